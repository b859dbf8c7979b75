package postag

import (
	"math/bits"

	"lede/text"
)

// Features of a token: of its word alone, and of what is around it.
const (
	ownCount     = 6
	strongCount  = 10
	weakCount    = 4
	aroundCount  = strongCount + weakCount
	featureCount = ownCount + aroundCount
)

// features fills pos with the places of the weights of what hangs on the word
// alone. The weight of feature f for tag t is weights[pos[f]^t].
func (w *word) features(pos *[ownCount]uint32) {
	shape := uint64(w.shape)
	pos[0] = place(w.low, 1)
	pos[1] = place(uint64(w.suf&0xffffff)<<8|shape, 2)
	pos[2] = place(uint64(w.suf&0xffff), 3)
	pos[3] = place(uint64(w.cands)<<8|shape, 4)
	pos[4] = place(uint64(w.suf), 17)
	pos[5] = place(uint64(w.doc)<<8|shape, 18)
}

// surroundings are a token's word, the one before and the two behind.
type surroundings [4]word

// around returns the surroundings of token i.
func (s *Scratch) around(i int) *surroundings { return (*surroundings)(s.room[i:]) }

// features is those of what hangs on the words around the token, whose left
// neighbours were tagged t1 and t2.
func (r *surroundings) features(pos *[aroundCount]uint32, style uint64, t1, t2 text.Tag) {
	p, c, n, nn := &r[0], &r[1], &r[2], &r[3]
	cl, ncl, shape := uint64(c.cands), uint64(n.cands), uint64(c.shape)
	h1, h2 := uint64(t1), uint64(t1)<<8|uint64(t2)
	pos[0] = tagBefore[t1%64]
	pos[1] = place(shape<<16|uint64(p.shape)<<8|uint64(n.shape), 14)
	pos[2] = place(style<<32|h1<<8|shape, 19)
	pos[3] = place(h2, 6)
	pos[4] = place(uint64(n.suf&0xffffff)<<8|uint64(n.shape), 13)
	pos[5] = place(n.low, 9)
	pos[6] = place(p.low, 8)
	pos[7] = place(ncl<<16|uint64(nn.cands), 12)
	pos[8] = place(h1<<16|cl, 7)
	pos[9] = place(cl<<32|uint64(n.sorts), 20)
	pos[10] = place(cl<<16|ncl, 10)
	pos[11] = place(h2<<16|cl, 16)
	pos[12] = place(c.low^uint64(n.sorts)<<16, 11)
	pos[13] = place(c.low^h1<<56, 15)
}

// tagBefore has the places of the weights of each tag before a token.
var tagBefore = func() (t [64]uint32) {
	for h := range t {
		t[h] = place(uint64(h), 5)
	}
	return t
}()

// edge stands for what is before the first and after the last token.
var edge = word{low: 1, shape: 63}

// place returns where the weights of a feature lie: a line of 64 weights and
// an order of the tags within it, so that two features that share a line
// still seldom share a weight.
func place(v, template uint64) uint32 {
	h := (v ^ template<<58 ^ bits.RotateLeft64(v, 29)) * 0x9e3779b97f4a7c15
	h ^= h >> 29
	h *= 0xbf58476d1ce4e5b9
	return uint32(h>>(64-lineBits))<<6 | uint32(h>>8)&63
}

// suffix returns the last four bytes of a word in lower case.
func suffix(s string) uint32 {
	if n := len(s); n >= 4 {
		s = s[n-4:]
		return lowered(uint32(s[0])<<24 | uint32(s[1])<<16 | uint32(s[2])<<8 | uint32(s[3]))
	}
	var v uint32
	for i := range len(s) {
		v = v<<8 | uint32(s[i])
	}
	return lowered(v)
}

// lowered turns capitals into small letters; what it does to marks and digits
// loses nothing, but for a byte of 0, which no word has.
func lowered(v uint32) uint32 { return v | 0x20202020 }

// Bits of a shape.
const (
	allCaps = 2
	letters = 8  // the token has some
	opens   = 32 // the first token in letters or digits, or a mark before it
)

// shapeOf packs what a token's flags show into five bits.
func shapeOf(f text.Flags) uint8 {
	var v uint8
	switch {
	case f.Has(text.AllCaps):
		v = allCaps
	case f.Has(text.Capital):
		v = 1
	}
	if f.Has(text.Digit) {
		v |= 4
	}
	if f.Has(text.Letter) {
		v |= letters
	}
	if f.Has(text.Glued) {
		v |= 16
	}
	return v
}
