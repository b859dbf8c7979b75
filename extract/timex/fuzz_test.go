package timex_test

import (
	"testing"

	"lede/extract/timex"
)

// FuzzTimex: what is parsed, printed and parsed again is the same, and the
// first day of what it covers lies within it.
func FuzzTimex(f *testing.F) {
	for _, s := range []string{"2021-07-16", "2021-07", "2021", "2021-07-16T08:30", "2021-02-29", "1600-02-29 23:59", "0001-01-01", "9999-12-31"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		first, ok := timex.ParseTime(s)
		if !ok {
			return
		}
		printed := first.String()
		again, ok := timex.ParseTime(printed)
		if !ok || again != first {
			t.Fatalf("ParseTime(%q) = %+v prints %q, which parses as %+v, %v", s, first, printed, again, ok)
		}
		if day, ok := first.Exact(); ok && timex.Covering(day, first.Unit).String()[:4] != printed[:4] {
			t.Errorf("ParseTime(%q) covers a day of another year: %s", s, timex.Covering(day, first.Unit))
		}
	})
}
