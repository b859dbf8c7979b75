package postag

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
	Epochs   int // passes over the data, 8
	LineBits int // the table has 1<<LineBits lines of 64 weights, 15
}

func (o *Options) defaults() {
	if o.Epochs == 0 {
		o.Epochs = 8
	}
	if o.LineBits == 0 {
		o.LineBits = 15
	}
}

// Train returns the sections of a tagger trained on the documents' gold tags.
// entries is a lexicon that lists, by word as written, the tags it may have,
// the most frequent first. The same input gives the same bytes.
func Train(docs []*text.Document, entries map[string][]text.Tag, o Options) ([]model.Section, error) {
	o.defaults()
	classes, lex := buildLexicon(docs, entries)
	n := 64 << o.LineBits
	g, err := newTagger(make([]byte, n), encodeClasses(classes), lex)
	if err != nil {
		return nil, fmt.Errorf("training: %w", err)
	}
	t := trainer{g: g, w: linear.New(n)}
	type sentence struct {
		d           *text.Document
		first, last int
	}
	var all []sentence
	for _, d := range docs {
		for _, s := range d.Sentences {
			all = append(all, sentence{d, s.First, s.Last})
		}
	}
	r := rand.New(rand.NewPCG(1, 2))
	for range o.Epochs {
		r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		for _, s := range all {
			t.learn(s.d, s.first, s.last)
		}
	}
	return []model.Section{
		{Name: sectionWeights, Data: linear.Quantize(t.w.Average())},
		{Name: sectionClasses, Data: encodeClasses(classes)},
		{Name: sectionLexicon, Data: lex},
	}, nil
}

// A trainer learns tags.
type trainer struct {
	g *Tagger
	w *linear.Weights
	s Scratch
}

func (t *trainer) learn(d *text.Document, first, last int) {
	t.g.prepare(d, first, last, &t.s)
	t1, t2 := text.NoTag, text.NoTag
	for i := range t.s.words {
		w := &t.s.words[i]
		tag := w.fixed
		if tag == text.NoTag {
			t.w.Tick()
			tag = t.step(i, t1, t2, d.Tokens[first+i].Tag)
		}
		t1, t2 = tag, t1
	}
}

// step tags one token and corrects the weights where that is wrong. A gold
// tag that is no candidate teaches nothing.
func (t *trainer) step(i int, t1, t2, gold text.Tag) text.Tag {
	var pos [featureCount]uint32
	t.g.features(&pos, t.s.words, i, t1, t2)
	c := &t.g.classes[t.s.words[i].cands]
	best, top := text.NoTag, int32(-1<<31)
	for _, tag := range c.tags[:c.n] {
		var sum int32
		for _, p := range pos {
			sum += t.w.At(p ^ uint32(tag))
		}
		if sum > top {
			best, top = tag, sum
		}
	}
	if best != gold && c.has(gold) {
		for _, p := range pos {
			t.w.Add(p^uint32(gold), 1)
			t.w.Add(p^uint32(best), -1)
		}
	}
	return best
}

func lexiconBytes(words map[uint64]uint8, order []uint64) []byte {
	n := 1
	for n*3 < len(order)*4 { // at most three in four slots taken
		n *= 2
	}
	l, _ := openLexicon(make([]byte, 4*n))
	for _, h := range order {
		l.put(h, words[h])
	}
	return l.slots
}
