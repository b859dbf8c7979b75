package merge_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/govalues/decimal"

	"lede/fact"
	"lede/merge"
)

// fig makes a figure of an article; the string is "value unit | metric |
// period | source", and opts change the rest.
func fig(t *testing.T, s string, opts ...func(*fact.Figure)) *fact.Figure {
	t.Helper()
	f := &fact.Figure{}
	parts := strings.Split(s, "|")
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	value, unit, _ := strings.Cut(parts[0], " ")
	f.Value = number(t, value)
	f.Unit, f.Text = unit, parts[0]
	for i, p := range []*string{&f.Metric, &f.Period, &f.Source} {
		if i+1 < len(parts) {
			*p = parts[i+1]
		}
	}
	switch unit {
	case "CNY", "USD", "EUR", "GBP":
		f.Dimension = "money"
	case "%":
		f.Dimension = "percent"
	default:
		f.Dimension = "count"
	}
	for _, o := range opts {
		o(f)
	}
	return f
}

func number(t *testing.T, s string) *fact.Number {
	t.Helper()
	d, err := decimal.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return &fact.Number{Decimal: d}
}

func mod(m string) func(*fact.Figure)    { return func(f *fact.Figure) { f.Modifier = m } }
func status(s string) func(*fact.Figure) { return func(f *fact.Figure) { f.Status = s } }
func role(r, c string) func(*fact.Figure) {
	return func(f *fact.Figure) { f.ChangeRole, f.Change = r, c }
}
func dimension(d string) func(*fact.Figure) { return func(f *fact.Figure) { f.Dimension = d } }
func parts(n int) func(*fact.Figure)        { return func(f *fact.Figure) { f.Parts = n } }
func place(p string) func(*fact.Figure)     { return func(f *fact.Figure) { f.Place = p } }
func of(w string) func(*fact.Figure)        { return func(f *fact.Figure) { f.Of = w } }

// article numbers the figures and puts the document's record first.
func article(id, day string, figures ...*fact.Figure) []fact.Fact {
	facts := []fact.Fact{&fact.Document{Head: fact.Head{Kind: fact.KindDocument, Doc: id}, Date: day, Place: "LANTAI, Hexi"}}
	for i, f := range figures {
		f.Kind, f.Doc, f.ID = fact.KindFigure, id, fmt.Sprintf("%s-%d", id, i)
		f.Start, f.End = 10*i, 10*i+4
		facts = append(facts, f)
	}
	return facts
}

// claims merges the articles and writes each claim as "value metric:
// mentions".
func claims(t *testing.T, limit int, articles ...[]fact.Fact) []*fact.Claim {
	t.Helper()
	m := merge.New(limit)
	for _, a := range articles {
		m.Add(a)
	}
	var out []*fact.Claim
	for c, err := range m.Claims() {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, c.(*fact.Claim))
	}
	if err := m.Close(); err != nil {
		t.Fatal(err)
	}
	return out
}

