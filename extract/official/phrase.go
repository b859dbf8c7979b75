package official

import "lede/text"

// capitals returns where the run of capitalized words that ends at token p
// begins, p+1 where p is none: a body's name that nobody knows.
func (r *reader) capitals(p, first int) int {
	k := p + 1
	for k > first {
		tok := &r.doc.Tokens[k-1]
		joins := k-2 >= first && k <= p && (tok.Tag == text.CC || tok.Lower == r.x.of) && r.doc.Tokens[k-2].Flags.Has(text.Capital)
		number := tok.Flags.Has(text.Numeric) && k-2 >= first && r.doc.Tokens[k-2].Flags.Has(text.Capital)
		if !joins && !number && !r.inName(k-1) {
			break
		}
		k--
	}
	return k
}

// inName reports whether the word at token k may belong to the name of a body
// that nobody knows: in capitals, no article or preposition, no date, and no
// "former" at the sentence's start.
func (r *reader) inName(k int) bool {
	tok := &r.doc.Tokens[k]
	switch tok.Tag {
	case text.DT, text.PRPS, text.IN:
		return false
	}
	return tok.Flags.Has(text.Capital) && !r.dated(k) && !(k == r.first && r.x.time.Has(r.doc, k))
}

// properRun reports whether the capitals of the run are a name's and not the
// beginning of a sentence.
func (r *reader) properRun(first, last, sentence int) bool {
	if first == sentence && last-first == 1 && !r.doc.Tokens[first].Flags.Has(text.AllCaps) {
		return r.doc.Tokens[first].Tag == text.NNP && !r.x.modifier.Has(r.doc, first)
	}
	tag := r.doc.Tokens[last-1].Tag // an adjective with a capital is a nation's
	return tag.Proper() || tag.Adjective() || last-first > 1 || r.doc.Tokens[first].Flags.Has(text.AllCaps)
}

// initialism returns the words at tokens [first, last), spelt out where they
// are the initials of a body that the article names.
func (r *reader) initialism(first, last int) string {
	if last-first > 1 || !r.doc.Tokens[first].Flags.Has(text.AllCaps) {
		return r.guide.Bare(first, last)
	}
	if full := r.guide.Spelt(first); full != "" {
		return full
	}
	return r.guide.Bare(first, last)
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

// named reports whether a body or place is named in tokens [first, last).
func (r *reader) named(first, last int) bool {
	for t := first; t < last; t++ {
		if r.guide.Labeled(t, text.Org, text.Place) != nil {
			return true
		}
	}
	return false
}

// joined returns where a name that ends at token t ends with the partner that
// "&" joins to it: "Hill & Stone LLP".
func (r *reader) joined(t, last int) int {
	if t+1 >= last || r.doc.Word(t) != "&" {
		return t
	}
	for t++; t < last && r.doc.Tokens[t].Flags.Has(text.Capital); {
		t++
	}
	return t
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
		case r.doc.Word(q) == "&" && q > p:
		case (tok.Tag == text.DT || tok.Tag == text.PRPS) && q == p:
		default:
			return q
		}
		q++
	}
	return q
}
