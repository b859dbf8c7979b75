package figure_test

import (
	"slices"
	"strings"
	"testing"

	"lede/fact"
)

// brief is a figure in short: its text, value and unit, what it measures, then
// the fields that are set.
func brief(f *fact.Figure) string {
	var b strings.Builder
	switch {
	case f.Value != nil:
		b.WriteString(f.Value.String())
	case f.Low != nil:
		b.WriteString(f.Low.String() + ".." + f.High.String())
	}
	for _, s := range [...]string{f.Unit, f.Metric} {
		b.WriteString(" | " + s)
	}
	for _, x := range [...]struct{ name, value string }{{"per", f.Per}, {"mod", f.Modifier}, {f.Change, f.ChangeRole},
		{"of", f.Of}, {"source", f.Source}, {"status", f.Status}} {
		if x.value != "" {
			b.WriteString(" " + x.name + "=" + x.value)
		}
	}
	return b.String()
}

type recordCase struct {
	in   string
	want []string
}

// records checks the figures of each sentence, written in brief.
func records(t *testing.T, cases []recordCase) {
	t.Helper()
	for _, c := range cases {
		var got []string
		figures := read(t, c.in).Figures
		for i := range figures {
			got = append(got, brief(&figures[i]))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q:\n got %q\nwant %q", c.in, got, c.want)
		}
	}
}

func TestVictims(t *testing.T) {
	t.Parallel()
	records(t, []recordCase{
		{"The blast hit a depot, killing six people, including two nurses, and wounding 31.",
			[]string{"6 | person | people killed", "2 | nurse | nurses killed", "31 | person | people wounded"}},
		{"Ten people died in three buses and five were hurt.", []string{"10 | person | people died", "3 | bus | buses", "5 | person | people hurt"}},
		{"Landslide in the hills kills at least 41", []string{"41 | person | people killed mod=>="}},
		{"The flood in 1998 drowned 300 cattle and ruined 40 farms.", []string{"300 | cattle | cattle flood drowned", "40 | farm | farms flood ruined"}},
		{"Crews were trying to reach nine hamlets cut off by snow.", []string{"9 | hamlet | hamlets cut off by snow"}},
		{"The charity aims to reach 2 million pupils.", []string{"2000000 | pupil | pupils charity reach status=target"}},
		{"Odell struck eight fours and three sixes and shared the prize.", []string{"8 | four | fours Odell struck", "3 | six | sixes struck"}},
	})
}

func TestUnitsRead(t *testing.T) {
	t.Parallel()
	records(t, []recordCase{
		{"The club had 22 season tickets and nine loans in place.", []string{"22 | ticket | season tickets club", "9 | loan | loans in place"}},
		{"She sold 40 Norbank shares at $12.", []string{"40 | share | Norbank shares sold", "12 | USD | sold"}},
		{"The keeper is 6-foot-5.", []string{"77 | [in_i] | keeper"}},
		{"The 5ft 11in winger scored.", []string{"71 | [in_i] | winger"}},
		{"She is 5 feet 8 inches tall.", []string{"68 | [in_i] | "}},
		{"He fitted a 3\" pipe.", []string{"3 | [in_i] | pipe"}},
		{"The film \"Harbour 3\" earned $9 million.", []string{"9000000 | USD | Harbour 3 earned"}},
		{"A 6.1 magnitude quake shook Peru.", []string{"6.1 |  | quake"}},
		{"A tremor measuring 5.2 hit.", []string{"5.2 |  | tremor"}},
		{"The margin of error is plus or minus 3 points.", []string{"3 | point | margin of error"}},
		{"Carting sand costs $40-50 per tonne more.", []string{"40..50 | USD | Carting sand per=tonne up=by"}},
		{"It trades at $4/$5.", []string{"4..5 | USD | trades"}},
		{"The port handled 3 million TEUs.", []string{"3000000 | teu | TEUs port handled"}},
		{"She had eleven grandchildren.", []string{"11 | grandchild | grandchildren"}},
		{"The old Tupolev Tu-154 and two An-26 planes crashed.", []string{"2 | plane | An-26 planes crashed"}},
		{"They burn less than the 737-800s they replace.", nil},
	})
}

func TestChangesToldApart(t *testing.T) {
	t.Parallel()
	records(t, []recordCase{
		{"Output grew by just 0.7 percent, down from the 1.8 percent seen in May.",
			[]string{"0.7 | % | Output up=by", "1.8 | % | Output down=from"}},
		{"The cut saves somebody on a salary of $35,000 more than $450 a year.",
			[]string{"35000 | USD | salary", "450 | USD | cut per=year mod=>"}},
		{"The firm bought 40 ferries with options for 20 more.",
			[]string{"40 | ferry | ferries with options firm bought", "20 | ferry | ferries with options firm bought"}},
		{"Odell made 142 off 187 balls.", []string{"142 |  | Odell", "187 | ball | balls"}},
		{"The index was off 17.01 points.", []string{"17.01 | point | index down=by"}},
	})
}

