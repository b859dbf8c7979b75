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

// A table holds weights, a line of 64 bytes for each feature. A byte is the
// weight and 128, which is quicker to add up than one with a sign, and the same
// for all candidates.
type table [64 << lineBits]byte

func newTable(weights []byte) *table {
	w := new(table) // where lines begin at multiples of 64, as embedded ones may not
	for i := range w {
		w[i] = weights[i] ^ 128
	}
	return w
}

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
	memo    memo   // of one tagger
	room    []word // of the sentence, with edges: one before, two behind
	words   []word // without
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
	g := &Tagger{weights: newTable(weights)}
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
	words := s.words
	tokens = tokens[:len(words)]
	for i := range words {
		t := words[i].fixed
		if t == text.NoTag {
			t = g.choose(s, i, t1, t2)
		}
		tokens[i].Tag = t
		given |= 1 << (t % 64)
		if mends[t%64]>>(t1%64)&1 != 0 {
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

// choose returns the tag of token i: the one that it nearly always has under
// the circumstances, the best where they settle nothing.
func (g *Tagger) choose(s *Scratch, i int, t1, t2 text.Tag) text.Tag {
	r := s.around(i)
	if h := r.after(t1); g.front.may(h) {
		if k := g.sure.find(h); k != 0 {
			return text.Tag(k)
		}
	}
	if h := r.before(); g.front.may(h) {
		if k := g.sure.find(h); k != 0 {
			return text.Tag(k)
		}
	}
	return g.best(s, r, t1, t2)
}

// after names one of the circumstances that may settle a tag: what the word
// may be, and the tag before it.
func (r *surroundings) after(t1 text.Tag) uint64 {
	return mixed(uint64(r[1].cands)<<8 | uint64(t1))
}

// before names the other: the word, and what the next one may be.
func (r *surroundings) before() uint64 { return mixed(r[1].low + uint64(r[2].cands)<<32) }

// mixed returns a hash of a number.
func mixed(v uint64) uint64 {
	v *= 0x9e3779b97f4a7c15
	return v ^ v>>32
}
