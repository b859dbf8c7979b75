package date

import "lede/extract/timex"

// The words that make a range of dates stand in the record's text: those that
// open one with two ends ("from August 2", "between May and July") and those
// that leave one end open ("before 2010", "after January 1", "2012 or later").
// Tokens and marks are those of the date alone, so that rules may still ask
// what stands before it.

// text returns the items of the record's text: those of the expression with
// the words that make a range of it; paired tells that its other end stands.
func (r *reader) text(f *member, paired bool) (a, b int) {
	a, b = f.a, f.b
	switch {
	case paired && f.first:
		if f.e.Type != duration { // what rises "from 5 to 10 years" is no stretch of time
			a = r.opener(a, rangeOpener)
		}
	case f.e.Form == timex.Length && f.e.Edge == 1 && f.e.Of != nil:
		if r.is(a-1, wFor) && r.startsFrom(&f.found) {
			a--
		} else {
			a = r.opener(a, rangeOpener)
		}
	case !paired && f.bounds():
		if a = r.opener(a, boundOpener); a == f.a {
			_, b = r.phrase(b, boundCloser)
		}
	}
	return a, b
}

// startsFrom reports whether "from" stands within the expression, which "for" then
// opens.
func (r *reader) startsFrom(f *found) bool {
	for i := f.a; i < f.b; i++ {
		if r.is(i, wFrom) {
			return true
		}
	}
	return false
}

// opener returns where the phrase of the sort begins that ends before item i;
// i where none does.
func (r *reader) opener(i int, s phraseSort) int {
	for k := i - 3; k < i; k++ {
		if _, e := r.phrase(k, s); e == i {
			return k
		}
	}
	return i
}

// bounds reports whether the expression names a day or period of the calendar
// or a time of the clock, so that "before" and "after" bound the time with it.
// They only place what happens where it is told from the present.
func (f *found) bounds() bool {
	e := f.e
	switch e.Form {
	case timex.Feast, timex.Nth:
		return true
	case timex.Absolute:
		if e.Type == clock {
			return e.Time.Unit != timex.Part && f.rule != ruleClockName
		}
		return e.Time.Year != 0 || e.Time.Month > 0 || e.Time.Day > 0
	}
	return f.rule == ruleEdge
}
