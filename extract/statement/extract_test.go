package statement_test

import (
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lede/extract"
	"lede/fact"
	"lede/text"
)

var shipped = sync.OnceValues(func() (*extract.Extractor, error) { return extract.New() })

// said is what the tests look at of a statement.
type said struct {
	Speaker, Cue, Content string
	Direct, Continued     bool
}

func read(t *testing.T, in string) []said {
	t.Helper()
	x, err := shipped()
	if err != nil {
		t.Fatal(err)
	}
	facts, err := x.Extract(t.Context(), &text.Document{Text: in, Date: "2024-03-06"})
	if err != nil {
		t.Fatal(err)
	}
	var out []said
	for _, f := range facts {
		if s, ok := f.(*fact.Statement); ok {
			out = append(out, said{s.Speaker, s.Cue, s.Content, s.Direct, s.Continued})
		}
	}
	return out
}

func TestStatements(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, in string
		want     []said
	}{
		{"speaker after a quotation", "“We will not pay,” said Finance Minister Ana Silva.",
			[]said{{"Ana Silva", "said", "We will not pay", true, false}}},
		{"speaker before a clause", "Finance Minister Ana Silva said the city would not pay.",
			[]said{{"Ana Silva", "said", "the city would not pay", false, false}}},
		{"a speaker with an abbreviation", "Exports rose 3 percent, the National Board of Trade (NBT) said on Friday.",
			[]said{{"National Board of Trade", "said", "Exports rose 3 percent", false, false}}},
		{"speaker in the middle", "“We,” said Ana Silva, the mayor, “will not pay for it twice.”",
			[]said{{"Ana Silva", "said", "will not pay for it twice", true, false}}},
		{"several sentences", "“We will not pay,” Ana Silva said. “It is too much. Ask the state.”",
			[]said{{"Ana Silva", "said", "We will not pay", true, false}, {"Ana Silva", "", "It is too much. Ask the state", true, true}}},
		{"several paragraphs", "“We are ready.\n\n“We have always been ready,” Mayor Ana Silva said.",
			[]said{{"Ana Silva", "said", "We are ready", true, false}, {"Ana Silva", "", "We have always been ready", true, true}}},
		{"carried on by a pronoun", "Ana Silva, the mayor, said the city was broke. She added that taxes would rise.",
			[]said{{"Ana Silva", "said", "the city was broke", false, false}, {"Ana Silva", "added", "taxes would rise", false, false}}},
		{"a relative clause in the content", "Governor Ana Silva said inflation, which stood at 2% in March, was likely to climb.",
			[]said{{"Ana Silva", "said", "inflation, which stood at 2% in March, was likely to climb", false, false}}},
		{"a relative clause before the cue", "The nurses' union, which has 3,000 members, called for a public inquiry.",
			[]said{{"The nurses' union", "called for", "a public inquiry", false, false}}},
		{"the cue in a relative clause", "Ana Silva, the mayor, welcomed the move, which she said would save money.",
			[]said{{"Ana Silva", "said", "would save money", false, false}}},
		{"a quoted word before the cue", "Analysts at Kronberg Bank, which rates the firm “hold”, said the price amounted to 14 times earnings.",
			[]said{{"Analysts at Kronberg Bank", "said", "the price amounted to 14 times earnings", false, false}}},
		{"an agency by its words", "MAKURDI (Harmattan News) -- Rain drove 4,200 people from their homes, the state emergency agency said. The Benue State Emergency Agency has 40 boats.",
			[]said{{"Benue State Emergency Agency", "said", "Rain drove 4,200 people from their homes", false, false}}},
		{"the agency", "The World Health Organization has 8,000 staff. The agency said cases had risen.",
			[]said{{"World Health Organization", "said", "cases had risen", false, false}}},
		{"an age before a relative clause", "Ana Silva, 61, who denied the charges, left the court in silence.",
			[]said{{"Ana Silva", "denied", "the charges", false, false}}},
		{"a number that is blurred", "Store owner Paul Brandt said about a third of the stones had not been found.",
			[]said{{"Paul Brandt", "said", "about a third of the stones had not been found", false, false}}},
		{"a pronoun and a participle", "Ana Silva of Kestrel Research said she expected two more cuts this year.",
			[]said{{"Ana Silva", "said", "she expected two more cuts this year", false, false}}},
		{"a day before the content", "The bank said on Tuesday it had sold its branches.",
			[]said{{"The bank", "said", "it had sold its branches", false, false}}},
		{"a place and a day before it", "The bank said in a statement on Monday it would close.",
			[]said{{"The bank", "said", "it would close", false, false}}},
		{"a day after the cue in the middle", "The bridge, the mayor said on Wednesday, would close.",
			[]said{{"the mayor", "said", "would close", false, false}}},
		{"a hearer after the cue in the middle", "That, Ana Silva told a hearing, was the only way to save the port.",
			[]said{{"Ana Silva", "told", "was the only way to save the port", false, false}}},
		{"a headline turned round", "No deal before May, says minister\n\nAna Silva, the finance minister, met the press.",
			[]said{{"minister", "says", "No deal before May", false, false}}},
		{"a promise", "Mr Olsen vowed to fight on.",
			[]said{{"Olsen", "vowed", "to fight on", false, false}}},
		{"sources close to", "Sources close to the family told the paper that he had left.",
			[]said{{"Sources close to the family", "told", "he had left", false, false}}},
		{"a document with its day", "The new drug worked, according to a study published on Wednesday.",
			[]said{{"a study", "according to", "The new drug worked", false, false}}},
		{"whose document it is", "It cost $3 million, according to an estimate by the Office of Rail.",
			[]said{{"Office of Rail", "according to", "It cost $3 million", false, false}}},
		{"a name that nobody knows beside what it is", "The pill's maker, Paragon, said it would sell it abroad.",
			[]said{{"Paragon", "said", "it would sell it abroad", false, false}}},
		{"a name between the subject and the cue", "The association's president, Dr. Jack Resnik, called on the agency to act.",
			[]said{{"Jack Resnik", "called on", "the agency to act", false, false}}},
		{"a day before the cue", "Chinese Foreign Ministry spokesperson Lin Wei on Monday urged both sides to show restraint.",
			[]said{{"Lin Wei", "urged", "both sides to show restraint", false, false}}},
		{"a day within the cue", "The commission warned on Monday of a gas shortage.",
			[]said{{"The commission", "warned", "a gas shortage", false, false}}},
		{"claims that somebody denies", "Police have denied claims that officers beat the man.",
			[]said{{"Police", "denied", "claims that officers beat the man", false, false}}},
		{"what a clause shows within another", "The envoy said both sides had shown “great will”.",
			[]said{{"The envoy", "said", "both sides had shown “great will”", false, false}}},
		{"a resolution that demands", "The council is to vote on a resolution demanding a halt to the fighting.", nil},
		{"a condition", "Should the talks fail, diplomats fear a war.", nil},
		{"results that are reported", "Norvik reported a net loss of $8 million, compared with a loss of $9 million that had been forecast.", nil},
		{"adding after a hearer that looks like a cue", "“Customers wait,” Ana Silva told an analyst call, adding that demand in Germany had been weak.",
			[]said{{"Ana Silva", "told", "Customers wait", true, false}, {"Ana Silva", "adding", "demand in Germany had been weak", false, false}}},
		{"a paragraph of its own", "“Why did he do nothing?” Ana Silva asked.\n\n“It is a scandal!”\n\nPaul Brandt hit back, and left.",
			[]said{{"Ana Silva", "asked", "Why did he do nothing", true, false}, {"Ana Silva", "", "It is a scandal", true, true}}},
		{"who gives a warning", "The bank issued a warning that prices would rise.",
			[]said{{"The bank", "warning", "prices would rise", false, false}}},
		{"who has to give one", "Norvik Inc, which makes trucks, had to issue a warning that profits would drop.",
			[]said{{"Norvik Inc", "warning", "profits would drop", false, false}}},
		{"what happens does not speak", "Exports dropped in a slump in economic growth, blaming the strong crown.", nil},
		{"an estimate", "The ministry estimates that two million people have fled.",
			[]said{{"The ministry", "estimates", "two million people have fled", false, false}}},
		{"carried on by what somebody does", "Ana Silva, the mayor, met the press on Monday. She laughed. “Nobody knows that.”",
			[]said{{"Ana Silva", "", "Nobody knows that", true, true}}},
		{"nested quotation", "“He told me ‘never again’ and left,” Ana Silva said.",
			[]said{{"Ana Silva", "said", "He told me ‘never again’ and left", true, false}}},
		{"two cues", "“It is a gift to thieves,” the group's leader, Paul Brandt, told parliament, adding that he would vote against it.",
			[]said{{"Paul Brandt", "told", "It is a gift to thieves", true, false}, {"Paul Brandt", "adding", "he would vote against it", false, false}}},
		{"aside about age", "“I was wrong,” the former governor, now 88, said by telephone.",
			[]said{{"the former governor", "said", "I was wrong", true, false}}},
		{"relative clause", "The mayor, who said she would resign, is 60.",
			[]said{{"The mayor", "said", "she would resign", false, false}}},
		{"according to, first", "According to police, three men fled.",
			[]said{{"police", "According to", "three men fled", false, false}}},
		{"according to, before another", "At a rally attended by 300 people according to police, Ana Silva said the worst was over.",
			[]said{{"police", "according to", "At a rally attended by 300 people", false, false}, {"Ana Silva", "said", "the worst was over", false, false}}},
		{"role behind the name", "Her rival is Ana Silva, a former bank governor who promised to cut taxes.",
			[]said{{"Ana Silva", "promised", "to cut taxes", false, false}}},
		{"how it was said", "The bank denied any wrongdoing in a short letter read by its lawyer.",
			[]said{{"The bank", "denied", "any wrongdoing", false, false}}},
		{"one of several", "The plant made shirts for many shops, including Nordvik Retail, which said it was shocked.",
			[]said{{"Nordvik Retail", "said", "it was shocked", false, false}}},
		{"accused", "Silva accused Norwold of stirring unrest, a charge that Norwold's envoy denies.",
			[]said{{"Silva", "accused", "Norwold of stirring unrest, a charge that Norwold's envoy denies", false, false}}},
		{"said, and done besides", "The bank said in May that it would sue the firm, but dropped the case after a month.",
			[]said{{"The bank", "said", "it would sue the firm", false, false}}},
		{"more of the content behind", "Exports grew 3% in May, the ministry said, half the pace that economists had expected.",
			[]said{{"the ministry", "said", "Exports grew 3% in May", false, false}}},
		{"according to, last", "Three men fled, according to a source close to the talks.",
			[]said{{"a source close to the talks", "according to", "Three men fled", false, false}}},
		{"data of a body", "Prices fell by 2%, according to data compiled by Kestrel Bank.",
			[]said{{"Kestrel Bank", "according to", "Prices fell by 2%", false, false}}},
		{"document of a body", "The ministry's weekly bulletin shows that cases fell.",
			[]said{{"The ministry's weekly bulletin", "shows", "cases fell", false, false}}},
		{"called, and done besides", "The mayor called the crash “a tragedy” and will visit the town on Friday.",
			[]said{{"The mayor", "called", "a tragedy", true, false}}},
		{"denial", "A spokesman for the ministry denied that the plant had leaked.",
			[]said{{"A spokesman for the ministry", "denied", "the plant had leaked", false, false}}},
		{"direct question", "“Did they know?” asked the judge.", []said{{"the judge", "asked", "Did they know", true, false}}},
		{"indirect question", "The judge asked whether they knew.", []said{{"The judge", "asked", "whether they knew", false, false}}},
		{"hearers, time and place", "The mayor told reporters in Geneva on Monday that the city was broke.",
			[]said{{"The mayor", "told", "the city was broke", false, false}}},
		{"colon", "Ana Silva wrote on Twitter: “We will not pay.”", []said{{"Ana Silva", "wrote", "We will not pay", true, false}}},
		{"speech act", "The union warned of strikes.", []said{{"The union", "warned of", "strikes", false, false}}},
		{"headline", "Minister: no deal with strikers\n\nThe talks ended on Monday.",
			[]said{{"Minister", ":", "no deal with strikers", false, false}}},
		{"role means an official", "Prime Minister Ana Silva met Finance Minister Paul Brandt. The prime minister said the talks went well.",
			[]said{{"Ana Silva", "said", "the talks went well", false, false}}},
		{"pronoun far away", "Ana Silva, the mayor, said the city was broke. Buses stopped. Schools closed. Pools froze. Lights went out. She said help was near.",
			[]said{{"Ana Silva", "said", "the city was broke", false, false}, {"Ana Silva", "said", "help was near", false, false}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(c.want, read(t, c.in)); diff != "" {
				t.Errorf("statements of %q (-want +got):\n%s", c.in, diff)
			}
		})
	}
}

