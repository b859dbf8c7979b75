package date

import "lede/extract/timex"

// part reads the n-th part of a larger period: "third quarter", "first half of
// 2021", "second week of May", "last Tuesday of each month", "21st century",
// "first nine months".
func (r *reader) part(i int) found {
	n, j := 0, i
	if r.is(i, wLastFinal) {
		n, j = -1, i+1
	} else if n, j = r.ordinal(i); j == i {
		return found{}
	}
	fiscal := false
	if r.is(j, wFiscalFinancial) {
		fiscal = true
		j++
	}
	k := r.opt(j, '-')
	switch {
	case r.is(k, wQuarterQtr) && n >= -1 && n <= 4:
		if n < 0 && !r.is(k+1, wOf) {
			return found{}
		}
		q := int8(n)
		if n < 0 {
			q = 4
		}
		return r.partOf(i, k+1, timex.Time{Unit: timex.Quarter, Quarter: q, Fiscal: fiscal})
	case r.is(k, wHalf) && (n == 1 || n == 2 || n == -1 && r.is(k+1, wOf)):
		return r.half(i, k+1, n)
	case r.is(k, wCentury) && n > 0 && n <= 100, r.is(k, wMillennium) && n > 0 && n <= 10:
		t, end := r.ordinalEra(n, k+1, r.at(k).word.unit)
		return r.found(i, end, &timex.Expr{Type: date, Time: t}, ruleCentury)
	case k > j: // "first-day"
		return found{}
	case r.has(k, isWeekday) && r.is(k+1, wOfIn):
		return r.nthIn(i, k+1, n, 0, timex.DayUnit, r.at(k).word.weekday)
	case r.has(k, isUnit) && r.is(k+1, wOfIn):
		return r.nthIn(i, k+1, n, 0, r.at(k).word.unit, 0)
	}
	if c, e := r.small(k, 2, 99); e > k {
		e = r.word(e, wsWhole)
		if r.has(e, isUnits) {
			return r.firstUnits(i, e, n, c)
		}
	}
	return found{}
}

// partOf finishes a quarter or half: its name in brackets, its year. Without a
// year it may be that of a game.
func (r *reader) partOf(i, end int, t timex.Time) found {
	if r.mark(end, '(') {
		if h := r.letterPeriod(end + 1); h.e != nil && h.e.Time.Unit == t.Unit && r.mark(h.b, ')') && h.e.In == nil {
			end = h.b + 1
		}
	}
	h := r.withYear(i, end, t, ruleQuarter)
	if h.e != nil && h.b == end && !t.Fiscal && (r.ofThing(end) || r.ofGame()) {
		return found{}
	}
	return h
}

// ofThing reports whether "of" at item i begins what no time is: the second half
// of the play, but of its fiscal year.
func (r *reader) ofThing(i int) bool {
	if !r.is(i, wOf) {
		return false
	}
	for k := i + 1; k < i+5; k++ {
		if r.has(k, isUnit|isUnits) || r.at(k).kind == number {
			return false
		}
	}
	return true
}

// monthQuarter reads a quarter called by its last month, as it is in Australia
// and New Zealand: "the September quarter".
func (r *reader) monthQuarter(i int) found {
	m := r.at(i).word.month
	if !r.is(i+1, wQuarter) || m%3 != 0 {
		return found{}
	}
	return r.withYear(i, i+2, timex.Time{Unit: timex.Quarter, Quarter: m / 3}, ruleQuarter)
}

// half reads the halves of years, and of longer periods as their start or end.
func (r *reader) half(i, end, n int) found {
	if n < 0 {
		n = 2
	}
	if r.is(end, wOf) {
		if h := r.dated(r.word(end+1, wThe)); h.e != nil {
			switch u := precision(h.e); {
			case u > timex.Year || u < timex.Year && u >= timex.DayUnit:
				e := *h.e
				e.Mod = timex.ModStart
				if n == 2 {
					e.Mod = timex.ModEnd
				}
				return r.found(i, h.b, &e, ruleEdge)
			}
		}
	}
	if r.is(end, wsHalfThing) || r.mark(end, '-') && r.glued(end) && !r.mark(end+1, '(') {
		return found{}
	}
	return r.partOf(i, end, timex.Time{Unit: timex.Half, Half: int8(n)})
}

