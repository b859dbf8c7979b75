package extract_test

import (
	"strings"
	"testing"

	"lede/text"
)

// Any run of words can be read, whatever it begins and ends with: the articles
// of testdata in pieces of a few words.
func TestFragments(t *testing.T) {
	t.Parallel()
	x := newExtractor(t)
	for _, body := range articles(t) {
		words := strings.SplitAfter(body, " ")
		for i, size := 0, 2; i < len(words); i, size = i+size/2+1, 2+(size+3)%11 {
			piece := strings.Join(words[i:min(len(words), i+size)], "")
			if _, err := x.Extract(t.Context(), &text.Document{ID: "a", Text: piece, Date: "2024-03-05T10:00"}); err != nil {
				t.Fatalf("%q: %v", piece, err)
			}
		}
	}
}

// What once was read beyond its end.
func TestEnds(t *testing.T) {
	t.Parallel()
	x := newExtractor(t)
	for _, s := range []string{"Kovan told lawmakers on", "an increase of 21.4 percent, and were", "to 5", "said", "a warning that"} {
		if _, err := x.Extract(t.Context(), &text.Document{ID: "a", Text: s}); err != nil {
			t.Errorf("%q: %v", s, err)
		}
	}
}
