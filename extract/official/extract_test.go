package official_test

import (
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lede"
	"lede/extract/date"
	"lede/extract/official"
	"lede/fact"
	"lede/nlp"
	"lede/rule"
	"lede/story"
	"lede/text"
)

// A lab is what the tests read texts with.
type lab struct {
	set       *rule.Set
	date      *date.Extractor
	official  *official.Extractor
	annotator *nlp.Reader
}

var shipped = sync.OnceValues(func() (*lab, error) {
	set, err := rule.Parse(rule.Source{Name: lede.RulesName, Data: lede.Rules, Shipped: true})
	if err != nil {
		return nil, err
	}
	d, err := date.New(set)
	if err != nil {
		return nil, err
	}
	x, err := official.New(set)
	if err != nil {
		return nil, err
	}
	a, err := nlp.New()
	return &lab{set, d, x, a}, err
})

// read returns the officials of a text.
func read(t *testing.T, s string) []fact.Official {
	t.Helper()
	l, err := shipped()
	if err != nil {
		t.Fatal(err)
	}
	st := &story.Story{Doc: &text.Document{Text: s}, Match: l.set.NewMatcher()}
	if err := l.annotator.Annotate(t.Context(), st.Doc); err != nil {
		t.Fatal(err)
	}
	l.date.Extract(t.Context(), st)
	l.official.Extract(t.Context(), st)
	return st.Officials
}

// told is what the tests look at of an official.
type told struct {
	Name, Title, Org string
	Former           bool
}

func tell(list []fact.Official) []told {
	var out []told
	for _, o := range list {
		out = append(out, told{o.Name, o.Title, o.Org, o.Former})
	}
	return out
}

