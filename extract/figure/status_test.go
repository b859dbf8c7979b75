package figure_test

import "testing"

func TestStatus(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ in, status, source string }{
		{"The bank expects inflation to reach 3 percent.", "forecast", "bank"},
		{"Analysts had predicted a loss of $4 million.", "forecast", "Analysts"},
		{"Uptake is well below the 95 percent recommended by the agency.", "target", ""},
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
