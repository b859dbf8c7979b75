package postag

import (
	"slices"

	"lede/text"
)

// A word is what the features need of one token, worked out once.
type word struct {
	key   uint64   // names all of the below
	low   uint64   // hash of the lower-case word
	suf   uint32   // last four bytes, lower-cased, the last one lowest
	cands uint16   // index of the candidate tags
	sorts uint16   // what sorts of words they are, a bit each
	shape uint8    // what the characters show
	doc   uint8    // how the document writes the word elsewhere
	fixed text.Tag // where only one tag is possible
}

// Words that come again and again are kept, and apart from them what their own
// features add to the scores: two with each place, which share a line of the
// cache, the one that came last first.
type memo struct {
	words [1 << memoBits][2]word
	sums  [1 << memoBits][2]keyedSums
}

const memoBits = 11

// A keyedSums is what the own features of the word with a key add to the
// scores of its candidates.
type keyedSums struct {
	key  uint64
	sums [12]int16
}

func slot(key uint64) uint64 { return (key>>8 ^ key>>32) % (1 << memoBits) }

// prepare works out what the features need of the sentence's tokens.
func (g *Tagger) prepare(d *text.Document, first, last int, s *Scratch) {
	var n cases
	tokens := d.Tokens[first:last]
	words := slices.Grow(s.words[:0], len(tokens))[:len(tokens)]
	s.words = words
	opening := uint64(opens) // no word in letters or digits yet
	for i := range tokens {
		t, w := &tokens[i], &words[i]
		seen := uint64(0)
		if t.Flags.Has(text.Capital) {
			seen = uint64(s.writing.of(t.Lower))
		}
		key := keyOf(t, seen<<8|opening<<16)
		set := &s.memo.words[slot(key)]
		m := &set[0]
		if m.key != key {
			if m = &set[1]; m.key != key {
				set[1] = set[0]
				m = &set[0]
				g.read(m, d, t, opening != 0)
				m.key, m.doc = key, uint8(seen)
			}
		}
		*w = *m
		n.add(t.Flags)
		if t.Flags&(text.Letter|text.Digit) != 0 {
			opening = 0
		}
	}
	s.style = n.style(d, &tokens[len(tokens)-1])
	s.doubts = s.style&unended != 0
	if n.whole > 0 && !n.loud() {
		g.nameCapitals(tokens, words)
	}
}

// nameCapitals makes names of the pronouns that are all in capitals: WHO, IT.
func (g *Tagger) nameCapitals(tokens []text.Token, words []word) {
	for i := range words {
		if w := &words[i]; w.shape&allCaps != 0 && g.classes[w.cands].pronoun() {
			t := &tokens[i]
			w.low, w.cands, w.fixed = t.Form, uint16(g.known+unknown(t.Flags, w.suf)), text.NNP
			w.sorts = g.sorts[w.cands]
		}
	}
}

// keyOf returns the key of a token's word: of its form, and of what else tells
// words of one form apart, in the bits from 8 on.
func keyOf(t *text.Token, more uint64) uint64 {
	const shown = 2*text.Glued - 1                                        // the flags that words hang on
	return (t.Form ^ (uint64(t.Flags&shown)|more)*0x9e3779b97f4a7c15) | 1 // never 0
}

// read works out a token's word but for how the document writes it.
func (g *Tagger) read(w *word, d *text.Document, t *text.Token, opening bool) {
	suf := suffix(d.Text[t.Start:t.End])
	*w = word{low: t.Lower, suf: suf, shape: shapeOf(t.Flags, opening), cands: g.lookUp(t, suf, opening)}
	w.sorts = g.sorts[w.cands]
	if c := &g.classes[w.cands]; c.n == 1 {
		w.fixed = c.tags[0]
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

// own sets the scores of a word's candidates to what the features of the word
// alone add.
func (g *Tagger) own(m *memo, w *word, scores []int32) {
	set := &m.sums[slot(w.key)]
	k := &set[0]
	if k.key != w.key {
		k = &set[1]
	}
	if k.key == w.key {
		for j := range scores {
			scores[j] = int32(k.sums[j])
		}
		return
	}
	var pos [ownCount]uint32
	w.features(&pos)
	for j, t := range g.classes[w.cands].tags[:len(scores)] {
		scores[j] = g.sum(pos[:], t)
	}
	if len(scores) <= len(k.sums) {
		set[1] = set[0]
		k = &set[0]
		k.key = w.key
		for j, x := range scores {
			k.sums[j] = int16(x)
		}
	}
}
