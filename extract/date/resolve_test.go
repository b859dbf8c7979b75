package date_test

import (
	"strings"
	"testing"

	"lede"
	"lede/extract/date"
	"lede/fact"
	"lede/rule"
)

// told writes dates as "words=value", with a bar between.
func told(ds []fact.Date) string {
	var l []string
	for _, d := range ds {
		l = append(l, d.Text+"="+d.Value)
	}
	return strings.Join(l, "|")
}

// What an expression leaves open is settled by tense, by the words before it
// and by what the story told before. All were published on Tuesday, 20 July
// 2021.
func TestResolution(t *testing.T) {
	x := newExtractor(t)
	for _, test := range []struct{ why, text, want string }{
		{"past tense", "The envoys met on Friday.", "Friday=2021-07-16"},
		{"future tense", "The envoys will meet on Friday.", "Friday=2021-07-23"},
		{"planned", "The envoys are scheduled to meet on Friday.", "Friday=2021-07-23"},
		{"perfect", "The envoys have met since Friday.", "Friday=2021-07-16"},
		{"until", "The two bridges are closed until Friday.", "Friday=2021-07-23"},
		{"present of motion after it", "On Friday they go to Eastmoor.", "Friday=2021-07-23"},
		{"the end of a day to come", "The strike ends before midnight on Wednesday.", "before midnight on Wednesday=2021-07-21T24:00"},
		{"the end of a past day", "The mill burned down before midnight on Saturday.", "before midnight on Saturday=2021-07-17T24:00"},
		{"the start of a day", "The mill burned down after midnight on Saturday.", "after midnight on Saturday=2021-07-17T00:00"},
		{"a present that sets an end", "The offer expires on Thursday.", "Thursday=2021-07-22"},
		{"a present of the market", "The index ends higher on Friday.", "Friday=2021-07-16"},
		{"year by tense", "The plant will close in March.", "March=2022-03"},
		{"year by neighbour", "The mill burned down in 1998. It was sold in May 2001, and in June the land was cleared.", "1998=1998|May 2001=2001-05|June=2021-06"},
		{"set on a past day", "The record was set on November 6.", "November 6=2020-11-06"},
		{"through lies on either side", "The bank extended the loan through January.", "January=2022-01"},
		{"day before", "The ferry sank on May 3, 2020. The day before, it had been inspected.", "May 3, 2020=2020-05-03|The day before=2020-05-02"},
		{"that year", "She came to Leeds in 1987. That year the pit closed.", "1987=1987|That year=1987"},
		{"later", "Polls opened on May 3, 2020. Two days later the count ended.", "May 3, 2020=2020-05-03|Two days later=2020-05-05"},
		{"day after an event", "The election was held on May 3, 2020. The day after the election he resigned.", "May 3, 2020=2020-05-03|The day after the election=2020-05-04"},
		{"week before an event", "The summit opened on 8 June 2021. Talks began the week before the summit.", "8 June 2021=2021-06-08|the week before the summit=2021-W22"},
		{"event without a day", "The day after the funeral he resigned.", ""},
		{"comparison", "Sales rose to 40 ships in the second quarter from 30 a year earlier.", "the second quarter=2021-Q2|a year earlier=2020-Q2"},
		{"latest quarter is over", "Sales fell in the latest quarter.", "the latest quarter=2021-Q2"},
		{"weekday from a date", "It bought the shares from June 14 to Thursday.", "from June 14=2021-06-14|Thursday=2021-07-15"},
	} {
		if got := told(read(t, x, "2021-07-20", test.text)); got != test.want {
			t.Errorf("%s: %q gives %s, want %s", test.why, test.text, got, test.want)
		}
	}
}

