package date

import (
	"lede/extract/timex"
	"lede/text"
)

// spans reads what begins at item i: an expression, the two ends of a range,
// or an offset that "in" makes point ahead ("in two weeks").
func (r *reader) spans(all []member, i int) []member {
	if n := len(all); n > 0 && all[n-1].b > i {
		return all
	}
	if it := r.at(i); it.counts() && !r.single(i) || it.class&isLeader != 0 && r.at(i+1).counts() {
		if h, g, ok := r.numbers(i); ok {
			return pair(all, h, g)
		}
		if it.kind == number {
			if l := r.daysBefore(all, i); len(l) > len(all) {
				return l
			}
		}
	}
	h := r.modified(i)
	if h.e == nil {
		if r.is(i, wIn) {
			if d, ahead := r.offset(i); d.e != nil {
				return append(all, member{found: d, ahead: ahead})
			}
		}
		return all
	}
	if h, g, ok := r.hoursOn(h); ok {
		return pair(all, h, g)
	}
	if r.is(h.b, wFor) {
		if l := r.stretchAfter(h); l.e != nil {
			return append(all, member{found: l})
		}
	}
	if r.joint(h.b, true) > h.b {
		if g := r.otherEnd(h); g.e != nil {
			return pair(all, h, g)
		}
	}
	all = append(all, member{found: h})
	if h.rule == ruleMonthDay {
		return r.daysAfter(all)
	}
	return all
}

// single reports whether the number at item i ends there, and no other number
// is joined to it.
func (r *reader) single(i int) bool {
	next := r.at(i + 1)
	switch {
	case r.is(i-1, wFromBetween):
		return false
	case next.kind == letters:
		return !next.counts() && next.class&isJoint == 0
	case next.mark == ',':
		return r.at(i).len() > 2 && !r.glued(i+2)
	case next.mark == '.':
		return i+2 == r.end
	}
	return next.token < 0 || next.mark == ')' || next.mark == '%'
}

// numbers reads a range that begins with a number.
func (r *reader) numbers(i int) (h, g found, ok bool) {
	if r.mayOpen(i) {
		if h, g, ok = r.hoursOf(i); ok {
			return
		}
		if h, g, ok = r.plainHours(i); ok {
			return
		}
	}
	if h, g, ok = r.daysOf(i); ok {
		return
	}
	return r.sharedEnds(i)
}

// daysOf reads two days of a month that is told by its place or, after "in",
// by name: "from 4 to 23 next month", "the 4th to the 23rd of last month".
func (r *reader) daysOf(i int) (h, g found, ok bool) {
	first := r.word(i, wThe)
	a, e := r.dayNumber(first)
	if e == first {
		return h, g, false
	}
	opened := r.is(i-1, wFromBetween)
	j := r.joint(e, opened && r.is(i-1, wBetween))
	if j == e || !opened && r.at(e-1).kind == number {
		return h, g, false
	}
	second := r.word(j, wThe)
	b, end := r.dayNumber(second)
	if end == second || a >= b {
		return h, g, false
	}
	k := r.word(end, wOfIn)
	in := r.shifted(r.word(k, wThe))
	if in.e == nil && k > end && opened {
		if m, b := r.month(k); b > k {
			in = r.withYear(k, b, timex.Time{Unit: timex.Month, Month: m}, noRule)
		}
	}
	if in.e == nil || in.e.Type != date || precision(in.e) != timex.Month {
		return h, g, false
	}
	day := timex.Expr{Type: date, Time: timex.Time{Unit: timex.DayUnit, Day: int8(a)}, In: in.e}
	h = r.found(i, e, &day, ruleRangeEnd)
	day.Time.Day = int8(b)
	return h, r.found(j, in.b, &day, ruleRangeEnd), true
}

// pair adds the two ends of a range.
func pair(all []member, h, g found) []member {
	shareClock(h.e, g.e)
	n := len(all)
	return append(all, member{found: h, pair: n + 2, first: true}, member{found: g, pair: n + 1})
}

