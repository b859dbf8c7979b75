package names

import (
	"math/bits"
	"slices"

	"lede/text"
)

// seenBits is the size of the sets of words seen in an article. At a
// thousand different words one look-up in sixty is false, which training
// sees as well.
const seenBits = 1 << 16

type seen [seenBits / 64]uint64

func (s *seen) add(h uint64)      { s[h>>48/64] |= 1 << (h >> 48 % 64) }
func (s *seen) has(h uint64) bool { return s[h>>48/64]&(1<<(h>>48%64)) != 0 }

// A tokenSet is a set of tokens.
type tokenSet []uint64

// reset empties the set and makes room for n tokens.
func (s *tokenSet) reset(n int) {
	*s = slices.Grow((*s)[:0], n/64+1)[:n/64+1]
	clear(*s)
}

func (s tokenSet) add(i int) { s[i>>6] |= 1 << (i & 63) }

// next returns the first token from i on that is in the set, limit where none
// is before it.
func (s tokenSet) next(i, limit int) int { return s.find(i, limit, 0) }

// end returns the first token from i on that is not in the set, limit where none
// is before it.
func (s tokenSet) end(i, limit int) int { return s.find(i, limit, ^uint64(0)) }

// find is next in the set with the bits of flip turned.
func (s tokenSet) find(i, limit int, flip uint64) int {
	for ; i < limit; i += 64 - i&63 {
		if x := (s[i>>6] ^ flip) >> (i & 63); x != 0 {
			return min(i+bits.TrailingZeros64(x), limit)
		}
	}
	return limit
}

// look fills in the views what the rules and the article tell.
func (w *reading) look() {
	for k, m := range w.found {
		for i := m.First; i < m.Last; i++ {
			w.views[i].rule = ruleCode(m.Label, i > m.First)
			w.views[i].why = w.whys[k]
		}
	}
	w.tally()
	for _, i := range w.capitals {
		w.lookWord(int(i))
	}
	w.candidates()
}

// tally counts the kinds that the rules gave to names with each word.
func (w *reading) tally() {
	w.votes.reset()
	for _, m := range w.found {
		if m.Label == text.NoLabel || m.Label > text.Norp {
			continue
		}
		for i := m.First; i < m.Last; i++ {
			if w.capital(int(i)) {
				v, _ := w.votes.add(w.views[i].lower)
				v[m.Label]++
			}
		}
	}
}

// lookWord fills the view of a capitalised word.
func (w *reading) lookWord(i int) {
	v := &w.views[i]
	if w.lower.has(v.lower) {
		v.bits |= lowerCase
	}
	if w.middle.has(v.lower) {
		v.bits |= midCapital
	}
	if x := w.votes.get(v.lower); x != nil {
		v.vote = x.elected(v.rule)
	}
	if k := w.known.get(v.lower); k != nil {
		v.known = uint8(*k)
	}
	if v.phrase != 0 || v.class&more == 0 {
		return
	}
	n, c := w.phrase(i, len(w.d.Tokens), org|event|place|norp|title)
	if n > 1 {
		v.bits |= phraseStart
		for j := i; j < i+n; j++ {
			w.views[j].phrase = c
		}
	}
}

// votes count names by their kinds.
type votes [text.Norp + 1]uint16

// elected returns twice the label that most names have but one with the rules'
// code own, and one more where it has two votes or more.
func (x *votes) elected(own uint8) uint8 {
	v := *x
	if l := own/2 - 1; own >= 4 && int(l) < len(v) && v[l] > 0 {
		v[l]--
	}
	best := 0
	for l, n := range v {
		if n > v[best] {
			best = l
		}
	}
	out := uint8(best) * 2
	if v[best] > 1 {
		out++
	}
	return out
}

// candidates marks the tokens that may be part of a name: capitalised words,
// numbers beside them, and up to two small words or marks between them.
func (w *reading) candidates() {
	w.may.reset(len(w.views))
	last := -9 // the last capitalised word
	for _, c := range w.capitals {
		i := int(c)
		if gap := i - last; gap > 1 && gap <= 3 && w.joined(last+1, i) {
			for j := last + 1; j < i; j++ {
				w.mayName(j)
			}
		}
		w.mayName(i)
		if i > 0 && w.flags(i-1).Has(text.Digit) {
			w.mayName(i - 1)
		}
		for j := i + 1; j < len(w.views) && w.flags(j).Has(text.Digit) && !w.capital(j); j++ {
			w.mayName(j)
		}
		last = i
	}
}

func (w *reading) mayName(i int) {
	w.views[i].bits |= candidate
	w.may.add(i)
}

func (w *reading) joined(i, end int) bool {
	for ; i < end; i++ {
		if w.views[i].class&(connector|particle) == 0 && w.flags(i)&text.Digit == 0 && !w.inBody(i) {
			return false
		}
	}
	return true
}
