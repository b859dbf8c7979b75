package date

import (
	"slices"

	"lede/extract/quantity"
	"lede/text"
)

// margin is how many empty items stand before the first and after the last of
// a sentence, so that the grammar may ask what stands beside an item without
// asking whether there is any.
const margin = 8

// fill cuts the tokens of the sentence into items and reports whether an
// expression may stand there: whether it has a word that one can be built on, or
// digits. Where none may it keeps none of the items.
func (r *reader) fill(s text.Sentence) bool {
	r.begin, r.line.starts.first = len(r.row), len(r.starts)
	tokens := r.doc.Tokens[s.First:s.Last]
	row := slices.Grow(r.row, len(tokens)+margin)
	var all class
	var flags text.Flags
	for k := range tokens {
		t := &tokens[k]
		flags |= t.Flags
		if !t.Flags.Has(text.Plain) {
			r.row = row
			all |= r.other(t, int32(s.First+k))
			row = slices.Grow(r.row, len(tokens)-k+margin)
			continue
		}
		w := &r.table.unknown // a token of ASCII letters alone is one item
		if r.table.knows(t.Lower) {
			w = r.table.find(t.Lower)
			all |= w.class
			if w.begins {
				r.starts = append(r.starts, int32(len(row)))
			}
		}
		n := len(row)
		row = row[:n+1]
		it := &row[n]
		it.start, it.end, it.hash, it.token, it.num = t.Start, t.End, t.Lower, int32(s.First+k), -1
		it.word, it.class, it.counts = w, w.class, w.counts
		it.kind, it.mark, it.parsed = letters, 0, false
		it.capital, it.glued = t.Flags.Has(text.Capital), t.Flags.Has(text.Glued)
		it.space = !it.glued
	}
	r.row = row
	if !flags.Has(text.Digit) && all&trigger == 0 {
		r.row, r.starts = r.row[:r.begin], r.starts[:r.line.starts.first]
		return false
	}
	r.close()
	return true
}

// close ends the row of a sentence.
func (r *reader) close() {
	r.end, r.line.starts.last = len(r.row), len(r.starts)
	if r.end > r.begin {
		r.row[r.begin].glued = false
	}
	r.row = append(r.row, r.blank[:]...)
}

// other adds the items of a token that is no plain word and returns their
// classes.
func (r *reader) other(t *text.Token, token int32) class {
	if !t.Flags.Has(text.Punct) || t.End > t.Start+1 {
		return r.cut(t, token)
	}
	c := r.doc.Text[t.Start] // a mark in ASCII
	glued := t.Flags.Has(text.Glued)
	if c == '\'' {
		r.starts = append(r.starts, int32(len(r.row)))
	}
	r.row = append(r.row, item{
		start: t.Start, end: t.End, hash: uint64(c), token: token, num: -1, word: &r.table.unknown,
		kind: mark, mark: c, glued: glued, space: !glued,
	})
	return 0
}

// cut adds the items of a token that is neither a plain word nor a mark.
func (r *reader) cut(t *text.Token, token int32) (all class) {
	n := len(r.row)
	r.row = cut(r.row, r.doc.Text, int(t.Start), int(t.End))
	if n == len(r.row) {
		return 0
	}
	first := &r.row[n]
	first.space = !t.Flags.Has(text.Glued)
	for k := n; k < len(r.row); k++ {
		it := &r.row[k]
		it.token, it.word, it.glued = token, &r.table.unknown, !it.space
		if it.kind == letters {
			it.word = r.table.of(it.hash)
			it.class, it.counts = it.word.class, it.word.counts
			all |= it.class
		}
		if !it.idle() {
			r.starts = append(r.starts, int32(k))
		}
	}
	if n+1 == len(r.row) && first.kind == letters { // a letter beyond ASCII may be a capital
		first.hash, first.capital = t.Lower, t.Flags.Has(text.Capital)
	}
	return all
}

// classes returns what the words of a token can be.
func (r *reader) classes(t *text.Token) (all class) {
	if t.Flags.Has(text.Plain) {
		return r.table.of(t.Lower).class
	}
	r.parts = cut(r.parts[:0], r.doc.Text, int(t.Start), int(t.End))
	for i := range r.parts {
		if r.parts[i].kind == letters {
			all |= r.table.of(r.parts[i].hash).class
		}
	}
	return all
}

// numeral reports whether a word can be part of a number in words: "two",
// "third", "million".
func numeral(hash uint64) bool {
	if quantity.StartsWord(hash) {
		return true
	}
	_, ok := quantity.Magnitude(hash)
	return ok
}
