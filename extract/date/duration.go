package date

import "lede/extract/timex"

// length is a duration's amount and unit as read, before what follows decides
// whether it is a duration or points at a time.
type length struct {
	amount  timex.Amount
	unit    timex.Unit
	mod     string
	bare    bool // a plural without a number: "years"
	article bool // "a year"
	end     int
}

// length reads "three days", "a year and a half", "12-month", "several weeks",
// "two hours and 41 minutes", "three straight weeks".
func (r *reader) length(i int) (l length, ok bool) {
	if r.has(i, isUnits) && r.bareUnits(i) {
		return length{amount: timex.Amount{Vague: true}, unit: r.at(i).word.unit, bare: true, end: i + 1}, true
	}
	if r.at(i).kind == letters && !r.numberWord(i) {
		return l, false
	}
	j := i
	switch {
	case r.at(i).kind == number:
		milli, e := r.cardinal(i)
		if e == i {
			return l, false
		}
		l.amount.Milli, j = milli, e
	case r.is(i, wsSeveral) || r.is(i, wA) && r.is(i+1, wFew):
		l.amount.Vague = true
		j = r.word(i, wA) + 1
		j = r.word(j, wMore)
		if r.has(j, isUnits) && !r.is(i, wManySome) || r.is(i, wSeveral) && r.mark(j, '-') && r.has(j+1, isUnit) {
			if r.mark(j, '-') {
				j++
			}
			l.unit, l.end = r.at(j).word.unit, j+1
			return l, true
		}
		return l, false
	case r.is(i, wAll) && r.has(i+1, isUnit) && r.is(i+1, wsAllUnit):
		l.amount, l.unit, l.end = timex.Whole(1), r.at(i+1).word.unit, i+2
		return l, true
	case r.is(i, wA) && r.is(i+1, wCouple):
		l.amount, l.mod = timex.Whole(2), timex.ModApprox
		j = r.word(i+2, wOf)
	case r.is(i, wCouple) && r.is(i+1, wOf):
		l.amount, l.mod = timex.Whole(2), timex.ModApprox
		j = i + 2
	case r.is(i, wHalf) && r.is(i+1, wAAn), r.is(i, wHalf) && r.mark(i+1, '-') && r.is(i+2, wHour):
		l.amount.Milli, j = 500, i+2
	case r.is(i, wAAn) && r.is(i+1, wHalfQuarter) && r.is(i+2, wsHalfUnit) || r.is(i, wA) && r.is(i+1, wHalf) && r.mark(i+2, '-'):
		l.amount.Milli, j = 500, i+2
		if r.is(i+1, wQuarter) {
			l.amount.Milli = 250
		}
		j = r.opt(j, '-')
	default:
		milli, e := r.cardinal(i)
		if e > i && milli < 500 && milli != 250 {
			return l, false // "a third week": one after two others
		}
		if e > i {
			l.amount.Milli, j = milli, e
		} else if r.is(i, wAAnAnother) {
			l.amount.Milli, j, l.article = 1000, i+1, !r.is(i, wAnother)
		} else {
			return l, false
		}
	}
	return r.lengthUnit(l, i, j)
}

