package date

import "lede/extract/timex"

// core reads one expression without what modifies it. Of several readings the
// longest wins; of equally long ones the first listed. None is tried that cannot
// begin with the item: the less code runs, the more of it is in the cache.
func (r *reader) core(i int) found {
	it := r.at(i)
	switch {
	case it.kind == number:
		return r.coreNumber(i)
	case it.mark == '\'':
		return r.bareYear(i)
	case it.mark == vulgar:
		return r.duration(i)
	case it.kind == mark:
		return found{}
	case it.class&isLeader != 0 && r.is(i, wThe):
		return r.definite(i)
	case it.class != 0:
		return r.coreWord(i, it.class)
	case it.counts():
		return r.coreCount(i, found{}, it.word.opens)
	}
	return found{}
}

// coreNumber reads what begins with digits.
func (r *reader) coreNumber(i int) (best found) {
	it, next, f := r.at(i), r.at(i+1), *r.figure(i)
	era := next.class&isEra != 0
	if next.glued() && next.kind == mark || it.len() == 8 {
		best.longer(r.numeric(i, false))
	}
	if era || it.len() == 4 && (next.mark == '-' || r.is(i+1, wQH)) {
		best.longer(r.letterPeriod(i))
	}
	if it.len() <= 2 && (next.class&(isMonth|isJoint) != 0 || next.mark == '-' || next.mark == '/' || r.is(i+1, wDay)) {
		best.longer(r.dayFirst(i))
	}
	if next.mark == ':' || next.mark == '.' || next.class&isZone != 0 || r.is(i+1, wsAfterHour) {
		best.longer(r.clockTime(i))
	}
	if e := int(f.end); e > 0 {
		if r.has(e, isShift) {
			best.longer(r.unitsOff(i))
		}
		if r.has(e, isUnit|isUnits|isFiller) || r.mark(e, '-') || r.is(e, wAnd) || r.is(e, wsUnitLetter) {
			best.longer(r.duration(i))
		}
	}
	if f.ordinal || r.is(i+1, wTimes) {
		best.longer(r.repeated(i))
	}
	if f.ordinal {
		best.longer(r.part(i))
	}
	if it.len() == 4 || era || next.mark == ',' || r.is(i+1, wS) {
		best.longer(r.bareYear(i))
	}
	return best
}

// coreWord reads what begins with a word of the lexicons.
func (r *reader) coreWord(i int, c class) (best found) {
	w := r.at(i).word
	switch { // most words are one thing
	case w.counts():
	case c == isMonth:
		return r.monthFirst(i)
	case c == isWeekday:
		return r.weekday(i)
	}
	may := w.opens
	if c&isPhrase != 0 {
		best.longer(r.deictic(i))
		best = r.longest(best, i, may&(opensSet|opensReference))
		best.longer(r.holiday(i))
	}
	if c&isMonth != 0 {
		best.longer(r.monthFirst(i))
		best.longer(r.monthQuarter(i))
	}
	if c&isWeekday != 0 {
		best.longer(r.weekday(i))
	}
	if c&isShift != 0 {
		best.longer(r.shifted(i))
		best.longer(r.unitsOff(i))
		best = r.longest(best, i, may&(opensPart|opensSet|opensReference))
	}
	if c&(isUnit|isUnits) != 0 {
		best = r.longest(best, i, may&(opensLength|opensSet))
		best = r.longest(best, i, may&opensWeek)
		best.longer(r.yearAgo(i))
		best = r.longest(best, i, may&opensFiscal)
		best.longer(r.bareUnit(i))
	}
	if c&isSeason != 0 {
		best.longer(r.bareSeason(i))
	}
	if c&(isClockName|isPhase) != 0 {
		best = r.longest(best, i, may&opensClock)
	}
	if c&(isDecade|isEra) != 0 {
		best.longer(r.bareYear(i))
	}
	if c&isWeekdays != 0 {
		best = r.longest(best, i, may&opensSet)
	}
	if c&(isOpener|isLeader) != 0 {
		best = r.longest(best, i, may)
	}
	if w.counts() {
		best = r.coreCount(i, best, may)
	}
	if c&isPart != 0 || r.is(i, wOvernight) {
		best.longer(r.barePart(i))
	}
	return best
}

// coreCount reads what begins with a number word.
func (r *reader) coreCount(i int, best found, may opens) found {
	if r.has(i, isShift) || r.has(int(r.figure(i).end), isShift) {
		best.longer(r.unitsOff(i))
	}
	best = r.longest(best, i, may&(opensPart|opensLength|opensSet|opensClock))
	best.longer(r.bareYear(i))
	best.longer(r.dayFirst(i))
	return best
}

