package depparse

import (
	"math/bits"

	"lede/text"
)

// moveCount is the number of features of a state.
const moveCount = 38

// none stands for a node that is not there.
var none = node{low: 3, both: 3}

func (s *state) node(i int32) *node {
	if i < 0 || int(i) >= len(s.nodes) {
		return &none
	}
	return &s.nodes[i]
}

// child returns a node's outermost child's tag, NoTag where it has none.
func (s *state) child(i int32) uint64 {
	if i <= 0 {
		return uint64(text.NoTag)
	}
	return uint64(s.nodes[i].tag)
}

// features fills pos with the rows of the state's features: words and tags of
// the top three of the stack and the next three of the buffer, alone and
// together, their outermost children, how many they have, and how far apart
// they stand (after Zhang and Nivre 2011).
func (p *Parser) features(pos *[moveCount]uint32, s *state) {
	i0, i1 := s.at(0), s.at(1)
	s0, s1, s2 := s.node(i0), s.node(i1), s.node(s.at(2))
	b0, b1, b2 := s.node(s.front), s.node(s.front+1), s.node(s.front+2)
	t0, t1, t2 := uint64(s0.tag), uint64(s1.tag), uint64(s2.tag)
	u0, u1, u2 := uint64(b0.tag), uint64(b1.tag), uint64(b2.tag)
	gap := distance(i0, s.front)
	sep := distance(i1, i0)
	l0, r0, r1, lb := s.child(s0.lc), s.child(s0.rc), s.child(s1.rc), s.child(b0.lc)
	l1 := s.child(s1.lc)
	st, bt := t0<<8|u0, t1<<8|t0

	k := p.shift
	pos[0] = row(s0.low, 1, k)
	pos[1] = row(s0.both, 2, k)
	pos[2] = row(t0, 3, k)
	pos[3] = row(s1.both, 4, k)
	pos[4] = row(b0.low, 5, k)
	pos[5] = row(b0.both, 6, k)
	pos[6] = row(b1.both, 7, k)
	pos[7] = row(u0<<8|u1, 8, k)
	pos[8] = row(st, 9, k)
	pos[9] = row(s0.both^u0<<40, 10, k)
	pos[10] = row(b0.both^t0<<40, 11, k)
	pos[11] = row(s0.low^bits.RotateLeft64(b0.low, 21), 12, k)
	pos[12] = row(bt, 13, k)
	pos[13] = row(s1.both^t0<<40, 14, k)
	pos[14] = row(s0.both^t1<<40, 15, k)
	pos[15] = row(s1.low^bits.RotateLeft64(s0.low, 21), 16, k)
	pos[16] = row(t1<<8|u0, 17, k)
	pos[17] = row(st<<8|u1, 18, k)
	pos[18] = row(bt<<8|u0, 19, k)
	pos[19] = row(t2<<16|bt, 20, k)
	pos[20] = row(bt<<16|u0<<8|u1, 21, k)
	pos[21] = row(u0<<16|u1<<8|u2, 22, k)
	pos[22] = row(st<<16|u1<<8|u2, 23, k)
	pos[23] = row(st<<8|r0, 24, k)
	pos[24] = row(st<<8|l0, 25, k)
	pos[25] = row(bt<<8|r1, 26, k)
	pos[26] = row(bt<<8|l0, 27, k)
	pos[27] = row(bt<<8|r0, 28, k)
	pos[28] = row(st<<8|lb, 29, k)
	pos[29] = row(st<<8|gap, 30, k)
	pos[30] = row(bt<<8|sep, 31, k)
	pos[31] = row(s0.low^gap<<50, 32, k)
	pos[32] = row(t0<<16|uint64(s0.vl)<<8|uint64(s0.vr), 33, k)
	pos[33] = row(bt<<16|uint64(s1.vl)<<8|uint64(s1.vr), 34, k)
	pos[34] = row(u0<<8|uint64(b0.vl), 35, k)
	pos[35] = row(s1.both^bits.RotateLeft64(b0.both, 21)^t0<<32, 36, k)
	pos[36] = row(bt<<16|l1<<8|r0, 37, k)
	pos[37] = row(b0.both^bt<<32, 38, k)
}

// distance is how far apart two nodes stand, in classes.
func distance(a, b int32) uint64 {
	if a < 0 {
		return 15
	}
	switch n := b - a; {
	case n < 6:
		return uint64(n)
	case n < 10:
		return 6
	case n < 20:
		return 7
	}
	return 8
}

// row returns the row of weights of a feature.
func row(v, template uint64, shift uint) uint32 {
	h := (v ^ template<<58 ^ bits.RotateLeft64(v, 29)) * 0x9e3779b97f4a7c15
	h ^= h >> 32
	h *= 0xbf58476d1ce4e5b9
	return uint32(h >> shift)
}
