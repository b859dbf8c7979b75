package tokenize_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"lede/text"
	"lede/tokenize"
)

// FuzzTokens holds the invariants that everything above stands on: tokens in
// order and on the boundaries of code points, nothing but white space between
// them, their hashes and flags true to their words, and every token in one
// sentence.
func FuzzTokens(f *testing.F) {
	f.Add("It's US$3.5bn, 5-10% \"so\"… 北京\u00a0'90s a.b@c.d http://x.y/z? ’Tis cannot PM2.5")
	f.Add("_ a_b")
	f.Add("a-b-c@d . ” \xff\xfe\u200b為1.5 Yahoo! Inc.\r\n\r\nBy A B")
	f.Fuzz(func(t *testing.T, s string) {
		toks := tokenize.Tokens(nil, s)
		end := 0
		for _, k := range toks {
			if int(k.Start) < end || k.End <= k.Start || int(k.End) > len(s) {
				t.Fatalf("token [%d, %d) after byte %d of %d", k.Start, k.End, end, len(s))
			}
			checkToken(t, s, &k, end)
			end = int(k.End)
		}
		checkGap(t, s[end:])
		checkSentences(t, s, toks)
		checkSplit(t, s, toks)
	})
}

func checkToken(t *testing.T, s string, k *text.Token, before int) {
	t.Helper()
	w := s[k.Start:k.End]
	checkGap(t, s[before:k.Start])
	switch {
	case k.Form != text.Hash(w) || k.Lower != text.HashLower(w):
		t.Fatalf("hashes of %q differ", w)
	case k.Flags.Has(text.Punct) == (k.Flags&(text.Letter|text.Digit) != 0):
		t.Fatalf("flags of %q: %b", w, k.Flags)
	case k.Flags.Has(text.Plain) != (strings.Trim(w, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_") == ""):
		t.Fatalf("%q plain: %b", w, k.Flags)
	case k.Flags.Has(text.Glued) != (before > 0 && int(k.Start) == before):
		t.Fatalf("glued of %q", w)
	case utf8.ValidString(s) && !utf8.ValidString(w):
		t.Fatalf("token %q cuts a code point", w)
	}
}

// checkGap wants what stands between tokens to be white space, characters
// without width included.
func checkGap(t *testing.T, gap string) {
	t.Helper()
	for _, r := range gap {
		if !unicode.IsSpace(r) && !unicode.IsControl(r) && !strings.ContainsRune("\u200b\u200e\u200f\u2060\ufeff\u2028\u2029", r) {
			t.Fatalf("%q stands between tokens", gap)
		}
	}
}

func checkSentences(t *testing.T, s string, toks []text.Token) {
	t.Helper()
	next := 0
	for _, k := range tokenize.Sentences(nil, s, toks) {
		if k.First != next || k.Last <= k.First {
			t.Fatalf("sentence %+v after token %d", k, next)
		}
		next = k.Last
	}
	if next != len(toks) {
		t.Fatalf("sentences hold %d of %d tokens", next, len(toks))
	}
}

// checkSplit wants a Splitter to find what Tokens and Sentences find.
func checkSplit(t *testing.T, s string, toks []text.Token) {
	t.Helper()
	d := &text.Document{Text: s}
	new(tokenize.Splitter).Split(d)
	if !slices.Equal(d.Tokens, toks) || !slices.Equal(d.Sentences, tokenize.Sentences(nil, s, toks)) {
		t.Fatalf("%q splits into %v, %v", s, d.Tokens, d.Sentences)
	}
}
