package rule_test

import (
	"fmt"
	"strings"
	"testing"

	"lede/rule"
)

// many returns n items made by a format of the item's number.
func many(n int, format string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

// chain returns lexicons each of which includes the next so many times.
func chain(n, times int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "a%d: {include: [%s]}, ", i, strings.Repeat(fmt.Sprintf("a%d, ", i+1), times))
	}
	fmt.Fprintf(&b, "a%d: [x, y]", n)
	return b.String()
}

// A hostile rules file is an error message, and soon: each of these took
// minutes, or all memory, where something grew by the square or more.
func TestHostileFiles(t *testing.T) {
	tests := []struct{ name, src, want string }{
		{"size", strings.Repeat("x", 5<<20), "a rules file may have at most 4 MiB"},
		{"depth", "a: " + strings.Repeat("[", 5000) + strings.Repeat("]", 5000), "nested deeper than 40"},
		{"open depth", "a: " + strings.Repeat("[", 200_000), "not YAML"},
		{"aliases", "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "anchors and aliases are not allowed"},
		{"rules", "rules:\n" + many(20_001, "- {id: a%d, kind: event, tokens: x}\n"), "more than 20000 rules"},
		{"repetition", "rules: [{id: a, kind: event, tokens: '((a{100}){100}){100}'}]", "the pattern is larger than 2000 steps"},
		{"repetition in a regex", "rules: [{id: a, kind: event, regex: '((a{100}){100}){100}'}]", "bad regular expression"},
		{"brackets", "rules: [{id: a, kind: event, tokens: '" + strings.Repeat("(", 3000) + "'}]", "brackets nested deeper than 40"},
		{"negations", "rules: [{id: a, kind: event, tokens: '[" + strings.Repeat("!", 7000) + "capital]'}]", "brackets nested deeper than 40"},
		{"long regex", "rules: [{id: a, kind: event, regex: '" + strings.Repeat("a", 5000) + "'}]", "expression too long"},
		{"repeated fields in a line", "rules: [{" + many(50_000, "id: a%d, ") + "}]", "stands twice"},
		{"globs", "disable: ['" + strings.Repeat("*?", 200) + "']", "may have at most 100 bytes"},
		{"disabled", "disable: [" + many(50_000, "e*%d*x, ") + "]", "more than 1000 patterns to disable"},
		{"chain of includes", "lexicons: {" + chain(3000, 1) + "}", "lexicons include each other deeper than 40"},
		{"doubling includes", "lexicons: {" + chain(38, 2) + "}", "more than 500000 phrases"},
		{"lexicons", "lexicons: {" + many(100_000, "a%d: [x], ") + "}", "more than 5000 lexicons"},
		{"kinds", "kinds: {" + many(50_000, "a%d: {fields: [x]}, ") + "}", "more than 1000 kinds"},
		{"patches", "rules: [" + many(20_000, "{patch: a%d, priority: 3}, ") + "]", "there is no rule"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := rule.Lint(rule.Source{Name: "h.yaml", Data: []byte(tt.src)}); !strings.Contains(got.Error(), tt.want) {
				t.Errorf("got %.300s\nwant %s", got.Error(), tt.want)
			}
		})
	}
}
