package names

import (
	"slices"

	"lede/text"
)

// A form is what the lists and the characters of a word tell.
type form struct {
	print uint32 // of its hash, 0 where the place is free
	class class
	shape uint32
	block block // see neighbors
}

// forms keeps the forms that came last, two with each place, the last one first,
// so that most tokens don't reach for the gazetteer, which is larger than the
// cache.
type forms [1 << 12][2]form

// slotOf returns where the form with the hash has its place in a table of n, a
// power of two.
func slotOf(hash uint64, n int) int { return int((hash>>32 ^ hash>>8) & uint64(n-1)) }

// printOf returns a part of the hash, never 0, that with its place tells the
// form.
func printOf(hash uint64) uint32 { return uint32(hash) | 1 }

// find returns the form of a token, nil where it is not kept.
func (x *forms) find(hash uint64) *form {
	set, print := &x[slotOf(hash, len(x))], printOf(hash)
	i := 0
	if set[1].print == print { // no jump, which could not be foretold
		i = 1
	}
	if f := &set[i]; f.print == print {
		return f
	}
	return nil
}

// keep puts the form of a token that is not kept before the other with its
// place.
func (w *reading) keep(t *text.Token) *form {
	set := &w.forms[slotOf(t.Form, len(w.forms))]
	set[1] = set[0]
	set[0] = form{print: printOf(t.Form), class: w.gaz.word(t), shape: shape(w.d.Text[t.Start:t.End])}
	if w.model != nil {
		set[0].block = w.model.neighbors.slot(t.Lower).block
	}
	return &set[0]
}

// words fills what each word by itself tells and notes which words stand in
// lower case and which are capitalised in the middle of sentences.
func (w *reading) words() {
	n := len(w.d.Tokens)
	w.views, w.capitals = slices.Grow(w.views[:0], n)[:n], slices.Grow(w.capitals[:0], n)
	clear(w.lower[:])
	clear(w.middle[:])
	for _, s := range w.d.Sentences {
		k := len(w.capitals)
		if title := w.sentence(s); title {
			for i := s.First; i < s.Last; i++ {
				w.views[i].bits |= headline
			}
			continue
		}
		for _, i := range w.capitals[k:] {
			if v := &w.views[i]; v.bits&first == 0 {
				w.middle.add(v.lower)
			}
		}
	}
}

// sentence fills the views of a sentence and reports whether nearly all its
// longer words are capitalised, as in headlines: nine for each that is not.
func (w *reading) sentence(s text.Sentence) bool {
	toks := w.d.Tokens[s.First:s.Last]
	views := w.views[s.First:s.Last][:len(toks)]
	capitals := w.capitals
	upper, lower := 0, 0
	begins := true
	for i := range toks {
		t, v := &toks[i], &views[i]
		f := w.forms.find(t.Form)
		if f == nil {
			f = w.keep(t)
		}
		*v = view{lower: t.Lower, block: f.block, class: f.class, shape: f.shape}
		if t.Flags&text.Letter == 0 {
			begins = begins || t.Flags&text.OpenQuote != 0
			continue
		}
		long := int(uint32(t.Start-t.End+3) >> 31) // 1 where it has four bytes or more

		if t.Flags&text.Capital != 0 && w.d.Text[t.End-1] != '$' { // US$
			v.capital = true
			capitals = capitals[:len(capitals)+1] // there is room for all tokens
			capitals[len(capitals)-1] = int32(s.First + i)
			upper += long
		} else {
			lower += long
			if !begins {
				w.lower.add(t.Lower)
			}
		}
		if begins {
			v.bits, begins = first, false
		}
	}
	w.capitals = capitals
	return upper+lower > 3 && upper >= 9*lower
}
