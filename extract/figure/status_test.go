package figure_test

import "testing"

func TestStatus(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ in, status, source string }{
		{"The bank expects inflation to reach 3 percent.", "forecast", "bank"},
		{"Analysts had predicted a loss of $4 million.", "forecast", "Analysts"},
		{"Uptake is well below the 95 percent recommended by the agency.", "target", "agency"},
		{"Sales missed the $3 billion that analysts polled by Norbank had expected.", "forecast", "analysts polled by Norbank"},
		{"Economists polled by Norbank expect 2 percent.", "forecast", "Economists polled by Norbank"},
		{"The ship, worth a reported $6 million, sank.", "estimate", ""},
		{"The yard has hopes that orders will exceed 700.", "forecast", ""},
		{"The National Weather Office put the damage at $6 million.", "", "National Weather Office"},
		{"The police had raised the death toll to 15.", "", "police"},
		{"The blast raised the death toll to 15.", "", ""},
		{"Output is expected to fall 2 percent.", "forecast", ""},
		{"Debt will fall to $31 million.", "forecast", ""},
		{"Sales beat the 4 percent that analysts had projected.", "forecast", "analysts"},
		{"The city aims to plant 400 trees.", "target", ""},
		{"The plant missed its goal of 900 cars.", "target", ""},
		{"By a preliminary count, exports rose 3 percent.", "preliminary", ""},
		{"An estimated 300 people marched.", "estimate", ""},
		{"The house is worth $2 million, Orvik reckons.", "estimate", ""},
		{"Two leaders pledged to meet again.", "", ""},
		{"Exports rose 3 percent.", "", ""},
		{"The town will hire 24 teachers.", "", ""},
		{"The side had six shots on target.", "", ""},
		{"By a preliminary count of the National Bureau of Statistics, exports rose 3 percent.", "preliminary", "National Bureau of Statistics"},
		{"Two goals sent the side through.", "", ""},
		{"The bank sees prices rising 3 percent.", "forecast", "bank"},
		{"She campaigned on a promise to cut income tax by 2 percent.", "target", ""},
		{"The firm's plan to spend $2 billion was approved.", "target", ""},
		{"The firm dropped the plan after a loss of $2 billion.", "", ""},
		{"Norbank issued a forecast for sales of $4 billion.", "forecast", ""},
		{"Women were 27 percent more likely to die of it.", "", ""},
		{"The fair saw attendance reach 11,000.", "", ""},
		{"The chairman of the project's panel employs 12 clerks.", "", ""},
		{"By a preliminary count, debt will be $31 million.", "preliminary", ""},
	} {
		st := read(t, c.in)
		if len(st.Figures) != 1 {
			t.Errorf("%q: %d figures, want 1", c.in, len(st.Figures))
			continue
		}
		if f := st.Figures[0]; f.Status != c.status || f.Source != c.source {
			t.Errorf("%q: status %q of %q, want %q of %q", c.in, f.Status, f.Source, c.status, c.source)
		}
	}
}

// TestStatusWithin checks sentences whose figures differ in it.
func TestStatusWithin(t *testing.T) {
	t.Parallel()
	records(t, []recordCase{
		{"The rate was 5 percent in April and should reach 6 percent this year, according to the bank's forecast.",
			[]string{"5 | % | rate", "6 | % | rate status=forecast"}},
		{"The bank expects sales of $5 million, down from the $7 million it predicted in May.",
			[]string{"5000000 | USD | sales down=to source=bank status=forecast", "7000000 | USD | sales down=from source=bank status=forecast"}},
		{"The bank expects growth of 2 percent. The International Monetary Fund's April report put it at 1 percent.",
			[]string{"2 | % | growth source=bank status=forecast", "1 | % | growth source=International Monetary Fund status=forecast"}},
		{"A family with a loan of $90,000 will pay $30 a month more, by the bank's own reckoning.",
			[]string{"90000 | USD | loan", "30 | USD | family with a loan pay per=month up=by status=estimate"}},
	})
}
