package depparse

import (
	"encoding/binary"
	"errors"
	"math/bits"

	"lede/nlp/linear"
	"lede/text"
)

// labels names relations: it sees an arc of the finished tree and chooses
// among the relations that such a child can have to such a head.
type labels struct {
	sure linear.Sure
	rows *[1 << labelBits]uint64 // eight weights a row, one a lane
	// lanes are the relations that a row's lanes stand for, by group: the
	// most frequent first, NoRel behind the last.
	lanes [groups][laneCount]text.Rel
}

const (
	labelBits = 14
	laneCount = 7
	headKinds = 4
	groups    = text.TagCount * headKinds * 2
)

var errLabels = errors.New("the weights of relations are damaged")

func (l *labels) open(rows, sure, lanes []byte) error {
	if len(rows) != 8<<labelBits || len(lanes) != groups*laneCount {
		return errLabels
	}
	var err error
	if l.sure, err = linear.OpenSure(sure); err != nil {
		return err
	}
	l.rows = new([1 << labelBits]uint64)
	for i := range l.rows {
		l.rows[i] = binary.LittleEndian.Uint64(rows[8*i:])
	}
	for i, r := range lanes {
		if int(r) >= text.RelCount {
			return errLabels
		}
		l.lanes[i/laneCount][i%laneCount] = text.Rel(r)
	}
	return nil
}

// group numbers kinds of arc: the child's tag, the head's kind and which of
// the two stands first.
func group(child, head text.Tag, dir uint64) uint64 {
	kind := uint64(3)
	switch {
	case head.Verb() || head == text.MD:
		kind = 0
	case head.Noun() || head == text.PRP || head == text.CD:
		kind = 1
	case head.Adjective():
		kind = 2
	}
	return (uint64(child)*headKinds+kind)*2 + dir
}

// labelCount is the number of features of an arc.
const labelCount = 17

// An arc is what the features of a relation are made of.
type arc struct {
	child, head *node
	dir         uint64 // 1 where the head stands first
	pair        uint64 // both tags and dir
	group       uint64
}

func (s *state) arcTo(i int32) arc {
	c := &s.nodes[i]
	a := arc{child: c, head: &s.nodes[c.head]}
	if i > c.head {
		a.dir = 1
	}
	a.pair = uint64(c.tag)<<9 | uint64(a.head.tag)<<1 | a.dir
	a.group = group(c.tag, a.head.tag, a.dir)
	return a
}

// key is what the table of sure relations is asked by.
func (a *arc) key(s *state) uint64 {
	return a.pair<<8 | s.child(a.child.lc)
}

// outer returns a node's outermost child, or the node behind the last.
func (s *state) outer(i int32) *node {
	if i <= 0 {
		return &s.nodes[s.end]
	}
	return &s.nodes[i]
}

// keys returns the keys of the features of the arc to node i.
func (a *arc) keys(s *state, i int32) (r [labelCount]uint32) {
	c, h := a.child, a.head
	prev, next := &s.nodes[i-1], &s.nodes[i+1]
	first, last := s.outer(c.lc), s.outer(c.rc)
	hfirst, hlast := s.outer(h.lc), s.outer(h.rc)
	edge := uint64(0) // whether the child is the outermost on its side
	if i == h.lc || i == h.rc {
		edge = 1
	}
	near := uint64(h.vl)
	if a.dir == 1 {
		near = uint64(h.vr)
	}
	gap := distance(min(i, c.head), max(i, c.head))
	pair, high := a.pair, a.pair<<40
	r[0] = labelFeature(pair, 0)
	r[1] = labelFeature(c.word^high, 1)
	r[2] = labelFeature(h.word^high, 2)
	r[3] = labelFeature(pair<<8|gap, 3)
	r[4] = labelFeature(first.word^high, 4)
	r[5] = labelFeature(pair<<16|uint64(first.tag)<<8|uint64(last.tag), 5)
	r[6] = labelFeature(hfirst.word^high, 6)
	r[7] = labelFeature(pair<<16|uint64(hfirst.tag)<<8|uint64(hlast.tag), 7)
	r[8] = labelFeature(pair<<16|uint64(prev.tag)<<8|uint64(next.tag), 8)
	r[9] = labelFeature(pair<<8|edge<<4|near, 9)
	r[10] = labelFeature(c.word^bits.RotateLeft64(h.word, 21)^a.group<<50, 10)
	r[11] = labelFeature(c.word^a.group<<50, 11)
	r[12] = labelFeature(h.word^a.group<<50, 12)
	r[13] = labelFeature(s.beside(c.head, i)^high, 13)
	r[14] = labelFeature(pair<<16|uint64(s.outer(h.head).tag)<<4|gap, 14)
	r[15] = labelFeature(prev.word^high, 15)
	r[16] = labelFeature(hlast.word^high, 16)
	return r
}

// beside returns the word before the head, such as the auxiliary of a verb.
func (s *state) beside(head, child int32) uint64 {
	if head < 2 || head-1 == child {
		return 5
	}
	return s.nodes[head-1].word
}

func labelFeature(v uint64, id int) uint32 { return feature(v, moveCount+id) }

// plain returns the relation of an arc where the two tags and the child's first
// child settle it.
func (l *labels) plain(s *state, a *arc) (rel text.Rel, ok bool) {
	if r := l.sure.Find(a.key(s)); r >= 0 {
		return text.Rel(r), true
	}
	lanes := &l.lanes[a.group]
	return lanes[0], lanes[1] == text.NoRel
}

// weigh returns the relation of the arc to node i, all of whose features are
// known.
func (l *labels) weigh(s *state, a *arc, i int32) text.Rel {
	even, odd := l.sum(a.keys(s, i))
	best, top := text.RelDep, uint16(0)
	for _, rel := range &l.lanes[a.group] {
		if rel == text.NoRel {
			break
		}
		if sum := uint16(even); sum > top {
			best, top = rel, sum
		}
		even, odd = odd, even>>16
	}
	return best
}

// sum returns the sums of the lanes' weights, each with bias added for each
// feature, in 16 bits: those of lanes 0, 2, 4 and 6 and those of 1, 3 and 5.
func (l *labels) sum(keys [labelCount]uint32) (even, odd uint64) {
	const lanes = 0x00ff00ff00ff00ff
	for _, k := range keys {
		w := l.rows[k>>(32-labelBits)]
		// all ones where the key is the row's, else 0
		is := uint64((int64(uint8(w>>56)^uint8(k>>(24-labelBits))) - 1) >> 63)
		w = w&is ^ 0x0080808080808080
		even += w & lanes
		odd += w >> 8 & lanes
	}
	return even, odd
}
