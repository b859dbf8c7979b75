package figure_test

import (
	"strings"
	"testing"

	"lede"
	"lede/rule"
)

// under returns the figures of a text under a rules file above the shipped
// one, as "rule value unit: words".
func under(t *testing.T, user, s string) string {
	t.Helper()
	set, err := rule.Parse(
		rule.Source{Name: lede.RulesName, Data: lede.Rules, Shipped: true},
		rule.Source{Name: "user.yaml", Data: []byte(user)},
	)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, f := range readBy(t, set, s).Figures {
		value := ""
		if f.Value != nil {
			value = f.Value.String()
		} else if f.Low != nil {
			value = f.Low.String() + ".." + f.High.String()
		}
		all = append(all, strings.TrimSpace(f.Rule+" "+value+" "+f.Unit)+": "+f.Text)
	}
	return strings.Join(all, "; ")
}

func TestUserRules(t *testing.T) {
	t.Parallel()
	const head = "version: 1\nrules:\n"
	for _, c := range []struct{ name, user, in, want string }{
		{
			"set a value and a unit",
			head + "- id: figure.baker\n  kind: figure\n  tokens: 'baker ''s dozen'\n  set: {value: 13, unit: piece}\n",
			"They bought a baker's dozen of rolls.", "figure.baker 13 piece: baker's dozen",
		},
		{
			"take the number of the match",
			head + "- id: figure.fathom\n  kind: figure\n  tokens: '[tag=CD] [lemma=shackle]'\n  set: {unit: m, dimension: length}\n",
			"The anchor lay under 12 shackles.", "figure.fathom 12 m: 12 shackles",
		},
		{
			"capture a value",
			head + "- id: figure.quake\n  kind: figure\n  tokens: 'intensity value:[tag=CD]'\n  set: {dimension: intensity}\n",
			"The quake had an intensity 7 near the coast.", "figure.quake 7: intensity 7",
		},
		{
			"set a range",
			head + "- id: figure.teens\n  kind: figure\n  tokens: 'in ( his | her ) teens'\n  set: {low: 13, high: 19, unit: a, dimension: age}\n",
			"She was in her teens.", "figure.teens 13..19 a: in her teens",
		},
		{
			"find with a regular expression",
			head + "- id: figure.lots\n  kind: figure\n  regex: '\\bhalf a score\\b'\n  set: {value: 10}\n",
			"Half a dozen came, then half a score stayed.", "figure.number 6: Half a dozen; figure.lots 10: half a score",
		},
		{
			"veto",
			head + "- id: figure.veto.sheet\n  kind: veto\n  over: figure\n  tokens: '[tag=CD] [lemma=sheet] to the wind'\n",
			"He was three sheets to the wind after 9 beers.", "figure.count 9 beer: 9 beers",
		},
		{
			"disable",
			"version: 1\ndisable: [figure.count]\n",
			"The 27 soldiers earned $30.", "figure.money.sign 30 USD: $30",
		},
		{
			"add to a lexicon",
			"version: 1\nlexicons:\n  measure: {add: {map: {tael: '37.5.g', taels: '37.5.g'}}}\n",
			"It weighed 2 taels.", "figure.measure 75 g: 2 taels",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			if got := under(t, c.user, c.in); got != c.want {
				t.Errorf("%q: %s, want %s", c.in, got, c.want)
			}
		})
	}
}
