package text

import "unicode/utf8"

// An Index turns byte offsets of one text into code points. Queries that
// come in rising order cost one pass over the text in all; a query that goes
// back restarts at the nearest checkpoint.
type Index struct {
	text   string
	ascii  bool
	points []int32 // code points before byte i*step
}

const step = 256 // bytes between checkpoints: 1.6% of memory, short scans

// NewIndex returns an index of s.
func NewIndex(s string) *Index {
	x := &Index{text: s, ascii: true}
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			x.ascii = false
			break
		}
	}
	if x.ascii {
		return x
	}
	x.points = make([]int32, 0, len(s)/step+1)
	var n int32
	for i := 0; i < len(s); i++ {
		if i%step == 0 {
			x.points = append(x.points, n)
		}
		if utf8.RuneStart(s[i]) {
			n++
		}
	}
	return x
}

// CodePoint returns how many code points begin before byte offset off.
func (x *Index) CodePoint(off int) int {
	if x.ascii || off <= 0 {
		return max(off, 0)
	}
	off = min(off, len(x.text))
	c := min(off/step, len(x.points)-1)
	n := int(x.points[c])
	for i := c * step; i < off; i++ {
		if utf8.RuneStart(x.text[i]) {
			n++
		}
	}
	return n
}
