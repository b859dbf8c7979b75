package lexicon_test

import (
	"testing"

	"lede/lexicon"
	"lede/text"
	"lede/tokenize"
)

func TestAbbreviations(t *testing.T) {
	t.Parallel()
	x := lexicon.New("titles", []lexicon.Entry{{Phrase: "gov."}, {Phrase: "lt. col."}, {Phrase: "u.s."}})
	for _, c := range []struct {
		in   string
		want int // tokens of the entry that the text begins with
	}{
		{"Gov. Silva resigned.", 1},
		{"Lt. Col. Silva resigned.", 2},
		{"U.S. troops left.", 1},
		{"Governor Silva resigned.", 0},
	} {
		d := &text.Document{Text: c.in, Tokens: tokenize.Tokens(nil, c.in)}
		if n, _ := x.Longest(d, 0, len(d.Tokens)); n != c.want {
			t.Errorf("Longest at the start of %q = %d, want %d", c.in, n, c.want)
		}
	}
}
