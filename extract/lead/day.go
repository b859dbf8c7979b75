package lead

import (
	"strings"
	"time"

	"lede/extract/timex"
)

// A day is a calendar day as an article's head writes it; year 0 where the
// text leaves it out.
type day struct {
	year  int
	month time.Month
	day   int
}

// iso returns the day as YYYY-MM-DD, "" where the year is open.
func (d day) iso() string {
	if d.year == 0 {
		return ""
	}
	return timex.MakeDay(d.year, int(d.month), d.day).ISO()
}

// valid reports whether the calendar has the day; an open year may be a leap year.
func (d day) valid() bool { return timex.ValidDate(d.year, int(d.month), d.day) }

// parseDay reads a day at the start of s and returns how many bytes it takes,
// 0 where none stands there: "Tuesday, September 1, 2015", "Nov. 3",
// "16 July 2021", "2021-07-16". An ordinal ending ("3rd") may follow the day.
func parseDay(s string) (day, int) {
	i := skipWeekday(s)
	if d, n := parseISO(s[i:]); n > 0 {
		return d, i + n
	}
	if m, n := parseMonth(s[i:]); n > 0 {
		j := i + n
		j += blanks(s[j:])
		dd, n := parseInt(s[j:], 2)
		if n == 0 || j == i {
			return day{}, 0
		}
		j += n + ordinalEnd(s[j+n:])
		return withYear(s, j, day{month: m, day: dd}, true)
	}
	dd, n := parseInt(s[i:], 2)
	if n == 0 {
		return day{}, 0
	}
	j := i + n + ordinalEnd(s[i+n:])
	k := blanks(s[j:])
	m, n := parseMonth(s[j+k:])
	if n == 0 || k == 0 {
		return day{}, 0
	}
	return withYear(s, j+k+n, day{month: m, day: dd}, false)
}

// withYear takes in a year after s[:j], with or without a comma, and checks
// the whole.
func withYear(s string, j int, d day, comma bool) (day, int) {
	k := j
	if k < len(s) && s[k] == ',' {
		k++
	}
	b := blanks(s[k:])
	if y, n := parseInt(s[k+b:], 4); n == 4 && (b > 0 || k > j) && plausibleYear(y) {
		d.year = y
		j = k + b + n
	} else if n > 0 && comma && k == j {
		return day{}, 0 // "March 3 100 people": the digits belong together
	}
	if !d.valid() {
		return day{}, 0
	}
	return d, j
}

func parseISO(s string) (day, int) {
	if len(s) < 10 || s[4] != '-' && s[4] != '/' || s[7] != s[4] {
		return day{}, 0
	}
	y, n := parseInt(s, 4)
	m, n2 := parseInt(s[5:], 2)
	dd, n3 := parseInt(s[8:], 2)
	d := day{y, time.Month(m), dd}
	if n != 4 || n2 != 2 || n3 != 2 || !plausibleYear(y) || !d.valid() {
		return day{}, 0
	}
	return d, 10
}

// plausibleYear reports whether a news article may be dated in year y. The
// first newspapers are of 1605.
func plausibleYear(y int) bool { return y >= 1605 && y <= 2199 }

// parseInt reads at most width digits; n is 0 where s has none or more.
func parseInt(s string, width int) (v, n int) {
	for n < len(s) && '0' <= s[n] && s[n] <= '9' {
		if n == width {
			return 0, 0
		}
		v = v*10 + int(s[n]-'0')
		n++
	}
	return v, n
}

func ordinalEnd(s string) int {
	for _, e := range [...]string{"st", "nd", "rd", "th"} {
		if strings.HasPrefix(s, e) {
			return 2
		}
	}
	return 0
}

// parseMonth reads an English month at the start of s: whole, or cut to three
// letters or as the AP stylebook cuts it ("Sept."), with or without a dot.
func parseMonth(s string) (time.Month, int) {
	m := time.Month(1 + threeOf("janfebmaraprmayjunjulaugsepoctnovdec", s))
	if m == 0 {
		return 0, 0
	}
	name, w := m.String(), letters(s)
	if w > len(name) || !strings.EqualFold(s[:w], name[:w]) || w != len(name) && w != 3 && !(m == time.September && w == 4) {
		return 0, 0
	}
	if w < len(name) && w < len(s) && s[w] == '.' {
		w++
	}
	return m, w
}

// threeOf returns the index of the first three letters of s, in any case, among
// those of list, -1 where they are none of them.
func threeOf(list, s string) int {
	if len(s) < 3 {
		return -1
	}
	a, b, c := s[0]|0x20, s[1]|0x20, s[2]|0x20
	for i := 0; i+3 <= len(list); i += 3 {
		if list[i] == a && list[i+1] == b && list[i+2] == c {
			return i / 3
		}
	}
	return -1
}

// parseWeekday reads an English weekday, whole or cut to three letters.
func parseWeekday(s string) (time.Weekday, int) {
	i := threeOf("sunmontuewedthufrisat", s)
	if i < 0 {
		return 0, 0
	}
	d, w := time.Weekday(i), letters(s)
	if w == 3 || strings.EqualFold(s[:w], d.String()) {
		return d, w
	}
	return 0, 0
}

// skipWeekday returns the length of a weekday with its comma and blanks.
func skipWeekday(s string) int {
	_, n := parseWeekday(s)
	if n == 0 {
		return 0
	}
	if n < len(s) && (s[n] == ',' || s[n] == '.') {
		n++
	}
	return n + blanks(s[n:])
}

func letters(s string) int {
	n := 0
	for n < len(s) && ('a' <= s[n]|0x20 && s[n]|0x20 <= 'z') {
		n++
	}
	return n
}

// blanks returns how many bytes of spaces, tabs and no-break spaces s begins with.
func blanks(s string) int {
	n := 0
	for n < len(s) {
		switch {
		case s[n] == ' ' || s[n] == '\t' || s[n] == '\r':
			n++
		case strings.HasPrefix(s[n:], "\u00a0"):
			n += len("\u00a0")
		case strings.HasPrefix(s[n:], "\u3000"):
			n += len("\u3000")
		default:
			return n
		}
	}
	return n
}
