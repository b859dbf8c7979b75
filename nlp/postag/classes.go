package postag

import (
	"errors"

	"lede/text"
)

var errClasses = errors.New("the table of classes is damaged")

// maxKnown is what the 8 bits of a lexicon slot can name; 0 is none.
const maxKnown = 255

// unknownTags are the candidates of words that the lexicon does not know, by
// what their characters show: for words in small letters and for those with a
// capital by their endings, then for other tokens.
var unknownTags = [...][]text.Tag{
	{
		text.NN, text.JJ, text.VB, text.VBP, text.RB, text.FW, text.NNP, text.UH, text.NNS, text.VBD, text.VBN,
		text.JJR, text.JJS,
	},
	{text.VBG, text.NN, text.JJ, text.NNP},                               // -ing
	{text.VBN, text.VBD, text.JJ, text.NN, text.VB, text.VBP},            // -ed
	{text.NNS, text.NN, text.VBZ, text.JJ, text.FW, text.NNP, text.NNPS}, // -s
	{text.RB, text.JJ, text.NN, text.VB, text.NNP},                       // -ly
	{text.NNP, text.NN, text.JJ, text.NNPS, text.NNS, text.VB, text.RB, text.FW, text.UH, text.JJS, text.VBP},
	{text.NNP, text.NN, text.JJ}, // participles that begin sentences are known in small letters
	{text.NNP, text.VBN, text.VBD, text.JJ, text.NN},
	{text.NNP, text.NNPS, text.NNS, text.NN, text.JJ, text.VBZ, text.FW},
	{text.NNP, text.RB, text.JJ, text.NN},
	{text.CD, text.NN, text.NNP, text.JJ, text.NNS, text.LS, text.RB}, // digits and letters
	{text.CD}, // a number
	{text.Colon, text.SYM, text.NN, text.Stop, text.UH, text.Currency, text.EndMark}, // marks
}

// endings is the number of groups of unknown words by their endings.
const endings = 5

// unknown returns the index of an unknown token's candidates.
func unknown(f text.Flags, suf uint32) int {
	switch {
	case f.Has(text.Numeric):
		return 2*endings + 1
	case f.Has(text.Digit):
		return 2 * endings
	case f.Has(text.Capital):
		return endings + ending(suf)
	case f.Has(text.Letter):
		return ending(suf)
	}
	return 2*endings + 2
}

func ending(suf uint32) int {
	switch {
	case suf&0xffffff == 'i'<<16|'n'<<8|'g':
		return 1
	case suf&0xffff == 'e'<<8|'d':
		return 2
	case suf&0xff == 's' && suf&0xffff != 's'<<8|'s':
		return 3
	case suf&0xffff == 'l'<<8|'y':
		return 4
	}
	return 0
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
		if t.Noun() || t.Adjective() || t.Verb() || t == text.CD {
			return true
		}
	}
	return false
}

// pronoun reports whether the commonest tag of a class is a pronoun's.
func (c *class) pronoun() bool { return c.tags[0] == text.PRP || c.tags[0] == text.WP }

// sorts returns the sorts of words that a class allows, a bit each. Classes
// are many and most are rare; what a word before one needs to know of it is
// mostly this.
func (c *class) sorts() uint16 {
	var v uint16
	for _, t := range c.tags[:c.n] {
		v |= 1 << sortOf[t]
	}
	return v
}

// sortOf groups the tags; those that it does not list are marks.
var sortOf = [text.TagCount]uint8{
	text.NN: 1, text.NNS: 2, text.NNP: 3, text.NNPS: 3,
	text.VB: 4, text.VBP: 4, text.VBD: 5, text.VBN: 6, text.VBG: 7, text.VBZ: 8, text.MD: 9,
	text.JJ: 10, text.JJR: 10, text.JJS: 10, text.RB: 11, text.RBR: 11, text.RBS: 11,
	text.IN: 12, text.TO: 12, text.RP: 12, text.DT: 13, text.PRPS: 13, text.PDT: 13, text.WDT: 13,
	text.CD: 14, text.PRP: 15, text.WP: 15, text.EX: 15,
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
