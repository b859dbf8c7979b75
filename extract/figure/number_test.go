package figure_test

import (
	"strings"
	"testing"

	"lede/fact"
)

// told returns a figure as the tables of the tests write it: value, unit, per,
// modifier and words, as in "~5..10 a/week 'about 5 to 10 years a week'".
func told(f *fact.Figure) string {
	var b strings.Builder
	b.WriteString(f.Modifier)
	switch {
	case f.Score != nil:
		for i, v := range f.Score {
			if i > 0 {
				b.WriteByte(':')
			}
			b.WriteString(v.String())
		}
	case f.Low != nil:
		b.WriteString(f.Low.String() + ".." + f.High.String())
	case f.Value != nil:
		b.WriteString(f.Value.String())
	}
	if f.Unit != "" {
		b.WriteString(" " + f.Unit)
	}
	if f.Per != "" {
		b.WriteString(" per " + f.Per)
	}
	return b.String() + " '" + f.Text + "'"
}

func allTold(figures []fact.Figure) string {
	var all []string
	for i := range figures {
		all = append(all, told(&figures[i]))
	}
	return strings.Join(all, ", ")
}

// A reading is a sentence with the figures that it must give.
type reading struct{ in, want string }

func check(t *testing.T, readings []reading) {
	t.Helper()
	for _, c := range readings {
		if got := allTold(read(t, c.in).Figures); got != c.want {
			t.Errorf("%q:\n got %s\nwant %s", c.in, got, c.want)
		}
	}
}

func TestDigits(t *testing.T) {
	t.Parallel()
	check(t, []reading{
		{"The county has 1,440 schools.", "1440 school '1,440 schools'"},
		{"The county has 1 440 schools.", "1440 school '1 440 schools'"},
		{"The plant made 1’440 units.", "1440 unit '1’440 units'"},
		{"The old ferry cost 1.440,5 euros.", "1440.5 EUR '1.440,5 euros'"},
		{"A ticket is 12,50 euros.", "12.5 EUR '12,50 euros'"},
		{"Growth was 0.1 percent.", "0.1 % '0.1 percent'"},
		{"The pond is .5 miles wide.", "0.5 [mi_i] '.5 miles'"},
		{"Temperatures fell to -12 degrees Celsius.", "-12 Cel '-12 degrees Celsius'"},
		{"The result was minus 3 million euros.", "-3000000 EUR 'minus 3 million euros'"},
		{"The lab counted 123,456,789 cells.", "123456789 cell '123,456,789 cells'"},
	})
}

func TestMagnitudes(t *testing.T) {
	t.Parallel()
	check(t, []reading{
		{"The state owes 1.44 trillion yuan.", "1440000000000 CNY '1.44 trillion yuan'"},
		{"They sold 2.3m homes.", "2300000 home '2.3m homes'"},
		{"The wall is 2.3m high.", "2.3 m '2.3m'"},
		{"The bid is worth 9.4 billion pesos (US$801.2 million).", "9400000000 MXN '9.4 billion pesos', 801200000 USD 'US$801.2 million'"},
		{"Sales were £1.2bn.", "1200000000 GBP '£1.2bn'"},
		{"The scam cost Rs 500 crore.", "5000000000 INR 'Rs 500 crore'"},
		{"About 3 lakh farmers marched.", "~300000 farmer 'About 3 lakh farmers'"},
		{"The fund holds 1.4 hundred million yuan.", "140000000 CNY '1.4 hundred million yuan'"},
		{"The site got 3k visits.", "3000 visit '3k visits'"},
		{"Half a million people fled.", "500000 person 'Half a million people'"},
		{"Two and a half million people fled.", "2500000 person 'Two and a half million people'"},
		{"A dozen eggs cost $4.", "12 egg 'A dozen eggs', 4 USD '$4'"},
		{"The firm owes 2.4 thousand billion won.", "2400000000000 KRW '2.4 thousand billion won'"},
	})
}

func TestWords(t *testing.T) {
	t.Parallel()
	check(t, []reading{
		{"Twenty-two ships sank.", "22 ship 'Twenty-two ships'"},
		{"The siege lasted two hundred and sixteen days.", "216 d 'two hundred and sixteen days'"},
		{"The firm employs twenty-two (22) people.", "22 person 'twenty-two (22) people'"},
		{"She must pay five thousand (5,000) dollars.", "5000 USD 'five thousand (5,000) dollars'"},
		{"The talks took about an hour and a half.", "~1.5 h 'about an hour and a half'"},
		{"The talks took two years and a half.", "2.5 a 'two years and a half'"},
		{"There is one problem.", "1 problem 'one problem'"},
	})
}

