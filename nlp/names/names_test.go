package names

import (
	"strings"
	"testing"

	"lede/text"
	"lede/tokenize"
)

// names returns the names that r finds in s as "label words", parted by "; ".
func names(r *Recognizer, s string) string {
	d := &text.Document{Text: s}
	d.Tokens = tokenize.Tokens(nil, s)
	d.Sentences = tokenize.Sentences(nil, s, d.Tokens)
	r.Annotate(d)
	var got []string
	for _, m := range d.Mentions {
		got = append(got, m.Label.String()+" "+d.Words(int(m.First), int(m.Last)))
	}
	return strings.Join(got, "; ")
}

func TestNames(t *testing.T) {
	t.Parallel()
	r, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ text, want string }{
		{"The report was issued by the Ministry of Foreign Affairs.", "org Ministry of Foreign Affairs"},
		{"He heads the Nanfang Municipal Bureau of Trade and Rural Affairs.", "org Nanfang Municipal Bureau of Trade and Rural Affairs"},
		{"Finance Minister Ana Beltrán arrived in Lisbon.", "person Ana Beltrán; place Lisbon"},
		{"French President Luc Moreau met Mr. Tanaka.", "norp French; person Luc Moreau; person Tanaka"},
		{"Zhao Minghui spoke first. Zhao then left for Geneva.", "person Zhao Minghui; person Zhao; place Geneva"},
		{"The Civil Transport Authority (CTA) is new. CTA said so.", "org Civil Transport Authority; org CTA; org CTA"},
		{"However, the talks failed on Monday.", ""},
		{"It opens at the 2024 World Cable Conference.", "event_name 2024 World Cable Conference"},
		{"Cai Ming heads the Beijing Municipal Party Committee.", "person Cai Ming; org Beijing Municipal Party Committee"},
		{"The Standing Committee of the National People's Congress met.", "org Standing Committee of the National People's Congress"},
		{"The Workers' Party lost.", "org Workers' Party"},
		{"They met at St. Peter's Square in Rome.", "place St. Peter's Square; place Rome"},
		{"Oslo's Parliament rose.", "place Oslo; org Parliament"},
		{"Bank of Japan Governor Haruhiko Ito spoke.", "org Bank of Japan; person Haruhiko Ito"},
		{"The Bank of China Yi Lin spoke of.", "org Bank of China; person Yi Lin"},
		{"The Food and Drug Administration warned.", "org Food and Drug Administration"},
		{"It sued Northfield Technologies Co., Ltd. on Friday.", "org Northfield Technologies Co., Ltd."},
		{"The Great Hall of the People was full.", "place Great Hall of the People"},
		{"The Three Gorges Dam held.", "place Three Gorges Dam"},
		{"Hurricane Marta hit Cuba.", "event_name Hurricane Marta; place Cuba"},
		{"He fought in the Battle of Narvik.", "event_name Battle of Narvik"},
		{"She won at the 2018 World Cup.", "event_name 2018 World Cup"},
		{"Israelis, Turks and the British agreed.", "norp Israelis; norp Turks; norp British"},
		{"South Korean President Park Jae-won left.", "norp South Korean; person Park Jae-won"},
		{"General Bob Lane and Council President Helen Marsh met in Rome.", "person Bob Lane; person Helen Marsh; place Rome"},
		{"Police in Sherpur district searched.", "place Sherpur"},
		{"Sheikh Hamdan bin Rashid al-Farsi met Abdel Fattah el-Sayed.", "person Hamdan bin Rashid al-Farsi; person Abdel Fattah el-Sayed"},
		{"Pedro García de la Vega and María José Ruiz Ortega signed.", "person Pedro García de la Vega; person María José Ruiz Ortega"},
		{"Justice D. Y. Menon heard Nguyen Van Minh.", "person D. Y. Menon; person Nguyen Van Minh"},
	} {
		if got := names(r, c.text); got != c.want {
			t.Errorf("names of %q = %q, want %q", c.text, got, c.want)
		}
	}
}

func FuzzNames(f *testing.F) {
	f.Add("Gov. Ana Ruiz-Lopez (UN) of the Bank of")
	r, err := New(Options{})
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d := &text.Document{Text: s}
		d.Tokens = tokenize.Tokens(nil, s)
		d.Sentences = tokenize.Sentences(nil, s, d.Tokens)
		r.Annotate(d)
		last := int32(0)
		for _, m := range d.Mentions {
			if m.Form == text.Named && m.First < last || m.First >= m.Last || int(m.Last) > len(d.Tokens) {
				t.Fatalf("mention %+v after token %d of %q", m, last, s)
			}
			if m.Form == text.Named {
				last = m.Last
			}
		}
	})
}

func TestOwnNames(t *testing.T) {
	t.Parallel()
	r, err := New(Options{Names: map[text.Label][]string{text.Org: {"Blue Door"}, text.Person: {"Paris Nord"}}})
	if err != nil {
		t.Fatal(err)
	}
	d := &text.Document{Text: "The crew of Blue Door met Paris Nord in Oslo."}
	d.Tokens = tokenize.Tokens(nil, d.Text)
	d.Sentences = tokenize.Sentences(nil, d.Text, d.Tokens)
	r.Annotate(d)
	var got []string
	for _, m := range d.Mentions {
		got = append(got, m.Label.String()+" "+d.Words(int(m.First), int(m.Last)))
	}
	if s := strings.Join(got, "; "); s != "org Blue Door; person Paris Nord; place Oslo" {
		t.Errorf("names = %q", s)
	}
}