func TestMetricOfParts(t *testing.T) {
	t.Parallel()
	records(t, []recordCase{
		{"Its added value came to 9 billion yuan.", []string{"9000000000 | CNY | added value"}},
		{"Per capita disposable income rose 4 percent.", []string{"4 | % | Per capita disposable income up=by"}},
		{"First-time buyers bought 900 homes.", []string{"900 | home | homes First-time buyers bought"}},
		{"Parking charges rose to $3.", []string{"3 | USD | Parking charges up=to"}},
		{"The weather office said 87mm of rain had fallen.", []string{"87 | mm | rain"}},
		{"Waves 9m high were seen off the cape.", []string{"9 | m | Waves"}},
		{"He approved three towers with a total of 412 flats.", []string{"3 | tower | towers approved", "412 | flat | flats"}},
		{"The town cancelled two of the contracts at a cost of $4 million.",
			[]string{"2 | contract | contracts town cancelled of=the contracts", "4000000 | USD | cost"}},
		{"Orders at its farm arm, which accounts for 58 percent of sales, tumbled 21 percent.",
			[]string{"58 | % | farm arm of=sales", "21 | % | Orders at its farm arm down=by"}},
		{"We hedged 70 percent of our fuel.", []string{"70 | % | fuel of=our fuel"}},
		{"The clinic has 800 beds, of which 620 were occupied.", []string{"800 | bed | beds clinic", "620 | bed | beds occupied"}},
		{"Some 900 pupils sat the test, of whom 57 percent were girls.", []string{"900 | pupil | pupils sat test mod=~", "57 | % | pupils girls"}},
		{"Some 6,000 were seen across Europe and another 300 people are missing.",
			[]string{"6000 |  | seen across Europe mod=~", "300 | person | people missing"}},
		{"The line has 13 stations. It cost $7 billion.", []string{"13 | station | stations line", "7000000000 | USD | line"}},
		{"Last year 212 people died in 48 accidents, compared with 187 in 2021.",
			[]string{"212 | person | people died", "48 | accident | accidents", "187 | person | people died"}},
		{"The last poll, published by the Institute for Research on Friday, had put the Greens at 9 percent.",
			[]string{"9 | % | Greens source=Institute for Research"}},
	})
}

func TestMoneyOfTheArticle(t *testing.T) {
	t.Parallel()
	records(t, []recordCase{
		{"The Norwegian crown rose. A flat costs 3 million crowns.", []string{"3000000 | NOK | flat costs"}},
		{"The queen wore two crowns.", []string{"2 | crown | crowns queen wore"}},
		{"The naira fell. Rice sells for N56,000, up from N45,000.", []string{"56000 | NGN | Rice up=to", "45000 | NGN | Rice up=from"}},
		{"The naira fell. Nurses want N95 masks and N1.2trn.", []string{"1200000000000 | NGN | Nurses"}},
		{"The rand fell. The bond is worth R500 million.", []string{"500000000 | ZAR | bond"}},
		{"The R500 plan is new.", nil},
	})
}

func TestRatesAndAges(t *testing.T) {
	t.Parallel()
	records(t, []recordCase{
		{"Thefts reached 6,340, or 17 a day.", []string{"6340 |  | Thefts", "17 |  | Thefts per=day"}},
		{"Schools spend $8 billion annually on heating.", []string{"8000000000 | USD | Schools spend per=year"}},
		{"She runs a $3 million weekly magazine.", []string{"3000000 | USD | weekly magazine"}},
		{"They sold 2 million tonnes of wheat and 1.6 million of maize.", []string{"2000000 | t | wheat sold", "1600000 | t | maize"}},
		{"It made a profit of 9 million euros, against a loss of 4 million.", []string{"9000000 | EUR | profit", "4000000 | EUR | loss"}},
		{"Ana Silva dies at 91", []string{"91 | a | Ana Silva"}},
		{"Ana Silva won twice. The 19-year-old left the city.", []string{"19 | a | Ana Silva"}},
	})
}

func TestLikeOfBefore(t *testing.T) {
	t.Parallel()
	records(t, []recordCase{
		{"Gunmen killed 15 farmers; police put the dead at eight.", []string{"15 | farmer | farmers killed", "8 | person | police"}},
		{"The firm sold 1,573 homes, up 9 percent on the 1,435 sold in May.",
			[]string{"1573 | home | homes firm sold up=to", "9 | % | homes firm sold up=by", "1435 | home | homes firm sold"}},
		{"The state needs 62,000 homes, nearly double the 33,000 being built.",
			[]string{"62000 | home | homes state needs", "33000 | home | homes built"}},
		{"9% on the 1,435 sold.", []string{"9 | % | ", "1435 |  | sold"}},
		{"Fuel costs $6 a litre, more than three times the $2 charged in May.",
			[]string{"6 | USD | Fuel per=litre", "2 | USD | Fuel"}},
	})
}

func TestClausesApart(t *testing.T) {
	t.Parallel()
	records(t, []recordCase{
		{"Norbank reported a 12 percent fall in profit as savers left, and cut its sales outlook to $9 million.",
			[]string{"12 | % | profit down=by", "9000000 | USD | Norbank sales outlook down=to source=Norbank status=forecast"}},
		{"The firm expects to double its workforce of 140.", []string{"140 | person | workforce"}},
		{"The film added $88 million from 52 markets.", []string{"88000000 | USD | film", "52 | market | markets"}},
		{"Stocks grew by 3 million barrels, the agency said, compared with expectations for a 2 million-barrel rise.",
			[]string{"3000000 | [bbl_us] | Stocks up=by", "2000000 | [bbl_us] | Stocks up=by"}},
		{"The voluntary cut of 3 percent ends.", []string{"3 | % | voluntary cut down=by"}},
		{"One in three trust the state.", []string{"33.3333 | % | trust"}},
	})
}
