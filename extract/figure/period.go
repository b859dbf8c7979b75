package figure

import "lede/text"

// periods finds the time that each figure of the sentence holds for: a date
// that stands in what it is said of or beside it, else one of its clause, else
// what the figures before it hold for.
func (r *reader) periods() {
	r.periodsBeside()
	for i := r.from; i < len(r.items); i++ {
		it := &r.items[i]
		if it.period != "" || !r.timed(it) {
			continue
		}
		if it.base {
			if i > r.from && it.status != "" && it.status == r.items[i-1].status {
				it.period = r.items[i-1].period // a forecast that took the place of another
			}
			continue
		}
		if it.period = r.clausePeriod(i); it.period == "" {
			it.period = r.sharedPeriod(i)
		}
		if it.period == "" {
			it.period = r.carried(i)
		}
	}
	r.keepTime()
}

// timed reports whether a figure holds for a time rather than always: lengths
// of time, ages and attributes such as a 30-member delegation do not.
func (r *reader) timed(it *item) bool {
	switch it.unit.kind {
	case duration, age:
		return false
	case counted, measure:
		return !it.hyphen || it.role != ""
	}
	return true
}

// periodsBeside gives the figures the dates that stand right beside them or
// within what they are said of, last figure first, since those that tell one
// change share the date after the last: rose 6 percent to 41 billion in June.
func (r *reader) periodsBeside() {
	for i := r.from; i < len(r.items); i++ {
		it := &r.items[i]
		it.base, it.told = r.isBase(i), r.result(it)
	}
	for i := len(r.items) - 1; i >= r.from; i-- {
		it := &r.items[i]
		if !r.timed(it) {
			continue
		}
		if it.period = r.dateAfter(i); it.period != "" {
			continue
		}
		if it.period = r.dateWithin(it); it.period != "" {
			continue
		}
		if i+1 < len(r.items) && r.oneChange(i, i+1) && r.items[i+1].base == it.base {
			it.period = r.items[i+1].period
		}
	}
}

// isBase reports whether the i-th figure is only what others are compared
// with: from 3 percent, against 4 percent, than 5.
func (r *reader) isBase(i int) bool {
	it := &r.items[i]
	if it.role == "from" || i > r.from && r.items[i-1].base && r.or(&r.items[i-1], it) {
		return true
	}
	p := it.first - 1
	for p > r.first && r.d.Tokens[p].Tag == text.DT {
		p--
	}
	switch {
	case r.isWord(p, "than", "against", "versus", "vs", "vs.", "v"):
		return true
	case r.is(p, "after"):
		return i > r.from && r.items[i-1].unit.code == it.unit.code
	case r.isWord(p, "with", "to"):
		return r.isWord(p-1, "compared", "compares", "compare", "comparing")
	}
	return false
}

