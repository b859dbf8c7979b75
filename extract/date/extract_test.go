package date_test

import (
	"strings"
	"sync"
	"testing"

	"lede"
	"lede/extract/date"
	"lede/fact"
	"lede/nlp"
	"lede/rule"
	"lede/story"
	"lede/text"
)

// annotators returns the one annotator of all tests: it takes long to make.
var annotators = sync.OnceValues(nlp.New)

// read finds the dates of a text that was published on a day, or at a time.
func read(t testing.TB, x *date.Extractor, published, body string) []fact.Date {
	t.Helper()
	annotator, err := annotators()
	if err != nil {
		t.Fatal(err)
	}
	d := &text.Document{Text: body, Date: published}
	if err := annotator.Annotate(t.Context(), d); err != nil {
		t.Fatal(err)
	}
	st := &story.Story{Doc: d, Published: published[:min(len(published), len("2021-07-20"))]}
	x.Extract(t.Context(), st)
	return st.Dates
}

func newExtractor(t testing.TB) *date.Extractor {
	t.Helper()
	set, err := rule.Parse(rule.Source{Name: lede.RulesName, Data: lede.Rules, Shipped: true})
	if err != nil {
		t.Fatal(err)
	}
	x, err := date.New(set)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// Each case shows one rule of the grammar: its text, and what is found there
// as "words=value", several with a bar between. All were published on Tuesday,
// 20 July 2021.
func TestExtract(t *testing.T) {
	x := newExtractor(t)
	for _, test := range []struct{ rule, text, want string }{
		{"date.month-day", "The bridge opened on July 16.", "July 16=2021-07-16"},
		{"date.month-day", "She was born on March 3, 1962, in Leeds.", "March 3, 1962=1962-03-03"},
		{"date.month-day", "The plant closed on Dec. 12.", "Dec. 12=2020-12-12"},
		{"date.month", "Prices fell in May.", "May=2021-05"},
		{"date.day-month", "The court sat on 4 November 2019.", "4 November 2019=2019-11-04"},
		{"date.weekday", "The minister arrived on Friday.", "Friday=2021-07-16"},
		{"date.weekday", "The minister will arrive on Friday.", "Friday=2021-07-23"},
		{"date.weekday-date", "Voting starts on Monday, August 2.", "Monday, August 2=2021-08-02"},
		{"date.iso", "The log ends at 2021-06-30.", "2021-06-30=2021-06-30"},
		{"date.numeric", "It was signed on 16/07/2021 and ends on 05/08/2021.", "16/07/2021=2021-07-16|05/08/2021=2021-08-05"},
		{"date.year", "Sales doubled in 2019.", "2019=2019"},
		{"date.decade", "The mill closed in the 1980s.", "the 1980s=198"},
		{"date.century", "The wall dates from the 12th century.", "the 12th century=11"},
		{"date.quarter", "Profit rose in the first quarter of 2020.", "the first quarter of 2020=2020-Q1"},
		{"date.quarter", "Output fell in the March quarter.", "the March quarter=2021-Q1"},
		{"date.letter-period", "Output grew in Q3 2020.", "Q3 2020=2020-Q3"},
		{"date.fiscal-year", "The budget for fiscal 2024 passed.", "fiscal 2024=2024"},
		{"date.season", "They met in the winter of 1994.", "the winter of 1994=1994-WI"},
		{"date.holiday", "Shops were shut on Christmas Day.", "Christmas Day=2020-12-25"},
		{"date.relative", "Exports fell last year.", "last year=2020"},
		{"date.relative", "Talks resume next week.", "next week=2021-W30"},
		{"date.counted", "He resigned two years ago.", "two years ago=2019"},
		{"date.counted", "The results come three weeks from now.", "three weeks from now=2021-08-10"},
		{"date.counted", "Polls opened on May 3, 2020. Two days later the count ended.", "May 3, 2020=2020-05-03|Two days later=2020-05-05"},
		{"date.offset", "The ship will sail in two weeks.", "in two weeks=2021-08-03"},
		{"date.deictic", "The council met yesterday.", "yesterday=2021-07-19"},
		{"date.edge", "Work ends by the end of August.", "the end of August=2021-08 END"},
		{"date.relative", "Earlier this year the firm moved.", "Earlier this year=2021 START"},
		{"date.day-clock", "The vote is on August 2 at 6 p.m.", "August 2 at 6 p.m.=2021-08-02T18:00"},
		{"date.clock-day", "It struck at 8:30 a.m. on Monday.", "8:30 a.m. on Monday=2021-07-19T08:30"},
		{"date.part-of-day", "Police came on Sunday night.", "Sunday night=2021-07-18TNI"},
		{"date.duration", "The strike lasted three days.", "three days=P3D"},
		{"date.duration", "He served at least two and a half years.", "at least two and a half years=P2Y6M EQUAL_OR_MORE"},
		{"date.duration-anchored", "It lost money over the past two years.", "the past two years=P2Y"},
		{"date.range-end", "The fair runs from August 2 to 3.", "from August 2=2021-08-02|3=2021-08-03"},
		{"date.every", "The choir sings every Tuesday.", "every Tuesday=XXXX-WXX-2"},
		{"date.times", "She calls twice a month.", "twice a month=P1M"},
		{"date.weekdays", "The shop shuts on Sundays.", "Sundays=XXXX-WXX-7"},
		{"date.reference", "The firm recently moved.", "recently=PAST_REF"},
		{"date.year-ago", "Profit beat the year-ago quarter.", "the year-ago quarter=2020-Q2"},
		{"date.same-period", "It sold 40 ships in the first half, up from 30 in the same period of 2020.", "the first half=2021-H1|the same period of 2020=2020-H1"},
	} {
		var got []string
		rules := ""
		for _, d := range read(t, x, "2021-07-20", test.text) {
			s := d.Text + "=" + d.Value
			if d.Mod != "" {
				s += " " + d.Mod
			}
			got = append(got, s)
			rules += d.Rule + " "
		}
		if g := strings.Join(got, "|"); g != test.want {
			t.Errorf("%s: %q gives %s (%s), want %s", test.rule, test.text, g, rules, test.want)
		}
	}
}

// What looks like a date and is none.
func TestExtractNone(t *testing.T) {
	x := newExtractor(t)
	for _, body := range []string{
		"They may march on the capital.", "About 2000 people came.", "Version 4.2 is out.", "The shop is open 24/7.",
		"Northgate won 3-2.", "He finished second.", "The screen has a 4:3 ratio.", "Call 138-2010-2015.",
		"The batteries last longer.", "Mortgages stood at 6.45 percent.",
	} {
		for _, d := range read(t, x, "2021-07-20", body) {
			t.Errorf("%q gives %s=%s (%s), want none", body, d.Text, d.Value, d.Rule)
		}
	}
}

// Without a date in the document what is unknown stays X.
func TestExtractUndated(t *testing.T) {
	x := newExtractor(t)
	for body, want := range map[string]string{
		"It opened on July 16.": "XXXX-07-16", "She left on Friday.": "XXXX-WXX-5", "It fell in May.": "XXXX-05",
	} {
		if ds := read(t, x, "", body); len(ds) != 1 || ds[0].Value != want || ds[0].Begin != "" {
			t.Errorf("%q gives %+v, want %s", body, ds, want)
		}
	}
}

// Every date lies in the text, in order, and reads as it stands there.
func FuzzExtract(f *testing.F) {
	for _, s := range []string{"From July 16 to 18, 2021, at 8:30 a.m. EST.", "½ year, '90s, Q3-2020", "twenty-first of may 20/13/2021"} {
		f.Add(s)
	}
	x := newExtractor(f)
	f.Fuzz(func(t *testing.T, body string) {
		last := 0
		for _, d := range read(t, x, "2021-07-20", strings.ToValidUTF8(body, "?")) {
			if d.Start < last || d.End <= d.Start || d.Value == "" || d.First >= d.Last {
				t.Errorf("%q: date %q at %d to %d after %d, value %q", body, d.Text, d.Start, d.End, last, d.Value)
			}
			last = d.End
		}
	})
}
