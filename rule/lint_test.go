package rule_test

import (
	"strings"
	"testing"

	"lede/rule"
)

func TestLint(t *testing.T) {
	const ok = "\n  examples: [{text: x}]\n"
	tests := []struct{ name, src, want string }{
		{"no example", "rules:\n- {id: a, kind: event, tokens: x}\n", `r.yaml:2:8: rule "a" has no example`},
		{"unused capture", "kinds: {tender: {fields: [buyer]}}\nrules:\n- id: a\n  kind: tender\n  tokens: x buyr:{org}" + ok, `r.yaml:5:13: no field of tender takes the group "buyr" (did you mean "buyer"?)`},
		{"unused group", "kinds: {tender: {fields: [buyer]}}\nrules:\n- id: a\n  kind: tender\n  regex: '(?P<by>x)'" + ok, `r.yaml:5:15: no field of tender takes the group "by"`},
		{"contradiction", "rules:\n- id: a\n  kind: event\n  tokens: b [tag=NN & tag=VB]" + ok, `r.yaml:4:13: this can never match: no tag fits all conditions`},
		{"start after tokens", "rules:\n- id: a\n  kind: event\n  tokens: b ^ c" + ok, `r.yaml:4:13: this can never match: ^ stands after tokens`},
		{"nothing", "rules:\n- id: a\n  kind: event\n  tokens: b*?" + ok, `this can never match: it takes no token`},
		{"later label", "rules:\n- id: a\n  kind: date\n  tokens: on {official}" + ok, `{official} is found after rules of this kind have run`},
		{"shadowed", "rules:\n- id: a\n  kind: event\n  tokens: b c" + ok + "- id: z\n  kind: event\n  tokens: ( d | b c )\n  priority: 80" + ok, `r.yaml:2:7: rule "a" never wins: "z" at r.yaml:6:7`},
		{"unused lexicon", "lexicons: {odd: [x]}\n", `no rule uses lexicon "odd"`},
		{"several at once", "foo: 1\nrules:\n- {id: a, kind: event, tokens: x}\n", `unknown field "foo"`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := rule.Lint(rule.Source{Name: "r.yaml", Data: []byte(tt.src)})
			if !strings.Contains(got.Error(), tt.want) {
				t.Errorf("got\n%v\nwant\n%s", got, tt.want)
			}
		})
	}
}

func TestLintClean(t *testing.T) {
	src := "rules:\n- id: a\n  kind: event\n  tokens: talks ( with | between ) [!punct]*? {org}\n  examples: [{text: x}]\n"
	if got := rule.Lint(rule.Source{Name: "r.yaml", Data: []byte(src)}); len(got) > 0 {
		t.Errorf("got\n%v", got)
	}
}