func TestRoles(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, in string
		want     []told
	}{
		{"before the name, with nation and body", "Chinese Foreign Ministry spokesman Zhao Wen said talks would go on.",
			[]told{{"Zhao Wen", "spokesman", "Chinese Foreign Ministry", false}}},
		{"country before", "U.S. Secretary of State Carla Rhodes arrived in Geneva.",
			[]told{{"Carla Rhodes", "Secretary of State", "U.S.", false}}},
		{"two titles", "Deputy Prime Minister and Defense Minister Kim Sung-ho visited the base.",
			[]told{{"Kim Sung-ho", "Deputy Prime Minister and Defense Minister", "", false}}},
		{"body of several words after", "Wang Min, deputy director of the National Health Commission, spoke to reporters.",
			[]told{{"Wang Min", "deputy director", "National Health Commission", false}}},
		{"possessive", "Laura Bennett, Apple's chief executive, opened the show.",
			[]told{{"Laura Bennett", "chief executive", "Apple", false}}},
		{"after a day", "On Monday Prime Minister Ana Silva said taxes would rise.",
			[]told{{"Ana Silva", "Prime Minister", "", false}}},
		{"after a day, in lower case", "On Monday coach Hans Vogel named his squad.",
			[]told{{"Hans Vogel", "coach", "", false}}},
		{"two persons", "President Ivanov and Premier Petrova signed the treaty.",
			[]told{{"Ivanov", "President", "", false}, {"Petrova", "Premier", "", false}}},
		{"one title in the plural", "Presidents Juan Ortega and Luis Mora met in Lima.",
			[]told{{"Juan Ortega", "President", "", false}, {"Luis Mora", "President", "", false}}},
		{"former", "Former French president Henri Blanchard died on Sunday.",
			[]told{{"Henri Blanchard", "president", "French", true}}},
		{"ex-", "Ex-president Carlos Vega was arrested.", []told{{"Carlos Vega", "president", "", true}}},
		{"then", "Sergei Orlov, then deputy defence minister, signed the order.",
			[]told{{"Sergei Orlov", "deputy defence minister", "", true}}},
		{"designate", "Governor-designate Paul Hart thanked voters.", []told{{"Paul Hart", "Governor-designate", "", false}}},
		{"acting", "Acting governor Anita Rao said schools would close.", []told{{"Anita Rao", "Acting governor", "", false}}},
		{"appointed", "Maria Lopez was appointed governor of the central bank in May.",
			[]told{{"Maria Lopez", "governor", "central bank", false}}},
		{"became", "John Reed became chairman of the Federal Aviation Board.",
			[]told{{"John Reed", "chairman", "Federal Aviation Board", false}}},
		{"two roles given", "Olga Stein was named by the owners as both chief executive and chairwoman.",
			[]told{{"Olga Stein", "chief executive", "", false}}},
		{"rank beside a role", "Gen. Mark Stone, commander of U.S. forces in the Gulf, denied the report.",
			[]told{{"Mark Stone", "commander", "U.S.", false}}},
		{"rank behind a role", "Fire service director Brig. Gen. Mark Stone said the fire was out.",
			[]told{{"Mark Stone", "director", "Fire service", false}}},
		{"where a body's officer works", "Greenpeace's Brazil director, Ana Lima, disagreed.",
			[]told{{"Ana Lima", "director", "Greenpeace", false}}},
		{"rank alone", "Lt. Col. Ahmed Nasser said the road was open.", []told{{"Ahmed Nasser", "Lt. Col.", "", false}}},
		{"shared company", "Microsoft Corp. Chairman Bill Farrow and Chief Financial Officer Susan Day will attend.",
			[]told{{"Bill Farrow", "Chairman", "Microsoft Corp.", false}, {"Susan Day", "Chief Financial Officer", "Microsoft Corp.", false}}},
		{"company nobody knows", "The rate is too high, said Blue Harbor Trading chief strategist Rita Novak.",
			[]told{{"Rita Novak", "chief strategist", "Blue Harbor Trading", false}}},
		{"initials of a body", "The United Steel Workers went on strike. USW President Leo Sanders thanked them.",
			[]told{{"Leo Sanders", "President", "United Steel Workers", false}}},
		{"half of a compound", "Two-time champion Tilda Moen won.", []told{{"Tilda Moen", "champion", "", false}}},
		{"who comes after", "Tilda Moen will succeed Paul Brandt as chairman.", []told{{"Tilda Moen", "chairman", "", false}}},
		{"short for a company", "Kestrel Brands Inc lost money. Kestrel CEO Tilda Moen left.", []told{{"Tilda Moen", "CEO", "Kestrel Brands Inc", false}}},
		{"short for a party", "Reform Party members met. Reform leader Tilda Moen spoke.", []told{{"Tilda Moen", "leader", "Reform Party", false}}},
		{"a ministry's field", "The Health Ministry shut the school. Health Minister Tilda Moen spoke.", []told{{"Tilda Moen", "Health Minister", "", false}}},
		{"body with of", "The Board of Cricket secretary, Anil Deshmukh, spoke.", []told{{"Anil Deshmukh", "secretary", "Board of Cricket", false}}},
		{"two fields", "Minister of Industry and Trade Tilda Moen spoke.", []told{{"Tilda Moen", "Minister of Industry and Trade", "", false}}},
		{"office of a country before the name", "Prime Minister of Laos Sonexay Keomany arrived.", []told{{"Sonexay Keomany", "Prime Minister", "Laos", false}}},
		{"office before a name like a park's", "Mayor Ellen Park spoke.", []told{{"Ellen Park", "Mayor", "", false}}},
		{"age before who", "Tilda Moen, 58, who heads the Ruvsk Port Authority, spoke.", []told{{"Tilda Moen", "head", "Ruvsk Port Authority", false}}},
		{"its of a source", "Turnout was 71 percent, according to the Electoral Commission. Its chairwoman, Tilda Moen, spoke.",
			[]told{{"Tilda Moen", "chairwoman", "Electoral Commission", false}}},
		{"its after a quotation", "The bank lent less. “Firms were told to wait,” its director, Tilda Moen, said.", []told{{"Tilda Moen", "director", "bank", false}}},
		{"initials that begin another name", "The U.N. Security Council met. U.N. envoy Tilda Moen spoke.", []told{{"Tilda Moen", "envoy", "U.N.", false}}},
		{"brackets before the name", "Deputy Commissioner of Police (Zone I) Tilda Moen spoke.", []told{{"Tilda Moen", "Deputy Commissioner", "Police", false}}},
		{"a member who is minister", "Tilda Moen, the MP for Bristol East, left. The housing minister, Tilda Moen, had lied.", []told{{"Tilda Moen", "housing minister", "", false}}},
		{"New in a place", "New York Mayor Tilda Moen spoke.", []told{{"Tilda Moen", "Mayor", "New York", false}}},
		{"party of two words", "Liberal Democrat leader Sir Tom Moen ruled it out.", []told{{"Tom Moen", "leader", "Liberal Democrat", false}}},
		{"title with a noun in -ing", "Lina Roth, a shipping analyst at Norbank, said rates would fall.", []told{{"Lina Roth", "shipping analyst", "Norbank", false}}},
		{"party before a modifier of roles", "Labour MP Tilda Moen ruled it out.", []told{{"Tilda Moen", "MP", "Labour", false}}},
		{"ministry called like a party", "Labour Secretary Tilda Moen ruled it out.", []told{{"Tilda Moen", "Labour Secretary", "", false}}},
		{"envoy", "The Chinese ambassador to Norway, Li Wen, left.", []told{{"Li Wen", "ambassador", "Chinese", false}}},
		{"envoy of nobody", "The envoy for Yemen, Tilda Moen, left.", []told{{"Tilda Moen", "envoy", "", false}}},
		{"portfolio", "Minister for Health Tilda Moen spoke.", []told{{"Tilda Moen", "Minister for Health", "", false}}},
		{"portfolio and country", "Tilda Moen, the Minister for Foreign Affairs of Peru, spoke.", []told{{"Tilda Moen", "Minister for Foreign Affairs", "Peru", false}}},
		{"portfolio in the plural", "Ministers of Finance Tilda Moen and Paul Brandt spoke.",
			[]told{{"Tilda Moen", "Minister of Finance", "", false}, {"Paul Brandt", "Minister of Finance", "", false}}},
		{"body that begins the sentence", "Oxfam director Tilda Moen spoke.", []told{{"Tilda Moen", "director", "Oxfam", false}}},
		{"no body that begins the sentence", "Veteran manager Tilda Moen spoke.", []told{{"Tilda Moen", "Veteran manager", "", false}}},
		{"where somebody comes from", "Tilda Moen, a nurse from Leeds, was hurt.", []told{{"Tilda Moen", "nurse", "", false}}},
		{"title within a name", "Judge Ben Hall told the jury so.", []told{{"Ben Hall", "Judge", "", false}}},
		{"party", "Green leader Tilda Moen ruled it out.", []told{{"Tilda Moen", "leader", "Green", false}}},
		{"body as a noun", "A spokesman for the Ministry of Defence, Igor Petrov, confirmed it.",
			[]told{{"Igor Petrov", "spokesman", "Ministry of Defence", false}}},
		{"body told before", "The regional flood office raised the alarm at dawn. Its spokeswoman, Ines Keller, said the dam held.",
			[]told{{"Ines Keller", "spokeswoman", "regional flood office", false}}},
		{"giver of the role", "The Bank of Norwold named head of lending Karin Olsen as its new president.",
			[]told{{"Karin Olsen", "head of lending", "Bank of Norwold", false}}},
		{"counterpart", "Trade Minister Lena Ortiz met her Swedish counterpart Nils Ek.",
			[]told{{"Lena Ortiz", "Trade Minister", "", false}, {"Nils Ek", "Trade Minister", "Swedish", false}}},
		{"leads", "Jane Doe, who leads the World Food Programme, flew to Sudan.",
			[]told{{"Jane Doe", "head", "World Food Programme", false}}},
		{"firm with a partner", "Alan Price, 54, a partner with Hill & Stone LLP, resigned.",
			[]told{{"Alan Price", "partner", "Hill & Stone LLP", false}}},
		{"coach", "Germany coach Hans Vogel named his squad.", []told{{"Hans Vogel", "coach", "Germany", false}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(c.want, tell(read(t, c.in))); diff != "" {
				t.Errorf("officials of %q (-want +got):\n%s", c.in, diff)
			}
		})
	}
}

