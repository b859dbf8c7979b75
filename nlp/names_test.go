package nlp_test

import (
	"strings"
	"testing"

	"lede/nlp"
	"lede/text"
)

// What the rules, the model and the article together make of names.
func TestNames(t *testing.T) {
	t.Parallel()
	r, err := nlp.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ text, want string }{
		{"The National Bureau of Statistics said on Monday that output rose.", "org National Bureau of Statistics"},
		{"The United Nations Security Council met in New York on Tuesday.", "org United Nations Security Council; place New York"},
		{"The Standing Committee of the National People's Congress met.", "org Standing Committee of the National People's Congress"},
		{"The European Central Bank (ECB) met. The ECB gave no reason.", "org European Central Bank; org ECB; org ECB"},
		{"Hurricane Marta hit Cuba on Friday.", "event_name Hurricane Marta; place Cuba"},
		{"Foreign Minister Kim Tae-hoon and Aidar Seitkali met. Seitkali called the deal good.",
			"person Kim Tae-hoon; person Aidar Seitkali; person Seitkali"},
		{"Council President Helen Marsh resigned. Marsh, 58, gave no reason.", "person Helen Marsh; person Marsh"},
		{"General Bob Lane left. Lane had been ill.", "person Bob Lane; person Lane"},
		{"Her publisher, Harcombe & Lyle, said so.", "org Harcombe & Lyle"},
		{"The magazine's publisher Harrow & Finch will appeal. Harrow & Finch owns it.", "org Harrow & Finch; org Harrow & Finch"},
		{"Bosnia & Herzegovina is no home to Ann Lee.", "place Bosnia & Herzegovina; person Ann Lee"},
		{"The main contractor Balfour Kent said so, and the developer, Bloor Holt, agreed.", "org Balfour Kent; org Bloor Holt"},
		{"Her contractor Daniel Holt said so. Games publisher Jane Harrow agreed.", "person Daniel Holt; person Jane Harrow"},
		{"Governor Daniel Fernando of Bulacan said so.", "person Daniel Fernando"},
		{"NorthLink Chief Financial Officer Paulo Teixeira left.", "org NorthLink; person Paulo Teixeira"},
		{"Norwold United beat City 3-1 on Saturday.", "org Norwold United; place City"},
		{"Vietnamese Prime Minister Nguyen Van Minh met Sheikh Hamdan bin Rashid al-Farsi in Riyadh.",
			"norp Vietnamese; person Nguyen Van Minh; person Hamdan bin Rashid al-Farsi; place Riyadh"},
	} {
		d := &text.Document{Text: c.text}
		if err := r.Annotate(t.Context(), d); err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, m := range d.Mentions {
			if m.Form == text.Named {
				got = append(got, m.Label.String()+" "+d.Words(int(m.First), int(m.Last)))
			}
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("names of %q = %q, want %q", c.text, s, c.want)
		}
	}
}
