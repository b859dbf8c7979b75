// Package timex holds calendar times and periods as ISO-TimeML TIMEX3 values,
// the arithmetic on them, and the way from what an expression says to the
// value that it has in its article. It knows neither documents nor rules.
package timex

// A Day counts days of the proleptic Gregorian calendar; day 0 is 1970-01-01.
type Day int32

// MakeDay returns the day of a calendar date. Months and days beyond their
// range carry over, as in time.Date. The arithmetic is Howard Hinnant's
// days_from_civil (public domain).
func MakeDay(year, month, day int) Day {
	if month < 1 || month > 12 {
		year, month = carry(year, month)
	}
	if month <= 2 {
		year--
	}
	era := floorDiv(year, 400)
	yoe := year - era*400
	doy := (153*((month+9)%12)+2)/5 + day - 1
	doe := yoe*365 + yoe/4 - yoe/100 + doy
	return Day(era*146097 + doe - 719468)
}

// Date returns the year, month and day of the month.
func (d Day) Date() (year, month, day int) {
	z := int(d) + 719468
	era := floorDiv(z, 146097)
	doe := z - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	month = (mp+2)%12 + 1
	year = yoe + era*400
	if month <= 2 {
		year++
	}
	return year, month, doy - (153*mp+2)/5 + 1
}

// Weekday returns the day of the week after ISO 8601: 1 for Monday, 7 for
// Sunday.
func (d Day) Weekday() int { return int(d) - 7*floorDiv(int(d)+3, 7) + 4 }

// Week returns the year and number of the ISO 8601 week that holds the day.
func (d Day) Week() (year, week int) {
	thursday := d - Day(d.Weekday()) + 4
	year, _, _ = thursday.Date()
	return year, int(thursday-MakeDay(year, 1, 1))/7 + 1
}

// WeekStart returns the Monday of an ISO 8601 week.
func WeekStart(year, week int) Day {
	jan4 := MakeDay(year, 1, 4)
	return jan4 - Day(jan4.Weekday()) + 1 + Day(7*(week-1))
}

// MonthDays returns the number of days of a month, 1 to 12.
func MonthDays(year, month int) int {
	if month == 2 && year%4 == 0 && (year%100 != 0 || year%400 == 0) {
		return 29
	}
	return int(monthDays[month-1])
}

var monthDays = [...]int8{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}

// ValidDate reports whether the month has such a day; a year of 0 is unknown
// and allows 29 February.
func ValidDate(year, month, day int) bool {
	if year == 0 {
		year = 2000
	}
	return month >= 1 && month <= 12 && day >= 1 && day <= MonthDays(year, month)
}

// NthWeekday returns the n-th weekday (1 Monday to 7 Sunday) of a month; n
// below 0 counts from its end.
func NthWeekday(year, month, weekday, n int) Day {
	if n < 0 {
		last := MakeDay(year, month+1, 0)
		return last - Day((last.Weekday()-weekday+7)%7) + Day(7*(n+1))
	}
	first := MakeDay(year, month, 1)
	return first + Day((weekday-first.Weekday()+7)%7) + Day(7*(n-1))
}

// Easter returns Easter Sunday of the Gregorian calendar (the anonymous
// algorithm that Meeus gives, Astronomical Algorithms, chapter 8).
func Easter(year int) Day {
	a, b, c := year%19, year/100, year%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	month := (h + l - 7*m + 114) / 31
	return MakeDay(year, month, (h+l-7*m+114)%31+1)
}

// addMonths moves a date by months; a day that the month lacks becomes its
// last.
func addMonths(year, month, day, n int) Day {
	year, month = carry(year, month+n)
	return MakeDay(year, month, min(day, MonthDays(year, month)))
}

// carry returns the year and month, 1 to 12, of a month beyond its range.
func carry(year, month int) (y, m int) {
	over := floorDiv(month-1, 12)
	return year + over, month - 12*over
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}
