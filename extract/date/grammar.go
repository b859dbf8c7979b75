package date

import "lede/extract/timex"

// core reads one expression without what modifies it. Of several readings the
// longest wins; of equally long ones the first listed.
func (r *reader) core(i int) found {
	it := r.at(i)
	switch {
	case it.kind == number:
		return r.coreNumber(i)
	case r.mark(i, '\''):
		return r.bareYear(i)
	case r.mark(i, vulgar):
		return r.duration(i)
	case it.kind == mark:
		return found{}
	case r.is(i, "the"):
		return r.definite(i)
	case it.word != nil:
		return r.coreWord(i, it.word.class)
	case it.counts:
		return r.coreCount(i, found{})
	}
	return found{}
}

// coreNumber reads what begins with digits.
func (r *reader) coreNumber(i int) (best found) {
	best.longer(r.numeric(i, false))
	best.longer(r.letterPeriod(i))
	best.longer(r.dayFirst(i))
	best.longer(r.clockTime(i))
	best.longer(r.unitsOff(i))
	best.longer(r.duration(i))
	best.longer(r.repeated(i))
	best.longer(r.part(i))
	best.longer(r.bareYear(i))
	return best
}

// coreWord reads what begins with a word of the lexicons.
func (r *reader) coreWord(i int, c class) (best found) {
	if c&isPhrase != 0 {
		best.longer(r.deictic(i))
		best.longer(r.repeated(i))
		best.longer(r.refers(i))
		best.longer(r.holiday(i))
	}
	if c&isMonth != 0 {
		best.longer(r.monthFirst(i))
	}
	if c&isWeekday != 0 {
		best.longer(r.weekday(i))
	}
	if c&isShift != 0 {
		best.longer(r.shifted(i))
		best.longer(r.unitsOff(i))
		best.longer(r.part(i))
		best.longer(r.repeated(i))
		best.longer(r.refers(i))
	}
	if c&(isUnit|isUnits) != 0 {
		best.longer(r.duration(i))
		best.longer(r.repeated(i))
		best.longer(r.weekendOf(i))
		best.longer(r.yearAgo(i))
		best.longer(r.fiscal(i))
		best.longer(r.bareUnit(i))
	}
	if c&isSeason != 0 {
		best.longer(r.bareSeason(i))
	}
	if c&(isClockName|isPhase) != 0 {
		best.longer(r.clockTime(i))
	}
	if c&isDecade != 0 {
		best.longer(r.bareYear(i))
	}
	if c&(isWeekdays) != 0 {
		best.longer(r.repeated(i))
	}
	if c&(isOpener|isLeader) != 0 {
		best.longer(r.part(i))
		best.longer(r.duration(i))
		best.longer(r.repeated(i))
		best.longer(r.refers(i))
		best.longer(r.fiscal(i))
		best.longer(r.letterPeriod(i))
		best.longer(r.clockTime(i))
		best.longer(r.weekendOf(i))
	}
	if r.at(i).counts {
		best = r.coreCount(i, best)
	}
	if c&(isPart|isOpener) != 0 {
		best.longer(r.barePart(i))
	}
	return best
}

// coreCount reads what begins with a number word.
func (r *reader) coreCount(i int, best found) found {
	best.longer(r.unitsOff(i))
	best.longer(r.part(i))
	best.longer(r.duration(i))
	best.longer(r.repeated(i))
	best.longer(r.clockTime(i))
	best.longer(r.bareYear(i))
	best.longer(r.dayFirst(i))
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
	return it.counts || it.word != nil && it.word.class&(isOpener|isLeader) != 0
}

// dated reads a date of any kind, for what stands after "of" or "after".
func (r *reader) dated(i int) found {
	h := r.modified(i)
	if h.e == nil || h.e.Type == duration || h.e.Type == set {
		return found{}
	}
	return h
}

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
	c := class(0)
	if it.word != nil {
		c = it.word.class
	}
	if it.counts || c&(isShift|isLeader) != 0 {
		best.longer(r.part(j))
	}
	if c&isShift != 0 {
		best.longer(r.shifted(j))
	}
	if it.counts || c&isShift != 0 {
		best.longer(r.unitsOff(j))
	}
	if c&isSeason != 0 {
		best.longer(r.theSeason(j))
	}
	if c&isUnit != 0 {
		best.longer(r.yearAgo(j))
		best.longer(r.weekendOf(j))
	}
	if it.kind == number || c&isDecade != 0 {
		best.longer(r.decade(j))
		best.longer(r.ordinalAlone(j))
		best.longer(r.theYear(j))
	}
	best.longer(r.theLength(j))
	if c&(isUnit|isWhole|isOpener) != 0 {
		best.longer(r.theUnit(j))
	}
	best.longer(r.theNamed(j))
	best.longer(r.theRef(j))
	best.longer(r.fiscal(j))
	if it.counts {
		best.longer(r.dayFirst(i))
	}
	best.longer(r.nthWeekdays(j))
	return best
}

