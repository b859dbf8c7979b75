package event_test

import (
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lede/extract"
	"lede/fact"
	"lede/rule"
	"lede/text"
)

var shipped = sync.OnceValues(func() (*extract.Extractor, error) { return extract.New() })

// happened is what the tests look at of an event.
type happened struct{ Type, Trigger, Date, Place, Status string }

// published is a Wednesday.
const published = "2024-03-06"

func events(t *testing.T, in string) []*fact.Event {
	t.Helper()
	x, err := shipped()
	if err != nil {
		t.Fatal(err)
	}
	return eventsBy(t, x, in)
}

func eventsBy(t *testing.T, x *extract.Extractor, in string) []*fact.Event {
	t.Helper()
	return eventsOf(t, x, &text.Document{Text: in, Date: published})
}

func eventsOf(t *testing.T, x *extract.Extractor, d *text.Document) []*fact.Event {
	t.Helper()
	facts, err := x.Extract(t.Context(), d)
	if err != nil {
		t.Fatal(err)
	}
	var out []*fact.Event
	for _, f := range facts {
		if e, ok := f.(*fact.Event); ok {
			out = append(out, e)
		}
	}
	return out
}

func tell(list []*fact.Event) []happened {
	var out []happened
	for _, e := range list {
		out = append(out, happened{e.Type, e.Trigger, e.Date, e.Place, e.Status})
	}
	return out
}

