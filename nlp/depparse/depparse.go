// Package depparse finds which word governs which: a greedy arc-hybrid
// transition parser with an averaged perceptron over hashed features, and a
// second perceptron that names the relations of the finished tree.
package depparse

import (
	"encoding/binary"
	"fmt"
	"math/bits"

	"lede/nlp/model"
	"lede/text"
)

// Names of the model's sections.
const (
	sectionMoves  = "parse.moves"
	sectionLabels = "parse.labels"
	sectionRels   = "parse.rels"
)

// A Parser gives tokens their heads and relations. It is read-only and safe
// for concurrent use.
type Parser struct {
	moves []byte // rows of four int8, the last unused: one a transition
	shift uint   // brings a hash down to a row
	labels
}

// Scratch is a goroutine's working memory. The zero Scratch is ready.
type Scratch struct{ state }

// Open returns the parser of a model file.
func Open(f *model.File) (*Parser, error) {
	m, err := f.Section(sectionMoves)
	if err != nil {
		return nil, err
	}
	l, err := f.Section(sectionLabels)
	if err != nil {
		return nil, err
	}
	r, err := f.Section(sectionRels)
	if err != nil {
		return nil, err
	}
	return newParser(m, l, r)
}

func newParser(moves, weights, rels []byte) (*Parser, error) {
	n := len(moves) / 4
	if n == 0 || n&(n-1) != 0 || len(moves)%4 != 0 {
		return nil, fmt.Errorf("parser: %d bytes of weights, want four times a power of two", len(moves))
	}
	p := &Parser{moves: moves, shift: uint(64 - bits.TrailingZeros(uint(n)))}
	if err := p.labels.open(weights, rels); err != nil {
		return nil, fmt.Errorf("parser: %w", err)
	}
	return p, nil
}

// Parse gives the tokens [first, last), one tagged sentence, their heads and
// relations.
func (p *Parser) Parse(d *text.Document, first, last int, sc *Scratch) {
	s := &sc.state
	s.reset(d, first, last)
	for !s.done() {
		s.apply(p.next(s))
	}
	s.oneRoot()
	for i := first; i < last; i++ {
		t := &d.Tokens[i]
		t.Rel = p.rel(s, int32(i-first+1))
		if h := s.nodes[i-first+1].head; h > 0 {
			t.Head = int32(first) + h - 1
		} else {
			t.Head = -1
		}
	}
}

// next returns the allowed transition with the highest score.
func (p *Parser) next(s *state) int {
	if len(s.stack) == 1 {
		return shift
	}
	var pos [moveCount]uint32
	p.features(&pos, s)
	var sum [actions]int32
	for _, r := range pos {
		w := binary.LittleEndian.Uint32(p.moves[r*4:])
		sum[shift] += int32(int8(w))
		sum[left] += int32(int8(w >> 8))
		sum[right] += int32(int8(w >> 16))
	}
	return pick(s, &sum)
}

func pick(s *state, sum *[actions]int32) int {
	best := -1
	for a := range actions {
		if s.allowed(a) && (best < 0 || sum[a] > sum[best]) {
			best = a
		}
	}
	return best
}

// oneRoot is a safeguard: the transitions give the root one child, and any
// further one hangs on that.
func (s *state) oneRoot() {
	root := int32(0)
	for i := 1; i < len(s.nodes); i++ {
		switch n := &s.nodes[i]; {
		case n.head > 0:
		case root == 0:
			root = int32(i)
		default:
			s.arc(root, int32(i))
		}
	}
}
