package date

import (
	"lede/extract/quantity"
	"lede/text"
)

// margin is how many empty items stand before the first and after the last of
// a sentence, so that the grammar may ask what stands beside an item without
// asking whether there is any.
const margin = 8

// fill cuts the tokens of the sentence into items and reports whether an
// expression may stand there: whether it has a word that one can be built on, or
// digits.
func (r *reader) fill(s text.Sentence) bool {
	r.begin, r.starts = len(r.row), r.starts[:0]
	var all class
	var flags text.Flags
	for k := s.First; k < s.Last; k++ {
		t := &r.doc.Tokens[k]
		flags |= t.Flags
		switch {
		case t.Flags.Has(text.Plain):
			all |= r.plain(t, int32(k))
		case t.Flags.Has(text.Punct) && t.End == t.Start+1:
			r.sign(t, int32(k))
		default:
			all |= r.cut(t, int32(k))
		}
	}
	if r.end = len(r.row); r.end > r.begin {
		r.row[r.begin].glued = false
	}
	r.row = append(r.row, r.blank[:]...)
	return flags.Has(text.Digit) || all&trigger != 0
}

// next returns a new item, empty, at the end of the row.
func (r *reader) next() *item {
	r.row = append(r.row, item{})
	return &r.row[len(r.row)-1]
}

// plain adds a token of ASCII letters alone, which is one item, and returns its
// classes.
func (r *reader) plain(t *text.Token, token int32) class {
	it := r.next()
	it.start, it.end, it.hash, it.token, it.num = t.Start, t.End, t.Lower, token, -1
	it.capital = t.Flags.Has(text.Capital)
	it.glued = t.Flags.Has(text.Glued)
	it.space = !it.glued
	it.word = &r.table.words[0]
	if !r.table.knows(t.Lower) {
		return 0
	}
	w := r.table.find(t.Lower)
	it.word, it.class, it.counts = w, w.class, w.counts
	if w.begins {
		r.starts = append(r.starts, int32(len(r.row)-1))
	}
	return w.class
}

// sign adds a token of one mark in ASCII.
func (r *reader) sign(t *text.Token, token int32) {
	it, c := r.next(), r.doc.Text[t.Start]
	it.start, it.end, it.hash, it.token, it.num = t.Start, t.End, uint64(c), token, -1
	it.kind, it.mark, it.word = mark, c, &r.table.words[0]
	it.glued = t.Flags.Has(text.Glued)
	it.space = !it.glued
	if c == '\'' {
		r.starts = append(r.starts, int32(len(r.row)-1))
	}
}

// cut adds the items of any other token and returns their classes.
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
		it.token, it.word, it.glued = token, &r.table.words[0], !it.space
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
