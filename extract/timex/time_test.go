package timex

import "testing"

func TestParseDay(t *testing.T) {
	for words, want := range map[string]string{
		"July 16":                  "XXXX-07-16",
		"Nov. 3":                   "XXXX-11-03",
		"Dec 20, 2006":             "2006-12-20",
		"16 July 2021":             "2021-07-16",
		"Thursday 25 January 2024": "2024-01-25",
		"2021-07-16T08:00:00Z":     "2021-07-16",
		"Sept. 3rd":                "XXXX-09-03",
	} {
		if got, ok := ParseDay(words); !ok || got.String() != want {
			t.Errorf("ParseDay(%q) = %v, %v, want %v", words, got, ok, want)
		}
	}
	for _, words := range []string{"", "Reuters", "July", "Feb. 30", "July 16 Reuters", "31 1999", "May 5 May"} {
		if got, ok := ParseDay(words); ok {
			t.Errorf("ParseDay(%q) = %v, want none", words, got)
		}
	}
}

func TestResolveDay(t *testing.T) {
	ref := MakeDay(2024, 1, 10)
	for words, want := range map[string]string{"Dec 20": "2023-12-20", "Feb 2": "2024-02-02", "Feb 29": "2024-02-29"} {
		day, _ := ParseDay(words)
		if got := ResolveDay(day, ref).String(); got != want {
			t.Errorf("ResolveDay(%q) = %v, want %v", words, got, want)
		}
	}
}

func TestCovering(t *testing.T) {
	d := MakeDay(2021, 7, 16)
	for u, want := range map[Unit]string{
		DayUnit: "2021-07-16", Week: "2021-W28", Weekend: "2021-W28-WE", Month: "2021-07", Quarter: "2021-Q3",
		Half: "2021-H2", Season: "2021-SU", Year: "2021", Decade: "202", Century: "20", Millennium: "2",
	} {
		if got := Covering(d, u).String(); got != want {
			t.Errorf("Covering(%v) = %v, want %v", u, got, want)
		}
	}
	if got := Covering(MakeDay(2023, 2, 3), Season).String(); got != "2022-WI" {
		t.Errorf("winter of February 2023 = %v, want 2022-WI", got)
	}
}

func TestShift(t *testing.T) {
	quarter := Time{Unit: Quarter, Year: 2023, Quarter: 1}
	if got := quarter.Shift(-1, NoUnit).String(); got != "2022-Q4" {
		t.Errorf("the quarter before 2023-Q1 = %v", got)
	}
	if got := quarter.Shift(-1, Year).String(); got != "2022-Q1" {
		t.Errorf("a year before 2023-Q1 = %v", got)
	}
	day := DayTime(MakeDay(2024, 1, 31))
	if got := day.Shift(1, Month).String(); got != "2024-02-29" {
		t.Errorf("a month after 2024-01-31 = %v", got)
	}
	clock := Time{Unit: Minute, Year: 2024, Month: 2, Day: 28, Hour: 23, Minute: 30}
	if got := clock.Shift(45, Minute).String(); got != "2024-02-29T00:15" {
		t.Errorf("45 minutes after = %v", got)
	}
}

func TestBounds(t *testing.T) {
	c := Calendar{FiscalStart: 7}
	for _, test := range []struct {
		time        Time
		first, last string
	}{
		{Time{Unit: Year, Year: 2024, Fiscal: true}, "2023-07-01", "2024-06-30"},
		{Time{Unit: Year, Year: 2024}, "2024-01-01", "2024-12-31"},
		{Time{Unit: Quarter, Year: 2024, Quarter: 1, Fiscal: true}, "2023-07-01", "2023-09-30"},
		{Time{Unit: Half, Year: 2024, Half: 2}, "2024-07-01", "2024-12-31"},
		{Time{Unit: Decade, Year: 1990}, "1990-01-01", "1999-12-31"},
		{Time{Unit: Weekend, Year: 2021, Week: 28}, "2021-07-17", "2021-07-18"},
	} {
		first, last, ok := c.Bounds(test.time)
		if !ok || first.ISO() != test.first || last.ISO() != test.last {
			t.Errorf("Bounds(%v) = %v, %v, %v, want %v, %v", test.time, first.ISO(), last.ISO(), ok, test.first, test.last)
		}
	}
	if _, _, ok := c.Bounds(Time{Unit: Season, Year: 2024, Season: Summer}); ok {
		t.Error("a season has bounds")
	}
}
