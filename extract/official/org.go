package official

import (
	"lede/rule"
	"lede/text"
)

// orgOf returns the body that the title belongs to, by its fullest name in
// the article: what the rule captured, what stands before the title ("Acme's
// chairman"), what stands after it ("chairman of Acme"); "" where none is
// told.
func (r *reader) orgOf(m *rule.Match, t title, s *text.Sentence) string {
	if c, ok := m.Get("org"); ok {
		if org := r.body(c.First, c.Last); org != "" {
			return org
		}
	}
	if org := r.orgBefore(t, s); org != "" {
		return org
	}
	return r.orgAfter(t.last, s)
}

// body returns the name of the body that tokens [first, last) tell, the words
// of the phrase where it has no name of its own.
func (r *reader) body(first, last int) string {
	if org := r.guide.Body(first, last); org != "" {
		return org
	}
	if last <= first || !r.x.orgNoun.Has(r.doc, last-1) {
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
	if m := r.guide.Labeled(p, text.Org, text.Place, text.Norp); m != nil {
		return r.guide.NameOf(m)
	}
	if r.x.orgNoun.Has(r.doc, p) && !toks[p].Flags.Has(text.Punct) {
		return r.body(r.phraseStart(p+1, s.First), p+1)
	}
	return ""
}

// owner returns the body that the possessive pronoun at p refers to.
func (r *reader) owner(p int) string {
	if m := r.guide.Other(p); m != nil && m.Entity >= 0 && r.doc.Entities[m.Entity].Label != text.Person {
		return r.guide.Name(int(m.Entity))
	}
	return ""
}

// phraseStart returns where the noun phrase that ends before end begins.
func (r *reader) phraseStart(end, first int) int {
	p := end
	for p > first {
		tok := &r.doc.Tokens[p-1]
		switch {
		case tok.Tag == text.DT || tok.Tag == text.PRPS:
			return p - 1
		case tok.Tag.Noun() || tok.Tag.Adjective() || tok.Tag == text.POS || tok.Tag == text.CD || tok.Tag == text.HYPH || tok.Tag == text.VBN:
			p--
		case r.guide.Named(p-1) != nil:
			p--
		default:
			return p
		}
	}
	return p
}

// orgAfter looks right of a title that ends before token p: "of Acme", "at
// the ministry".
func (r *reader) orgAfter(p int, s *text.Sentence) string {
	toks := r.doc.Tokens
	if p+1 >= s.Last || !r.x.bodyPrep.Has(r.doc, p) {
		return ""
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

// named reports whether a body or place is named in tokens [first, last).
func (r *reader) named(first, last int) bool {
	for t := first; t < last; t++ {
		if r.guide.Labeled(t, text.Org, text.Place) != nil {
			return true
		}
	}
	return false
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
			if m.Label == text.Norp && t+1 < last {
				break
			}
			return r.guide.NameOf(m)
		}
	}
	return r.body(first, last)
}

// phraseEnd returns where the noun phrase that begins at token p ends.
func (r *reader) phraseEnd(p, last int) int {
	q := p
	for q < last {
		tok := &r.doc.Tokens[q]
		if m := r.guide.Labeled(q, text.Org, text.Place, text.Norp); m != nil {
			q = int(m.Last)
			continue
		}
		switch {
		case tok.Tag.Noun() || tok.Tag.Adjective() || tok.Tag == text.POS || tok.Tag == text.CD || tok.Tag == text.HYPH:
		case (tok.Tag == text.DT || tok.Tag == text.PRPS) && q == p:
		default:
			return q
		}
		q++
	}
	return q
}

// orgAfterName looks right of the name: "Professor X of Acme University".
func (r *reader) orgAfterName(name *text.Mention, s *text.Sentence) string {
	p := int(name.Last)
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
	return ""
}
