package depparse

import (
	"cmp"
	"math/rand/v2"
	"slices"

	"lede/nlp/linear"
	"lede/nlp/model"
	"lede/text"
)

// Options tell how to train. The zero value has the defaults that the shipped
// model was made with.
type Options struct {
	Epochs  int     // passes over the data, 12
	Members int     // parsers, each with the data in an order of its own, that are averaged, 3
	Sure    float64 // how often a transition or relation must be right to be looked up, 0.99
	Rare    int     // features of transitions seen fewer times are left out, 5
	RareRel int     // the same for relations, 3
}

func (o *Options) defaults() {
	o.Epochs = cmp.Or(o.Epochs, 12)
	o.Members = cmp.Or(o.Members, 3)
	o.Sure = cmp.Or(o.Sure, 0.99)
	o.Rare = cmp.Or(o.Rare, 5)
	o.RareRel = cmp.Or(o.RareRel, 3)
}

// Train returns the sections of a parser trained on the documents' gold heads
// and relations, with the tags that the documents have, which should be those
// of a tagger that has not seen them. The same input gives the same bytes.
func Train(docs []*text.Document, o Options) ([]model.Section, error) {
	o.defaults()
	all := sentences(docs)
	t := trainer{p: &Parser{}, moves: linear.NewLearner(2), labels: linear.NewLearner(laneCount)}
	t.p.lanes = lanes(docs)
	t.p.moves.sure, t.p.labels.sure = t.certain(all, o)
	t.count(all, o)
	for seed := range uint64(o.Members) {
		t.moves.Begin()
		t.labels.Begin()
		t.run(slices.Clone(all), o.Epochs, rand.New(rand.NewPCG(3, 4+seed)))
		t.moves.End()
		t.labels.End()
	}
	return []model.Section{
		{Name: sectionMoves, Data: moveBytes(t.moves.Rows())},
		{Name: sectionSureMoves, Data: t.p.moves.sure.Bytes()},
		{Name: sectionLabels, Data: labelBytes(t.labels.Rows())},
		{Name: sectionSureRels, Data: t.p.labels.sure.Bytes()},
		{Name: sectionLanes, Data: laneBytes(&t.p.lanes)},
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

// certain counts what the tags alone tell along the gold trees and returns
// the tables of sure transitions and relations.
func (t *trainer) certain(all []sentence, o Options) (moves, rels linear.Sure) {
	m, r := linear.NewSureCount(), linear.NewSureCount()
	for _, x := range all {
		t.goldPath(x, func(s *state) { m.Add(s.key(), t.right()) })
		t.goldArcs(x, func(i int32, a *arc) { r.Add(a.key(&t.s), 1<<t.rel(x, i)) })
	}
	return m.Table(sureMoveBits, o.Sure), r.Table(sureRelBits, o.Sure)
}

// The tables of sure decisions have 1<<bits slots, enough that few keys are
// in each other's way.
const (
	sureMoveBits = 15
	sureRelBits  = 14
)

// count notes which features the gold trees have.
func (t *trainer) count(all []sentence, o Options) {
	for _, x := range all {
		t.goldPath(x, func(s *state) {
			if t.p.moves.sure.Find(s.key()) < 0 {
				for _, k := range s.keys() {
					t.moves.Count(k)
				}
			}
		})
		t.goldArcs(x, func(i int32, a *arc) {
			if t.p.labels.sure.Find(a.key(&t.s)) < 0 {
				for _, k := range a.keys(&t.s, i) {
					t.labels.Count(k)
				}
			}
		})
	}
	t.moves.Keep(o.Rare)
	t.labels.Keep(o.RareRel)
}

func (t *trainer) run(all []sentence, epochs int, r *rand.Rand) {
	for epoch := range epochs {
		r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		for _, x := range all {
			follow := 0.0
			if epoch > 0 {
				follow = explore
			}
			t.learnTree(x, follow, r)
			t.goldArcs(x, func(i int32, a *arc) { t.learnRel(x, i, a) })
		}
	}
}

// explore is how often a wrong transition is taken rather than mended, after
// the first pass.
const explore = 0.9
