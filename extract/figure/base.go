package figure

import (
	"strconv"

	"lede/text"
)

// isBase reports whether the i-th figure is only what others are compared
// with: from 3 percent, against 4 percent, than 5.
func (r *reader) isBase(i int) bool {
	it := &r.items[i]
	if it.role == "from" || i > r.from && r.items[i-1].base && r.or(&r.items[i-1], it) {
		return true
	}
	p := it.first - 1
	for p > r.first && (r.d.Tokens[p].Tag == text.DT || r.d.Tokens[p].Tag == text.RB && r.isWord(p, "just", "only")) {
		p--
	}
	if r.oldRecord(p) {
		return true
	}
	if p < r.first || r.d.Tokens[p].Tag != text.VBG && !r.in(p, beforeBase) {
		return false
	}
	switch {
	case r.in(p, comparing), r.multiplies(p), i > r.from && p == r.items[i-1].last && r.items[i-1].role == "by" && r.is(p, "on"):
		return true
	case r.lower(p) == hAfter:
		return i > r.from && r.items[i-1].unit.code == it.unit.code
	case p > r.first && r.d.Tokens[p].Tag == text.VBG && r.d.Tokens[p-1].Lower == hAfter: // after falling 25 percent on Monday
		for k := r.from; k < i; k++ {
			if r.items[k].unit.code == it.unit.code {
				return true
			}
		}
	case r.in(p, withTo):
		return r.in(p-1, comparisons)
	}
	return false
}

// oldRecord reports whether "of" at token p leads to a record that was before:
// passing its previous peak of 42,224.
func (r *reader) oldRecord(p int) bool {
	return p > r.first+1 && r.lower(p) == hOf && r.isWord(p-1, "record", "high", "low", "peak") &&
		r.isWord(p-2, "previous", "prior", "earlier", "old", "former", "last")
}

// expected reports whether a base is what had been thought of the same thing:
// twice the 180,000 that economists had forecast, fewer than the nine planned.
func (r *reader) expected(it *item) bool {
	return it.status == "forecast" || it.last < r.last && r.d.Tokens[it.last].Tag == text.VBN && r.isWord(it.last, "planned", "budgeted", "expected", "scheduled", "targeted")
}

// baseBefore returns the time of the i-th figure, the start of a change, where
// the article has given a figure of the year before its end's time, and so
// compares by years: from $58 million a year earlier. Sales rose to $3 million
// from $2 million.
func (r *reader) baseBefore(i int) string {
	if r.items[i].role != "from" && !(i > r.from && r.items[i-1].base && r.or(&r.items[i-1], &r.items[i])) {
		return ""
	}
	when := r.comparedTime(i, r.from)
	if when == "" {
		return ""
	}
	for k := r.from - 1; k > 0 && k >= r.from-carryReach; k-- {
		if p := &r.items[k]; p.period != "" && yearBefore(p.period, when) {
			return p.period
		}
	}
	return ""
}

// yearAfterBase returns the time of the i-th figure, which has no date, where
// what it is compared with in the same clause has one "a year earlier": net
// fell to $33 million from $52 million in the year-ago quarter.
func (r *reader) yearAfterBase(i int) string {
	it := &r.items[i]
	if it.tense != past || it.status != "" || !r.timed(it) {
		return ""
	}
	for j := i + 1; j < len(r.items); j++ {
		p := &r.items[j]
		if r.verbBetween(it.part, p.part) {
			return ""
		}
		if p.base && len(p.period) == len("2006-01") && r.yearAgo(p.part) {
			return strconv.Itoa(yearOf(p.period)+1) + p.period[4:]
		}
	}
	return ""
}

// yearAgo reports whether the next date after part k counts a year back.
func (r *reader) yearAgo(k int) bool {
	for ; k < len(r.parts); k++ {
		switch p := &r.parts[k]; p.kind {
		case verbPart, stopPart, clausePart:
			return false
		case datePart, nounPart:
			year, back := false, false
			for j := int(p.first); j < int(p.last); j++ {
				year = year || r.isWord(j, "year", "year-ago", "year-earlier")
				back = back || r.isWord(j, "ago", "earlier", "before", "year-ago", "year-earlier")
			}
			if p.kind == datePart || year && back {
				return year && back
			}
		}
	}
	return false
}

// comparedTime returns the time of the last figure before the i-th, from the
// given one on, that is no base: what the i-th is compared with.
func (r *reader) comparedTime(i, from int) string {
	for i--; i >= from; i-- {
		if p := &r.items[i]; !p.base && r.timed(p) {
			return p.period
		}
	}
	return ""
}

// yearBefore reports whether time a is b of the year before: 2022-H1, 2023-H1.
func yearBefore(a, b string) bool {
	return len(a) == len(b) && len(a) >= 4 && a[4:] == b[4:] && yearOf(a) == yearOf(b)-1
}
