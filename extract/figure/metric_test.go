package figure_test

import (
	"slices"
	"testing"
)

// metrics checks what the figures of each sentence are said of, in order.
func metrics(t *testing.T, cases []metricCase) {
	t.Helper()
	for _, c := range cases {
		var got []string
		for _, f := range read(t, c.in).Figures {
			got = append(got, f.Metric)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q:\n got %q\nwant %q", c.in, got, c.want)
		}
	}
}

type metricCase struct {
	in   string
	want []string
}

// What is more by a share is a chance or an amount, not who has it.
func TestMetricOfMore(t *testing.T) {
	t.Parallel()
	metrics(t, []metricCase{
		{"The study found that women were 27% more likely to die of heart disease than men.", []string{"women likely to die of heart disease"}},
		{"Boys are 12 percentage points less likely to finish school.", []string{"Boys likely to finish school"}},
		{"Drivers paid 5% higher prices for fuel.", []string{"prices for fuel"}},
		{"Night nurses had a 30% higher risk of dementia.", []string{"Night nurses risk of dementia"}},
		{"The firm made 5% more cars in May.", []string{"cars"}},
		{"Sales were 5% higher than in May.", []string{"Sales"}},
		{"The bonds yield 5.7% less full fees.", []string{"bonds"}},
	})
}

func TestMetricOfSubject(t *testing.T) {
	t.Parallel()
	metrics(t, []metricCase{
		{"The jobless rate was 4.9 percent.", []string{"jobless rate"}},
		{"In 2019 there were 41 cases.", []string{"cases"}},
		{"Two pan-democratic veteran lawmakers lost.", []string{"pan-democratic veteran lawmakers lost"}},
		{"Foreign debt stood at $84 billion.", []string{"Foreign debt"}},
		{"The price of wheat in Odessa rose 6 percent.", []string{"price of wheat in Odessa"}},
		{"Core prices, which leave out rent, climbed 0.3 percent.", []string{"Core prices"}},
		{"The survey found that sales in Peru fell 12 percent.", []string{"sales in Peru"}},
		{"Harlow and Penfield gained 3 percent.", []string{"Harlow and Penfield"}},
		{"The harvest rose 4 percent and was worth $90 million.", []string{"harvest", "harvest"}},
		{"Ferry traffic in 2019 grew by 7 percent.", []string{"Ferry traffic"}},
		{"Bank stocks, which had slid all week, were up 2 percent.", []string{"Bank stocks"}},
		{"Growth in services slowed to 2 percent and in farming to 1 percent.", []string{"Growth in services", "Growth in farming"}},
		{"The bus was carrying 45 pupils when it fell 60 metres.", []string{"pupils bus carrying", "bus"}},
		{"Fuel tax to rise 3 cents", []string{"Fuel tax"}},
		{"At 9 percent, inflation is high.", []string{"inflation"}},
		{"As of noon on Friday, the main index, the Orvik 50, fell 2 percent.", []string{"main index"}},
		{"The wreck lies 18 miles (29 km) east of the port.", []string{"wreck lies east of the port", "wreck lies east of the port"}},
		{"The index rose 12 points to end the day at 4,310.", []string{"index", "index"}},
		{"Earnings were $4 a share. Analysts had looked for $3.80.", []string{"Earnings per share", "Earnings per share"}},
		{"Analysts expect 3 percent.", []string{""}},
		{"The S&P 500 lost 1.2 percent.", []string{"S&P 500"}},
		{"Trade between the ports recorded a surplus and reached $6 billion.", []string{"Trade between the ports"}},
	})
}

func TestMetricOfObject(t *testing.T) {
	t.Parallel()
	metrics(t, []metricCase{
		{"The council raised the bus fare by 5 percent to $2.40.", []string{"bus fare", "bus fare"}},
		{"Orvik bought the shipyard for $35 million.", []string{"shipyard"}},
		{"The storm wiped $2 billion off the firm's value.", []string{"firm's value"}},
		{"It will give 10,000 pesos ($181) to each family.", []string{"give to each family", "give to each family"}},
		{"The city will give 10,000 pesos to each family.", []string{"city give to each family"}},
		{"The firm will buy back $500 million of its stock.", []string{"stock firm buy back"}},
		{"The board wants builders to pay $12 per door.", []string{"builders pay"}},
		{"Norvik posted a 12% jump in profit to $640 million.", []string{"profit", "profit"}},
		{"Stocks rose 2 percent, with Brent crude up $1.30 at $61.20.", []string{"Stocks", "Brent crude", "Brent crude"}},
		{"The ministry expects the deficit to reach 3 percent.", []string{"deficit"}},
	})
}

func TestMetricOfModifiedNoun(t *testing.T) {
	t.Parallel()
	metrics(t, []metricCase{
		{"Voters backed a $40 million bond.", []string{"bond"}},
		{"They signed a five-year lease.", []string{"lease"}},
		{"The port reported a 3 percent rise in exports.", []string{"exports"}},
		{"The dam holds 2 million gallons of treated water.", []string{"treated water dam holds"}},
		{"It posted a profit of $12 million.", []string{"profit"}},
		{"Goods including cars, boats and tractors that weigh 3 tonnes are banned.", []string{"Goods including cars, boats and tractors"}},
		{"The fund paid out $45 million in claims.", []string{"claims"}},
		{"He paid the clerk $45 million in cash.", []string{"paid clerk"}},
		{"Police seized two flats in Goa worth $3 million.", []string{"flats in Goa Police seized", "flats in Goa"}},
		{"Police seized goods worth $3 million.", []string{"goods"}},
	})
}

