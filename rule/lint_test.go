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
		{"shadowed by a wider pattern", "rules:\n- id: a\n  kind: event\n  tokens: 'signed [digit] deals'" + ok + "- id: z\n  kind: event\n  tokens: '[word=signed | word=made] [] ( big | new )* [lemma=deal | word=deals]'\n  priority: 80" + ok, `rule "a" never wins: "z" at r.yaml:6:7`},
		{"shadowed by an id", "rules:\n- id: b\n  kind: event\n  tokens: 'signed deals'" + ok + "- id: a\n  kind: event\n  tokens: 'signed deals'" + ok, `rule "b" never wins: "a" at r.yaml:6:7`},
		{"shadowed by a regular expression", "rules:\n- id: a\n  kind: event\n  regex: 'x+'" + ok + "- id: z\n  kind: event\n  regex: 'x+'\n  priority: 80" + ok, `rule "a" never wins: "z" at r.yaml:6:7`},
		{"text before the start", "rules:\n- id: a\n  kind: event\n  regex: 'a^b'" + ok, `r.yaml:4:11: this can never match: no text fits all of it`},
		{"text after the end", "rules:\n- id: a\n  kind: event\n  regex: '(a|b)\\zc'" + ok, `this can never match: no text fits all of it`},
		{"empty class", "rules:\n- id: a\n  kind: event\n  regex: 'a[^\\x00-\\x{10FFFF}]'" + ok, `this can never match: no text fits all of it`},
		{"no character", "rules:\n- id: a\n  kind: event\n  regex: '(^|\\b)'" + ok, `this can never match: it takes no character`},
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

// Rules that may win or match are not warned of.
func TestLintClean(t *testing.T) {
	const ok = "\n  examples: [{text: x}]\n"
	two := func(a, b string) string {
		return "kinds: {talk: {fields: [who, what]}}\nrules:\n- id: b\n  kind: talk\n  " + a + ok + "- id: a\n  kind: talk\n  " + b + ok
	}
	tests := []struct{ name, src string }{
		{"one rule", "rules:\n- id: a\n  kind: event\n  tokens: talks ( with | between ) [!punct]*? {org}" + ok},
		{"the longer match", two("tokens: peace talks", "tokens: peace? talks")},
		{"the shorter choice", two("tokens: peace talks today", "tokens: peace talks | peace talks today")},
		{"more captures", two("tokens: 'who:{org} what:talks'", "tokens: 'who:{org} talks'")},
		{"other words", two("tokens: peace talks", "tokens: 'peace [word=talk | word=deal]'\n  priority: 90")},
		{"a narrower condition", two("tokens: '[tag=NN | tag=NNS] talks'", "tokens: '[tag=NN] talks'\n  priority: 90")},
		{"an exception", two("tokens: peace talks", "tokens: peace talks\n  priority: 90\n  not_before: secret")},
		{"a bounded repetition", two("tokens: 'long* talks'", "tokens: 'long{0,2} talks'\n  priority: 90")},
		{"lines within a text", "rules:\n- id: a\n  kind: event\n  regex: '(?m)a$\\s^b'" + ok},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := rule.Lint(rule.Source{Name: "r.yaml", Data: []byte(tt.src)}); len(got) > 0 {
				t.Errorf("got\n%v", got)
			}
		})
	}
}
