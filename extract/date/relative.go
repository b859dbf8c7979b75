package date

import "lede/extract/timex"

// shifted reads what "last", "this", "next" and their like single out: "last
// year", "next Friday", "this summer", "the same period last year".
func (r *reader) shifted(i int) found {
	if !r.has(i, isShift) {
		return found{}
	}
	s := r.at(i).word.shift
	j := i + 1
	if s == shiftThis && r.has(j, isShift) { // "this past spring", "this coming Sunday"
		if s2 := r.at(j).word.shift; s2 != shiftThis && s2 != shiftThat {
			s, j = s2, j+1
		}
	}
	if s == shiftLast && r.lastVerb(i) && !r.has(j, isUnit|isMonth|isWeekday) {
		return found{}
	}
	if h := r.shiftPeriod(i, j, s); h.e != nil {
		return h
	}
	if h := r.shiftUnit(i, j, s); h.e != nil {
		return h
	}
	if h := r.shiftNamed(i, j, s); h.e != nil {
		return h
	}
	return r.shiftPart(i, j, s)
}

// relative tells the anchor and distance that a shift stands for.
func (s shift) relative() (timex.Anchor, int, bool) {
	switch s {
	case shiftLast, shiftPast:
		return timex.FromDocument, -1, true
	case shiftThis:
		return timex.FromDocument, 0, true
	case shiftNext, shiftComing:
		return timex.FromDocument, 1, true
	case shiftPrevious:
		return timex.FromStory, -1, true
	case shiftFollowing:
		return timex.FromStory, 1, true
	case shiftThat, shiftSame:
		return timex.FromStory, 0, true
	case shiftLatest:
		return timex.FromDocument, -1, true
	}
	return 0, 0, false
}

// shiftUnit reads "last year", "the current fiscal year", "that month", "this
// year's third quarter", "next week Monday".
func (r *reader) shiftUnit(i, j int, s shift) found {
	fiscal := r.is(j, wFiscalFinancial)
	for r.is(j, wsWholeUnit) {
		j++
	}
	j = r.opt(j, '-')
	if !r.has(j, isUnit) || r.mark(j+1, '-') && r.glued(j+1) && !r.mark(j+1, '\'') {
		return found{}
	}
	u := r.at(j).word.unit
	anchor, n, ok := s.relative()
	if !ok || u == timex.Second || u == timex.Minute {
		return found{}
	}
	e := timex.Expr{Type: date, Form: timex.Relative, Anchor: anchor, N: n, Unit: u}
	switch {
	case u == timex.Part:
		return r.nightShift(i, j, s)
	case u == timex.Hour:
		if s != shiftLast && s != shiftPast && s != shiftNext {
			return found{}
		}
		return r.found(i, j+1, &timex.Expr{Type: duration, Form: timex.Length, Amount: timex.Whole(1), Unit: u}, ruleDuration)
	case u == timex.DayUnit && s == shiftThis:
		e.Anchor = timex.FromStory
	case s == shiftLatest && u == timex.Quarter:
		e.Keep = true
		return r.latestQuarter(i, j+1)
	case u == timex.Fortnight && n != 0:
		e.Prec = timex.DayUnit
	}
	if u == timex.DayUnit && s == shiftNext {
		e.Anchor = timex.FromStory
	}
	end := j + 1
	if fiscal {
		e.Time.Fiscal = true
	}
	h := r.found(i, end, &e, ruleRelative)
	return r.inside(h)
}

// latestQuarter reads "the latest quarter": the one that the report is of.
func (r *reader) latestQuarter(i, end int) found {
	return r.found(i, end, &timex.Expr{Type: date, Form: timex.Relative, Anchor: timex.FromDocument, N: -1, Unit: timex.Quarter, Current: true, Over: true}, ruleRelative)
}

// inside reads what a period that has just been read holds: "this year's
// third quarter", "next week Monday", "last year's June".
func (r *reader) inside(h found) found {
	j := h.b
	if r.mark(j, '\'') && r.is(j+1, wS) {
		j += 2
	}
	if precision(h.e) == timex.Year && j > h.b {
		if q := r.part(j); q.e != nil && q.e.Form == timex.Absolute && q.e.Time.Year == 0 && q.e.In == nil {
			q.e.In, q.a, q.rule = h.e, h.a, rulePartOfYear
			return q
		}
		if r.is(j, wQuarterPeriod) {
			return r.found(h.a, j+1, &timex.Expr{Type: date, Form: timex.Relative, Anchor: timex.FromDocument, N: -1, Unit: timex.Year, Keep: true, Prec: timex.Quarter}, ruleRelative)
		}
	}
	if precision(h.e) == timex.Week && j == h.b {
		k := r.word(j, wOn)
		if r.has(k, isWeekday) && (r.at(k).len() > 3 || r.at(k).capital()) && !r.mark(k+1, ',') {
			return r.found(h.a, k+1, &timex.Expr{Type: date, Time: timex.Time{Unit: timex.DayUnit, Weekday: r.at(k).word.weekday}, In: h.e}, ruleWeekdayOfWeek)
		}
	}
	return h
}

