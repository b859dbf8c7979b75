package namecorpus

import (
	"fmt"
	"io"
	"slices"

	"lede/nlp/names"
)

// PrintErrors writes the names that the document's mentions have and the gold
// has not, or the other way round, with the words around.
func PrintErrors(w io.Writer, e names.Example) {
	found := Found(e.Doc)
	for _, n := range found {
		if !slices.Contains(e.Gold, n) && slices.Contains(Scored[:], n.Label) {
			printError(w, "EXTRA", e, n)
		}
	}
	for _, n := range e.Gold {
		if !slices.Contains(found, n) && slices.Contains(Scored[:], n.Label) {
			printError(w, "MISSED", e, n)
		}
	}
}

func printError(w io.Writer, what string, e names.Example, n names.Name) {
	s := e.Doc.Text
	fmt.Fprintf(w, "%s %s %q in %q\n", what, n.Label, s[n.Start:n.End], s[max(0, n.Start-40):min(len(s), n.End+40)])
}
