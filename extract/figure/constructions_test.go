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
