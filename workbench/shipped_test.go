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
			t.Errorf("%s: %s\n%s", r.Pos, r.Name, strings.Join(r.Fail, "\n"))
		}
	}
}

// TestShippedRulesLint holds that nothing is wrong with the shipped rules and
// that each has an example.
func TestShippedRulesLint(t *testing.T) {
	if faults := rule.Lint(extract.Shipped()); len(faults) > 0 {
		t.Error(faults)
	}
}
