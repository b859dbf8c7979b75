package postag

import (
	"math/bits"

	"lede/text"
)

// A word is what the features need of one token, worked out once.
type word struct {
	low   uint64 // hash of the lower-case word
	suf   uint32 // last three bytes, lower-cased
	cands uint16 // index of the candidate tags
	shape uint8
	fixed text.Tag // where only one tag is possible
}

// featureCount is the number of features of a token.
const featureCount = 16

// features fills pos with the places of the features' weights for token i,
// whose left neighbours were tagged t1 and t2. The weight of feature f for
// tag t is weights[pos[f]^t].
func (g *Tagger) features(pos *[featureCount]uint32, w []word, i int, t1, t2 text.Tag) {
	c := &w[i]
	var p, n, nn *word
	p, n, nn = &edge, &edge, &edge
	if i > 0 {
		p = &w[i-1]
	}
	if i+1 < len(w) {
		n = &w[i+1]
	}
	if i+2 < len(w) {
		nn = &w[i+2]
	}
	cl, ncl := uint64(c.cands), uint64(n.cands)
	h1, h2 := uint64(t1), uint64(t1)<<8|uint64(t2)
	s := g.shift
	pos[0] = place(c.low, 1, s)
	pos[1] = place(uint64(c.suf)<<8|uint64(c.shape), 2, s)
	pos[2] = place(uint64(c.suf>>8), 3, s)
	pos[3] = place(cl<<8|uint64(c.shape), 4, s)
	pos[4] = place(h1, 5, s)
	pos[5] = place(h2, 6, s)
	pos[6] = place(h1<<16|cl, 7, s)
	pos[7] = place(p.low, 8, s)
	pos[8] = place(n.low, 9, s)
	pos[9] = place(cl<<16|ncl, 10, s)
	pos[10] = place(h1<<32|cl<<16|ncl, 11, s)
	pos[11] = place(ncl<<16|uint64(nn.cands), 12, s)
	pos[12] = place(uint64(n.suf)<<8|uint64(n.shape), 13, s)
	pos[13] = place(uint64(c.shape)<<16|uint64(p.shape)<<8|uint64(n.shape), 14, s)
	pos[14] = place(c.low^h1<<56, 15, s)
	pos[15] = place(h2<<16|cl, 16, s)
}

// edge stands for what is before the first and after the last token.
var edge = word{low: 1, shape: 63}

// place returns where the weights of a feature lie: a line of 64 weights and
// an order of the tags within it, so that two features that share a line
// still seldom share a weight.
func place(v, template uint64, shift uint) uint32 {
	h := (v ^ template<<58 ^ bits.RotateLeft64(v, 29)) * 0x9e3779b97f4a7c15
	h ^= h >> 29
	h *= 0xbf58476d1ce4e5b9
	return uint32(h>>shift)<<6 | uint32(h>>8)&63
}

// suffix returns the last three bytes of a word in lower case.
func suffix(s string) uint32 {
	var v uint32
	for i := max(0, len(s)-3); i < len(s); i++ {
		c := s[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		v = v<<8 | uint32(c)
	}
	return v
}

// shapeOf packs what a token's flags show into six bits.
func shapeOf(f text.Flags, first bool) uint8 {
	var v uint8
	switch {
	case f.Has(text.AllCaps):
		v = 2
	case f.Has(text.Capital):
		v = 1
	}
	if f.Has(text.Digit) {
		v |= 4
	}
	if f.Has(text.Letter) {
		v |= 8
	}
	if f.Has(text.Glued) {
		v |= 16
	}
	if first {
		v |= 32
	}
	return v
}
