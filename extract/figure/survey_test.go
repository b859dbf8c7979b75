package figure_test

import "testing"

// What a poll gives is the share of those whom it asked about, not its own.
func TestSurveys(t *testing.T) {
	t.Parallel()
	records(t, []recordCase{
		{"A survey by Calder gave Mayor Odell 52 percent of the vote to 40 percent for Brandt, with 8 percent undecided.",
			[]string{"52 | % | Mayor Odell of=the vote source=Calder", "40 | % | Brandt source=Calder", "8 | % | undecided source=Calder"}},
		{"The exit poll put the Greens on 24 percent, three points behind the Liberals.",
			[]string{"24 | % | Greens source=exit poll", "3 | pp | Greens behind the Liberals"}},
		{"Partial results gave Harlow 48%, Penfield 39% and Oduya 7%.",
			[]string{"48 | % | Harlow source=Partial results", "39 | % | Penfield source=Partial results", "7 | % | Oduya source=Partial results"}},
		{"The poll, by Calder, has the Reform List at 38%, the Union at 29% and the Greens at 8%.",
			[]string{"38 | % | Reform List source=Calder", "29 | % | Union source=Calder", "8 | % | Greens source=Calder"}},
		{"In the latest poll Odell led Brandt by 52 percent to 40 percent.", []string{"52 | % | Odell", "40 | % | Brandt"}},
		{"The Union had 36.2% of the vote to 33.8% for the Reform Bloc.", []string{"36.2 | % | Union of=the vote", "33.8 | % | Reform Bloc"}},
		{"Dario Kosta won the mayoral race. He got 38% in the city.", []string{"38 | % | Dario Kosta"}},
		{"The Union took 41% of the vote, five points more than in 2019.", []string{"41 | % | Union up=to of=the vote", "5 | pp | Union up=by"}},
		{"Orvik took 24% of the market, to its 19%.", []string{"24 | % | Orvik of=the market", "19 | % | "}},
		{"Orvik took 24%, against Norbank's 19%.", []string{"24 | % | Orvik", "19 | % | Norbank"}},
		{"The crown gained 1.8 percent against the euro.", []string{"1.8 | % | crown up=by"}},
	})
}
