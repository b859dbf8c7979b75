package date

import "lede/extract/timex"

// numeric reads dates in digits: 2021-07-16, 16/07/2021, 7/16, 20210716. after
// tells that a weekday stands before it, so that 7.6 is a date too.
func (r *reader) numeric(i int, after bool) found {
	it := r.at(i)
	if it.kind != number || r.glued(i) && (r.at(i-1).kind == letters || r.mark(i-1, '$') || r.mark(i-1, '.') || r.mark(i-1, ':')) {
		return found{}
	}
	if it.len() == 8 {
		return r.compact(i)
	}
	sep := r.at(i + 1)
	if !r.glued(i+1) || !r.glued(i+2) || sep.mark != '-' && sep.mark != '/' && sep.mark != '.' {
		return found{}
	}
	a, b := it, r.at(i+2)
	three := r.mark(i+3, sep.mark) && r.glued(i+3) && r.glued(i+4)
	c := r.at(i + 4)
	if it.len() == 4 && it.num >= 1000 {
		return r.yearFirst(i, three, sep.mark)
	}
	if b.kind != number {
		return found{}
	}
	if three && c.kind == number && (c.len() == 4 || c.len() == 2) && !(sep.mark == '-' && r.mark(i+5, '-') && r.glued(i+5) && r.at(i+6).kind == number && r.glued(i+6)) {
		y := int(c.num)
		if c.len() == 2 {
			y = century(y)
		}
		if sep.mark == '.' && (c.len() == 2 && !after || c.num < 1000) || y < 1000 || y > 2199 {
			return found{}
		}
		return r.dayAndMonth(i, i+5, int(a.num), int(b.num), y, sep.mark == '.')
	}
	if three || a.len() > 2 || b.len() > 2 {
		return found{}
	}
	return r.twoNumbers(i, sep.mark, after)
}

// yearFirst reads 2021-07-16, 2020/23/Sep, 2019-aug-01.
func (r *reader) yearFirst(i int, three bool, sep byte) found {
	if !three {
		return found{}
	}
	y, b, c := int(r.at(i).num), r.at(i+2), r.at(i+4)
	if b.kind == number && c.kind == number && b.len() <= 2 && c.len() <= 2 {
		if y > 2199 || !timex.ValidDate(y, int(b.num), int(c.num)) || r.mark(i+5, '-') && r.at(i+6).kind == number && r.glued(i+6) && sep != '-' {
			return found{}
		}
		h := r.found(i, i+5, &timex.Expr{Type: date, Time: timex.Time{Unit: timex.DayUnit, Year: int16(y), Month: int8(b.num), Day: int8(c.num)}}, ruleIso)
		return r.isoClock(h)
	}
	m, e := r.month(i + 2)
	d, e2 := r.dayNumber(e + 1)
	if e == i+2 { // 2020/23/Sep
		if d, e = r.dayNumber(i + 2); e == i+2 {
			return found{}
		}
		if m, e2 = r.month(e + 1); e2 == e+1 {
			return found{}
		}
	}
	if e2 == e+1 || !r.mark(e, sep) {
		return found{}
	}
	return r.found(i, e2, &timex.Expr{Type: date, Time: timex.Time{Unit: timex.DayUnit, Year: int16(y), Month: m, Day: int8(d)}}, ruleJoined)
}

// isoClock adds the time of 2021-07-16T08:00Z.
func (r *reader) isoClock(h found) found {
	if !r.is(h.b, wT) || !r.glued(h.b) || r.at(h.b+1).kind != number {
		return h
	}
	t := r.clockTime(h.b + 1)
	if t.e == nil {
		return h
	}
	day := h.e.Time
	h.e.Time = t.e.Time
	h.e.Time.Year, h.e.Time.Month, h.e.Time.Day = day.Year, day.Month, day.Day
	h.e.Type, h.b = clock, t.b
	if r.is(h.b, wZ) && r.glued(h.b) {
		h.e.Time.UTC = true
		h.b++
	}
	return h
}

// compact reads 20210716.
func (r *reader) compact(i int) found {
	n := int(r.at(i).num)
	y, m, d := n/10000, n/100%100, n%100
	if y < 1900 || y > 2099 || !timex.ValidDate(y, m, d) || r.mark(i-1, '-') || r.mark(i+1, '-') {
		return found{}
	}
	return r.found(i, i+1, &timex.Expr{Type: date, Time: timex.Time{Unit: timex.DayUnit, Year: int16(y), Month: int8(m), Day: int8(d)}}, ruleCompact)
}

