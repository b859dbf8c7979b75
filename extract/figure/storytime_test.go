package figure_test

import "testing"

func TestPeriodOfEvent(t *testing.T) {
	t.Parallel()
	periods(t, []periodCase{
		// people hurt in what the lead tells of, in a later paragraph
		{"A tram hit a bus in Orvik on Tuesday, police said.\n\nNine people were injured. The street has 40 shops.",
			[]string{"2024-05-14", ""}},
		{"A court in Orvik jailed a banker on Wednesday.\n\nIt acquitted six of the nine accused.",
			[]string{"2024-05-15", ""}},
		// seats hold for the day of the vote, whatever their tense; a bound does not
		{"The election was close. The Greens had 34 percent of Sunday's vote.\n\nThey will have 54 of the 150 seats. A majority requires 76 seats.",
			[]string{"2024-05-12", "2024-05-12", "", ""}},
		{"A poll on Tuesday found that 68 percent of voters were against it. The party holds 250 of the 577 seats.",
			[]string{"", "", ""}},
		// what is no change of the year told of
		{"Measles cases rose 79 percent last year to 321,000.\n\nTwo doses were 97 percent effective in a trial.", []string{"2023", "2023", "", ""}},
		// a day of the reports is none of the event
		{"Police said on Wednesday that the ring was broken.\n\nFive people were arrested.", []string{""}},
	})
}

func TestPeriodOfBudget(t *testing.T) {
	t.Parallel()
	periods(t, []periodCase{
		{"The council adopted a $40 million budget for 2025.\n\nThe police get $9 million. The mayor spent $300,000 on her campaign.",
			[]string{"2025", "2025", ""}},
		{"The council voted 6-1 on Tuesday to pass a $212 million budget for 2025. The police will receive $61 million.",
			[]string{"2024-05-14", "2025", "2025"}},
		{"In 2025 the city will hire 24 firefighters. The library gets $2 million.", []string{"2025", "2025"}},
	})
}

func TestPeriodOfForecastAndBase(t *testing.T) {
	t.Parallel()
	periods(t, []periodCase{
		{"Orvik expects revenue of $4 million in 2025. Analysts had been looking for $3 million.", []string{"2025", "2025"}},
		{"Exports rose to $18bn in April from $17bn in April 2023. The deficit shrank to $1bn from $2bn.",
			[]string{"2024-04", "2023-04", "2024-04", "2023-04"}},
	})
}

func TestPeriodCarriedNoFurther(t *testing.T) {
	t.Parallel()
	periods(t, []periodCase{
		{"Inflation was 3 percent in April. It has come down since then by 1 percentage point.", []string{"2024-04", ""}},
		{"In June 2023 the rate had been 8 percent. Food cost 5 percent more than a year before.", []string{"2023-06", ""}},
		{"The index fell 7 percent on Monday. It is still down 15 percent from its peak.", []string{"2024-05-13", ""}},
		{"Exports grew 5 percent in April. Growth averaged 4 percent over the past two years.", []string{"2024-04", ""}},
		{"Exports rose 5 percent in April. Orvik wants tariffs cut by 2 percent.", []string{"2024-04", ""}},
		{"Rovers won 3-1 on Saturday. Rovers won 4-0 last season.", []string{"2024-05-11", ""}},
		{"Oil fell 3 percent on Tuesday. On Monday gold fell 2 percent.\n\nThe franc rose 1 percent.", []string{"2024-05-14", "2024-05-13", "2024-05-14"}},
		{"In July 2018, floods killed 112 people. The dam, built in 1971, held 90 million tonnes of water.", []string{"2018-07", ""}},
		{"She was first elected in 2018 with 51 percent of the vote. She raised $44 million.", []string{"2018", ""}},
		{"Profit was lower in the first quarter. Net fell 37 percent to $33 million from $52 million in the year-ago period. Sales rose to $5 million from $4 million.",
			[]string{"2024-Q1", "2024-Q1", "2023-Q1", "2024-Q1", "2023-Q1"}},
		{"Net rose to $33 million from $30 million in March.", []string{"", "2024-03"}},
		{"Revenue was $5 million in April. Income fell to $4 million from $6 million, a year earlier.", []string{"2024-04", "2024-04", "2023-04"}},
		{"In the third quarter of 2023, profit rose to $87 million. Net for the nine months was $254 million.", []string{"2023-Q3", "", "2023-01/2023-09"}},
		{"The index lost 7 percent on Monday. In the six months, output fell 3 percent.", []string{"2024-05-13", "", ""}},
		{"Inspectors came with 50 trucks on Monday. They agreed to give 8 trucks back.", []string{"2024-05-13", ""}},
		{"In May 2023 nine men had been hurt. They made two claims.", []string{"2023-05", ""}},
		{"The line will cost $3 million in 2026. The debt fell to $1 million.", []string{"2026", ""}},
	})
}
