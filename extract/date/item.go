package date

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/text"
)

// An item is a run of letters, a run of digits or one other character. Items
// are finer than tokens: "2021-Q3", "mid-March" and "8am" come apart however
// the tokenizer cuts them.
type item struct {
	start, end int32
	hash       uint64 // of letters in lower case
	word       *word  // what the lexicons say of it
	class      class  // the word's, here so that most questions touch no more memory
	token      int32  // index of the token that holds it
	num        int32  // the value of digits, -1 where there are none or too many
	kind       kind
	mark       byte // of one other character: itself, '-' for any dash, ''' for any apostrophe; 0 for others
	traits     trait
	figure     figure
}

// A figure is the number that begins at an item.
type figure struct {
	milli   int32 // its value in thousandths
	end     int32 // the item after it, 0 where there is no number
	ordinal bool
}

type kind uint8

const (
	letters kind = iota
	number
	mark
	blank // white space, which is no item
)

// A trait is a set of what is true of an item.
type trait uint8

const (
	traitCapital = trait(text.Capital) // begins with a capital letter
	traitCounts  = trait(2)            // a number may begin here
	traitBegins  = trait(4)            // an expression may begin here
	traitLeans   = trait(8)            // but not before a word that belongs to nothing, see reader.look
	traitParsed  = trait(16)           // figure is known
	traitSpace   = trait(text.Glued)   // white space before it
	traitGlued   = 2 * traitSpace      // none, and another item of the sentence
)

// traitsOf returns what a token's flags tell of its item: a glued one's carry over
// from space.
func traitsOf(f text.Flags) trait { return trait(f&(text.Capital|text.Glued)) + traitSpace }

func (it *item) capital() bool { return it.traits&traitCapital != 0 }
func (it *item) counts() bool  { return it.traits&traitCounts != 0 }
func (it *item) space() bool   { return it.traits&traitSpace != 0 }
func (it *item) glued() bool   { return it.traits&traitGlued != 0 }

// joins reports whether the item goes on with a word or number before it.
func (it *item) joins() bool { return !it.space() && it.kind != mark }

func (it *item) len() int { return int(it.end - it.start) }

// vulgar is the mark of the vulgar fractions.
const vulgar = 'f'

// whole completes the item that a token is which is no plain word. It returns
// false where the token may be several items, or none.
func (it *item) whole(f text.Flags, s string) bool {
	s = s[:it.end]
	switch {
	case f.Has(text.Punct) && it.len() == 1:
		it.setMark(s[it.start])
		return true
	case f.Has(text.Punct):
		it.cutRune(s)
		return it.kind == mark && int(it.end) == len(s)
	case f.Has(text.Numeric):
		it.hash = 0
		it.cutNumber(s)
		return int(it.end) == len(s)
	}
	return false
}

// cut appends the items of s[from:to].
func cut(items []item, s string, from, to int) []item {
	space := trait(0)
	for i := from; i < to; {
		c := s[i]
		if c == ' ' || c == '\t' || c == '\n' || c == '\r' {
			space = traitSpace
			i++
			continue
		}
		items = append(items, item{start: int32(i), num: -1, traits: space})
		it := &items[len(items)-1]
		switch {
		case '0' <= c && c <= '9':
			it.cutNumber(s[:to])
		case 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z':
			it.cutWord(s[:to])
		case c < utf8.RuneSelf:
			it.end = int32(i + 1)
			it.setMark(c)
		default:
			it.cutRune(s[:to])
		}
		i, space = int(it.end), 0
		if it.kind == blank {
			items, space = items[:len(items)-1], traitSpace
		}
	}
	return items
}

// The methods that follow complete the item that begins at it.start of s.

func (it *item) cutNumber(s string) {
	s = s[it.start:]
	n, k := int32(0), 0
	for k < len(s) {
		d := s[k] - '0'
		if d > 9 {
			break
		}
		n = n*10 + int32(d)
		k++
	}
	if k > 8 && len(strings.TrimLeft(s[:k], "0")) > 8 {
		n = -1
	}
	it.kind, it.num, it.end = number, n, it.start+int32(k)
	it.traits |= traitCounts | traitBegins
	if !it.yearLong() {
		it.traits |= traitLeans
	}
}

// yearLong reports whether digits are as many as years or dates in digits have.
func (it *item) yearLong() bool { return it.len() == 4 || it.len() == 8 }

func (it *item) cutWord(s string) {
	i, h := int(it.start), uint64(hashBasis)
	if s[i] < 'a' {
		it.traits |= traitCapital
	}
	for ; i < len(s); i++ {
		c := s[i] | 0x20
		if c < 'a' || c > 'z' {
			break
		}
		h = (h ^ uint64(c)) * hashPrime
	}
	it.end, it.hash = int32(i), h
	if i < len(s) && s[i] >= utf8.RuneSelf { // a letter beyond ASCII goes on with the word
		if r, _ := utf8.DecodeRuneInString(s[i:]); unicode.IsLetter(r) {
			it.cutWide(s)
		}
	}
}

// The constants of the FNV-1a hash, as text.Hash has them.
const (
	hashBasis = 14695981039346656037
	hashPrime = 1099511628211
)

// cutWide reads a word with letters beyond ASCII.
func (it *item) cutWide(s string) {
	i := int(it.start)
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsLetter(r) {
			break
		}
		i += n
	}
	it.end = int32(i)
	it.traits &^= traitCapital
	it.hash = text.HashLower(s[it.start:it.end])
}

// cutRune reads a character beyond ASCII.
func (it *item) cutRune(s string) {
	r, n := utf8.DecodeRuneInString(s[it.start:])
	it.end = it.start + int32(n)
	switch {
	case unicode.IsLetter(r):
		it.cutWide(s)
		return
	case unicode.IsSpace(r) || r == '\ufeff' || r == '\u200b':
		it.kind = blank
		return
	case r >= '\u2010' && r <= '\u2015' || r == '\u2212' || r == '\uff5e':
		it.setMark('-')
	case r == '\u2018' || r == '\u2019' || r == '\u02bc':
		it.setMark('\'')
	case r == '\u00bd' || r == '\u00bc' || r == '\u00be':
		it.setMark(vulgar)
		it.traits |= traitCounts | traitBegins
	default:
		it.setMark(0)
	}
}

// setMark makes the item the character c; an apostrophe may begin a year.
func (it *item) setMark(c byte) {
	it.kind, it.mark, it.hash = mark, c, uint64(c)
	if c == '\'' {
		it.traits |= traitBegins | traitLeans
	}
}
