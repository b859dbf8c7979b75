package names

import (
	"math/bits"

	"lede/text"
)

// A key is the hash of one feature.
type key uint32

// feature returns the key of value v of the feature numbered id.
func feature(id int, v uint64) key {
	h := (v ^ v>>31 ^ uint64(id)*0xd6e8feb86659fd93) * 0x9e3779b97f4a7c15
	if k := key(h >> 32); k != 0 {
		return k
	}
	return 1 // 0 marks a free slot
}

// A token's view is what features are made of, computed once.
type view struct {
	lower  uint64
	class  class
	phrase class  // of the longest gazetteer phrase over the token
	shape  uint32 // see shape
	rule   uint8  // the rules' label for the token, twice, plus 1 where it goes on
	why    why
	vote   uint8 // what the rules made of other names with the word
	known  uint8 // what a longer name elsewhere in the article says of the word
	bits   uint8
}

// What a view's bits tell.
const (
	first      uint8 = 1 << iota // begins its sentence, or a quotation
	headline                     // its sentence is written in title case or capitals
	lowerCase                    // the article has the word in lower case
	midCapital                   // the article has it capitalised inside a sentence
	phraseStart
	candidate // may be part of a name
)

// The features of a token are of three sorts: those of its word alone, those of
// its setting, which is what is said of it and its neighbours whatever their
// words, and those of its neighbours' words. What the first two sorts add to its
// scores comes again and again, see memo.

// wordKeys appends the features of token i's word.
func (w *reading) wordKeys(dst []key, i int) []key {
	t := &w.d.Tokens[i]
	dst = append(dst, feature(1, t.Lower), feature(2, t.Form))
	return affixes(dst, w.d.Text[t.Start:t.End])
}

// A setting is what all features of a token are made of but those of words.
type setting struct {
	class, classBefore, classAfter   class
	shape, shapeBefore, shapeAfter   uint32
	phrase                           class
	rule, why, ruleBefore, ruleAfter uint8
	known, vote, bits                uint8
}

// setting returns the setting of token i.
func (w *reading) setting(i int) setting {
	c, p, n := w.at(i), w.at(i-1), w.at(i+1)
	return setting{
		c.class, p.class, n.class,
		c.shape, p.shape, n.shape,
		c.phrase,
		c.rule, uint8(c.why), p.rule, n.rule,
		c.known, c.vote, c.bits,
	}
}

// hash returns a hash of the setting, never 0.
func (s *setting) hash() uint64 {
	h := uint64(0)
	for _, x := range [...]uint64{
		uint64(s.class)<<32 | uint64(s.phrase),
		uint64(s.classBefore)<<32 | uint64(s.classAfter),
		uint64(s.shapeBefore)<<32 | uint64(s.shapeAfter),
		uint64(s.shape)<<32 | uint64(s.known)<<16 | uint64(s.vote)<<8 | uint64(s.bits),
		uint64(s.rule)<<24 | uint64(s.why)<<16 | uint64(s.ruleBefore)<<8 | uint64(s.ruleAfter),
	} {
		h = (h ^ x) * 0x9e3779b97f4a7c15
		h ^= h >> 29
	}
	return h | 1
}

