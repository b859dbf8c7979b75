package date

import "lede/extract/timex"

// modified reads an expression with what stands before it: "early 2020", "the
// end of next month", "about two hours", "later this week".
func (r *reader) modified(i int) found {
	h := r.composed(i)
	if !r.has(i, isLeader|isEdge|isPhase|isWhole|isApprox|isFiller) {
		return h
	}
	h.longer(r.edge(i))
	h.longer(r.phased(i))
	h.longer(r.whole(i))
	h.longer(r.approximate(i))
	return h
}

// phased reads "early 2020", "mid-March", "late on Tuesday", "earlier this
// year", "early in the morning".
func (r *reader) phased(i int) found {
	j := r.word(i, wThe)
	if !r.has(j, isPhase) {
		return found{}
	}
	mod := r.at(j).word.mod
	k := r.opt(j+1, '-')
	if k == j+1 && r.is(k, wInOn) && !r.is(j, wMid) {
		k++
		if r.is(k-1, wOn) && !r.has(k, isWeekday) {
			return found{}
		}
	}
	if k < r.end && r.is(j, wEarlierLater) && !r.has(k, isShift|isPart|isWeekday|isPhrase) && !r.is(k, wThe) && k == j+1 {
		return found{}
	}
	h := r.composed(k)
	if h.e == nil && r.has(k, isSeason) {
		h = r.season(k)
	}
	if h.e == nil && r.has(k, isMonth) && r.at(k).capital() {
		h = r.found(k, k+1, &timex.Expr{Type: date, Time: timex.Time{Unit: timex.Month, Month: r.at(k).word.month}}, ruleMonth)
	}
	if h.e == nil || h.e.Type == duration || h.e.Type == set || h.e.Form == timex.Literal && h.rule != ruleYearSpan || h.e.Mod != "" {
		return found{}
	}
	if h.e.Type == clock && h.e.Time.Unit != timex.Part || r.is(j, wEarlierLater) && h.rule == ruleYear {
		return found{}
	}
	if j > i && !(r.is(k, wThe) || precision(h.e) >= timex.Season || h.rule == ruleSeason || precision(h.e) == timex.Decade) {
		return found{}
	}
	h.a, h.e.Mod = i, mod
	return h
}

// edge reads "the end of May", "the beginning of next year", "the rest of the
// week", "end of day".
func (r *reader) edge(i int) found {
	j := r.word(i, wThe)
	j = r.word(j, wVery)
	if !r.has(j, isEdge) {
		return found{}
	}
	mod := r.at(j).word.mod
	if !r.is(j+1, wOf) {
		if r.is(j, wEnd) && r.has(j+1, isMonth) && r.at(j+1).capital() && j == i {
			if h := r.monthFirst(j + 1); h.e != nil {
				h.a, h.e.Mod = i, mod
				return h
			}
		}
		return found{}
	}
	h := r.composed(j + 2)
	if h.e == nil || h.e.Type == duration || h.e.Type == set || h.e.Mod != "" || h.e.Form == timex.Literal {
		return found{}
	}
	if h.e.Type == clock && h.e.Time.Unit != timex.Part {
		return found{}
	}
	h.a, h.e.Mod = i, mod
	h.rule = ruleEdge
	return h
}

// whole reads "the whole of last year", "all of 2020", "much of the week".
func (r *reader) whole(i int) found {
	j := r.word(i, wThe)
	switch {
	case r.has(j, isWhole) && r.is(j+1, wOf):
	case r.is(i, wA) && r.is(i+1, wGood) && r.is(i+2, wPart):
		j = i + 2
	default:
		return found{}
	}
	h := r.composed(j + 2)
	if h.e == nil || h.e.Type != date || precision(h.e) < timex.Week {
		return found{}
	}
	h.a = i
	return h
}

