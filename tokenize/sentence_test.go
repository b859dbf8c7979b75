package tokenize_test

import (
	"strings"
	"testing"

	"lede/text"
	"lede/tokenize"
)

// sentences returns the sentences of s, parted by "|".
func sentences(s string) string {
	d := &text.Document{Text: s}
	new(tokenize.Splitter).Split(d)
	var got []string
	for _, k := range d.Sentences {
		got = append(got, s[k.Start:k.End])
	}
	return strings.Join(got, "|")
}

// Each case is a text whose sentence ends are marked by "|", which stands in
// place of the white space there.
func TestSentenceEnds(t *testing.T) {
	t.Parallel()
	for _, group := range []struct {
		name  string
		cases []string
	}{
		{"abbreviations", []string{
			"Gen. Ruiz and Lt. Col. Amara Diop left on Nov. 3.|They flew.",
			"The S&P 500 (.SPX) fell.|Bonds rose.",
			"The mean freq. of the tones fell.|Nobody heard.",
			"St. Petersburg and Mt. Etna are far apart.|Nobody walks.",
			"She met U.S. Sen. Ann Drew, D-Conn., in Washington, D.C., on Tuesday.",
			"He moved to the U.S. in 2019.|His brother stayed.",
			"The fair is in the U.S.|It opens in May.",
			"Talks begin at 9 a.m. Monday.|Doors open at 8 a.m.|The minister will speak.",
			"It ended at 5 p.m. EST.|No one stayed.",
			"It is No. 5 on the list, Dr. Osei said, not No. 6.",
			"Is it yes or no?|No.|He was firm.",
			"Acme Corp. sold its stake in Baltic Shipping Co. Ltd. to Mr. Lund.",
			"The buyer is Acme Corp.|The seller was not named.",
			"Vols. and parts, e.g. hinges, i.e. metal ones, etc. are sold apart.",
			"Tools, ropes, etc.|They took it all.",
			"Justices heard Roe v. Wade and Diaz vs. Lund in 1973.",
			"See Art. 5 and Sec. 12 of the law, pp. 20-25, and fig. 3.",
			"The Rev. Martin Cole Jr. spoke.|Sgt. Maria Lopez Sr. listened.",
			"Gov. Lee, Rep. Kim and Amb. Okoro met on Sept. 5, Oct. 6 and Jan. 7.",
			"The price is approx. 5 yuan per sq. ft. in the est. 40 blocks.",
			"Prof. Dr. h.c. Anna Weiss lives in Fifth Ave. near Main St. in town.",
		}},
		{"initials", []string{
			"J. K. Ortiz met George W. Hill.|W. H. Auden was read.",
			"A. P. J. Menon and C.V. Rao signed.|T.S. Iyer did not.",
			"The vitamin is called B.|The other is C.",
			"Gov. M. K. Nair and R. Devi left.",
		}},
		{"decimals", []string{
			"It rose 3.5 to 4.1.|Then it fell by .5 percent.",
			"The index gained 0.3%.|Volume was 1.2m.",
			"GDP grew 4.5 per cent in 2020.|2021 was better.",
			"PM2.5 levels hit 152.3 in the capital.",
			"The quake of magnitude 5.6 struck at 10.30 p.m. local time.",
			"The flat costs Rs. 500 and US$1.5 million.|Few can pay.",
			"Version 2.0.1 is out.|It works.",
			"The road (A.15) is closed.",
		}},
		{"quotations", []string{
			"“We won.”|The crowd sang.",
			"\"Is it over?\" she asked.|\"Yes!\" he said.",
			"“Why now?” Maria Ortiz asked.|No one knew.",
			"\"We will go.\"|\"When?\"|\"Tomorrow.\"",
			"He said: “It is late.|We must go.”|Then he left.",
			"“It's a strong signal,” Diego Salas told reporters.|“Rates will rise.”",
			"\"The game 'Are You Ready?' is new,\" it said.|It sells.",
			"‘We cannot pay.’|The owners left.",
			"She called it “a shame!” and left.",
			"“Stop!” the guard shouted.|He did not (he said later).|It was dark.",
			"The book 'What Now?' was read by Mr. Lund.",
			"(The minister did not speak.)|The deputy did.",
		}},
		{"headings", []string{
			"Port reopens after strike|The port of Callao opened its gates again on Monday after a strike of two weeks.",
			"PORT ELARA'S HARBOUR TO CLOSE|By Jane Doe|PORT ELARA, July 16 (Reuters) - The harbour will close.",
		}},
		{"lists", []string{
			"Results:|1. Lima|2. Quito|3. La Paz",
			"The plan has three aims:|• lower rents|• more trains|• cleaner air",
			"- The first point is cost.|- The second is time.",
		}},
		{"datelines", []string{
			"LIMA, March 9 (Andes Wire) -- Prices rose.|Wages did not.",
			"BEIJING, Jan. 5 (Xinhua) -- China's exports rose 5.3 percent.|Imports fell.",
			"WASHINGTON (AP) — The Senate voted on Tuesday.|It was close.",
			"NEW DELHI: The minister resigned.|He gave no reason.",
			"Mumbai, Feb. 16 (PTI) The Sensex fell 200 points.|Banks lost most.",
			"ST. LOUIS, Mo. (AP) — The river rose.|Roads were shut.",
		}},
		{"ellipses", []string{
			"He waited ... and then left.|It was over.",
			"“I thought… maybe not,” she said.",
			"They came, they saw...|Nobody won.",
			"“We are . . . not sure,” he said.",
			"It went on and on…|The end came late.",
		}},
		{"no space", []string{
			"It was 40% of GDP.|He agreed.",
			"The meeting was held on July 15th.|The director spoke.",
			"Prices rose by 3.5%.|Wages did not.",
			"“They left.”|Nobody knew why.",
		}},
		{"figures and names stay whole", []string{
			"Yahoo! Inc. and Jeopardy! host Ken Lund met.",
			"The firm Ask.com and A.P. Moeller-Maersk traded.",
			"The U.N. Security Council and the E.U. Commission agreed.",
			"Martin Luther King Jr. Day is in January.",
			"Washington St. Mary's won 3-2.",
			"She works for J.P. Morgan Chase & Co. in London.",
			"Sales were 1 234.5 tonnes, or 3.2 p.c. more.",
		}},
		{"translated copy", []string{
			"Growth was 5% .|The rest fell .|Exports rose .",
			"The director said : “ We grew fast . ”|He left .",
			"The bureau ( NBS ) said so .|It did not say more .",
			"增加值为1.44万亿元。|“我们满意！”|他说。",
			"Output was 3.2 tons；prices fell 1.5%。|Wages rose.",
			"据报道,经济增长。|Growth was 5%.",
		}},
	} {
		t.Run(group.name, func(t *testing.T) {
			t.Parallel()
			for _, c := range group.cases {
				gap := " "
				if group.name == "headings" || group.name == "lists" {
					gap = "\n"
				}
				if group.name == "no space" {
					gap = ""
				}
				in := strings.ReplaceAll(c, "|", gap)
				if got := sentences(in); got != c {
					t.Errorf("sentences of %q\n got %s\nwant %s", in, got, c)
				}
			}
		})
	}
}

