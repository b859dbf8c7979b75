package date

import "lede/extract/timex"

// This file reads ranges of clock times, which share their day and their half
// of the day: "Tuesday from 2:00 to 2:30 p.m.", "8-9am", "between 7 and 9 last
// night".

// hoursOn reads a range of clock times after the day h.
func (r *reader) hoursOn(h found) (a, b found, ok bool) {
	if h.e.Type != date && h.e.Type != clock || precision(h.e) > timex.DayUnit {
		return a, b, false
	}
	j := r.opt(h.b, ',')
	opened := r.is(j, wFromBetween)
	if opened {
		j++
	} else {
		j = r.word(j, wAt)
	}
	if it := r.at(j); !it.counts() && it.class&(isClockName|isOpener|isLeader) == 0 {
		return a, b, false // no hour begins so, see clockTime
	}
	a, b, ok = r.hours(j, opened || ahead(h.e))
	if !ok {
		return a, b, false
	}
	return r.onDay(h, a), r.onDayAt(h, b, b.a, b.b), true
}

// mayOpen reports whether the number at i can be the first of two hours: a
// word before it opens a range, or what joins the two follows.
func (r *reader) mayOpen(i int) bool {
	j := i + 1
	if r.mark(j, ':') || r.mark(j, '.') {
		j += 2
	}
	return r.is(i-1, wFromBetween) || r.joint(j, false) > j || r.at(j).kind == letters && r.at(j).joins() || r.is(j, wsHalfDay)
}

// hoursOf reads a range of bare hours before the day that they are of:
// "between 3 and 5 on May 1", "six to eight tomorrow".
func (r *reader) hoursOf(i int) (a, b found, ok bool) {
	opened := r.is(i-1, wFromBetween)
	a, b, ok = r.hours(i, true)
	if !ok {
		return a, b, false
	}
	day := r.dayAfter(b.b)
	if day.e == nil || !opened && b.e.Bare && !ahead(day.e) && r.at(i).kind == number {
		return a, b, false
	}
	return r.onDayAt(day, a, a.a, a.b), r.onDayAt(day, b, b.a, day.b), true
}

// onDayAt is onDay for a clock time that stands at items [from, to) and not
// with its day.
func (r *reader) onDayAt(day, c found, from, to int) found {
	h := r.onDay(day, c)
	h.a, h.b, h.rule = from, to, ruleRangeEnd
	return h
}

// ahead reports whether an expression names a day to come by itself, so that
// the numbers beside it are no score: "next Monday 6-8".
func ahead(e *timex.Expr) bool {
	return e != nil && (e.Form == timex.Relative && e.N > 0 || e.Dir == timex.Next || e.Dir == timex.Near || ahead(e.In))
}

// plainHours reads ranges without a day whose hours are told in four digits or
// in words: "between 0730 and 0930", "from three thirty to four thirty".
func (r *reader) plainHours(i int) (a, b found, ok bool) {
	if !r.is(i-1, wFromBetween) {
		return a, b, false
	}
	if a, b, ok = r.hours(i, true); !ok {
		return a, b, false
	}
	exact := func(h found) bool {
		return r.at(h.a).len() == 4 && r.at(h.a).kind == number || h.rule == ruleClockWords
	}
	return a, b, exact(a) && exact(b)
}

// hours reads two clock times and what joins them. Both may be bare hours
// where bare says that only hours can stand there; one of them may be
// otherwise.
func (r *reader) hours(i int, bare bool) (a, b found, ok bool) {
	a, full := r.hour(i)
	if a.e == nil {
		return a, b, false
	}
	j := r.joint(a.b, r.is(i-1, wBetween))
	if j == a.b {
		return a, b, false
	}
	b, full2 := r.hour(j)
	if b.e == nil || !bare && !full && !full2 || !full2 && !r.hourEnds(b.b) {
		return a, b, false
	}
	return a, b, true
}

// hourEnds reports whether nothing follows a bare hour that it could count.
func (r *reader) hourEnds(i int) bool {
	return r.ends(i) && !r.mark(i, '%') && !(r.mark(i, '-') && r.glued(i)) || r.is(i, wOn) || r.begins(i)
}

// hour reads a clock time or a bare hour; full tells which.
func (r *reader) hour(i int) (h found, full bool) {
	if h = r.clockTime(i); h.e != nil {
		return h, true
	}
	it := r.at(i)
	if it.kind == number && it.len() == 4 && it.num < 1000 && it.num%100 < 60 { // 0730
		return r.clockFound(i, i+1, int(it.num/100), int(it.num%100), -1, ruleRangeEnd), true
	}
	if m := r.at(i + 2); it.kind == number && it.len() <= 2 && it.num < 24 && r.mark(i+1, '.') && r.glued(i+1) && r.glued(i+2) && m.kind == number && m.len() == 2 && m.num < 60 {
		return r.clockFound(i, i+3, int(it.num), int(m.num), -1, ruleRangeEnd), false
	}
	if h = r.spokenHour(i); h.e != nil {
		return h, true
	}
	if it.kind == number && r.glued(i+1) && !r.mark(i+1, '-') && !r.mark(i+1, '.') && !r.mark(i+1, ',') && !r.mark(i+1, '?') {
		return found{}, false
	}
	n, e := r.small(i, 1, 24)
	if e == i || n > 12 && it.kind == letters {
		return found{}, false
	}
	return r.found(i, e, &timex.Expr{Type: clock, Time: timex.Time{Unit: timex.Minute, Hour: int8(n)}, Bare: n <= 12}, ruleRangeEnd), false
}

// spokenHour reads "three thirty", "five-thirty".
func (r *reader) spokenHour(i int) found {
	if r.at(i).kind != letters {
		return found{}
	}
	h, e := r.small(i, 1, 12)
	if e == i {
		return found{}
	}
	m, e2 := r.small(r.opt(e, '-'), 10, 55)
	if e2 <= e || m%5 != 0 || r.at(e2-1).kind != letters {
		return found{}
	}
	return r.found(i, e2, &timex.Expr{Type: clock, Time: timex.Time{Unit: timex.Minute, Hour: int8(h), Minute: int8(m)}, Bare: true}, ruleClockWords)
}
