package refer_test

import (
	"strings"
	"testing"

	"lede"
	"lede/extract/refer"
	"lede/nlp"
	"lede/rule"
	"lede/text"
)

// guide annotates a text and returns a guide to it.
func guide(t *testing.T, s string) *refer.Guide {
	t.Helper()
	set, err := rule.Parse(rule.Source{Name: lede.RulesName, Data: lede.Rules, Shipped: true})
	if err != nil {
		t.Fatal(err)
	}
	a, err := nlp.New()
	if err != nil {
		t.Fatal(err)
	}
	d := &text.Document{Text: s}
	if err := a.Annotate(t.Context(), d); err != nil {
		t.Fatal(err)
	}
	g := new(refer.Guide)
	g.Read(refer.NewWords(set), d)
	return g
}

const article = "The Central Bank of Norwold raised its key rate on Monday. The bank gave no reason. " +
	"The United Steel Workers went on strike. The USW wants more. Dr. Ana Silva, who treats miners, agreed. The banks followed. " +
	"Portugal's central bank sees growth of 2%, the Swedish government less, and so does the finance ministry of Kenya. Norway's oil minister and a maker of Swiss watches differ."

// tokens returns the range of the tokens of the words.
func tokens(t *testing.T, g *refer.Guide, words string) (first, last int) {
	t.Helper()
	at := strings.Index(article, words)
	if at < 0 {
		t.Fatalf("%q is not in the article", words)
	}
	return g.Doc.TokenAt(at), g.Doc.TokenAt(at+len(words)-1) + 1
}

func TestBody(t *testing.T) {
	t.Parallel()
	g := guide(t, article)
	for _, c := range []struct{ words, want string }{
		{"The Central Bank of Norwold", "Central Bank of Norwold"},
		{"The bank", "Central Bank of Norwold"},
		{"no reason", ""},
		{"The banks", ""},
		{"Portugal's central bank", "Portugal's central bank"},
		{"the Swedish government", "Swedish government"},
		{"the finance ministry of Kenya", "finance ministry of Kenya"},
		{"Norway's oil minister", "Norway"},
	} {
		first, last := tokens(t, g, c.words)
		if got := g.Body(first, last); got != c.want {
			t.Errorf("Body of %q = %q, want %q", c.words, got, c.want)
		}
	}
}

func TestSpelt(t *testing.T) {
	t.Parallel()
	g := guide(t, article)
	first, _ := tokens(t, g, "USW")
	if got, want := g.Spelt(first), "United Steel Workers"; got != want {
		t.Errorf("Spelt(USW) = %q, want %q", got, want)
	}
	first, _ = tokens(t, g, "Ana")
	if got := g.Spelt(first); got != "" {
		t.Errorf("Spelt(Ana) = %q, want nothing", got)
	}
}

func TestBare(t *testing.T) {
	t.Parallel()
	g := guide(t, article)
	for _, c := range []struct{ words, want string }{
		{"Dr. Ana Silva", "Ana Silva"},
		{"The United Steel Workers", "United Steel Workers"},
	} {
		first, last := tokens(t, g, c.words)
		if got := g.Bare(first, last); got != c.want {
			t.Errorf("Bare of %q = %q, want %q", c.words, got, c.want)
		}
	}
}
