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
	r.starts = r.starts[:0]
	row := append(r.row[:0], r.blank[:]...)
	unknown := &r.table.words[0]
	var all class
	var flags text.Flags
	for k := range r.doc.Tokens[s.First:s.Last] {
		t := &r.doc.Tokens[s.First+k]
		flags |= t.Flags
		if !t.Flags.Has(text.Plain) {
			r.row = row
			all |= r.cut(t, int32(s.First+k))
			row = r.row
			continue
		}
		w := unknown // a token of letters alone is one item
		if r.table.knows(t.Lower) {
			w = r.table.find(t.Lower)
			all |= w.class
			if w.begins {
				r.starts = append(r.starts, int32(len(row)-margin))
			}
		}
		row = append(row, item{
			start: t.Start, end: t.End, hash: t.Lower, word: w, class: w.class, token: int32(s.First + k), num: -1,
			space: !t.Flags.Has(text.Glued), capital: t.Flags.Has(text.Capital), counts: w.counts,
		})
	}
	r.items = row[margin:]
	r.row = append(row, r.blank[:]...)
	return flags.Has(text.Digit) || all&trigger != 0
}

// cut adds the items of a token that is no plain word and returns their
// classes.
func (r *reader) cut(t *text.Token, token int32) (all class) {
	n := len(r.row)
	r.row = cut(r.row, r.doc.Text, int(t.Start), int(t.End))
	for k := range r.row[n:] {
		it := &r.row[n+k]
		it.token, it.word = token, &r.table.words[0]
		if it.kind == letters {
			it.word = r.table.of(it.hash)
			it.class, it.counts = it.word.class, it.word.counts
			all |= it.class
		}
		if !it.idle() {
			r.starts = append(r.starts, int32(n+k-margin))
		}
	}
	if n == len(r.row) {
		return 0
	}
	first := &r.row[n]
	first.space = !t.Flags.Has(text.Glued)
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
