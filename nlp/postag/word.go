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

// prepare works out what the features need of the sentence's tokens.
func (g *Tagger) prepare(d *text.Document, first, last int, s *Scratch) {
	tokens := d.Tokens[first:last]
	s.room = slices.Grow(s.room[:0], len(tokens)+3)[:len(tokens)+3]
	s.words = s.room[1:][:len(tokens)]
	s.room[0], s.room[len(tokens)+1], s.room[len(tokens)+2] = edge, edge, edge
	k := opening(tokens)
	n := g.look(d, tokens[:k], s.words[:k], opens, s) + g.look(d, tokens[k:], s.words[k:], 0, s)
	s.style = n.style(d, &tokens[len(tokens)-1])
	s.doubts = s.style&unended != 0
	if n.whole() > 0 && !n.loud() {
		g.nameCapitals(tokens, s.words)
	}
}

// look fills in the words of tokens, with which a sentence opens or not, and
// counts them.
func (g *Tagger) look(d *text.Document, tokens []text.Token, words []word, opening uint8, s *Scratch) (n cases) {
	for i := range tokens {
		t := &tokens[i]
		n.add(t.Flags)
		seen := uint64(0)
		if t.Flags.Has(text.Capital) {
			seen = s.writing.of(t.Lower)
		}
		key := keyOf(t, seen<<8|uint64(opening)<<16)
		m := s.memo.at(key)
		if m.key != key {
			g.read(&m.word, d, t, opening)
			m.key, m.doc, m.summed = key, uint8(seen), false
		}
		words[i] = m.word
	}
	return n
}

// nameCapitals makes names of the pronouns that are all in capitals: WHO, IT.
func (g *Tagger) nameCapitals(tokens []text.Token, words []word) {
	for i := range words {
		if w := &words[i]; w.shape&allCaps != 0 && g.classes[w.cands].pronoun() {
			t := &tokens[i]
			w.low, w.cands, w.fixed = t.Form, uint16(g.known+unknown(t.Flags, w.suf)), text.NNP
			w.key ^= 1 // not what is kept of the pronoun
			w.sorts = g.sorts[w.cands]
		}
	}
}

// keyOf returns the key of a token's word: of its form, and of what else tells
// words of one form apart, in the bits from 8 on.
func keyOf(t *text.Token, more uint64) uint64 {
	return t.Form ^ (uint64(t.Flags&text.Glued)|more)*0x9e3779b97f4a7c15
}

// read works out a token's word but for how the document writes it.
func (g *Tagger) read(w *word, d *text.Document, t *text.Token, opening uint8) {
	suf := suffix(d.Text[t.Start:t.End])
	*w = word{low: t.Lower, suf: suf, shape: shapeOf(t.Flags) | opening, cands: g.lookUp(t, suf, opening > 0)}
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
