package timex

import (
	"fmt"
	"strconv"
	"strings"
)

// CheckFeast reports what is wrong with a holiday's description, nil where it
// is good.
func CheckFeast(spec string) error {
	if _, _, ok := feast(spec, 2024); !ok && !strings.HasPrefix(spec, "table ") {
		return fmt.Errorf("holiday %q is none of MM-DD, MM-nth-weekday, easter, easter+N, table and days as YYYY-MM-DD", spec)
	}
	if list, ok := strings.CutPrefix(spec, "table "); ok {
		for _, day := range strings.Fields(list) {
			if t, ok := ParseTime(day); !ok || t.Unit != DayUnit {
				return fmt.Errorf("holiday table: %q is no day", day)
			}
		}
	}
	return nil
}

// feast returns the day of a holiday in a year. A description is a fixed day
// ("12-25"), the n-th weekday of a month ("11-4-thu", "05-last-mon"; "11-4-thu+1"
// for the day after it), a distance from Easter Sunday ("easter-2"), or a table
// of days ("table 2023-01-22 2024-02-10"), which answers only for its years.
func feast(spec string, year int) (t Time, fixed bool, ok bool) {
	if list, isTable := strings.CutPrefix(spec, "table "); isTable {
		for _, day := range strings.Fields(list) {
			if t, ok := ParseTime(day); ok && int(t.Year) == year {
				return t, false, true
			}
		}
		return Time{}, false, false
	}
	offset := 0
	if i := strings.LastIndexAny(spec, "+-"); i > 0 && (spec[i] == '+' || strings.HasPrefix(spec, "easter")) {
		n, err := strconv.Atoi(spec[i:])
		if err != nil {
			return Time{}, false, false
		}
		spec, offset = spec[:i], n
	}
	if spec == "easter" {
		return DayTime(Easter(year) + Day(offset)), false, true
	}
	parts := strings.Split(spec, "-")
	month, err := strconv.Atoi(parts[0])
	if err != nil || month < 1 || month > 12 || len(parts) < 2 {
		return Time{}, false, false
	}
	n, err := strconv.Atoi(parts[1])
	if err != nil && parts[1] == "last" {
		n, err = -1, nil
	}
	switch {
	case err != nil:
	case len(parts) == 2 && ValidDate(year, month, n):
		return DayTime(MakeDay(year, month, n) + Day(offset)), offset == 0, true
	case len(parts) == 3:
		for w, name := range [...]string{"mon", "tue", "wed", "thu", "fri", "sat", "sun"} {
			if name == parts[2] && n != 0 && n <= 5 && n >= -5 {
				return DayTime(NthWeekday(year, month, w+1, n) + Day(offset)), false, true
			}
		}
	}
	return Time{}, false, false
}
