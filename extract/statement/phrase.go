package statement

import "lede/text"

// isWord reports whether token t is a word or number and no mark.
func (r *reader) isWord(t int) bool { return !r.doc.Tokens[t].Flags.Has(text.Punct) }

// isFinite reports whether token t is a finite verb or a modal. A present form
// right before a modal is a plural noun that was tagged as one: "prices will";
// a participle right after a pronoun is a past tense: "she expected".
func (r *reader) isFinite(t int) bool {
	switch r.doc.Tokens[t].Tag {
	case text.VBZ:
		return t+1 >= len(r.doc.Tokens) || r.doc.Tokens[t+1].Tag != text.MD
	case text.VBD, text.VBP, text.MD:
		return true
	case text.VBN:
		return t > 0 && r.doc.Tokens[t-1].Tag == text.PRP && (t < 2 || !r.isHave(t-2) && !r.isBe(t-2))
	}
	return false
}

// inPhrase reports whether token t can stand within a noun phrase.
func (r *reader) inPhrase(t int) bool {
	if r.dated[t] {
		return false
	}
	tok := &r.doc.Tokens[t]
	switch tok.Tag {
	case text.CD, text.POS, text.HYPH, text.VBN, text.Currency:
		return true
	case text.VBG:
		return tok.Lower != hashIncluding
	}
	return tok.Tag.Noun() || tok.Tag.Adjective() || r.guide.Named(t) != nil
}

var hashIncluding = text.HashLower("including")

// starts reports whether token t can only begin a noun phrase.
func (r *reader) starts(t int) bool {
	switch r.doc.Tokens[t].Tag {
	case text.DT, text.PRPS, text.PDT:
		return true
	}
	return false
}

// phraseBefore returns the noun phrase that ends before token end, with what
// is attached to it by "of" and the like, and joined to it by "and".
func (r *reader) phraseBefore(end, lo int) phrase {
	p := r.baseBefore(end, lo)
	for !p.empty() && p.first-2 >= lo {
		if r.x.close.Has(r.doc, p.first-2) && (r.doc.Tokens[p.first-1].Tag == text.TO || r.doc.Tokens[p.first-1].Tag == text.IN) {
			if left := r.baseBefore(p.first-2, lo); !left.empty() {
				p.first = left.first // "sources close to the family"
				continue
			}
		}
		if r.doc.Tokens[p.first-1].Tag != text.IN || !r.attaches(p.first-1) {
			break
		}
		left := r.baseBefore(p.first-1, lo)
		if left.empty() {
			break
		}
		p.first = left.first
	}
	return r.joined(p, lo)
}

// joined takes in the phrase that "and" joins to p, where the two can only be
// one subject.
func (r *reader) joined(p phrase, lo int) phrase {
	if p.empty() || p.first-2 < lo || r.doc.Tokens[p.first-1].Lower != r.x.and {
		return p
	}
	left := r.baseBefore(p.first-1, lo)
	if left.empty() {
		return p
	}
	if left.first > lo {
		switch tok := &r.doc.Tokens[left.first-1]; tok.Tag {
		case text.Comma, text.CC, text.WDT, text.Colon, text.OpenMark:
		case text.IN:
			if tok.Lower != r.x.that && !r.conjunction(left.first-1) {
				return p
			}
		default:
			return p
		}
	}
	p.first = left.first
	return p
}

// attaches reports whether a noun phrase after the preposition at t belongs
// to the noun before it.
func (r *reader) attaches(t int) bool {
	switch r.doc.Word(t) {
	case "of", "for", "at", "in", "from", "to", "on", "with":
		return true
	}
	return false
}

// baseBefore returns the noun phrase without attachments that ends before
// token end.
func (r *reader) baseBefore(end, lo int) phrase {
	p := phrase{end, end}
	for t := end - 1; t >= lo; t-- {
		if r.starts(t) {
			p.first = t
			break
		}
		if r.doc.Tokens[t].Tag == text.PRP && p.empty() {
			return phrase{t, end}
		}
		if m := r.guide.Named(t); m != nil && int(m.First) >= lo {
			t = int(m.First)
			p.first = t
			continue
		}
		if r.closesBracket(t) {
			if open := r.openBracket(t, lo); open > lo {
				p.first = open
				t = open
				continue
			}
		}
		if !r.inPhrase(t) && !r.periodic(t, lo, p) && !r.inTitle(t, p.first) || r.doc.Tokens[t].Tag == text.VBN && p.empty() {
			break
		}
		p.first = t
	}
	for p.first < p.last && !r.isWord(p.first) {
		p.first++
	}
	return p
}

// periodic reports whether the word at t belongs to a noun after it though it
// is an adverb or a time: "the ministry's weekly bulletin".
func (r *reader) periodic(t, lo int, p phrase) bool {
	if p.empty() || t <= lo || r.doc.Tokens[t].Tag != text.RB && !r.dated[t] {
		return false
	}
	return r.starts(t-1) || r.doc.Tokens[t-1].Tag == text.POS
}

// inTitle reports whether the words t and next are of one title, whatever the tag
// of t is: First Minister.
func (r *reader) inTitle(t, next int) bool {
	if r.dated[t] || next >= len(r.doc.Tokens) {
		return false
	}
	m, ok := r.doc.MarkAt(t, text.Title)
	return ok && int(m.Last) > next
}

func (r *reader) closesBracket(t int) bool { return r.doc.Tokens[t].Tag == text.RRB }

// openBracket returns where the bracket that closes at t opens.
func (r *reader) openBracket(t, lo int) int {
	for p := t - 1; p >= max(lo, t-8); p-- {
		if r.doc.Tokens[p].Tag == text.LRB {
			return p
		}
	}
	return -1
}

// phraseAfter returns the noun phrase that begins at token first, with what
// "of" and the like attach to it; empty where none begins there.
func (r *reader) phraseAfter(first, hi int) phrase {
	p := r.baseAfter(first, hi)
	for !p.empty() && p.last+1 < hi {
		if r.x.close.Has(r.doc, p.last) && r.doc.Tokens[p.last+1].Tag != text.Comma {
			if next := r.baseAfter(p.last+2, hi); !next.empty() {
				p.last = next.last // "a source close to the talks"
				continue
			}
		}
		link := &r.doc.Tokens[p.last]
		if link.Tag != text.IN && link.Lower != r.x.and || link.Tag == text.IN && !r.attaches(p.last) {
			break
		}
		next := r.baseAfter(p.last+1, hi)
		if next.empty() {
			break
		}
		p.last = next.last
	}
	return p
}

func (r *reader) baseAfter(first, hi int) phrase {
	p := phrase{first, first}
	for t := first; t < hi; t++ {
		if r.at[t] > 0 && (t == 0 || r.at[t] != r.at[max(first-1, 0)]) {
			break
		}
		if r.doc.Tokens[t].Tag == text.PRP && t == first {
			return phrase{t, t + 1}
		}
		if m := r.guide.Named(t); m != nil && int(m.Last) <= hi {
			p.last = int(m.Last)
			t = p.last - 1
			continue
		}
		if r.starts(t) {
			if t > first && !r.starts(t-1) {
				break
			}
			p.last = t + 1
			continue
		}
		if !r.inPhrase(t) && !r.inTitle(t, t+1) || r.doc.Tokens[t].Tag == text.VBG && t > first {
			break
		}
		p.last = t + 1
	}
	if p.last-p.first == 1 && r.starts(p.first) {
		return phrase{first, first}
	}
	return p
}
