package workbench_test

import (
	"strings"
	"testing"

	"lede/extract"
	"lede/rule"
	"lede/workbench"
)

const tender = `
kinds: {tender: {fields: [buyer, goods, sector]}}
lexicons: {tender_verb: {lemma: [seek, invite]}}
rules:
- id: tender.bids
  kind: tender
  tokens: '%tender_verb bids for goods:( []{1,4}? ) from'
  set: {sector: public}
  examples:
  - {text: The council seeks bids for new buses from local firms., want: {goods: new buses, sector: public}}
  - {text: The council seeks advice from local firms., none: true}
`

func lab(t *testing.T, files ...string) *workbench.Lab {
	t.Helper()
	layers := []rule.Source{extract.Shipped()}
	for _, f := range files {
		layers = append(layers, rule.Source{Name: "user.yaml", Data: []byte(f)})
	}
	set, err := rule.Parse(layers...)
	if err != nil {
		t.Fatal(err)
	}
	l, err := workbench.NewLab(set)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func results(t *testing.T, l *workbench.Lab) string {
	t.Helper()
	rep, err := l.Examples(t.Context(), workbench.ExampleOptions{})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, r := range rep.Results {
		if r.Rule == "tender.bids" {
			b.WriteString(r.Name + ": " + strings.Join(r.Fail, "|") + "\n")
		}
	}
	return b.String()
}

// A kind of a rules file is a record like any other, by YAML only.
func TestExamplesOfDeclaredKind(t *testing.T) {
	if got, want := results(t, lab(t, tender)), "tender.bids/1: \ntender.bids/2: \n"; got != want {
		t.Errorf("got %s want %s", got, want)
	}
}

func TestFailingExampleTellsDifference(t *testing.T) {
	got := results(t, lab(t, strings.Replace(tender, "goods: new buses", "goods: old buses", 1)))
	if want := "goods: want old buses, got new buses"; !strings.Contains(got, want) {
		t.Errorf("got %s, want in it: %s", got, want)
	}
}

func TestWhyNamesFirstFailure(t *testing.T) {
	r, err := lab(t, tender).Read(t.Context(), workbench.Article{ID: "a", Text: "The council seeks offers for new buses from local firms."}, true)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := r.Why(&b, 12, 17, ""); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`"seeks" (tag VBZ`, `. tender.bids (tender) fits "seeks", then wanted bids at "offers"`} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("why does not say %s:\n%s", want, b.String())
		}
	}
}

func TestExplainShowsGroupsAndLosers(t *testing.T) {
	over := tender + `
- {id: tender.any, kind: tender, priority: 10, tokens: 'bids for goods:[]', examples: [{text: bids for x}]}
`
	r, err := lab(t, over).Read(t.Context(), workbench.Article{ID: "a", Text: "The council seeks bids for new buses from local firms."}, true)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := r.Explain(&b, ""); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"+ tender.bids (tender, priority 70)", "goods = new buses", "- tender.any \"bids for new\" lost to tender.bids: priority 70 > 10"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("explain does not say %s:\n%s", want, b.String())
		}
	}
}

func TestDiff(t *testing.T) {
	articles := []workbench.Article{{ID: "a", Text: "The council seeks bids for new buses from local firms."}}
	l, err := workbench.Diff(t.Context(), lab(t), lab(t, tender), articles)
	if err != nil {
		t.Fatal(err)
	}
	if len(l) != 1 || l[0].How != "gained" || l[0].Rule != "tender.bids" {
		t.Errorf("changes are %+v", l)
	}
	if c := workbench.Count(l); len(c) != 1 || c[0].Gained != 1 {
		t.Errorf("counts are %+v", c)
	}
}

func TestEvaluate(t *testing.T) {
	gold, err := workbench.ReadGold("g", strings.NewReader(
		`{"id":"a","text":"The council seeks bids for new buses from local firms.","records":[{"kind":"tender","start":12,"end":36,"goods":"new buses","buyer":"council"}]}
{"id":"b","text":"It rained.","records":[{"kind":"tender","start":0,"end":2}]}`))
	if err != nil {
		t.Fatal(err)
	}
	e, err := lab(t, tender).Evaluate(t.Context(), gold)
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]workbench.Tally{}
	for _, s := range e.Scores {
		got[s.Name] = s.Tally
	}
	want := map[string]workbench.Tally{"tender": {Right: 1, Missed: 1}, "tender.goods": {Right: 1}, "tender.buyer": {Missed: 1}, "rule tender.bids": {Right: 1}}
	for name, w := range want {
		if got[name] != w {
			t.Errorf("%s is %+v, want %+v", name, got[name], w)
		}
	}
	other, err := lab(t).Evaluate(t.Context(), gold)
	if err != nil {
		t.Fatal(err)
	}
	if gain, _ := workbench.Compare(other, e, "tender"); gain <= 0 {
		t.Errorf("gain is %v", gain)
	}
}

func TestSame(t *testing.T) {
	tests := []struct {
		want, got any
		same      bool
	}{
		{"3", 3, true}, {3.0, "3", true}, {"km", "m", false}, {true, true, true},
		{[]any{"a", "b"}, []any{"b", "a"}, true}, {nil, nil, true}, {nil, "x", false},
	}
	for _, tt := range tests {
		if got := workbench.Same(tt.want, tt.got); got != tt.same {
			t.Errorf("Same(%v, %v) = %v", tt.want, tt.got, got)
		}
	}
}
