package figure_test

import "testing"

// Constructions in which what a figure measures, or its unit, is easily taken from
// the wrong words.
func TestConstructions(t *testing.T) {
	t.Parallel()
	records(t, []recordCase{
		{"Police searched his home in an inquiry into a $30 million contract to rebuild the pier.", []string{"30000000 | USD | contract"}},
		{"Output contracted 3 percent.", []string{"3 | % | Output down=by"}},
		{"Some 21 million people are registered at 58,000 polling stations.",
			[]string{"21000000 | person | people registered mod=~", "58000 | station | polling stations"}},
		{"Three people died after a van carrying 14 pickers left the road.", []string{"3 | person | people died", "14 | picker | pickers van carrying"}},
		{"Orvik will pay $12.50 for each Calder share.", []string{"12.5 | USD | Orvik pay per share per=share"}},
		{"She admitted 11 counts of wire fraud and two of money laundering.", []string{"11 | count | counts of wire fraud admitted", "2 | count | counts of money laundering"}},
		{"The port shipped 3 million tonnes of wheat and 1.6 million of maize.", []string{"3000000 | t | wheat port shipped", "1600000 | t | maize"}},
		{"The club lost money in two of the last five years.", []string{"2 | year |  of=the last five years"}},
		{"Calder will take over three floors and handed over 40 files.", []string{"3 | floor | floors Calder take over", "40 | file | files Calder handed over"}},
		{"He took over 300 photos.", []string{"300 | photo | photos took mod=>"}},
		{"The rally was attended by about 3,000 people.", []string{"3000 | person | people attended mod=~"}},
		{"Crews from as far away as Inverness were there within 50 minutes.", []string{"50 | min | Crews from as far away as Inverness mod=<="}},
		{"Marenia has been at war for 20 years.", []string{"20 | a | "}},
	})
}

// Subjects and wholes of a clause are its own.
func TestOwnClause(t *testing.T) {
	t.Parallel()
	records(t, []recordCase{
		{"Winds gusted at 90 km/h and 312 mm of rain fell in 24 hours.", []string{"90 | km/h | Winds", "312 | mm | rain", "24 | h | rain"}},
		{"Patients who took it lost 4.2 kg.", []string{"4.2 | kg | Patients down=by"}},
		{"It has 310 million users, of whom 22% pay $4.99 a month.",
			[]string{"310000000 | user | users", "22 | % | users pay", "4.99 | USD | users pay per=month"}},
		{"It will sell 600 of its new vans next year.", []string{"600 | van | new vans sell of=its new vans"}},
		{"In the capital, just one in five toddlers is covered.", []string{"20 | % | toddlers covered of=toddlers"}},
		{"The firm will cut 1,200 jobs, saving $150 million a year.", []string{"1200 | job | jobs firm cut", "150000000 | USD | firm saving per=year"}},
		{"The ruling will cost it $115 million.", []string{"115000000 | USD | ruling"}},
		{"Some of the debt was repaid from sales, and Orvik plans to use $2 million of it.", []string{"2000000 | USD | Orvik use status=target"}},
		{"Some 900 people voted at 120 stations, 40 of them abroad.",
			[]string{"900 | person | people voted mod=~", "120 | station | stations", "40 | station | stations abroad"}},
		{"The state plans to vaccinate 3,000 pupils and has set aside $18 million.",
			[]string{"3000 | pupil | pupils state vaccinate status=target", "18000000 | USD | state set aside"}},
	})
}
