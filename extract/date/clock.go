package date

import "lede/extract/timex"

// clockTime reads a time of the clock: "8:30 a.m.", "14:00", "7pm", "0100 GMT",
// "noon", "six o'clock", "half past nine".
func (r *reader) clockTime(i int) found {
	if r.has(i, isClockName) {
		w := r.at(i).word
		return r.clockFound(i, i+1, int(w.clock/60), int(w.clock%60), -1, ruleClockName)
	}
	if r.is(i, wMid) && r.is(i+1, wNight) {
		return r.clockFound(i, i+2, 0, 0, -1, ruleClockName)
	}
	it := r.at(i)
	if it.kind == number {
		if r.is(i+1, wsMinutes) || r.is(i+1, wPastTo) {
			if h := r.clockWords(i); h.e != nil {
				return h
			}
		}
		return r.clockDigits(i)
	}
	if !it.counts() {
		return found{}
	}
	if h := r.clockWords(i); h.e != nil {
		return h
	}
	if h := r.spokenHour(i); h.e != nil && (r.is(i-1, wsAtHour) || r.dayAfter(h.b).e != nil) {
		return h
	}
	if h, e := r.small(i, 1, 12); e > i { // seven p.m., six o'clock, one thirty p.m.
		m, e2 := r.small(e, 10, 59)
		if e2 > e && r.at(e).kind == letters {
			if k, pm := r.halfDay(e2); pm != 0 {
				return r.clockFound(i, k, hour24(h, pm), m, -1, ruleClockWords)
			}
		}
		if k, pm := r.halfDay(e); pm != 0 {
			return r.clockFound(i, k, hour24(h, pm), 0, -1, ruleClockWords)
		}
		if k := r.oClock(e); k > e {
			return r.clockFound(i, k, h, 0, -1, ruleClockWords)
		}
	}
	return found{}
}

// clockDigits reads times that begin with digits.
func (r *reader) clockDigits(i int) found {
	it := r.at(i)
	if r.glued(i) && (r.mark(i-1, '.') || r.mark(i-1, ':') || r.mark(i-1, '$') || r.at(i-1).kind == letters) {
		return found{}
	}
	if it.len() == 4 {
		return r.militaryTime(i)
	}
	if it.len() > 2 || it.num > 24 {
		return found{}
	}
	h, j, minute, second, colon := int(it.num), i+1, 0, -1, false
	if c := r.at(i + 2); (r.mark(j, ':') || r.mark(j, '.')) && r.glued(j) && r.glued(j+1) && c.kind == number && c.len() == 2 && c.num < 60 {
		colon = r.mark(j, ':')
		minute, j = int(c.num), j+2
		if s := r.at(j + 1); r.mark(j, ':') && r.glued(j) && s.kind == number && s.len() == 2 && s.num < 60 {
			second, j = int(s.num), j+2
		}
		if !colon && r.mark(j, '%') {
			return found{}
		}
	}
	if k, pm := r.halfDay(j); pm != 0 && h <= 12 {
		return r.clockFound(i, k, hour24(h, pm), minute, second, ruleClock)
	}
	if k := r.oClock(j); k > j && h <= 12 {
		return r.clockFound(i, k, h, 0, -1, ruleClock)
	}
	if v, _ := r.phrase(j, zone); v != "" && (colon || j > i+1) {
		return r.clockFound(i, j, h, minute, second, ruleClock)
	}
	if !colon && j == i+1 && h >= 1 && h <= 12 && r.is(j, wIn) && r.is(j+1, wThe) && r.has(j+2, isPart) {
		return r.clockFound(i, j, h, 0, -1, ruleClock)
	}
	if colon && h < 24 && !(r.mark(j, ':') || r.glued(j) && r.at(j).kind == letters) && (it.len() == 2 || r.clockSign(i)) && !r.is(j, wsRatio) {
		return r.clockFound(i, j, h, minute, second, ruleClockDigits)
	}
	if !colon && j > i+1 && h < 24 && r.is(i-1, wAt) && r.ends(j) {
		return r.clockFound(i, j, h, minute, second, ruleClockDigits)
	}
	return found{}
}

// clockSign reports whether a word before 9:30 says that it is a time and not
// a score or a ratio.
func (r *reader) clockSign(i int) bool {
	if end := i + 3; r.joint(end, r.is(i-1, wBetween)) > end {
		return true
	}
	return i == r.begin || r.is(i-1, wsInClock) ||
		r.has(i-1, isWeekday|isUnit|isPart|isMonth) || r.mark(i-1, ',') || r.mark(i-1, '-')
}

