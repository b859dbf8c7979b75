package date

import (
	"lede/extract/quantity"
	"lede/text"
)

// A form is what is known of one word form, whatever text it stands in.
type form struct {
	lower  uint64
	word   *word
	class  class  // of the word, of all its parts where it is cut into several
	single bool   // one item of letters
	counts bool   // a number may begin with it
	value  figure // of a number word by itself, its end 0 for none
}

// cacheSize is how many forms a cache holds; some thousand word forms make up
// nine in ten words of news.
const cacheSize = 1 << 12

// A cache keeps what the lexicons say of the word forms last seen, so that
// most words of a text cost one look into an array. It is direct-mapped: a
// form takes the place of the one that shared its slot.
type cache [cacheSize]form

// form returns what is known of the token's form.
func (r *reader) form(t *text.Token) *form {
	f := &r.cache[(t.Lower^t.Lower>>32)%cacheSize]
	if f.lower != t.Lower {
		r.look(f, t)
	}
	return f
}

// look fills f for the token's form.
func (r *reader) look(f *form, t *text.Token) {
	*f = form{lower: t.Lower}
	r.parts = cut(r.parts[:0], r.doc.Text, int(t.Start), int(t.End))
	for i := range r.parts {
		if w := r.table.words[r.parts[i].hash]; w != nil && r.parts[i].kind == letters {
			f.class |= w.class
			f.word = w
		}
	}
	if len(r.parts) == 1 && r.parts[0].kind == letters {
		if f.single, f.counts = true, numeral(t.Lower); f.counts {
			f.value = valueOf(r.doc.Text[t.Start:t.End])
		}
	}
}

// plain reports whether the token is one word of plain letters that can have
// no part in an expression.
func (r *reader) plain(t *text.Token) bool {
	if r.table.knows(t.Lower) {
		return false
	}
	s := r.doc.Text[t.Start:t.End]
	for i := range len(s) {
		if c := s[i] | 0x20; c < 'a' || c > 'z' {
			return false
		}
	}
	return true
}

// promising reports whether an expression may stand in the sentence: whether
// it has a word that one can be built on, or digits.
func (r *reader) promising(s text.Sentence) bool {
	for i := s.First; i < s.Last; i++ {
		t := &r.doc.Tokens[i]
		if t.Flags.Has(text.Digit) || !t.Flags.Has(text.Punct) && !r.plain(t) && r.form(t).class&trigger != 0 {
			return true
		}
	}
	return false
}

// fill cuts the tokens of the sentence into items. A token of letters alone is
// one item, and known by its form.
func (r *reader) fill(s text.Sentence) {
	r.items = r.items[:0]
	for i := s.First; i < s.Last; i++ {
		t := &r.doc.Tokens[i]
		space := !t.Flags.Has(text.Glued)
		switch {
		case t.Flags.Has(text.Punct) && t.End == t.Start+1:
			c := r.doc.Text[t.Start]
			r.items = append(r.items, item{start: t.Start, end: t.End, kind: mark, mark: c, hash: uint64(c), token: int32(i), num: -1, space: space})
			continue
		case r.plain(t):
			r.items = append(r.items, item{start: t.Start, end: t.End, hash: t.Lower, token: int32(i), num: -1, space: space, capital: t.Flags.Has(text.Capital)})
			continue
		case !t.Flags.Has(text.Digit):
			if f := r.form(t); f.single {
				r.items = append(r.items, item{
					start: t.Start, end: t.End, hash: f.lower, word: f.word, class: f.class, token: int32(i), num: -1,
					space: space, capital: t.Flags.Has(text.Capital), counts: f.counts,
				})
				continue
			}
		}
		n := len(r.items)
		r.items = cut(r.items, r.doc.Text, int(t.Start), int(t.End))
		r.adopt(n, int32(i), space)
	}
}

// adopt completes the items from n on, which a token was cut into.
func (r *reader) adopt(n int, token int32, space bool) {
	for k := range r.items[n:] {
		it := &r.items[n+k]
		it.token = token
		if it.kind == letters {
			if it.word = r.table.words[it.hash]; it.word != nil {
				it.class = it.word.class
			}
			it.counts = numeral(it.hash)
		}
	}
	if n < len(r.items) {
		r.items[n].space = space
	}
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
