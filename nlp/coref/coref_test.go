package coref_test

import (
	"strings"
	"testing"

	"lede/nlp"
	"lede/text"
)

// groups returns the mentions of each entity that has more than one, and
// what is left open, as "A = B; ?C".
func groups(t *testing.T, r *nlp.Reader, s string) string {
	t.Helper()
	d := &text.Document{Text: s}
	if err := r.Annotate(t.Context(), d); err != nil {
		t.Fatal(err)
	}
	by := make([][]string, len(d.Entities))
	var out []string
	for _, m := range d.Mentions {
		if m.Entity < 0 {
			out = append(out, "?"+d.Words(int(m.First), int(m.Last)))
			continue
		}
		by[m.Entity] = append(by[m.Entity], d.Words(int(m.First), int(m.Last)))
	}
	var joined []string
	for _, g := range by {
		if len(g) > 1 {
			joined = append(joined, strings.Join(g, " = "))
		}
	}
	return strings.Join(append(joined, out...), "; ")
}

func TestGroups(t *testing.T) {
	t.Parallel()
	r, err := nlp.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ text, want string }{
		{"Foreign Minister Anna Hoffmann spoke on Monday. Hoffmann said she would resign.", "Anna Hoffmann = Hoffmann = she"},
		{"Zhao Minghui, deputy mayor, opened the fair. Zhao said it was the first.", "Zhao Minghui = Zhao"},
		{"The Ministry of Finance raised the tax. The ministry said it would help.", "Ministry of Finance = The ministry = it"},
		{"LISBON (Reuters) - Portugal's central bank cut its forecast.", ""},
		{"Rui Carvalhal came from the International Monetary Fund. Shares fell after the company cut jobs.", ""},
		{"The National Transport Agency (NTA) closed the line. NTA gave no reason.", "National Transport Agency = NTA = NTA"},
		{"Peter Miller met Susan Miller on Tuesday. Mr. Miller smiled.", "Peter Miller = Miller"},
		{"Peter Miller met Susan Miller on Tuesday. Miller smiled.", "?Miller"},
		{"Transport Department spokesman Peter Miller spoke. Mr. Miller left. Miller, 54, took a train. Peter Miller slept.",
			"Peter Miller = Miller = Miller = Peter Miller"},
		{"Finance Minister Anna Hoffmann and Trade Minister Carl Lund spoke. The finance minister smiled. The trade minister left.",
			"Anna Hoffmann = The finance minister; Carl Lund = The trade minister"},
		{"Finance Minister Anna Hoffmann and Trade Minister Carl Lund spoke. The minister left.", "?The minister"},
		{"The Ministry of Finance and the Ministry of Trade issued rules. The ministry stayed silent.", "?The ministry"},
		{"Wang Lei spoke. Wang Fang, his colleague, agreed.", "Wang Lei = his"},
		{"Peter Miller was ill. He wrote to his mother, Miller said.", "Peter Miller = He = his = Miller"},
		{"Mary Lloyd-Jones won the seat. Lloyd-Jones said she was proud.", "Mary Lloyd-Jones = Lloyd-Jones = she"},
		{"Lloyd-Jones wins seat. Mary Lloyd-Jones, 40, beat Ana Jones on Friday. Jones left.", "Lloyd-Jones = Mary Lloyd-Jones; Ana Jones = Jones"},
		{"Minister Ali Raza resigned. President Omar Said, who appointed him in May, thanked him.", "Ali Raza = him = him"},
		{"Minister Ali Raza spoke. Omar Said met him in Cairo.", "Ali Raza = him"},
		{"Omar Said blamed himself.", "Omar Said = himself"},
		{"Omar Said lost, and voters blamed him.", "Omar Said = him"},
		{"Northgate gets new leader. Northgate Borough Council met. Northgate Police made no arrests.", "Northgate = Northgate Borough Council"},
		{"Halvorsen buys ships. Halvorsen Freight paid in cash. Halvorsen Freight Co. was founded in 1920.", "Halvorsen = Halvorsen Freight = Halvorsen Freight Co."},
		{"Jose Manalo, the coast guard's commander, spoke. The coast guard found a boat. The commander left.", "Jose Manalo = The commander"},
		{"Jean-Luc Moreau won. Jean-Luc was his father's name.", "Jean-Luc Moreau = Jean-Luc = his"},
		{"Nora Price told her brother Juan Lopez that he was late.", "Nora Price = her; Juan Lopez = he"},
		{"Ana Ruiz and Paul Brandt wrote it. She works in Rome. He works in Oslo.", "Ana Ruiz = She; Paul Brandt = He"},
		{"Halvorsen Freight has 300 ships to Lindqvist Shipping's four. In May it bought two more.", "Halvorsen Freight = it"},
		{"Halvorsen Freight sued Lindqvist Shipping last year. In May it won.", "Halvorsen Freight = it"},
		{"The court ruled for Lindqvist Shipping. In May it rained.", ""},
		{"Firms like Lindqvist Shipping will gain. In May it rained.", ""},
		{"Fans said Halvorsen Freight will sell ships. In May it sold two.", "Halvorsen Freight = it"},
		{"Rates fell while Halvorsen Freight sold ships. In May it sold two.", "Halvorsen Freight = it"},
		{"Halvorsen Freight cut jobs. The company has 300 workers.", "Halvorsen Freight = The company"},
	} {
		if got := groups(t, r, c.text); got != c.want {
			t.Errorf("groups of %q = %q, want %q", c.text, got, c.want)
		}
	}
}

func TestNameIsFullest(t *testing.T) {
	t.Parallel()
	r, err := nlp.New()
	if err != nil {
		t.Fatal(err)
	}
	d := &text.Document{Text: "Okafor wins in Lagos.\n\nHe was told by Mr. Okafor. Chidi Okafor, the governor, said his rival had lost."}
	if err := r.Annotate(t.Context(), d); err != nil {
		t.Fatal(err)
	}
	for i, e := range d.Entities {
		m := d.Mentions[e.Name]
		if m.Form != text.Named || m.Entity != int32(i) {
			t.Errorf("entity %d is named by %+v of another", i, m)
		}
		if w := d.Words(int(m.First), int(m.Last)); e.Label == text.Person && w != "Chidi Okafor" {
			t.Errorf("person is called %q, want Chidi Okafor", w)
		}
	}
}

func FuzzResolve(f *testing.F) {
	f.Add("Mr. Li (UN) said he, the minister of Li, and the bank met Li Wei and Li Na. They left.")
	r, err := nlp.New()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d := &text.Document{Text: s}
		if err := r.Annotate(t.Context(), d); err != nil {
			t.Fatal(err)
		}
		first := int32(0)
		for _, m := range d.Mentions {
			if m.First < first || m.Last <= m.First || int(m.Entity) >= len(d.Entities) {
				t.Fatalf("bad mention %+v", m)
			}
			first = m.First
		}
		for i, e := range d.Entities {
			if m := d.Mentions[e.Name]; m.Entity != int32(i) || m.Form != text.Named {
				t.Fatalf("entity %d has the name of another", i)
			}
		}
	})
}
