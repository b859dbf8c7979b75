package date

import "lede/extract/timex"

// definite reads what begins with "the".
func (r *reader) definite(i int) found {
	j := i + 1
	h := r.named(i, j)
	if h.e == nil {
		return found{}
	}
	if h.e.Type == clock && h.e.Form == timex.Absolute && h.e.Time.Unit != timex.Part {
		return found{}
	}
	if r.adjective(j, h) {
		return found{}
	}
	if h.a = i; r.ownName(j, h) {
		h.a = j
	}
	return h
}

// named reads what follows the "the" at i.
func (r *reader) named(i, j int) (best found) {
	it := r.at(j)
	if it.kind == mark {
		return r.decade(j)
	}
	c := it.class
	may := it.word.opens
	if it.counts() || may&opensPart != 0 {
		best.longer(r.part(j))
	}
	if c&isShift != 0 {
		best.longer(r.shifted(j))
	}
	if it.counts() || c&isShift != 0 {
		best.longer(r.unitsOff(j))
	}
	if c&isSeason != 0 {
		best.longer(r.theSeason(j))
	}
	if c&isMonth != 0 {
		best.longer(r.monthQuarter(j))
	}
	if c&isUnit != 0 {
		best.longer(r.yearAgo(j))
		best = r.longest(best, j, may&opensWeek)
	}
	if it.kind == number || c&isDecade != 0 {
		best.longer(r.decade(j))
		best.longer(r.ordinalAlone(j))
		best.longer(r.theYear(j))
	}
	if it.counts() || may&opensLength != 0 || r.is(j, wsTheLength) {
		best.longer(r.theLength(j))
	}
	if c&(isUnit|isWhole|isOpener) != 0 {
		best.longer(r.theUnit(j))
	}
	if c&isPart != 0 || r.is(j, wsComparable) {
		best.longer(r.theNamed(j))
	}
	if r.is(j, wEve) {
		best.longer(r.eveOf(j))
	}
	best.longer(r.theRef(j))
	best = r.longest(best, j, may&opensFiscal)
	if it.counts() {
		best.longer(r.dayFirst(i))
	}
	if it.counts() || r.is(j, wLast) {
		best.longer(r.nthWeekdays(j))
	}
	return best
}

// adjective reports whether what was found modifies a noun with its hyphen, so
// that the article belongs to the noun: "the third-quarter loss".
func (r *reader) adjective(j int, h found) bool {
	switch h.rule {
	case ruleQuarter:
		return r.mark(h.b-2, '-') && r.glued(h.b-2) && !r.is(j, wFiscal)
	case ruleYearAgo:
		return h.b == j+3
	}
	return false
}

// ownName reports whether what was found names a time by itself, so that the
// article is no part of it: a holiday, a numbered week, "calendar year 2008",
// "year to date"; or whether a number begins it: "5 upcoming years".
func (r *reader) ownName(j int, h found) bool {
	switch h.rule {
	case ruleHoliday, ruleWeekNumber, ruleYearToDate:
		return true
	case ruleFiscalYear:
		return r.is(j, wsYearKind)
	case ruleDurationAnchored:
		return !r.has(j, isShift)
	}
	return false
}

func (r *reader) theSeason(i int) found {
	if r.at(i).capital() && r.at(i+1).capital() {
		return found{}
	}
	h := r.season(i)
	if h.e != nil && h.b == i+1 && !r.is(i-2, wsTheSeason) {
		return found{}
	}
	if h.e != nil && h.b == i+1 && r.tag(h.b).Noun() && r.at(h.b).kind == letters {
		return found{}
	}
	return h
}

