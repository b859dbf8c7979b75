package official

import "lede/text"

// shortFor returns the name of a body that the capitalized word at token p is
// short for, nil for none: a word that begins or ends a longer name of the
// article. So "Kestrel CEO" is of Kestrel Brands, "Lions owner" of the Deccan
// Lions and "Reform leader" of the Reform Party, while "Health Minister" is
// left whole beside a Health Ministry.
func (r *reader) shortFor(p int) *text.Mention {
	tok := &r.doc.Tokens[p]
	if !tok.Flags.Has(text.Capital) || !tok.Tag.Noun() || r.x.modifier.Has(r.doc, p) || r.x.role.Has(r.doc, p) || r.x.orgNoun.Has(r.doc, p) || r.x.time.Has(r.doc, p) {
		return nil
	}
	if m := r.guide.Named(p); m != nil && (m.Last-m.First > 1 || m.Label == text.Place || m.Label == text.Norp) {
		return nil
	}
	if r.shorts == nil {
		r.listShorts()
	}
	return r.shorts[tok.Lower]
}

// listShorts notes the words that begin or end the names of bodies.
func (r *reader) listShorts() {
	r.shorts = map[uint64]*text.Mention{}
	for i := range r.doc.Mentions {
		m := &r.doc.Mentions[i]
		if m.Form != text.Named || m.Label != text.Org || m.Last-m.First < 2 {
			continue
		}
		first, last := int(m.First), int(m.Last)-1
		ofState := r.x.orgNoun.Has(r.doc, last) && r.doc.Tokens[last].Lower != r.x.partyWord && !r.x.company.Has(r.doc, last)
		if !ofState && r.doc.Tokens[first+1].Flags.Has(text.Capital) {
			r.note(first, m)
		}
		if !r.x.orgNoun.Has(r.doc, last) {
			r.note(last, m)
		}
	}
}

// note keeps the first body that a word is short for.
func (r *reader) note(t int, m *text.Mention) {
	if w := r.doc.Tokens[t].Lower; r.shorts[w] == nil {
		r.shorts[w] = m
	}
}
