package figure_test

import (
	"sync"
	"testing"

	"lede"
	"lede/extract/date"
	"lede/extract/figure"
	"lede/fact"
	"lede/nlp"
	"lede/rule"
	"lede/story"
	"lede/text"
)

// shipped is made once: every test reads by the same rules.
var shipped = sync.OnceValues(func() (*rule.Set, error) {
	return rule.Parse(rule.Source{Name: lede.RulesName, Data: lede.Rules, Shipped: true})
})

var annotator = sync.OnceValues(nlp.New)

// read returns the story of a text with its figures, by the shipped rules.
func read(t testing.TB, s string) *story.Story {
	t.Helper()
	set, err := shipped()
	if err != nil {
		t.Fatal(err)
	}
	return readBy(t, set, s)
}

// readAt is read for an article with a dateline.
func readAt(t testing.TB, place, agency, s string) *story.Story {
	t.Helper()
	set, err := shipped()
	if err != nil {
		t.Fatal(err)
	}
	return readStory(t, set, &story.Story{
		Doc: &text.Document{Text: s}, Article: fact.Document{Place: place, Agency: agency},
	})
}

func readBy(t testing.TB, set *rule.Set, s string) *story.Story {
	t.Helper()
	return readStory(t, set, &story.Story{Doc: &text.Document{Text: s}})
}

func readStory(t testing.TB, set *rule.Set, st *story.Story) *story.Story {
	t.Helper()
	dates, err := date.New(set)
	if err != nil {
		t.Fatal(err)
	}
	x, err := figure.New(set)
	if err != nil {
		t.Fatal(err)
	}
	a, err := annotator()
	if err != nil {
		t.Fatal(err)
	}
	st.Match = set.NewMatcher()
	if err := a.Annotate(t.Context(), st.Doc); err != nil {
		t.Fatal(err)
	}
	dates.Extract(t.Context(), st)
	x.Extract(t.Context(), st)
	return st
}

func TestExtract(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ in, value, unit, mod, text string }{
		{"Output reached 1.44 trillion yuan.", "1440000000000", "CNY", "", "1.44 trillion yuan"},
		{"The firm lost nearly $3.2bn.", "3200000000", "USD", "~", "nearly $3.2bn"},
		{"It paid Rs 500 crore.", "5000000000", "INR", "", "Rs 500 crore"},
		{"The rate rose by 25 basis points.", "0.25", "pp", "", "25 basis points"},
		{"Bread now costs 26 cents.", "0.26", "USD", "", "26 cents"},
		{"At least 27 soldiers died.", "27", "soldier", ">=", "At least 27 soldiers"},
		{"A 42-year-old driver was hurt.", "42", "a", "", "42-year-old"},
		{"Her now-18-month-old son sleeps.", "18", "mo", "", "18-month-old"},
		{"The wall is 37m long.", "37", "m", "", "37m"},
		{"The unit read 1.6m emails.", "1600000", "email", "", "1.6m emails"},
		{"Winds of 120 km/h hit the coast.", "120", "km/h", "", "120 km/h"},
		{"More than half of the voters stayed at home.", "50", "%", ">", "More than half"},
	} {
		st := read(t, c.in)
		if len(st.Figures) != 1 {
			t.Errorf("%q: %d figures, want 1", c.in, len(st.Figures))
			continue
		}
		f := st.Figures[0]
		if f.Value == nil || f.Value.String() != c.value || f.Unit != c.unit || f.Modifier != c.mod || f.Text != c.text {
			t.Errorf("%q: value %v unit %q modifier %q text %q, want %+v", c.in, f.Value, f.Unit, f.Modifier, f.Text, c)
		}
	}
}

func TestNoFigure(t *testing.T) {
	t.Parallel()
	for _, s := range []string{
		"He drove along Route 66.", "One of the guards slept.", "Call 0300 555 0111 for help.",
		"The new iPhone 15 sold out.", "Covid-19 spread quickly.", "It was their third win.",
	} {
		if st := read(t, s); len(st.Figures) > 0 {
			t.Errorf("%q: found %q", s, st.Figures[0].Text)
		}
	}
}

func TestMetric(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ in, metric, change, role string }{
		{"Exports of rice rose 7 percent.", "Exports of rice", "up", "by"},
		{"The bank cut its key rate by 50 basis points.", "bank key rate", "down", "by"},
		{"Unemployment fell to 4.1 percent.", "Unemployment", "down", "to"},
		{"The rate on new mortgages edged up to 4.82 percent.", "rate on new mortgages", "up", "to"},
		{"Taylor & Reed gained 2.8 percent.", "Taylor & Reed", "up", "by"},
	} {
		st := read(t, c.in)
		if len(st.Figures) != 1 {
			t.Errorf("%q: %d figures, want 1", c.in, len(st.Figures))
			continue
		}
		if f := st.Figures[0]; f.Metric != c.metric || f.Change != c.change || f.ChangeRole != c.role {
			t.Errorf("%q: %q %q %q, want %+v", c.in, f.Metric, f.Change, f.ChangeRole, c)
		}
	}
}