// longest tries the readings of the set, which are those that a word can begin
// by itself.
func (r *reader) longest(best found, i int, may opens) found {
	if may&opensPart != 0 {
		best.longer(r.part(i))
	}
	if may&opensLength != 0 {
		best.longer(r.duration(i))
	}
	if may&opensSet != 0 {
		best.longer(r.repeated(i))
	}
	if may&opensReference != 0 {
		best.longer(r.refers(i))
	}
	if may&opensFiscal != 0 {
		best.longer(r.fiscal(i))
	}
	if may&opensLetter != 0 {
		best.longer(r.letterPeriod(i))
	}
	if may&opensClock != 0 {
		best.longer(r.clockTime(i))
	}
	if may&opensWeek != 0 {
		best.longer(r.weekendOf(i))
	}
	return best
}

// longer makes h the best reading where it is longer.
func (f *found) longer(h found) {
	if h.e != nil && h.b > f.b {
		*f = h
	}
}

// numberWord reports whether an expression may begin with a word that is in no
// lexicon: a number, an article, "each".
func (r *reader) numberWord(i int) bool {
	it := r.at(i)
	return it.counts() || it.class&(isOpener|isLeader) != 0
}

// dated reads a date of any kind, for what stands after "of" or "after".
func (r *reader) dated(i int) found {
	h := r.modified(i)
	if h.e == nil || h.e.Type == duration || h.e.Type == set {
		return found{}
	}
	return h
}

func (r *reader) partOfDay(i, end int, part timex.Code) found {
	h := r.found(i, end, &timex.Expr{Type: clock, Time: timex.Time{Unit: timex.Part, Part: part}}, rulePartOfDay)
	if w := r.at(i).word; w.class&isPart != 0 {
		h.e.Mod = w.mod
	}
	if r.is(h.b, wOf) { // "the morning of July 4"
		if d := r.dated(h.b + 1); d.e != nil && precision(d.e) == timex.DayUnit {
			h.e.In, h.b = d.e, d.b
		}
	}
	return h
}

// barePart reads parts of the day that need no determiner: "overnight",
// "mid-afternoon", "early morning", "in daytime".
func (r *reader) barePart(i int) found {
	if r.is(i, wOvernight) && !r.tag(i+1).Noun() {
		return r.partOfDay(i, i+1, timex.Night)
	}
	w := r.at(i).word
	if w.class&isPart == 0 || r.has(i, isUnit) && !r.is(i, wNight) {
		return found{}
	}
	if k := i + 1; r.has(k, isWeekday) && r.at(k).capital() { // "dawn Tuesday"
		return r.partOfDay(i, k, w.part)
	}
	if r.is(i-1, wsInDayPart) && !r.tag(i+1).Noun() || r.mark(i-1, '-') && r.is(i-2, wsPhase) {
		if r.is(i, wNight) && !r.is(i-1, wLate) {
			return found{}
		}
		return r.partOfDay(i, i+1, w.part)
	}
	if w.mod != "" {
		return r.partOfDay(i, i+1, w.part)
	}
	return found{}
}

// bareSeason reads seasons without a determiner where they cannot be verbs or
// names: before a year, after a preposition.
func (r *reader) bareSeason(i int) found {
	h := r.season(i)
	if h.e == nil || h.b > i+1 {
		return h
	}
	if r.is(i-1, wsInSeason) || r.mark(i-1, '-') && r.is(i-2, wMid) {
		if !r.at(i).capital() && !(r.tag(i+1).Noun() && r.at(i+1).kind == letters) {
			return h
		}
	}
	return found{}
}

// bareUnit reads "end of month", "all day", "all week".
func (r *reader) bareUnit(i int) found {
	if r.has(i, isUnit) && r.is(i-1, wOf) && r.is(i-2, wEndClose) && r.ends(i+1) && r.at(i).word.unit >= timex.DayUnit {
		return r.found(i, i+1, &timex.Expr{Type: date, Form: timex.Relative, Unit: r.at(i).word.unit}, ruleRelative)
	}
	return found{}
}

// deictic reads "today", "yesterday", "tonight", "tomorrow".
func (r *reader) deictic(i int) found {
	v, j := r.phrase(i, dayName)
	if j == i || r.at(i).capital() && r.at(i+1).capital() && r.glued(i+1) {
		return found{}
	}
	e := timex.Expr{Type: date, Form: timex.Relative, Unit: timex.DayUnit}
	e.N = int(v[0] - '0')
	if v[0] == '-' {
		e.N = -int(v[1] - '0')
	}
	if k := len(v) - 3; k > 0 && v[k] == ' ' {
		e.Type, e.Time.Unit = clock, timex.Part
		e.Time.Part, _ = timex.ParseCode(v[k+1:])
	}
	return r.found(i, j, &e, ruleDeictic)
}

// ordinalAlone reads "the 16th" as a day of the month.
func (r *reader) ordinalAlone(i int) found {
	if !r.ordinalDay(i) || r.at(i).kind != number {
		return found{}
	}
	d, e := r.dayNumber(i)
	if !r.is(i-2, wsOnOrdinal) && !r.has(i-2, isWeekday) {
		return found{}
	}
	return r.found(i, e, &timex.Expr{Type: date, Time: timex.Time{Unit: timex.DayUnit, Day: int8(d)}}, ruleDayOfMonth)
}
