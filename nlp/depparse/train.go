package depparse

import (
	"fmt"
	"math/rand/v2"

	"lede/nlp/linear"
	"lede/nlp/model"
	"lede/text"
)

// Options tell how to train. The zero value has the defaults that the shipped
// model was made with.
type Options struct {
	Epochs    int // passes over the data, 12
	RowBits   int // the transitions' table has 1<<RowBits rows, 19
	LabelBits int // the relations' table has 1<<LabelBits lines, 13
}

func (o *Options) defaults() {
	if o.Epochs == 0 {
		o.Epochs = 12
	}
	if o.RowBits == 0 {
		o.RowBits = 19
	}
	if o.LabelBits == 0 {
		o.LabelBits = 13
	}
}

// Train returns the sections of a parser trained on the documents' gold heads
// and relations, with the tags that the documents have, which should be those
// of a tagger that has not seen them. The same input gives the same bytes.
func Train(docs []*text.Document, o Options) ([]model.Section, error) {
	o.defaults()
	moves, weights := 4<<o.RowBits, 64<<o.LabelBits
	rels := candidates(docs)
	p, err := newParser(make([]byte, moves), make([]byte, weights), rels)
	if err != nil {
		return nil, fmt.Errorf("training: %w", err)
	}
	t := trainer{p: p, moves: linear.New(moves), labels: linear.New(weights), rand: rand.New(rand.NewPCG(3, 4))}
	all := sentences(docs)
	for epoch := range o.Epochs {
		t.rand.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		for _, s := range all {
			t.gold(s)
			t.tree(s, epoch > 0)
			t.names(s)
		}
	}
	return []model.Section{
		{Name: sectionMoves, Data: linear.Quantize(t.moves.Average())},
		{Name: sectionLabels, Data: linear.Quantize(t.labels.Average())},
		{Name: sectionRels, Data: rels},
	}, nil
}

type sentence struct {
	d           *text.Document
	first, last int
}

func sentences(docs []*text.Document) []sentence {
	var all []sentence
	for _, d := range docs {
		for _, s := range d.Sentences {
			all = append(all, sentence{d, s.First, s.Last})
		}
	}
	return all
}

// candidates lists the relations that are seen with each tag.
func candidates(docs []*text.Document) []byte {
	var count [text.TagCount][text.RelCount]int
	for _, d := range docs {
		for _, t := range d.Tokens {
			count[t.Tag][t.Rel]++
		}
	}
	b := make([]byte, text.TagCount*text.RelCount)
	for tag := range count {
		for n := range text.RelCount {
			best := 0
			for r := 1; r < text.RelCount; r++ {
				if r != int(text.RelRoot) && count[tag][r] > count[tag][best] {
					best = r
				}
			}
			if best == 0 || count[tag][best] == 0 {
				break
			}
			b[tag*text.RelCount+n] = byte(best)
			count[tag][best] = 0
		}
		count[tag][0] = 0
	}
	return b
}

// A trainer learns transitions with a dynamic oracle (Goldberg and Nivre
// 2013): it follows its own mistakes and learns what is best after them.
type trainer struct {
	p      *Parser
	moves  *linear.Weights
	labels *linear.Weights
	rand   *rand.Rand
	s      state
	heads  []int32 // gold, by node; 0 is the root
}

// gold sets the gold heads of a sentence.
func (t *trainer) gold(s sentence) {
	t.heads = append(t.heads[:0], -1)
	for i := s.first; i < s.last; i++ {
		h := s.d.Tokens[i].Head
		if h < 0 {
			t.heads = append(t.heads, 0)
			continue
		}
		t.heads = append(t.heads, h-int32(s.first)+1)
	}
}

// follow is how often a wrong transition is taken rather than mended.
const follow = 0.9

func (t *trainer) tree(s sentence, explore bool) {
	t.s.reset(s.d, s.first, s.last)
	for !t.s.done() {
		if len(t.s.stack) == 1 {
			t.s.apply(shift)
			continue
		}
		t.moves.Tick()
		var pos [moveCount]uint32
		t.p.features(&pos, &t.s)
		var sum [actions]int32
		for _, r := range pos {
			for a := range sum {
				sum[a] += t.moves.At(r*4 + uint32(a))
			}
		}
		got := pick(&t.s, &sum)
		want := t.best(&sum)
		if cost := t.cost(got); cost == t.cost(want) {
			want = got
		}
		if got != want {
			for _, r := range pos {
				t.moves.Add(r*4+uint32(want), 1)
				t.moves.Add(r*4+uint32(got), -1)
			}
			if !explore || t.rand.Float64() > follow {
				got = want
			}
		}
		t.s.apply(got)
	}
}

// best returns the allowed transition of least cost, the one with the highest
// score where two are equal.
func (t *trainer) best(sum *[actions]int32) int {
	best, least := -1, 0
	for a := range actions {
		if !t.s.allowed(a) {
			continue
		}
		c := t.cost(a)
		if best < 0 || c < least || c == least && sum[a] > sum[best] {
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

// names learns the relations of the gold tree.
func (t *trainer) names(s sentence) {
	t.s.reset(s.d, s.first, s.last)
	for i := 1; i < len(t.heads); i++ {
		t.s.arc(t.heads[i], int32(i))
	}
	for i := 1; i < len(t.heads); i++ {
		gold := s.d.Tokens[s.first+i-1].Rel
		cands := t.p.cands[t.s.nodes[i].tag]
		if t.heads[i] == 0 || len(cands) == 1 {
			continue
		}
		t.labels.Tick()
		var pos [labelCount]uint32
		t.p.arcFeatures(&pos, &t.s, int32(i))
		best, top := text.RelDep, int32(-1<<31)
		for _, r := range cands {
			var sum int32
			for _, p := range pos {
				sum += t.labels.At(p ^ uint32(r))
			}
			if sum > top {
				best, top = r, sum
			}
		}
		if best != gold {
			for _, p := range pos {
				t.labels.Add(p^uint32(gold), 1)
				t.labels.Add(p^uint32(best), -1)
			}
		}
	}
}
