package timex

// nth finds the n-th day, weekday, week, month or quarter of a period.
func (r *Resolver) nth(e *Expr, tense Tense) Time {
	unknown := Time{Unit: e.Unit}
	if e.In == nil {
		return unknown
	}
	outer := r.time(e.In, tense)
	first, last, ok := r.Bounds(outer)
	if !ok {
		if outer.Unit == Month && e.Unit == DayUnit && e.Time.Weekday == 0 && e.N > 0 {
			outer.Day, outer.Unit = int8(e.N), DayUnit
			return outer
		}
		return unknown
	}
	if w := int(e.Time.Weekday); w > 0 {
		if e.N < 0 {
			return DayTime(last - Day((last.Weekday()-w+7)%7) + Day(7*(e.N+1)))
		}
		return DayTime(first + Day((w-first.Weekday()+7)%7) + Day(7*(e.N-1)))
	}
	var t Time
	if e.N < 0 {
		t = Covering(last, e.Unit)
		if e.Unit == Week && t.before(last-6) || e.Unit == Week && last.Weekday() < 7 {
			t = Covering(last-Day(last.Weekday()), Week) // the last whole week
		}
		return t.Shift(e.N+1, NoUnit)
	}
	t = Covering(first, e.Unit)
	if e.Unit == Week && first.Weekday() > 4 { // ISO: the first week has most of its days inside
		t = t.Shift(1, NoUnit)
	}
	return t.Shift(e.N-1, NoUnit)
}

func (t Time) before(d Day) bool {
	s, ok := t.start()
	return ok && s < d
}

// feastTime returns the day of a holiday.
func (r *Resolver) feastTime(e *Expr, tense Tense) Time {
	if e.In != nil {
		outer := r.time(e.In, tense)
		if t, _, ok := feast(e.Value, int(outer.Year)); ok {
			return weekendOf(t, e)
		}
		return Time{Unit: DayUnit, Year: outer.Year}
	}
	ref, ok := r.docDay()
	if !ok {
		t, fixed, ok := feast(e.Value, 2024)
		if ok && fixed {
			t.Year = 0
			return t
		}
		return Time{Unit: DayUnit}
	}
	y, _, _ := ref.Date()
	var near [3]Time
	for i := range near {
		near[i], _, _ = feast(e.Value, y-1+i)
	}
	if t, ok := choose(near[:], ref, e.Dir, tense); ok {
		return weekendOf(t, e)
	}
	return Time{Unit: DayUnit}
}

// weekendOf turns a holiday into its weekend, where that is meant.
func weekendOf(t Time, e *Expr) Time {
	d, ok := t.Exact()
	if !ok || e.Prec != Weekend {
		return t
	}
	if d.Weekday() == 1 { // a holiday on a Monday ends its weekend
		d--
	}
	return Covering(d, Weekend)
}
