package postag

import (
	"cmp"
	"fmt"
	"math/rand/v2"

	"lede/nlp/linear"
	"lede/nlp/model"
	"lede/text"
)

// Options tell how to train. The zero value has the defaults that the shipped
// model was made with.
type Options struct {
	Epochs int     // passes over the data, 5
	Runs   int     // how many trainings, each in an order of its own, are averaged, 6
	Margin int32   // by how much the right tag must win for nothing to be learned, 10
	Sure   float64 // how often a tag must be given for it to be looked up, 0.97
}

func (o *Options) defaults() {
	o.Epochs = cmp.Or(o.Epochs, 5)
	o.Runs = cmp.Or(o.Runs, 6)
	o.Margin = cmp.Or(o.Margin, 10)
	o.Sure = cmp.Or(o.Sure, 0.97)
}

// A sentence is a run of a document's tokens.
type sentence struct {
	d           *text.Document
	first, last int
	written     *writing
}

// Train returns the sections of a tagger trained on the documents' gold tags.
// entries is a lexicon that lists, by word as written, the tags it may have,
// the most frequent first. The same input gives the same bytes.
func Train(docs []*text.Document, entries map[string][]text.Tag, o Options) ([]model.Section, error) {
	o.defaults()
	classes, lex := buildLexicon(docs, entries)
	g, err := newTagger(make([]byte, len(table{})), make([]byte, len(spreads{})), encodeClasses(classes), lex, lexiconBytes(nil, nil))
	if err != nil {
		return nil, fmt.Errorf("training: %w", err)
	}
	t := trainer{g: g, margin: o.Margin}
	weights := t.train(docs, o)
	g.weights, g.spreads = newTable(weights), spreadsOf(weights)
	return []model.Section{
		{Name: sectionWeights, Data: weights},
		{Name: sectionSpreads, Data: g.spreads[:]},
		{Name: sectionClasses, Data: encodeClasses(classes)},
		{Name: sectionLexicon, Data: lex},
		{Name: sectionSure, Data: t.certain(docs, o.Sure)},
	}, nil
}

// A trainer learns tags.
type trainer struct {
	g      *Tagger
	w      *linear.Weights
	s      Scratch
	margin int32
}

// train returns the rounded averages of the weights over all runs. Runs that
// meet the sentences in other orders make other mistakes, and their average
// makes fewer.
func (t *trainer) train(docs []*text.Document, o Options) []byte {
	var all []sentence
	for _, d := range docs {
		w := new(writing)
		w.read(d)
		for _, s := range d.Sentences {
			all = append(all, sentence{d, s.First, s.Last, w})
		}
	}
	sum := make([]float64, len(table{}))
	for run := range o.Runs {
		r := rand.New(rand.NewPCG(1, uint64(2+run)))
		t.w = linear.New(len(sum))
		for range o.Epochs {
			r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
			for _, s := range all {
				t.learn(s)
			}
		}
		for i, x := range t.w.Average() {
			sum[i] += x
		}
	}
	return linear.Quantize(sum)
}

func (t *trainer) learn(x sentence) {
	t.s.writing = *x.written
	t.g.prepare(x.d, x.first, x.last, &t.s)
	t1, t2 := text.NoTag, text.NoTag
	for i := range t.s.words {
		w := &t.s.words[i]
		tag := w.fixed
		if tag == text.NoTag {
			t.w.Tick()
			tag = t.step(i, t1, t2, x.d.Tokens[x.first+i].Tag)
		}
		t1, t2 = tag, t1
	}
}

// step tags one token and corrects the weights where the right tag doesn't
// win by the margin. A gold tag that is no candidate teaches nothing.
func (t *trainer) step(i int, t1, t2, gold text.Tag) text.Tag {
	var pos [featureCount]uint32
	t.s.words[i].features((*[ownCount]uint32)(pos[:ownCount]))
	t.s.around(i).features((*[aroundCount]uint32)(pos[ownCount:]), t.s.style, t1, t2)
	c := &t.g.classes[t.s.words[i].cands]
	const least = -1 << 31
	best, rival := text.NoTag, text.NoTag // rival is the best of the wrong ones
	top, topRival, topGold := int32(least), int32(least), int32(least)
	for _, tag := range c.tags[:c.n] {
		var sum int32
		for _, p := range pos {
			sum += t.w.At(p ^ uint32(tag))
		}
		if sum > top {
			best, top = tag, sum
		}
		switch {
		case tag == gold:
			topGold = sum
		case sum > topRival:
			rival, topRival = tag, sum
		}
	}
	if c.has(gold) && (best != gold || topGold-topRival <= t.margin) {
		for _, p := range pos {
			t.w.Add(p^uint32(gold), 1)
			t.w.Add(p^uint32(rival), -1)
		}
	}
	return best
}

// certain returns the tags that the trained tagger gives nearly always under
// the same circumstances.
func (t *trainer) certain(docs []*text.Document, rate float64) []byte {
	count := linear.NewSureCount()
	for _, d := range docs {
		t.s.Begin(d)
		for _, x := range d.Sentences {
			t.g.prepare(d, x.First, x.Last, &t.s)
			t1, t2 := text.NoTag, text.NoTag
			for i := range t.s.words {
				tag := t.s.words[i].fixed
				if tag == text.NoTag {
					r := t.s.around(i)
					tag = t.g.best(&t.s, r, t1, t2)
					count.Add(r.after(t1), 1<<tag)
					count.Add(r.before(), 1<<tag)
				}
				t1, t2 = tag, t1
			}
		}
	}
	tags := map[uint64]uint8{}
	var order []uint64
	for _, d := range count.Decisions(rate) {
		tags[d.Key] = uint8(d.Right)
		order = append(order, d.Key)
	}
	return lexiconBytes(tags, order)
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
