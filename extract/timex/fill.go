package timex

// fill gives a time without its larger parts those that tense, direction and
// the publication date make likeliest; without a publication date see
// fillFromStory.
func (r *Resolver) fill(t Time, dir Dir, tense Tense) Time {
	if t.Year != 0 {
		return t
	}
	if dir >= Before {
		if told, ok := r.fillBeside(t, dir); ok {
			return told
		}
	}
	ref, ok := r.docDay()
	if !ok {
		return r.fillFromStory(t, tense)
	}
	switch {
	case t.Weekday > 0 && t.Day == 0:
		return fillWeekday(t, ref, dir, tense)
	case t.Month == 0 && t.Unit < DayUnit && t.Day == 0:
		return r.fillClock(t, tense)
	case t.Month == 0 && t.Day > 0 && t.Weekday > 0:
		return fillWeekdayDay(t, ref, tense)
	case t.Month == 0 && t.Day > 0:
		return fillMonthDay(t, ref, dir, tense)
	}
	y := int(r.Doc.Year)
	near := make([]Time, 0, 9)
	span := 1
	if t.Unit == Week {
		t.Year = int16(y)
		return t
	}
	if t.Month == 2 && t.Day == 29 {
		span = 4
	}
	for c := y - span; c <= y+span; c++ {
		n := t
		n.Year = int16(c)
		if n.Day == 0 || ValidDate(c, int(n.Month), int(n.Day)) {
			near = append(near, n)
		}
	}
	if c, ok := choose(near, ref, dir, tense); ok {
		return c
	}
	return t
}

// beside is how many sentences back a date may have been told that "the
// following Monday" is counted from.
const beside = 3

// fillBeside finds the weekday, month or season before, after or of the date
// that was told last; false where none fits.
func (r *Resolver) fillBeside(t Time, dir Dir) (Time, bool) {
	weekday := t.Weekday > 0 && t.Day == 0
	if weekday && dir == Before {
		if told, ok := r.last(func(m mention) bool { d, ok := m.time.Exact(); return ok && d.Weekday() == int(t.Weekday) }); ok {
			return told.Shift(-7, DayUnit), true
		}
	}
	told, ok := r.last(func(m mention) bool {
		return m.time.Year != 0 && r.Sentence-m.sentence <= beside && m.time.Unit <= Year && (!weekday || m.time.IsDay())
	})
	if !ok {
		return t, false
	}
	first, last, ok := Calendar{}.Bounds(told)
	switch {
	case !ok:
		return t, false
	case weekday:
		gap := Day((int(t.Weekday) - first.Weekday() + 7) % 7) // days ahead
		if dir == Before {
			gap -= 7
		} else if dir == After && gap == 0 {
			gap = 7
		}
		if t.Unit < DayUnit {
			return within(t, DayTime(first+gap)), true
		}
		return DayTime(first + gap), true
	case t.Month == 0 && t.Season == 0 && t.Quarter == 0 && t.Half == 0:
		return t, false
	case dir == Same:
		t.Year = told.Year
		return t, true
	}
	y, _, _ := first.Date()
	near := make([]Time, 0, 3)
	for c := y - 1; c <= y+1; c++ {
		n := t
		n.Year = int16(c)
		near = append(near, n)
	}
	if dir == Before {
		return choose(near, first, Last, NoTense)
	}
	return choose(near, last, Next, NoTense)
}

// choose picks one of the times, which stand in rising order.
func choose(near []Time, ref Day, dir Dir, tense Tense) (Time, bool) {
	best, cost := -1, Day(1<<30)
	for i := range near {
		first, last, ok := near[i].extent()
		if !ok {
			continue
		}
		if k, ok := distance(first, last, ref, dir, tense); ok && k < cost {
			best, cost = i, k
		}
	}
	if best < 0 {
		return Time{}, false
	}
	return near[best], true
}

// distance weighs how far a period lies from the reference day: the wrong
// side of it, as direction or tense have it, costs more.
func distance(first, last, ref Day, dir Dir, tense Tense) (Day, bool) {
	inside := first <= ref && ref <= last
	switch dir {
	case Last, Past, Before:
		return ref - first, last < ref
	case Next, Near, After:
		return first - ref, first > ref
	case This, Same:
		ry, _, _ := ref.Date()
		fy, _, _ := first.Date()
		if inside {
			return 0, true
		}
		return abs(first - ref), fy == ry
	}
	if inside {
		return 0, true
	}
	back, ahead := Day(1), Day(1)
	switch tense {
	case PastTense:
		ahead = wrongSide
	case FutureTense:
		back = wrongSide
	}
	if last < ref {
		return (ref - last) * back, true
	}
	return (first - ref) * ahead, true
}

