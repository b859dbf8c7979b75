package figure

// periods finds the time that each figure of the sentence holds for: a date
// that stands in what it is said of or beside it, else one of its clause, else
// what the figures before it hold for.
func (r *reader) periods() {
	r.findLead()
	for i := r.from; i < len(r.items); i++ {
		it := &r.items[i]
		if it.period != "" || !r.timed(it) {
			continue
		}
		if it.base {
			if i > r.from && (it.status != "" && it.status == r.items[i-1].status || r.expected(it)) {
				it.period = r.items[i-1].period // a forecast that took the place of another, or of the same thing
			} else {
				it.period = r.baseBefore(i)
			}
			continue
		}
		if it.period = r.clausePeriod(i); it.period == "" && !r.isWhole(i) {
			if it.period = r.laterPeriod(it); it.period == "" {
				it.period = r.sharedPeriod(i)
			}
		}
		if it.period == "" {
			it.period = r.yearAfterBase(i)
		}
		if it.period == "" {
			if it.period = r.carried(i); it.period == "" {
				it.period = r.forecastTime(it)
			}
			it.carried = it.period != ""
		}
	}
	for i := r.from; i < len(r.items); i++ {
		it := &r.items[i]
		it.framed = it.period != "" && it.period == r.fronted()
		it.aside = it.tense == pluperfect && it.period != "" && !r.by(it.period)
	}
	r.keepTime()
}

// periodsBeside gives the figures the dates that stand right beside them or
// within what they are said of, last figure first, since those that tell one
// change share the date after the last: rose 6 percent to 41 billion in June.
func (r *reader) periodsBeside() {
	for i := r.from; i < len(r.items); i++ {
		it := &r.items[i]
		it.base, it.told, it.tense = r.isBase(i), r.result(it), r.tenseOf(it)
		it.daily, it.timeless = r.isDaily(it), r.ranked(it) || r.populates(it) || r.lies(it) || r.longAgo(it)
	}
	for i := len(r.items) - 1; i >= r.from; i-- {
		it := &r.items[i]
		if !r.timed(it) {
			continue
		}
		if it.period = r.dateBeside(i); it.period != "" {
			continue
		}
		if i+1 >= len(r.items) {
			continue
		}
		next := &r.items[i+1]
		if next.base == it.base && (r.oneChange(i, i+1) || it.tense == past && alike(it, next) && r.verbsJoined(it.part, next.part)) {
			it.period = next.period // killed 12 people and injured 30 on Tuesday
		}
	}
}

// dateBeside returns the time of the date within what the figure is said of,
// or of that right after it. A day after a quarter or a year is that of the
// report: posted a second-quarter profit of $3 million on Wednesday.
func (r *reader) dateBeside(i int) string {
	it := &r.items[i]
	within := r.dateWithin(it)
	if within == "" {
		within = r.nounDate(it)
	}
	if within != "" && len(within) < len("2006-01-02") && !it.base {
		return within
	}
	if after := r.dateAfter(i); after != "" {
		return after
	}
	return within
}

// oneChange reports whether figures i and j, neighbors, tell one change or one
// amount: its size and its result, an amount and the same in other money.
func (r *reader) oneChange(i, j int) bool {
	a, b := &r.items[i], &r.items[j]
	if a.metric != "" && a.metric == b.metric && b.role != "from" && a.role != "from" && (a.tense == b.tense || a.tense != perfect && b.tense != perfect) && (a.role != "" || b.role != "" || !r.verbBetween(a.part, b.part)) {
		return true
	}
	if r.opensClauseAnew(b.part) {
		return false
	}
	for k := a.part + 1; k < b.part; k++ {
		switch r.parts[k].kind {
		case andPart, commaPart, otherPart, openPart, closePart:
		default:
			return false
		}
	}
	return true
}

// sharedPeriod returns the time of the figure before the i-th in its sentence
// that is no base of a comparison.
func (r *reader) sharedPeriod(i int) string {
	for k := i - 1; k >= r.from; k-- {
		p := &r.items[k]
		if p.base || p.period == "" || !r.timed(p) || p.assumed && !r.items[i].daily || p.tense == pluperfect && r.items[i].tense == past || p.tense == past && r.items[i].tense == perfect || r.inserted(p.part, r.items[i].part) {
			continue
		}
		if alike(p, &r.items[i]) && (!p.carried || p.told || r.oneSubject(p.part, r.items[i].part)) || p.score == nil && r.items[i].score == nil && r.oneSubject(p.part, r.items[i].part) {
			return p.period
		}
	}
	return ""
}

// inserted reports whether the figure at part k stands in a relative clause
// which has ended before part i: inflation, which peaked at 9%, is now 3%.
func (r *reader) inserted(k, i int) bool {
	v := r.governor(k)
	if v < 2 || r.parts[v-1].kind != relativePart {
		return false
	}
	bare := r.parts[v-2].kind != commaPart // which no comma ends: a bridge that cost $2 million collapsed
	for j := k + 1; j < i; j++ {
		if r.parts[j].kind == verbPart && (bare && r.parts[j-1].kind != andPart && !r.infinitive(j) || !bare && r.parts[j-1].kind == commaPart) {
			return true
		}
	}
	return false
}

// oneSubject reports whether the figures at parts k and i hang on one verb, or
// on two that share their subject: had 31% of possession and won in front of
// 41,000.
func (r *reader) oneSubject(k, i int) bool {
	for j := k + 1; j < i; j++ {
		switch p := &r.parts[j]; p.kind {
		case verbPart:
			if !p.participle && !(r.parts[j-1].kind == andPart && r.tenseAt(j) == past) {
				return false
			}
		case stopPart, relativePart, pronounPart:
			return false
		case clausePart:
			if !r.is(int(p.first), "but") {
				return false
			}
		}
	}
	return true
}

// verbsJoined reports whether one verb stands between parts k and i, "and"
// before it: killed 12 and injured 30.
func (r *reader) verbsJoined(k, i int) bool {
	joined := false
	for j := k + 1; j < i; j++ {
		switch p := &r.parts[j]; p.kind {
		case verbPart:
			if joined || p.participle || r.parts[j-1].kind != andPart || !r.is(int(r.parts[j-1].first), "and") || r.tenseAt(j) != past {
				return false
			}
			joined = true
		case prepPart:
			if !joined && r.isWord(int(p.first), "during", "since", "before", "after", "until", "over") {
				return false // hired 50 during the pandemic and had 187 in May
			}
		case stopPart, clausePart, relativePart, pronounPart:
			return false
		}
	}
	return joined
}

// verbBetween reports whether a verb group stands between parts k and i.
func (r *reader) verbBetween(k, i int) bool {
	for j := k + 1; j < i; j++ {
		if r.parts[j].kind == verbPart {
			return true
		}
	}
	return false
}