// shareClock gives the first of two clock times the day and the half of the day
// that only the second names: "2:00 to 2:30 p.m. on Tuesday".
func shareClock(a, b *timex.Expr) {
	if a.Type != clock || b.Type != clock || a.Form != timex.Absolute || b.Form != timex.Absolute {
		return
	}
	if a.In == nil && a.Time.Day == 0 {
		a.In = b.In
	}
	if a.Bare && !b.Bare && b.Time.Hour >= 12 && a.Time.Hour < 12 && a.Time.Hour+12 <= b.Time.Hour {
		a.Time.Hour += 12
	}
	if b.Bare && b.Time.Hour < a.Time.Hour && b.Time.Hour < 12 {
		b.Time.Hour += 12
	}
}

// joint reads what joins the ends of a range at i; between tells that "and"
// does.
func (r *reader) joint(i int, between bool) int {
	switch {
	case r.mark(i, '-'), r.mark(i, '~'):
		return i + 1
	case r.is(i, wsJoint):
		return i + 1
	case between && r.is(i, wAnd):
		return i + 1
	}
	return i
}

// otherEnd reads the second end of a range after the first.
func (r *reader) otherEnd(h found) found {
	if h.e.Type == set || h.e.Form == timex.Length && h.e.Edge != 0 {
		return found{}
	}
	if v, e := r.phrase(h.b, reference); e == h.b+2 && r.is(h.b, wTo) && h.e.Type == date && r.is(h.a-1, wFrom) { // to date
		return r.literal(h.b, e, &timex.Expr{Type: date, Value: v}, ruleReference)
	}
	between := r.is(h.a-1, wBetween)
	j := r.joint(h.b, between)
	if j == h.b {
		return found{}
	}
	if r.mark(j-1, '-') && h.e.Type == duration {
		return found{}
	}
	k := r.word(j, wThe)
	if d, e := r.dayNumber(k); h.e.Form == timex.Absolute && h.e.Time.Unit == timex.DayUnit && h.e.Time.Month > 0 && e > k && d > int(h.e.Time.Day) && r.dayEnds(e) {
		t := h.e.Time
		t.Day = int8(d)
		if in, b := r.yearTail(e); in != nil && in.Form == timex.Absolute && t.Year == 0 {
			t.Year = in.Time.Year
			e = b
		}
		return r.found(j, e, &timex.Expr{Type: date, Time: t, In: h.e.In}, ruleRangeEnd)
	}
	j = r.word(j, wsOpens)
	g := r.modified(j)
	if y, e := r.year(j); g.e == nil && h.e.Form == timex.Absolute && h.e.Time.Unit == timex.Year && e > j && !r.measures(e) {
		return r.found(j, e, &timex.Expr{Type: date, Time: timex.Time{Unit: timex.Year, Year: int16(y)}}, ruleYear)
	}
	if n, e := r.small(j, 1, 12); g.e == nil && h.e.Type == clock && e > j && r.at(j).kind == number && (r.ends(e) || r.is(e, wOn) || r.has(e, isPhrase)) && r.is(h.a-1, wFromBetween) {
		c := r.found(j, e, &timex.Expr{Type: clock, Time: timex.Time{Unit: timex.Minute, Hour: int8(n)}, Bare: true}, ruleRangeEnd)
		return r.clockDay(c)
	}
	if g.e == nil || g.e.Type != h.e.Type && !(g.e.Form == timex.Literal || h.e.Form == timex.Literal) || g.e.Type == set {
		return found{}
	}
	if h.e.Type == date && h.e.Form == timex.Literal != (g.e.Form == timex.Literal) && !r.is(h.a-1, wFromBetween) {
		return found{}
	}
	if h.e.Type == duration && !(h.e.Unit == g.e.Unit) {
		return found{}
	}
	if r.mark(h.b, '-') && !r.glued(h.b) && !r.glued(h.b+1) && precision(h.e) != precision(g.e) {
		return found{} // a dash that is a comma
	}
	r.yearOfPeriod(h.e, g)
	return g
}

