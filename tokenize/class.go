package tokenize

import (
	"unicode"
	"unicode/utf8"
)

// A class tells what a character is to the tokenizer.
type class uint8

const (
	other class = iota // marks and symbols, control characters
	space
	newline
	digit
	upper
	lower  // lower-case letters, letters without case, and what clings to them
	apos   // ' and its curly forms
	hyphen // - and the no-break hyphen
	money  // currency signs
	wide   // the first byte of a character beyond ASCII
)

// classes gives the class of each first byte.
var classes = byteClasses()

func byteClasses() (t [256]class) {
	for i := range t {
		c := byte(i)
		switch {
		case c == '\n' || c == '\r' || c == '\f' || c == '\v':
			t[i] = newline
		case c <= ' ' || c == 0x7f:
			t[i] = space
		case '0' <= c && c <= '9':
			t[i] = digit
		case 'A' <= c && c <= 'Z':
			t[i] = upper
		case 'a' <= c && c <= 'z' || c == '_':
			t[i] = lower
		case c == '\'':
			t[i] = apos
		case c == '-':
			t[i] = hyphen
		case c == '$':
			t[i] = money
		case c >= utf8.RuneSelf:
			t[i] = wide
		}
	}
	return t
}

// classAt returns the class of the character at byte i and its width; other
// and 0 at the end of the text.
func classAt(s string, i int) (class, int) {
	if i >= len(s) {
		return other, 0
	}
	if c := classes[s[i]]; c != wide {
		return c, 1
	}
	r, n := utf8.DecodeRuneInString(s[i:])
	return runeClass(r), n
}

func runeClass(r rune) class {
	switch r {
	case utf8.RuneError:
		return other
	case '\u2018', '\u2019', '\u02bc', '\u201b', '\uff07':
		return apos
	case '\u2010', '\u2011':
		return hyphen
	case '\u2028', '\u2029', '\u0085':
		return newline
	case '\u200b', '\ufeff', '\u2060', '\u200e', '\u200f':
		return space
	case '\u00ad', '\u200c', '\u200d': // soft hyphen and joiners belong to the word
		return lower
	}
	switch {
	case r >= '\u2012' && r <= '\u2027':
		return other // dashes, quotation marks and dots, for which the tables below would all be asked in vain
	case unicode.IsUpper(r):
		return upper
	case unicode.IsLetter(r), unicode.IsMark(r):
		return lower
	case unicode.IsDigit(r):
		return digit
	case unicode.IsNumber(r): // fractions and superscripts cling to their word
		return lower
	case unicode.Is(unicode.Sc, r):
		return money
	case unicode.IsSpace(r):
		return space
	}
	return other
}

func (c class) letter() bool { return c == upper || c == lower }
func (c class) word() bool   { return c == upper || c == lower || c == digit }
func (c class) blank() bool  { return c == space || c == newline }
