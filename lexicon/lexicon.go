// Package lexicon looks up phrases in the tokens of a document: word lists
// that map what stands in the text to a value.
//
// A lexicon is a trie over token hashes, so a look-up neither allocates nor
// touches the text. Phrases are compared by lower-case words, by lemmas, or as
// they stand.
package lexicon

import (
	"slices"
	"strings"

	"lede/text"
	"lede/tokenize"
)

// A Mode tells what of a token a phrase is compared with.
type Mode uint8

// What phrases are compared with.
const (
	Words Mode = iota // lower-case words
	Lemma             // lemmas
	Cased             // words as they stand, case and all
	modes int  = iota
)

// byRank are the modes, those first whose phrases win over others of the same
// length.
var byRank = [...]Mode{Cased, Words, Lemma}

// An Entry is one phrase of a lexicon.
type Entry struct {
	Phrase string // as the list writes it
	Value  string // what the list maps it to; "" where it maps nothing
	Mode   Mode
}

// A Lexicon is a list of phrases. It is read-only and safe for concurrent use.
type Lexicon struct {
	front   Front
	trie    trie
	entries []Entry
	name    string
}

// New returns a lexicon of the entries. Where two entries have the same words
// and mode, the later wins; where two modes find phrases of the same length,
// Cased wins over Words and Words over Lemma. Entries without a word are
// passed over.
func New(name string, entries []Entry) *Lexicon {
	x := &Lexicon{name: name, entries: slices.Clone(entries)}
	x.front.size(len(entries))
	var buf []uint64
	t := newTrieBuilder()
	for i := range x.entries {
		e := &x.entries[i]
		buf = Hashes(buf[:0], e.Phrase, e.Mode)
		if len(buf) > 0 {
			t.add(e.Mode, buf, int32(i))
			x.front.add(e.Mode, buf[0])
		}
	}
	x.trie = t.trie
	return x
}

// Name returns the lexicon's name.
func (x *Lexicon) Name() string { return x.name }

// Front returns the lexicon's own front, for loops that ask at each token.
func (x *Lexicon) Front() *Front { return &x.front }

// Entries returns the entries in the order given. The slice is the lexicon's
// own.
func (x *Lexicon) Entries() []Entry { return x.entries }

// Longest returns the longest entry whose words stand at token tok and go no
// further than token limit (not included), with the number of its tokens;
// 0 and nil where there is none.
func (x *Lexicon) Longest(d *text.Document, tok, limit int) (n int, e *Entry) {
	if tok >= limit || tok >= len(d.Tokens) {
		return 0, nil
	}
	// Most look-ups end here. This is Front.May, which is too much to be inlined.
	f, t := &x.front, &d.Tokens[tok]
	if f.word(t.Lower) || t.Lemma != t.Lower && f.word(t.Lemma) || f.has(Cased) && f.word(t.Form) {
		return x.longest(d, tok, limit)
	}
	return 0, nil
}

func (x *Lexicon) longest(d *text.Document, tok, limit int) (n int, e *Entry) {
	toks := d.Tokens[tok:min(limit, len(d.Tokens))]
	if m, ok := x.front.only(); ok {
		return x.entry(x.trie.longest(toks, m))
	}
	for _, m := range byRank {
		if !x.front.has(m) {
			continue
		}
		if k, i := x.trie.longest(toks, m); k > n {
			n, e = k, &x.entries[i]
		}
	}
	return n, e
}

func (x *Lexicon) entry(n int, i int32) (int, *Entry) {
	if n == 0 {
		return 0, nil
	}
	return n, &x.entries[i]
}

// Has reports whether token tok alone is an entry.
func (x *Lexicon) Has(d *text.Document, tok int) bool {
	return tok < len(d.Tokens) && x.holds(&d.Tokens[tok])
}

func (x *Lexicon) holds(t *text.Token) bool {
	f := &x.front // asked as in Longest
	if f.word(t.Lower) || t.Lemma != t.Lower && f.word(t.Lemma) || f.has(Cased) && f.word(t.Form) {
		return f.has(Words) && x.trie.ends(Words, t.Lower) || f.has(Lemma) && x.trie.ends(Lemma, t.Lemma) ||
			f.has(Cased) && x.trie.ends(Cased, t.Form)
	}
	return false
}

// Lookup returns the entry of exactly these words, nil where there is none.
// Words are compared as text, so entries by lemma are found by their lemma.
func (x *Lexicon) Lookup(words string) *Entry {
	for _, m := range byRank {
		if !x.front.has(m) {
			continue
		}
		if i, ok := x.trie.exact(Hashes(nil, words, m), m); ok {
			return &x.entries[i]
		}
	}
	return nil
}

// each calls f with the hashes of each entry's tokens, which are f's only for the
// call.
func (x *Lexicon) each(f func(m Mode, phrase []uint64)) {
	var buf []uint64
	for i := range x.entries {
		e := &x.entries[i]
		if buf = Hashes(buf[:0], e.Phrase, e.Mode); len(buf) > 0 {
			f(e.Mode, buf)
		}
	}
}

// Hash returns what mode m compares of a token.
func (m Mode) Hash(t *text.Token) uint64 {
	switch m {
	case Lemma:
		return t.Lemma
	case Cased:
		return t.Form
	}
	return t.Lower
}

// Hashes appends to buf the hashes of the phrase's tokens, as mode m compares
// them.
func Hashes(buf []uint64, phrase string, m Mode) []uint64 {
	if oneWord(phrase) {
		return append(buf, m.of(phrase))
	}
	var room [8]text.Token
	toks := tokenize.Tokens(room[:0], phrase)
	if len(toks) == 2 && toks[0].Lower == text.HashLower("'") && toks[1].Flags.Has(text.Glued|text.Letter) {
		return append(buf, m.of(phrase)) // 's and its like, which running text writes against a word
	}
	for i := 0; i < len(toks); i++ {
		if abbreviated(toks, i, phrase) {
			buf = append(buf, m.of(phrase[toks[i].Start:toks[i+1].End]))
			i++
			continue
		}
		buf = append(buf, m.Hash(&toks[i]))
	}
	return buf
}

// oneWord reports whether the phrase is sure to be one token: plain letters,
// as most phrases are. The tokenizer parts but one word of letters.
func oneWord(phrase string) bool {
	for i := range len(phrase) {
		if c := phrase[i] | 0x20; c < 'a' || c > 'z' {
			return false
		}
	}
	return phrase != "" && !(len(phrase) == len("cannot") && strings.EqualFold(phrase, "cannot"))
}

// abbreviated reports whether token i is a word that a stop follows at once.
// Running text, which capitalizes such words ("Gov. Silva"), keeps the two
// together; alone and in lower case the tokenizer parts them.
func abbreviated(toks []text.Token, i int, phrase string) bool {
	return i+1 < len(toks) && toks[i].Flags.Has(text.Letter) && toks[i+1].Flags.Has(text.Glued) &&
		phrase[toks[i+1].Start:toks[i+1].End] == "."
}

func (m Mode) of(word string) uint64 {
	if m == Cased {
		return text.Hash(word)
	}
	return text.HashLower(word)
}