// yearOfPeriod gives both months of "the January-March period of 2020" the year
// that follows.
func (r *reader) yearOfPeriod(first *timex.Expr, g found) {
	if !r.is(g.b, wsMonthsPeriod) || g.e.Form != timex.Absolute || g.e.Time.Unit != timex.Month || g.e.Time.Year != 0 || g.e.In != nil ||
		first.Form != timex.Absolute || first.Time.Year != 0 || first.Time.Month >= g.e.Time.Month {
		return
	}
	if in, _ := r.yearTail(g.b + 1); in != nil {
		first.In, g.e.In = in, in
	}
}

// dayEnds reports whether a number after "August 2 to" is a day and counts
// nothing.
func (r *reader) dayEnds(i int) bool {
	return !r.has(i, isUnit|isUnits) && !r.countsAfter(i) && !r.mark(i, '%') && !((r.mark(i, '-') || r.mark(i, '/') || r.mark(i, ':')) && r.glued(i)) && !r.has(i, isMonth) && !(r.is(i, wOf) && r.has(i+1, isMonth))
}

// sharedEnds reads ranges whose first end is a bare number: "5 to 10 years",
// "9 to 12 of June", "8-9am", "two or three days".
func (r *reader) sharedEnds(i int) (h, g found, ok bool) {
	if r.at(i).kind == mark || r.at(i).kind == letters && r.at(i).class == 0 && !r.numberWord(i) {
		return
	}
	start := i
	between := r.is(i-1, wBetween)
	if r.is(i, wThe) {
		i++
	}
	milli, e := r.cardinal(i)
	if e == i || milli%1000 != 0 && r.at(i).kind != number {
		if n, e2 := r.dayNumber(i); e2 > i {
			milli, e = int32(n)*1000, e2
		} else {
			return
		}
	}
	j := r.joint(e, between)
	if j == e {
		if j = r.word(e, wOr); j == e {
			return
		}
	}
	if r.mark(e, '-') && !r.glued(e) && r.at(e).mark == '-' && !r.glued(e+1) {
		return
	}
	n := int(milli / 1000)
	g = r.core(j)
	if start < i && g.rule != ruleDayMonth {
		return found{}, found{}, false
	}
	if g.e == nil {
		return
	}
	t := g.e.Time
	switch {
	case g.e.Form == timex.Length && g.e.Edge == 0 && !g.e.Amount.Vague && (g.rule == ruleDuration):
		h = r.found(i, e, &timex.Expr{Type: duration, Form: timex.Length, Amount: timex.Amount{Milli: milli}, Unit: g.e.Unit}, ruleDuration)
		return h, g, milli < g.e.Amount.Milli
	case g.rule == ruleDayMonth && n >= 1 && n < int(t.Day) && !r.is(e, wOr):
		t.Day = int8(n)
		return r.found(start, e, &timex.Expr{Type: date, Time: t, In: g.e.In}, ruleRangeEnd), g, true
	case g.rule == ruleYear && t.Year < 0 && n > -int(t.Year) && n <= oldest && milli%1000 == 0: // 300 to 200 BC
		return r.found(i, e, &timex.Expr{Type: date, Time: timex.Time{Unit: timex.Year, Year: int16(-n)}}, ruleRangeEnd), g, !r.is(e, wOr)
	case g.e.Type == clock && g.e.In == nil && t.Unit != timex.Part && n <= 12 && n >= 1 && milli%1000 == 0 && !r.is(e, wOr):
		t.Minute, t.Hour = 0, int8(n)
		if g.e.Time.Hour >= 12 && n < 12 && n+12 <= int(g.e.Time.Hour) {
			t.Hour += 12
		}
		return r.found(i, e, &timex.Expr{Type: clock, Time: t, In: g.e.In}, ruleRangeEnd), g, true
	}
	return found{}, found{}, false
}

