package postag

import (
	"errors"

	"lede/text"
)

var errClasses = errors.New("the table of classes is damaged")

// maxKnown is what the 8 bits of a lexicon slot can name; 0 is none.
const maxKnown = 255

// unknownTags are the candidates of words that the lexicon does not know, by
// what their characters show.
var unknownTags = [...][]text.Tag{
	{ // small letters
		text.NN, text.NNS, text.JJ, text.VB, text.VBD, text.VBG, text.VBN, text.VBP, text.VBZ, text.RB,
		text.FW, text.NNP, text.UH, text.JJR, text.JJS,
	},
	{ // a capital
		text.NNP, text.NNPS, text.NN, text.NNS, text.JJ, text.VB, text.VBG, text.VBN, text.VBZ, text.VBD,
		text.RB, text.FW, text.UH, text.JJS, text.VBP,
	},
	{text.CD, text.NN, text.NNP, text.JJ, text.NNS, text.LS, text.RB}, // digits and letters
	{text.CD}, // a number
	{text.Colon, text.SYM, text.NN, text.Stop, text.UH, text.Currency, text.EndMark}, // marks
}

func unknown(f text.Flags) int {
	switch {
	case f.Has(text.Numeric):
		return 3
	case f.Has(text.Digit):
		return 2
	case f.Has(text.Capital):
		return 1
	case f.Has(text.Letter):
		return 0
	}
	return 4
}

// addVariants appends the candidates of unknown words, then for each class of
// the lexicon those of its words with a capital, which may be names.
func (g *Tagger) addVariants() {
	g.known = len(g.classes)
	for _, tags := range unknownTags {
		var c class
		for _, t := range tags {
			c.add(t)
		}
		g.classes = append(g.classes, c)
	}
	for _, c := range g.classes[:g.known] {
		if open(&c) {
			c.add(text.NNP)
			if c.has(text.NNS) {
				c.add(text.NNPS)
			}
		}
		g.classes = append(g.classes, c)
	}
}

func (g *Tagger) capitalized(c uint8) uint16 {
	return uint16(g.known + len(unknownTags) + int(c) - 1)
}

// open reports whether a class has tags of words that names are made of.
func open(c *class) bool {
	for _, t := range c.tags[:c.n] {
		if t.Noun() || t.Adjective() || t.Verb() {
			return true
		}
	}
	return false
}

func decodeClasses(b []byte) ([]class, error) {
	n := len(b) / (classTags + 1)
	if len(b)%(classTags+1) != 0 || n > maxKnown {
		return nil, errClasses
	}
	cs := make([]class, n, 2*n+len(unknownTags))
	for i := range cs {
		e := b[i*(classTags+1):]
		if e[0] == 0 || e[0] > classTags {
			return nil, errClasses
		}
		for _, t := range e[1 : 1+e[0]] {
			if int(t) >= text.TagCount || t == 0 {
				return nil, errClasses
			}
			cs[i].add(text.Tag(t))
		}
	}
	return cs, nil
}

func encodeClasses(cs []class) []byte {
	var b []byte
	for _, c := range cs {
		b = append(b, c.n)
		for _, t := range c.tags {
			b = append(b, byte(t))
		}
	}
	return b
}