// nightShift reads "last night" and "tomorrow night".
func (r *reader) nightShift(i, j int, s shift) found {
	anchor, n, _ := s.relative()
	if s == shiftNext && r.is(i-1, wThe) {
		anchor = timex.FromStory
	}
	return r.found(i, j+1, &timex.Expr{Type: clock, Form: timex.Relative, Anchor: anchor, N: n, Unit: timex.DayUnit, Time: timex.Time{Unit: timex.Part, Part: timex.Night}}, rulePartOfDay)
}

var shiftDirs = [...]timex.Dir{
	shiftLast: timex.Last, shiftPast: timex.Past, shiftPrevious: timex.Before, shiftThis: timex.This, shiftNext: timex.Next,
	shiftComing: timex.Near, shiftFollowing: timex.After, shiftLatest: timex.Last, shiftSame: timex.Same, shiftThat: timex.Same,
}

// shiftNamed reads "last October", "next Friday", "this summer", "last Easter".
func (r *reader) shiftNamed(i, j int, s shift) found {
	var h found
	switch {
	case r.has(j, isSeason):
		h = r.season(j)
	case r.has(j, isWeekday):
		h = r.weekday(j)
	case r.has(j, isMonth):
		h = r.monthFirst(j)
		if h.e == nil && r.at(j).capital() {
			h = r.found(j, j+1, &timex.Expr{Type: date, Time: timex.Time{Unit: timex.Month, Month: r.at(j).word.month}}, ruleMonth)
		}
	case r.has(j, isWhole), r.is(j, wFiscal):
		return found{}
	default:
		if h = r.holiday(j); h.e == nil {
			h = r.part(j)
		}
		if h.e == nil {
			h = r.dayFirst(j)
		}
		if h.e == nil {
			h = r.numeric(j, true)
		}
	}
	if h.e == nil {
		return found{}
	}
	if s == shiftThat && !(h.b == j+1 && r.pointsBack(i, h.b)) {
		return found{}
	}
	h.a = i
	if h.e.Form != timex.Nth {
		h.e.Dir = shiftDirs[s]
	}
	return h
}

// pointsBack reports whether the "that" at i belongs to the time that ends before
// item end, and begins no clause: "on that Friday", "he left that May."
func (r *reader) pointsBack(i, end int) bool {
	return end >= r.end || r.mark(end, '.') || r.mark(end, ';') || r.has(i-1, isPhase) || r.is(i-1, wsPointsBack)
}

// shiftPart reads "this morning", "that evening".
func (r *reader) shiftPart(i, j int, s shift) found {
	k := j
	mod := ""
	if r.has(k, isPhase) {
		mod = r.at(k).word.mod
		k++
	}
	w := r.at(k).word
	if w.class&isPart == 0 || r.has(k+1, isUnit) {
		return found{}
	}
	anchor, n, ok := s.relative()
	if !ok {
		return found{}
	}
	if s == shiftNext && r.is(i-1, wThe) {
		anchor = timex.FromStory
	}
	e := timex.Expr{Type: clock, Form: timex.Relative, Anchor: anchor, N: n, Unit: timex.DayUnit, Mod: mod, Time: timex.Time{Unit: timex.Part, Part: w.part}}
	return r.found(i, k+1, &e, rulePartOfDay)
}

// shiftPeriod reads "the same period of 2020", "the corresponding quarter last
// year", "the year-ago quarter", "the same months of last year".
func (r *reader) shiftPeriod(i, j int, s shift) found {
	if s == shiftLatest && r.is(j, wPeriod) {
		return r.latestQuarter(i, j+1)
	}
	if s != shiftSame {
		return found{}
	}
	return r.samePeriod(i, j)
}

func (r *reader) samePeriod(i, j int) found {
	if !r.is(j, wsSamePeriod) {
		return found{}
	}
	word := j
	k := r.word(j+1, wsInPeriodOf)
	e := timex.Expr{Type: date, Form: timex.Relative, N: -1, Unit: timex.Year, Keep: true}
	if y := r.yearPhrase(k); y.e != nil {
		e.Of = y.e
		return r.found(i, y.b, &e, ruleSamePeriod)
	}
	if r.is(k, wYear) && r.is(k+1, wsAgo) {
		return r.found(i, k+2, &e, ruleSamePeriod)
	}
	if r.is(word, wsSamePart) {
		return found{}
	}
	return r.found(i, j+1, &timex.Expr{Type: date, Form: timex.Relative, Anchor: timex.FromStory, Unit: r.at(word).word.unit}, ruleRelative)
}

