package text

import (
	"math/bits"
	"slices"
	"unicode/utf8"
)

// An Index turns byte offsets of one text into code points. It looks at the
// text once.
type Index struct {
	text   string
	ascii  bool
	blocks []block
}

// A block is what an Index knows of 64 bytes: the code points before them, and
// a bit for each byte that begins none.
type block struct {
	inside uint64
	before int
}

// blockSize is in bytes. Blocks take a quarter of the memory of the text.
const blockSize = 64

// NewIndex returns an index of s.
func NewIndex(s string) *Index {
	x := new(Index)
	x.Reset(s)
	return x
}

// Reset makes x the index of s, in the memory that it has.
func (x *Index) Reset(s string) {
	x.text, x.ascii = s, isASCII(s)
	if x.ascii {
		return
	}
	x.blocks = slices.Grow(x.blocks[:0], len(s)/blockSize+1)[:len(s)/blockSize+1]
	n := 0
	for i := range x.blocks {
		b := &x.blocks[i]
		b.before = n
		rest := s[i*blockSize:]
		b.inside = inside(rest[:min(len(rest), blockSize)])
		n += blockSize - bits.OnesCount64(b.inside)
	}
}

// CodePoint returns how many code points begin before byte offset off.
func (x *Index) CodePoint(off int) int {
	if x.ascii || off <= 0 {
		return max(off, 0)
	}
	off = min(off, len(x.text))
	b, k := &x.blocks[off/blockSize], off%blockSize
	return b.before + k - bits.OnesCount64(b.inside&(1<<k-1))
}

// inside has a bit for each byte of s, at most 64, that begins no code point:
// those of the form 10xxxxxx.
func inside(s string) (set uint64) {
	const gather = 0x0102_0408_1020_4080 // lowest bits of bytes, in the highest byte
	i := 0
	for ; i+8 <= len(s); i += 8 {
		if w := word(s[i:]); w&(ones<<7) != 0 {
			set |= (w >> 7 &^ (w >> 6) & ones) * gather >> 56 << i
		}
	}
	for ; i < len(s); i++ {
		if !utf8.RuneStart(s[i]) {
			set |= 1 << i
		}
	}
	return set
}

func isASCII(s string) bool {
	i := 0
	for ; i+8 <= len(s); i += 8 {
		if word(s[i:])&(ones<<7) != 0 {
			return false
		}
	}
	for ; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// ones has the lowest bit of each of its bytes set.
const ones = 0x0101_0101_0101_0101

// word returns the first eight bytes of s, the first lowest: one load.
func word(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}
