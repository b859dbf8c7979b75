package names

import (
	"math/bits"

	"lede/text"
)

// A key is the hash of one feature.
type key uint32

// keyOf returns the key of value v of the feature numbered id.
func keyOf(id int, v uint64) key {
	h := (v ^ v>>31 ^ uint64(id)*0xd6e8feb86659fd93) * 0x9e3779b97f4a7c15
	if k := key(h >> 32); k != 0 {
		return k
	}
	return 1 // 0 marks a free slot
}

// A token's view is what features are made of, computed once.
type view struct {
	lower   uint64
	block   block // of what the word tells of its neighbours, see neighbors
	class   class
	phrase  class  // of the longest gazetteer phrase over the token
	shape   uint32 // see shape
	rule    uint8  // the rules' label for the token, twice, plus 1 where it goes on
	why     why
	vote    uint8 // what the rules made of other names with the word
	known   uint8 // what a longer name elsewhere in the article says of the word
	bits    uint8
	capital bool // a word that begins with a capital
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
// scores comes again and again, see memo; for the third, see neighbors.

// wordKeys appends the features of token i's word.
func (w *reading) wordKeys(dst []key, i int) []key {
	t := &w.d.Tokens[i]
	dst = append(dst, keyOf(1, t.Lower), keyOf(2, t.Form))
	return affixes(dst, w.d.Text[t.Start:t.End])
}

// A window is a token's view between those of two tokens before and two behind
// it.
type window [5]view

const here = 2 // where a window's token is

// window returns the window of token i.
func (w *reading) window(i int) *window {
	if i >= here && i+here < len(w.views) {
		return (*window)(w.views[i-here:])
	}
	for k := range w.edge {
		w.edge[k] = w.outside
		if j := i + k - here; j >= 0 && j < len(w.views) {
			w.edge[k] = w.views[j]
		}
	}
	return &w.edge
}

// A part is a part of the token's setting: each comes in few sorts.
type part uint8

const (
	ofShapes part = iota
	ofBefore      // the classes of the token and the one before it
	ofAfter
	ofRules // what the rules and the article tell
	ofClass // the token's class with its shape, its phrase and the rules
	parts
)

// hash sets out to a hash for each part of what its features are made of.
func (v *window) hash(out *[parts]uint64) {
	c, before, after := &v[here], &v[here-1], &v[here+1]
	own := uint64(c.class&telling) << 32
	*out = [parts]uint64{
		ofShapes: mix(uint64(c.shape)<<32|uint64(before.shape), uint64(after.shape)<<8),
		ofBefore: mix(own|uint64(before.class), 1),
		ofAfter:  mix(own|uint64(after.class), 2),
		ofRules: mix(uint64(c.rule)<<32|uint64(c.why)<<24|uint64(before.rule)<<16|uint64(after.rule)<<8|uint64(c.known),
			uint64(c.vote)<<16|uint64(c.bits)<<8|3),
		ofClass: mix(uint64(c.class)<<32|uint64(c.phrase),
			uint64(c.shape)<<32|uint64(c.rule)<<16|uint64(c.bits&(first|headline|phraseStart))<<8|4),
	}
}

// mix returns a hash of two words.
func mix(a, b uint64) uint64 {
	h := a * 0x9e3779b97f4a7c15
	h = (h ^ h>>32 ^ b) * 0xd6e8feb86659fd93
	return h ^ h>>32
}

// keys appends the features of the part.
func (w *window) keys(dst []key, p part) []key {
	v, prev, next := &w[here], &w[here-1], &w[here+1]
	c, shape, rule, why := uint64(v.class&telling), uint64(v.shape), uint64(v.rule), uint64(v.why)
	switch p {
	case ofShapes:
		before, after := uint64(prev.shape), uint64(next.shape)
		return append(dst, keyOf(9, shape), keyOf(10, before), keyOf(11, after), keyOf(12, before<<32^shape*31^after))
	case ofBefore:
		x := prev.class
		return classKeys(append(dst, keyOf(23, uint64(x)), keyOf(25, c<<32|uint64(x&telling))), 41, x)
	case ofAfter:
		x := next.class
		return classKeys(append(dst, keyOf(24, uint64(x)), keyOf(26, c<<32|uint64(x&telling))), 42, x)
	case ofRules:
		before, after := uint64(prev.rule), uint64(next.rule)
		known, vote, bits := uint64(v.known), uint64(v.vote), uint64(v.bits)
		return append(dst,
			keyOf(13, rule), keyOf(14, rule<<16|before<<8|after),
			keyOf(15, known), keyOf(16, before), keyOf(17, after),
			keyOf(18, bits), keyOf(21, rule<<8|known),
			keyOf(31, rule<<8|why), keyOf(32, rule<<24|why<<16|before<<8|after), keyOf(33, rule<<16|why<<8|bits),
			keyOf(34, vote), keyOf(35, vote<<8|rule),
		)
	}
	return classKeys(append(dst,
		keyOf(0, 0),
		keyOf(19, uint64(v.bits&(first|headline))<<32|uint64(v.class&(common|function))),
		keyOf(20, uint64(v.phrase)<<8|uint64(v.bits&phraseStart)),
		keyOf(22, uint64(v.class)), keyOf(27, rule<<32|c), keyOf(28, rule<<32|shape),
	), 40, v.class)
}

// telling are the classes that go into pairs.
const telling = anyGiven | surname | place | norp | org | event | orgHead | placeHead | eventHead | title | common | say | placeCue | connector | particle | personNoun

// classKeys appends one feature for each class.
func classKeys(dst []key, id int, c class) []key {
	for c &^= more; c != 0; c &= c - 1 {
		dst = append(dst, keyOf(id, uint64(bits.TrailingZeros32(uint32(c)))))
	}
	return dst
}

// affixes appends the first and last two to four bytes of the word.
func affixes(dst []key, s string) []key {
	front, back := uint64(0), uint64(0)
	for n := 1; n <= 4 && n < len(s); n++ {
		front = front<<8 | uint64(s[n-1])
		back |= uint64(s[len(s)-n]) << (8 * (n - 1))
		if n > 1 {
			dst = append(dst, keyOf(50+n, front), keyOf(60+n, back))
		}
	}
	return dst
}

// shapeOf tells bytes apart as a shape does.
var shapeOf = func() (t [256]uint8) {
	for b := range t {
		switch {
		case 'A' <= b && b <= 'Z':
			t[b] = 2
		case '0' <= b && b <= '9':
			t[b] = 3
		case b == '.':
			t[b] = 4
		case b == '-':
			t[b] = 5
		case b == '\'':
			t[b] = 6
		case b < 'a':
			t[b] = 7
		default:
			t[b] = 1
		}
	}
	return t
}()

// shape returns the word's pattern of upper and lower case, digits and marks,
// runs cut to two, at most eight long: "McDonald" is XxXxx, "U.S." X.X.
func shape(s string) uint32 {
	var h, prev uint32
	run, n := 0, 0
	for i := 0; i < len(s) && n < 8; i++ {
		c := uint32(shapeOf[s[i]])
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

// ruled is the lowest code of a token to which the rules gave a kind of name.
const ruled = 4

// ruleCode packs a label and whether the token goes on a name.
func ruleCode(l text.Label, goesOn bool) uint8 {
	c := uint8(l+1) * 2
	if goesOn {
		c++
	}
	return c
}