// approximate reads "about two hours", "at least 30 days", "around noon",
// "nearly four years ago".
func (r *reader) approximate(i int) found {
	mod, j := r.phrase(i, approx)
	if j == i {
		return found{}
	}
	h := r.composed(j)
	if h.e == nil || h.e.Mod != "" && h.e.Type != duration || r.compares(i) {
		return found{}
	}
	if r.is(i, wSome) && (h.rule == ruleDuration && r.at(j).kind == letters && !r.numberWord(j) || h.e.Type != duration) {
		return found{}
	}
	switch {
	case h.e.Type == duration && !r.mark(h.b-2, '-'), h.rule == ruleCounted:
	case mod == timex.ModApprox && h.e.Type == clock, mod == timex.ModApprox && h.e.Type == date && (r.is(i, wCirca) || r.is(i, wAroundAbout) && (h.rule == ruleMonthDay || h.rule == ruleYearEnd || h.e.Time.Year < 0)):
	default:
		return found{}
	}
	h.a, h.e.Mod = i, mod
	return h
}

// compares reports whether "more than", "less than" or "over" at i has to do
// with what stands before it: "5 percent more than a year ago", "spread over
// three years".
func (r *reader) compares(i int) bool {
	switch {
	case r.is(i, wOver):
		return !r.is(i-1, wsOverLength)
	case r.is(i, wsMore):
		prev := r.at(i - 1)
		return prev.kind == number || r.mark(i-1, '%') || r.is(i-1, wsCompared) || r.tag(i-1).Noun() && prev.kind == letters
	}
	return false
}

// composed reads an expression with the time of day or the day that belongs
// to it: "Friday morning", "8 a.m. Tuesday", "June 20 at 6 p.m.".
func (r *reader) composed(i int) found {
	h := r.core(i)
	if h.e == nil {
		return h
	}
	for range 2 {
		switch {
		case h.e.Type == date && precision(h.e) == timex.DayUnit && h.e.Form != timex.Literal && h.e.Mod == "":
			n := r.dayTail(h)
			if n.b == h.b {
				return h
			}
			h = n
		case h.e.Type == clock && h.e.Form == timex.Absolute && h.e.In == nil && h.e.Time.Day == 0 && h.e.Time.Weekday == 0:
			if n := r.clockEvery(h); n.b > h.b {
				return n
			}
			return r.clockDay(h)
		case h.e.Type == clock && h.e.Time.Unit == timex.Part:
			if c := r.clockTail(h.b); c.e != nil { // "tonight at 8 p.m."
				return r.onDay(h, c)
			}
			return h
		default:
			return h
		}
	}
	return h
}

// dayTail adds the part of the day or the clock time after a day.
func (r *reader) dayTail(h found) found {
	j, mod := h.b, ""
	if r.has(j, isPhase) {
		mod = r.at(j).word.mod
		j++
	}
	j = r.opt(j, '-')
	if w := r.at(j).word; w.class&(isPart|isParts) != 0 && (!r.has(j, isUnit) || r.is(j, wNight)) && !r.is(j, wSunsetDusk) && !(r.at(j).capital() && r.at(j+1).capital()) {
		t := timex.Time{Unit: timex.Part, Part: w.part}
		if w.class&isParts != 0 {
			if h.e.Time.Weekday == 0 {
				return h
			}
			t.Weekday = h.e.Time.Weekday
			return r.literal(h.a, j+1, &timex.Expr{Type: set, Value: t.String()}, ruleWeekdays)
		}
		return r.found(h.a, j+1, &timex.Expr{Type: clock, Time: t, In: h.e, Mod: mod}, rulePartOfDay)
	}
	if c := r.clockTail(h.b); c.e != nil {
		return r.onDay(h, c)
	}
	return h
}

