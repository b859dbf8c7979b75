package figure

import (
	"slices"
	"unicode/utf8"

	"lede/text"
)

// is reports whether token i of the sentence is the word w, which is in lower
// case. Its length tells most others apart before anything is hashed; only an
// apostrophe may be written in more bytes.
func (r *reader) is(i int, w string) bool {
	if i < r.first || i >= r.last {
		return false
	}
	return r.written(&r.d.Tokens[i], w)
}

// lower returns the hash of token i of the sentence in lower case, 0 outside it.
func (r *reader) lower(i int) uint64 {
	if i < r.first || i >= r.last {
		return 0
	}
	return r.d.Tokens[i].Lower
}

// written reports whether the token is the lower-case word. Lengths and first
// letters tell most words apart.
func (r *reader) written(t *text.Token, w string) bool {
	if c := w[0]; c != '\'' && (int(t.End-t.Start) != len(w) || r.d.Text[t.Start]|0x20 != c|0x20) {
		return false
	}
	return t.Lower == text.Hash(w)
}

// isWord reports whether token i of the sentence is one of the words, as is
// does for one.
func (r *reader) isWord(i int, words ...string) bool {
	if i < r.first || i >= r.last {
		return false
	}
	t := &r.d.Tokens[i]
	n, c := int(t.End-t.Start), r.d.Text[t.Start]|0x20
	if c >= utf8.RuneSelf {
		return r.isWide(t, words)
	}
	for _, w := range words {
		if len(w) == n && w[0]|0x20 == c && t.Lower == text.Hash(w) {
			return true
		}
	}
	return false
}

// A wordSet is some words that are asked for often.
type wordSet struct {
	sieve  uint64 // a bit for the lowest six of each hash
	hashes []uint64
}

func setOf(words ...string) *wordSet {
	s := new(wordSet)
	for _, w := range words {
		h := text.Hash(w)
		s.sieve |= 1 << (h & 63)
		s.hashes = append(s.hashes, h)
	}
	return s
}

// in reports whether token i of the sentence is in the set.
func (r *reader) in(i int, s *wordSet) bool {
	if i < r.first || i >= r.last {
		return false
	}
	h := r.d.Tokens[i].Lower
	return s.sieve>>(h&63)&1 != 0 && slices.Contains(s.hashes, h)
}

// isWide is isWord for what does not begin with a letter of ASCII: an
// apostrophe may be a curly one.
func (r *reader) isWide(t *text.Token, words []string) bool {
	for _, w := range words {
		if r.written(t, w) {
			return true
		}
	}
	return false
}