func TestFractions(t *testing.T) {
	t.Parallel()
	check(t, []reading{
		{"The path is 2½ miles long.", "2.5 [mi_i] '2½ miles'"},
		{"It used 3/4 of the budget.", "75 % '3/4'"},
		{"Nearly two-thirds of voters agreed.", "~66.6667 % 'Nearly two-thirds'"},
		{"A third of the harvest was lost.", "33.3333 % 'A third'"},
		{"One in five homes is empty.", "20 % 'One in five'"},
		{"There was a 1-in-4 chance of rain.", "25 % '1-in-4'"},
		{"Only 1 in 8 applicants gets a place.", "12.5 % '1 in 8'"},
		{"Three out of four doctors agreed.", "75 % 'Three out of four'"},
		{"More than half of the staff left.", ">50 % 'More than half'"},
		{"The drive takes half an hour.", "0.5 h 'half an hour'"},
		{"The bank raised its rate by a quarter point.", "0.25 pp 'a quarter point'"},
		{"The order backlog stood at $6.3 billion at quarter-end.", "6300000000 USD '$6.3 billion'"},
	})
}

func TestRanges(t *testing.T) {
	t.Parallel()
	check(t, []reading{
		{"It takes 5 to 10 years.", "5..10 a '5 to 10 years'"},
		{"Growth will be between 3 and 4 percent.", "3..4 % 'between 3 and 4 percent'"},
		{"The deal is worth $2.9–3.1bn.", "2900000000..3100000000 USD '$2.9–3.1bn'"},
		{"Prices rose 3-4%.", "3..4 % '3-4%'"},
		{"It cost $10 to $15 million.", "10000000..15000000 USD '$10 to $15 million'"},
		{"Four to five thousand people came.", "4000..5000 person 'Four to five thousand people'"},
		{"The rate must be at least 3 but no more than 5 percent.", "3..5 % 'at least 3 but no more than 5 percent'"},
		{"They paid 2, 3 and 5 million yuan.", "2000000 CNY '2', 3000000 CNY '3', 5000000 CNY '5 million yuan'"},
		{"Turnout was 33 and 36 per cent.", "33 % '33', 36 % '36 per cent'"},
		{
			"It cut the forecast from 5 to 7 per cent to 3 to 5 per cent.",
			"5..7 % 'from 5 to 7 per cent', 3..5 % '3 to 5 per cent'",
		},
		{"The mayor won, 54% to 46%.", "54 % '54%', 46 % '46%'"},
		{"Output rose from 24 to 33-35 billion euros.", "24000000000 EUR '24', 33000000000..35000000000 EUR '33-35 billion euros'"},
	})
}

func TestModifiers(t *testing.T) {
	t.Parallel()
	check(t, []reading{
		{"About 28% of them are new.", "~28 % 'About 28%'"},
		{"Nearly 300 homes burned.", "~300 home 'Nearly 300 homes'"},
		{"At least 12 people died.", ">=12 person 'At least 12 people'"},
		{"No fewer than 40 ships came.", ">=40 ship 'No fewer than 40 ships'"},
		{"Up to 300 jobs may go.", "<=300 job 'Up to 300 jobs'"},
		{"Less than a hundred cars were sold.", "<100 car 'Less than a hundred cars'"},
		{"More than 1,500 enterprises took part.", ">1500 enterprise 'More than 1,500 enterprises'"},
		{"The trip takes ten days or more.", ">=10 d 'ten days or more'"},
		{"It has 20-odd branches.", "~20 branch '20-odd branches'"},
		{"Some 40 trucks waited.", "~40 truck 'Some 40 trucks'"},
		{"The fever can exceed 39C (102F).", ">39 Cel 'exceed 39C', >102 [degF] '102F'"},
		{"The fine is $500 or less.", "<=500 USD '$500 or less'"},
	})
}

func TestScores(t *testing.T) {
	t.Parallel()
	check(t, []reading{
		{"Rovers beat United 3-1 on Saturday.", "3:1 '3-1'"},
		{"The senate voted 52-48 to confirm him.", "52:48 '52-48'"},
		{"She won the final 6–4, 7–5.", "6:4:7:5 '6–4, 7–5'"},
		{"England reached 367 for 5 at stumps.", "367:5 '367 for 5'"},
		{"Sold: 367 for 5 dollars each.", "367 '367', 5 USD '5 dollars each'"},
		{"Pages 52-48 were torn out by 3 boys.", "3 boy '3 boys'"},
	})
}
