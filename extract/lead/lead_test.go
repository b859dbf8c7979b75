package lead_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lede"
	"lede/extract/lead"
	"lede/fact"
	"lede/rule"
	"lede/story"
	"lede/text"
)

func read(t *testing.T, d *text.Document) fact.Document {
	t.Helper()
	set, err := rule.Parse(rule.Source{Name: lede.RulesName, Data: lede.Rules, Shipped: true})
	if err != nil {
		t.Fatal(err)
	}
	x, err := lead.New(set)
	if err != nil {
		t.Fatal(err)
	}
	st := &story.Story{Doc: d}
	x.Extract(t.Context(), st)
	a := st.Article
	if got := d.Text[a.Start:a.End]; got != a.Text {
		t.Errorf("text = %q, want the words between start and end, %q", a.Text, got)
	}
	a.Head = fact.Head{}
	return a
}

func TestHeads(t *testing.T) {
	const body = " The harbour authority said on its website that two berths would stay closed."
	tests := []struct {
		name, text string
		want       fact.Document
	}{
		{"agency, place, day, reporter", "Chinanews, Lantai, March 4 (Reporter Ma Xin)" + body + " In 2019 it was open. The 2020 Harbour Fair went well.",
			fact.Document{Agency: "Chinanews", Place: "Lantai", Byline: []string{"Ma Xin"}, Date: "2020-03-04", DateFrom: "inferred"}},
		{"a year to come is no sign of the story's own", "FRANKFURT, Oct 2 (Eurodesk) - The group said on Wednesday that the deal, its largest since 2015, is expected to close in the first quarter of 2025. Its head joined in 2022.",
			fact.Document{Agency: "Eurodesk", Place: "FRANKFURT", Date: "2024-10-02", DateFrom: "inferred"}},
		{"a year looked back to is no sign of the story's own", "SANTIAGO, July 18 (Andes News) -- A quake struck early Thursday. In 2014, another killed six.",
			fact.Document{Agency: "Andes News", Place: "SANTIAGO"}},
		{"clock before the day", "Late nights harm hearts\n\nBy Priya Raman\nPublished: 7:05AM, 23 Jan 2023\n\nThe" + body,
			fact.Document{Title: "Late nights harm hearts", Byline: []string{"Priya Raman"}, Date: "2023-01-23", DateFrom: "dateline"}},
		{"place, day, agency", "LOS ANGELES, Nov. 3 (Xinhua) --" + body,
			fact.Document{Agency: "Xinhua", Place: "LOS ANGELES"}},
		{"place, agency", "WASHINGTON (Reuters) -" + body, fact.Document{Agency: "Reuters", Place: "WASHINGTON"}},
		{"place, full day, agency", "PARIS, Dec 20, 2006 (AFP) -" + body,
			fact.Document{Agency: "AFP", Place: "PARIS", Date: "2006-12-20", DateFrom: "dateline"}},
		{"no dash after the note", "Chennai, Aug 9, 2018 (PTI)" + body,
			fact.Document{Agency: "PTI", Place: "Chennai", Date: "2018-08-09", DateFrom: "dateline"}},
		{"place with country, en dash", "PORT ELARA, Marenia, June 14, 2023 –" + body,
			fact.Document{Place: "PORT ELARA, Marenia", Date: "2023-06-14", DateFrom: "dateline"}},
		{"day after the dash", "RENO, Nevada – May 2, 2019 –" + body,
			fact.Document{Place: "RENO, Nevada", Date: "2019-05-02", DateFrom: "dateline"}},
		{"day and agency only", "Berlin turns off the lights\n\nJan 5 (Reuters) -" + body,
			fact.Document{Title: "Berlin turns off the lights", Agency: "Reuters"}},
		{"a day and a dash", "Ferry runs aground\n\nOCT. 7, 2023 -" + body + "\n\nIt was its third year.",
			fact.Document{Title: "Ferry runs aground", Date: "2023-10-07", DateFrom: "dateline"}},
		{"a day and a dash, in the first line", "7 October 2023 –" + body,
			fact.Document{Date: "2023-10-07", DateFrom: "dateline"}},
		{"a timeline", "Ferries that ran aground\n\nOct. 7, 2023 -" + body + "\n\nOct. 9, 2023 - The second berth was closed.",
			fact.Document{Title: "Ferries that ran aground"}},
		{"a timeline by its title", "Timeline of the harbour\n\nOct. 7, 2023 -" + body,
			fact.Document{Title: "Timeline of the harbour"}},
		{"a day without a year and a dash", "Ferry runs aground\n\nOct. 7 -" + body,
			fact.Document{Title: "Ferry runs aground"}},
		{"place and a colon", "Ferry runs aground\n\nKOCHI:" + body, fact.Document{Title: "Ferry runs aground", Place: "KOCHI"}},
		{"label and a colon", "Ferry runs aground\n\nUPDATE:" + body, fact.Document{Title: "Ferry runs aground"}},
		{"place alone", "Ferry runs aground\n\nOBAN, Scotland —" + body,
			fact.Document{Title: "Ferry runs aground", Place: "OBAN, Scotland"}},
		{"byline and day lines", "Ferry runs aground\n\nBy Jane Doe and Juan de la Cruz, Staff Writers\nTuesday, September 1, 2015\n\n" + body,
			fact.Document{Title: "Ferry runs aground", Byline: []string{"Jane Doe", "Juan de la Cruz"}, Date: "2015-09-01", DateFrom: "dateline"}},
		{"byline and day in one line", "Ferry runs aground\n\nBy JANE DOE | Sept. 1, 2015\n\n" + body,
			fact.Document{Title: "Ferry runs aground", Byline: []string{"Jane Doe"}, Date: "2015-09-01", DateFrom: "dateline"}},
		{"place, bar, day", "Ferry runs aground\n\nOBAN | Wed Nov 22, 2023\n\n" + body,
			fact.Document{Title: "Ferry runs aground", Place: "OBAN", Date: "2023-11-22", DateFrom: "dateline"}},
		{"place and day in a line", "Ferry runs aground\nOban, 22 November 2023\n\n" + body,
			fact.Document{Title: "Ferry runs aground", Place: "Oban", Date: "2023-11-22", DateFrom: "dateline"}},
		{"name, day, clock", "Ferry runs aground\n\nJane Doe · 3 May 2021 · 10:15 GMT\n\n" + body,
			fact.Document{Title: "Ferry runs aground", Date: "2021-05-03", DateFrom: "dateline"}},
		{"a title with a day", "What happened on the ferry – 3 May 2021\n\n" + body,
			fact.Document{Title: "What happened on the ferry – 3 May 2021"}},
		{"day first", "Ferry runs aground\n\n21 March 2011\n\n" + body,
			fact.Document{Title: "Ferry runs aground", Date: "2011-03-21", DateFrom: "dateline"}},
		{"slug", "FOR IMMEDIATE RELEASE\n\nAcme Opens Plant\n\n" + body, fact.Document{Title: "Acme Opens Plant"}},
		{"closing credits", "Ferry runs aground\n\n" + body + "\n\n(Reporting by Jane Doe in Paris and John Roe; Editing by Max Bloggs)",
			fact.Document{Title: "Ferry runs aground", Byline: []string{"Jane Doe", "John Roe"}}},
		{"a sentence is no title", strings.TrimSpace(body) + "\n\nMore will follow.", fact.Document{}},
		{"a dash in a sentence is no dateline", "Michael Smith – who lost – did not come to the party on Friday evening.", fact.Document{}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, read(t, &text.Document{Text: tt.text})); diff != "" {
				t.Errorf("head of %q (-want +got):\n%s", tt.text, diff)
			}
		})
	}
}