// theRef reads "the day before yesterday", "the moment".
func (r *reader) theRef(i int) found {
	switch {
	case r.is(i, wDay) && r.is(i+1, wBefore) && r.is(i+2, wYesterday):
		return r.found(i, i+3, &timex.Expr{Type: date, Form: timex.Relative, N: -2, Unit: timex.DayUnit}, ruleDeictic)
	case r.is(i, wDay) && r.is(i+1, wAfter) && r.is(i+2, wTomorrow):
		return r.found(i, i+3, &timex.Expr{Type: date, Form: timex.Relative, N: 2, Unit: timex.DayUnit}, ruleDeictic)
	case r.is(i, wTime) && r.is(i-2, wAt) && r.at(i+1).kind == mark:
		return r.literal(i, i+1, &timex.Expr{Type: date, Value: "PAST_REF"}, ruleReference)
	}
	v, j := r.phrase(i-1, reference) // entries that begin with "the"
	if j > i+1 || j > i && (r.is(i-2, wIn) || r.is(i, wPast) && r.is(i-2, wOfWith)) && !r.has(j, isUnit|isUnits) {
		return r.literal(i, j, &timex.Expr{Type: date, Value: v}, ruleReference)
	}
	return found{}
}

// theYear reads "the 1989 quarter", "the 1988 period", "the 1989 third
// quarter".
func (r *reader) theYear(i int) found {
	y, e := r.year(i)
	if e == i || r.at(i).kind != number {
		return found{}
	}
	in := r.expr(&timex.Expr{Type: date, Time: timex.Time{Unit: timex.Year, Year: int16(y)}})
	switch {
	case r.is(e, wsYearsPeriod):
		return r.found(i, e+1, &timex.Expr{Type: date, Form: timex.Relative, N: -1, Unit: timex.Year, Keep: true, Of: in}, ruleSamePeriod)
	}
	if q := r.part(e); q.e != nil && q.e.Form == timex.Absolute && q.e.In == nil && q.e.Time.Year == 0 {
		q.e.Time.Year, q.a, q.rule = int16(y), i, ruleQuarter
		return q
	}
	return found{}
}

// theLength reads "the six months", "the 12 months through May", "the year to
// June".
func (r *reader) theLength(i int) found {
	if r.is(i, wsTheLength) {
		e := timex.Expr{Type: duration, Form: timex.Length, Amount: timex.Whole(1), Unit: r.at(i).word.unit}
		if r.is(i+1, wsLengthEnds) {
			if h := r.lastingTo(i, i+1, &e); h.rule == ruleDurationTo {
				return h
			}
		}
		return found{}
	}
	l, ok := r.length(i)
	if !ok || l.article || l.bare || l.amount.Vague && !r.is(i, wFewSeveral) {
		return found{}
	}
	if r.mark(l.end-2, '-') || r.mark(l.end-2, '-') && r.is(l.end-1, wOld) {
		return found{}
	}
	if h := r.counted(i, l); h.e != nil {
		return h
	}
	if !r.has(l.end-1, isUnits) {
		return found{}
	}
	return r.lastingTo(i, l.end, &timex.Expr{Type: duration, Form: timex.Length, Amount: l.amount, Unit: l.unit, Mod: l.mod})
}

