package timex

// seasonMonth holds the month that each season of the northern hemisphere
// begins with; its winter ends in the next year.
func seasonMonth(s Code) int {
	switch s {
	case Spring:
		return 3
	case Summer:
		return 6
	case Autumn:
		return 9
	case Winter:
		return 12
	}
	return 0
}

// A Calendar holds what differs between publishers: when the fiscal year
// begins. To the zero Calendar that is unknown, so fiscal years have no
// bounds.
type Calendar struct {
	FiscalStart int // month that fiscal years begin with, 1 to 12; 0 is unknown
}

// fiscalShift returns by how many months fiscal years run ahead of calendar
// years: a fiscal year that begins in July 2023 is that of 2024.
func (c Calendar) fiscalShift() int {
	if c.FiscalStart <= 1 {
		return 0
	}
	return 13 - c.FiscalStart
}

// Bounds returns the first and the last day of a time, false where the value
// does not fix them. Seasons have none: they begin on different days in
// different places.
func (c Calendar) Bounds(t Time) (first, last Day, ok bool) {
	y := int(t.Year)
	if t.Unit <= DayUnit {
		d, ok := t.Exact()
		return d, d, ok
	}
	if y == 0 {
		return 0, 0, false
	}
	months, from := 0, 1
	switch t.Unit {
	case Week, Weekend:
		if t.Week == 0 {
			return 0, 0, false
		}
		first = WeekStart(y, int(t.Week))
		if t.Unit == Weekend {
			return first + 5, first + 6, true
		}
		return first, first + 6, true
	case Month:
		months, from = 1, int(t.Month)
	case Quarter:
		months, from = 3, 3*int(t.Quarter)-2
	case Half:
		months, from = 6, 6*int(t.Half)-5
	case Year, Decade, Century, Millennium:
		months = t.Unit.months()
	}
	if months == 0 || from < 1 {
		return 0, 0, false
	}
	if t.Fiscal {
		if c.FiscalStart == 0 {
			return 0, 0, false
		}
		from -= c.fiscalShift()
	}
	return MakeDay(y, from, 1), MakeDay(y, from+months, 0), true
}

// start returns the first day of a time of any known year, seasons included;
// it serves comparisons, not records.
func (t Time) start() (Day, bool) {
	first, _, ok := t.extent()
	return first, ok
}

// extent is start with the last day of the time; that of a season is about
// right.
func (t Time) extent() (first, last Day, ok bool) {
	if t.Unit == Season && t.Year != 0 {
		first = MakeDay(int(t.Year), seasonMonth(t.Season), 1)
		return first, first + 90, true
	}
	t.Fiscal = false
	return Calendar{}.Bounds(t)
}

// Covering returns the time of the given precision that holds a day.
func Covering(d Day, u Unit) Time {
	y, m, _ := d.Date()
	t := Time{Unit: u, Year: int16(y)}
	switch u {
	case Week, Weekend, Fortnight:
		wy, w := d.Week()
		t.Year, t.Week = int16(wy), int8(w)
		if u == Fortnight {
			t.Unit = Week
		}
	case Month:
		t.Month = int8(m)
	case Quarter:
		t.Quarter = int8((m + 2) / 3)
	case Half:
		t.Half = int8((m + 5) / 6)
	case Season:
		t.Season = [...]Code{Spring, Summer, Autumn, Winter}[(m+9)%12/3]
		if m <= 2 {
			t.Year--
		}
	case Year:
	case Decade:
		t.Year = int16(y - y%10)
	case Century:
		t.Year = int16(y - y%100)
	case Millennium:
		t.Year = int16(y - y%1000)
	default:
		return DayTime(d)
	}
	return t
}

// Shift moves a time by n of its own units of precision, or by n of unit u
// where u is given: a month moved by a year stays a month.
func (t Time) Shift(n int, u Unit) Time {
	if u == NoUnit {
		u = t.Unit
	}
	if u.Clock() {
		return t.shiftClock(n, u)
	}
	start, ok := t.start()
	if !ok {
		return t
	}
	var moved Day
	if m := u.months(); m > 0 {
		y, mo, d := start.Date()
		moved = addMonths(y, mo, d, n*m)
		if t.Unit == Week { // a week moved by years keeps its number
			t.Year += int16(n * m / 12)
			return t
		}
	} else {
		moved = start + Day(n*max(u.days(), 1))
	}
	if t.Unit <= DayUnit {
		y, m, d := moved.Date()
		t.Year, t.Month, t.Day, t.Weekday = int16(y), int8(m), int8(d), 0
		return t
	}
	s := Covering(moved, t.Unit)
	s.Fiscal = t.Fiscal
	return s
}

const secondsPerDay = 24 * 60 * 60

// perDay returns how many hours, minutes or seconds a day has.
func perDay(u Unit) int {
	switch u {
	case Hour:
		return 24
	case Minute:
		return 24 * 60
	}
	return secondsPerDay
}

func (t Time) shiftClock(n int, u Unit) Time {
	d, ok := t.Exact()
	if !ok {
		return t
	}
	secs := int(t.Hour)*3600 + int(t.Minute)*60 + int(t.Second)
	secs += n * secondsPerDay / perDay(u)
	d += Day(floorDiv(secs, secondsPerDay))
	secs -= secondsPerDay * floorDiv(secs, secondsPerDay)
	y, m, day := d.Date()
	t.Year, t.Month, t.Day = int16(y), int8(m), int8(day)
	t.Hour, t.Minute, t.Second = int8(secs/3600), int8(secs/60%60), int8(secs%60)
	t.Unit = Minute
	if u == Second || t.Second > 0 {
		t.Unit = Second
	}
	return t
}