// adjective reports whether what was found modifies a noun with its hyphen, so
// that the article belongs to the noun: "the third-quarter loss".
func (r *reader) adjective(j int, h found) bool {
	switch h.rule {
	case "date.quarter":
		return r.mark(h.b-2, '-') && r.glued(h.b-2) && !r.is(j, "fiscal")
	case "date.year-ago":
		return h.b == j+3
	}
	return false
}

// ownName reports whether what was found names a time by itself, so that the
// article is no part of it: a holiday, a numbered week, "calendar year 2008",
// "year to date"; or whether a number begins it: "5 upcoming years".
func (r *reader) ownName(j int, h found) bool {
	switch h.rule {
	case "date.holiday", "date.week-number", "date.year-to-date":
		return true
	case "date.fiscal-year":
		return r.is(j, "calendar", "cy", "fy")
	case "date.duration-anchored":
		return !r.has(j, isShift)
	}
	return false
}

func (r *reader) theSeason(i int) found {
	if r.at(i).capital && r.at(i+1).capital {
		return found{}
	}
	h := r.season(i)
	if h.e != nil && h.b == i+1 && !r.is(i-2, "in", "by", "since", "until", "during", "this", "through", "before", "for", "from", "over", "after", "late", "early", "of") {
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
	case r.is(i, "day") && r.is(i+1, "before") && r.is(i+2, "yesterday"):
		return r.found(i, i+3, timex.Expr{Type: date, Form: timex.Relative, N: -2, Unit: timex.DayUnit}, "date.deictic")
	case r.is(i, "day") && r.is(i+1, "after") && r.is(i+2, "tomorrow"):
		return r.found(i, i+3, timex.Expr{Type: date, Form: timex.Relative, N: 2, Unit: timex.DayUnit}, "date.deictic")
	case r.is(i, "time") && r.is(i-2, "at") && (r.at(i+1).kind == mark || i+1 >= len(r.items)):
		return r.literal(i, i+1, timex.Expr{Type: date, Value: "PAST_REF"}, "date.reference")
	}
	v, j := r.phrase(i-1, reference) // entries that begin with "the"
	if j > i+1 || j > i && (r.is(i-2, "in") || r.is(i, "past") && r.is(i-2, "of", "with")) && !r.has(j, isUnit|isUnits) {
		return r.literal(i, j, timex.Expr{Type: date, Value: v}, "date.reference")
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
	in := r.expr(timex.Expr{Type: date, Time: timex.Time{Unit: timex.Year, Year: int16(y)}})
	switch {
	case r.is(e, "quarter", "period", "month"):
		return r.found(i, e+1, timex.Expr{Type: date, Form: timex.Relative, N: -1, Unit: timex.Year, Keep: true, Of: in}, "date.same-period")
	}
	if q := r.part(e); q.e != nil && q.e.Form == timex.Absolute && q.e.In == nil && q.e.Time.Year == 0 {
		q.e.Time.Year, q.a, q.rule = int16(y), i, "date.quarter"
		return q
	}
	return found{}
}

// theLength reads "the six months", "the 12 months through May", "the year to
// June".
func (r *reader) theLength(i int) found {
	if r.is(i, "year", "month", "quarter", "week") {
		e := timex.Expr{Type: duration, Form: timex.Length, Amount: timex.Whole(1), Unit: r.at(i).word.unit}
		if r.is(i+1, "to", "ended", "ending", "through", "since", "until") {
			if h := r.lastingTo(i, i+1, e); h.rule == "date.duration-to" {
				return h
			}
		}
		return found{}
	}
	l, ok := r.length(i)
	if !ok || l.article || l.bare || l.amount.Vague && !r.is(i, "few", "several") {
		return found{}
	}
	if r.mark(l.end-2, '-') || r.mark(l.end-2, '-') && r.is(l.end-1, "old") {
		return found{}
	}
	if h := r.counted(i, l); h.e != nil {
		return h
	}
	if !r.has(l.end-1, isUnits) {
		return found{}
	}
	return r.lastingTo(i, l.end, timex.Expr{Type: duration, Form: timex.Length, Amount: l.amount, Unit: l.unit, Mod: l.mod})
}

// theUnit reads "the week", "the quarter", "the weekend", "the day after".
func (r *reader) theUnit(i int) found {
	j := i
	fiscal := r.is(j, "fiscal", "financial")
	for r.has(j, isWhole) || r.is(j, "fiscal", "financial") {
		j++
	}
	if !r.has(j, isUnit) || r.mark(j+1, '-') && r.glued(j+1) {
		return found{}
	}
	u := r.at(j).word.unit
	if r.is(j+1, "before", "after", "earlier", "later") && u >= timex.DayUnit && (r.ends(j+2) || r.is(j+1, "earlier", "later")) {
		return r.neighbour(i, j+2, u, r.is(j+1, "before", "earlier"))
	}
	if r.is(j+1, "after") && r.is(j+2, "next") {
		return r.found(i, j+3, timex.Expr{Type: date, Form: timex.Relative, N: 2, Unit: u}, "date.relative")
	}
	if r.is(j+1, "before") && r.is(j+2, "last") {
		return r.found(i, j+3, timex.Expr{Type: date, Form: timex.Relative, N: -2, Unit: u}, "date.relative")
	}
	if r.is(j+1, "before", "after", "following") {
		if h := r.dated(j + 2); h.e != nil && h.e.Type == date && (precision(h.e) == u || u == timex.DayUnit && precision(h.e) <= u) && !(precision(h.e) == timex.Year && u == timex.Year && h.e.Form == timex.Absolute) {
			n := 1
			if r.is(j+1, "before") {
				n = -1
			}
			return r.found(i, h.b, timex.Expr{Type: date, Form: timex.Relative, Anchor: timex.FromExpr, Of: h.e, N: n, Unit: u, Prec: u}, "date.counted")
		}
	}
	if !r.unitAlone(i, j, u) {
		return found{}
	}
	if j == i && u == timex.Quarter {
		return r.found(i, j+1, timex.Expr{Type: date, Form: timex.Relative, N: -1, Unit: u, Current: true}, "date.relative")
	}
	return r.found(i, j+1, timex.Expr{Type: date, Form: timex.Relative, Unit: u, Time: timex.Time{Fiscal: fiscal}}, "date.relative")
}

// unitAlone reports whether "the week" means this very week: after a
// preposition, with nothing that tells another.
func (r *reader) unitAlone(i, j int, u timex.Unit) bool {
	if j > i { // the whole year
		return u >= timex.Week
	}
	if r.is(j+1, "of", "that", "when", "in", "ahead", "old", "long", "s") || r.tag(j+1).Noun() && r.at(j+1).kind == letters && !r.has(j+1, isUnit) {
		return false
	}
	prev := r.is(i-2, "in", "for", "of", "during", "over", "on", "this", "later", "earlier", "by", "throughout", "within", "through", "from", "since", "until", "into", "before", "at") || r.is(i-1, "of")
	switch u {
	case timex.Weekend:
		return true
	case timex.DayUnit:
		return r.is(i-2, "for", "of", "in") && !r.is(i-3, "one") && (r.is(i-3, "later", "earlier", "late", "early", "end", "start", "beginning", "rest", "remainder", "part", "close", "away", "blocked", "partner"))
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
	return r.found(i, end, e, "date.relative")
}

// theNamed reads "the corresponding period last year", "the comparable
// quarter", "the morning".
func (r *reader) theNamed(i int) found {
	if r.is(i, "corresponding", "comparable", "equivalent", "identical", "similar") {
		if h := r.samePeriod(i, i+1); h.e != nil {
			return h
		}
		if h := r.yearAgo(i + 1); h.e != nil {
			h.a = i
			return h
		}
	}
	w := r.at(i).word
	if w == nil || w.class&isPart == 0 || r.has(i, isUnit) && !r.is(i, "night") || r.tag(i+1).Noun() && r.at(i+1).kind == letters && !r.has(i+1, isWeekday) {
		return found{}
	}
	if !r.is(i-2, "in", "during", "of", "on", "through", "into", "by", "for") && !r.is(i+1, "of", "before", "after") {
		return found{}
	}
	if r.is(i+1, "before", "after") && r.ends(i+2) {
		n := 1
		if r.is(i+1, "before") {
			n = -1
		}
		return r.found(i, i+2, timex.Expr{Type: clock, Form: timex.Relative, Anchor: timex.FromStory, N: n, Unit: timex.DayUnit, Time: timex.Time{Unit: timex.Part, Part: w.part}}, "date.part-of-day")
	}
	return r.partOfDay(i, i+1, w.part)
}

func (r *reader) partOfDay(i, end int, part string) found {
	h := r.found(i, end, timex.Expr{Type: clock, Time: timex.Time{Unit: timex.Part, Part: part}}, "date.part-of-day")
	if w := r.at(i).word; w != nil && w.class&isPart != 0 {
		h.e.Mod = w.mod
	}
	if r.is(h.b, "of") { // "the morning of July 4"
		if d := r.dated(h.b + 1); d.e != nil && precision(d.e) == timex.DayUnit {
			h.e.In, h.b = d.e, d.b
		}
	}
	return h
}

// barePart reads parts of the day that need no determiner: "overnight",
// "mid-afternoon", "early morning", "in daytime".
func (r *reader) barePart(i int) found {
	if r.is(i, "overnight") && !r.tag(i+1).Noun() {
		return r.partOfDay(i, i+1, "NI")
	}
	w := r.at(i).word
	if w == nil || w.class&isPart == 0 || r.has(i, isUnit) && !r.is(i, "night") {
		return found{}
	}
	if k := i + 1; r.has(k, isWeekday) && r.at(k).capital { // "dawn Tuesday"
		return r.partOfDay(i, k, w.part)
	}
	if r.is(i-1, "early", "late", "mid", "by", "at", "before", "until", "since", "after", "in") && !r.tag(i+1).Noun() || r.mark(i-1, '-') && r.is(i-2, "mid", "early", "late") {
		if r.is(i, "night") && !r.is(i-1, "late") {
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
	if r.is(i-1, "in", "by", "since", "until", "early", "late", "during", "mid", "through") || r.mark(i-1, '-') && r.is(i-2, "mid") {
		if !r.at(i).capital && !(r.tag(i+1).Noun() && r.at(i+1).kind == letters) {
			return h
		}
	}
	return found{}
}

// bareUnit reads "end of month", "all day", "all week".
func (r *reader) bareUnit(i int) found {
	if r.has(i, isUnit) && r.is(i-1, "of") && r.is(i-2, "end", "close") && r.ends(i+1) && r.at(i).word.unit >= timex.DayUnit {
		return r.found(i, i+1, timex.Expr{Type: date, Form: timex.Relative, Unit: r.at(i).word.unit}, "date.relative")
	}
	return found{}
}

// deictic reads "today", "yesterday", "tonight", "tomorrow".
func (r *reader) deictic(i int) found {
	v, j := r.phrase(i, dayName)
	if j == i || r.at(i).capital && r.at(i+1).capital && r.glued(i+1) {
		return found{}
	}
	e := timex.Expr{Type: date, Form: timex.Relative, Unit: timex.DayUnit}
	e.N = int(v[0] - '0')
	if v[0] == '-' {
		e.N = -int(v[1] - '0')
	}
	if k := len(v) - 3; k > 0 && v[k] == ' ' {
		e.Type, e.Time = clock, timex.Time{Unit: timex.Part, Part: v[k+1:]}
	}
	return r.found(i, j, e, "date.deictic")
}

// ordinalAlone reads "the 16th" as a day of the month.
func (r *reader) ordinalAlone(i int) found {
	if !r.ordinalDay(i) || r.at(i).kind != number {
		return found{}
	}
	d, e := r.dayNumber(i)
	if !r.is(i-2, "on", "by", "since", "until", "till", "from", "to", "for", "of", "through", "before", "after", "between", "and") && !r.has(i-2, isWeekday) {
		return found{}
	}
	return r.found(i, e, timex.Expr{Type: date, Time: timex.Time{Unit: timex.DayUnit, Day: int8(d)}}, "date.day-of-month")
}