// keys appends the features of the setting.
func (s *setting) keys(dst []key) []key {
	c, p, n := uint64(s.class&telling), uint64(s.classBefore&telling), uint64(s.classAfter&telling)
	shape, before, after := uint64(s.shape), uint64(s.shapeBefore), uint64(s.shapeAfter)
	rule, why, ruleBefore, ruleAfter := uint64(s.rule), uint64(s.why), uint64(s.ruleBefore), uint64(s.ruleAfter)
	known, vote, bits := uint64(s.known), uint64(s.vote), uint64(s.bits)
	dst = append(dst,
		feature(0, 0),
		feature(9, shape), feature(10, before), feature(11, after),
		feature(12, before<<32^shape*31^after),
		feature(13, rule), feature(14, rule<<16|ruleBefore<<8|ruleAfter),
		feature(15, known), feature(16, ruleBefore), feature(17, ruleAfter),
		feature(18, bits),
		feature(19, uint64(s.bits&(first|headline))<<32|uint64(s.class&(common|function))),
		feature(20, uint64(s.phrase)<<8|uint64(s.bits&phraseStart)),
		feature(21, rule<<8|known),
		feature(22, uint64(s.class)), feature(23, uint64(s.classBefore)), feature(24, uint64(s.classAfter)),
		feature(25, c<<32|p), feature(26, c<<32|n),
		feature(27, rule<<32|c), feature(28, rule<<32|shape),
		feature(31, rule<<8|why),
		feature(32, rule<<24|why<<16|ruleBefore<<8|ruleAfter),
		feature(33, rule<<16|why<<8|bits),
		feature(34, vote), feature(35, vote<<8|rule),
	)
	dst = classFeatures(dst, 40, s.class)
	dst = classFeatures(dst, 41, s.classBefore)
	return classFeatures(dst, 42, s.classAfter)
}

// neighborKeys appends the features of the words round token i, by themselves
// and with its own word and shape. They are too many to keep.
func (w *reading) neighborKeys(dst []key, i int) []key {
	c, p, n := w.at(i), w.at(i-1), w.at(i+1)
	shape := uint64(c.shape)
	return append(dst,
		feature(3, p.lower), feature(4, n.lower),
		feature(5, w.at(i-2).lower), feature(6, w.at(i+2).lower),
		feature(7, p.lower^c.lower*3), feature(8, c.lower^n.lower*3),
		feature(29, p.lower^shape*7), feature(30, n.lower^shape*7),
	)
}

// at returns the view of token i, an empty one beyond the ends of the
// document.
func (w *reading) at(i int) *view {
	if uint(i) >= uint(len(w.views)) {
		return &w.outside
	}
	return &w.views[i]
}

// features appends all features of token i to dst, for training.
func (w *reading) features(dst []key, i int) []key {
	s := w.setting(i)
	return w.neighborKeys(s.keys(w.wordKeys(dst, i)), i)
}

// telling are the classes that go into pairs.
const telling = anyGiven | surname | place | norp | org | event | orgHead | placeHead | eventHead | title | common | say | placeCue | connector | particle | personNoun

// classFeatures appends one feature for each class.
func classFeatures(dst []key, id int, c class) []key {
	for c &^= more; c != 0; c &= c - 1 {
		dst = append(dst, feature(id, uint64(bits.TrailingZeros32(uint32(c)))))
	}
	return dst
}

// affixes appends the first and last two to four bytes of the word.
func affixes(dst []key, s string) []key {
	for n := 2; n <= 4 && n < len(s); n++ {
		dst = append(dst, feature(50+n, affix(s[:n])), feature(60+n, affix(s[len(s)-n:])))
	}
	return dst
}

func affix(s string) uint64 {
	h := uint64(0)
	for i := range len(s) {
		h = h<<8 | uint64(s[i])
	}
	return h
}

// shape returns the word's pattern of upper and lower case, digits and marks,
// runs cut to two, at most eight long: "McDonald" is XxXxx, "U.S." X.X.
func shape(s string) uint32 {
	var h, prev uint32
	run, n := 0, 0
	for i := 0; i < len(s) && n < 8; i++ {
		c := uint32(1)
		switch b := s[i]; {
		case 'A' <= b && b <= 'Z':
			c = 2
		case '0' <= b && b <= '9':
			c = 3
		case b == '.':
			c = 4
		case b == '-':
			c = 5
		case b == '\'':
			c = 6
		case b < 'a':
			c = 7
		}
		if c == prev {
			if run++; run > 2 {
				continue
			}
		} else {
			run = 1
		}
		prev = c
		h = h*8 + c
		n++
	}
	return h
}

// ruleCode packs a label and whether the token goes on a name.
func ruleCode(l text.Label, goesOn bool) uint8 {
	c := uint8(l+1) * 2
	if goesOn {
		c++
	}
	return c
}