// wrongSide is how much a day on the side of the publication date that the
// tense speaks against counts. Not more: the verb that was found may not be
// the one that governs the date ("declared a dividend payable Nov. 15"), and a
// day eleven months off would have been given its year.
const wrongSide = 6

// fillWeekday finds the day that a bare weekday means: the latest one up to
// the publication date, the next one in the future tense.
func fillWeekday(t Time, ref Day, dir Dir, tense Tense) Time {
	back := Day((ref.Weekday() - int(t.Weekday) + 7) % 7) // 0 for the same weekday
	monday := ref - Day(ref.Weekday()) + 1
	inWeek := monday + Day(t.Weekday) - 1
	d := ref - back
	switch dir {
	case Last, Past:
		if back == 0 {
			d -= 7
		}
	case Before:
		d = inWeek - 7
	case Next:
		d = inWeek + 7
	case Near, After:
		d += 7
	case This:
		d = inWeek
	case Open, Same:
		if tense == FutureTense && back != 0 {
			d += 7
		}
	}
	if t.Unit < DayUnit {
		return within(t, DayTime(d))
	}
	return DayTime(d)
}

// fillMonthDay finds the day that "the 16th" means.
func fillMonthDay(t Time, ref Day, dir Dir, tense Tense) Time {
	y, m, d := ref.Date()
	switch {
	case dir == Next, tense == FutureTense && int(t.Day) < d:
		m++
	case dir == Last, dir == Open && tense == PastTense && int(t.Day) > d:
		m--
	}
	y, m, _ = MakeDay(y, m, 1).Date()
	if !ValidDate(y, m, int(t.Day)) {
		return t
	}
	t.Year, t.Month = int16(y), int8(m)
	return t
}

// fillWeekdayDay finds the month in which "Monday the 13th" falls on a Monday,
// the nearest to the publication date.
func fillWeekdayDay(t Time, ref Day, tense Tense) Time {
	y, m, _ := ref.Date()
	near := make([]Time, 0, 13)
	for k := -6; k <= 6; k++ {
		cy, cm, _ := MakeDay(y, m+k, 1).Date()
		if !ValidDate(cy, cm, int(t.Day)) {
			continue
		}
		if d := MakeDay(cy, cm, int(t.Day)); d.Weekday() == int(t.Weekday) {
			near = append(near, DayTime(d))
		}
	}
	if c, ok := choose(near, ref, Open, tense); ok {
		return c
	}
	t.Weekday = 0
	return t
}

// fillClock gives a clock time the day last told, else the publication day.
func (r *Resolver) fillClock(t Time, tense Tense) Time {
	doc, known := r.docDay()
	day, ok := r.last(func(m mention) bool {
		d, ok := m.time.Exact()
		return ok && r.Sentence-m.sentence <= 2 && (tense != PastTense || !known || d <= doc)
	})
	if !ok {
		day = r.Doc
	}
	return within(t, day)
}

// fillFromStory serves documents without a date. A time goes on from a day or
// a month that was told shortly before, under a verb in the past tense ("In
// March 2019 he left. In May he was back."). A year alone or a date farther
// away tells as little of it as the missing publication date.
func (r *Resolver) fillFromStory(t Time, tense Tense) Time {
	if t.Weekday > 0 && t.Day == 0 {
		return t
	}
	prev, ok := r.last(func(m mention) bool {
		return m.time.Year != 0 && m.time.Unit < Year && r.Sentence-m.sentence <= beside
	})
	if !ok {
		return t
	}
	switch {
	case t.Unit < DayUnit && t.Month == 0 && t.Day == 0:
		if prev.IsDay() {
			return within(t, prev)
		}
	case t.Month == 0 && t.Day > 0:
		if prev.Month > 0 && ValidDate(int(prev.Year), int(prev.Month), int(t.Day)) {
			t.Year, t.Month = prev.Year, prev.Month
		}
	case tense == PastTense:
		t.Year = prev.Year
	}
	return t
}

func abs(d Day) Day {
	if d < 0 {
		return -d
	}
	return d
}