// yearAgo reads "year-ago", "year-earlier" with the period that they compare
// with, and "year-end".
func (r *reader) yearAgo(i int) found {
	if !r.is(i, wYear) {
		return found{}
	}
	j := i + 1
	if r.mark(j, '\'') && r.is(j+1, wS) && r.is(j+2, wEnd) {
		return r.found(i, j+3, &timex.Expr{Type: date, Form: timex.Relative, Unit: timex.Year, Mod: timex.ModEnd}, ruleYearEnd)
	}
	j = r.opt(j, '-')
	switch {
	case r.is(j, wEnd) && !r.is(j+1, wOf):
		return r.found(i, j+1, &timex.Expr{Type: date, Form: timex.Relative, Unit: timex.Year, Mod: timex.ModEnd}, ruleYearEnd)
	case r.is(j, wTo) && (r.is(j+1, wDate) || r.mark(j+1, '-') && r.is(j+2, wDate)):
		e := j + 2
		if r.mark(j+1, '-') {
			e++
		}
		return r.found(i, e, &timex.Expr{Type: date, Form: timex.Relative, Unit: timex.Year, ToDate: true}, ruleYearToDate)
	case r.is(j, wAgoEarlier) && r.mark(i+1, '-'):
		e := timex.Expr{Type: date, Form: timex.Relative, N: -1, Unit: timex.Year, Keep: true}
		k := j + 1
		if q := r.part(k); q.e != nil && q.e.Form == timex.Absolute && q.e.In == nil && q.e.Time.Year == 0 {
			q.e.In = r.expr(&timex.Expr{Type: date, Form: timex.Relative, N: -1, Unit: timex.Year})
			q.a, q.rule = i, ruleYearAgo
			return q
		}
		if r.is(k, wsYearAgoPeriod) {
			e.Far = true
			if r.is(k, wQuarter) {
				e.Prec = timex.Quarter
			}
			k++
		}
		return r.found(i, k, &e, ruleYearAgo)
	}
	return found{}
}

// fiscal reads "fiscal 2024", "fiscal year 2023", "FY25", "the year 2008",
// "calendar year 2008", "week 31", "Q3", "2017 Q1", "H1 2022".
func (r *reader) fiscal(i int) found {
	fy := r.is(i, wsFiscal)
	cy := r.is(i, wCalendarCy)
	if fy || cy {
		j := r.opt(i+1, '-')
		j = r.word(j, wYear)
		if y, e := r.yearShort(j); e > j && (r.at(j).len() == 4 || r.is(i, wFyCy)) {
			if r.at(j).len() == 4 && r.mark(e, '-') && r.glued(e) && r.glued(e+1) && r.schoolYear(j, e) { // fiscal 2022-23
				return r.literal(i, e+2, &timex.Expr{Type: date, Value: yearPair(y)}, ruleYearSpan)
			}
			return r.found(i, e, &timex.Expr{Type: date, Time: timex.Time{Unit: timex.Year, Year: int16(y), Fiscal: fy}}, ruleFiscalYear)
		}
		if q := r.part(r.opt(i+1, '-')); fy && q.e != nil && q.e.Form == timex.Absolute {
			q.a, q.rule = i, ruleFiscalQuarter
			q.e.Time.Fiscal = true
			return q
		}
		return found{}
	}
	if r.is(i, wYear) {
		if y, e := r.year(i + 1); e > i+1 && !r.countsAfter(e) {
			return r.found(i, e, &timex.Expr{Type: date, Time: timex.Time{Unit: timex.Year, Year: int16(y)}}, ruleYear)
		}
	}
	if n, e := r.small(i+1, 1, 53); r.is(i, wWeek) && e > i+1 && r.at(i+1).kind == number && r.at(i+1).len() <= 2 && n > 0 && !r.at(i).capital() && !r.has(e, isUnits) && !r.mark(e, '-') {
		return r.found(i, e, &timex.Expr{Type: date, Time: timex.Time{Unit: timex.Week, Week: int8(n)}}, ruleWeekNumber)
	}
	return found{}
}

// letterPeriod reads Q1 to Q4, H1 and H2, with the year before or after.
func (r *reader) letterPeriod(i int) found {
	j := i
	var year *timex.Expr
	if y, e := r.year(i); e > i && r.at(i).kind == number {
		year = r.expr(&timex.Expr{Type: date, Time: timex.Time{Unit: timex.Year, Year: int16(y)}})
		j = r.opt(e, '-')
	}
	n := r.at(j + 1)
	if !r.is(j, wQH) || n.kind != number || !r.glued(j+1) || n.len() != 1 || n.num < 1 || r.is(j, wQ) && n.num > 4 || r.is(j, wH) && n.num > 2 || r.glued(j+2) && r.at(j+2).kind != mark {
		return found{}
	}
	if _, e := r.yearTail(j + 2); e == j+2 && year == nil && !r.at(j).capital() && !r.is(i-1, wsBeforePeriod) && i > r.begin {
		return found{}
	}
	t := timex.Time{Unit: timex.Quarter, Quarter: int8(n.num)}
	if r.is(j, wH) {
		t = timex.Time{Unit: timex.Half, Half: int8(n.num)}
	}
	if year != nil {
		t.Year = year.Time.Year
		return r.found(i, j+2, &timex.Expr{Type: date, Time: t}, ruleLetterPeriod)
	}
	end := j + 2
	if h := r.fiscal(end); h.e != nil && precision(h.e) == timex.Year {
		t.Year, t.Fiscal = h.e.Time.Year, h.e.Time.Fiscal
		return r.found(i, h.b, &timex.Expr{Type: date, Time: t}, ruleLetterPeriod)
	}
	return r.withYear(i, end, t, ruleLetterPeriod)
}
