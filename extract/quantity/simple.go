package quantity

import (
	"strings"
	"unicode/utf8"

	"lede/fact"

	"github.com/govalues/decimal"
)

// simple reads into n, as digits does, what most numbers are: digits, perhaps with
// groups parted by commas and a decimal point, which a mark or a space and a word
// follow. It does so in little code, which stays in the processor's cache where the
// grammar of digits does not. It reports false for all others and wherever it is in
// doubt; digits reads those. TestSimple and FuzzSimple hold that the two agree.
func (r *reader) simple(i int, n *Number) bool {
	var value int64
	digits, scale, j := 0, 0, i
	for ; r.digitAt(j); j++ {
		value = value*10 + int64(r.s[j]-'0')
		if digits++; digits > simpleDigits {
			return false
		}
	}
	grouped := digits <= 3 && r.s[i] != '0'
	for grouped && r.byteAt(j) == ',' && r.digitAt(j+1) {
		if !r.digitAt(j+2) || !r.digitAt(j+3) || r.digitAt(j+4) || digits+3 > simpleDigits {
			return false
		}
		value = value*1000 + int64(r.s[j+1]-'0')*100 + int64(r.s[j+2]-'0')*10 + int64(r.s[j+3]-'0')
		j, digits = j+4, digits+3
	}
	if r.byteAt(j) == '.' && r.digitAt(j+1) {
		for j++; r.digitAt(j); j++ {
			value = value*10 + int64(r.s[j]-'0')
			scale++
			if digits++; digits > simpleDigits {
				return false
			}
		}
	}
	ends := r.simpleEnd(j, false)
	if !ends && (r.byteAt(j) != ' ' || !isASCIILetter(r.byteAt(j+1))) {
		return false
	}
	d, err := decimal.New(value, scale)
	if err != nil {
		return false
	}
	if scale > 0 {
		d = d.Trim(0)
	}
	n.Value, n.End = fact.Number{Decimal: d}, j
	return ends || r.tail(n)
}

// simpleDigits is how many digits a simple number may have; they fit an int64.
const simpleDigits = 15

// simpleEnd reports whether what stands at byte j, after digits or after a number
// in words, ends the number for sure.
func (r *reader) simpleEnd(j int, words bool) bool {
	switch r.byteAt(j) {
	case '%', ')', ';', '"', ']':
		return true
	case '.', ',':
		return !r.digitAt(j + 1)
	case 0:
		return j >= len(r.s)
	case "–"[0]:
		return strings.HasPrefix(r.s[j:], "–") || strings.HasPrefix(r.s[j:], "—")
	case ' ', '-', '\n':
	default:
		return false
	}
	c := r.byteAt(j + 1)
	if !isASCIILetter(c) { // no further digits, fractions and dashes
		return c == '(' || c == '$' || c == '"'
	}
	if d := r.byteAt(j + 2); isASCIILetter(d) && !r.words.opens(c, d) { // most words
		return true
	}
	end, e := r.word(j + 1)
	if end < len(r.s) && r.s[end] >= utf8.RuneSelf || end == j+2 || e.class != notNumber {
		return false
	}
	switch r.s[j+1 : end] {
	case "in", "out", "over": // one in five
		return false
	case "and", "AND", "point": // two and a half
		return !words
	}
	return true
}

// partingWords are the words other than those of numbers that a number may go on
// with: simpleEnd looks for them.
var partingWords = [...]string{"in", "out", "over", "and", "point"}

func isASCIILetter(c byte) bool { c |= 0x20; return 'a' <= c && c <= 'z' }
