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
	sectionSpreads = "tag.spreads"
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
	spreads spreads
	sure    lexicon  // tags that few circumstances settle
	front   front    // of sure
	lex     lexicon  // classes of words
	classes []class  // candidates: first those of the lexicon, then variants
	sorts   []uint16 // of the classes
	known   int      // how many of classes are the lexicon's
}

// Scratch is a goroutine's working memory with one tagger. The zero Scratch is
// ready.
type Scratch struct {
	memo    memo // of one tagger
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
	d, err := f.Section(sectionSpreads)
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
	return newTagger(w, d, c, l, s)
}

func newTagger(weights, spreads, classes, lex, sure []byte) (*Tagger, error) {
	if len(weights) != len(table{}) {
		return nil, fmt.Errorf("tagger: %d weights, want %d", len(weights), len(table{}))
	}
	if len(spreads) != len(Tagger{}.spreads) {
		return nil, fmt.Errorf("tagger: spreads of %d lines, want %d", 4*len(spreads), 1<<lineBits)
	}
	g := &Tagger{weights: new(table)}
	copy(g.weights[:], weights) // to where lines begin at multiples of 64, as embedded ones may not
	copy(g.spreads[:], spreads)
	var err error
	if g.sure, err = openLexicon(sure); err != nil {
		return nil, fmt.Errorf("tagger: %w", err)
	}
	g.front = g.sure.front()
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
	for i := range tokens {
		t := s.words[i].fixed
		if t == text.NoTag {
			if t = g.settled(s, i, t1); t == text.NoTag {
				t = g.best(s, i, t1, t2)
			}
		}
		tokens[i].Tag = t
		bit := uint64(1) << (t % 64)
		given |= bit
		if shows&bit != 0 && i > 0 {
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
	if h := s.after(i, t1); g.front.may(h) {
		if k := g.sure.find(h); k != 0 {
			return text.Tag(k)
		}
	}
	if h := s.before(i); g.front.may(h) {
		return text.Tag(g.sure.find(h))
	}
	return text.NoTag
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

// sum returns the sum of the weights of features for a tag.
func (g *Tagger) sum(pos []uint32, t text.Tag) (sum int32) {
	for _, p := range pos {
		sum += g.weights.at(p ^ uint32(t))
	}
	return sum
}
