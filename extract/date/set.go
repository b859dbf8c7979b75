package date

import "lede/extract/timex"

// repeated reads how often something happens: "every Tuesday", "each year",
// "twice a month", "daily", "Sundays", "every other week".
func (r *reader) repeated(i int) found {
	if v, j := r.phrase(i, frequency); j > i && !r.mark(i-1, '-') && !(r.at(i).capital() && r.at(j).capital() && i > r.begin) && !r.has(j, isResult) {
		return r.literal(i, j, &timex.Expr{Type: set, Value: v}, ruleFrequency)
	}
	if r.is(i, wsEvery) {
		return r.every(i)
	}
	if r.is(i, wWeekends) && !r.is(i-1, wsFew) && r.at(i-1).kind != number {
		return r.literal(i, i+1, &timex.Expr{Type: set, Value: "P1WE"}, ruleWeekdays)
	}
	if r.has(i, isWeekdays) {
		return r.weekdays(i)
	}
	if n, j := r.times(i); n > 0 && r.is(j, wsPer) {
		k := j + 1
		if r.has(k, isUnit) {
			return r.literal(i, k+1, &timex.Expr{Type: set, Value: timex.Whole(1).Duration(r.at(k).word.unit), Times: int8(n)}, ruleTimes)
		}
	}
	if h := r.nthWeekdays(i); h.e != nil {
		return h
	}
	return found{}
}

func (r *reader) literal(a, b int, e *timex.Expr, rule ruleName) found {
	e.Form = timex.Literal
	return r.found(a, b, e, rule)
}

// times reads "once", "twice", "three times".
func (r *reader) times(i int) (n, end int) {
	switch {
	case r.is(i, wOnce):
		return 1, i + 1
	case r.is(i, wTwice):
		return 2, i + 1
	}
	if n, e := r.small(i, 1, 99); e > i && r.is(e, wTimes) {
		return n, e + 1
	}
	return 0, i
}

// every reads what follows "every" and "each".
func (r *reader) every(i int) found {
	n, j := 1, i+1
	e := timex.Expr{Type: set, Quant: timex.Every}
	if r.is(i, wEach) {
		e.Quant = timex.Each
	}
	if r.is(j, wOtherSecond) {
		n, j = 2, j+1
		e.Quant = timex.EveryOther
	} else if c, k := r.small(j, 1, 99); k > j {
		n, j = c, k
	} else if c, k := r.ordinal(j); k > j && r.has(k, isUnit) {
		n, j = c, k
	}
	if r.is(i, wAny) && (n > 1 || !r.is(j, wWeekendYear)) {
		return found{}
	}
	w := r.at(j).word
	switch {
	case r.has(j, isUnit|isUnits):
		e.Value = timex.Whole(n).Duration(w.unit)
		if w.unit == timex.Part && n == 1 {
			e.Value = "XXXX-XX-XXTNI"
		}
		if r.has(j, isUnits) && n == 1 || r.has(j, isUnit) && n > 2 && r.at(j-1).kind == number {
			return found{}
		}
	case r.has(j, isWeekday) && r.at(j).capital():
		t := timex.Time{Unit: timex.DayUnit, Weekday: w.weekday}
		if p := r.at(j + 1).word; p.class&isPart != 0 {
			t.Unit, t.Part = timex.Part, p.part
			j++
		}
		e.Value = t.String()
		if h := r.clockTail(j + 1); h.e != nil {
			t.Unit, t.Hour, t.Minute = timex.Minute, h.e.Time.Hour, h.e.Time.Minute
			e.Value, j = t.String(), h.b-1
		}
	case r.has(j, isWeekday):
		e.Value = timex.Time{Unit: timex.DayUnit, Weekday: w.weekday}.String()
		if h := r.clockTail(j + 1); h.e != nil {
			t := h.e.Time
			t.Weekday = w.weekday
			e.Value, j = t.String(), h.b-1
		}
	case r.has(j, isMonth) && r.at(j).capital():
		e.Value = timex.Time{Unit: timex.Month, Month: w.month}.String()
	case r.has(j, isSeason):
		e.Value = timex.Time{Unit: timex.Season, Season: w.season}.String()
	case r.has(j, isPart):
		e.Value = "XXXX-XX-XXT" + w.part.String()
	default:
		return r.everyMore(i, j, n, &e)
	}
	return r.literal(i, j+1, &e, ruleEvery)
}

// everyMore reads the "every 15" of "every 20 minutes instead of every 15".
func (r *reader) everyMore(i, j, n int, e *timex.Expr) found {
	if n < 2 || r.at(j).kind == letters || r.at(j-1).kind != number && !r.at(j).space() {
		return found{}
	}
	for k := i - 1; k > r.begin+2; k-- {
		if r.has(k, isUnits) && (r.is(k-2, wEvery) || r.is(k-3, wEvery)) {
			e.Value = timex.Whole(n).Duration(r.at(k).word.unit)
			return r.literal(i, j, e, ruleEvery)
		}
	}
	return found{}
}

// weekdays reads "Sundays", "Thursdays at 17.30".
func (r *reader) weekdays(i int) found {
	t := timex.Time{Unit: timex.DayUnit, Weekday: r.at(i).word.weekday}
	end := i + 1
	if h := r.clockTail(end); h.e != nil {
		t.Unit, t.Hour, t.Minute, end = timex.Minute, h.e.Time.Hour, h.e.Time.Minute, h.b
	}
	return r.literal(i, end, &timex.Expr{Type: set, Value: t.String()}, ruleWeekdays)
}

// nthWeekdays reads "the first and third Tuesdays of each month".
func (r *reader) nthWeekdays(i int) found {
	n, j := r.ordinal(i)
	if n == 0 || n > 5 {
		if !r.is(i, wLast) {
			return found{}
		}
		j = i + 1
	}
	if r.is(j, wAnd) {
		if _, k := r.ordinal(j + 1); k > j+1 {
			j = k
		}
	}
	if !r.has(j, isWeekday|isWeekdays) || !r.is(j+1, wOfIn) || !r.is(j+2, wEachEvery) || !r.is(j+3, wMonth) {
		return found{}
	}
	v := timex.Time{Unit: timex.DayUnit, Weekday: r.at(j).word.weekday}.String()
	return r.literal(i, j+4, &timex.Expr{Type: set, Value: v}, ruleEvery)
}

// refers reads times that have no date of their own: "now", "recently", "in
// recent years".
func (r *reader) refers(i int) found {
	if r.is(i, wsRecent) && r.has(i+1, isUnits) {
		v := "PAST_REF"
		if r.is(i, wComingFuture) {
			v = "FUTURE_REF"
		}
		end := i + 2
		if r.is(end, wAnd) && r.has(end+1, isUnits) {
			end += 2
		}
		return r.literal(i, end, &timex.Expr{Type: date, Value: v}, ruleReference)
	}
	v, j := r.phrase(i, reference)
	if j == i {
		return found{}
	}
	if r.is(i, wNow) && (r.is(j, wThat) || r.mark(i-1, '-') || r.mark(j, '-') || r.at(i).capital() && i > r.begin && r.at(i-1).capital()) {
		return found{}
	}
	if r.is(i, wTo) && (r.is(i-1, wsUpTo) || r.at(j).kind == number || !r.ends(j) && !r.tag(j).Verb() && r.at(j).kind != mark) {
		return found{} // "up to date equipment"
	}
	return r.literal(i, j, &timex.Expr{Type: date, Value: v}, ruleReference)
}
