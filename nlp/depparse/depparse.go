// Package depparse finds which word governs which: a greedy arc-hybrid
// transition parser with an averaged perceptron over hashed features, and a
// second perceptron that names the relations of the finished tree. What tags
// alone settle is looked up; only the rest is weighed. Its tables are small,
// since it is where they lie in the cache that its speed hangs on.
package depparse

import (
	"encoding/binary"
	"fmt"

	"lede/nlp/linear"
	"lede/nlp/model"
	"lede/text"
)

// Names of the model's sections.
const (
	sectionMoves     = "parse.moves"
	sectionSureMoves = "parse.sure"
	sectionLabels    = "parse.labels"
	sectionSureRels  = "parse.surerels"
	sectionLanes     = "parse.lanes"
)

// A Parser gives tokens their heads and relations. It is read-only and safe
// for concurrent use.
type Parser struct {
	moves moves
	labels
}

// moves chooses transitions.
type moves struct {
	sure linear.Sure
	rows *[1 << moveBits]uint32 // a feature's weights a row, see moveBytes
}

const moveBits = 16

// Scratch is a goroutine's working memory. The zero Scratch is ready.
type Scratch struct{ state }

// Open returns the parser of a model file.
func Open(f *model.File) (*Parser, error) {
	var parts [5][]byte
	for i, name := range [...]string{sectionMoves, sectionSureMoves, sectionLabels, sectionSureRels, sectionLanes} {
		var err error
		if parts[i], err = f.Section(name); err != nil {
			return nil, err
		}
	}
	p := &Parser{}
	if err := p.moves.open(parts[0], parts[1]); err != nil {
		return nil, fmt.Errorf("parser: %w", err)
	}
	if err := p.labels.open(parts[2], parts[3], parts[4]); err != nil {
		return nil, fmt.Errorf("parser: %w", err)
	}
	return p, nil
}

func (m *moves) open(rows, sure []byte) error {
	if len(rows) != 4<<moveBits {
		return fmt.Errorf("%d bytes of weights, want %d", len(rows), 4<<moveBits)
	}
	var err error
	if m.sure, err = linear.OpenSure(sure); err != nil {
		return err
	}
	m.rows = new([1 << moveBits]uint32)
	for i := range m.rows {
		m.rows[i] = binary.LittleEndian.Uint32(rows[4*i:])
	}
	return nil
}

// Parse gives the tokens [first, last), one tagged sentence, their heads and
// relations.
func (p *Parser) Parse(d *text.Document, first, last int, sc *Scratch) {
	p.Begin(d, first, last, sc)
	for i := first; i < last; i++ {
		d.Tokens[i].Rel = p.Relation(i, sc)
		d.Tokens[i].Head = -1
		if h := sc.nodes[i-first+1].head; h > 0 {
			d.Tokens[i].Head = int32(first) + h - 1
		}
	}
}

// Begin makes ready to parse the tokens [first, last), one tagged sentence, as
// far as Relation needs.
func (p *Parser) Begin(d *text.Document, first, last int, sc *Scratch) { sc.reset(d, first, last) }

// Relation returns the relation of token i of the sentence that was begun with
// the scratch.
func (p *Parser) Relation(i int, sc *Scratch) text.Rel {
	s, n := &sc.state, int32(i-sc.first+1)
	p.settle(s, n)
	if s.nodes[n].head == 0 {
		return text.RelRoot
	}
	a := s.arcTo(n)
	if r, ok := p.plain(s, &a); ok {
		return r
	}
	p.settle(s, s.nodes[n].head)
	return p.weigh(s, &a, n)
}

// settle parses on until node n has its head, and with that all its children:
// a node gets its head when it leaves the stack.
func (p *Parser) settle(s *state, n int32) {
	for s.nodes[n].head < 0 {
		s.apply(p.moves.next(s))
	}
}

// next returns the allowed transition with the highest score.
func (m *moves) next(s *state) int {
	switch { // where only one is allowed
	case len(s.stack) == 1:
		return shift
	case s.front == s.end:
		return right
	}
	if a := m.sure.Find(s.key()); a >= 0 && s.allowed(a) {
		return a
	}
	var r [pairCount]uint32
	s.pairKeys(&r)
	sum := m.front(s) + m.top(s) + m.second(s) + m.sumPairs(&r)
	return pick(s, int32(sum&0xffff)-moveCount*bias, int32(sum>>16)-moveCount*bias)
}

// bias is added to each weight so that sums of two can be kept in one word.
const bias = 128

// sum returns how much better the features make left, in the lower 16 bits,
// and right than shift, bias added for each feature.
func (m *moves) sum(keys []uint32) (sum uint32) {
	for _, k := range keys {
		w := m.rows[k>>(32-moveBits)]
		// all ones where the key is the row's, else 0
		is := uint32((int32((w>>16^k>>(16-moveBits))&0xffff) - 1) >> 31)
		w = w&is&0xffff ^ (bias<<8 | bias)
		sum += (w | w<<8) & 0x00ff00ff
	}
	return sum
}

// sumPairs is sum for the features of pairs, which are most: two at once, one in
// each half of a word.
func (m *moves) sumPairs(keys *[pairCount]uint32) uint32 {
	const ones = 1<<32 | 1
	rows, sum := m.rows, uint64(0)
	for i := 0; i < len(keys); i += 2 {
		j, k := keys[i], keys[i+1]
		w := uint64(rows[j>>(32-moveBits)]) | uint64(rows[k>>(32-moveBits)])<<32
		rest := uint64(j<<(moveBits-16)&0xffff) | uint64(k<<(moveBits-16)&0xffff)<<32
		// the bit above each half's 16 is left where the keys are the rows'
		same := 0x10000*ones - (w>>16&(0xffff*ones) ^ rest)
		same &= 0x10000 * ones
		w = w&(same-same>>16) ^ (bias<<8|bias)*ones
		sum += (w | w<<8) & (0x00ff00ff * ones)
	}
	return uint32(sum) + uint32(sum>>32)
}

func (m *moves) front(s *state) uint32 {
	n := &s.nodes[s.front]
	if n.roles[asFront] == 0 {
		var r [frontCount]uint32
		s.frontKeys(&r, s.front)
		n.roles[asFront] = m.sum(r[:])
	}
	return n.roles[asFront]
}

func (m *moves) top(s *state) uint32 {
	i := s.at(0)
	n := &s.nodes[i]
	if n.roles[asTop] == 0 {
		var r [topCount]uint32
		s.topKeys(&r, i)
		n.roles[asTop] = m.sum(r[:])
	}
	return n.roles[asTop]
}

func (m *moves) second(s *state) uint32 {
	i := s.at(1)
	n := &s.nodes[i]
	if n.roles[asSecond] == 0 {
		var r [secondCount]uint32
		s.secondKeys(&r, i)
		n.roles[asSecond] = m.sum(r[:])
	}
	return n.roles[asSecond]
}

// pick returns the best allowed transition, given how much better left and
// right are than shift.
func pick(s *state, l, r int32) int {
	best, top := -1, int32(0)
	if s.allowed(shift) {
		best = shift
	}
	if s.allowed(left) && (best < 0 || l > top) {
		best, top = left, l
	}
	if s.allowed(right) && (best < 0 || r > top) {
		best = right
	}
	return best
}