func TestSameInOneArticle(t *testing.T) {
	tests := []struct {
		name string
		a, b *fact.Figure
		same bool
	}{
		{"rounding", fig(t, "1440000000000 CNY | output of the port | 2020"), fig(t, "1400000000000 CNY | the port's output | 2020", mod(">")), true},
		{"more than its bound's last digit", fig(t, "1600000000 CNY | output | 2020"), fig(t, "1400000000 CNY | output | 2020", mod(">")), false},
		{"nearly", fig(t, "1480000000 USD | sales | 2020"), fig(t, "1500000000 USD | sales | 2020", mod("~")), true},
		{"other share", fig(t, "28 % | share of the market | 2020", mod("~")), fig(t, "31 % | share of the market | 2020"), false},
		{"small counts are exact", fig(t, "10 ship | ships in port"), fig(t, "12 ship | ships in port"), false},
		{"other period", fig(t, "5 % | inflation | 2020"), fig(t, "5 % | inflation | 2021"), false},
		{"period told once", fig(t, "5.2 % | inflation | 2020"), fig(t, "5.2 % | inflation"), true},
		{"other unit", fig(t, "500 USD | fee"), fig(t, "500 EUR | fee"), false},
		{"forecast beside result", fig(t, "5.2 % | growth | 2021", status("forecast")), fig(t, "5.2 % | growth | 2021"), false},
		{"rise beside level", fig(t, "5.2 % | rate", role("by", "up")), fig(t, "5.2 % | rate", role("to", "up")), false},
		{"other names", fig(t, "28.5 % | sales at Honda"), fig(t, "28.5 % | sales at Toyota"), false},
		{"distinctive amount", fig(t, "486300000 USD | city budget"), fig(t, "486300000 USD | total"), true},
		{"deaths in other words", fig(t, "12 person | people killed"), fig(t, "12 person | number of dead"), true},
		{"the day of the article for now", fig(t, "40 % | share of the vote | 2021-02-03"), fig(t, "40 % | share of the vote | 2020"), true},
		{"sum without its currency", fig(t, "78000000 USD | offer for the plant"), fig(t, "78000000 | bid"), true},
		{"victims are people", fig(t, "15 person | number of dead"), fig(t, "15 victim | victims named"), true},
		{"half of its year", fig(t, "8.7 % | GDP growth | 2021-H1"), fig(t, "8.7 % | growth of GDP | 2021"), true},
		{"name in front", fig(t, "57 USD | Acme Motor Company bid"), fig(t, "57 USD | bid of Acme Motor Company"), true},
		{"on top", fig(t, "12 plant | plants"), fig(t, "12 plant | more plants"), false},
		{"how long in other words", fig(t, "10 a | supply agreement", dimension("duration")), fig(t, "10 a | contract", dimension("duration")), true},
		{"how long and how old", fig(t, "30 a | loan", dimension("duration")), fig(t, "30 a | loan officer", dimension("age")), false},
		{"two of one age", fig(t, "45 a | driver", dimension("age")), fig(t, "45 a | suspect", dimension("age")), false},
		{"small count of nothing", fig(t, "3 ship | ships in port"), fig(t, "3 ship"), false},
		{"other places", fig(t, "12 person | people killed", place("Hebei")), fig(t, "12 person | people killed", place("Henan")), false},
		{"place told once", fig(t, "12 person | people killed", place("Hebei")), fig(t, "12 person | people killed"), true},
		{"bare number", fig(t, "230 aircraft | aircraft on order"), fig(t, "230 | orders for aircraft"), true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := claims(t, 0, article("a", "2021-02-03", tt.a, tt.b))
			if same := len(got) == 1; same != tt.same {
				t.Errorf("%v and %v make %d claims, want the same: %v", tt.a.Text, tt.b.Text, len(got), tt.same)
			}
		})
	}
}

func TestAcrossArticles(t *testing.T) {
	got := claims(t, 0,
		article("a", "2021-01-03", fig(t, "1440000000000 CNY | output of Hexi's ports | 2020 | the bureau"), fig(t, "5 % | sales | 2020")),
		article("b", "2021-01-05", fig(t, "1440000000000 CNY | the output that Hexi's ports made | 2020 | the ministry")))
	if len(got) != 2 || got[0].Count != 2 || got[0].Docs != 2 {
		t.Fatalf("got %+v, want the output once with two mentions", got)
	}
	if diff := cmp.Diff([]string{"the bureau", "the ministry"}, got[0].Sources); diff != "" {
		t.Errorf("sources (-want +got):\n%s", diff)
	}
}

