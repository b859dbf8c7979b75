package timex

import "strconv"

// An Amount is the size of a duration in thousandths of its unit, so that
// halves and quarters stay exact. Vague is for "several", "a few".
type Amount struct {
	Milli int32
	Extra int32 // of the next smaller unit: "two hours and 41 minutes"
	Small Unit
	Vague bool
}

// Whole returns an amount of n units.
func Whole(n int) Amount { return Amount{Milli: int32(n) * 1000} }

// Duration returns the TIMEX3 value of an amount of a unit: P2Y6M, PT90M, PXD.
// Quarters and halves are told in months; decades, centuries and millennia in
// years.
func (a Amount) Duration(u Unit) string { return string(a.append(make([]byte, 0, 16), u)) }

// append appends the value of an amount of a unit to b.
func (a Amount) append(b []byte, u Unit) []byte {
	if a.Vague {
		return appendVague(b, u)
	}
	milli, extra, small := int64(a.Milli), int64(a.Extra), a.Small
	switch u {
	case Quarter, Half, Season:
		milli, u = milli*int64(u.months()), Month
	case Decade, Century, Millennium:
		milli, u = milli*int64(u.months())/12, Year
	case Fortnight:
		milli, u = 2*milli, Week
	case Part:
		u = DayUnit
	}
	if extra == 0 {
		milli, u, extra, small = split(milli, u)
	}
	b = append(b, 'P')
	if u.Clock() {
		b = append(b, 'T')
	}
	b = append(appendMilli(b, milli), unitNames[u].code...)
	if extra > 0 {
		if small.Clock() && !u.Clock() {
			b = append(b, 'T')
		}
		b = append(appendMilli(b, extra), unitNames[small].code...)
	}
	return b
}

// split moves the fraction of years, hours and minutes to the next smaller
// unit where it comes out whole, and returns what is left with its unit: 2.5
// years are P2Y6M.
func split(milli int64, u Unit) (left int64, of Unit, extra int64, small Unit) {
	per := int64(0)
	switch u {
	case Year:
		small, per = Month, 12
	case Hour:
		small, per = Minute, 60
	case Minute:
		small, per = Second, 60
	}
	rest := milli % 1000
	if rest == 0 || per == 0 || rest*per%1000 != 0 {
		return milli, u, 0, NoUnit
	}
	if milli < 1000 { // half a year: six months
		return milli * per, small, 0, NoUnit
	}
	return milli - rest, u, rest * per, small
}

// appendVague appends the value of "several" of a unit.
func appendVague(b []byte, u Unit) []byte {
	switch {
	case u == NoUnit:
		return append(b, "PXX"...)
	case u.Clock():
		b = append(b, "PTX"...)
	case u == Part:
		return append(b, "PXD"...)
	default:
		b = append(b, "PX"...)
	}
	return append(b, unitNames[u].code...)
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