// nthIn reads the period after "of" of "the second week of May".
func (r *reader) nthIn(i, of, n, count int, u timex.Unit, weekday int8) found {
	if s := u.String(); s != "day" && s != "week" && s != "month" && s != "weekend" && s != "year" {
		return found{}
	}
	h := r.dated(of + 1)
	if h.e == nil {
		h = r.dated(r.word(of+1, wThe))
	}
	if h.e == nil || h.e.Type != date || precision(h.e) <= u {
		return found{}
	}
	e := timex.Expr{Type: date, Form: timex.Nth, N: n, Count: int8(count), Unit: u, In: h.e, Time: timex.Time{Weekday: weekday}}
	return r.found(i, h.b, &e, ruleNth)
}

// firstUnits reads "the first nine months", "the last two weeks of May".
func (r *reader) firstUnits(i, k, n, count int) found {
	u := r.at(k).word.unit
	if r.is(k+1, wOfIn) {
		if n < 0 || n == 1 {
			if h := r.nthIn(i, k+1, n, count, u, 0); h.e != nil {
				return h
			}
		}
	}
	if n < 0 {
		return found{}
	}
	e := timex.Expr{Type: duration, Form: timex.Length, Amount: timex.Whole(count), Unit: u}
	if n == 1 && (u == timex.Month || u == timex.Quarter) && (r.is(i-1, wThe) || r.is(i-1, wIn)) {
		e.OfYear = true
	}
	return r.found(i, k+1, &e, ruleDuration)
}

// season reads "summer", "spring 2012", "the winter of 2012-13".
func (r *reader) season(i int) found {
	if !r.has(i, isSeason) {
		return found{}
	}
	t := timex.Time{Unit: timex.Season, Season: r.at(i).word.season}
	j := r.word(i+1, wOf)
	if h := r.bareYear(j); h.e != nil && h.e.Form == timex.Literal { // 2012-13
		t.Year = int16(r.at(j).num)
		return r.found(i, h.b, &timex.Expr{Type: date, Time: t}, ruleSeason)
	}
	return r.withYear(i, i+1, t, ruleSeason)
}

// holiday reads a holiday with its year or its weekend.
func (r *reader) holiday(i int) found {
	spec, j := r.phrase(i, holiday)
	if j == i {
		return found{}
	}
	if spec = r.feastDay(spec, int(r.at(i).token)); spec == "" {
		return found{}
	}
	e := timex.Expr{Type: date, Form: timex.Feast, Value: spec}
	if !r.at(i).capital() && r.at(i).len() <= 4 && j == i+1 || r.is(j, wIslandIslands) && r.at(j).capital() {
		return found{}
	}
	if r.is(j, wWeekend) {
		e.Prec = timex.Weekend
		j++
	}
	if in, b := r.yearTail(j); in != nil {
		e.In, j = in, b
	}
	if j == i+1 && r.inName(i) {
		return found{}
	}
	return r.found(i, j, &e, ruleHoliday)
}

// weekendOf reads "the weekend of Halloween", "the week of the 18th", "the
// week starting on February 4".
func (r *reader) weekendOf(i int) found {
	u, j := timex.Week, i+1
	switch {
	case r.is(i, wW) && r.mark(j, '/') && r.is(j+1, wC) && r.glued(j): // w/c, week commencing
		j += 2
	case !r.is(i, wWeekendWeek):
		return found{}
	case r.is(i, wWeekend) && r.is(j, wOf):
		u, j = timex.Weekend, j+1
	case r.is(j, wOf):
		j++
	case u == timex.Week && r.is(j, wsWeekBegins):
		j = r.word(j+1, wOn)
	default:
		return found{}
	}
	h := r.dated(r.word(j, wThe))
	if h.e == nil || h.e.Type != date || precision(h.e) > timex.DayUnit || h.e.Form == timex.Relative {
		if k := r.word(j, wThe); h.e == nil && r.ordinalDay(k) {
			d, e := r.dayNumber(k)
			h = r.found(k, e, &timex.Expr{Type: date, Time: timex.Time{Unit: timex.DayUnit, Day: int8(d)}}, noRule)
		} else {
			return found{}
		}
	}
	return r.found(i, h.b, &timex.Expr{Type: date, Form: timex.Relative, Anchor: timex.FromExpr, Of: h.e, Unit: u, Prec: u}, ruleWeekOf)
}
