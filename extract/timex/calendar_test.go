package timex

import (
	"testing"
	"time"
)

func TestDayAgreesWithTime(t *testing.T) {
	for d := MakeDay(1890, 1, 1); d < MakeDay(2110, 1, 1); d += 13 {
		want := time.Unix(int64(d)*86400, 0).UTC()
		y, m, day := d.Date()
		wy, ww := want.ISOWeek()
		gy, gw := d.Week()
		if y != want.Year() || m != int(want.Month()) || day != want.Day() || gy != wy || gw != ww ||
			d.Weekday()%7 != int(want.Weekday()) || MakeDay(y, m, day) != d {
			t.Fatalf("day %d: %d-%d-%d week %d/%d weekday %d, want %v week %d/%d", d, y, m, day, gy, gw, d.Weekday(), want, wy, ww)
		}
	}
}

func TestEaster(t *testing.T) {
	for want, year := range map[Day]int{
		MakeDay(2018, 4, 1): 2018, MakeDay(2019, 4, 21): 2019, MakeDay(2020, 4, 12): 2020,
		MakeDay(2024, 3, 31): 2024, MakeDay(1961, 4, 2): 1961,
	} {
		if got := Easter(year); got != want {
			t.Errorf("Easter(%d) = %d, want %d", year, got, want)
		}
	}
}

func TestNthWeekday(t *testing.T) {
	if got, want := NthWeekday(2021, 11, 4, 4), MakeDay(2021, 11, 25); got != want {
		t.Errorf("fourth Thursday of November 2021 = %d, want %d", got, want)
	}
	if got, want := NthWeekday(2021, 5, 1, -1), MakeDay(2021, 5, 31); got != want {
		t.Errorf("last Monday of May 2021 = %d, want %d", got, want)
	}
}
