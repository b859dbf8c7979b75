package figure_test

import "testing"

func TestMetricWithOwner(t *testing.T) {
	t.Parallel()
	metrics(t, []metricCase{
		{"The tablet has a 10,000 mAh battery.", []string{"tablet battery"}},
		{"The premium tier comes with 200 GB of storage.", []string{"premium tier storage"}},
		{"The Orvik 9 has a larger tank, 60 litres, than the Orvik 7 with 45 litres.", []string{"Orvik 9 larger tank", "Orvik 7"}},
		{"The lamp comes with a Norvik 50-watt bulb.", []string{"lamp bulb"}},
		{"Orvik cut its two-year sales goal to $3 billion.", []string{"sales goal", "Orvik sales goal"}},
		{"Norvik raised $30 million from investors.", []string{"Norvik"}},
		{"Adults have $400 in savings.", []string{"Adults savings"}},
		{"It has a $5 million budget.", []string{"budget"}},
		{"The ministry signed a $5 million deal.", []string{"deal"}},
	})
}

func TestMetricWithAdjectives(t *testing.T) {
	t.Parallel()
	metrics(t, []metricCase{
		{"A small 40-acre farm near the border burned down.", []string{"small farm"}},
		{"The coupe has a new 1.2-litre three-cylinder engine.", []string{"coupe new engine", "coupe engine"}},
		{"The 40m-long ferry sank.", []string{"ferry"}},
		{"It sells four-, five- and six-door models.", []string{"models", "models", "models"}},
		{"They looked at a 40-room inn or 90-room hotel.", []string{"inn", "hotel"}},
	})
}

func TestMetricOfBoughtStake(t *testing.T) {
	t.Parallel()
	metrics(t, []metricCase{
		{"The bank took a 30 percent stake in a leasing firm for $80 million.", []string{"stake in a leasing firm", "stake in a leasing firm"}},
		{"It completed the purchase of a 12 percent stake in the refinery for $1 billion.", []string{"stake in the refinery", "purchase of a stake in the refinery"}},
		{"She paid $900 for a desk at the same time.", []string{"desk"}},
	})
}