func TestEvents(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, in string
		want     []happened
	}{
		{"verb, day and place", "Nurses walked out in Lima on Monday over pay.",
			[]happened{{"protest", "walked out", "2024-03-04", "Lima", "occurred"}}},
		{"noun with a verb that makes it real", "An earthquake hit the coast on Monday.",
			[]happened{{"disaster", "earthquake", "2024-03-04", "", "occurred"}}},
		{"building", "The president received President Ivan Orlov at the presidential palace on Monday.",
			[]happened{{"meeting", "received", "2024-03-04", "presidential palace", "occurred"}}},
		{"goal of a journey", "The minister will fly to Tokyo on Friday.",
			[]happened{{"visit", "fly to", "2024-03-08", "Tokyo", "scheduled"}}},
		{"will", "The bill is dead. The prime minister will resign on Friday.",
			[]happened{{"departure", "resign", "2024-03-08", "", "scheduled"}}},
		{"plans to", "The airline plans to lay off 300 workers in April.",
			[]happened{{"departure", "lay off", "2024-04", "", "scheduled"}}},
		{"wished for", "The minister called for a ceasefire on Monday.", nil},
		{"wished for, then told", "The loser asked for a recount on Monday. The recount will begin on Thursday.",
			[]happened{{"election", "recount", "2024-03-07", "", "scheduled"}}},
		{"prevented", "The army prevented an attack on the town on Monday.", nil},
		{"ruled out", "The chairman ruled out job cuts in Ohio.", []happened{{"departure", "job cuts", "", "Ohio", "denied"}}},
		{"attacked before it was sought for", "He sought compensation for an attack on his village on Monday.",
			[]happened{{"attack", "attack", "2024-03-04", "", "occurred"}}},
		{"place of another clause", "The firm bought Halvorsen Freight on Monday, its biggest rival since it listed in Frankfurt.",
			[]happened{{"acquisition", "bought", "2024-03-04", "", "occurred"}}},
		{"said after it had happened", "The coast guard said on Monday that a ferry had sunk off Sulawesi.",
			[]happened{{"accident", "sunk", "", "Sulawesi", "occurred"}}},
		{"end of what is to be", "She will run the city until a special election.",
			[]happened{{"election", "election", "", "", "scheduled"}}},
		{"infinitive of a noun", "The court gave the ministry 30 days to appeal.", nil},
		{"a headline's future", "Halvorsen to open first shop in Lima\n\nThe firm Halvorsen said on Monday that it would open a shop in Lima next year.",
			[]happened{{"launch", "open", "2025", "Lima", "scheduled"}}},
		{"what is always so", "A fire killed nine in Lima in April 2013, but fires remain common.",
			[]happened{{"accident", "fire", "2013-04", "Lima", "occurred"}}},
		{"storm with a name", "In 2013 Typhoon Marta left 300 dead in Lima.", []happened{{"disaster", "Typhoon Marta", "2013", "Lima", ""}}},
		{"day of a saying behind it", "Ana Silva, who had backed a merger of the banks, said last week that she would leave.",
			[]happened{{"acquisition", "merger", "", "", "occurred"}}},
		{"airport of a city", "The jet landed at Lima's Harbour International Airport on Monday.",
			[]happened{{"visit", "landed at", "2024-03-04", "Lima's Harbour International Airport", "occurred"}}},
		{"what somebody is doing about it", "Police are studying the attack on a bus on Monday.",
			[]happened{{"attack", "attack", "2024-03-04", "", "occurred"}}},
		{"background with a name", "Crowds cheered following the resignation of Ana Silva.",
			[]happened{{"departure", "resignation", "", "", "occurred"}}},
		{"a span after it", "Clinic mends files two weeks after ransomware attack\n\nThe clinic said on Monday that all was well.",
			[]happened{{"attack", "attack", "", "", "occurred"}}},
		{"date of another verb", "The firm paid a fine last year and had been in talks with Harper Bank about its debts.",
			[]happened{{"meeting", "talks", "", "", "ongoing"}}},
		{"day of a record", "OSLO, March 6 - Shares rose on Monday.\n\nThe index gained 1.6% to 310, passing its peak of 302 set on January 11.",
			[]happened{{"financial", "rose", "2024-03-04", "", "occurred"}, {"financial", "gained", "2024-03-04", "", "occurred"}}},
		{"cause", "The bank warned on Monday of losses, citing a drought that has left rivers dry.",
			[]happened{{"disaster", "drought", "", "", "occurred"}}},
		{"denied", "The minister denied that he had resigned.", []happened{{"departure", "resigned", "", "", "denied"}}},
		{"place before a date", "The company will launch its new phone in India next month.",
			[]happened{{"launch", "launch", "2024-04", "India", "scheduled"}}},
		{"cancelled", "The summit was cancelled on Monday.",
			[]happened{{"meeting", "summit", "2024-03-04", "", "cancelled"}}},
		{"cancelled before a date of its own", "The president cancelled a trip to Tokyo planned for Friday.",
			[]happened{{"visit", "trip", "2024-03-08", "Tokyo", "cancelled"}}},
		{"a date that is somebody else's", "Tom Weiss will be replaced by Claire Dubois, who joined from a rival in 2022.",
			[]happened{{"appointment", "replaced", "", "", "scheduled"}}},
		{"a date in what is said", "Ana Silva told a news conference on Monday that inflation, which was 8% in February, would fall.",
			[]happened{{"meeting", "news conference", "2024-03-04", "", "occurred"}}},
		{"ongoing", "The firm is in talks with two banks.",
			[]happened{{"meeting", "talks", "", "", "ongoing"}}},
		{"market in a headline", "Shares plunge on fears of a strike\n\nOSLO, March 6 - Shares fell by 3 percent on Tuesday.",
			[]happened{{"financial", "plunge", "2024-03-05", "", "occurred"}}},
		{"what begins is the noun", "Talks on the border will open in Geneva in June.",
			[]happened{{"meeting", "Talks", "2024-06", "Geneva", "scheduled"}}},
		{"verb listed as a noun elsewhere", "The carmaker will fire 300 workers in June.",
			[]happened{{"departure", "fire", "2024-06", "", "scheduled"}}},
		{"year when", "In 2008, when it posted a loss of $3 million, the firm had no debt.",
			[]happened{{"financial", "posted", "2008", "", "occurred"}}},
		{"what is compared to", "In May, van sales were up 13 percent compared to the same month in 2020.",
			[]happened{{"financial", "up", "2023-05", "", "occurred"}}},
		{"named, with a range", "The Harbour Games will be held in Oslo from August 2 to 3.",
			[]happened{{"sport", "Harbour Games", "2024-08-02", "Oslo", "scheduled"}}},
		{"due by", "The carmaker will cut 350 jobs by the end of April.",
			[]happened{{"departure", "cut", "2024-04", "", "scheduled"}}},
		{"a year in what is said", "Turnout was 71 percent, up from 63 percent in 2020, Paul Brandt told a news conference.",
			[]happened{{"meeting", "news conference", "", "", "occurred"}}},
		{"date of a relative clause", "The firm, which bought a rival in May 2021, was fined on Monday.",
			[]happened{{"acquisition", "bought", "2021-05", "", "occurred"}, {"trial", "fined", "2024-03-04", "", "occurred"}}},
		{"date beyond an aside", "The deal, approved by the boards of both firms, is expected to close by the end of June.",
			[]happened{{"approval", "approved", "", "", "occurred"}}},
		{"what follows in which", "The two leaders held talks, during which they agreed to double trade by 2028.",
			[]happened{{"meeting", "held talks", "", "", "occurred"}}},
		{"year before the noun", "He served nine years for a 2003 bank robbery in Portland.",
			[]happened{{"crime", "robbery", "2003", "Portland", "occurred"}}},
		{"also", "Norvik Inc also reported fourth-quarter net income of $3 million on Tuesday.",
			[]happened{{"financial", "reported", "2024-03-05", "", "occurred"}}},
		{"a strike", "A 48-hour strike by British train drivers will go ahead on Friday.", []happened{{"protest", "strike", "2024-03-08", "", "scheduled"}}},
		{"leaders met", "The minister is due to meet industry leaders on Friday.", []happened{{"meeting", "meet", "2024-03-08", "", "scheduled"}}},
		{"what is put off in the same breath", "The bench issued a statement to the government and posted the matter for hearing on March 20.",
			[]happened{{"publication", "issued", "", "", "occurred"}}},
		{"a noun before the trigger", "Ceasefire talks resumed in Doha on Tuesday.", []happened{{"meeting", "talks", "2024-03-05", "Doha", "occurred"}}},
		{"a period's end", "Norvik reported a net loss of $8 million for the year ended Jan. 31.", []happened{{"financial", "reported", "", "", "occurred"}}},
		{"a crime and an arrest", "Police arrested two men on Monday after a robbery in Oslo.",
			[]happened{{"crime", "arrested", "2024-03-04", "Oslo", "occurred"}, {"crime", "robbery", "", "Oslo", "occurred"}}},
		{"a match won", "Ana Bell won the women's 100 metres on Monday.", []happened{{"sport", "won", "2024-03-04", "", "occurred"}}},
		{"a manager fired", "The board fired Paul Brandt on Monday.", []happened{{"departure", "fired", "2024-03-04", "", "occurred"}}},
		{"date of another clause", "The ministry published a report on the flood on Monday, two days after the mayor resigned.",
			[]happened{{"publication", "published", "2024-03-04", "", "occurred"}, {"departure", "resigned", "", "", "occurred"}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(c.want, tell(events(t, c.in))); diff != "" {
				t.Errorf("events of %q (-want +got):\n%s", c.in, diff)
			}
		})
	}
}

