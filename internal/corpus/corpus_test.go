package corpus_test

import (
	"strings"
	"testing"

	"lede/internal/corpus"
)

const article = `Mayor opens bridge over the Tamsel

The mayor, Lena Ortiz, opened the Tamsel bridge on Friday, March 12, 2021.

It cost 14.5 million euros, the City Council said.

Ms. Ortiz thanked 320 workers. It was raining hard. “Nobody minded,” she said.`

func TestSameSeedSameDocuments(t *testing.T) {
	a, b := corpus.New(7, []string{article}), corpus.New(7, []string{article})
	for range 20 {
		idA, textA := a.Next()
		idB, textB := b.Next()
		if idA != idB || textA != textB {
			t.Fatalf("seed 7 gave %s %q and %s %q", idA, textA, idB, textB)
		}
	}
}

func TestDocumentsVary(t *testing.T) {
	g := corpus.New(1, []string{article})
	seen := map[string]bool{}
	for range 100 {
		_, text := g.Next()
		if seen[text] {
			t.Fatalf("the same document twice: %q", text)
		}
		seen[text] = true
		if !strings.Contains(text, "City Council said") {
			t.Errorf("the words that make the sentence are gone: %q", text)
		}
		if strings.Contains(text, "Ortiz") {
			t.Fatalf("a name stayed: %q", text)
		}
	}
}

// A cache of sentences would gain nothing: hardly one comes twice.
func TestSentencesVary(t *testing.T) {
	g := corpus.New(1, []string{article})
	seen, again, all := map[string]bool{}, 0, 0
	for range 300 {
		_, text := g.Next()
		for s := range strings.SplitSeq(text, ". ") {
			if all++; seen[s] {
				again++
			}
			seen[s] = true
		}
	}
	if 50*again > all {
		t.Errorf("%d of %d sentences come again", again, all)
	}
}
