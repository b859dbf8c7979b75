// Package postag gives words their Penn Treebank tags with an averaged
// perceptron (Collins 2002) over hashed features, held to the tags that a
// lexicon knows for a word.
package postag

import (
	"fmt"
	"lede/nlp/model"
	"lede/text"
)

// Names of the model's sections.
const (
	sectionWeights = "tag.weights"
	sectionClasses = "tag.classes"
	sectionLexicon = "tag.lexicon"
	sectionSure    = "tag.sure"
)

// lineBits is the logarithm of how many lines of 64 weights the table has.
const lineBits = 15

// A table holds weights, int8 each, a line of 64 bytes for each feature.
type table [64 << lineBits]byte

// A Tagger tags tokens. It is read-only and safe for concurrent use.
type Tagger struct {
	weights *table
	sure    lexicon  // tags that few circumstances settle
	lex     lexicon  // classes of words
	classes []class  // candidates: first those of the lexicon, then variants
	sorts   []uint16 // of the classes
	known   int      // how many of classes are the lexicon's
}

// Scratch is a goroutine's working memory. The zero Scratch is ready.
type Scratch struct {
	words   []word
	style   uint64 // of the sentence
	doubts  bool   // its tags are to be reviewed
	writing writing
}

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
	s, err := f.Section(sectionSure)
	if err != nil {
		return nil, err
	}
	return newTagger(w, c, l, s)
}

func newTagger(weights, classes, lex, sure []byte) (*Tagger, error) {
	if len(weights) != len(table{}) {
		return nil, fmt.Errorf("tagger: %d weights, want %d", len(weights), len(table{}))
	}
	g := &Tagger{weights: (*table)(weights)}
	var err error
	if g.sure, err = openLexicon(sure); err != nil {
		return nil, fmt.Errorf("tagger: %w", err)
	}
	if g.lex, err = openLexicon(lex); err != nil {
		return nil, fmt.Errorf("tagger: %w", err)
	}
	if g.classes, err = decodeClasses(classes); err != nil {
		return nil, fmt.Errorf("tagger: %w", err)
	}
	g.addVariants()
	for i := range g.classes {
		g.sorts = append(g.sorts, g.classes[i].sorts())
	}
	return g, nil
}

// Tag gives the tokens [first, last), one sentence of the document that the
// scratch has begun, their tags.
func (g *Tagger) Tag(d *text.Document, first, last int, s *Scratch) {
	g.prepare(d, first, last, s)
	tokens := d.Tokens[first:last]
	t1, t2 := text.NoTag, text.NoTag
	var given uint64 // a bit for each tag
	for i := range s.words {
		t := s.words[i].fixed
		if t == text.NoTag {
			if t = g.settled(s, i, t1); t == text.NoTag {
				t = g.best(s, i, t1, t2)
			}
		}
		tokens[i].Tag = t
		given |= 1 << t
		if shows[t] && i > 0 {
			t1 = g.mend(tokens, s, i)
			tokens[i-1].Tag = t1
		}
		t1, t2 = t, t1
	}
	if s.doubts {
		g.review(tokens, s)
	}
	const verbs = 1<<text.VBD | 1<<text.VBZ | 1<<text.VBP | 1<<text.MD | 1<<text.VB
	if given&(verbs|1<<text.VBN) == 1<<text.VBN && s.sentence(tokens) {
		g.complete(tokens, s)
	}
}

// settled returns the tag that token i nearly always has under the
// circumstances, none where they settle nothing.
func (g *Tagger) settled(s *Scratch, i int, t1 text.Tag) text.Tag {
	k := g.sure.find(s.after(i, t1))
	if k == 0 {
		k = g.sure.find(s.before(i))
	}
	return text.Tag(k)
}

// after names one of the circumstances that may settle a tag: what the word
// may be, and the tag before it.
func (s *Scratch) after(i int, t1 text.Tag) uint64 {
	return mixed(uint64(s.words[i].cands)<<8 | uint64(t1))
}

// before names the other: the word, and what the next one may be.
func (s *Scratch) before(i int) uint64 {
	next := edge.cands
	if i+1 < len(s.words) {
		next = s.words[i+1].cands
	}
	return mixed(s.words[i].low + uint64(next)<<32)
}

// mixed returns a hash of a number.
func mixed(v uint64) uint64 {
	v *= 0x9e3779b97f4a7c15
	return v ^ v>>32
}

// best returns the candidate with the highest score, the earlier and so more
// frequent one where two are equal.
func (g *Tagger) best(s *Scratch, i int, t1, t2 text.Tag) text.Tag {
	var pos [featureCount]uint32
	s.features(&pos, i, t1, t2)
	c := &g.classes[s.words[i].cands]
	best, top := text.NoTag, int32(-1<<31)
	for _, t := range c.tags[:c.n] {
		var sum int32
		for _, p := range pos {
			sum += int32(int8(g.weights[(p^uint32(t))%uint32(len(table{}))]))
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
	var loud bool
	s.style, loud = styleOf(d, first, last)
	s.doubts = s.style&unended != 0
	opening := true // no word in letters or digits yet
	for i := first; i < last; i++ {
		t := &d.Tokens[i]
		suf := suffix(d.Text[t.Start:t.End])
		w := word{
			low: t.Lower, suf: suf, shape: shapeOf(t.Flags, opening),
			doc: s.writing.of(t), cands: g.lookUp(t, suf, opening),
		}
		if c := &g.classes[w.cands]; !loud && t.Flags.Has(text.AllCaps) && c.pronoun() {
			w.low, w.cands, w.fixed = t.Form, uint16(g.known+unknown(t.Flags, suf)), text.NNP // WHO, IT
		} else if c.n == 1 {
			w.fixed = c.tags[0]
		}
		w.sorts = g.sorts[w.cands]
		if t.Flags&(text.Letter|text.Digit) != 0 {
			opening = false
		}
		s.words = append(s.words, w)
	}
}

// lookUp returns the index of the token's candidates.
func (g *Tagger) lookUp(t *text.Token, suf uint32, opening bool) uint16 {
	if !t.Flags.Has(text.Capital) {
		if c := g.lex.find(t.Form); c > 0 {
			return uint16(c) - 1
		}
		return uint16(g.known + unknown(t.Flags, suf))
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
	return uint16(g.known + unknown(t.Flags, suf))
}
