package workbench_test

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"lede/internal/golden"
)

// How many of the annotated facts lede finds, and how many of their fields are
// right: a change of quality is a difference to read in review.
func TestScores(t *testing.T) {
	t.Parallel()
	gold, err := golden.Wire(filepath.Join("..", "testdata", "wire"))
	if err != nil {
		t.Fatal(err)
	}
	e, err := lab(t).Evaluate(t.Context(), gold)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, "%-20s %6s %6s %6s\n", "", "P", "R", "F1")
	for _, s := range e.Scores {
		if !strings.HasPrefix(s.Name, "rule ") {
			fmt.Fprintf(&b, "%-20s %6.1f %6.1f %6.1f\n", s.Name, 100*s.Precision(), 100*s.Recall(), 100*s.F1())
		}
	}
	golden.Compare(t, filepath.Join("..", "testdata", "golden", "scores.txt"), b.Bytes())
}
