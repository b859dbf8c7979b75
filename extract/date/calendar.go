package date

import (
	"lede/extract/timex"
	"lede/text"
)

// month reads a month's name, with the stop of an abbreviation. A name that is
// also a word needs a sign that it is the month.
func (r *reader) month(i int) (m int8, end int) {
	if !r.has(i, isMonth) || r.mark(i-1, '$') || r.is(i, wMarch) && r.is(i-1, wLong) { // a Long March-5 rocket
		return 0, i
	}
	it := r.at(i)
	end = i + 1
	if it.len() <= 4 && r.mark(end, '.') && r.glued(end) && !r.is(i, wsShortMonth) {
		end++
	}
	if r.is(i, wsAmbiguousMonth) && !r.monthSign(i, end) {
		return 0, i
	}
	if it.capital() && r.at(end).kind != number && r.at(i-1).kind != number && r.inName(i) {
		return 0, i
	}
	return it.word.month, end
}

// monthSign reports whether the word at i, which may be another word, is a
// month: a number beside it, a word before it that a month follows, or a
// capital inside a sentence where no name goes on.
func (r *reader) monthSign(i, end int) bool {
	it := r.at(i)
	if !it.capital() && r.tag(i) == text.MD {
		return false
	}
	if end > i+1 { // an abbreviation with its stop
		return true
	}
	next, prev := r.at(end), r.at(i-1)
	if next.kind == number && next.num > 0 && (next.len() == 4 || next.num <= 31) && next.len() != 3 {
		return !r.mark(end+1, '%')
	}
	if next.mark == '/' && next.kind == mark && r.at(end+1).kind == number || r.mark(end, '-') && (r.at(end+1).kind == number || r.has(end+1, isMonth)) || r.is(end, wToThrough) && r.has(end+1, isMonth) {
		return true
	}
	if _, e := r.ordinal(end); e > end && it.capital() || prev.kind == number || r.mark(i-1, '-') || r.mark(i-1, '/') {
		return true
	}
	if r.is(i-1, wsBeforeMonth) {
		return it.capital() || r.is(i-1, wsInMonth) && !r.is(i, wMarch) || !r.is(i, wMayMarch)
	}
	tag := r.tag(i)
	return it.capital() && it.len() > 3 && i > r.begin && (tag == text.NNP || r.is(i, wAugust)) && !r.at(end).capital() && r.is(i, wAugustMay)
}

// dayNumber reads a day of the month: 16, 16th, sixteenth, twenty-first.
func (r *reader) dayNumber(i int) (n, end int) {
	it := r.at(i)
	if it.kind == number {
		if it.num < 1 || it.num > 31 || it.len() > 2 {
			return 0, i
		}
		end = i + 1
		if r.glued(end) && r.is(end, wsOrdinal) {
			return int(it.num), end + 1
		}
		if r.glued(end) && r.at(end).kind == letters || r.mark(end, '%') || r.mark(end, ':') && r.glued(end) && r.glued(end+1) && r.at(end+1).kind == number ||
			(r.mark(end, '.') || r.mark(end, ',')) && r.glued(end) && r.glued(end+1) && r.at(end+1).kind == number {
			return 0, i
		}
		return int(it.num), end
	}
	if n, end = r.ordinal(i); end > i && n <= 31 {
		return n, end
	}
	return 0, i
}

// dayWords reads the cardinal words of "January twenty five".
func (r *reader) dayWords(i int) (n, end int) {
	if r.at(i).kind != letters || r.is(i, wsNoDay) {
		return 0, i
	}
	n, end = r.small(i, 2, 31)
	if end == i {
		return 0, i
	}
	if k, e := r.small(end, 1, 9); n%10 == 0 && n >= 20 && e > end && r.at(end).kind == letters && n+k <= 31 {
		return n + k, e
	}
	return n, end
}

// precision returns the precision of what an expression means.
func precision(e *timex.Expr) timex.Unit {
	switch e.Form {
	case timex.Absolute:
		return e.Time.Unit
	case timex.Relative:
		if e.Time.Unit != timex.NoUnit && e.Time.Unit < timex.DayUnit {
			return e.Time.Unit
		}
		if e.Prec != timex.NoUnit {
			return e.Prec
		}
		return e.Unit
	case timex.Nth:
		return e.Unit
	case timex.Feast:
		if e.Time.Unit != timex.NoUnit {
			return e.Time.Unit
		}
		return timex.DayUnit
	}
	return timex.NoUnit
}

// The TIMEX3 types.
const (
	date     = timex.TypeDate
	clock    = timex.TypeTime
	duration = timex.TypeDuration
	set      = timex.TypeSet
)