func TestNoStatement(t *testing.T) {
	t.Parallel()
	for _, in := range []string{
		"The mayor did not say when the road would open.",
		"The mayor declared a state of emergency and closed the schools.",
		"The minister is said to be ill.",
		"Everything went according to plan.",
		"He missed the “good old days” of his youth.",
		"The talks called for by the mayor ended on Monday.",
		"Contact: Ana Silva, press office.",
	} {
		if got := read(t, in); got != nil {
			t.Errorf("statements of %q = %v, want none", in, got)
		}
	}
}

func TestSaidOn(t *testing.T) {
	t.Parallel()
	x, err := shipped()
	if err != nil {
		t.Fatal(err)
	}
	for in, want := range map[string]string{
		"The mayor said on Monday that the road would open in May.":                 "2024-03-04",
		"The mayor said that the road would open on Monday.":                        "",
		"The mayor called the crash “a tragedy” and will visit the town on Friday.": "",
	} {
		facts, err := x.Extract(t.Context(), &text.Document{Text: in, Date: "2024-03-06"})
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for _, f := range facts {
			if s, ok := f.(*fact.Statement); ok {
				found = true
				if s.Date != want {
					t.Errorf("date of the statement in %q = %q, want %q", in, s.Date, want)
				}
			}
		}
		if !found {
			t.Errorf("no statement in %q", in)
		}
	}
}

