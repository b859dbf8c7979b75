package official

import "lede/text"

// partyBefore returns how many tokens before p and p itself are the name of a
// party that stands before a role: Labour, Liberal Democrat.
func (r *reader) partyBefore(p, first int) int {
	for n := 2; n > 0; n-- {
		k := p + 1 - n
		if k < first || !r.doc.Tokens[k].Flags.Has(text.Capital) {
			continue
		}
		if l, _ := r.x.party.Longest(r.doc, k, p+1); l == n {
			return n
		}
	}
	return 0
}

// withoutParty takes the name of a party off the begin of a title that parties
// have: Labour | MP, but Labour Secretary.
func (r *reader) withoutParty(t *title) {
	if !r.doc.Tokens[t.core].Flags.Has(text.Capital) || t.core == t.head || !r.x.forParty.Has(r.doc, t.head) {
		return
	}
	if n, _ := r.x.party.Longest(r.doc, t.core, t.head); n > 0 {
		t.core += n
		t.first = max(t.first, t.core)
	}
}
