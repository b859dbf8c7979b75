package timex

import "testing"

func TestParseDate(t *testing.T) {
	if d, ok := ParseDate("2024-02-29"); !ok || d != MakeDay(2024, 2, 29) {
		t.Errorf("ParseDate(2024-02-29) = %v, %v", d, ok)
	}
	for _, s := range []string{"", "2024", "2024-02", "2023-02-29", "2024-2-29", "2024-02-29T08:00", "2024-02-2x", "2024-W05-WE"} {
		if d, ok := ParseDate(s); ok {
			t.Errorf("ParseDate(%q) = %v, want none", s, d)
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
