package merge_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"lede/fact"
)

func TestConflicts(t *testing.T) {
	first := func() []fact.Fact {
		return article("a", "2021-01-03", fig(t, "3.4 % | unemployment in Marenia | 2020 | the bureau"))
	}
	tests := []struct{ name, other, how string }{
		{"same source later", "3.6 % | unemployment in Marenia | 2020 | the bureau", "revised"},
		{"another source", "3.6 % | unemployment in Marenia | 2020 | the unions", "disputed"},
		{"another year", "3.6 % | unemployment in Marenia | 2019 | the unions", ""},
		{"another country", "3.6 % | unemployment in Vestmark | 2020 | the unions", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := claims(t, 0, first(), article("b", "2021-03-03", fig(t, tt.other)))
			type links struct{ IDs, How []string }
			var want [2]links
			if tt.how != "" {
				want = [2]links{{[]string{got[1].ID}, []string{tt.how}}, {[]string{got[0].ID}, []string{tt.how}}}
			}
			found := [2]links{{got[0].Conflicts, got[0].How}, {got[1].Conflicts, got[1].How}}
			if diff := cmp.Diff(want, found); diff != "" {
				t.Errorf("conflicts (-want +got):\n%s", diff)
			}
		})
	}
}

func TestTollThatRises(t *testing.T) {
	got := claims(t, 0, article("a", "2021-01-03",
		fig(t, "12 person | people killed | 2021-01-03", mod(">=")), fig(t, "15 person | number of dead | 2021-01-03")))
	if len(got) != 2 || len(got[0].Supersedes) != 0 {
		t.Fatalf("got %+v, want two claims and the first without supersedes", got)
	}
	if diff := cmp.Diff([]string{got[0].ID}, got[1].Supersedes); diff != "" {
		t.Errorf("supersedes (-want +got):\n%s", diff)
	}
}

// The last value supersedes all before it; what another disaster cost does
// not come in.
func TestTollsInTurn(t *testing.T) {
	got := claims(t, 0, article("a", "2021-01-03", fig(t, "12 person | people killed"), fig(t, "220 person | people killed | 2013-10"),
		fig(t, "15 victim | victims found"), fig(t, "18 person | death toll")))
	last := got[len(got)-1]
	if diff := cmp.Diff([]string{got[0].ID, got[2].ID}, last.Supersedes); diff != "" {
		t.Errorf("the last toll supersedes (-want +got):\n%s", diff)
	}
	if len(got[1].Conflicts)+len(got[1].Supersedes) > 0 {
		t.Errorf("an old toll is linked: %+v", got[1])
	}
}

// Counts of one unit that do not add up, or are sizes of changes, say nothing.
func TestNoSum(t *testing.T) {
	for _, figures := range [][]*fact.Figure{
		{fig(t, "1200 job | jobs cut"), fig(t, "730 job | jobs in Norway"), fig(t, "480 job | jobs in Sweden")},
		{fig(t, "15 job | jobs", role("to", "up")), fig(t, "3 job | jobs", role("by", "up")), fig(t, "12 job | jobs", role("from", "up"))},
		{fig(t, "1200 job | jobs cut"), fig(t, "700 EUR | fee"), fig(t, "500 job | jobs in Sweden")},
	} {
		for _, c := range claims(t, 0, article("a", "2021-01-03", figures...)) {
			if len(c.Checks) > 0 {
				t.Errorf("%s: checks %+v, want none", c.Text, c.Checks)
			}
		}
	}
}

func TestChecks(t *testing.T) {
	tests := []struct {
		name    string
		figures []*fact.Figure
		at      int
		what    string
		agrees  bool
	}{
		{"change and both ends", []*fact.Figure{fig(t, "6.9 % | revenue", role("by", "up")),
			fig(t, "3100000000 USD | revenue", role("to", "up")), fig(t, "2900000000 USD | revenue", role("from", "up"))}, 0, "change", true},
		{"change that does not fit", []*fact.Figure{fig(t, "9.6 % | revenue", role("by", "up")),
			fig(t, "3100000000 USD | revenue", role("to", "up")), fig(t, "2900000000 USD | revenue", role("from", "up"))}, 0, "change", false},
		{"part, share and whole", []*fact.Figure{fig(t, "612400000000 CNY | GDP"),
			fig(t, "322500000000 CNY | services"), fig(t, "52.7 % | services", of("the province's GDP"))}, 2, "parts", true},
		{"parts that add up", []*fact.Figure{fig(t, "1200 job | jobs cut"), fig(t, "730 job | jobs in Norway"),
			fig(t, "470 job | jobs in Sweden")}, 0, "parts", true},
		{"all the parts", []*fact.Figure{fig(t, "40 person | killed", parts(2)), fig(t, "22 man | killed"), fig(t, "18 woman | women")}, 0, "parts", true},
		{"all the parts, too few", []*fact.Figure{fig(t, "40 person | killed", parts(2)), fig(t, "22 man | killed"), fig(t, "16 woman | women")}, 0, "parts", false},
		{"sum in two currencies", []*fact.Figure{fig(t, "10000 CNY | aid for families"), fig(t, "1810 USD | aid for families"),
			fig(t, "250000 CNY | aid for towns"), fig(t, "9050 USD | aid for towns")}, 3, "currency", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := claims(t, 0, article("a", "2021-01-03", tt.figures...))[tt.at].Checks
			if len(got) != 1 || got[0].What != tt.what || got[0].Agrees != tt.agrees {
				t.Errorf("checks = %+v, want one of %s that agrees: %v", got, tt.what, tt.agrees)
			}
		})
	}
}

// A toll that is told again supersedes none of the counts since.
func TestTollToldAgain(t *testing.T) {
	got := claims(t, 0, article("a", "2021-01-03", fig(t, "128 person | people killed"), fig(t, "36 person | people found dead"),
		fig(t, "157 person | death toll"), fig(t, "128 person | earlier toll")))
	if len(got[0].Supersedes) > 0 || len(got[2].Supersedes) != 2 {
		t.Errorf("supersedes %v and %v, want none and two", got[0].Supersedes, got[2].Supersedes)
	}
}

// Whose it is tells two sums of one article apart.
func TestNoDisputeOfAnother(t *testing.T) {
	got := claims(t, 0, article("a", "2021-01-03", fig(t, "41 CNY | total exports | 2020 | the customs"),
		fig(t, "30 CNY | private firms' exports | 2020 | a director")))
	if len(got[0].Conflicts) > 0 {
		t.Errorf("conflicts %v, want none", got[0].Conflicts)
	}
}