// lengthUnit reads the unit after an amount.
func (r *reader) lengthUnit(l length, i, j int) (length, bool) {
	hyphen := r.mark(j, '-')
	if hyphen {
		j++
	} else if r.is(j, wAnd) && r.is(j+1, wAOne) && r.is(j+2, wHalfQuarter) { // two and a half years
		l.amount.Milli += 500
		if r.is(j+2, wQuarter) {
			l.amount.Milli -= 250
		}
		j += 3
		j = r.opt(j, '-')
	}
	for r.has(j, isFiller) {
		j++
	}
	one := l.amount.Milli <= 1000
	switch {
	case r.has(j, isUnits) && !hyphen:
	case r.has(j, isUnit) && (one || hyphen || r.at(j+1).kind == letters || r.mark(j+1, '-') || r.is(i, wA) || r.is(j, wsUnitShort)):
		if one && !hyphen && r.mark(j+1, '-') && r.glued(j+1) && r.is(j+2, wsYearCompound) {
			return l, false
		}
	case r.glued(j) && r.at(j-1).kind == number && !r.glued(i) && r.is(j, wsUnitLetter) && !(r.glued(j+1) && r.at(j+1).kind != mark):
		l.unit = map[bool]timex.Unit{true: timex.Hour}[r.is(j, wH)]
		if r.is(j, wD) {
			l.unit = timex.DayUnit
		} else if r.is(j, wY) {
			l.unit = timex.Year
		}
		l.end = j + 1
		return l, !r.is(j, wD) || r.at(j).len() == 1
	default:
		return l, false
	}
	l.unit, l.end = r.at(j).word.unit, j+1
	if hyphen && r.at(i).capital() && r.at(j).capital() && r.at(j+1).capital() || r.is(l.end, wOld) && r.has(j, isUnits) {
		return l, false // the Five-Year Plan; "52 years old" is an age
	}
	if l.unit == timex.Quarter && (l.article || !r.has(j, isUnits) && !r.is(i-1, wOneNext)) || l.unit == timex.Second && l.article {
		return l, false // "a quarter of", "a second round"
	}
	if l.unit == timex.Quarter && r.is(l.end, wOf) {
		return l, false
	}
	r.lengthTail(&l, hyphen)
	return l, true
}

// lengthTail reads "and a half", "and 41 minutes", "-old".
func (r *reader) lengthTail(l *length, hyphen bool) {
	j := l.end
	if r.mark(j, '-') && r.is(j+1, wOldOlds) {
		l.end = j + 2
		return
	}
	if hyphen {
		return
	}
	if k := j + 1; r.is(j, wAnd) {
		k = r.word(k, wAAn)
		if r.is(k, wHalfQuarter) && !r.has(k+1, isUnit) && !r.is(k+1, wOf) {
			l.amount.Milli += 500
			if r.is(k, wQuarter) {
				l.amount.Milli -= 250
			}
			l.end = k + 1
			return
		}
	}
	k := r.word(r.opt(j, ','), wAnd)
	milli, e := r.cardinal(k)
	if e > k && r.has(e, isUnit|isUnits) && r.at(e).word.unit < l.unit && milli%1000 == 0 && (l.unit <= timex.Hour || l.unit > timex.Hour && r.is(k-1, wAnd) && !r.is(e+1, wsOffset) || k == j) && r.at(e).word.unit != timex.Part {
		l.amount.Extra, l.amount.Small, l.end = milli, r.at(e).word.unit, e+1
	}
}

// bareUnits reports whether a plural unit without a number tells a duration:
// "for years", "months ago".
func (r *reader) bareUnits(i int) bool {
	if r.is(i, wsNeverBare) {
		return false
	}
	return r.is(i-1, wsOverUnits) && !r.is(i+1, wOf) && !(r.is(i-1, wsBeforeAgo) && !r.is(i+1, wAgo)) ||
		r.is(i+1, wsOffset)
}

// duration reads a duration, or the time that it is counted from: "two years
// ago", "three days later", "a week from Tuesday".
func (r *reader) duration(i int) found {
	l, ok := r.length(i)
	if !ok {
		return found{}
	}
	e := timex.Expr{Type: duration, Form: timex.Length, Amount: l.amount, Unit: l.unit, Mod: l.mod}
	if h := r.stretch(i, l.end, &e); h.e != nil {
		return h
	}
	if h := r.counted(i, l); h.e != nil {
		return h
	}
	end := l.end
	if r.is(end, wOr) && r.is(end+1, wsOrSo) {
		e.Mod = map[bool]string{true: timex.ModApprox, false: "EQUAL_OR_MORE"}[r.is(end+1, wSo)]
		if r.is(end+1, wLess) {
			e.Mod = "EQUAL_OR_LESS"
		}
		end += 2
	}
	if r.is(i-1, wWithin) && !l.bare {
		e.Edge = 2
	}
	if l.article && r.perUnit(i) {
		e.Type = set
		return r.found(i, end, &e, ruleRate)
	}
	return r.lastingTo(i, end, &e)
}