func TestNoEvent(t *testing.T) {
	t.Parallel()
	for _, in := range []string{
		"The mayor said the bridge was old.",
		"The mayor hopes for rain.",
		"Unions opposed the merger of Norvik Inc and Orvik Ltd.",
		"Lawmakers rejected the merger of Norvik Inc and Orvik Ltd on Monday.",
		"If the minister resigns, prices will fall.",
		"The mayor could resign at any time.",
		"The mayor did not resign.",
		"Unless the two sides sign a pact, the strike may go on.",
		"Earthquakes are common on the island.",
		"Without a ceasefire nobody can go home.",
		"Would the firm buy its rival?",
		"The firm beat forecasts on Monday.",
		"Nobody ever opened the letters.",
		"The town has had no tourists since the pandemic.",
		"He stopped wearing his hat on Monday.",
		"Parliament is elected every five years.",
		"The minister hopes to sign the treaty in May.",
		"He wants to visit Rome in May.",
		"They can jail us, but we will be here tomorrow.",
		"The sale is subject to approval by regulators.",
		"Homes on the flood plain were sold on Monday.",
		"They scored two minutes from time on Monday.",
		"The bill was introduced by a senator on Monday.",
		"Polling stations opened on Monday.",
		"The minister ruled out a new tax on Monday.",
		"The minister dismissed the charge as baseless on Monday.",
		"Demand for the car collapsed on Monday.",
		"The police opened an investigation on Monday.",
		"The bishop appealed for calm on Monday.",
		"The army took heavy losses on Monday.",
		"He spoke in the quake-hit town on Monday.",
	} {
		if got := tell(events(t, in)); got != nil {
			t.Errorf("events of %q = %v, want none", in, got)
		}
	}
}