// TestFiguresTakeSpeakers tests that a figure in a statement has its speaker
// as source.
func TestFiguresTakeSpeakers(t *testing.T) {
	t.Parallel()
	x, err := shipped()
	if err != nil {
		t.Fatal(err)
	}
	in := "Finance Minister Ana Silva said the debt had reached $3 billion."
	facts, err := x.Extract(t.Context(), &text.Document{Text: in})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range facts {
		if g, ok := f.(*fact.Figure); ok && g.Source != "Ana Silva" {
			t.Errorf("source of %q = %q, want Ana Silva", g.Text, g.Source)
		}
	}
}

// TestSpeakerText checks the words that tell who speaks, with the whole title.
func TestSpeakerText(t *testing.T) {
	t.Parallel()
	x, err := shipped()
	if err != nil {
		t.Fatal(err)
	}
	for in, want := range map[string]string{
		"First Minister Iain Strachan said the talks had failed.":             "First Minister Iain Strachan",
		"“It is over,” said First Minister Iain Strachan.":                    "First Minister Iain Strachan",
		"Second Vice President Rosa Marin said the law would pass.":           "Second Vice President Rosa Marin",
		"On Monday First Lady Ana Silva said she would not come.":             "First Lady Ana Silva",
		"Third, Mayor Ana Silva said, the roof has to be paid for by May.":    "Mayor Ana Silva",
		"Deputy Prime Minister Helen Ross told reporters the vote was valid.": "Deputy Prime Minister Helen Ross",
	} {
		facts, err := x.Extract(t.Context(), &text.Document{Text: in, Date: "2024-03-06"})
		if err != nil {
			t.Fatal(err)
		}
		var got string
		for _, f := range facts {
			if s, ok := f.(*fact.Statement); ok {
				got = s.SpeakerText
			}
		}
		if got != want {
			t.Errorf("%q: speaker text %q, want %q", in, got, want)
		}
	}
}
