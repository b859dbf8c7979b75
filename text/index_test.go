package text_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"lede/text"
)

func TestCodePoint(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("é–a", 400) // checkpoints fall inside characters
	for _, c := range []struct {
		text string
		at   int
		want int
	}{
		{"plain", 3, 3}, {"plain", -1, 0}, {"plain", 0, 0},
		{"“é” x", 3, 1}, {"“é” x", 5, 2}, {"“é” x", 10, 5}, {"“é” x", 99, 5},
		{long, len(long), utf8.RuneCountInString(long)},
		{"", 0, 0},
	} {
		if got := text.NewIndex(c.text).CodePoint(c.at); got != c.want {
			t.Errorf("CodePoint(%d) in %.10q = %d, want %d", c.at, c.text, got, c.want)
		}
	}
}

// FuzzIndex holds that the index counts as the library does, in any order.
func FuzzIndex(f *testing.F) {
	f.Add("“é” 北京 a", 4)
	f.Add(strings.Repeat("ü", 300), 511)
	f.Fuzz(func(t *testing.T, s string, at int) {
		if !utf8.ValidString(s) || at < 0 || at > len(s) || at < len(s) && !utf8.RuneStart(s[at]) {
			t.Skip()
		}
		x := text.NewIndex(s)
		for _, off := range []int{at, len(s), 0, at} {
			if got, want := x.CodePoint(off), utf8.RuneCountInString(s[:off]); got != want {
				t.Fatalf("CodePoint(%d) in %q = %d, want %d", off, s, got, want)
			}
		}
	})
}

func TestHash(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ a, b string }{{"Élan", "élan"}, {"O’Brien", "o'brien"}, {"“A”", "\"a\""}, {"ABC", "abc"}} {
		if text.HashLower(c.a) != text.Hash(c.b) {
			t.Errorf("HashLower(%q) is not Hash(%q)", c.a, c.b)
		}
		form, lower := text.HashBoth(c.a)
		if form != text.Hash(c.a) || lower != text.HashLower(c.a) {
			t.Errorf("HashBoth(%q) differs from the two hashes", c.a)
		}
	}
	h := text.HashSeed
	for _, c := range []byte("naïve") {
		h = text.HashNext(h, c)
	}
	if h != text.Hash("naïve") {
		t.Error("HashNext from HashSeed on differs from Hash")
	}
	if text.Hash("Abc") == text.Hash("abc") {
		t.Error("Hash does not tell capitals apart")
	}
}
