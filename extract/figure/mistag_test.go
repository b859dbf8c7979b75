package figure_test

import "testing"

// Words that the tagger gets wrong, before and after figures.
func TestMetricOfMistaggedWords(t *testing.T) {
	t.Parallel()
	metrics(t, []metricCase{
		{"The fund revised its growth forecast for the region to 2.1 percent.", []string{"growth forecast for the region"}},
		{"The lender cut its profit forecast from 3 to 4 percent to 2 percent.", []string{"profit forecast", "profit forecast"}},
		{"Farmers who own 45,000 cattle will get help.", []string{"cattle Farmers own"}},
		{"The yield on the 10-year note rose 3 basis points.", []string{"note", "yield on the note"}},
		{"Gusts on mars can reach 90 km/h.", []string{"Gusts on mars"}},
		{"Pearls typically score 30 on the scale.", []string{"Pearls"}},
		{"It bought 40 percent of a mill in mainland Chinas northern province of Hebei.", []string{""}},
		{"Silver was little changed at $24 an ounce.", []string{"Silver"}},
		{"The average rent for a two-bedroom flat in the capital is 1,450 euros a month.", []string{"flat", "average rent for a flat in the capital"}},
	})
}

func TestMetricAfterPlace(t *testing.T) {
	t.Parallel()
	metrics(t, []metricCase{
		{"In Poland prices rose 3 percent.", []string{"prices"}},
		{"In Poland trade, bonds rose 3 percent.", []string{"bonds"}},
	})
}
