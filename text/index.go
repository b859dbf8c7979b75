package text

import (
	"math/bits"
	"unicode/utf8"
)

// An Index turns byte offsets of one text into code points. It counts them
// once, and looks at no more than step bytes for a query.
type Index struct {
	text   string
	ascii  bool
	points []int32 // code points before byte i*step
}

const step = 32 // bytes between checkpoints: 12% of memory, scans of four words

// NewIndex returns an index of s.
func NewIndex(s string) *Index {
	x := new(Index)
	x.Reset(s)
	return x
}

// Reset makes x the index of s, in the memory that it has.
func (x *Index) Reset(s string) {
	x.text, x.ascii, x.points = s, isASCII(s), x.points[:0]
	if x.ascii {
		return
	}
	if n := len(s)/step + 1; cap(x.points) < n {
		x.points = make([]int32, 0, n+n/4)
	}
	n := 0
	for i := 0; i < len(s); i += step {
		x.points = append(x.points, int32(n))
		n += runeStarts(s[i:min(i+step, len(s))])
	}
}

// CodePoint returns how many code points begin before byte offset off.
func (x *Index) CodePoint(off int) int {
	if x.ascii || off <= 0 {
		return max(off, 0)
	}
	off = min(off, len(x.text))
	c := min(off/step, len(x.points)-1)
	before, from := int(x.points[c]), c*step
	if c+1 < len(x.points) && int(x.points[c+1])-before == step {
		return before + off - from // each byte of the piece begins one
	}
	return before + runeStarts(x.text[from:off])
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

// runeStarts counts the code points that begin in s, eight bytes at a time:
// all bytes but those of the form 10xxxxxx.
func runeStarts(s string) int {
	n, i := len(s), 0
	for ; i+8 <= len(s); i += 8 {
		if w := word(s[i:]); w&(ones<<7) != 0 {
			n -= bits.OnesCount64(w >> 7 &^ (w >> 6) & ones)
		}
	}
	for ; i < len(s); i++ {
		if !utf8.RuneStart(s[i]) {
			n--
		}
	}
	return n
}
