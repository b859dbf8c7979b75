package timex

import "strings"

var monthNames = [...]string{"january", "february", "march", "april", "may", "june", "july",
	"august", "september", "october", "november", "december"}

// ParseMonth returns the month, 1 to 12, that an English month name or its
// abbreviation of three letters or more names, with or without a full stop.
func ParseMonth(word string) (int, bool) {
	w := strings.ToLower(strings.TrimSuffix(word, "."))
	if len(w) < 3 {
		return 0, false
	}
	for i, name := range monthNames {
		if strings.HasPrefix(name, w) {
			return i + 1, true
		}
	}
	return 0, false
}

// ParseDay reads a calendar day as datelines and bylines write it: "July 16",
// "Nov. 3", "Dec 20, 2006", "16 July 2021", "Thursday 25 January 2024" or ISO
// 8601. The year is 0 where the words give none. Words that are no day, or one
// that the calendar lacks, give false.
func ParseDay(words string) (Time, bool) {
	if t, ok := ParseTime(strings.TrimSpace(words)); ok && t.Unit <= DayUnit {
		t.Unit, t.Hour, t.Minute = DayUnit, 0, 0
		return t, true
	}
	t := Time{Unit: DayUnit}
	for _, w := range strings.FieldsFunc(words, func(r rune) bool { return r == ' ' || r == ',' || r == '\u00a0' || r == '\t' }) {
		if m, ok := ParseMonth(w); ok {
			if t.Month > 0 {
				return Time{}, false
			}
			t.Month = int8(m)
		} else if n, ok := dayNumber(w); ok && n <= 31 && n > 0 && t.Day == 0 {
			t.Day = int8(n)
		} else if ok && n >= 1000 && n <= 9999 && t.Year == 0 {
			t.Year = int16(n)
		} else if !strings.HasSuffix(strings.ToLower(w), "day") {
			return Time{}, false
		}
	}
	return t, t.Month > 0 && t.Day > 0 && ValidDate(int(t.Year), int(t.Month), int(t.Day))
}

// dayNumber reads a number with or without an ordinal ending.
func dayNumber(w string) (int, bool) {
	if n := len(w); n > 2 && w[n-1] >= 'a' {
		w = w[:n-2]
	}
	if len(w) == 0 || len(w) > 4 {
		return 0, false
	}
	v, _, ok := digits(w, len(w))
	return v, ok
}

// ResolveDay gives a day without a year the year that puts it nearest to the
// reference day, an earlier year where two are equally near.
func ResolveDay(t Time, ref Day) Time {
	if t.Year != 0 || t.Month == 0 || t.Day == 0 {
		return t
	}
	y, _, _ := ref.Date()
	best := Day(1 << 30)
	for _, c := range [...]int{y - 1, y, y + 1} {
		if !ValidDate(c, int(t.Month), int(t.Day)) {
			continue
		}
		if d := MakeDay(c, int(t.Month), int(t.Day)); abs(d-ref) < best {
			best, t.Year = abs(d-ref), int16(c)
		}
	}
	return t
}

func abs(d Day) Day {
	if d < 0 {
		return -d
	}
	return d
}
