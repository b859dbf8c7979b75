package statement

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestScanFindsQuotations(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, text string
		want       []string // inner words, pieces of one run joined by "|"
	}{
		{"straight", `"We are ready," the mayor said. "Ask anyone."`, []string{"We are ready,", "Ask anyone."}},
		{"curly", "“We are ready,” the mayor said.", []string{"We are ready,"}},
		{"apostrophes", "The workers' union said it wasn't the firm's fault.", nil},
		{"single", "'We won't go,' the farmers' leader said.", []string{"We won't go,"}},
		{"single in double", `"He told me 'never again' and left," she said.`, []string{"He told me 'never again' and left,"}},
		{"elision", "Rents rose in the '90s and the '00s.", nil},
		{"repeated opening mark", "“One.\n\n“Two.\n\n“Three,” he said.", []string{"One.|Two.|Three,"}},
		{"one closing mark, no repeats", "She said: \"One.\n\nTwo.\n\nThree.\"\n\nThe end.", []string{"One.|Two.|Three."}},
		{"nested of the same marks", "“The “red line” is gone,” he said.", []string{"The “red line” is gone,"}},
		{"never closed", "“We are ready, he said.\n\nNothing more.", []string{"We are ready, he said."}},
		{"no blank before", `The bank said that"costs remain high."`, []string{"costs remain high."}},
		{"line wrapped", "\"We are\nready,\" he said.", []string{"We are\nready,"}},
		{"backticks", "The ``red line'' is gone.", []string{"red line"}},
	}
	for _, tt := range tests {
		var x scanner
		var got []string
		for _, q := range x.scan(tt.text) {
			words := tt.text[q.inner.Start:q.inner.End]
			if q.opens {
				got = append(got, words)
			} else {
				got[len(got)-1] += "|" + words
			}
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: scan(%q) (-want +got):\n%s", tt.name, tt.text, diff)
		}
	}
}

func FuzzScan(f *testing.F) {
	f.Add(`"We are ready," she said. "It's 'fine'.`)
	f.Add("“One.\n\n“Two,” he said.")
	f.Fuzz(func(t *testing.T, s string) {
		var x scanner
		end := 0
		for _, q := range x.scan(s) {
			if q.Start < end || !q.Contains(q.inner) || q.End > len(s) {
				t.Errorf("scan(%q): %+v after %d", s, q, end)
			}
			if strings.TrimSpace(s[q.inner.Start:q.inner.End]) == "" {
				t.Errorf("scan(%q): empty quotation %+v", s, q)
			}
			end = q.End
		}
	})
}
