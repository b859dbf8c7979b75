package figure_test

import (
	"strings"
	"testing"
)

// Changes: the figures of a sentence that tell one, as "words change role".
func TestChange(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ in, want string }{
		// by verbs
		{"Exports rose 7 percent.", "7 percent up by"},
		{"Unemployment fell to 4.1 percent.", "4.1 percent down to"},
		{"Sales rose by 3% to 5 billion yuan from 4.85 billion yuan.", "3% up by, 5 billion yuan up to, 4.85 billion yuan up from"},
		{"The bank cut its key rate by 50 basis points.", "50 basis points down by"},
		{"Shares lost 2.14%, or 64 points.", "2.14% down by, 64 points down by"},
		{"Output doubled to 4 million tons.", "4 million tons up to"},
		{"The bank lifted its key rate a quarter point to 4.75%.", "a quarter point up by, 4.75% up to"},
		{"A new round brought its total funding to $132 million.", "$132 million up to"},
		{"Output fell by 500,000 tons to 9.5 million tons.", "500,000 tons down by, 9.5 million tons down to"},
		{"The pact cuts tariffs on $7 billion to $8 billion of goods.", ""},
		{"The stock fell a further 75 cents to $16.25.", "75 cents down by, $16.25 down to"},
		{"Unemployment fell by 25,000 to 1.3 million.", "25,000 down by, 1.3 million down to"},
		{"Its share slipped to 19 from 22 percent.", "19 down to, 22 percent down from"},
		{"Used cars fell 6.3% in April and 7.1% in May.", "6.3% down by, 7.1% down by"},
		{"Shares closed 3.2% lower at 14.80 euros.", "3.2% down by, 14.80 euros down to"},
		{"Norvik posted a 12% jump in profit to $640 million.", "12% up by, $640 million up to"},
		{"Its score rose from 61 to 70.", "61 up from, 70 up to"},
		{"Its score rose from 61 to 70 and its range grew from 9 km to 12.", "61 up from, 70 up to, 9 km up from, 12 up to"},
		{"The death toll climbed from 12 to 15.", "12 up from, 15 up to"},
		{"Rivals lowered their outlook for growth to 3 percent from 4 percent.", "3 percent down to, 4 percent down from"},
		{"Inflation fell below 3 percent.", "below 3 percent down to"},
		{"Oil climbed past $90 a barrel.", "$90 a barrel up to"},
		{"Shares rose more than 3 percent.", "more than 3 percent up by"},
		{"The bank cut its forecast for growth to 2.6 percent.", "2.6 percent down to"},
		{"House prices rose at an annual rate of 7.5 percent.", "7.5 percent up by"},
		{"Norvik shares down 4%", "4% down by"},
		{"Exports up 9 pct in May, imports up 4 pct", "9 pct up by, 4 pct up by"},
		{"The line cuts the journey from four hours to 90 minutes.", "four hours down from, 90 minutes down to"},
		// by adverbs and comparatives
		{"Brent was up 3.2%.", "3.2% up by"},
		{"Rents are 9 percent higher than a year ago.", "9 percent up by"},
		{"The town has 300 fewer homes.", ""},
		// by nouns
		{"The index had a gain of around 10 percent.", "around 10 percent up by"},
		{"The province posted 8.7 percent GDP growth.", "8.7 percent up by"},
		{"A 6 point gain lifted the index.", "6 point up by"},
		{"Stocks suffered losses of between three and seven percent.", "between three and seven percent down by"},
		{"The party made a gain of eight seats.", "eight seats up by"},
		{"The fund uses a 20% growth rate.", ""},
		// the level beside its change
		{"Debt stood at 58.3% of GDP in March, down from 61%.", "58.3% down to, 61% down from"},
		{"Revenue came to 188 billion yuan, an increase of 21.4 percent.", "188 billion yuan up to, 21.4 percent up by"},
		{"The rate was 5.4% in June, 0.1 points higher than in May.", "5.4% up to, 0.1 points up by"},
		{"The batteries last 10 years, up from six in the old series.", "10 years up to, six up from"},
		{"Growth was revised down to an annual rate of 2.3 percent.", "2.3 percent down to"},
		{"The index finished at 756.55, a 6 point gain.", "756.55 up to, 6 point up by"},
		{"The index fell 40 points to end the day at 1,431.", "40 points down by, 1,431 down to"},
		{"Dow Jones industrials 2596.72, off 17.01.", "2596.72 down to, 17.01 down by"},
		{"The party has 54 of the 150 seats, up from 50.", "54 up to, 50 up from"},
		{"The stock fell 4.8% to close at $67.20.", "4.8% down by, $67.20 down to"},
		{"The index lost 39.45 points, or 2.56%, closing at 1,500.63.", "39.45 points down by, 2.56% down by, 1,500.63 down to"},
		{"Output grew 9 percent to about 612 billion yuan (94 billion U.S. dollars).", "9 percent up by, about 612 billion yuan up to, 94 billion U.S. dollars up to"},
		// none
		{"The airline lost 2 billion dollars last year.", ""},
		{"It posted a loss of $15 billion.", ""},
		{"Its added value came to 142 billion yuan.", ""},
		{"He added a 30 degree shot.", ""},
		{"It was the end of a four day rally.", ""},
		{"The firm made up 20 percent of sales.", ""},
		{"The firm raised $40 million from its owners.", ""},
		{"They hope to raise a further £250,000.", ""},
		{"The company has 3,000 workers.", ""},
	} {
		var all []string
		for _, f := range read(t, c.in).Figures {
			if f.Change != "" || f.ChangeRole != "" {
				all = append(all, f.Text+" "+f.Change+" "+f.ChangeRole)
			}
		}
		if got := strings.Join(all, ", "); got != c.want {
			t.Errorf("%q:\n got %s\nwant %s", c.in, got, c.want)
		}
	}
}
