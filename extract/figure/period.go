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
