package official

import (
	"strings"

	"lede/rule"
	"lede/text"
)

// orgOf returns the body that the title belongs to, by its fullest name in
// the article: what the rule captured (m may be nil), what stands before the title ("Acme's
// chairman"), what stands after it ("chairman of Acme"); "" where none is
// told.
func (r *reader) orgOf(m *rule.Match, t title, s *text.Sentence) string {
	if r.sent(t, s) {
		return r.orgBefore(t, s)
	}
	if m != nil && !r.owned(t, s) {
		if c, ok := m.Get("org"); ok {
			if org := r.body(c.First, c.Last); org != "" {
				return org
			}
		}
	}
	if org := r.orgBefore(t, s); org != "" {
		return org
	}
	return r.orgAfter(t.last, s)
}

// owned reports whether a body's possessive stands before the title, whose it
// is then wherever it is held: "UNICEF's representative in Nigeria".
func (r *reader) owned(t title, s *text.Sentence) bool {
	p := t.first - 1
	return p > s.First && r.doc.Tokens[p].Tag == text.POS && r.guide.Labeled(p-1, text.Org) != nil
}

// body returns the name of the body that tokens [first, last) tell, the words
// of the phrase where it has no name of its own.
func (r *reader) body(first, last int) string {
	if org := r.guide.Body(first, last); org != "" {
		return org
	}
	if last <= first {
		return ""
	}
	if !r.x.orgNoun.Has(r.doc, last-1) {
		if k := r.capitals(last-1, first); k < last && r.person(k, last) == nil && r.properRun(k, last, -1) {
			return r.initialism(k, last)
		}
		return ""
	}
	first, last = r.guide.Strip(first, last)
	if last-first == 1 && r.x.company.Has(r.doc, first) {
		return "" // "the company": no more than that it is one
	}
	return r.guide.Bare(first, last)
}

// orgBefore looks left of the title, past words such as "former".
func (r *reader) orgBefore(t title, s *text.Sentence) string {
	toks := r.doc.Tokens
	p := t.first - 1
	for p >= s.First && (toks[p].Tag == text.HYPH || r.x.time.Has(r.doc, p)) {
		p--
	}
	if p < s.First {
		return ""
	}
	switch {
	case toks[p].Tag == text.PRPS:
		return r.owner(p)
	case toks[p].Tag == text.POS && p > s.First:
		return r.body(r.phraseStart(p, s.First), p)
	}
	if n := r.partyBefore(p, s.First); n > 0 {
		return r.doc.Words(p+1-n, p+1)
	}
	if m := r.guide.Labeled(p, text.Org, text.Place, text.Norp); m != nil {
		if k := int(m.First) - 1; m.Label == text.Place && k > s.First && toks[k].Tag == text.POS { // Greenpeace's Brazil director
			if owner := r.guide.Labeled(k-1, text.Org); owner != nil {
				return r.guide.NameOf(owner)
			}
		}
		return r.nameBefore(m, t.first)
	}
	if m := r.shortFor(p); m != nil {
		return r.guide.NameOf(m)
	}
	if r.x.orgNoun.Has(r.doc, p) && !toks[p].Flags.Has(text.Punct) {
		return r.body(r.phraseStart(p+1, s.First), p+1)
	}
	if first := r.capitals(p, s.First); first <= p && r.properRun(first, p+1, s.First) {
		return r.initialism(first, p+1)
	}
	return ""
}

