package depparse

import (
	"lede/nlp/linear"
	"lede/text"
)

// A trainer learns transitions with a dynamic oracle (Goldberg and Nivre
// 2013): it follows its own mistakes and learns what is best after them.
type trainer struct {
	p      *Parser
	moves  *linear.Learner
	labels *linear.Learner
	s      state
	heads  []int32 // gold, by node; 0 is the root
}

// begin prepares the state and the gold heads of a sentence.
func (t *trainer) begin(x sentence) {
	t.s.reset(x.d, x.first, x.last)
	t.heads = append(t.heads[:0], -1)
	for i := x.first; i < x.last; i++ {
		h := x.d.Tokens[i].Head
		if h < 0 {
			t.heads = append(t.heads, 0)
			continue
		}
		t.heads = append(t.heads, h-int32(x.first)+1)
	}
}

// rel returns the gold relation of node i.
func (t *trainer) rel(x sentence, i int32) text.Rel {
	return x.d.Tokens[x.first+int(i)-1].Rel
}

// goldPath calls f in each state on the way to the gold tree where there is
// a choice.
func (t *trainer) goldPath(x sentence, f func(*state)) {
	t.begin(x)
	for s := &t.s; !s.done(); {
		if len(s.stack) > 1 {
			f(s)
		}
		s.apply(t.best(0, 0))
	}
}

// goldArcs calls f for each arc of the gold tree but the root's.
func (t *trainer) goldArcs(x sentence, f func(i int32, a *arc)) {
	t.begin(x)
	for i := 1; i < len(t.heads); i++ {
		t.s.arc(t.heads[i], int32(i))
	}
	for i := int32(1); i < t.s.end; i++ {
		if t.heads[i] > 0 {
			a := t.s.arcTo(i)
			f(i, &a)
		}
	}
}

// right returns the set of allowed transitions that cost no more than the
// cheapest.
func (t *trainer) right() (set uint64) {
	least := t.cost(t.best(0, 0))
	for a := range actions {
		if t.s.allowed(a) && t.cost(a) == least {
			set |= 1 << a
		}
	}
	return set
}

// best returns the allowed transition of least cost, of equals the one with
// the highest score, given those of left and right.
func (t *trainer) best(l, r int32) int {
	score := [actions]int32{left: l, right: r}
	best, least := -1, 0
	for _, a := range [...]int{left, right, shift} {
		if !t.s.allowed(a) {
			continue
		}
		c := t.cost(a)
		if best < 0 || c < least || c == least && score[a] > score[best] {
			best, least = a, c
		}
	}
	return best
}

// cost counts the gold arcs that a transition makes impossible.
func (t *trainer) cost(a int) int {
	s := &t.s
	top, second := s.at(0), s.at(1)
	n := 0
	switch a {
	case shift:
		for _, k := range s.stack {
			if t.heads[k] == s.front || k != top && t.heads[s.front] == k {
				n++
			}
		}
	case left:
		if h := t.heads[top]; h == second || h > s.front {
			n++
		}
		n += t.waiting(top)
	case right:
		if t.heads[top] >= s.front {
			n++
		}
		n += t.waiting(top)
	}
	return n
}

// waiting counts the gold children of a node that are still in the buffer.
func (t *trainer) waiting(k int32) int {
	n := 0
	for b := int(t.s.front); b < len(t.heads); b++ {
		if t.heads[b] == k {
			n++
		}
	}
	return n
}
