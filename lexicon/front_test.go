package lexicon_test

import (
	"testing"

	"lede/lexicon"
	"lede/tokenize"
)

// A front of other words than the first knows all of them, and hardly any others.
func TestNewFrontOf(t *testing.T) {
	t.Parallel()
	x := lexicon.New("modifier", []lexicon.Entry{{Phrase: "no more than"}, {Phrase: "about"}, {Phrase: "at least"}})
	ends := lexicon.NewFrontOf(func(phrase []uint64) []uint64 { return phrase[len(phrase)-1:] }, x)
	rest := lexicon.NewFrontOf(func(phrase []uint64) []uint64 { return phrase[1:] }, x)
	toks := tokenize.Tokens(nil, "No more than about least")
	for i, want := range []struct{ ends, rest bool }{{false, false}, {false, true}, {true, true}, {true, false}, {true, true}} {
		if got := ends.May(&toks[i]); got != want.ends {
			t.Errorf("token %d may end a phrase: %t", i, got)
		}
		if got := rest.May(&toks[i]); got != want.rest {
			t.Errorf("token %d may stand behind the first of a phrase: %t", i, got)
		}
	}
}
