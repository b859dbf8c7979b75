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

// A role is a token's place beside the one whose features are made. What a
// word's form alone adds to a sum in each role is summed once, see memo.
type role int

const (
	itself role = iota
	before
	after
	roles = iota
)

// A word is what a form shows by itself; the zero word stands for what is
// beyond the ends of the document.
type word struct {
	form, lower uint64
	class       class
	shape       uint32
	text        string
}

// wordKeys appends the features of a word in a role.
func wordKeys(dst []key, r role, x *word) []key {
	switch r {
	case itself:
		dst = append(dst, feature(0, 0), feature(1, x.lower), feature(2, x.form), feature(9, uint64(x.shape)), feature(22, uint64(x.class)))
		return affixes(classFeatures(dst, 40, x.class), x.text)
	case before:
		dst = append(dst, feature(3, x.lower), feature(10, uint64(x.shape)), feature(23, uint64(x.class)))
		return classFeatures(dst, 41, x.class)
	}
	dst = append(dst, feature(4, x.lower), feature(11, uint64(x.shape)), feature(24, uint64(x.class)))
	return classFeatures(dst, 42, x.class)
}

// A circumstance is what rules and article say of a token, whatever its word.
// There are few different ones.
type circumstance struct {
	rule, why, ruleBefore, ruleAfter, known, vote, bits uint8
}

// packed returns the circumstance as a number other than 0.
func (c *circumstance) packed() uint64 {
	return 1<<56 | uint64(c.rule)<<48 | uint64(c.why)<<40 | uint64(c.ruleBefore)<<32 | uint64(c.ruleAfter)<<24 |
		uint64(c.known)<<16 | uint64(c.vote)<<8 | uint64(c.bits)
}

// keys appends the features of the circumstance.
func (c *circumstance) keys(dst []key) []key {
	rule, why, p, n := uint64(c.rule), uint64(c.why), uint64(c.ruleBefore), uint64(c.ruleAfter)
	known, vote, bits := uint64(c.known), uint64(c.vote), uint64(c.bits)
	return append(dst,
		feature(13, rule), feature(14, rule<<16|p<<8|n),
		feature(15, known), feature(16, p), feature(17, n),
		feature(18, bits),
		feature(21, rule<<8|known),
		feature(31, rule<<8|why),
		feature(32, rule<<24|why<<16|p<<8|n),
		feature(33, rule<<16|why<<8|bits),
		feature(34, vote), feature(35, vote<<8|rule),
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

// word returns the word of token i.
func (w *reading) word(i int) (x word) {
	if uint(i) < uint(len(w.views)) {
		t, v := &w.d.Tokens[i], &w.views[i]
		x = word{t.Form, t.Lower, v.class, v.shape, w.d.Text[t.Start:t.End]}
	}
	return x
}

// circumstance returns the circumstance of token i.
func (w *reading) circumstance(i int) circumstance {
	c := w.at(i)
	return circumstance{c.rule, uint8(c.why), w.at(i - 1).rule, w.at(i + 1).rule, c.known, c.vote, c.bits}
}

// setting returns a hash, never 0, of all that settingKeys and the features of
// the circumstance are made of.
func (w *reading) setting(i int, around *circumstance) uint64 {
	c, p, n := w.at(i), w.at(i-1), w.at(i+1)
	h := uint64(0)
	for _, x := range [...]uint64{
		around.packed(),
		uint64(c.phrase)<<32 | uint64(c.class&(telling|function)),
		uint64(p.class&telling)<<32 | uint64(n.class&telling),
		uint64(p.shape)<<32 | uint64(n.shape),
		uint64(c.shape),
	} {
		h = (h ^ x) * 0x9e3779b97f4a7c15
		h ^= h >> 29
	}
	return h | 1
}

// settingKeys appends the features of token i that join what is said of it and
// its neighbours, whatever the words.
func (w *reading) settingKeys(dst []key, i int) []key {
	c, p, n := w.at(i), w.at(i-1), w.at(i+1)
	class, shape, rule := uint64(c.class&telling), uint64(c.shape), uint64(c.rule)
	return append(dst,
		feature(12, uint64(p.shape)<<32^shape*31^uint64(n.shape)),
		feature(19, uint64(c.bits&(first|headline))<<32|uint64(c.class&(common|function))),
		feature(20, uint64(c.phrase)<<8|uint64(c.bits&phraseStart)),
		feature(25, class<<32|uint64(p.class&telling)),
		feature(26, class<<32|uint64(n.class&telling)),
		feature(27, rule<<32|class),
		feature(28, rule<<32|shape),
	)
}

// lexicalKeys appends the features of token i that join a neighbour's word with
// its own or with its shape, and those of the words two tokens away. These are
// too many to keep, and mostly without a row.
func (w *reading) lexicalKeys(dst []key, i int) []key {
	c, p, n := w.at(i), w.at(i-1), w.at(i+1)
	shape := uint64(c.shape)
	return append(dst,
		feature(5, w.at(i-2).lower), feature(6, w.at(i+2).lower),
		feature(7, p.lower^c.lower*3), feature(8, c.lower^n.lower*3),
		feature(29, p.lower^shape*7), feature(30, n.lower^shape*7),
	)
}

// features appends all features of token i to dst, for training; memo sums
// the same ones.
func (w *reading) features(dst []key, i int) []key {
	for r, at := range [roles]int{i, i - 1, i + 1} {
		x := w.word(at)
		dst = wordKeys(dst, role(r), &x)
	}
	c := w.circumstance(i)
	return w.lexicalKeys(w.settingKeys(c.keys(dst), i), i)
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
