package statement

import (
	"math/bits"
	"unicode"
	"unicode/utf8"

	"lede/text"
)

// A quotation is one paragraph's piece of what stands between quotation
// marks. A quotation over several paragraphs makes several pieces of one run.
type quotation struct {
	text.Span           // with its marks, as far as they stand in this paragraph
	inner     text.Span // without them
	run       int       // pieces of one quotation share it
	opens     bool      // the first piece of its run
	closes    bool      // the last piece, which the closing mark ends
}

// maxPieces is how many paragraphs an open quotation may run over before its
// missing mark is taken for a slip: longer ones than this hardly occur in
// news, and a slip must not swallow the article.
const maxPieces = 12

// A shape tells which side of a quotation a mark can stand on, by the
// characters around it.
type shape uint8

const (
	noMark  shape = iota
	opening       // blank before, word after
	closing       // word or stop before, blank or stop after
	either
)

// A mark is a quotation mark in the text.
type mark struct {
	at, n  int // byte offset and length
	shape  shape
	single bool
	para   int // index of its paragraph
}

// A scanner finds the quotations of a text. It may be used again.
type scanner struct {
	text   string
	marks  []mark
	paras  []int // where each paragraph begins
	quotes []quotation
	runs   int
}

// scan returns the outermost quotations of s in text order. Straight and
// curly marks, double and single, are read; apostrophes are not marks; a
// paragraph that begins within a quotation may repeat the opening mark. The
// result is good until the next call.
func (x *scanner) scan(s string) []quotation {
	x.text, x.runs = s, 0
	x.marks, x.paras, x.quotes = x.marks[:0], append(x.paras[:0], 0), x.quotes[:0]
	x.findMarks()
	for i := 0; i < len(x.marks); {
		i = x.pair(i)
	}
	return x.quotes
}

// findMarks lists quotation marks and the beginnings of paragraphs.
func (x *scanner) findMarks() {
	s := x.text
	for i := 0; ; i++ {
		if i += plain(s[i:]); i >= len(s) {
			return
		}
		switch c := s[i]; {
		case c == '\n':
			if j := paragraphAfter(s, i); j > 0 {
				x.paras = append(x.paras, j)
				i = j - 1
			}
		case c == '"':
			x.add(i, 1, false, straightShape(s, i, 1))
		case c == '\'' || c == '`':
			x.single(i, 1)
		case c == 0xC2 && i+1 < len(s) && s[i+1] == 0xAB: // «
			x.add(i, 2, false, opening)
		case c == 0xC2 && i+1 < len(s) && s[i+1] == 0xBB: // »
			x.add(i, 2, false, closing)
		case c == 0xE2 && i+2 < len(s) && s[i+1] == 0x80:
			x.curly(i)
		}
	}
}

// plain returns how many bytes s begins with that are no markByte. It passes
// most of a text eight bytes at a time: the lowest high bit of any is that of a
// mark's byte or of one that is not ASCII.
func plain(s string) (n int) {
	for len(s)-n >= 8 {
		b := s[n : n+8]
		w := uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
			uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
		any := (w | lowest(w, '\n') | lowest(w, '"') | lowest(w, '\'') | lowest(w, '`')) & (0x80 * ones)
		if any == 0 {
			n += 8
			continue
		}
		if n += bits.TrailingZeros64(any) / 8; markByte[s[n]] {
			return n
		}
		n++
	}
	for n < len(s) && !markByte[s[n]] {
		n++
	}
	return n
}

// lowest has the high bit of the lowest byte of w that is c, and of no ASCII byte below.
func lowest(w uint64, c byte) uint64 { return (w ^ uint64(c)*ones) - ones }

const ones = 0x0101010101010101

// markByte holds the bytes that quotation marks and ends of lines begin with.
var markByte = [256]bool{'\n': true, '"': true, '\'': true, '`': true, 0xC2: true, 0xE2: true}

// curly adds the curly mark at i, if one stands there.
func (x *scanner) curly(i int) {
	switch x.text[i+2] {
	case 0x9C, 0x9E: // “ „
		x.add(i, 3, false, opening)
	case 0x9D: // ”
		sh := closing
		if straightShape(x.text, i, 3) == opening {
			sh = either // typed on the wrong side
		}
		x.add(i, 3, false, sh)
	case 0x98, 0x99: // ‘ ’
		x.single(i, 3)
	}
}

// single adds the single mark at i unless it is an apostrophe. Doubled ones
// (“ and ”) count as one double mark.
func (x *scanner) single(i, n int) {
	s := x.text
	if k := len(x.marks); k > 0 && x.marks[k-1].at+x.marks[k-1].n > i {
		return // the second of a doubled mark
	}
	if n == 1 && i+1 < len(s) && s[i+1] == s[i] {
		x.add(i, 2, false, straightShape(s, i, 2))
		return
	}
	switch sh := straightShape(s, i, n); {
	case sh == opening && (s[i] == '`' || !elision(s[i+n:])):
		x.add(i, n, true, opening)
	case sh == closing:
		x.add(i, n, true, closing)
	}
}

func (x *scanner) add(at, n int, single bool, sh shape) {
	x.marks = append(x.marks, mark{at: at, n: n, shape: sh, single: single, para: len(x.paras) - 1})
}

// elision reports whether an apostrophe before s stands for left-out letters
// ('90s, 'em) and opens nothing.
func elision(s string) bool {
	if s == "" || s[0] >= '0' && s[0] <= '9' {
		return true
	}
	for _, w := range [...]string{"em ", "til ", "tis ", "twas ", "cause ", "n "} {
		if len(s) >= len(w) && s[:len(w)] == w {
			return true
		}
	}
	return false
}

// straightShape tells a mark's shape from the characters around its n bytes
// at i.
func straightShape(s string, i, n int) shape {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[i+n:])
	spaceBefore := i == 0 || unicode.IsSpace(before) || opensBracket(before)
	spaceAfter := i+n == len(s) || unicode.IsSpace(after)
	word := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	switch {
	case spaceBefore && spaceAfter:
		return either
	case spaceBefore:
		return opening
	case spaceAfter:
		return closing
	case word(before) && word(after):
		if s[i] == '"' {
			return either
		}
		return noMark
	case word(after):
		return opening
	case word(before):
		return closing
	}
	return either
}

func opensBracket(r rune) bool {
	switch r {
	case '(', '[', '\u2014', '\u2013', '-', '/':
		return true
	}
	return false
}

// paragraphAfter returns where the next paragraph begins if the line feed at
// i ends one, else 0. A blank line ends a paragraph; so does a line feed
// after a stop or before an indented line.
func paragraphAfter(s string, i int) int {
	j, feeds := i, 0
	for j < len(s) && (s[j] == '\n' || s[j] == '\r' || s[j] == ' ' || s[j] == '\t') {
		if s[j] == '\n' {
			feeds++
		}
		j++
	}
	if j == len(s) {
		return 0
	}
	indented := s[j-1] == ' ' || s[j-1] == '\t'
	if feeds > 1 || indented || endsSentence(s[:i]) {
		return j
	}
	return 0
}

// endsSentence reports whether s ends in a stop, closing marks apart.
func endsSentence(s string) bool {
	for len(s) > 0 {
		r, n := utf8.DecodeLastRuneInString(s)
		switch r {
		case '.', '!', '?', ':':
			return true
		case '"', '\'', '\u201d', '\u2019', ')', ' ', '\r':
			s = s[:len(s)-n]
		default:
			return false
		}
	}
	return false
}
