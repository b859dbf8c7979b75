package nlp_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"lede/nlp"
	"lede/text"
)

// A sparing annotator finds the same names, pronouns and tags; only heads and
// relations are left open where nothing asks for them.
func TestSparing(t *testing.T) {
	t.Parallel()
	full, err := nlp.New()
	if err != nil {
		t.Fatal(err)
	}
	var want, got text.Document
	want.Text, got.Text = article, article
	if err := full.Annotate(t.Context(), &want); err != nil {
		t.Fatal(err)
	}
	if err := full.Sparing().Annotate(t.Context(), &got); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want.Mentions, got.Mentions); diff != "" {
		t.Errorf("mentions differ (-full +sparing):\n%s", diff)
	}
	open := 0
	for i := range got.Tokens {
		g, w := got.Tokens[i], want.Tokens[i]
		if g.Head < 0 && w.Head >= 0 {
			open++
			g.Head = w.Head
		}
		g.Rel = w.Rel
		if g != w {
			t.Errorf("token %d %q = %+v, want %+v", i, got.Word(i), g, w)
		}
	}
	if open == 0 {
		t.Error("every sentence was parsed")
	}
}