// monthFirst reads dates that begin with a month: "July 16, 2021", "May 2022",
// "January twenty-first", "Oct/2", "Sep-23-2020".
func (r *reader) monthFirst(i int) found {
	m, j := r.month(i)
	if j == i {
		return found{}
	}
	t := timex.Time{Unit: timex.Month, Month: m}
	for _, sep := range [...]byte{'-', '/'} {
		if r.mark(j, sep) && r.glued(j) && r.glued(j+1) {
			if h := r.monthJoined(i, j, sep, t); h.e != nil {
				return h
			}
		}
	}
	k := r.word(j, wThe)
	if d, e := r.dayNumber(k); e > k && !r.dayCounts(e) && timex.ValidDate(0, int(m), d) || e > k && m == 2 && d == 30 {
		t.Unit, t.Day = timex.DayUnit, int8(d)
		return r.withYear(i, e, t, ruleMonthDay)
	}
	if d, e := r.dayWords(j); e > j && timex.ValidDate(0, int(m), d) {
		if y, e2 := r.yearWords(e); e2 > e {
			t.Unit, t.Day, t.Year = timex.DayUnit, int8(d), int16(y)
			return r.found(i, e2, &timex.Expr{Type: date, Time: t}, ruleMonthDay)
		}
	}
	return r.withYear(i, j, t, ruleMonth)
}

// dayCounts reports whether a number after a month counts what follows it.
func (r *reader) dayCounts(i int) bool {
	return r.has(i, isUnits) || r.is(i, wsDayCounts) ||
		r.mark(i, '-') && r.glued(i) && r.has(i+1, isUnit)
}

// monthJoined reads "Oct/2", "Sep-23-2020", "September-2020-23".
func (r *reader) monthJoined(i, j int, sep byte, t timex.Time) found {
	if y, e := r.year(j + 1); e > j+1 && y > 0 {
		if d, e2 := r.dayNumber(e + 1); r.mark(e, sep) && e2 > e+1 {
			t.Unit, t.Day, t.Year = timex.DayUnit, int8(d), int16(y)
			return r.found(i, e2, &timex.Expr{Type: date, Time: t}, ruleJoined)
		}
		if r.mark(e, sep) {
			return found{}
		}
		t.Year = int16(y)
		return r.found(i, e, &timex.Expr{Type: date, Time: t}, ruleJoined)
	}
	d, e := r.dayNumber(j + 1)
	if e == j+1 {
		return found{}
	}
	t.Unit, t.Day = timex.DayUnit, int8(d)
	if y, e2 := r.yearShort(e + 1); r.mark(e, sep) && e2 > e+1 {
		t.Year = int16(y)
		return r.found(i, e2, &timex.Expr{Type: date, Time: t}, ruleJoined)
	}
	return r.found(i, e, &timex.Expr{Type: date, Time: t}, ruleJoined)
}

// yearShort reads a year of four or two digits.
func (r *reader) yearShort(i int) (y, end int) {
	if y, end = r.year(i); end > i && y > 0 {
		return y, end
	}
	if it := r.at(i); it.kind == number && it.len() == 2 && !(r.glued(i+1) && r.at(i+1).kind == letters) {
		return century(int(it.num)), i + 1
	}
	return 0, i
}

// dayFirst reads dates that begin with a day: "16 July 2021", "the 4th of
// July", "05-Aug-2016".
func (r *reader) dayFirst(i int) found {
	j := r.word(i, wThe)
	d, e := r.dayNumber(j)
	if e == j {
		if d, e = r.dayWords(j); e == j {
			return found{}
		}
	}
	sep := byte(0)
	for _, c := range [...]byte{'-', '/'} {
		if r.mark(e, c) && r.glued(e) && r.glued(e+1) {
			sep = c
		}
	}
	if sep != 0 {
		return r.dayJoined(i, d, e+1, sep)
	}
	k := e
	if r.is(k, wDay) {
		k++
	}
	k = r.word(k, wOf)
	m, e2 := r.month(k)
	if e2 == k || !timex.ValidDate(0, int(m), d) {
		return found{}
	}
	if r.is(k, wMayMarch) && k == e && !r.at(k).capital() {
		return found{}
	}
	t := timex.Time{Unit: timex.DayUnit, Month: m, Day: int8(d)}
	return r.withYear(i, e2, t, ruleDayMonth)
}

// dayJoined reads the rest of "05-Aug-2016", "23-2020-September".
func (r *reader) dayJoined(i, d, j int, sep byte) found {
	t := timex.Time{Unit: timex.DayUnit, Day: int8(d)}
	if y, e := r.year(j); e > j && y > 0 && r.mark(e, sep) {
		m, e2 := r.month(e + 1)
		if e2 == e+1 {
			return found{}
		}
		t.Month, t.Year = m, int16(y)
		return r.found(i, e2, &timex.Expr{Type: date, Time: t}, ruleJoined)
	}
	m, e := r.month(j)
	if e == j {
		return found{}
	}
	t.Month = m
	if y, e2 := r.yearShort(e + 1); r.mark(e, sep) && e2 > e+1 {
		t.Year = int16(y)
		e = e2
	}
	return r.found(i, e, &timex.Expr{Type: date, Time: t}, ruleJoined)
}

// withYear finishes a month, season or day with the year that may follow it.
func (r *reader) withYear(i, end int, t timex.Time, rule ruleName) found {
	e := timex.Expr{Type: date, Time: t}
	if in, b := r.yearTail(end); in != nil {
		if in.Form == timex.Absolute && in.In == nil {
			e.Time.Year, e.Time.Fiscal = in.Time.Year, in.Time.Fiscal
		} else {
			e.In = in
		}
		end = b
	}
	return r.found(i, end, &e, rule)
}

func (r *reader) found(a, b int, e *timex.Expr, rule ruleName) found {
	return found{a: a, b: b, e: r.expr(e), rule: rule}
}
