package timex

// A Unit is a length of calendar time, and the precision of a Time.
type Unit uint8

// The units, from fine to coarse. Weekend and Part are precisions of a Time
// and lengths of a duration ("two weekends", "one night").
const (
	NoUnit Unit = iota
	Second
	Minute
	Hour
	Part // a part of the day: morning, night
	DayUnit
	Weekend
	Week
	Fortnight
	Month
	Quarter
	Season
	Half
	Year
	Decade
	Century
	Millennium
)

// unitNames holds what rules files call the units; the codes are those that
// durations have in TIMEX3 values.
var unitNames = [...]struct{ name, code string }{
	NoUnit: {"", "X"}, Second: {"second", "S"}, Minute: {"minute", "M"}, Hour: {"hour", "H"},
	Part: {"part", "NI"}, DayUnit: {"day", "D"}, Weekend: {"weekend", "WE"}, Week: {"week", "W"},
	Fortnight: {"fortnight", "W"}, Month: {"month", "M"}, Quarter: {"quarter", "Q"}, Season: {"season", "SN"},
	Half: {"half", "M"}, Year: {"year", "Y"}, Decade: {"decade", "E"}, Century: {"century", "C"},
	Millennium: {"millennium", "L"},
}

// ParseUnit returns the unit that rules files call s.
func ParseUnit(s string) (Unit, bool) {
	for u, n := range unitNames {
		if n.name == s && u > 0 {
			return Unit(u), true
		}
	}
	return NoUnit, false
}

// String returns what rules files call the unit.
func (u Unit) String() string { return unitNames[u].name }

// Clock reports whether the unit is shorter than a day.
func (u Unit) Clock() bool { return u == Second || u == Minute || u == Hour }

// months returns the length of a unit that is a whole number of months, else 0.
func (u Unit) months() int {
	switch u {
	case Month:
		return 1
	case Quarter, Season:
		return 3
	case Half:
		return 6
	case Year:
		return 12
	case Decade:
		return 120
	case Century:
		return 1200
	case Millennium:
		return 12000
	}
	return 0
}

// days returns the length of a unit that is a whole number of days, else 0.
func (u Unit) days() int {
	switch u {
	case DayUnit, Part:
		return 1
	case Week, Weekend:
		return 7
	case Fortnight:
		return 14
	}
	return 0
}