// The words of two articles for one thing differ more than those of one.
func TestNamesOfMetrics(t *testing.T) {
	tests := []struct {
		name, a, b string
		same       bool
	}{
		{"people and country", "3.4 % | Chinese exports | 2020", "3.4 % | exports of China | 2020", true},
		{"abbreviated country", "3.4 % | GDP of the United States | 2020", "3.4 % | U.S. gross domestic product | 2020", true},
		{"initials", "3 % | budget of the World Health Organization | 2020", "3 % | WHO's budget | 2020", true},
		{"sort of place left out", "3.4 % | output of Hexi Province | 2020", "3.4 % | Hexi's output | 2020", true},
		{"jobless", "5.4 % | Canada's unemployment rate | 2020", "5.4 % | jobless rate in Canada | 2020", true},
		{"other country", "3.4 % | exports of Chile | 2020", "3.4 % | exports of China | 2020", false},
		{"one name of two", "3.4 % | sales of Daimler in Peru | 2020", "3.4 % | sales of Daimler in Chile | 2020", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := claims(t, 0, article("a", "2021-01-03", fig(t, tt.a)), article("b", "2021-01-03", fig(t, tt.b)))
			if same := len(got) == 1; same != tt.same {
				t.Errorf("%q and %q make %d claims, want the same: %v", tt.a, tt.b, len(got), tt.same)
			}
		})
	}
}

func TestDisputeInOneArticle(t *testing.T) {
	tests := []struct {
		name, other string
		want        bool
	}{
		{"another voice", "6300000000 USD | bilateral trade | 2020 | Kim Mi-rae", true},
		{"the same voice", "6300000000 USD | bilateral trade | 2020 | Omar Lind", false},
		{"a part", "1300000000 USD | steel trade | 2020 | Kim Mi-rae", false},
		{"nearly the same", "6500000000 USD | bilateral trade | 2020 | Kim Mi-rae", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := claims(t, 0, article("a", "2021-01-03",
				fig(t, "6540000000 USD | trade of the two neighbors | 2020 | Omar Lind"), fig(t, tt.other)))
			if conflict := len(got[0].Conflicts) > 0; conflict != tt.want {
				t.Errorf("conflicts = %v, want one: %v", got[0].Conflicts, tt.want)
			}
		})
	}
}

// TestLimit holds that the memory limit changes nothing but the memory.
func TestLimit(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("TMPDIR", dir)
	r := rand.New(rand.NewPCG(1, 2))
	subjects := []string{"output of Hexi's ports", "exports of Marenia", "unemployment in Vestmark", "people killed", "budget"}
	var articles [][]fact.Fact
	for i := range 200 {
		var figures []*fact.Figure
		for range 1 + r.IntN(6) {
			figures = append(figures, fig(t, fmt.Sprintf("%d USD | %s | %d | source %d", 10+r.IntN(5), subjects[r.IntN(len(subjects))], 2019+r.IntN(2), r.IntN(3))))
		}
		articles = append(articles, article(fmt.Sprint("doc", i), fmt.Sprintf("2021-01-%02d", 1+i%28), figures...))
	}
	lines := func(limit int) string {
		var b strings.Builder
		for _, c := range claims(t, limit, articles...) {
			j, err := json.Marshal(c)
			if err != nil {
				t.Fatal(err)
			}
			b.Write(append(j, '\n'))
		}
		return b.String()
	}
	want := lines(0)
	if !strings.Contains(want, `"disputed"`) || !strings.Contains(want, `"docs":2`) {
		t.Errorf("the articles have no conflict or no claim of two articles:\n%s", want)
	}
	for _, limit := range []int{1, 2000, 1 << 16} {
		if diff := cmp.Diff(want, lines(limit)); diff != "" {
			t.Errorf("with limit %d (-want +got):\n%s", limit, diff)
		}
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) > 0 {
		t.Errorf("temporary files are left: %v, error %v", left, err)
	}
}

// The sections of a long document come one after another, the document's own
// record with the first.
func TestSections(t *testing.T) {
	first := article("a", "2021-01-03", fig(t, "40 % | share | 2021-01-03"))
	second := article("a", "", fig(t, "18.4 USD | exports of Marenia | 2020"), fig(t, "18.4 USD | Marenia's exports | 2021-01-03"))[1:]
	for _, f := range second {
		f.Base().ID += "s"
	}
	got := claims(t, 0, first, second)
	if len(got) != 2 || got[1].Count != 2 || got[1].Period != "2020" {
		t.Errorf("got %+v, want the exports once, with the article's day taken for now", got)
	}
}