// offset reads "in two weeks", "in half an hour": a time ahead where the tense
// is future, else a duration.
func (r *reader) offset(i int) (h found, ahead *timex.Expr) {
	l, ok := r.length(i + 1)
	if !ok || r.ofRecord(i) || l.amount.Vague || l.bare || r.mark(l.end-2, '-') {
		return found{}, nil
	}
	h = r.duration(i + 1)
	if h.e == nil || h.rule != ruleDuration || h.b != l.end || r.is(h.b, wsNoOffset) || h.e.Amount.Extra > 0 {
		return found{}, nil
	}
	n, u, prec := l.amount.Milli, l.unit, countedPrec(l.unit)
	if n == 500 && u == timex.Hour {
		n, u = 30000, timex.Minute
	}
	if n%1000 != 0 {
		return found{}, nil
	}
	e := timex.Expr{Type: date, Form: timex.Relative, N: int(n / 1000), Unit: u, Prec: prec}
	if u.Clock() {
		e.Type, e.Prec = clock, timex.NoUnit
	}
	if w := r.onWeekday(r.found(i, h.b, &e, ruleOffset)); w.b > h.b {
		return w, nil
	}
	return h, r.expr(&e)
}

// maxRecord is how many words may stand between a superlative and its "in".
const maxRecord = 5

// ofRecord reports whether "in" at item i tells how far back a record goes: for
// the first time in 34 years, the worst drought in a decade, twice in two days.
func (r *reader) ofRecord(i int) bool {
	for k := i - 1; k >= max(r.begin, i-maxRecord); k-- {
		switch t := r.tag(k); {
		case t == text.JJS || t == text.RBS || r.is(k, wsRecord):
			return true
		case r.at(k).kind == mark || finite(t):
			return false
		}
	}
	return false
}

// settleAhead decides how "in two weeks" is meant.
func (f *member) settleAhead(t timex.Tense) {
	if t == timex.FutureTense {
		f.e, f.rule = f.ahead, ruleOffset
		f.a--
	}
}

// lead gives the first end of a range the year of the second, where only that
// has one: "from May to October 2020".
func lead(first, second *timex.Expr) {
	if first.Dir != timex.Open || first.Form != timex.Absolute || second.Form != timex.Absolute || first.Time.Year != 0 || second.Time.Year == 0 || first.In != nil || first.Time.Month == 0 && first.Time.Quarter == 0 && first.Time.Half == 0 {
		return
	}
	first.Time.Year = second.Time.Year
	a, b := first.Time, second.Time
	if a.Month > b.Month && a.Month > 0 && b.Month > 0 {
		first.Time.Year--
	}
}

// follow gives the second end of a range what it shares with the first, which
// it comes after.
func follow(first, second *timex.Expr, v timex.Value) {
	if second.Form != timex.Absolute || !v.Known || second.In != nil {
		return
	}
	t, f := &second.Time, v.Time
	switch {
	case t.Year != 0:
	case t.Month > 0:
		t.Year = f.Year
		if f.Month > t.Month || f.Month == t.Month && t.Day > 0 && t.Day < f.Day {
			t.Year++
		}
	case t.Quarter > 0 && f.Quarter > 0, t.Half > 0 && f.Half > 0:
		t.Year = f.Year
	case t.Weekday > 0 && t.Unit <= timex.DayUnit:
		if first.Form != timex.Absolute || first.Time.Weekday == 0 {
			return // "from Sept. 14 to Thursday"
		}
		if d, ok := f.Exact(); ok {
			day := timex.DayTime(d + timex.Day((int(t.Weekday)-d.Weekday()+7)%7))
			t.Year, t.Month, t.Day, t.Weekday = day.Year, day.Month, day.Day, 0
		}
	case t.Unit < timex.DayUnit && t.Day == 0:
		t.Year, t.Month, t.Day = f.Year, f.Month, f.Day
	}
}
