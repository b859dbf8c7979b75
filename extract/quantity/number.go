package quantity

import (
	"lede/fact"
	"lede/text"
)

// A Kind tells what sort of number was read.
type Kind uint8

// The kinds of number.
const (
	Cardinal Kind = iota
	Fraction      // a part of one, told as a fraction: half, two thirds, 3/4, one in five
	Ordinal       // first, 21st, twenty-third: a place in a row, no quantity
)

// A Number is one number of a text.
type Number struct {
	Value      fact.Number
	Kind       Kind
	Start, End int         // bytes, half-open
	Scale      fact.Number // the magnitude word that it ends with (million: 1000000), one where there is none
	Digits     bool        // begins with digits rather than words
	Article    bool        // begins with "a" or "an"
	// Suffix is a letter after the digits that may be a magnitude or a unit:
	// "m" in 5m is a million or a metre. The reader of the unit decides; see
	// Scaled. SuffixEnd is the byte after it.
	Suffix    byte
	SuffixEnd int
}

// Parse reads the number that begins at byte from of s and ends by byte to.
// It reports false where there is none. A number may end inside a word, as in
// 50mph.
func Parse(s string, from, to int) (n Number, ok bool) {
	ok = ParseInto(&n, s, from, to)
	return n, ok
}

// ParseInto is Parse into a number that is the caller's, which holds nothing of
// use where it reports false.
func ParseInto(n *Number, s string, from, to int) bool {
	r := reader{s: s[:min(to, len(s))], words: vocabulary}
	return r.number(from, n)
}

// At reads the number that begins with token tok of d and ends before token
// limit. It returns how many tokens the number covers, the last perhaps in
// part (Number.End tells), and 0 where there is none.
func At(d *text.Document, tok, limit int) (Number, int) {
	if tok >= limit || limit > len(d.Tokens) {
		return Number{}, 0
	}
	n, ok := Parse(d.Text, int(d.Tokens[tok].Start), int(d.Tokens[limit-1].End))
	if !ok {
		return Number{}, 0
	}
	last := tok + 1
	for last < limit && int(d.Tokens[last].Start) < n.End {
		last++
	}
	return n, last - tok
}

// Starts reports whether a number may begin with the token: it holds a digit,
// or it is or begins with a number word. It is meant as a cheap sieve; most
// tokens of a text fail it.
func Starts(t *text.Token) bool {
	if t.Flags.Has(text.Digit) {
		return true
	}
	return vocabulary.starts(t.Lower)
}

// Next returns the index of the first of the tokens with which a number may
// begin, as Starts has it; len(tokens) where there is none.
func Next(tokens []text.Token) int {
	v := vocabulary
	for i := range tokens {
		t := &tokens[i]
		if t.Flags.Has(text.Digit) || v.may(t.Lower) && v.begins(t.Lower) {
			return i
		}
	}
	return len(tokens)
}

// StartsWord reports whether a number may begin with the word whose lower
// case hashes to h, as Starts does for a token.
func StartsWord(h uint64) bool { return vocabulary.starts(h) }

// MayBeWord reports whether the word whose lower case hashes to h may be a number
// word, one that no number begins with among them: never no where it is.
func MayBeWord(h uint64) bool { return vocabulary.may(h) }

// EachWord calls f with every number word, in lower case.
func EachWord(f func(word string)) {
	for _, w := range vocabulary.spelled {
		f(w)
	}
}

// Scaled returns the number with its suffix read as a magnitude (m a million,
// t a trillion); the number itself where the suffix is none.
func (n Number) Scaled() Number {
	var zeros int
	switch n.Suffix {
	case 'm', 'M':
		zeros = 6
	case 't', 'T':
		zeros = 12
	default:
		return n
	}
	n.Scale = power10(zeros)
	n.Value = mul(n.Value, n.Scale)
	n.End, n.Suffix = n.SuffixEnd, 0
	return n
}

// Times returns the number times a magnitude, as the first number of "2 to 3
// million" takes the second one's.
func (n Number) Times(scale fact.Number) Number {
	n.Value, n.Scale = mul(n.Value, scale), scale
	return n
}
