package lexicon

import (
	"math/bits"

	"lede/text"
)

// A Front tells at which tokens a phrase of any of some lexicons may begin,
// so that a reader that asks several of them at every token asks once at most.
// It is read-only and safe for concurrent use.
type Front struct {
	bits  []uint64  // of the hashes of first words, two of eight or more for each
	modes uint8     // those of the phrases, as bits
	small [4]uint64 // the bits of most lexicons, in the line of the cache that leads to them
}

// NewFront returns the front of the lexicons.
func NewFront(lexicons ...*Lexicon) *Front {
	return NewFrontOf(func(phrase []uint64) []uint64 { return phrase[:1] }, lexicons...)
}

// NewFrontOf returns a front that tells not where phrases may begin but which tokens
// may be those words of one that pick returns of the hashes of all.
func NewFrontOf(pick func(phrase []uint64) []uint64, lexicons ...*Lexicon) *Front {
	var modes []Mode
	var words []uint64
	for _, x := range lexicons {
		x.each(func(m Mode, phrase []uint64) {
			for _, h := range pick(phrase) {
				modes, words = append(modes, m), append(words, h)
			}
		})
	}
	f := new(Front)
	f.size(len(words))
	for i, h := range words {
		f.add(modes[i], h)
	}
	return f
}

// size makes room for n phrases. The front must stay where it is after.
func (f *Front) size(n int) {
	if n <= 32 {
		f.bits = f.small[:]
		return
	}
	size := 8
	for 64*size < 16*n {
		size *= 2
	}
	f.bits = make([]uint64, size)
}

func (f *Front) add(m Mode, h uint64) {
	f.bits[h>>6&uint64(len(f.bits)-1)] |= 1<<(h&63) | 1<<(h>>20&63)
	f.modes |= 1 << m
}

// has reports whether there are phrases of the mode.
func (f *Front) has(m Mode) bool { return f.modes>>m&1 != 0 }

// only returns the mode of the phrases where all are of one, as mostly.
func (f *Front) only() (m Mode, ok bool) {
	return Mode(bits.TrailingZeros8(f.modes)), f.modes&(f.modes-1) == 0
}

// May reports whether a phrase may begin with the token: never no where one
// does.
func (f *Front) May(t *text.Token) bool {
	return f.word(t.Lower) || t.Lemma != t.Lower && f.word(t.Lemma) || f.has(Cased) && f.word(t.Form)
}

// Next returns the index of the first of the tokens with which a phrase may
// begin, as May has it; len(tokens) where there is none.
func (f *Front) Next(tokens []text.Token) int {
	cased := f.has(Cased)
	for i := range tokens {
		t := &tokens[i]
		if f.word(t.Lower) || t.Lemma != t.Lower && f.word(t.Lemma) || cased && f.word(t.Form) {
			return i
		}
	}
	return len(tokens)
}

func (f *Front) word(h uint64) bool {
	w := f.bits[h>>6&uint64(len(f.bits)-1)]
	return w>>(h&63)&1 != 0 && w>>(h>>20&63)&1 != 0
}