// oneChange reports whether figures i and j, neighbors, tell one change or one
// amount: its size and its result, an amount and the same in other money.
func (r *reader) oneChange(i, j int) bool {
	a, b := &r.items[i], &r.items[j]
	if a.metric != "" && a.metric == b.metric && b.role != "from" && a.role != "from" {
		return true
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

// dateAfter returns the time of the date that follows the i-th figure before
// the next one, with nothing but a phrase between.
func (r *reader) dateAfter(i int) string {
	it := &r.items[i]
	if d := r.overlapping(it); d != "" { // $2.9 billion a year earlier
		return d
	}
	subject := r.inSubject(it)
	for k := it.part + 1; k < len(r.parts) && k < it.part+12; k++ {
		switch p := &r.parts[k]; p.kind {
		case datePart:
			if r.compares(k) || !subject && k+1 < len(r.parts) && r.parts[k+1].kind == verbPart && !r.parts[k+1].participle && !r.infinitive(k+1) {
				return ""
			}
			if when := r.timeOf(int(p.head), k); when != "" && r.holds(k) {
				return when
			}
			if r.st.Dates[p.head].Type == "DATE" {
				return ""
			}
		case figurePart:
			if f := &r.items[p.head]; r.timed(f) && !r.conversion(f, it) {
				return ""
			}
		case openPart: // 1.44 trillion yuan (RMB, the same below) in 2020
			for k+1 < len(r.parts) && r.parts[k].kind != closePart {
				k++
			}
		case commaPart:
			if k > it.part+1 || k+1 < len(r.parts) && r.parts[k+1].kind != relativePart && !r.isWord(int(r.parts[k+1].first), "in", "during") {
				return ""
			}
		case relativePart: // a record $89, which was set on Friday
			if k > it.part+2 {
				return ""
			}
			subject = true
		case verbPart:
			if !p.participle && !subject {
				return ""
			}
			subject = subject && p.participle
		case stopPart, clausePart, andPart:
			return ""
		case prepPart:
			if r.isWord(int(p.first), "than", "from", "against", "versus", "compared", "since", "until") && !r.rangeAt(k+1) {
				return ""
			}
		}
	}
	return ""
}

// inSubject reports whether the figure stands before its clause's verb and is
// no mere attribute, so that the verb's date is its own: 217 cases were
// confirmed last week.
func (r *reader) inSubject(it *item) bool {
	return !it.hyphen && r.governor(it.part) < 0 && (it.unit.kind == counted || it.unit.kind == scaleUnit || it.bare() || it.ofLast > it.ofFirst)
}

// overlapping returns the time of a date whose first words were read as part
// of the figure's unit.
func (r *reader) overlapping(it *item) string {
	for k := r.firstDate; k < len(r.st.Dates) && r.st.Dates[k].First < it.last; k++ {
		if d := &r.st.Dates[k]; d.First >= it.numLast && d.Last > it.last && d.Type == "DATE" {
			return calendar(d.Value)
		}
	}
	return ""
}

// compares reports whether the date at part k is one that a change is counted
// from: up 3 percent on the week before.
func (r *reader) compares(k int) bool {
	if k == 0 || r.parts[k-1].kind != prepPart {
		return false
	}
	if r.isWord(int(r.parts[k-1].first), "compared", "than", "against", "versus") {
		return true
	}
	if !r.isWord(int(r.parts[k-1].first), "on", "over", "from") {
		return false
	}
	p := &r.parts[k]
	for j := int(p.first); j < int(p.last); j++ {
		if r.isWord(j, "before", "earlier", "previous", "ago", "year", "week", "month", "quarter") {
			return !r.rangeAt(k)
		}
	}
	return false
}

// dateWithin returns the time of a date in what the figure is said of or in
// its whole: third-quarter revenue, of Sunday's vote.
func (r *reader) dateWithin(it *item) string {
	for k := r.firstDate; k < len(r.st.Dates) && r.st.Dates[k].First < r.last; k++ {
		if when := r.timeIn(k, it); when != "" {
			return when
		}
	}
	return ""
}

// timeIn returns the time of the k-th date where it lies in the figure's
// metric, just after it, or in its whole.
func (r *reader) timeIn(k int, it *item) string {
	d := &r.st.Dates[k]
	if d.Type != "DATE" {
		return ""
	}
	if d.First >= it.about.first && d.Last <= it.about.last {
		return calendar(d.Value)
	}
	if whole := r.wholeOf(it); d.First >= whole.first && d.Last <= whole.last {
		return calendar(d.Value)
	}
	return ""
}

// clausePeriod returns the time of the nearest date before the i-th figure
// that the figure's verb shares.
func (r *reader) clausePeriod(i int) string {
	it := &r.items[i]
	v := r.governor(it.part)
	verbs := 0
	for k := it.part - 1; k >= 0; k-- {
		switch p := &r.parts[k]; p.kind {
		case nounPart:
			if verbs == 0 || verbs == 1 && v > k {
				if when := r.dateIn(p); when != "" {
					return when
				}
			}
		case datePart:
			if r.adverbial(k, v, verbs) && r.holds(k) && !r.compares(k) && !r.insertedWith(k, v) {
				if when := r.timeOf(int(p.head), k); when != "" {
					return when
				}
			}
		case verbPart:
			verbs++
			if p.participle && k > 0 && r.parts[k-1].kind == nounPart {
				verbs--
			}
		case stopPart, clausePart:
			if when := r.whenBefore(k); when != "" {
				return when
			}
			return r.fronted(k)
		case figurePart:
			if f := &r.items[p.head]; f.period != "" && r.timed(f) && alike(f, it) {
				return ""
			}
		}
	}
	return ""
}

// dateIn returns the time of a date within the noun phrase p: in Friday's
// match; the fourth-quarter result.
func (r *reader) dateIn(p *part) string {
	for k := r.firstDate; k < len(r.st.Dates) && r.st.Dates[k].First < int(p.last); k++ {
		if d := &r.st.Dates[k]; d.First >= int(p.first) && d.Last <= int(p.last) && (d.Type == "DATE" || d.Type == "TIME") {
			return calendar(d.Value)
		}
	}
	return ""
}

// insertedWith reports whether the date at part k belongs to a participle that
// a comma parts from the figure's verb v: founded in 2014, X helps.
func (r *reader) insertedWith(k, v int) bool {
	if v < k {
		return false
	}
	comma := false
	for j := k + 1; j < v; j++ {
		comma = comma || r.parts[j].kind == commaPart
	}
	if !comma {
		return false
	}
	for j := k - 1; j >= 0; j-- {
		switch p := &r.parts[j]; p.kind {
		case verbPart:
			if p.participle {
				return true
			}
		case relativePart: // the plan, which takes effect in July, is
			return true
		case prepPart, nounPart, otherPart:
		default:
			return false
		}
	}
	return false
}

// whenBefore returns the time of the date that a clause with "when", which
// begins at part k, takes up: from 2008, when it posted a loss.
func (r *reader) whenBefore(k int) string {
	if !r.is(int(r.parts[k].first), "when") {
		return ""
	}
	if k--; k >= 0 && r.parts[k].kind == commaPart {
		k--
	}
	if k < 0 || r.parts[k].kind != datePart {
		return ""
	}
	return r.timeOf(int(r.parts[k].head), k)
}

// adverbial reports whether the date at part k, with so many verbs between it
// and the figure, is an adverbial of the figure's verb: it follows that verb,
// or stands before it and no other verb comes between.
func (r *reader) adverbial(k, v, verbs int) bool {
	switch {
	case verbs == 0:
		return v < 0 || k > v || !r.parts[v].participle
	case k <= 1:
		return true
	}
	return verbs == 1 && v > k
}

// fronted returns the time of a date that opens the sentence, for a figure
// whose clause begins after part k: On Friday, when the market closed ...
func (r *reader) fronted(int) string {
	for k := 0; k < min(3, len(r.parts)); k++ {
		switch p := &r.parts[k]; p.kind {
		case datePart:
			if k+1 < len(r.parts) && r.parts[k+1].kind != verbPart && r.holds(k) {
				return r.timeOf(int(p.head), k)
			}
			return ""
		case prepPart, otherPart:
		default:
			return ""
		}
	}
	return ""
}

// sharedPeriod returns the time of the figure before the i-th in its sentence
// that is no base of a comparison.
func (r *reader) sharedPeriod(i int) string {
	for k := i - 1; k >= r.from; k-- {
		if p := &r.items[k]; !p.base && p.period != "" && r.timed(p) && alike(p, &r.items[i]) {
			return p.period
		}
	}
	return ""
}

// holds reports whether the date at part k is the time of what is told: not a
// bound such as "since 2017", not the time of a report ("said on Friday"), not
// a date in brackets.
func (r *reader) holds(k int) bool {
	d := &r.st.Dates[r.parts[k].head]
	if d.Start < r.st.Dateline.End && d.Start >= r.st.Dateline.Start {
		return false
	}
	if k == 0 {
		return true
	}
	if r.is(d.First, "the") && r.isWord(d.Last-1, "year", "month", "week", "day", "quarter") && d.Last-d.First == 2 && r.is(d.First-1, "on") {
		return false // growth on the year
	}
	p := &r.parts[k-1]
	switch p.kind {
	case openPart:
		return false
	case prepPart:
		if r.rangeAt(k) {
			return true
		}
		w := int(p.last) - 1
		if r.lex.boundWord.Has(r.d, w) && !(r.isWord(w, "before", "after") && d.Type == "TIME") {
			return r.whenFollows(k)
		}
		k--
	case verbPart:
		return !r.reports(int(p.head))
	}
	return k == 0 || r.parts[k-1].kind != verbPart || !r.reports(int(r.parts[k-1].head))
}

// whenFollows reports whether a clause with "when" takes up the date at part
// k: since March 2022, when the rate stood at 0.5%.
func (r *reader) whenFollows(k int) bool {
	k++
	if k < len(r.parts) && r.parts[k].kind == commaPart {
		k++
	}
	return k < len(r.parts) && r.is(int(r.parts[k].first), "when")
}