// clockTail reads a clock time after a day: " at 6 p.m.", ", 8:30 a.m.".
func (r *reader) clockTail(i int) found {
	j := r.opt(i, ',')
	at := r.is(j, wsAroundHour)
	j = r.word(j, wAt)
	j = r.word(j, wAroundAbout)
	if it := r.at(j); !it.counts() && it.class&(isClockName|isOpener|isBound|isLeader) == 0 {
		return found{}
	}
	if _, k := r.phrase(j, boundOpener); k > j { // "Thursday before 5pm"
		if c := r.clockTime(k); c.rule != ruleClockName {
			return c
		}
		return found{}
	}
	if c := r.clockTime(j); c.e != nil {
		return c
	}
	if c := r.clockColon(j); c.e != nil {
		return c
	}
	if n, e := r.small(j, 1, 12); at && e > j && r.ends(e) && !(r.glued(e) && r.glued(e+1) && r.at(e+1).kind == number) {
		return r.found(j, e, &timex.Expr{Type: clock, Time: timex.Time{Unit: timex.Minute, Hour: int8(n)}, Bare: true}, ruleClock)
	}
	return found{}
}

// clockColon reads the "3:30" of "February 22nd 3:30", which only the day
// before it makes a time.
func (r *reader) clockColon(i int) found {
	h, m := r.at(i), r.at(i+2)
	if h.kind != number || h.num > 23 || !r.mark(i+1, ':') || !r.glued(i+1) || m.kind != number || m.len() != 2 || m.num > 59 || !r.ends(i+3) {
		return found{}
	}
	return r.clockFound(i, i+3, int(h.num), int(m.num), -1, ruleClockDigits)
}

// onDay joins a day and a clock time into one expression. An hour without a.m.
// or p.m. in an evening is one after noon.
func (r *reader) onDay(h, c found) found {
	t := c.e.Time
	part := h.e.Time.Part
	if (part == timex.Evening || part == timex.Night && t.Hour > 4 || part == timex.Afternoon) && t.Hour < 12 && t.Hour > 0 && c.e.Bare {
		t.Hour += 12
	}
	day := h.e
	if day.Time.Unit != timex.NoUnit && day.Time.Unit < timex.DayUnit { // drop the part of the day
		if day.In != nil {
			day = day.In
		} else {
			d := *day
			d.Time, d.Type = timex.Time{}, date
			day = r.expr(&d)
		}
	}
	return r.found(h.a, c.b, &timex.Expr{Type: clock, Time: t, In: day, Mod: c.e.Mod, Bare: c.e.Bare && t.Hour == c.e.Time.Hour}, ruleDayClock)
}

// clockEvery adds how often a clock time comes: "3 p.m. each day".
func (r *reader) clockEvery(c found) found {
	h := r.repeated(c.b)
	if h.e == nil || h.e.Type != set || h.e.Value != "P1D" || h.e.Times != 0 {
		return c
	}
	return r.literal(c.a, h.b, &timex.Expr{Type: set, Value: c.e.Time.String(), Quant: h.e.Quant}, ruleEvery)
}

// clockDay adds the day after a clock time: "8 a.m. Tuesday", "noon on Friday",
// "9 p.m. EST, Nov. 3", "10 a.m. Monday morning".
func (r *reader) clockDay(c found) found {
	d := r.dayAfter(c.b)
	if d.e == nil {
		return r.bracketed(c)
	}
	if d.e.Type == clock && c.e.Time.Unit == timex.Part {
		return c
	}
	if c.rule == ruleClockName && c.e.Time.Hour == 0 && c.e.Time.Unit == timex.Minute && r.is(c.a-1, wsBeforeMidnight) {
		e := *c.e
		e.Time.Hour = 24 // "before midnight on Friday" is the end of that day
		c.e = &e
	}
	h := r.onDay(d, c)
	h.a, h.b, h.rule = c.a, d.b, ruleClockDay
	return h
}

// dayAfter reads the day or the part of a day that a clock time at its left
// belongs to.
func (r *reader) dayAfter(i int) found {
	j := r.word(r.opt(i, ','), wOnOf)
	d := r.core(j)
	if d.e == nil || d.e.Form == timex.Literal || d.e.Type == duration || precision(d.e) > timex.DayUnit {
		return found{}
	}
	if d.e.Type == date {
		if p := r.dayTail(d); p.e.Type == clock && p.e.Time.Unit == timex.Part {
			return p
		}
		return d
	}
	if d.e.Time.Unit == timex.Part && j == i && d.e.Form == timex.Relative {
		return d
	}
	return found{}
}
