package timex

import (
	"strconv"
	"strings"
)

// A Time is a calendar time of some precision. Parts that are zero are
// unknown or, below the precision, not meant.
type Time struct {
	Unit    Unit  // the precision
	Fiscal  bool  // a fiscal year or part of one
	Year    int16 // below 0 is BC; of a decade, century or millennium its first year
	Month   int8  // 1 to 12
	Day     int8  // 1 to 31
	Quarter int8  // 1 to 4
	Half    int8  // 1 or 2
	Week    int8  // ISO 8601, 1 to 53; Year is then the week's year
	Weekday int8  // 1 Monday to 7 Sunday, where the day itself is not known
	Season  Code
	Part    Code // of the day
	Hour    int8 // of a clock time; noClock where it is not known
	Minute  int8
	Second  int8
	UTC     bool // the clock time is given in GMT or UTC
}

// noClock is the hour of a clock time that is not known, with the minute.
const noClock = -1

// DayTime returns a day as a Time.
func DayTime(d Day) Time {
	y, m, day := d.Date()
	return Time{Unit: DayUnit, Year: int16(y), Month: int8(m), Day: int8(day)}
}

// IsDay reports whether a Time names a day, whatever its precision below the
// day.
func (t Time) IsDay() bool {
	return t.Year != 0 && t.Month != 0 && t.Day != 0 && t.Unit <= DayUnit && ValidDate(int(t.Year), int(t.Month), int(t.Day))
}

// Exact returns the day of a Time that names one, see IsDay.
func (t Time) Exact() (Day, bool) {
	if !t.IsDay() {
		return 0, false
	}
	return MakeDay(int(t.Year), int(t.Month), int(t.Day)), true
}

// ParseDate reads an ISO 8601 day, YYYY-MM-DD. It returns false where s is
// something else or a day that the calendar lacks.
func ParseDate(s string) (Day, bool) {
	if len(s) != len("2006-01-02") {
		return 0, false
	}
	t, _ := ParseTime(s)
	return t.Exact()
}

// ParseTime reads an ISO 8601 date or date and time, such as the publication
// date of an article. It returns false where s does not begin with a date.
func ParseTime(s string) (Time, bool) {
	t := Time{Unit: DayUnit}
	y, s, ok := digits(s, 4)
	if !ok || y == 0 { // there is no year 0: it stands for unknown
		return Time{}, false
	}
	t.Year, t.Unit = int16(y), Year
	m, s, ok := dashDigits(s)
	if !ok {
		return t, true
	}
	t.Month, t.Unit = int8(m), Month
	d, s, ok := dashDigits(s)
	if ok {
		t.Day, t.Unit = int8(d), DayUnit
	}
	if !ValidDate(y, m, max(d, 1)) {
		return Time{}, false
	}
	if ok && len(s) >= 6 && (s[0] == 'T' || s[0] == ' ') {
		h, rest, okH := digits(s[1:], 2)
		if okH && rest[0] == ':' {
			if mi, rest, okM := digits(rest[1:], 2); okM && h < 24 && mi < 60 {
				t.Hour, t.Minute, t.Unit = int8(h), int8(mi), Minute
				if strings.HasSuffix(rest, "Z") {
					t.UTC = true
				}
			}
		}
	}
	return t, true
}

func digits(s string, n int) (v int, rest string, ok bool) {
	if len(s) < n {
		return 0, s, false
	}
	for i := range n {
		if s[i] < '0' || s[i] > '9' {
			return 0, s, false
		}
		v = v*10 + int(s[i]-'0')
	}
	return v, s[n:], true
}

func dashDigits(s string) (v int, rest string, ok bool) {
	if s == "" || s[0] != '-' {
		return 0, s, false
	}
	v, rest, ok = digits(s[1:], 2)
	if !ok || v == 0 {
		return 0, s, false
	}
	return v, rest, true
}

// String returns the TIMEX3 value, with X for what is unknown.
func (t Time) String() string { return string(t.append(make([]byte, 0, 24))) }

// append appends the value to b.
func (t Time) append(b []byte) []byte {
	switch {
	case t.Unit <= Part:
		if t.Month == 0 && t.Day == 0 && t.Weekday == 0 && t.Year == 0 {
			b = append(b, "XXXX-XX-XX"...)
		} else {
			b = t.appendDay(b)
		}
		b = t.appendClock(b)
	case t.Unit == DayUnit:
		b = t.appendDay(b)
	case t.Unit == Weekend:
		b = append(t.appendWeek(b), "-WE"...)
	case t.Unit == Week:
		b = t.appendWeek(b)
	case t.Unit == Month:
		b = append(t.appendYear(b), '-')
		b = pad(b, int(t.Month), 2)
	case t.Unit == Quarter:
		b = append(t.appendYear(b), "-Q"...)
		b = pad(b, int(t.Quarter), 1)
	case t.Unit == Half:
		b = append(t.appendYear(b), "-H"...)
		b = pad(b, int(t.Half), 1)
	case t.Unit == Season:
		b = t.Season.append(append(t.appendYear(b), '-'))
	case t.Unit >= Decade:
		b = t.appendYear(b)
		b = b[:len(b)-int(t.Unit-Decade)-1]
	default:
		b = t.appendYear(b)
	}
	return b
}

func (t Time) appendYear(b []byte) []byte {
	switch {
	case t.Year == 0:
		return append(b, "XXXX"...)
	case t.Year < 0:
		return pad(append(b, "BC"...), -int(t.Year), 4)
	}
	return pad(b, int(t.Year), 4)
}

func (t Time) appendWeek(b []byte) []byte {
	return pad(append(t.appendYear(b), "-W"...), int(t.Week), 2)
}

func (t Time) appendDay(b []byte) []byte {
	if t.Year > 0 && t.Year <= 9999 && t.Month > 0 && t.Day > 0 {
		y, m, d := uint(t.Year), uint(t.Month), uint(t.Day)
		return append(b, '0'+byte(y/1000), '0'+byte(y/100%10), '0'+byte(y/10%10), '0'+byte(y%10),
			'-', '0'+byte(m/10), '0'+byte(m%10), '-', '0'+byte(d/10), '0'+byte(d%10))
	}
	if t.Weekday > 0 && t.Day == 0 {
		b = append(t.appendWeek(b), '-')
		return append(b, '0'+byte(t.Weekday))
	}
	b = append(t.appendYear(b), '-')
	b = append(pad(b, int(t.Month), 2), '-')
	return pad(b, int(t.Day), 2)
}

func (t Time) appendClock(b []byte) []byte {
	b = append(b, 'T')
	if t.Unit == Part {
		return t.Part.append(b)
	}
	if t.Hour == noClock {
		return append(b, "XX:XX"...)
	}
	b = pad0(b, int(t.Hour))
	b = pad0(append(b, ':'), int(t.Minute))
	if t.Unit == Second {
		b = pad0(append(b, ':'), int(t.Second))
	}
	if t.UTC {
		b = append(b, 'Z')
	}
	return b
}

// pad appends v in n digits, X where v is 0.
func pad(b []byte, v, n int) []byte {
	if v == 0 {
		return append(b, "XXXX"[:n]...)
	}
	for least := 10; n > 1; n, least = n-1, least*10 {
		if v < least {
			b = append(b, "000"[:n-1]...)
			break
		}
	}
	return strconv.AppendInt(b, int64(v), 10)
}

func pad0(b []byte, v int) []byte { return append(b, '0'+byte(v/10), '0'+byte(v%10)) }
