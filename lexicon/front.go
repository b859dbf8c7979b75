package lexicon

import "lede/text"

// A Front tells at which tokens a phrase of any of some lexicons may begin,
// so that a reader that asks several of them at every token asks once at most.
// It is read-only and safe for concurrent use.
type Front struct {
	bits  []uint64 // of the hashes of first words, sixteen or more for each
	cased bool
	small [8]uint64 // the bits of most lexicons, beside what leads to them
}

// NewFront returns the front of the lexicons.
func NewFront(lexicons ...*Lexicon) *Front {
	n := 0
	for _, x := range lexicons {
		n += len(x.entries)
	}
	f := new(Front)
	f.size(n)
	for _, x := range lexicons {
		x.First(f.add)
	}
	return f
}

// size makes room for n phrases. The front must stay where it is after.
func (f *Front) size(n int) {
	size := 1
	for 64*size < 16*n {
		size *= 2
	}
	if f.bits = f.small[:min(size, len(f.small))]; size > len(f.small) {
		f.bits = make([]uint64, size)
	}
}

func (f *Front) add(m Mode, h uint64) {
	f.bits[h>>6&uint64(len(f.bits)-1)] |= 1 << (h & 63)
	f.cased = f.cased || m == Cased
}

// May reports whether a phrase may begin with the token: never no where one
// does.
func (f *Front) May(t *text.Token) bool {
	b, mask := f.bits, uint64(len(f.bits)-1)
	hit := b[t.Lower>>6&mask]>>(t.Lower&63) | b[t.Lemma>>6&mask]>>(t.Lemma&63)
	if f.cased {
		hit |= b[t.Form>>6&mask] >> (t.Form & 63)
	}
	return hit&1 != 0
}