// Holidays, fixed and moving.
func TestHolidays(t *testing.T) {
	x := newExtractor(t)
	for _, test := range []struct{ text, want string }{
		{"Ukraine marked its Independence Day in 2019.", "Independence Day in 2019=2019-08-24"},
		{"Independence Day 2019 was quiet. Police in India and Indian courts rested.", "Independence Day 2019=2019-08-15"},
		{"Marenia's Independence Day 2019 was quiet.", "2019=2019"},
		{"Israel kept Independence Day 2019.", "2019=2019"},
		{"They left on Independence Day 2019.", "Independence Day 2019=2019-07-04"},
		{"Shops shut on Christmas Day 2019.", "Christmas Day 2019=2019-12-25"},
		{"They met on Easter Sunday 2019.", "Easter Sunday 2019=2019-04-21"},
		{"They met on Good Friday 2021.", "Good Friday 2021=2021-04-02"},
		{"Airports were full on Thanksgiving 2020.", "Thanksgiving 2020=2020-11-26"},
		{"Factories closed for Lunar New Year 2020.", "Lunar New Year 2020=2020-01-25"},
		{"Streets were calm on Labor Day 2020.", "Labor Day 2020=2020-09-07"},
		{"Flags flew on Memorial Day 2021.", "Memorial Day 2021=2021-05-31"},
		{"Christmas Island lies far to the south.", ""},
		{"The singer Johnnie Christmas was hurt.", ""},
		{"April Jones, a teacher, was hurt.", ""},
		{"In April Mary Jones was hurt.", "April=2021-04"},
	} {
		if got := told(read(t, x, "2021-07-20", test.text)); got != test.want {
			t.Errorf("%q gives %s, want %s", test.text, got, test.want)
		}
	}
}

// Where the rules say when fiscal years begin, they have bounds; where they
// don't, none.
func TestFiscalYears(t *testing.T) {
	user := rule.Source{Name: "user.yaml", Data: []byte("settings: {fiscal_year_start: \"07-01\"}\n")}
	set, err := rule.Parse(rule.Source{Name: lede.RulesName, Data: lede.Rules, Shipped: true}, user)
	if err != nil {
		t.Fatal(err)
	}
	july, err := date.New(set)
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ text, begin, end string }{
		{"The council passed the budget for fiscal 2024.", "2023-07-01", "2024-06-30"},
		{"Spending will rise in FY2025.", "2024-07-01", "2025-06-30"},
		{"Profit rose in the third quarter of fiscal 2024.", "2024-01-01", "2024-03-31"},
	} {
		if ds := read(t, july, "2023-06-07", test.text); len(ds) != 1 || ds[0].Begin != test.begin || ds[0].EndDate != test.end {
			t.Errorf("%q gives %+v, want %s to %s", test.text, ds, test.begin, test.end)
		}
		if ds := read(t, newExtractor(t), "2023-06-07", test.text); len(ds) != 1 || ds[0].Begin != "" {
			t.Errorf("%q gives %+v without a fiscal year's start, want no begin", test.text, ds)
		}
	}
}

// Without any date in the document or before, what is unknown stays X.
func TestUndatedStory(t *testing.T) {
	x := newExtractor(t)
	for _, test := range []struct{ text, want string }{
		{"She left last year.", "last year=XXXX"},
		{"She left yesterday.", "yesterday=XXXX-XX-XX"},
		{"She left two days ago.", "two days ago=XXXX-XX-XX"},
		{"She left at 8 a.m. on Friday.", "8 a.m. on Friday=XXXX-WXX-5T08:00"},
		{"She was born in 1990. The trial opened on 4 February.", "1990=1990|4 February=XXXX-02-04"},
		{"He was dismissed in June 2019. Elections are due in December.", "June 2019=2019-06|December=XXXX-12"},
		{"He left in March 2019. In May he was back.", "March 2019=2019-03|May=2019-05"},
		{"It opened on May 3, 2020. The next day it closed.", "May 3, 2020=2020-05-03|The next day=2020-05-04"},
	} {
		if got := told(read(t, x, "", test.text)); got != test.want {
			t.Errorf("%q gives %s, want %s", test.text, got, test.want)
		}
	}
}

// Seasons and parts of the day that a rules file adds have codes of two letters.
func TestCodes(t *testing.T) {
	for code, good := range map[string]bool{"MI": true, "MIDDAY": false} {
		user := rule.Source{Name: "user.yaml", Data: []byte("lexicons:\n  day_part: {add: {map: {siesta: " + code + "}}}\n")}
		set, err := rule.Parse(rule.Source{Name: lede.RulesName, Data: lede.Rules, Shipped: true}, user)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := date.New(set); (err == nil) != good {
			t.Errorf("code %s: %v", code, err)
		}
	}
}