func TestMetricOfRepeats(t *testing.T) {
	t.Parallel()
	metrics(t, []metricCase{
		{"Output rose to 5 billion yuan, up 3 percent.", []string{"Output", "Output"}},
		{"Inflation was 3.1 percent, compared with 2.8 percent in May.", []string{"Inflation", "Inflation"}},
		{"Net income was $20 million, or $1.10 per share.", []string{"Net income", "Net income per share"}},
		{"Profit rose to $20 million, or $1.10 per share, from $18 million.", []string{"Profit", "Profit per share", "Profit"}},
		{"Prices fell 2 percent, against a fall of 1 percent in June.", []string{"Prices", "Prices"}},
		{"The fund is worth 60 million euros ($64 million).", []string{"fund", "fund"}},
		{"A farm with a mean yield of 3 tonnes in 2018 and 4 tonnes in 2019 won.", []string{"mean yield", "mean yield"}},
		{"The court fined the bank $12 million.", []string{"court fined bank"}},
	})
}

func TestMetricOfList(t *testing.T) {
	t.Parallel()
	metrics(t, []metricCase{
		{"Oil and gas rose 2 percent and 3 percent, respectively.", []string{"Oil", "gas"}},
		{"The S&P 500 (.SPX) rose 1.2% and the Dow (.DJI) 0.8%.", []string{"S&P 500 (.SPX)", "Dow"}},
		{"The jobless rate for women was 6 percent and for men 5 percent.", []string{"jobless rate for women", "jobless rate for men"}},
		{"In May sales were 4 million euros and operating profit 380 million.", []string{"sales", "operating profit"}},
		{"Sales in Chile slid 11 percent to 240,000 cars, while those in Peru rose 3 percent.", []string{"Sales in Chile", "Sales in Chile", "Sales in Peru"}},
		{"FTSE -0.6% CAC -1.7% DAX -1.6%", []string{"FTSE", "CAC", "DAX"}},
		{"The Reds are on 40 seats, the Blues on 30.", []string{"seats", "Blues"}},
		{"Exports make up 40 percent and imports 30 percent.", []string{"Exports", "imports"}},
	})
}

func TestMetricOfShare(t *testing.T) {
	t.Parallel()
	metrics(t, []metricCase{
		{"About 60 percent of voters stayed at home.", []string{"voters stayed at home"}},
		{"Some 63 percent of voters backed it, 29 percent opposed it and 8 percent were undecided.", []string{"voters backed", "voters opposed", "voters undecided"}},
		{"Wind makes up a fifth of supply.", []string{"Wind"}},
		{"Sixty percent of homes in the valley have no insurance.", []string{"homes in the valley have no insurance"}},
		{"The study found that 46 percent had cut spending.", []string{"cut spending"}},
		{"Only 3 in 10 workers belong to a union.", []string{"workers belong to a union"}},
		{"It says 40 percent of men aged 18 to 34 bet.", []string{"men aged 18 to 34", "men"}},
		{"A fifth of those asked said so.", []string{"asked"}},
	})
}

func TestMetricOfDuration(t *testing.T) {
	t.Parallel()
	metrics(t, []metricCase{
		{"Ms Orvik ran the port for 14 years.", []string{"Ms Orvik ran port"}},
		{"It was the best result in 15 years.", []string{"best result"}},
		{"The ministers held talks lasting two hours.", []string{"talks"}},
		{"Rebels freed 23 hostages held for six months.", []string{"hostages held", "hostages"}},
		{"It took 14 hours to put out the fire.", []string{"put out fire"}},
		{"The strike lasted three weeks.", []string{"strike"}},
		{"The dispute led to a shutdown of the port for 12 days.", []string{"shutdown of the port"}},
	})
}

func TestMetricOfNobody(t *testing.T) {
	t.Parallel()
	metrics(t, []metricCase{
		{"The court fined him $500.", []string{"fined"}},
		{"Let us get from $10 to $15 million.", []string{""}},
		{"Pollsters had expected a rise of 0.3 percent.", []string{"rise"}},
		{"The 47-year-old will appeal.", []string{""}},
	})
}

func TestMetricOfCount(t *testing.T) {
	t.Parallel()
	metrics(t, []metricCase{
		{"The blast killed 15 people.", []string{"people killed"}},
		{"In total 430 men were held.", []string{"men held"}},
		{"A total of 120 homes were lost.", []string{"homes lost"}},
		{"Doctors confirmed 42 cases, bringing the total to 310.", []string{"cases Doctors confirmed", "cases"}},
		{"It is building a plant in Goa that will employ 2,500 people.", []string{"people plant in Goa employ"}},
		{"The quake razed 900 homes and left 60,000 people without power.", []string{"homes quake razed", "people without power quake left"}},
		{"At least 34 men were killed and 120 injured when it struck.", []string{"men killed", "injured"}},
		{"Some 14 men were hurt, two of them badly.", []string{"men hurt", "men hurt"}},
		{"Some 300 villagers were evacuated.", []string{"villagers evacuated"}},
		{"There were 300 villagers.", []string{""}},
		{"There were 300 villagers on the ferry.", []string{"villagers on the ferry"}},
		{"The group will lay off 900 welders.", []string{"welders group lay off"}},
		{"The coach is rated at 202 horses.", []string{"coach"}},
		{"The city has 4,100 charging points.", []string{"charging points city"}},
		{"The charity sent 40 nurses and two trucks.", []string{"nurses charity sent", "trucks sent"}},
		{"A survey of seven countries is due.", []string{"survey of countries"}},
		{"The population of the island is 4,000 people.", []string{"population of the island"}},
		{"Employment grew by 12,000 jobs.", []string{"Employment"}},
		{"About 900 homes were damaged and 84 collapsed.", []string{"homes damaged", "homes collapsed"}},
	})
}
