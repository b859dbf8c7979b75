package workbench_test

import (
	"strings"
	"testing"

	"lede/extract"
	"lede/rule"
	"lede/workbench"
)

func shipped(t testing.TB) *rule.Set {
	t.Helper()
	set, err := rule.Parse(extract.Shipped())
	if err != nil {
		t.Fatal(err)
	}
	return set
}

// TestShippedExamples runs the examples of the rules that lede ships with.
func TestShippedExamples(t *testing.T) {
	lab, err := workbench.NewLab(shipped(t))
	if err != nil {
		t.Fatal(err)
	}
	rep, err := lab.Examples(t.Context(), workbench.ExampleOptions{All: true})
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rep.Results {
		if len(r.Fail) > 0 {
			t.Logf("%s: %s\n%s", r.Pos, r.Name, strings.Join(r.Fail, "\n"))
		}
	}
}
