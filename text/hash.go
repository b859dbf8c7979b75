package text

import (
	"unicode"
	"unicode/utf8"
)

const (
	offset64 = 14695981039346656037
	prime64  = 1099511628211
)

// Hash returns the 64-bit FNV-1a hash of s. Tokens carry hashes so that words
// are compared without touching the text.
func Hash(s string) uint64 {
	h := uint64(offset64)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * prime64
	}
	return h
}

// HashLower returns Hash of s in lower case with curly quotation marks and
// apostrophes made straight. It does not allocate.
func HashLower(s string) uint64 {
	h := uint64(offset64)
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			h = (h ^ uint64(c)) * prime64
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		var buf [utf8.UTFMax]byte
		for _, b := range buf[:utf8.EncodeRune(buf[:], fold(r))] {
			h = (h ^ uint64(b)) * prime64
		}
		i += n
	}
	return h
}

func fold(r rune) rune {
	switch r {
	case '\u2018', '\u2019', '\u02bc':
		return '\''
	case '\u201c', '\u201d':
		return '"'
	}
	return unicode.ToLower(r)
}

// HashBoth returns Hash(s) and HashLower(s) in one pass.
func HashBoth(s string) (form, lower uint64) {
	form, lower = offset64, offset64
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= utf8.RuneSelf {
			return Hash(s), HashLower(s)
		}
		form = (form ^ uint64(c)) * prime64
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		lower = (lower ^ uint64(c)) * prime64
	}
	return form, lower
}

// HashSeed is Hash of no bytes.
const HashSeed uint64 = offset64

// HashNext goes on from the hash h of some bytes to that of these and c.
func HashNext(h uint64, c byte) uint64 { return (h ^ uint64(c)) * prime64 }
