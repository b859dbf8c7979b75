package rule_test

import (
	"errors"
	"strings"
	"testing"

	"lede"
	"lede/rule"
	"lede/text"
)

func parse(t *testing.T, src string) *rule.Set {
	t.Helper()
	set, err := rule.Parse(rule.Source{Name: "r.yaml", Data: []byte(src)})
	if err != nil {
		t.Fatal(err)
	}
	return set
}

func TestParseShipped(t *testing.T) {
	set, err := rule.Parse(rule.Source{Name: lede.RulesName, Data: lede.Rules, Shipped: true})
	if err != nil {
		t.Fatal(err)
	}
	if _, ok := set.Setting("fiscal_year_start"); !ok {
		t.Error("no fiscal_year_start")
	}
}

func TestLexicons(t *testing.T) {
	set := parse(t, `
lexicons:
  weekday: {map: {monday: "1", "mon.": "1"}}
  say: {lemma: [say, point out]}
  title: {words: "minister, deputy minister", include: [rank]}
  rank: [general]
`)
	x, ok := set.Lexicon("weekday")
	if !ok {
		t.Fatal("no lexicon weekday")
	}
	if e := x.Lookup("Monday"); e == nil || e.Value != "1" {
		t.Errorf("Monday is %+v", e)
	}
	title, _ := set.Lexicon("title")
	for _, w := range []string{"general", "minister", "deputy minister"} {
		if title.Lookup(w) == nil {
			t.Errorf("title lacks %q", w)
		}
	}
	d := words("deputy minister said")
	if n, e := title.Longest(d, 0, 3); n != 2 || e.Phrase != "deputy minister" {
		t.Errorf("Longest = %d, %+v", n, e)
	}
	if n, _ := title.Longest(d, 0, 1); n != 0 {
		t.Errorf("Longest went past its limit: %d", n)
	}
}

func words(s string) *text.Document {
	d := &text.Document{Text: s}
	p := 0
	for w := range strings.FieldsSeq(s) {
		i := p + strings.Index(s[p:], w)
		p = i + len(w)
		h := text.HashLower(w)
		d.Tokens = append(d.Tokens, text.Token{Start: int32(i), End: int32(p), Form: text.Hash(w), Lower: h, Lemma: h})
	}
	d.Sentences = []text.Sentence{{Span: text.Span{End: len(s)}, Last: len(d.Tokens)}}
	return d
}

func TestFaults(t *testing.T) {
	tests := []struct{ name, src, want string }{
		{"unknown field", "rule: []\n", `r.yaml:1:1: unknown field "rule" in a rules file (did you mean "rules"?)`},
		{"not YAML", "rules: [a\n", `r.yaml:1:1: not YAML: `},
		{"duplicate id", "rules:\n- {id: a, kind: figure, regex: x}\n- {id: a, kind: figure, regex: y}\n", `r.yaml:3:8: rule "a" stands twice; first at r.yaml:2:8`},
		{"unknown kind", "rules: [{id: a, kind: figur, tokens: x}]\n", `r.yaml:1:23: unknown kind "figur" (did you mean "figure"?)`},
		{"neither pattern", "rules: [{id: a, kind: figure}]\n", `r.yaml:1:14: rule "a" needs either tokens, regex or grammar`},
		{"unknown grammar", "rules: [{id: a, kind: figure, grammar: mony}]\n", `r.yaml:1:40: unknown grammar "mony" of kind figure (did you mean "money"?)`},
		{"kind without grammars", "rules: [{id: a, kind: official, grammar: x}]\n", `r.yaml:1:42: kind official has no grammars (write tokens: or regex:)`},
		{"grammar and pattern", "rules: [{id: a, kind: figure, grammar: money, tokens: x}]\n", `r.yaml:1:14: rule "a" needs either tokens, regex or grammar`},
		{"grammar with set", "rules: [{id: a, kind: figure, grammar: money, set: {unit: EUR}}]\n", `r.yaml:1:52: set in rule "a", which has a grammar and no pattern`},
		{"grammar twice", "rules: [{id: a, kind: figure, grammar: money}, {id: b, kind: figure, grammar: money}]\n", `r.yaml:1:79: rule "a" has the grammar too, at r.yaml:1:14 (disable one of the two)`},
		{"unknown lexicon", "lexicons: {a: {include: [b]}}\n", `r.yaml:1:26: unknown lexicon "b"`},
		{"alias", "lexicons: &x {a: [b]}\nentities: *x\n", `r.yaml:1:11: anchors and aliases are not allowed`},
		{"priority", "rules: [{id: a, kind: figure, tokens: x, priority: 200}]\n", `r.yaml:1:52: priority must be a whole number from 0 to 100`},
		{"patch", "rules: [{patch: a.b, priority: 3}]\n", `r.yaml:1:17: there is no rule "a.b" to patch`},
		{"disable", "disable: [x.*]\n", `r.yaml:1:11: no rule "x.*" to disable`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := rule.Parse(rule.Source{Name: "r.yaml", Data: []byte(tt.src)})
			faults, ok := errors.AsType[rule.Faults](err)
			if !ok {
				t.Fatalf("error is %v", err)
			}
			if !strings.Contains(faults.Error(), tt.want) {
				t.Errorf("faults are\n%v\nwant\n%s", faults, tt.want)
			}
		})
	}
}
