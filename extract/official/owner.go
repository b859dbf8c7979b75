package official

import "lede/text"

// owner returns the body that the possessive pronoun at p refers to: what it
// was resolved to, else the subject of its clause or of the sentence before.
func (r *reader) owner(p int) string {
	if m := r.guide.Other(p); m != nil && m.Entity >= 0 {
		if r.doc.Entities[m.Entity].Label == text.Person {
			return ""
		}
		return r.guide.Name(int(m.Entity))
	}
	if w := r.doc.Tokens[p].Lower; w != r.x.its && w != r.x.their {
		return ""
	}
	i := r.doc.SentenceOf(p)
	if i < 0 {
		return ""
	}
	if org := r.subject(r.outside(r.doc.Sentences[i].First, p), p); org != "" || i == 0 {
		return org
	}
	before := &r.doc.Sentences[i-1]
	if org := r.subject(before.First, before.Last); org != "" {
		return org
	}
	return r.sourceOf(before.First, before.Last)
}

// sourceOf returns the body that tokens [first, last) give as their source:
// "according to the commission".
func (r *reader) sourceOf(first, last int) string {
	for t := last - 1; t > first; t-- {
		if r.doc.Tokens[t].Lower == r.x.to && r.doc.Tokens[t-1].Lower == r.x.according {
			return r.body(t+1, r.phraseEnd(t+1, last))
		}
	}
	return ""
}

// outside returns where the words after the last quotation begin that closes
// before token p; first where none does.
func (r *reader) outside(first, p int) int {
	for t := p - 1; t >= first; t-- {
		if r.doc.Tokens[t].Tag == text.EndMark {
			return t + 1
		}
	}
	return first
}

// subject returns the body that is subject of the first finite verb in tokens
// [first, last).
func (r *reader) subject(first, last int) string {
	for t := first; t < last; t++ {
		switch r.doc.Tokens[t].Tag {
		case text.VBD, text.VBZ, text.VBP, text.MD:
			return r.subjectOf(t, first)
		}
	}
	return ""
}

// subjectOf returns the body told by the noun phrase right before the verb at
// token v, over adverbs and an aside.
func (r *reader) subjectOf(v, first int) string {
	end := v
	for end > first && (r.doc.Tokens[end-1].Tag == text.RB || r.doc.Tokens[end-1].Tag == text.VBP || r.doc.Tokens[end-1].Tag == text.VBZ || r.doc.Tokens[end-1].Tag == text.VBD) {
		end--
	}
	for end > first && (r.doc.Tokens[end-1].Tag == text.WDT || r.doc.Tokens[end-1].Tag == text.WP || r.doc.Tokens[end-1].Tag == text.Comma) {
		end--
	}
	start := r.phraseStart(end, first)
	if start == end || r.person(start, end) != nil {
		return ""
	}
	return r.body(start, end)
}