// lastingTo reads the end of "the three months ended Sept. 30", "the year to
// June".
func (r *reader) lastingTo(i, end int, e *timex.Expr) found {
	if r.is(end, wEndedEnding) { // a date of its own, but it fixes the ends
		j := r.word(end+1, wInOn)
		if h := r.dated(j); h.e != nil && h.e.Type == date && !e.Amount.Vague && precision(h.e) <= timex.Month {
			if r.is(end-1, wQuarter) {
				return r.found(i, end, &timex.Expr{Type: date, Form: timex.Relative, Anchor: timex.FromExpr, Of: h.e, Unit: timex.Quarter, Prec: timex.Quarter}, ruleRelative)
			}
			e.Edge, e.Of = -1, h.e
			return r.found(i, end, e, ruleDurationTo)
		}
	}
	if r.is(end, wsLasting) {
		j := r.word(end+1, wsLastingTo)
		if h := r.dated(j); h.e != nil && h.e.Type == date && !e.Amount.Vague && precision(h.e) <= timex.Month && (!r.is(end, wTo) || r.is(i-1, wThe)) {
			e.Edge, e.Of = -1, h.e
			return r.found(i, h.b, e, ruleDurationTo)
		}
	}
	return r.found(i, end, e, ruleDuration)
}

// perUnit reports whether "a year" stands after a figure, which it makes a
// rate.
func (r *reader) perUnit(i int) bool {
	if i == r.begin || r.mark(i-1, ',') {
		return false
	}
	if r.at(i-1).kind == number || r.mark(i-1, '%') || r.is(i-1, wsRate) {
		return true
	}
	return r.tag(i-1).Noun() && !r.has(i-1, isUnit|isUnits|isMonth|isWeekday|isSeason|isPart)
}

// counted reads what an amount of time is counted from.
func (r *reader) counted(i int, l length) found {
	if !r.has(l.end, isOffset) {
		return found{}
	}
	n := int(l.amount.Milli / 1000)
	whole := l.amount.Milli%1000 == 0 && l.amount.Extra == 0
	e := timex.Expr{Type: date, Form: timex.Relative, Unit: l.unit, N: n, Prec: countedPrec(l.unit), Mod: l.mod}
	if l.unit.Clock() {
		e.Type = clock
	}
	j := l.end
	if r.is(j, wOr) && r.is(j+1, wSo) && r.is(j+2, wsOffset) {
		e.Mod = timex.ModApprox
		j += 2
	}
	if l.amount.Milli%500 == 0 && !whole {
		e.N, e.Unit, e.Prec, whole = halves(l, &e)
	}
	b := j + 1
	switch {
	case r.is(j, wAgo):
		e.N, e.Keep = -e.N, l.unit == timex.Year && n == 1
	case r.is(j, wEarlier) || r.is(j, wsBefore) && r.ends(b):
		e.N, e.Keep, e.Anchor = -e.N, l.unit == timex.Year && n == 1, timex.FromStory
		if l.unit == timex.Month && n == 12 {
			e.Unit, e.N, e.Keep = timex.Year, -1, true
		}
	case r.is(j, wsLater) || r.is(j, wAfter) && r.ends(b):
		e.Anchor = timex.FromStory
	case r.is(j, wFrom) && r.is(b, wNow):
		b++
	case r.is(j, wHence):
	case r.is(j, wsCountedFrom) && !l.bare:
		h := r.dated(r.word(b, wThe))
		if h.e == nil {
			h = r.eventDay(b)
		}
		if h.e == nil || h.e.Type != date || h.e.Form == timex.Literal || precision(h.e) > timex.Month && !r.is(j, wBeforeAfter) {
			return found{}
		}
		if r.is(j, wBefore) {
			e.N = -e.N
		}
		e.Anchor, e.Of, e.Prec, b = timex.FromExpr, h.e, timex.NoUnit, h.b
	default:
		return found{}
	}
	if l.amount.Vague || !whole {
		return r.vagueCount(i, b, l, &e)
	}
	return r.onWeekday(r.found(i, b, &e, ruleCounted))
}