func TestInputDateWins(t *testing.T) {
	d := &text.Document{Date: "2007-01-02T10:00:00Z", Text: "PARIS, Dec 20, 2006 (AFP) - The Louvre opened late on Wednesday."}
	got := read(t, d)
	if got.Date != "2007-01-02" || got.DateFrom != "input" {
		t.Errorf("date = %s from %s, want the input's", got.Date, got.DateFrom)
	}
}

func TestInferredYear(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"latest year named", "LANTAI, July 20 (Xinhua) -- Output grew in the first half of 2021, after a fall in 2020.", "2021-07-20"},
		{"weekday decides", "LANTAI, Jan. 12 (Xinhua) -- Sales fell 3 percent in 2021, the bureau said on Wednesday.", "2022-01-12"},
		{"future years don't count", "LANTAI, July 20 (Xinhua) -- The plan of 2021 will cut emissions by 2030.", "2021-07-20"},
		{"later months of the year named lie back", "LANTAI, Feb. 3 (Xinhua) -- Prices rose in November 2018 and December 2018.", "2019-02-03"},
		{"the end of a year to come", "LANTAI, Aug. 9 (Xinhua) -- The two signed on Tuesday. Trade grew in 2021. The park will open by the end of 2024.", "2022-08-09"},
		{"what a record goes back to", "LANTAI, Dec. 3 (Xinhua) -- It was the worst storm since 1987, the bureau said early Sunday.", ""},
		{"no year, no date", "LANTAI, July 20 (Xinhua) -- Output grew, the bureau said on Tuesday.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := read(t, &text.Document{Text: tt.text}); got.Date != tt.want {
				t.Errorf("date = %q, want %q", got.Date, tt.want)
			}
		})
	}
}

func FuzzExtract(f *testing.F) {
	f.Add("PARIS, Dec 20, 2006 (AFP) - The Louvre opened late.")
	f.Add("Title\n\nBy Jane Doe | Sept. 1, 2015\n\nText 2015, (Reporting by")
	f.Fuzz(func(t *testing.T, s string) {
		read(t, &text.Document{Text: s})
	})
}
