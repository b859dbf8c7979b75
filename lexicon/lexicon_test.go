package lexicon_test

import (
	"strings"
	"testing"

	"lede/lexicon"
	"lede/text"
	"lede/tokenize"
)

// The longest phrase wins, then Cased over Words over Lemma.
func TestLongest(t *testing.T) {
	t.Parallel()
	x := lexicon.New("units", []lexicon.Entry{
		{Phrase: "square kilometre", Value: "km2", Mode: lexicon.Lemma},
		{Phrase: "square", Value: "shape"},
		{Phrase: "m", Value: "million"},
		{Phrase: "M", Value: "mega", Mode: lexicon.Cased},
		{Phrase: ""},
	})
	for _, c := range []struct {
		text  string
		limit int
		n     int
		value string
	}{
		{"square kilometre wide", 3, 2, "km2"},
		{"Square miles", 2, 1, "shape"},
		{"square kilometre", 1, 1, "shape"},
		{"m", 1, 1, "million"},
		{"M", 1, 1, "mega"},
		{"acre", 1, 0, ""},
	} {
		d := &text.Document{Text: c.text, Tokens: tokenize.Tokens(nil, c.text)}
		n, e := x.Longest(d, 0, c.limit)
		value := ""
		if e != nil {
			value = e.Value
		}
		if n != c.n || value != c.value {
			t.Errorf("Longest in %q before %d = %d, %q, want %d, %q", c.text, c.limit, n, value, c.n, c.value)
		}
	}
}

func TestLookup(t *testing.T) {
	t.Parallel()
	x := lexicon.New("titles", []lexicon.Entry{{Phrase: "prime minister", Value: "1"}, {Phrase: "Prime Minister", Value: "2"}})
	if e := x.Lookup("prime minister"); e == nil || e.Value != "2" {
		t.Errorf("Lookup = %+v, want the later entry", e)
	}
	if e := x.Lookup("prime"); e != nil {
		t.Errorf("Lookup of a part = %+v, want nothing", e)
	}
}

// Phrases have the hashes of the tokens that a text of them has.
func FuzzHashes(f *testing.F) {
	for _, s := range []string{"minister", "Prime Minister", "cannot", "CANNOT", "km", "o'clock", "per cent", "Élysée", "e.g."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		toks := tokenize.Tokens(nil, s)
		for _, m := range []lexicon.Mode{lexicon.Words, lexicon.Cased} {
			hashes := lexicon.Hashes(nil, s, m)
			if len(hashes) != 1 || len(toks) == 0 || strings.ContainsAny(s, "'’.") {
				continue // abbreviations and 's are whole in running text
			}
			if len(toks) != 1 || hashes[0] != m.Hash(&toks[0]) {
				t.Fatalf("Hashes(%q) is one word, the text %d tokens", s, len(toks))
			}
		}
	})
}
