// Package postag gives words their Penn Treebank tags with an averaged
// perceptron (Collins 2002) over hashed features, held to the tags that a
// lexicon knows for a word.
package postag

import (
	"fmt"
	"math/bits"

	"lede/nlp/model"
	"lede/text"
)

// Names of the model's sections.
const (
	sectionWeights = "tag.weights"
	sectionClasses = "tag.classes"
	sectionLexicon = "tag.lexicon"
)

// A Tagger tags tokens. It is read-only and safe for concurrent use.
type Tagger struct {
	weights []byte // of int8, a power of two of them
	shift   uint   // brings a 64-bit hash down to a line of 64 weights
	lex     lexicon
	classes []class // candidates: first those of the lexicon, then variants
	known   int     // how many of classes are the lexicon's
}

// Scratch is a goroutine's working memory. The zero Scratch is ready.
type Scratch struct{ words []word }

// Open returns the tagger of a model file.
func Open(f *model.File) (*Tagger, error) {
	w, err := f.Section(sectionWeights)
	if err != nil {
		return nil, err
	}
	c, err := f.Section(sectionClasses)
	if err != nil {
		return nil, err
	}
	l, err := f.Section(sectionLexicon)
	if err != nil {
		return nil, err
	}
	return newTagger(w, c, l)
}

func newTagger(weights, classes, lex []byte) (*Tagger, error) {
	n := len(weights)
	if n < 64 || n&(n-1) != 0 {
		return nil, fmt.Errorf("tagger: %d weights, want a power of two", n)
	}
	g := &Tagger{weights: weights, shift: uint(64 - bits.TrailingZeros(uint(n)) + 6)}
	var err error
	if g.lex, err = openLexicon(lex); err != nil {
		return nil, fmt.Errorf("tagger: %w", err)
	}
	if g.classes, err = decodeClasses(classes); err != nil {
		return nil, fmt.Errorf("tagger: %w", err)
	}
	g.addVariants()
	return g, nil
}

// Tag gives the tokens [first, last), one sentence, their tags.
func (g *Tagger) Tag(d *text.Document, first, last int, s *Scratch) {
	g.prepare(d, first, last, s)
	t1, t2 := text.NoTag, text.NoTag
	for i := range s.words {
		t := s.words[i].fixed
		if t == text.NoTag {
			t = g.best(s.words, i, t1, t2)
		}
		d.Tokens[first+i].Tag = t
		t1, t2 = t, t1
	}
}

// best returns the candidate with the highest score, the earlier and so more
// frequent one where two are equal.
func (g *Tagger) best(w []word, i int, t1, t2 text.Tag) text.Tag {
	var pos [featureCount]uint32
	g.features(&pos, w, i, t1, t2)
	c := &g.classes[w[i].cands]
	best, top := text.NoTag, int32(-1<<31)
	for _, t := range c.tags[:c.n] {
		var sum int32
		for _, p := range pos {
			sum += int32(int8(g.weights[p^uint32(t)]))
		}
		if sum > top {
			best, top = t, sum
		}
	}
	return best
}

// prepare works out what the features need of the sentence's tokens.
func (g *Tagger) prepare(d *text.Document, first, last int, s *Scratch) {
	s.words = s.words[:0]
	opening := true // no word in letters or digits yet
	for i := first; i < last; i++ {
		t := &d.Tokens[i]
		w := word{low: t.Lower, suf: suffix(d.Text[t.Start:t.End]), shape: shapeOf(t.Flags, opening)}
		w.cands = g.lookUp(t, opening)
		if c := &g.classes[w.cands]; c.n == 1 {
			w.fixed = c.tags[0]
		}
		if t.Flags&(text.Letter|text.Digit) != 0 {
			opening = false
		}
		s.words = append(s.words, w)
	}
}

// lookUp returns the index of the token's candidates.
func (g *Tagger) lookUp(t *text.Token, opening bool) uint16 {
	if !t.Flags.Has(text.Capital) {
		if c := g.lex.find(t.Form); c > 0 {
			return uint16(c) - 1
		}
		return uint16(g.known + unknown(t.Flags))
	}
	if opening && !t.Flags.Has(text.AllCaps) {
		if c := g.lex.find(t.Lower); c > 0 {
			return g.capitalized(c)
		}
	}
	if c := g.lex.find(t.Form); c > 0 {
		return uint16(c) - 1
	}
	if c := g.lex.find(t.Lower); c > 0 {
		return g.capitalized(c)
	}
	return uint16(g.known + unknown(t.Flags))
}
