package date

import (
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
	space      bool // white space before it
	glued      bool // none, and another item of the sentence
	capital    bool // begins with a capital letter
	counts     bool // a number may begin here
	parsed     bool // figure is known
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

// joins reports whether the item goes on with a word or number before it.
func (it *item) joins() bool { return !it.space && it.kind != mark }

func (it *item) len() int { return int(it.end - it.start) }

// vulgar is the mark of the vulgar fractions.
const vulgar = 'f'

// cut appends the items of s[from:to].
func cut(items []item, s string, from, to int) []item {
	space := false
	for i := from; i < to; {
		c := s[i]
		if c == ' ' || c == '\t' || c == '\n' || c == '\r' {
			space = true
			i++
			continue
		}
		items = append(items, item{start: int32(i), num: -1, space: space})
		it := &items[len(items)-1]
		switch {
		case '0' <= c && c <= '9':
			it.cutNumber(s[:to])
		case 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z':
			it.cutWord(s[:to])
		case c < utf8.RuneSelf:
			it.end, it.kind, it.mark, it.hash = int32(i+1), mark, c, uint64(c)
		default:
			it.cutRune(s[:to])
		}
		i, space = int(it.end), false
		if it.kind == blank {
			items, space = items[:len(items)-1], true
		}
	}
	return items
}

// The methods that follow complete the item that begins at it.start of s.

func (it *item) cutNumber(s string) {
	n, i := int32(0), int(it.start)
	for ; i < len(s) && '0' <= s[i] && s[i] <= '9'; i++ {
		if n >= 0 {
			n = n*10 + int32(s[i]-'0')
		}
		if n > 99999999 {
			n = -1
		}
	}
	it.kind, it.counts, it.num, it.end = number, true, n, int32(i)
}

func (it *item) cutWord(s string) {
	i, h := int(it.start), uint64(hashBasis)
	it.capital = s[i] < 'a'
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
	it.end, it.capital = int32(i), false
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
		it.mark = '-'
	case r == '\u2018' || r == '\u2019' || r == '\u02bc':
		it.mark = '\''
	case r == '\u00bd' || r == '\u00bc' || r == '\u00be':
		it.mark, it.counts = vulgar, true
	}
	it.kind, it.hash = mark, uint64(it.mark)
}
