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

// features appends the features of token i to dst.
func (w *reading) features(dst []key, i int) []key {
	v := w.views
	at := func(j int) *view {
		if j < 0 || j >= len(v) {
			return &w.outside
		}
		return &v[j]
	}
	c, p, n := at(i), at(i-1), at(i+1)
	pp, nn := at(i-2), at(i+2)
	t := &w.d.Tokens[i]
	dst = append(dst,
		feature(0, 0),
		feature(1, c.lower), feature(2, t.Form),
		feature(3, p.lower), feature(4, n.lower),
		feature(5, pp.lower), feature(6, nn.lower),
		feature(7, p.lower^c.lower*3), feature(8, c.lower^n.lower*3),
		feature(9, uint64(c.shape)), feature(10, uint64(p.shape)), feature(11, uint64(n.shape)),
		feature(12, uint64(p.shape)<<32^uint64(c.shape)*31^uint64(n.shape)),
		feature(13, uint64(c.rule)), feature(14, uint64(c.rule)<<16|uint64(p.rule)<<8|uint64(n.rule)),
		feature(15, uint64(c.known)), feature(16, uint64(p.rule)), feature(17, uint64(n.rule)),
		feature(18, uint64(c.bits)),
		feature(19, uint64(c.bits&(first|headline))<<32|uint64(c.class&(common|function))),
		feature(20, uint64(c.phrase)<<8|uint64(c.bits&phraseStart)),
		feature(21, uint64(c.rule)<<8|uint64(c.known)),
		feature(22, uint64(c.class)), feature(23, uint64(p.class)), feature(24, uint64(n.class)),
		feature(25, uint64(c.class&telling)<<32|uint64(p.class&telling)),
		feature(26, uint64(c.class&telling)<<32|uint64(n.class&telling)),
		feature(27, uint64(c.rule)<<32|uint64(c.class&telling)),
		feature(28, uint64(c.rule)<<32|uint64(c.shape)),
		feature(31, uint64(c.rule)<<8|uint64(c.why)),
		feature(32, uint64(c.rule)<<24|uint64(c.why)<<16|uint64(p.rule)<<8|uint64(n.rule)),
		feature(33, uint64(c.rule)<<16|uint64(c.why)<<8|uint64(c.bits)),
		feature(34, uint64(c.vote)), feature(35, uint64(c.vote)<<8|uint64(c.rule)),
		feature(29, p.lower^uint64(c.shape)*7),
		feature(30, n.lower^uint64(c.shape)*7),
	)
	dst = classFeatures(dst, 40, c.class)
	dst = classFeatures(dst, 41, p.class)
	dst = classFeatures(dst, 42, n.class)
	return affixes(dst, w.d.Text[t.Start:t.End])
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
