package depparse

import "lede/text"

// A node is one token of the sentence being parsed; node 0 is the root above
// the sentence. lc and rc are its outermost children so far, 0 where it has
// none on that side, vl and vr their number.
type node struct {
	word   uint64 // hash of the lower-case word
	head   int32  // -1 until it is known
	lc, rc int32
	vl, vr uint8
	tag    text.Tag
	roles  [roleCount]uint32 // sums of weights that the node's place alone decides, 0 where not yet known
}

// The transitions of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and
// Satta 2011).
const (
	shift   = iota // push the front of the buffer on the stack
	left           // the front of the buffer governs the top of the stack
	right          // the second of the stack governs its top
	actions        // how many there are
)

// beyond is how many nodes that stand for nothing follow the last.
const beyond = 3

// noneTag is the tag of nodes that are not there.
const noneTag = text.Tag(text.TagCount)

// A state is how far a sentence has been parsed: nodes on the stack, the
// buffer from node front on, and the arcs in the nodes. The nodes from end on
// stand for what follows the sentence.
type state struct {
	first int // token that node 1 stands for
	nodes []node
	stack []int32
	front int32
	end   int32
}

// reset prepares the state for a sentence.
func (s *state) reset(d *text.Document, first, last int) {
	s.first = first
	s.nodes = append(s.nodes[:0], node{word: 1})
	for i := first; i < last; i++ {
		t := &d.Tokens[i]
		s.nodes = append(s.nodes, node{word: t.Lower, head: -1, tag: t.Tag})
	}
	s.end = int32(len(s.nodes))
	for range beyond {
		s.nodes = append(s.nodes, node{word: 3, tag: noneTag})
	}
	s.stack = append(s.stack[:0], 0)
	s.front = 1
}

func (s *state) done() bool { return s.front == s.end && len(s.stack) == 1 }

// at returns the i-th node of the stack, counted from the top; below it, the
// node behind the last.
func (s *state) at(i int) int32 {
	if i >= len(s.stack) {
		return s.end
	}
	return s.stack[len(s.stack)-1-i]
}

// allowed reports whether a transition can be taken. The root takes its one
// child only when the buffer is empty.
func (s *state) allowed(a int) bool {
	more := s.front < s.end
	switch a {
	case shift:
		return more
	case left:
		return more && len(s.stack) > 1
	}
	return len(s.stack) > 2 || len(s.stack) == 2 && !more
}

// apply takes a transition that is allowed.
func (s *state) apply(a int) {
	top := s.stack[len(s.stack)-1]
	switch a {
	case shift:
		s.stack = append(s.stack, s.front)
		s.front++
		return
	case left:
		s.arc(s.front, top)
	case right:
		s.arc(s.stack[len(s.stack)-2], top)
	}
	s.stack = s.stack[:len(s.stack)-1]
}

func (s *state) arc(head, child int32) {
	s.nodes[child].head = head
	h := &s.nodes[head]
	if child < head {
		if h.lc == 0 || child < h.lc {
			h.lc = child
		}
		h.vl = min(h.vl+1, 7)
		return
	}
	if child > h.rc {
		h.rc = child
	}
	h.vr = min(h.vr+1, 7)
}
