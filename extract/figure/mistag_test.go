package figure_test

import "testing"

// Words that the tagger gets wrong, before and after figures.
func TestMetricOfMistaggedWords(t *testing.T) {
	t.Parallel()
	metrics(t, []metricCase{
		{"The fund revised its growth forecast for the region to 2.1 percent.", []string{"fund growth forecast for the region"}},
		{"The lender cut its profit forecast from 3 to 4 percent to 2 percent.", []string{"lender profit forecast", "lender profit forecast"}},
		{"Farmers who own 45,000 cattle will get help.", []string{"cattle Farmers own"}},
		{"The yield on the 10-year note rose 3 basis points.", []string{"note", "yield on the note"}},
		{"Gusts on mars can reach 90 km/h.", []string{"Gusts on mars"}},
		{"Pearls typically score 30 on the scale.", []string{"Pearls"}},
		{"It bought 40 percent of a mill in mainland Chinas northern province of Hebei.", []string{"mill in mainland Chinas northern province of Hebei"}},
		{"Revenue from tourism accounts for 12 percent of output.", []string{"Revenue from tourism"}},
		{"The poll showed 38 percent of firms plan to hire.", []string{"firms plan to hire"}},
		{"Rents in the city average 1,200 euros.", []string{"Rents in the city"}},
		{"A third of the population lives in cities.", []string{"population lives in cities"}},
		{"Nurses get a pay rise of 4 percent.", []string{"pay rise"}},
		{"The chain will open 50 stores.", []string{"stores chain open"}},
		{"The raft measures 5 metres.", []string{"raft"}},
		{"Sales of existing homes fell 6 percent to an annual rate of 4 million units.", []string{"Sales of existing homes", "Sales of existing homes"}},
		{"A record 62 percent of adults own a boat.", []string{"adults own boat"}},
		{"The gap between rich and poor widened to 9 points.", []string{"gap between rich and poor"}},
		{"Demand for copper will grow by 3 percent.", []string{"Demand for copper"}},
		{"He paid a 500 euro fine.", []string{"fine"}},
		{"The peso fell 2 percent to a record low of 21.4.", []string{"peso", "peso"}},
		{"So far this season Keller is averaging 22 points.", []string{"Keller"}},
		{"He hit two home runs.", []string{"home runs hit"}},
		{"Bonds last traded at $38.", []string{"Bonds"}},
		{"The phone has a 120 Hz refresh rate.", []string{"phone refresh rate"}},
		{"Patients who took the pill lost 15 percent of their weight.", []string{"Patients"}},
		{"The rock will pass within 31,000 km of Earth.", []string{"rock"}},
		{"Retail sales in Norland rose 2 percent.", []string{"Retail sales in Norland"}},
		{"The index, which tracks 300 stocks, closed at 4,120 points.", []string{"stocks index tracks", "index"}},
		{"The price of a flat hit a record 410,000 euros.", []string{"price of a flat"}},
		{"The insurer estimates losses of up to $800 million.", []string{"losses"}},
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

// Tags that are right where rules were made for wrong ones, and words that stand
// where only a noun or a verb can.
func TestMetricOfWordsByPlace(t *testing.T) {
	t.Parallel()
	metrics(t, []metricCase{
		{"The strike led to a grounding for more than three weeks.", []string{"grounding"}},
		{"Friendbook which has 90 million users.", []string{"users Friendbook"}},
		{"Harlan Steel Listed tumbled by 10 percent to 18.97 yuan.", []string{"Harlan Steel Listed", "Harlan Steel Listed"}},
		{"The bank raised its forecast for 2023 to 1.2 percent from 0.8 percent and left the one for 2024 at 1.8 percent.", []string{"bank forecast", "bank forecast", "bank forecast"}},
		{"Some 148,000 people were out of work.", []string{"people out of work"}},
		{"About 3 million of the 5 million people entitled to vote cast a ballot.", []string{"people cast ballot", "people"}},
		{"In the whole of last year there were 38 cases.", []string{"cases"}},
		{"There were 38 cases.", []string{""}},
		{"To date, 149 confirmed orders for the jet have been received.", []string{"confirmed orders for the jet received"}},
		{"You can see the krona going to $1 in the event of an outcome that markets dont like and it going back to $1.50 if talks resume.", []string{"krona", "krona"}},
		{"The hall is built around the 37m (121ft)-long restored hull of a ferry.", []string{"restored hull of a ferry", "restored hull of a ferry"}},
		{"Iraq now controls 20 percent of the world's oil reserves.", []string{"Iraq"}},
		{"Compaq shares fell $1.625 to $108.625.", []string{"Compaq shares", "Compaq shares"}},
		{"At Norbank, net dropped 3.1 percent.", []string{"net"}},
		{"The maker said net rose to $87 million.", []string{"net"}},
		{"Net for the half was $254 million.", []string{"Net for the half"}},
		{"The deal lifted Harlan's net worth to $8.5 million.", []string{"Harlan's net worth"}},
		{"The bank reported a 77 percent drop in third-quarter net income.", []string{"net income"}},
		{"The bank now owns about 72 percent of Harlan's shares outstanding.", []string{"bank"}},
		{"Dow Jones futures index 129.49.", []string{"Dow Jones futures index"}},
		{"The debt/equity ratio of the firm is 1.2.", []string{"debt/equity ratio of the firm"}},
		{"Keller entered the game averaging 15.9 degrees.", []string{"Keller"}},
		{"The firm opened a mine costing $2 million.", []string{"mine"}},
	})
}
