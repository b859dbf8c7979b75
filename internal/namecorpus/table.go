package namecorpus

import (
	"fmt"
	"strings"
)

// A Row is the scores of one recognizer.
type Row struct {
	Name   string
	Scores Scores
}

// Table writes the rows as a Markdown table under the corpus's name.
func Table(corpus string, rows []Row) string {
	var b strings.Builder
	fmt.Fprintf(&b, "| %s | F1 | precision | recall |", corpus)
	for _, l := range Scored {
		fmt.Fprintf(&b, " %s F1 |", l)
	}
	b.WriteString("\n|---|---|---|---|" + strings.Repeat("---|", len(Scored)) + "\n")
	for _, r := range rows {
		a := r.Scores.All()
		fmt.Fprintf(&b, "| %s | %.1f | %.1f | %.1f |", r.Name, a.F1(), percent(a.Right, a.Found), percent(a.Right, a.Gold))
		for _, l := range Scored {
			fmt.Fprintf(&b, " %.1f |", r.Scores[l].F1())
		}
		b.WriteByte('\n')
	}
	return b.String() + "\n"
}

func percent(n, of int) float64 {
	if of == 0 {
		return 0
	}
	return 100 * float64(n) / float64(of)
}