// militaryTime reads "0100 GMT", "1430 hours".
func (r *reader) militaryTime(i int) found {
	n := int(r.at(i).num)
	if n/100 > 24 || n%100 > 59 {
		return found{}
	}
	v, _ := r.phrase(i+1, zone)
	if v == "" && !r.is(i+1, wHoursHrs) {
		return found{}
	}
	e := i + 1
	if v == "" {
		e++
	}
	return r.clockFound(i, e, n/100, n%100, -1, ruleClockDigits)
}

// halfDay reads a.m. or p.m. in any spelling; pm is 1 for a.m., 2 for p.m.
func (r *reader) halfDay(i int) (end, pm int) {
	if r.glued(i+1) && r.at(i+1).kind == number {
		return i, 0
	}
	switch {
	case r.is(i, wAm):
		if !r.at(i).capital() && !r.glued(i) && !r.mark(i+1, '.') && r.at(i+1).kind == letters && r.is(i-1, wI) {
			return i, 0
		}
		return i + 1, 1
	case r.is(i, wPm):
		return i + 1, 2
	case r.is(i, wAP) && r.is(r.opt(i+1, '.'), wM):
		j := r.opt(i+1, '.')
		if r.is(i, wP) {
			pm = 2
		} else {
			pm = 1
		}
		j++
		if r.mark(j, '.') {
			j++
		}
		return j, pm
	case r.is(i, wAP) && r.glued(i) && r.at(i-1).kind == number && !(r.glued(i+1) && r.at(i+1).kind != mark):
		if r.is(i, wP) {
			return i + 1, 2
		}
		return i + 1, 1
	}
	return i, 0
}

func hour24(h, pm int) int {
	switch {
	case pm == 2 && h < 12:
		return h + 12
	case pm == 1 && h == 12:
		return 0
	}
	return h
}

// oClock reads "o'clock".
func (r *reader) oClock(i int) int {
	if r.is(i, wOclock) {
		return i + 1
	}
	if r.is(i, wO) && r.mark(i+1, '\'') && r.is(i+2, wClock) {
		return i + 3
	}
	return i
}

// clockWords reads "half past nine", "ten past 9", "quarter to six", "20 min
// past eight".
func (r *reader) clockWords(i int) found {
	j := r.word(i, wA)
	m, e := 0, j
	switch {
	case r.is(j, wHalf):
		m, e = 30, j+1
	case r.is(j, wQuarter):
		m, e = 15, j+1
	default:
		if m, e = r.small(j, 1, 59); e == j {
			return found{}
		}
		e = r.word(e, wsMinutes)
	}
	if !r.is(e, wPastTo) || r.is(e, wTo) && !r.is(j, wQuarter) && !r.is(e-1, wMinutesMin) {
		return found{}
	}
	h, e2 := r.small(e+1, 1, 12)
	if e2 == e+1 || r.has(e2, isUnits) || r.mark(e2, '.') && r.glued(e2+1) {
		return found{}
	}
	if r.is(e, wTo) {
		h, m = h-1, 60-m
		if h == 0 {
			h = 12
		}
	}
	if k, pm := r.halfDay(e2); pm != 0 {
		h, e2 = hour24(h, pm), k
	}
	return r.clockFound(i, e2, h, m, -1, ruleClockWords)
}

// clockFound finishes a clock time with its zone, "in the evening" and the
// like.
func (r *reader) clockFound(i, end, h, m, s int, rule ruleName) found {
	t := timex.Time{Unit: timex.Minute, Hour: int8(h), Minute: int8(m)}
	if s >= 0 {
		t.Unit, t.Second = timex.Second, int8(s)
	}
	bare := h <= 12 && h > 0 && rule != ruleClockName && !r.is(end-1, wsHalfDayEnd) && !r.mark(end-1, '.')
	if r.is(end, wInAt) {
		k := r.word(end+1, wThe)
		if w := r.at(k).word; w.class&isPart != 0 && h <= 12 {
			if (w.part == timex.Afternoon || w.part == timex.Evening || w.part == timex.Night && h > 5) && h < 12 {
				t.Hour += 12
			}
			bare = false
			end = k + 1
		}
	}
	if v, e := r.phrase(end, zone); v != "" && (v == "Z" || r.is(end, wsLocal)) || v != "" && r.at(end).capital() && (r.at(end).len() <= 4 && e == end+1 || e > end+1) {
		end = e
		t.UTC = v == "Z"
	}
	return r.found(i, end, &timex.Expr{Type: clock, Time: t, Bare: bare}, rule)
}