// TestStoryDay tests that what a story tells as its own news is of the day
// that its lead names, and what is older or open is not.
func TestStoryDay(t *testing.T) {
	t.Parallel()
	in := "Court jails former mayor\n\nOSLO, March 6 - A court sentenced the former mayor of Round Mesa on Tuesday.\n\n" +
		"The judge convicted two clerks of theft and acquitted a third. Police had arrested all of them.\n"
	want := map[string]string{"sentenced": "2024-03-05", "jails": "2024-03-05", "convicted": "2024-03-05", "acquitted": "2024-03-05", "arrested": "", "theft": ""}
	got := events(t, in)
	if len(got) < 4 {
		t.Fatalf("events of %q = %v, want at least four", in, tell(got))
	}
	for _, e := range got {
		if day, ok := want[e.Trigger]; !ok || day != e.Date {
			t.Errorf("date of %q = %q, want %q", e.Trigger, e.Date, day)
		}
	}
}

// An article without a date still has events: what is to come stays to come,
// and the year stays unknown.
func TestUndated(t *testing.T) {
	t.Parallel()
	x, err := shipped()
	if err != nil {
		t.Fatal(err)
	}
	for in, want := range map[string]happened{
		"Parliament meets for its first session on November 1.": {Type: "meeting", Trigger: "first session", Status: "scheduled"},
		"He fights graft ahead of elections due in December.":   {Type: "election", Trigger: "elections", Status: "scheduled"},
		"The trial opened on 4 February in Lagos.":              {Type: "trial", Trigger: "trial", Place: "Lagos", Status: "occurred"},
	} {
		got := tell(eventsOf(t, x, &text.Document{Text: in}))
		if diff := cmp.Diff([]happened{want}, got); diff != "" {
			t.Errorf("%s\n%s", in, diff)
		}
	}
}

// TestToldAgain tests that one event is one record however often it is told.
func TestToldAgain(t *testing.T) {
	t.Parallel()
	in := "Norwold and Marenia sign fishing pact\n\nOSLO, March 6 - Norwold and Marenia signed a fishing pact in Oslo on Tuesday.\n\nThe pact runs for ten years.\n"
	got := events(t, in)
	if len(got) != 1 || got[0].Type != "agreement" || got[0].Date != "2024-03-05" || got[0].Place != "Oslo" {
		t.Errorf("events of %q = %v, want one agreement of 2024-03-05 in Oslo", in, tell(got))
	}
}

// TestOwnType tests that a rules file alone makes a new type of events, with
// date, place and status read as for the shipped ones.
func TestOwnType(t *testing.T) {
	t.Parallel()
	own := `rules:
- id: event.harvest
  kind: event
  tokens: 'span:( [lemma=reap] | harvest )'
  set: {type: harvest}
  examples:
  - {text: "Farmers reaped the barley on Monday.", want: {type: harvest}}
  - {text: "Farmers may reap the barley.", none: true}
`
	set, err := rule.Parse(extract.Shipped(), rule.Source{Name: "own.yaml", Data: []byte(own)})
	if err != nil {
		t.Fatal(err)
	}
	x, err := extract.New(extract.WithRules(set))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		in   string
		want []happened
	}{
		{"Farmers reaped the barley in Peru on Monday.", []happened{{"harvest", "reaped", "2024-03-04", "Peru", "occurred"}}},
		{"Farmers will reap the barley in July.", []happened{{"harvest", "reap", "2024-07", "", "scheduled"}}},
		{"If farmers reap the barley, prices will fall.", nil},
	} {
		if diff := cmp.Diff(c.want, tell(eventsBy(t, x, c.in))); diff != "" {
			t.Errorf("events of %q (-want +got):\n%s", c.in, diff)
		}
	}
}