// nameBefore returns the body that a name before the title tells: in full, with
// the nation before it ("Chinese Foreign Ministry"), without words that belong
// to the title ("White House" of "White House Press").
func (r *reader) nameBefore(m *text.Mention, titleFirst int) string {
	first := int(m.First)
	for first < int(m.Last)-1 && r.x.time.Has(r.doc, first) && m.Label != text.Place {
		first++ // "Former French", capitalized at a sentence's start, but New York
	}
	if int(m.Last) > titleFirst || first > int(m.First) {
		return r.guide.Bare(first, min(int(m.Last), titleFirst))
	}
	name, own := r.guide.NameOf(m), r.doc.Words(int(m.First), int(m.Last))
	if strings.HasSuffix(own, ".") && strings.HasPrefix(name, own+" ") {
		return own // the U.N. is no U.N. Security Council
	}
	if m.Label != text.Org || m.First == 0 {
		return name
	}
	nation := r.guide.Labeled(int(m.First)-1, text.Norp, text.Place)
	if nation == nil || nation.Last != m.First {
		return name
	}
	if full := r.guide.Bare(int(nation.First), int(m.Last)); len(full) > len(name) {
		return full
	}
	return name
}

// orgAfter looks right of a title that ends before token p: "of Acme", "at
// the ministry".
func (r *reader) orgAfter(p int, s *text.Sentence) string {
	toks := r.doc.Tokens
	if p+1 >= s.Last || !r.x.bodyPrep.Has(r.doc, p) {
		return ""
	}
	if toks[p].Lower == r.x.from && r.guide.Labeled(p+1, text.Place) != nil {
		return "" // where somebody comes from is no body
	}
	first := p + 1
	last := r.phraseEnd(first, s.Last)
	if last == first {
		return ""
	}
	// "the city of X", "the ministry of health of Y": go on over "of".
	for last+1 < s.Last && toks[last].Lower == r.x.of && r.guide.Named(last) == nil && !r.named(first, last) {
		end := r.phraseEnd(last+1, s.Last)
		if end == last+1 {
			break
		}
		last = end
	}
	return r.whole(first, last)
}

// whole returns the body told by tokens [first, last): "city of Round Mesa"
// whole, else its name.
func (r *reader) whole(first, last int) string {
	if r.doc.Tokens[first].Tag == text.DT {
		first++
	}
	if first >= last {
		return ""
	}
	m := r.guide.Labeled(last-1, text.Org, text.Place, text.Norp)
	if m != nil && int(m.First) > first && r.doc.Tokens[m.First-1].Lower == r.x.of {
		return r.guide.Bare(first, last)
	}
	// The first name is the body's own: "Acme of Ohio", "Kestrel Bank in Geneva".
	for t := first; t < last; t++ {
		if m := r.guide.Labeled(t, text.Org, text.Place, text.Norp); m != nil {
			if int(m.First) < first { // it takes in words of the title
				return r.guide.Bare(first, min(int(m.Last), last))
			}
			if m.Label == text.Norp && t+1 < last {
				break
			}
			if end := r.joined(int(m.Last), last); end > int(m.Last) {
				return r.guide.Bare(int(m.First), end)
			}
			return r.guide.NameOf(m)
		}
	}
	return r.body(first, last)
}

// orgAfterName looks right of the name: "Professor X of Acme University". Where
// that tells a place ("Mayor X of Oslo"), it is the role's.
func (r *reader) orgAfterName(c *candidate, _ title, s *text.Sentence) string {
	p := int(c.name.Last)
	toks := r.doc.Tokens
	if p < s.Last && toks[p].Tag == text.Comma {
		p++
	}
	if p+1 >= s.Last || toks[p].Lower != r.x.of && toks[p].Lower != r.x.from && toks[p].Lower != r.x.at {
		return ""
	}
	last := r.phraseEnd(p+1, s.Last)
	if last > p+1 && r.guide.Labeled(last-1, text.Org) != nil {
		return r.guide.Body(p+1, last)
	}
	if m := r.guide.Labeled(p+1, text.Place); m != nil && toks[p].Lower == r.x.of {
		switch {
		case int(m.Last) == last:
			c.place = r.guide.NameOf(m)
		case int(m.Last) == last-1 && toks[last-1].Tag == text.NN: // of Bulacan province
			c.place = r.guide.Bare(int(m.First), last)
		}
	}
	return ""
}
