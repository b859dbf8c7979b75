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
	word       *word  // what the lexicons say of it, nil for nothing
	class      class  // the word's, here so that most questions touch no more memory
	token      int32  // index of the token that holds it
	num        int32  // the value of digits, -1 where there are none or too many
	kind       kind
	mark       byte // of one other character: itself, '-' for any dash, ''' for any apostrophe; 0 for others
	space      bool // white space before it
	capital    bool // begins with a capital letter
	counts     bool // a number may begin here
	parsed     bool // figure is known
	figure     figure
}

// A figure is the number that begins at an item.
type figure struct {
	milli   int64 // its value in thousandths
	end     int32 // the item after it, 0 where there is no number
	ordinal bool
}

type kind uint8

const (
	letters kind = iota
	number
	mark
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
		switch {
		case c == ' ' || c == '\t' || c == '\n' || c == '\r':
			space = true
			i++
			continue
		case '0' <= c && c <= '9':
			items = append(items, cutNumber(s, i, to))
		case 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z':
			items = append(items, cutWord(s, i, to))
		case c < utf8.RuneSelf:
			items = append(items, item{start: int32(i), end: int32(i + 1), kind: mark, mark: c, hash: uint64(c), num: -1})
		default:
			it, blank := cutRune(s, i, to)
			if blank {
				space = true
				i = int(it.end)
				continue
			}
			items = append(items, it)
		}
		last := &items[len(items)-1]
		last.space, space = space, false
		i = int(last.end)
	}
	return items
}

func cutNumber(s string, i, to int) item {
	it := item{start: int32(i), kind: number, counts: true}
	for ; i < to && '0' <= s[i] && s[i] <= '9'; i++ {
		if it.num >= 0 {
			it.num = it.num*10 + int32(s[i]-'0')
		}
		if it.num > 99999999 {
			it.num = -1
		}
	}
	it.end = int32(i)
	return it
}

func cutWord(s string, i, to int) item {
	it := item{start: int32(i), kind: letters, num: -1, capital: s[i] < 'a'}
	h := uint64(hashBasis)
	for ; i < to; i++ {
		c := s[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		if c < 'a' || c > 'z' {
			break
		}
		h = (h ^ uint64(c)) * hashPrime
	}
	it.end, it.hash = int32(i), h
	if i < to && s[i] >= utf8.RuneSelf { // a letter beyond ASCII goes on with the word
		if r, _ := utf8.DecodeRuneInString(s[i:to]); unicode.IsLetter(r) {
			return wideWord(s, int(it.start), to)
		}
	}
	return it
}

// The constants of the FNV-1a hash, as text.Hash has them.
const (
	hashBasis = 14695981039346656037
	hashPrime = 1099511628211
)

// wideWord reads a word with letters beyond ASCII.
func wideWord(s string, i, to int) item {
	it := item{start: int32(i), kind: letters, num: -1}
	for i < to {
		r, n := utf8.DecodeRuneInString(s[i:to])
		if !unicode.IsLetter(r) {
			break
		}
		i += n
	}
	it.end = int32(i)
	it.hash = text.HashLower(s[it.start:it.end])
	return it
}

// cutRune reads a character beyond ASCII; blank reports white space.
func cutRune(s string, i, to int) (it item, blank bool) {
	r, n := utf8.DecodeRuneInString(s[i:to])
	it = item{start: int32(i), end: int32(i + n), kind: mark, num: -1}
	switch {
	case unicode.IsLetter(r):
		return wideWord(s, i, to), false
	case unicode.IsSpace(r) || r == '\ufeff' || r == '\u200b':
		return it, true
	case r >= '\u2010' && r <= '\u2015' || r == '\u2212' || r == '\uff5e':
		it.mark = '-'
	case r == '\u2018' || r == '\u2019' || r == '\u02bc':
		it.mark = '\''
	case r == '\u00bd' || r == '\u00bc' || r == '\u00be':
		it.mark, it.counts = vulgar, true
	}
	it.hash = uint64(it.mark)
	return it, false
}
