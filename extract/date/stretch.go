package date

import "lede/extract/timex"

// stretch reads what a length after "for" begins with: "for two years from
// 2025", "for three hours from 10 a.m.". It tells a stretch of time and no day
// that lies so far off. end is the item after the length.
func (r *reader) stretch(i, end int, e *timex.Expr) found {
	if !r.is(i-1, wFor) {
		return found{}
	}
	j := r.opt(end, ',')
	if !r.is(j, wsStarts) {
		return found{}
	}
	start := r.begun(r.word(j+1, wsBegun))
	if start.e == nil {
		return found{}
	}
	e.Edge, e.Of = 1, start.e
	return r.found(i, start.b, e, ruleDurationAnchored)
}

// stretchAfter reads the length of what begins with h: "from Monday for two
// weeks".
func (r *reader) stretchAfter(h found) found {
	if !r.is(h.a-1, wFrom) || !r.is(h.b, wFor) || h.e.Type != date && h.e.Type != clock || h.e.Form == timex.Literal {
		return found{}
	}
	l, ok := r.length(h.b + 1)
	if !ok || l.bare || l.amount.Vague {
		return found{}
	}
	e := timex.Expr{Type: duration, Form: timex.Length, Amount: l.amount, Unit: l.unit, Mod: l.mod, Edge: 1, Of: h.e}
	return r.found(h.a, l.end, &e, ruleDurationAnchored)
}

// begun reads the time that a stretch begins with: a date, a clock time, after
// "from" a bare hour.
func (r *reader) begun(i int) found {
	h := r.modified(i)
	if h.e == nil {
		if h, _ = r.hour(i); h.e != nil && !r.hourEnds(h.b) {
			return found{}
		}
	}
	if h.e == nil || h.e.Type == duration || h.e.Type == set || h.e.Form == timex.Literal {
		return found{}
	}
	return h
}

// dayOfWeek reads the weekday beside a day that is counted off, and which says
// what day of that week is meant: "Monday two weeks from now", "in three days
// on Friday".
func (r *reader) dayOfWeek(weekday int8, counted *timex.Expr) *timex.Expr {
	week := r.expr(&timex.Expr{Type: date, Form: timex.Relative, Anchor: timex.FromExpr, Of: counted, Unit: timex.Week, Prec: timex.Week})
	return &timex.Expr{Type: date, Time: timex.Time{Unit: timex.DayUnit, Weekday: weekday}, In: week}
}

// onWeekday adds "on Friday" to a day that is counted off in days, weeks or
// months.
func (r *reader) onWeekday(h found) found {
	if h.e.Form != timex.Relative || h.e.Unit > timex.Month || h.e.Type != date || !r.is(h.b, wOn) || !r.has(h.b+1, isWeekday) {
		return h
	}
	return r.found(h.a, h.b+2, r.dayOfWeek(r.at(h.b+1).word.weekday, h.e), h.rule)
}
