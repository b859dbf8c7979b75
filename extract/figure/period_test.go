package figure_test

import (
	"slices"
	"testing"

	"lede"
	"lede/extract/date"
	"lede/extract/figure"
	"lede/fact"
	"lede/nlp"
	"lede/rule"
	"lede/story"
	"lede/text"
)

// readDated reads an article that was published on 2024-05-16, a Thursday,
// dates and figures.
func readDated(t *testing.T, s string) []fact.Figure {
	t.Helper()
	set, err := rule.Parse(rule.Source{Name: lede.RulesName, Data: lede.Rules, Shipped: true})
	if err != nil {
		t.Fatal(err)
	}
	dates, err := date.New(set)
	if err != nil {
		t.Fatal(err)
	}
	figures, err := figure.New(set)
	if err != nil {
		t.Fatal(err)
	}
	a, err := nlp.New()
	if err != nil {
		t.Fatal(err)
	}
	const published = "2024-05-16"
	st := &story.Story{Doc: &text.Document{Text: s, Date: published}, Match: set.NewMatcher(), Published: published}
	if err := a.Annotate(t.Context(), st.Doc); err != nil {
		t.Fatal(err)
	}
	dates.Extract(t.Context(), st)
	figures.Extract(t.Context(), st)
	return st.Figures
}

type periodCase struct {
	in   string
	want []string
}

// periods checks the time of the figures of each text, in order.
func periods(t *testing.T, cases []periodCase) {
	t.Helper()
	for _, c := range cases {
		var got []string
		for _, f := range readDated(t, c.in) {
			got = append(got, f.Period)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q:\n got %q\nwant %q", c.in, got, c.want)
		}
	}
}

func TestPeriodBesideFigure(t *testing.T) {
	t.Parallel()
	periods(t, []periodCase{
		{"Inflation was 3.4% in April, after 3.9% in March.", []string{"2024-04", "2024-03"}},
		{"In 2022, exports reached $40 billion.", []string{"2022"}},
		{"Output rose 6 percent to 41 billion yuan from January to June 2023.", []string{"2023-H1", "2023-H1"}},
		{"First-quarter revenue fell 4 percent.", []string{"2024-Q1"}},
		{"Net income for the three months ended March 31 came in at $20 million.", []string{"2024-Q1"}},
		{"Some 300 villagers were evacuated on Tuesday.", []string{"2024-05-14"}},
		{"The rate has not moved since March 2022, when it stood at 0.5 percent.", []string{"2022-03"}},
	})
}

func TestPeriodOfOtherThings(t *testing.T) {
	t.Parallel()
	periods(t, []periodCase{
		{"The firm, founded in 1998, employs 300 people.", []string{""}},
		{"Sales were up 18 percent on the month before.", []string{""}},
		{"The lease runs for 20 years.", []string{""}},
		{"It cut 350 jobs, the company said on Wednesday.", []string{""}},
	})
}

func TestPeriodCarried(t *testing.T) {
	t.Parallel()
	periods(t, []periodCase{
		{"Exports rose 4 percent in April. Imports fell 2 percent.", []string{"2024-04", "2024-04"}},
		{"Exports rose 4 percent in April. Imports will fall 2 percent.", []string{"2024-04", ""}},
		{"Shares of Orvik fell 3 percent.", []string{"2024-05-16"}},
		{"Orvik posts $41.5 million profit.\n\nOrvik had a profit of $41.5 million in 2023.", []string{"2023", "2023"}},
		{"The bank raised its forecast for growth in 2025 to 1.2% from 0.8%.", []string{"2025", "2025"}},
	})
}
