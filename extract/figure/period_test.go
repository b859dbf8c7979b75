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
		{"In over-the-counter trading yesterday, Orvik shares closed at $21.25, down 50 cents.", []string{"2024-05-15", "2024-05-15"}},
		{"In 2022, exports reached $40 billion.", []string{"2022"}},
		{"Output rose 6 percent to 41 billion yuan from January to June 2023.", []string{"2023-H1", "2023-H1"}},
		{"First-quarter revenue fell 4 percent.", []string{"2024-Q1"}},
		{"The brewer reported first-quarter net income of $20 million.", []string{"2024-Q1"}},
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

func TestPeriodOfLength(t *testing.T) {
	t.Parallel()
	periods(t, []periodCase{
		{"Inflation slowed to 2.9 percent in the year to April.", []string{"2023-05/2024-04"}},
		{"Profit fell to $141 million in the quarter ended March 31, missing forecasts of $150 million.", []string{"2024-Q1", "2024-Q1"}},
		{"Sales were $4 million in the 12 months ended March 31.", []string{"2023-04/2024-03"}},
		{"The 8.7 percent growth recorded in the first three months was the fastest since 2011.", []string{"2024-Q1"}},
		{"Sales rose to $2 million in the six months to April 28.", []string{"2023-10-29/2024-04-28", ""}},
	})
}

func TestPeriodOfComparison(t *testing.T) {
	t.Parallel()
	periods(t, []periodCase{
		{"In April, 1.9 million visitors came, 97% of the number in 2019.", []string{"2024-04", "2024-04"}},
		{"Exports climbed 10 percent after falling 25 percent in April.", []string{"", "2024-04"}},
		{"The index gained 1.6 percent to 310 on Tuesday, passing its previous peak of 302 set on January 11.", []string{"2024-05-14", "2024-05-14", "2024-01-11"}},
		{"Norbank reported a profit of $3 million for the first quarter. Its shares surged 25 percent.", []string{"2024-Q1", "2024-05-16"}},
		{"Norbank reported a profit of $3 million for the first quarter. Oil prices gained 3 percent.", []string{"2024-Q1", "2024-05-16"}},
		{"Unemployment fell to 4 percent in April. Norbank Corp. sank 19 percent to $41.", []string{"2024-04", "2024-05-16", "2024-05-16"}},
		{"The mercury reached 42 degrees Celsius, breaking a record of 40 degrees Celsius set in 1947.", []string{"", "1947"}},
		{"Inflation, which peaked at 9 percent in 2022, has come down to 5 percent.", []string{"2022", ""}},
		{"The reform raises the fee to $64 from $62 by 2030.", []string{"2030", ""}},
		{"The yen has risen 4 percent against the euro this year.", []string{"2024"}},
		{"Oil climbed 10 percent to $34 a barrel after falling 25 percent on Monday.", []string{"2024-05-16", "2024-05-16", "2024-05-13"}},
		{"The bank has kept its rate at 4.75 percent since March 6.", []string{"2024-03-06"}},
		{"Wages have risen 4.75 percent since March 6.", []string{""}},
		{"Six jets joined the fleet in 2023, fewer than the nine planned.", []string{"2023", "2023"}},
		{"The Greens won 20 percent on Sunday, up 3 points from the election in 2018.", []string{"2024-05-12", "2024-05-12"}},
		{"The index is within 70 points of the high reached on May 6.", []string{""}},
		{"Since 2010, pay has fallen by 20 percent.", []string{""}},
	})
}

func TestPeriodOfReport(t *testing.T) {
	t.Parallel()
	periods(t, []periodCase{
		{"Orvik posted a first-quarter profit of $3 million on Wednesday.", []string{"2024-Q1"}},
		{"Orvik posted a profit of $3 million on Wednesday.", []string{""}},
		{"The ministry reported 30 deaths on Wednesday.", []string{"2024-05-15"}},
		{"It cannot pay more than the 5 percent recommended by a board in March.", []string{""}},
	})
}

func TestPeriodOfClauses(t *testing.T) {
	t.Parallel()
	periods(t, []periodCase{
		{"On Sunday Orvik scored from 25 yards.", []string{""}},
		{"Prices rose. The fund's April report put it at 1 percent.", []string{""}},
		{"A crash killed 12 people and injured 30 on Tuesday.", []string{"2024-05-14", "2024-05-14"}},
		{"It hired 50 people during the war and had 180 people in May 2023.", []string{"", "2023-05"}},
		{"Twelve people were injured when a tram hit a lorry on Monday.", []string{"2024-05-13"}},
		{"It bought vaccine for $11 million in 2023, and buses will visit 40 towns.", []string{"2023", ""}},
		{"On Friday they go to Orvik, three points above them.", []string{""}},
		{"Police found 20 guns on Sunday in a shed in Orvik, 50 miles (80 km) south of Belfast.", []string{"2024-05-12", "", ""}},
		{"Police began on Tuesday to look into the killing of 14 women over the last five years.", []string{""}},
		{"She was born in 1949, the second of six children.", []string{""}},
		{"A town of 43,000 people was hit on Tuesday.", []string{""}},
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

// The time of one clause is not that of the next.
func TestPeriodOfOtherClauses(t *testing.T) {
	t.Parallel()
	periods(t, []periodCase{
		{"In May 2019 a ferry sank and 45 people died, and 12 drowned off the island last August.", []string{"2019-05", "2023-08"}},
		{"The drought killed 300 cattle last year, twice as many as in 2021, and has driven 900 from their homes.", []string{"2023", ""}},
		{"In January the firm hired 40 people and has since dismissed 300.", []string{"2024-01", ""}},
		{"Last month Calder reported first-quarter revenue of $4 billion, while chip sales fell 3%.", []string{"2024-Q1", "2024-Q1"}},
		{"A bridge that was built in 1931 at a cost of $2 million collapsed, and 140 km of roads were closed.", []string{"1931", ""}},
		{"The Greens won 9 percent, almost double their share in 2020, and will have 25 seats.", []string{"", ""}},
		{"The state plans to vaccinate 300 pupils by June and has set aside $18 million.", []string{"2024-06", ""}},
		{"Last month Calder reported record sales, and profit rose 3%.", []string{""}},
	})
}
