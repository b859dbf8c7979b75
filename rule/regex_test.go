package rule_test

import (
	"strings"
	"testing"

	"lede/rule"
)

// A sentence without an end is read in pieces, and a match is where it stands
// in the whole.
func TestRegexLongSentence(t *testing.T) {
	t.Parallel()
	set, err := rule.Parse(rule.Source{Name: "r.yaml", Data: []byte(`
version: 1
kinds: {case: {fields: [number]}}
rules:
- id: case.number
  kind: case
  regex: 'file (?P<number>\d+)'
`)})
	if err != nil {
		t.Fatal(err)
	}
	filler := strings.Repeat(strings.Repeat("la", 40)+" ", 90) // a sentence has some hundred words at most, but words may be long
	d := read(t, "They closed file 12 "+filler+"and then file 34 "+filler+"and file 56")
	if len(d.Sentences) != 1 {
		t.Fatalf("%d sentences, want one", len(d.Sentences))
	}
	got := show(d, set.NewMatcher().Match(d, 0, "case"))
	want := "case.number[file 12] number=12; case.number[file 34] number=34; case.number[file 56] number=56"
	if got != want {
		t.Errorf("matches = %s, want %s", got, want)
	}
}
