package date

import "lede/extract/timex"

// A bracket is a clock time that stands in brackets behind another, which it
// tells in another zone: "9:15 p.m. (0115 GMT) on Monday".
type bracket struct {
	at int         // its item, 0 for none
	in *timex.Expr // its day
}

// bracketed gives a clock time the day behind the brackets that tell it in
// another zone, and keeps for the time within them the day that it has there.
func (r *reader) bracketed(c found) found {
	if r.bracket.at == c.a {
		c.e.In = r.bracket.in
		return c
	}
	if !r.mark(c.b, '(') || c.e.Time.Unit == timex.Part {
		return c
	}
	z := r.clockTime(c.b + 1)
	if z.e == nil || !r.mark(z.b, ')') {
		return c
	}
	d := r.dayAfter(z.b + 1)
	if d.e == nil || d.e.Type != date {
		return c
	}
	c.e.In = d.e
	r.bracket = bracket{c.b + 1, d.e}
	if n := daysBetween(c.e.Time.Hour, z.e.Time.Hour); n != 0 {
		r.bracket.in = r.expr(&timex.Expr{Type: date, Form: timex.Relative, Anchor: timex.FromExpr, Of: d.e, N: n, Unit: timex.DayUnit})
	}
	return c
}

// daysBetween returns on which side of midnight the second of two hours lies
// that are the same moment in two zones, from -1 for the day before to 1.
// Zones lie less than twelve hours apart, but for a few islands.
func daysBetween(a, b int8) int {
	switch d := b - a; {
	case d > 12:
		return -1
	case d < -12:
		return 1
	}
	return 0
}