// TestLongSentence tests that a sentence without an end costs no more than its
// length: names, dates and triggers by the hundred.
func TestLongSentence(t *testing.T) {
	t.Parallel()
	in := strings.Repeat("Ana Silva met Paul Brandt in Oslo on March 4 and signed a pact, ", 400) + "she said."
	if got := events(t, in); len(got) == 0 {
		t.Error("no events in a long sentence")
	}
}

// A press conference for a named event is another event, a date right before
// "to" is the goal's, and what lies ahead is scheduled.
func TestNamedAhead(t *testing.T) {
	in := "OSLO, March 6 - Reporters came on Tuesday to the press conference for the Harbour Conference.\n\nThe Harbour Conference will meet in Bergen from April 2 to 3. The city will release the \"Plan for a Clean Harbour.\"\n"
	got := events(t, in)
	want := []struct{ name, trigger, date, status string }{
		{"", "press conference", "2024-03-05", "occurred"},
		{"Harbour Conference", "Harbour Conference", "2024-04-02", "scheduled"},
		{"Plan for a Clean Harbour", "release", "", "scheduled"},
	}
	if len(got) != len(want) {
		t.Fatalf("events of %q = %v, want %d", in, tell(got), len(want))
	}
	for i, w := range want {
		if e := got[i]; e.Name != w.name || e.Trigger != w.trigger || e.Date != w.date || e.Status != w.status {
			t.Errorf("event %d is %q by %q on %s, %s; want %+v", i, e.Name, e.Trigger, e.Date, e.Status, w)
		}
	}
}

// Participants are who is subject or object of what happened: no names that say
// where, whose or what something else is of.
func TestParticipants(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ in, want string }{
		{"The president of Norwold, Ivan Orlov, met Ana Silva in Oslo on Monday.", "Ivan Orlov|Ana Silva"},
		{"Norwold and Marenia signed a fishing pact in Oslo on Tuesday.", "Norwold|Marenia"},
		{"One of northern England's largest hospitals was fined on Monday.", ""},
		{"Paul Brandt, a director of Kestrel Brands, was sentenced to four years on Friday.", "Paul Brandt"},
		{"Ana Silva ran the port until she resigned in 2021, and Judge Paul Brandt said nothing.", "Ana Silva"},
		{"Three men were arrested on Tuesday over a theft, the FBI said.", ""},
		{"Ana Silva, a judge who entered politics in 2020, is expected to be sworn in on Friday.", "Ana Silva"},
		{"LIMA (AFP) - Nurses walked out on Monday over pay.", ""},
		{"“Drought and fire could undo it,” said Ana Silva.", ""},
		{"Silva resigns\n\nAna Silva resigned as mayor on Monday.", "Ana Silva"},
		{"Union leader Ana Silva said talks with employers had ended in June.", ""},
		{"Paul Brandt was succeeded by Ana Silva on Monday.", "Paul Brandt|Ana Silva"},
		{"The bureau issued a red alert for Sarvan, Kottur and Vembanad on Monday.", ""},
		{"Shares of Norvik Inc jumped 24% on Monday.", "Norvik Inc"},
		{"Norvik Inc had a bad year. The company said it would cut 300 jobs by June.", "Norvik Inc"},
		{"Mayor Ana Silva was ill. Her resignation on Monday surprised nobody.", "Ana Silva"},
		{"Norvik Inc runs two yards. The firm bought a third in May.", "Norvik Inc"},
		{"Now that Norvik Inc and Orvik Ltd have made a plan, Kestrel Brands began to build the yard on Monday.", "Kestrel Brands"},
		{"US car sales dropped 18% on Monday.", ""},
	} {
		var got []string
		for _, e := range events(t, c.in) {
			got = append(got, e.Participants...)
		}
		if g := strings.Join(got, "|"); g != c.want {
			t.Errorf("participants in %q = %q, want %q", c.in, g, c.want)
		}
	}
}