// dayAndMonth reads a and b in the article's order, or in the only one that
// the calendar allows.
func (r *reader) dayAndMonth(i, end, a, b, y int, dayFirst bool) found {
	m, d := a, b
	if dayFirst || r.dateOrder() == dayBeforeMonth {
		m, d = b, a
	}
	if m > 12 {
		m, d = d, m
	}
	if m < 1 || m > 12 || d < 1 || d > 31 || !timex.ValidDate(0, m, d) {
		return found{}
	}
	t := timex.Time{Unit: timex.DayUnit, Year: int16(y), Month: int8(m), Day: int8(d)}
	return r.found(i, end, &timex.Expr{Type: date, Time: t}, ruleNumeric)
}

// twoNumbers reads 7/16, where what stands around it says that it is a date.
func (r *reader) twoNumbers(i int, sep byte, after bool) found {
	if r.is(i+3, wsFractionOf) || r.mark(i+3, '%') || r.mark(i+3, '"') ||
		r.has(i+3, isUnit|isUnits) || r.mark(i+3, '-') && r.glued(i+3) && r.has(i+4, isUnit) {
		return found{}
	}
	if r.mark(i-1, '-') && r.glued(i) && !r.afterDate(i-1) {
		return found{}
	}
	switch {
	case after && sep != '-' && !r.at(i+3).joins():
	case sep == '/' && r.mark(i+3, '-') && r.glued(i+3) && r.at(i+4).kind == number && r.mark(i+5, '/'): // 10/1-11/2
	case sep == '/':
		if !r.is(i-1, wsOnFraction) && !r.mark(i-1, ',') && !r.mark(i-1, '-') && i > r.begin {
			return found{}
		}
		if r.at(i).num == 24 || r.is(i-1, wsBeforeFraction) && r.at(i).num < r.at(i+2).num && r.at(i+2).num <= 8 {
			return found{} // 24/7, fractions
		}
	case !r.is(i-1, wOn) || r.at(i+3).kind == letters:
		return found{}
	}
	year, end := 0, i+3
	if y, e := r.year(r.opt(end, ',')); e > end+1 && sep == '/' { // "5/7, 2020"
		year, end = y, e
	}
	return r.dayAndMonth(i, end, int(r.at(i).num), int(r.at(i+2).num), year, false)
}

// afterDate reports whether the dash at i stands between two dates in digits.
func (r *reader) afterDate(i int) bool { return r.at(i-1).kind == number && r.mark(i-2, '/') }

// bareYear reads a year that stands alone, a span of school or fiscal years
// (2023-24), or a decade.
func (r *reader) bareYear(i int) found {
	if r.at(i).kind != number || r.mark(i+1, '\'') || r.is(i+1, wS) {
		if h := r.decade(i); h.e != nil {
			return h
		}
	}
	y, e := r.eraYear(i)
	if e > i {
		return r.found(i, e, &timex.Expr{Type: date, Time: timex.Time{Unit: timex.Year, Year: int16(y)}}, ruleYear)
	}
	if y, e = r.year(i); e == i || !r.yearSign(i, e) {
		return found{}
	}
	t := timex.Time{Unit: timex.Year, Year: int16(y)}
	if c := r.at(e + 1); (r.mark(e, '-') || r.mark(e, '/')) && r.glued(e) && r.glued(e+1) && c.kind == number && c.len() == 2 && y > 0 && int(c.num) == (y+1)%100 && r.at(i).kind == number {
		return r.literal(i, e+2, &timex.Expr{Type: date, Value: yearPair(y)}, ruleYearSpan)
	}
	return r.found(i, e, &timex.Expr{Type: date, Time: t}, ruleYear)
}

// yearPair returns the value of a span from a year to the next.
func yearPair(y int) string {
	return timex.Time{Unit: timex.Year, Year: int16(y)}.String() + "/" + timex.Time{Unit: timex.Year, Year: int16(y + 1)}.String()
}

