package depparse

import (
	"errors"
	"math/bits"

	"lede/text"
)

// labels names relations: a perceptron that sees an arc of the finished tree
// and chooses among the relations that words of the child's tag can have.
type labels struct {
	weights []byte // int8, lines of 64, as the tagger's
	lshift  uint
	cands   [text.TagCount][]text.Rel
}

var errLabels = errors.New("the weights of relations are damaged")

// open reads the weights and the relations a tag can have: a row of RelCount
// bytes a tag, relations in order of frequency, 0 behind the last.
func (l *labels) open(weights, rels []byte) error {
	n := len(weights)
	if n < 64 || n&(n-1) != 0 || len(rels) != text.TagCount*text.RelCount {
		return errLabels
	}
	l.weights, l.lshift = weights, uint(64-bits.TrailingZeros(uint(n))+6)
	for t := range l.cands {
		for _, r := range rels[t*text.RelCount : (t+1)*text.RelCount] {
			if int(r) >= text.RelCount {
				return errLabels
			}
			if r == 0 {
				break
			}
			l.cands[t] = append(l.cands[t], text.Rel(r))
		}
		if len(l.cands[t]) == 0 {
			l.cands[t] = []text.Rel{text.RelDep}
		}
	}
	return nil
}

// labelCount is the number of features of an arc.
const labelCount = 17

// arcFeatures fills pos with the places of the weights of the arc to node i.
func (l *labels) arcFeatures(pos *[labelCount]uint32, s *state, i int32) {
	c := &s.nodes[i]
	h := s.node(max(c.head, 0))
	ct, ht := uint64(c.tag), uint64(h.tag)
	dir := uint64(0)
	if i > c.head {
		dir = 1
	}
	pair := ct<<9 | ht<<1 | dir
	prev, next := uint64(s.node(i-1).tag), uint64(s.node(i+1).tag)
	first, last := s.node(none0(c.lc)), s.node(none0(c.rc))
	hfirst, hlast := s.node(none0(h.lc)), s.node(none0(h.rc))
	edge := uint64(0) // whether the child is the outermost on its side
	if i == h.lc || i == h.rc {
		edge = 1
	}
	near := uint64(h.vl)
	if dir == 1 {
		near = uint64(h.vr)
	}
	gap := distance(min(i, c.head), max(i, c.head))
	k := l.lshift
	pos[0] = place(pair, 1, k)
	pos[1] = place(c.low^pair<<40, 2, k)
	pos[2] = place(h.low^pair<<40, 3, k)
	pos[3] = place(pair<<8|gap, 4, k)
	pos[4] = place(first.low^pair<<40, 5, k)
	pos[5] = place(pair<<16|uint64(first.tag)<<8|uint64(last.tag), 6, k)
	pos[6] = place(hfirst.low^pair<<40, 7, k)
	pos[7] = place(pair<<16|uint64(hfirst.tag)<<8|uint64(hlast.tag), 8, k)
	pos[8] = place(pair<<16|prev<<8|next, 9, k)
	pos[9] = place(pair<<8|edge<<4|near, 10, k)
	pos[10] = place(c.low^bits.RotateLeft64(h.low, 21), 11, k)
	pos[11] = place(c.low^dir, 12, k)
	pos[12] = place(h.low^dir, 13, k)
	pos[13] = place(s.beside(c.head, i)^pair<<40, 14, k)
	pos[14] = place(pair<<16|uint64(s.node(none0(h.head)).tag)<<4|gap, 15, k)
	pos[15] = place(s.node(i-1).low^pair<<40, 16, k)
	pos[16] = place(hlast.low^pair<<40, 17, k)
}

// beside returns the word before the head, such as the auxiliary of a verb.
func (s *state) beside(head, child int32) uint64 {
	if head < 2 || head-1 == child {
		return 5
	}
	return s.nodes[head-1].low
}

func none0(i int32) int32 {
	if i <= 0 {
		return -1
	}
	return i
}

// place is the tagger's scheme: a line of 64 weights and an order within it.
func place(v, template uint64, shift uint) uint32 {
	h := (v ^ template<<58 ^ bits.RotateLeft64(v, 29)) * 0x9e3779b97f4a7c15
	h ^= h >> 29
	h *= 0xbf58476d1ce4e5b9
	return uint32(h>>shift)<<6 | uint32(h>>8)&63
}

// rel returns the relation of node i to its head.
func (l *labels) rel(s *state, i int32) text.Rel {
	c := &s.nodes[i]
	if c.head <= 0 {
		return text.RelRoot
	}
	cands := l.cands[c.tag]
	if len(cands) == 1 {
		return cands[0]
	}
	var pos [labelCount]uint32
	l.arcFeatures(&pos, s, i)
	best, top := text.RelDep, int32(-1<<31)
	for _, r := range cands {
		var sum int32
		for _, p := range pos {
			sum += int32(int8(l.weights[p^uint32(r)]))
		}
		if sum > top {
			best, top = r, sum
		}
	}
	return best
}
