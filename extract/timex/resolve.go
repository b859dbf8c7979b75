package timex

// A Resolver gives expressions their values in the order of the article. It
// knows the publication date and remembers what dates were told. The zero
// Resolver knows neither: then what an expression leaves open stays X.
type Resolver struct {
	Calendar
	Doc      Time // publication date; its Unit is NoUnit where it is unknown
	Sentence int  // the sentence that is being read

	told  [16]mention // a ring of the dates last told
	n     int
	pool  *pool
	day   Day // of Doc
	known bool
}

type mention struct {
	time     Time
	sentence int
}

// Reset makes the resolver ready for an article with the publication date doc.
func (r *Resolver) Reset(doc Time) {
	*r = Resolver{Calendar: r.Calendar, Doc: doc, pool: r.pool}
	if r.pool == nil {
		r.pool = new(pool)
	}
	if doc.Unit != NoUnit {
		r.day, r.known = doc.Exact()
	}
}

// Tell records a date for later expressions to refer to.
func (r *Resolver) Tell(t Time) {
	r.told[r.n%len(r.told)] = mention{t, r.Sentence}
	r.n++
}

// last returns the latest date told that fits, newest first.
func (r *Resolver) last(fits func(mention) bool) (Time, bool) {
	for i := r.n - 1; i >= max(0, r.n-len(r.told)); i-- {
		if m := r.told[i%len(r.told)]; fits(m) {
			return m.time, true
		}
	}
	return Time{}, false
}

// docDay returns the publication day.
func (r *Resolver) docDay() (Day, bool) { return r.day, r.known }

// Resolve returns the value of an expression under the tense of its verb.
func (r *Resolver) Resolve(e *Expr, tense Tense) Value {
	v := Value{Type: e.Type, Mod: e.Mod, Times: e.Times, Quant: e.Quant}
	switch e.Form {
	case Literal:
		v.Value = e.Value
		return v
	case Length:
		v.Value = r.pool.duration(e.Amount, e.Unit)
		r.edges(e, tense, &v)
		return v
	}
	if e.Form == Nth && e.Count > 1 {
		r.run(e, tense, &v)
		return v
	}
	t := r.time(e, tense)
	v.Time, v.Known = t, t.Year != 0
	first, last, ok := r.Bounds(t)
	begin := ""
	if ok && (t.Year > 0 || t.Unit == DayUnit) {
		begin = r.pool.day(first)
	}
	if ok && t.Unit == DayUnit {
		v.Value = begin
	} else {
		v.Value = r.pool.time(t)
	}
	if ok && t.Year > 0 { // no ISO date is BC
		if doc, known := r.docDay(); e.ToDate && known {
			last = doc
		}
		v.Begin, v.End = begin, begin
		if last != first {
			v.End = r.pool.day(last)
		}
	}
	return v
}

// time returns the calendar time that an expression of a form other than
// Length and Literal means.
func (r *Resolver) time(e *Expr, tense Tense) Time {
	var t Time
	switch e.Form {
	case Absolute:
		if e.In == nil {
			return r.fill(e.Time, e.Dir, tense)
		}
		return r.complete(e.Time, r.time(e.In, tense), tense)
	case Relative:
		t = r.relative(e, tense)
	case Nth:
		t = r.nth(e, tense)
	case Feast:
		t = r.feastTime(e, tense)
	case Literal:
		if d, ok := r.docDay(); ok && e.Value == "PRESENT_REF" {
			return DayTime(d)
		}
	case Length:
	}
	if e.Time.Unit != NoUnit && e.Time.Unit < DayUnit { // "tomorrow at 3 p.m."
		return within(e.Time, t)
	}
	return t
}

// within lays a clock time or part of the day over a day.
func within(clock, day Time) Time {
	clock.Year, clock.Month, clock.Day = day.Year, day.Month, day.Day
	clock.Week, clock.Weekday = day.Week, day.Weekday
	return clock
}

// complete gives a time the larger parts of the period that it lies in.
func (r *Resolver) complete(t, outer Time, tense Tense) Time {
	switch {
	case t.Unit < DayUnit && t.Day == 0 && t.Weekday == 0:
		return within(t, outer)
	case t.Weekday > 0 && t.Day == 0:
		return r.weekdayIn(t, outer, tense)
	}
	if t.Year == 0 {
		t.Year = outer.Year
	}
	if t.Month == 0 && t.Unit <= DayUnit {
		t.Month = outer.Month
	}
	t.Fiscal = t.Fiscal || outer.Fiscal
	return t
}

// weekdayIn finds a weekday in a week, or the one on or after a day.
func (r *Resolver) weekdayIn(t, outer Time, tense Tense) Time {
	first, _, ok := r.Bounds(outer)
	if !ok {
		return r.fill(t, Open, tense)
	}
	d := first + Day((int(t.Weekday)-first.Weekday()+7)%7)
	day := DayTime(d)
	if t.Unit < DayUnit {
		return within(t, day)
	}
	return day
}

