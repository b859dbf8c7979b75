package postag

import (
	"encoding/binary"
	"errors"

	"lede/text"
)

// A class is a set of tags that a word may have, in order of frequency.
// Classes are numbered from 1; 0 is a word that the lexicon does not know.
type class struct {
	n    uint8
	tags [classTags]text.Tag
}

// classTags bounds the tags of a class, so that a class is 16 bytes. The
// rarest tags of a longer list are dropped.
const classTags = 15

func (c *class) has(t text.Tag) bool {
	for _, u := range c.tags[:c.n] {
		if u == t {
			return true
		}
	}
	return false
}

func (c *class) add(t text.Tag) {
	if c.n < classTags && !c.has(t) {
		c.tags[c.n] = t
		c.n++
	}
}

// without returns the class but for the tags that drop names.
func (c *class) without(drop func(text.Tag) bool) class {
	var keep class
	for _, t := range c.tags[:c.n] {
		if !drop(t) {
			keep.add(t)
		}
	}
	return keep
}

// A lexicon maps hashes, such as those of words to their classes: an open-addressed table of
// 32-bit little-endian slots used in place, 24 bits of the hash above 8 of the
// class. A word that is not in it is taken for one that is with a chance of
// about one in ten million.
type lexicon struct {
	slots []byte
	mask  uint64
}

var errLexicon = errors.New("the lexicon's size is no power of two")

func openLexicon(b []byte) (lexicon, error) {
	n := len(b) / 4
	if n == 0 || n&(n-1) != 0 || len(b)%4 != 0 {
		return lexicon{}, errLexicon
	}
	return lexicon{b, uint64(n - 1)}, nil
}

// find returns the class of the word with hash h, 0 where it has none.
func (l *lexicon) find(h uint64) uint8 {
	mark := uint32(h>>40) << 8
	for i := h & l.mask; ; i = (i + 1) & l.mask {
		s := binary.LittleEndian.Uint32(l.slots[i*4:])
		if s == 0 {
			return 0
		}
		if s&^0xff == mark {
			return uint8(s)
		}
	}
}

// put stores a word's class; the table must have a free slot.
func (l *lexicon) put(h uint64, c uint8) {
	for i := h & l.mask; ; i = (i + 1) & l.mask {
		if binary.LittleEndian.Uint32(l.slots[i*4:]) == 0 {
			binary.LittleEndian.PutUint32(l.slots[i*4:], uint32(h>>40)<<8|uint32(c))
			return
		}
	}
}

// A front tells of most keys that they are not in a small lexicon: searches of
// one nearly full take longest where there is nothing to find.
type front [1 << frontBits / 64]uint64

const frontBits = 12

func (l *lexicon) front() (f front) {
	for i := 0; i < len(l.slots); i += 4 {
		if s := binary.LittleEndian.Uint32(l.slots[i:]); s != 0 {
			k := s >> (32 - frontBits)
			f[k/64] |= 1 << (k % 64)
		}
	}
	return f
}

// may reports whether the key may be in the lexicon.
func (f *front) may(h uint64) bool {
	k := h >> (64 - frontBits)
	return f[k/64]>>(k%64)&1 != 0
}
