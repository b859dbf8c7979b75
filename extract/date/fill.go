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
	flags := r.split(s)
	r.end = len(r.row)
	all := r.look()
	if !flags.Has(text.Digit) && all&trigger == 0 {
		r.row, r.starts = r.row[:r.begin], r.starts[:r.line.starts.first]
		return false
	}
	r.line.starts.last = len(r.starts)
	if r.end > r.begin {
		r.row[r.begin].traits &^= traitGlued
	}
	r.row = append(r.row, r.blank[:]...)
	return true
}

// split adds the items of the sentence, as they are without the lexicons, and
// returns what its tokens show.
func (r *reader) split(s text.Sentence) (flags text.Flags) {
	r.row = slices.Grow(r.row, s.Len()+margin) // no item is empty
	row, n, unknown := r.row[:cap(r.row)], len(r.row), &r.table.unknown
	tokens := r.doc.Tokens[s.First:s.Last]
	for k := range tokens {
		t, it := &tokens[k], &row[n]
		f := t.Flags
		flags |= f
		it.start, it.end, it.hash = t.Start, t.End, t.Lower
		it.word, it.class = unknown, 0
		it.token, it.num = int32(s.First+k), -1
		it.kind, it.mark, it.traits = letters, 0, traitsOf(f)
		n++
		if !f.Has(text.Plain) && !it.whole(f, r.doc.Text) {
			r.row = row[:n-1]
			r.cut(t, int32(s.First+k))
			n = len(r.row)
		}
	}
	r.row = row[:n]
	return flags
}

// look looks up the words of the items, notes which of these an expression may
// begin with, and returns the classes of all. Most that might begin one are
// articles and prepositions, and numbers of things: not where the word after them
// belongs to nothing.
func (r *reader) look() (all class) {
	row, t := r.row[r.begin:r.end], r.table
	starts := slices.Grow(r.starts, len(row))
	n := len(starts)
	starts = starts[:n+len(row)]
	leans := 0 // 1 where the item before does
	for i := range row {
		it := &row[i]
		if t.knows(it.hash) {
			w := t.find(it.hash)
			it.word, it.class = w, w.class
			it.traits |= w.traits
			all |= w.class
		} else if it.kind == letters {
			n -= leans
		}
		starts[n] = int32(r.begin + i)
		if it.traits&traitBegins != 0 {
			n++
		}
		leans = 0
		if it.traits&traitLeans != 0 {
			leans = 1
		}
	}
	r.starts = starts[:n]
	return all
}

// cut adds the items of a token that is several, or none.
func (r *reader) cut(t *text.Token, token int32) {
	n := len(r.row)
	r.row = cut(r.row, r.doc.Text, int(t.Start), int(t.End))
	items := r.row[n:]
	for k := range items {
		it := &items[k]
		it.token, it.word = token, &r.table.unknown
		if k == 0 {
			it.traits = it.traits&^traitSpace | traitsOf(t.Flags)&^traitCapital
		} else if !it.space() {
			it.traits |= traitGlued
		}
	}
	if len(items) == 1 && items[0].kind == letters { // a letter beyond ASCII may be a capital
		items[0].hash = t.Lower
		items[0].traits |= traitsOf(t.Flags) & traitCapital
	}
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