func TestNoRole(t *testing.T) {
	t.Parallel()
	for _, in := range []string{
		"Mr Brandt arrived in Geneva.",
		"Dr. Ana Silva and Sir Alan Grey dined together.",
		"The president of the union met Paul Brandt.",
		"Her French counterpart Nils Ek was late.",
		"Paul Brandt, who was there, saw the minister.",
		"Paul Brandt, who led by two strokes, won.",
		"By Priya Raman, Health Correspondent\nPublished: 7:05AM, 23 Jan 2023\n\nPeople sleep less.",
	} {
		if got := tell(read(t, in)); got != nil {
			t.Errorf("officials of %q = %v, want none", in, got)
		}
	}
}

func TestPlace(t *testing.T) {
	t.Parallel()
	in := "Mayor Tilda Moen of Oslo opened the park."
	got := read(t, in)
	if len(got) != 1 || got[0].Place != "Oslo" || got[0].Org != "" {
		t.Errorf("officials of %q = %+v, want one of the place Oslo", in, got)
	}
}

func TestMentions(t *testing.T) {
	t.Parallel()
	in := "Trade Minister Lena Ortiz resigned on Monday. She gave no reason. Ortiz had served since May."
	got := read(t, in)
	if len(got) != 1 {
		t.Fatalf("officials of %q = %v, want one", in, tell(got))
	}
	var words []string
	for _, m := range got[0].Mentions {
		if in[m.Start:m.End] != m.Text {
			t.Errorf("mention %q stands at %q", m.Text, in[m.Start:m.End])
		}
		words = append(words, m.Text)
	}
	if diff := cmp.Diff([]string{"Lena Ortiz", "She", "Ortiz"}, words); diff != "" {
		t.Errorf("mentions (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"Ortiz"}, got[0].Aliases); diff != "" {
		t.Errorf("aliases (-want +got):\n%s", diff)
	}
}

// A reporter is no official, however the byline writes the name.
func TestBylines(t *testing.T) {
	t.Parallel()
	l, err := shipped()
	if err != nil {
		t.Fatal(err)
	}
	st := &story.Story{Doc: &text.Document{Text: "By TILDA MOEN, Health Writer\n\nThe port was shut."}, Match: l.set.NewMatcher()}
	st.Article.Byline = []string{"Tilda Moen"}
	if err := l.annotator.Annotate(t.Context(), st.Doc); err != nil {
		t.Fatal(err)
	}
	l.official.Extract(t.Context(), st)
	if got := tell(st.Officials); got != nil {
		t.Errorf("officials of a byline = %v, want none", got)
	}
}