// Lines are broken by the width of a column, or they are meant.
func TestSentencesOverLines(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, in, want string }{
		{"broken lines", "The port of Callao opened its gates again on Monday\nafter a strike of two weeks. The mayor, Ana Ortiz, had\nsigned for 1.5\nmillion.",
			"The port of Callao opened its gates again on Monday\nafter a strike of two weeks.|The mayor, Ana Ortiz, had\nsigned for 1.5\nmillion."},
		{"name over a line end", "A bank that was founded by the family of the mayor, the Bank of\nMarenia, has been sold to two brothers from the capital for one\neuro.",
			"A bank that was founded by the family of the mayor, the Bank of\nMarenia, has been sold to two brothers from the capital for one\neuro."},
		{"Windows line ends", "No stop here\r\n\r\nNext one\r\n", "No stop here|Next one"},
		{"paragraph without stop", "Photo: harbour at dawn\n\nThe gates opened at six", "Photo: harbour at dawn|The gates opened at six"},
		{"paragraph ends in comma", "Dear readers,\n\nWe moved.", "Dear readers,|We moved."},
		{"one line a paragraph", "The port opened its gates again on Monday after a strike of two weeks that had ended only when Mayor Ana Ortiz signed the third draft of the deal\nWorkers cheered.",
			"The port opened its gates again on Monday after a strike of two weeks that had ended only when Mayor Ana Ortiz signed the third draft of the deal|Workers cheered."},
		{"caption and byline", "Harbour toll to rise\nBy Jane Doe\n\nPORT ELARA (Reuters) - It will rise.",
			"Harbour toll to rise|By Jane Doe|PORT ELARA (Reuters) - It will rise."},
		{"quotation over paragraphs", "“We paid.\n\n“They did not,” he said.", "“We paid.|“They did not,” he said."},
		{"numbered list", "1. Wash the rice.\n2. Boil it.", "1. Wash the rice.|2. Boil it."},
		{"dashes", "– 12 dead in Lima\n– 3 dead in Quito", "– 12 dead in Lima|– 3 dead in Quito"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			if got := sentences(c.in); got != c.want {
				t.Errorf("sentences of %q\n got %q\nwant %q", c.in, got, c.want)
			}
		})
	}
}

// A table without a stop is cut at white space, what is written in one piece
// within it.
func TestSentencesWithoutStop(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, piece string
		most        int // tokens
	}{
		{"numbers", "5 6.2 7%\n", 410},
		{"one word", "thirty-", 810},
	} {
		s := strings.Repeat(c.piece, 2000)
		toks := tokenize.Tokens(nil, s)
		next := 0
		for _, k := range tokenize.Sentences(nil, s, toks) {
			if k.First != next || k.Last-k.First > c.most {
				t.Errorf("%s: a sentence of tokens %d to %d, want one from %d of at most %d", c.name, k.First, k.Last, next, c.most)
			}
			next = k.Last
		}
		if next != len(toks) {
			t.Errorf("%s: the sentences have %d of %d tokens", c.name, next, len(toks))
		}
	}
}
