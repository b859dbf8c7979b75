package postag

import (
	"testing"

	"lede/nlp/model"
	"lede/text"
	"lede/tokenize"
)

// What is left out and what is remembered changes no tag: the best candidate
// is the one that the weights of all features give, the second time too.
func TestBest(t *testing.T) {
	t.Parallel()
	f, err := model.English()
	if err != nil {
		t.Fatal(err)
	}
	g, err := Open(f)
	if err != nil {
		t.Fatal(err)
	}
	const article = `Shares of the ferry operator rose as much as 4% on Monday after it said bookings for the spring
were up, the biggest one-day gain since last March. "We plan to open two more routes," chief executive Lena Orvik
told reporters in Norbank. Traders who had bet against the stock cut their losses. The unwieldy glomps of Quvelt
kept slivering past, IT staff said. Costs will increase; the increase will cost jobs.`
	d, s := &text.Document{Text: article}, new(Scratch)
	d.Tokens = tokenize.Tokens(nil, article)
	d.Sentences = tokenize.Sentences(nil, article, d.Tokens)
	s.Begin(d)
	for range 2 {
		for _, x := range d.Sentences {
			g.prepare(d, x.First, x.Last, s)
			for i := range s.words {
				for t1 := text.NoTag; int(t1) < text.TagCount; t1++ {
					if got, want := g.best(s, s.around(i), t1, text.NN), g.full(s, i, t1, text.NN); got != want {
						t.Errorf("%q behind %v and NN is %v, want %v", d.Word(x.First+i), t1, got, want)
					}
				}
			}
		}
	}
}

// full returns the best candidate by the weights of all features.
func (g *Tagger) full(s *Scratch, i int, t1, t2 text.Tag) text.Tag {
	var own [ownCount]uint32
	var around [aroundCount]uint32
	s.words[i].features(&own)
	s.around(i).features(&around, s.style, t1, t2)
	c := &g.classes[s.words[i].cands]
	best, top := text.NoTag, int32(-1<<31)
	for _, t := range c.tags[:c.n] {
		if sum := g.weights.sum(own[:], t) + g.weights.sum(around[:], t); sum > top {
			best, top = t, sum
		}
	}
	return best
}