// yearSign reports whether a number that could be a year is one.
func (r *reader) yearSign(i, end int) bool {
	it, prev := r.at(i), r.at(i-1)
	if r.countsAfter(end) {
		return r.namesYear(i, end)
	}
	if i > r.begin && !it.space() && prev.kind == letters || r.mark(i-1, '$') || prev.kind == mark && prev.mark == 0 && !it.space() || r.mark(i-1, '#') || r.mark(i-1, '+') {
		return false
	}
	if it.kind == letters {
		return r.is(i-1, wsYearWords) || r.is(i, wNineteen)
	}
	if r.mark(i-1, '-') && r.glued(i) && r.at(i-2).kind == number && r.glued(i-1) && (r.at(i-2).len() != 4 || r.mark(i-3, '-') || r.mark(i-3, '+')) ||
		r.mark(end, '-') && r.glued(end) && r.at(end+1).kind == number && r.mark(end+2, '-') && r.glued(end+2) && r.at(end+3).kind == number ||
		r.mark(i-1, '.') && r.glued(i) || r.mark(i-1, ',') && r.glued(i) && r.at(i-2).kind == number || r.mark(i-1, ':') && r.glued(i) || r.mark(i-1, '/') && r.glued(i) ||
		(r.mark(end, '/') && !r.schoolYear(i, end) || r.mark(end, ':') || r.mark(end, '.')) && r.glued(end) && r.at(end+1).kind == number && r.glued(end+1) ||
		r.mark(end, '-') && r.glued(end) && r.at(end+1).kind == number && r.at(end+1).len() != 4 && !r.schoolYear(i, end) {
		return false
	}
	if it.kind == number && (prev.capital() && r.is(i-1, wsNumbered) || r.streetAfter(end)) {
		return false
	}
	if r.is(i-1, wsNumberOf) && it.kind == number {
		return r.is(i-1, wAroundAbout) && r.is(i-2, wsSinceAbout) && it.num >= 1500
	}
	if r.is(i-1, wThan) && !r.is(i-2, wEarlierLater) {
		return false
	}
	if it.kind == number && (it.num < 1500 || it.num > 2100) {
		return r.is(i-1, wsSmallYear) && it.num >= 1000 && it.num <= 2100 || r.at(end-1).kind == letters
	}
	return true
}

// streetAfter reports whether the number before item i is that of a house:
// "1800 Elm Street".
func (r *reader) streetAfter(i int) bool {
	for k := i; k < i+3 && r.at(k).kind == letters && r.at(k).capital(); k++ {
		if k > i && r.is(k, wsStreet) {
			return true
		}
	}
	return false
}

// schoolYear reports whether two digits that a mark joins to the year at i name
// the year after it: 2019-20, 2019/20.
func (r *reader) schoolYear(i, end int) bool {
	next := r.at(end + 1)
	return next.kind == number && next.len() == 2 && int(next.num) == (int(r.at(i).num)+1)%100 && !(r.at(end+2).kind == mark && r.glued(end+2) && r.glued(end+3) && r.at(end+3).kind == number)
}

// decade reads "the 1990s", "the '80s", "90s", "the nineties".
func (r *reader) decade(i int) found {
	it, e, y := r.at(i), i+1, 0
	if r.is(i-1, wsPersonal) || r.has(i-1, isPhase) && r.is(i-2, wsPersonal) {
		return found{} // an age
	}
	switch {
	case it.kind == number && it.len() == 4 && it.num%10 == 0 && it.num >= 1000 && it.num < 2100:
		y = int(it.num)
	case it.kind == number && it.len() == 2 && it.num%10 == 0 && it.num >= 10 && r.is(e, wS) && (r.glued(e) || i > r.begin):
		y = 1900 + int(it.num)
	case r.mark(i, '\'') && r.at(i+1).kind == number && r.at(i+1).len() == 2 && r.at(i+1).num%10 == 0:
		y, e = 1900+int(r.at(i+1).num), i+2
	case it.kind == letters:
		if r.has(i, isDecade) && r.is(i-1, wsInDecade) {
			return r.found(i, e, &timex.Expr{Type: date, Time: timex.Time{Unit: timex.Decade, Year: it.word.decade}}, ruleDecade)
		}
		return found{}
	default:
		return found{}
	}
	e = r.opt(e, '\'')
	if !r.is(e, wS) || e > i+1 && !r.glued(e) && !r.mark(i, '\'') || r.mark(i-1, '$') {
		return found{}
	}
	u := timex.Decade
	if y%100 == 0 && y < 2000 {
		u = timex.Century
	}
	return r.found(i, e+1, &timex.Expr{Type: date, Time: timex.Time{Unit: u, Year: int16(y)}}, ruleDecade)
}