// relative moves the anchor of an expression.
func (r *Resolver) relative(e *Expr, tense Tense) Time {
	prec := e.Prec
	if prec == NoUnit {
		prec = e.Unit
	}
	if e.Keep && e.Of != nil {
		return r.samePeriod(e, tense)
	}
	reach := near
	if e.Far {
		reach = far
	}
	if e.Current {
		if t, ok := r.current(e.Unit, e.Over); ok {
			return t
		}
	}
	var anchor Time
	switch e.Anchor {
	case FromDocument:
		if e.Keep {
			if t, ok := r.comparable(reach); ok {
				return t.Shift(e.N, e.Unit)
			}
			if prec == Quarter {
				return r.quarterReported().Shift(e.N, e.Unit)
			}
		}
		anchor = r.Doc
		if d, ok := r.docDay(); ok && e.Unit == Weekend && e.N == 0 && tense != FutureTense && d.Weekday() < 6 {
			return Covering(d-7, Weekend)
		}
	case FromStory:
		if e.Keep {
			if t, ok := r.comparable(reach); ok {
				return t.Shift(e.N, e.Unit)
			}
		}
		anchor = r.storyAnchor(prec, e.N == 0)
	case FromExpr:
		anchor = r.time(e.Of, tense)
		if e.Prec == NoUnit {
			prec = min(anchor.Unit, Year)
		}
	}
	t := r.move(anchor, e.N, e.Unit, prec)
	t.Fiscal = t.Fiscal || e.Time.Fiscal
	return t
}

// samePeriod resolves "the same period of 2020": the quarter, half or month
// last told, in that year; the year itself where none was told.
func (r *Resolver) samePeriod(e *Expr, tense Tense) Time {
	year := r.time(e.Of, tense)
	t, ok := r.comparable(far)
	if !ok || year.Year == 0 {
		return year
	}
	t.Year = year.Year
	return t
}

// move counts n units from the anchor and gives the result its precision.
func (r *Resolver) move(anchor Time, n int, u, prec Unit) Time {
	unknown := Time{Unit: prec}
	if u.Clock() {
		unknown.Hour = noClock
	}
	if anchor.Unit == NoUnit || anchor.Year == 0 {
		return unknown
	}
	if u.Clock() {
		return moveClock(anchor, n, u)
	}
	day, ok := anchor.start()
	if !ok {
		return unknown
	}
	if anchor.Unit > DayUnit && prec <= DayUnit && n > 0 { // days after a period
		if _, last, ok := (Calendar{}).Bounds(anchor); ok {
			day = last
		}
	}
	moved, ok := DayTime(day).Shift(n, u).Exact()
	if !ok {
		return unknown
	}
	t := Covering(moved, prec)
	t.Fiscal = anchor.Fiscal && prec >= Quarter
	return t
}

// moveClock counts hours, minutes or seconds from the anchor. Where only its
// day is told the clock stays unknown, and whole days are what can be counted.
func moveClock(anchor Time, n int, u Unit) Time {
	if anchor.Unit.Clock() && anchor.Hour != noClock {
		return anchor.Shift(n, u)
	}
	unknown := Time{Unit: u, Hour: noClock}
	if _, ok := anchor.Exact(); !ok {
		return unknown
	}
	day := anchor.Shift(n/perDay(u), DayUnit)
	day.Unit, day.Hour, day.Part = u, noClock, 0
	return day
}

// current returns the latest period of a unit that was told and has begun by
// the publication date; where over is set, that has ended by then.
func (r *Resolver) current(u Unit, over bool) (Time, bool) {
	doc, known := r.docDay()
	return r.last(func(m mention) bool {
		first, last, ok := Calendar{}.Bounds(m.time)
		return m.time.Unit == u && ok && (!known || first <= doc && (!over || last < doc))
	})
}

// quarterReported returns the quarter that a report is of: the one told, else
// the one before the publication date.
func (r *Resolver) quarterReported() Time {
	if t, ok := r.current(Quarter, false); ok {
		return t
	}
	doc, ok := r.docDay()
	if !ok {
		return Time{Unit: Quarter}
	}
	return Covering(doc, Quarter).Shift(-1, NoUnit)
}

// How many sentences back a period may have been told that a comparison takes
// up: "a year earlier" the last few, "the year-earlier period" any.
const (
	near = 2
	far  = 1 << 30
)

// comparable returns the period last told, no more sentences back than reach,
// that a comparison with "a year earlier" takes up.
func (r *Resolver) comparable(reach int) (Time, bool) {
	doc, known := r.docDay()
	return r.last(func(m mention) bool {
		if r.Sentence-m.sentence > reach || m.time.Unit != Quarter && m.time.Unit != Half && (m.time.Unit != Month || reach == far) {
			return false
		}
		if _, last, ok := (Calendar{}).Bounds(m.time); ok && known && m.time.Unit == Month && last > doc {
			return false // not over yet: "the shares are to start trading in late June"
		}
		start, ok := m.time.start()
		return ok && (!known || doc-start < 400) // an earlier one is itself what is compared with
	})
}

// storyAnchor returns the latest date told that is at least as precise as the
// unit, else the publication date. Where the same is meant, "that weekend", one
// of its very unit may have been told some sentences before.
func (r *Resolver) storyAnchor(u Unit, same bool) Time {
	reach := 1
	if same {
		reach = 8
	}
	if u.Clock() { // a clock time of any precision, or the day that was told after it
		u = DayUnit
	}
	if t, ok := r.last(func(m mention) bool { return m.time.Year != 0 && m.time.Unit == u && r.Sentence-m.sentence <= reach }); ok && u > DayUnit {
		return t
	}
	t, ok := r.last(func(m mention) bool { return m.time.Year != 0 && m.time.Unit <= u })
	if ok {
		return t
	}
	return r.Doc
}
