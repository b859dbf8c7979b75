package date_test

import (
	"testing"

	"lede/fact"
)

// Ranges have both ends, which share an id. The words that open a range stand
// in the text of its first end. All were published on Tuesday, 20 July 2021.
func TestRanges(t *testing.T) {
	x := newExtractor(t)
	for _, test := range []struct{ text, want string }{
		{"The fair runs from August 2 to 3.", "from August 2=2021-08-02|3=2021-08-03"},
		{"He led the club from 1998 to 2004.", "from 1998=1998|2004=2004"},
		{"In the war years 1998-2004 it closed.", "1998=1998|2004=2004"},
		{"Rain fell between May and July.", "between May=2021-05|July=2021-07"},
		{"The office is open 8 a.m. to 5 p.m.", "8 a.m.=2021-07-20T08:00|5 p.m.=2021-07-20T17:00"},
		{"Roads were closed on Tuesday from 2:00 to 2:30 p.m.", "Tuesday from 2:00=2021-07-20T14:00|2:30 p.m.=2021-07-20T14:30"},
		{"Shots were heard between 7 and 9 last night.", "between 7=2021-07-19T19:00|9 last night=2021-07-19T21:00"},
		{"The clinic opens 9-11am tomorrow.", "9=2021-07-21T09:00|11am tomorrow=2021-07-21T11:00"},
		{"The strike ran from Friday to Monday.", "from Friday=2021-07-16|Monday=2021-07-19"},
		{"It takes two to three weeks.", "two=P2W|three weeks=P3W"},
		{"The show is on from the 9th to the 12th of June.", "from the 9th=2021-06-09|the 12th of June=2021-06-12"},
	} {
		ds := read(t, x, "2021-07-20", test.text)
		if got := told(ds); got != test.want {
			t.Errorf("%q gives %s, want %s", test.text, got, test.want)
			continue
		}
		if len(ds) != 2 || ds[0].Range == "" || ds[0].Range != ds[1].Range {
			t.Errorf("%q gives the ranges %q and %q, want one", test.text, ds[0].Range, ds[len(ds)-1].Range)
		}
	}
}

// No range: two times that only stand beside each other, scores, ratios.
func TestNoRanges(t *testing.T) {
	x := newExtractor(t)
	for _, body := range []string{
		"Northgate won 3-2 on Saturday.", "Federer won 7-6, 6-4 on Friday.", "In 2019, 40 to 50 ships came.",
		"Prices rose from 5 to 10 percent in May.",
	} {
		for _, d := range read(t, x, "2021-07-20", body) {
			if d.Range != "" {
				t.Errorf("%q has the end of a range %q", body, d.Text)
			}
		}
	}
}

// A stretch of time that is anchored has its first and last day. All were
// published on Tuesday, 20 July 2021.
func TestStretches(t *testing.T) {
	x := newExtractor(t)
	for _, test := range []struct{ text, words, value, begin, end string }{
		{"Sales fell in the 12 months to June.", "the 12 months to June", "P12M", "2020-07-01", "2021-06-30"},
		{"Sales fell in the year to March 2020.", "the year to March 2020", "P1Y", "2019-04-01", "2020-03-31"},
		{"Sales fell over the past three days.", "the past three days", "P3D", "2021-07-17", "2021-07-19"},
		{"The firm will invest over the next two years.", "the next two years", "P2Y", "2021-07-21", "2023-07-20"},
		{"He was banned for two years from January 1, 2020.", "for two years from January 1, 2020", "P2Y", "2020-01-01", "2021-12-31"},
		{"The road is shut from May 3, 2021 for two weeks.", "from May 3, 2021 for two weeks", "P2W", "2021-05-03", "2021-05-16"},
		{"The talks lasted five years.", "five years", "P5Y", "", ""},
	} {
		ds := read(t, x, "2021-07-20", test.text)
		if len(ds) != 1 {
			t.Errorf("%q gives %s, want one stretch", test.text, told(ds))
			continue
		}
		if d := ds[0]; d.Text != test.words || d.Type != "DURATION" || d.Value != test.value || d.Begin != test.begin || d.EndDate != test.end {
			t.Errorf("%q gives %q %s %s %s to %s, want %q %s %s to %s", test.text, d.Text, d.Type, d.Value, d.Begin, d.EndDate, test.words, test.value, test.begin, test.end)
		}
	}
}

// A date that bounds a time on one side has the bound in its text, and its
// tokens are those of the date alone.
func TestBounds(t *testing.T) {
	x := newExtractor(t)
	for _, test := range []struct{ text, words, date string }{
		{"The law applies to ships built before 2010.", "before 2010", "2010"},
		{"Cars sold after January 1, 2019 are covered.", "after January 1, 2019", "January 1, 2019"},
		{"Models of 2012 or later pass.", "2012 or later", "2012"},
		{"Claims are due no later than May 3.", "no later than May 3", "May 3"},
		{"He spoke before Friday's vote.", "Friday", "Friday"},
		{"She left after two days.", "two days", "two days"},
		{"It has been shut since 2010.", "2010", "2010"},
	} {
		ds := read(t, x, "2021-07-20", test.text)
		if len(ds) != 1 || ds[0].Text != test.words || core(ds[0]) != test.date {
			t.Errorf("%q gives %+v, want %q around %q", test.text, ds, test.words, test.date)
		}
	}
}

// core returns the words of a date without those that make a range of it.
func core(d fact.Date) string { return d.Text[d.Opener : len(d.Text)-d.Closer] }
