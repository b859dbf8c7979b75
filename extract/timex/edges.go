package timex

// edges fills the two ends of a duration that is anchored: "the past three
// months", "the next five years", "the 12 months to June".
func (r *Resolver) edges(e *Expr, tense Tense, v *Value) {
	if e.OfYear {
		r.ofYear(e, v)
		return
	}
	if e.Edge == 2 && tense != FutureTense {
		return
	}
	if e.Edge == 0 || e.Amount.Vague || e.Unit.Clock() || e.Amount.Milli%1000 != 0 {
		return
	}
	anchor, ok := r.docDay()
	told := false
	if e.Story {
		var t Time
		if t, told = r.comparable(near); told {
			first, _, _ := r.Bounds(t)
			anchor, ok = first-1, true
		}
	}
	if e.Of != nil {
		first, last, known := r.Bounds(r.time(e.Of, NoTense))
		if anchor, ok = last, known; e.Edge > 0 { // "for two years from 2025"
			anchor = first - 1
		}
	}
	if !ok {
		return
	}
	n := int(e.Amount.Milli / 1000)
	if e.Unit == Quarter && e.Of == nil { // quarters of the calendar
		this := Covering(anchor, Quarter)
		first, last := this.Shift(1, NoUnit), this.Shift(n, NoUnit)
		if e.Edge < 0 {
			first, last = this.Shift(-n, NoUnit), this.Shift(-1, NoUnit)
		}
		a, _, _ := r.Bounds(first)
		_, b, _ := r.Bounds(last)
		v.Begin, v.End = r.pool.day(a), r.pool.day(b)
		return
	}
	if e.Edge > 0 {
		begin := anchor + 1
		if e.Edge == 2 { // "within nine months": from today
			begin = anchor
		}
		end := DayTime(anchor).Shift(n, e.Unit)
		d, _ := end.Exact()
		v.Begin, v.End = r.pool.day(begin), r.pool.day(d)
		return
	}
	if e.Of == nil && !told { // up to yesterday: "the last three days"
		anchor--
	}
	// The end is the last day counted; a month's end goes to a month's end.
	begin := DayTime(anchor+1).Shift(-n, e.Unit)
	if d, ok := begin.Exact(); ok {
		v.Begin, v.End = r.pool.day(d), r.pool.day(anchor)
	}
}

// ofYear fills the ends of "the first nine months": those of the year of the
// publication date, of the year before where they are not over yet.
func (r *Resolver) ofYear(e *Expr, v *Value) {
	doc, ok := r.docDay()
	months := int(e.Amount.Milli/1000) * e.Unit.months()
	if !ok || months == 0 || months > 12 {
		return
	}
	y, _, _ := doc.Date()
	end := MakeDay(y, months+1, 0)
	if end > doc+31 {
		y--
		end = MakeDay(y, months+1, 0)
	}
	v.Begin, v.End = r.pool.day(MakeDay(y, 1, 1)), r.pool.day(end)
	switch months { // later comparisons take it up as the half or quarter it is
	case 6:
		v.Time, v.Known = Time{Unit: Half, Year: int16(y), Half: 1}, true
	case 3:
		v.Time, v.Known = Time{Unit: Quarter, Year: int16(y), Quarter: 1}, true
	}
}

// run resolves "the first two weeks of May": a duration with both its ends.
func (r *Resolver) run(e *Expr, tense Tense, v *Value) {
	v.Type, v.Value = TypeDuration, Whole(int(e.Count)).Duration(e.Unit)
	one := *e
	one.Count = 0
	first := r.time(&one, tense)
	last := first
	if e.N > 0 {
		last = first.Shift(int(e.Count)-1, e.Unit)
	} else {
		first = first.Shift(1-int(e.Count), e.Unit)
	}
	a, _, okA := r.Bounds(first)
	_, b, okB := r.Bounds(last)
	if okA && okB {
		v.Begin, v.End = r.pool.day(a), r.pool.day(b)
	}
}
