package depparse

import (
	"math/bits"

	"lede/text"
)

// The roles that a node can have in a state. What the weights say of a node
// in a role and of its neighbours in the sentence does not depend on the rest
// of the state, so it is summed once a node.
const (
	asFront  = iota // the front of the buffer
	asTop           // the top of the stack
	asSecond        // the second of the stack
	roleCount
)

// How many features there are of a node in each role, and of a state besides.
const (
	frontCount  = 6
	topCount    = 3
	secondCount = 1
	pairCount   = 28
	moveCount   = frontCount + topCount + secondCount + pairCount
)

// feature returns the key of value v of the feature numbered id.
func feature(v uint64, id int) uint32 {
	return uint32((v ^ v>>32) * multipliers[id] >> 32)
}

// multipliers are one odd number a feature, so that features whose values
// are alike lie apart.
var multipliers = func() (m [64]uint64) {
	x := uint64(0x9e3779b97f4a7c15)
	for i := range m {
		x ^= x >> 27
		x *= 0x94d049bb133111eb
		m[i] = x | 1
	}
	return m
}()

// both joins a node's word and tag.
func (n *node) both() uint64 { return n.word ^ uint64(n.tag)<<57 }

func (s *state) frontKeys(r *[frontCount]uint32, i int32) {
	b0, b1, b2 := &s.nodes[i], &s.nodes[i+1], &s.nodes[i+2]
	u0, u1, u2 := uint64(b0.tag), uint64(b1.tag), uint64(b2.tag)
	r[0] = feature(b0.word, 0)
	r[1] = feature(b0.both(), 1)
	r[2] = feature(b1.both(), 2)
	r[3] = feature(u0<<8|u1, 3)
	r[4] = feature(u0<<16|u1<<8|u2, 4)
	r[5] = feature(b0.word^u1<<50, 5)
}

func (s *state) topKeys(r *[topCount]uint32, i int32) {
	n := &s.nodes[i]
	r[0] = feature(n.word, 6)
	r[1] = feature(n.both(), 7)
	r[2] = feature(uint64(n.tag), 8)
}

func (s *state) secondKeys(r *[secondCount]uint32, i int32) {
	r[0] = feature(s.nodes[i].both(), 9)
}

// child returns a node's outermost child's tag, NoTag where it has none.
func (s *state) child(i int32) uint64 {
	if i <= 0 {
		return uint64(text.NoTag)
	}
	return uint64(s.nodes[i].tag)
}

// pairKeys fills r with the keys of the state's features: words and tags of
// the top three of the stack and the next three of the buffer together, their
// outermost children, how many they have, and how far apart they stand (after
// Zhang and Nivre 2011).
func (s *state) pairKeys(r *[pairCount]uint32) {
	i0, i1, i2 := s.at(0), s.at(1), s.at(2)
	s0, s1, s2 := &s.nodes[i0], &s.nodes[i1], &s.nodes[i2]
	b0, b1, b2 := &s.nodes[s.front], &s.nodes[s.front+1], &s.nodes[s.front+2]
	t0, t1, t2 := uint64(s0.tag), uint64(s1.tag), uint64(s2.tag)
	u0, u1, u2 := uint64(b0.tag), uint64(b1.tag), uint64(b2.tag)
	gap := distance(i0, s.front)
	sep := distance(i1, i0)
	l0, r0, r1, lb := s.child(s0.lc), s.child(s0.rc), s.child(s1.rc), s.child(b0.lc)
	l1 := s.child(s1.lc)
	st, bt := t0<<8|u0, t1<<8|t0

	r[0] = feature(st, 10)
	r[1] = feature(s0.both()^u0<<40, 11)
	r[2] = feature(b0.both()^t0<<40, 12)
	r[3] = feature(s0.word^bits.RotateLeft64(b0.word, 21), 13)
	r[4] = feature(bt, 14)
	r[5] = feature(s1.both()^t0<<40, 15)
	r[6] = feature(s0.both()^t1<<40, 16)
	r[7] = feature(s1.word^bits.RotateLeft64(s0.word, 21), 17)
	r[8] = feature(t1<<8|u0, 18)
	r[9] = feature(st<<8|u1, 19)
	r[10] = feature(bt<<8|u0, 20)
	r[11] = feature(t2<<16|bt, 21)
	r[12] = feature(bt<<16|u0<<8|u1, 22)
	r[13] = feature(st<<16|u1<<8|u2, 23)
	r[14] = feature(st<<8|r0, 24)
	r[15] = feature(st<<8|l0, 25)
	r[16] = feature(bt<<8|r1, 26)
	r[17] = feature(bt<<8|l0, 27)
	r[18] = feature(bt<<8|r0, 28)
	r[19] = feature(st<<8|lb, 29)
	r[20] = feature(st<<8|gap, 30)
	r[21] = feature(bt<<8|sep, 31)
	r[22] = feature(s0.word^gap<<50, 32)
	r[23] = feature(t0<<16|uint64(s0.vl)<<8|uint64(s0.vr), 33)
	r[24] = feature(bt<<16|uint64(s1.vl)<<8|uint64(s1.vr), 34)
	r[25] = feature(u0<<8|uint64(b0.vl), 35)
	r[26] = feature(bt<<16|l1<<8|r0, 36)
	r[27] = feature(b0.both()^bt<<32, 37)
}

// distance is how far apart two nodes stand, in classes.
func distance(a, b int32) uint64 {
	switch n := b - a; {
	case n < 0:
		return 15
	case n < 6:
		return uint64(n)
	case n < 10:
		return 6
	case n < 20:
		return 7
	}
	return 8
}

// keys returns the keys of all features of the state.
func (s *state) keys() (all [moveCount]uint32) {
	r := all[:]
	s.frontKeys((*[frontCount]uint32)(r), s.front)
	s.topKeys((*[topCount]uint32)(r[frontCount:]), s.at(0))
	s.secondKeys((*[secondCount]uint32)(r[frontCount+topCount:]), s.at(1))
	s.pairKeys((*[pairCount]uint32)(r[frontCount+topCount+secondCount:]))
	return all
}

// key is what the table of sure transitions is asked by: the tags of the top
// two of the stack and the next two of the buffer.
func (s *state) key() uint64 {
	t0, t1 := s.nodes[s.at(0)].tag, s.nodes[s.at(1)].tag
	u0, u1 := s.nodes[s.front].tag, s.nodes[s.front+1].tag
	return uint64(t1)<<24 | uint64(t0)<<16 | uint64(u0)<<8 | uint64(u1)
}