// halves tells an amount with a half in units of which it has a whole number:
// two and a half years are 30 months. Half a day or week is left as it is.
func halves(l length, e *timex.Expr) (n int, u, prec timex.Unit, ok bool) {
	half := int(l.amount.Milli / 500)
	switch {
	case l.amount.Extra != 0:
	case l.unit == timex.Hour:
		return 30 * half, timex.Minute, timex.NoUnit, true
	case l.unit == timex.Year:
		return 6 * half, timex.Month, timex.Month, true
	case l.unit == timex.Decade:
		return 5 * half, timex.Year, timex.Year, true
	case l.unit == timex.Century:
		return 50 * half, timex.Year, timex.Year, true
	}
	return e.N, e.Unit, e.Prec, false
}

// vagueCount gives "several years ago" and "months later" their value.
func (r *reader) vagueCount(i, end int, l length, e *timex.Expr) found {
	v := "PAST_REF"
	if e.N >= 0 && !r.is(end-1, wsAgo) {
		v = "FUTURE_REF"
	}
	if !l.amount.Vague {
		return r.found(i, end, &timex.Expr{Type: duration, Form: timex.Length, Amount: l.amount, Unit: l.unit, Mod: l.mod}, ruleCounted)
	}
	return r.found(i, end, &timex.Expr{Type: date, Form: timex.Literal, Value: v}, ruleCountedVague)
}

// countedPrec returns how precise a time is that lies so many units off: two
// weeks ago is a day, two years ago a year.
func countedPrec(u timex.Unit) timex.Unit {
	switch u {
	case timex.Week, timex.Fortnight, timex.Part, timex.Weekend:
		return timex.DayUnit
	case timex.Decade, timex.Century, timex.Millennium:
		return timex.Year
	}
	return u
}

// ends reports whether nothing follows that "before" or "after" could govern.
func (r *reader) ends(i int) bool {
	it := r.at(i)
	return it.kind == mark && !r.mark(i, '$') && !r.mark(i, '\'') && !r.mark(i, '"') || r.is(i, wsEnds)
}

// unitsOff reads "next 3 days", "the past two years", "5 upcoming years", "the
// last few months".
func (r *reader) unitsOff(i int) found {
	j := i
	var s shift
	if r.has(i, isShift) {
		s, j = r.at(i).word.shift, i+1
	}
	var l length
	var ok bool
	if s != noShift {
		if r.is(j, wAAn) && !r.is(j+1, wFewCouple) {
			return found{}
		}
		l, ok = r.length(j)
		if !ok && r.is(j, wCouple) {
			return found{}
		}
	} else { // "5 upcoming years"
		milli, e := r.cardinal(i)
		if e == i || !r.has(e, isShift) || !r.has(e+1, isUnits) || r.is(e, wsNoUnitsOff) {
			return found{}
		}
		s, l, ok = r.at(e).word.shift, length{amount: timex.Amount{Milli: milli}, unit: r.at(e + 1).word.unit, end: e + 2}, true
	}
	if !ok || l.bare || l.article || r.is(i, wLast) && r.lastVerb(i) {
		return found{}
	}
	e := timex.Expr{Type: duration, Form: timex.Length, Amount: l.amount, Unit: l.unit, Mod: l.mod}
	switch s {
	case shiftLast, shiftPast, shiftPrevious, shiftLatest:
		e.Edge = -1
	case shiftNext, shiftComing, shiftFollowing:
		e.Edge = 1
	case shiftSame, shiftThat:
		return found{}
	}
	if s == shiftPrevious {
		e.Story = true
	}
	if r.is(i-1, wWithin) && e.Edge == 1 || r.is(i-1, wThe) && r.is(i-2, wWithin) && e.Edge == 1 {
		e.Edge = 2
	}
	end := l.end
	if r.is(end, wOr) && r.is(end+1, wSo) {
		e.Mod, end = timex.ModApprox, end+2
	}
	return r.found(i, end, &e, ruleDurationAnchored)
}

// lastVerb reports whether "last" is a verb: "to last two days".
func (r *reader) lastVerb(i int) bool {
	return r.tag(i).Verb() || r.is(i-1, wsBeforeVerb) ||
		r.is(i-1, wsRelative) && !r.is(i-2, wOfIn)
}