// theUnit reads "the week", "the quarter", "the weekend", "the day after".
func (r *reader) theUnit(i int) found {
	j := i
	fiscal := r.is(j, wFiscalFinancial)
	for r.has(j, isWhole) || r.is(j, wFiscalFinancial) {
		j++
	}
	if !r.has(j, isUnit) || r.mark(j+1, '-') && r.glued(j+1) {
		return found{}
	}
	u := r.at(j).word.unit
	if r.is(j+1, wsNeighbour) && u >= timex.DayUnit && (r.ends(j+2) || r.is(j+1, wEarlierLater)) {
		return r.neighbour(i, j+2, u, r.is(j+1, wBeforeEarlier))
	}
	if r.is(j+1, wAfter) && r.is(j+2, wNext) {
		return r.found(i, j+3, &timex.Expr{Type: date, Form: timex.Relative, N: 2, Unit: u}, ruleRelative)
	}
	if r.is(j+1, wBefore) && r.is(j+2, wLast) {
		return r.found(i, j+3, &timex.Expr{Type: date, Form: timex.Relative, N: -2, Unit: u}, ruleRelative)
	}
	if r.is(j+1, wsFromOther) {
		if h := r.dated(j + 2); h.e != nil && h.e.Type == date && (precision(h.e) == u || u == timex.DayUnit && precision(h.e) <= u) && !(precision(h.e) == timex.Year && u == timex.Year && h.e.Form == timex.Absolute) {
			n := 1
			if r.is(j+1, wBefore) {
				n = -1
			}
			return r.found(i, h.b, &timex.Expr{Type: date, Form: timex.Relative, Anchor: timex.FromExpr, Of: h.e, N: n, Unit: u, Prec: u}, ruleCounted)
		}
	}
	if h := r.afterEvent(i, j, u); h.e != nil {
		return h
	}
	if !r.unitAlone(i, j, u) {
		return found{}
	}
	if j == i && u == timex.Quarter {
		return r.found(i, j+1, &timex.Expr{Type: date, Form: timex.Relative, N: -1, Unit: u, Current: true}, ruleRelative)
	}
	return r.found(i, j+1, &timex.Expr{Type: date, Form: timex.Relative, Unit: u, Time: timex.Time{Fiscal: fiscal}}, ruleRelative)
}

// unitAlone reports whether "the week" means this very week: after a
// preposition, with nothing that tells another.
func (r *reader) unitAlone(i, j int, u timex.Unit) bool {
	if j > i { // the whole year
		return u >= timex.Week
	}
	if r.is(j+1, wsUnitGoesOn) || r.tag(j+1).Noun() && r.at(j+1).kind == letters && !r.has(j+1, isUnit) {
		return false
	}
	prev := r.is(i-2, wsTheUnit) || r.is(i-1, wOf)
	switch u {
	case timex.Weekend:
		return true
	case timex.DayUnit:
		return r.is(i-2, wsWholeDay) && !r.is(i-3, wOne) && (r.is(i-3, wsOfTheDay))
	case timex.Fortnight, timex.Week, timex.Month, timex.Quarter, timex.Year:
		return prev
	}
	return false
}

// neighbour reads "the day before", "the week after": a step from the date
// last told.
func (r *reader) neighbour(i, end int, u timex.Unit, before bool) found {
	e := timex.Expr{Type: date, Form: timex.Relative, Anchor: timex.FromStory, N: 1, Unit: u}
	if before {
		e.N = -1
	}
	return r.found(i, end, &e, ruleRelative)
}

// theNamed reads "the corresponding period last year", "the comparable
// quarter", "the morning".
func (r *reader) theNamed(i int) found {
	if r.is(i, wsComparable) {
		if h := r.samePeriod(i, i+1); h.e != nil {
			return h
		}
		if h := r.yearAgo(i + 1); h.e != nil {
			h.a = i
			return h
		}
	}
	w := r.at(i).word
	if w.class&isPart == 0 || r.has(i, isUnit) && !r.is(i, wNight) || r.tag(i+1).Noun() && r.at(i+1).kind == letters && !r.has(i+1, isWeekday) {
		return found{}
	}
	if !r.is(i-2, wsInPart) && !r.is(i+1, wsOfOther) {
		return found{}
	}
	if r.is(i+1, wBeforeAfter) && r.ends(i+2) {
		n := 1
		if r.is(i+1, wBefore) {
			n = -1
		}
		return r.found(i, i+2, &timex.Expr{Type: clock, Form: timex.Relative, Anchor: timex.FromStory, N: n, Unit: timex.DayUnit, Time: timex.Time{Unit: timex.Part, Part: w.part}}, rulePartOfDay)
	}
	if h := r.partAfterEvent(i, w.part); h.e != nil {
		return h
	}
	return r.partOfDay(i, i+1, w.part)
}
