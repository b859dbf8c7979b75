package timex

import "strconv"

// An Amount is the size of a duration in thousandths of its unit, so that
// halves and quarters stay exact. Vague is for "several", "a few".
type Amount struct {
	Milli int64
	Vague bool
	Extra int64 // of the next smaller unit: "two hours and 41 minutes"
	Small Unit
}

// Whole returns an amount of n units.
func Whole(n int) Amount { return Amount{Milli: int64(n) * 1000} }

// Duration returns the TIMEX3 value of an amount of a unit: P2Y6M, PT90M, PXD.
// Quarters and halves are told in months; decades, centuries and millennia in
// years.
func (a Amount) Duration(u Unit) string {
	if a.Vague {
		return vague(u)
	}
	switch u {
	case Quarter, Half, Season:
		a.Milli, u = a.Milli*int64(u.months()), Month
	case Decade, Century, Millennium:
		a.Milli, u = a.Milli*int64(u.months())/12, Year
	case Fortnight:
		a.Milli, u = 2*a.Milli, Week
	case Part:
		u = DayUnit
	}
	if a.Extra == 0 {
		u = a.split(u)
	}
	b := append(make([]byte, 0, 16), 'P')
	if u.Clock() {
		b = append(b, 'T')
	}
	b = append(appendMilli(b, a.Milli), unitNames[u].code...)
	if a.Extra > 0 {
		if a.Small.Clock() && !u.Clock() {
			b = append(b, 'T')
		}
		b = append(appendMilli(b, a.Extra), unitNames[a.Small].code...)
	}
	return string(b)
}

// split moves the fraction of years, hours and minutes to the next smaller
// unit where it comes out whole, and returns the unit of what is left: 2.5
// years are P2Y6M.
func (a *Amount) split(u Unit) Unit {
	small, per := NoUnit, int64(0)
	switch u {
	case Year:
		small, per = Month, 12
	case Hour:
		small, per = Minute, 60
	case Minute:
		small, per = Second, 60
	}
	rest := a.Milli % 1000
	if per == 0 || rest == 0 || rest*per%1000 != 0 {
		return u
	}
	if a.Milli < 1000 { // half a year: six months
		a.Milli *= per
		return small
	}
	a.Milli, a.Extra, a.Small = a.Milli-rest, rest*per, small
	return u
}

func vague(u Unit) string {
	switch {
	case u == NoUnit:
		return "PXX"
	case u.Clock():
		return "PTX" + unitNames[u].code
	case u == Part:
		return "PXD"
	}
	return "PX" + unitNames[u].code
}

func appendMilli(b []byte, m int64) []byte {
	b = strconv.AppendInt(b, m/1000, 10)
	if m%1000 == 0 {
		return b
	}
	b = append(b, '.')
	for r, w := m%1000, int64(100); r > 0; r, w = r%w, w/10 {
		b = append(b, '0'+byte(r/w))
	}
	return b
}
