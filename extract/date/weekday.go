package date

import "lede/extract/timex"

// weekday reads a day of the week with the date that may follow it: "Friday",
// "Monday, June 19", "Tues. the 4th".
func (r *reader) weekday(i int) found {
	if !r.has(i, isWeekday) || r.namesBody(i) {
		return found{}
	}
	it, j := r.at(i), i+1
	if it.len() <= 5 && r.mark(j, '.') && r.glued(j) {
		j++
	}
	k := r.opt(j, ',')
	if h := r.dayItself(k); h.e != nil {
		h.a, h.rule = i, ruleWeekdayDate
		return h
	}
	if k2 := r.word(k, wThe); r.ordinalDay(k2) && (k2 > k || it.capital()) {
		d, e := r.dayNumber(k2)
		return r.found(i, e, &timex.Expr{Type: date, Time: timex.Time{Unit: timex.DayUnit, Day: int8(d), Weekday: it.word.weekday}}, ruleWeekdayDay)
	}
	if it.len() <= 4 && !r.weekdayShort(i, j) {
		return found{}
	}
	if next := r.at(j); next.counts() || next.class&(isUnits|isOpener|isLeader) != 0 {
		if h := r.duration(j); h.rule == ruleCounted && h.e.Unit >= timex.DayUnit {
			return r.found(i, h.b, r.dayOfWeek(it.word.weekday, h.e), ruleWeekdayOfWeek)
		}
	}
	e := timex.Expr{Type: date, Time: timex.Time{Unit: timex.DayUnit, Weekday: it.word.weekday}}
	if h := r.weekAfter(j); h.e != nil {
		e.In, j = h.e, h.b
	} else if h := r.weekShared(j); h.e != nil {
		e.In = h.e
	}
	return r.found(i, j, &e, ruleWeekday)
}

// dayItself reads the date after a weekday.
func (r *reader) dayItself(i int) (h found) {
	isDay := func() bool { return h.e != nil && precision(h.e) <= timex.DayUnit && h.e.Type == date }
	if r.has(i, isMonth) {
		if h = r.monthFirst(i); isDay() {
			return h
		}
	}
	if r.at(r.word(i, wThe)).counts() {
		if h = r.dayFirst(i); isDay() {
			return h
		}
		if h = r.numeric(i, true); isDay() {
			return h
		}
	}
	return found{}
}

// weekAfter reads the week that a weekday belongs to: "Friday next week",
// "Friday of the previous week".
func (r *reader) weekAfter(i int) found {
	j := r.word(i, wOf)
	k := r.word(j, wThe)
	if !r.has(k, isShift) || k > j && j == i {
		return found{}
	}
	h := r.shifted(k)
	if h.e == nil || precision(h.e) != timex.Week || h.e.Form != timex.Relative || !r.has(h.b-1, isUnit) {
		return found{}
	}
	return h
}

// weekShared reads the week that stands behind the last of several weekdays:
// "Monday to Friday next week", "Monday, Tuesday and Friday of last week".
func (r *reader) weekShared(i int) found {
	for range 6 {
		j := r.opt(i, ',')
		j = r.word(j, wAndOr)
		if j == i {
			j = r.joint(i, false)
		}
		if j = r.word(j, wOn); j == i || !r.has(j, isWeekday) {
			return found{}
		}
		if h := r.weekAfter(j + 1); h.e != nil {
			return h
		}
		i = j + 1
	}
	return found{}
}

// ordinalDay reports whether a day of the month with an ordinal ending stands
// at i and nothing that it could count or rank follows.
func (r *reader) ordinalDay(i int) bool {
	d, e := r.dayNumber(i)
	if e == i || d == 0 || r.at(i).kind == number && e == i+1 {
		return false
	}
	t := r.tag(e)
	return !r.has(e, isUnit|isUnits) && !t.Noun() && !t.Adjective() && !r.mark(e, '-') || r.has(e, isPart) || r.is(e, wAt)
}

// weekdayShort reports whether an abbreviation is a weekday rather than a word
// or name: "Sun", "Sat", "Mon", "Wed".
func (r *reader) weekdayShort(i, end int) bool {
	if !r.at(i).capital() {
		return false
	}
	if end > i+1 || r.is(i-1, wsBeforeShort) {
		return true
	}
	return r.at(end).kind == number || r.has(end, isPart) && !r.at(end).capital()
}
