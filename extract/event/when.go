package event

import (
	"strings"

	"lede/fact"
	"lede/text"
)

// maxReach is how many tokens a date may stand away from what it dates.
const maxReach = 30

// nearest returns the date that governs tokens [first, last) of sentence s:
// the nearest calendar date of the clause, one after counting as nearer than
// one before.
func (r *reading) nearest(s, first, last int) (*fact.Date, bool) {
	sent := r.d.Sentences[s]
	var best *fact.Date
	bestCost := maxReach
	for i := r.dates; i < len(r.st.Dates) && r.st.Dates[i].First < sent.Last; i++ {
		dt := &r.st.Dates[i]
		if !calendar(dt) || r.bounded(sent.First, dt.First) || dt.First < last && dt.Last > first {
			continue
		}
		from, to := last, dt.First
		cost := 0
		if dt.First < first {
			from, to = dt.Last, first
			cost = 2
		}
		cost += to - from + r.barriers(from, to) + r.others(from, to)
		if cost < bestCost {
			best, bestCost = dt, cost
		}
	}
	return best, best != nil
}

// barriers weighs what stands between an event and a date: another verb or a
// comma makes it likelier that the date is another event's.
func (r *reading) barriers(from, to int) int {
	n := 0
	for k := from; k < to; k++ {
		switch t := &r.d.Tokens[k]; {
		case t.Tag == text.Comma:
			n += 2
		case t.Tag == text.Colon:
			n += 8
		case t.Lower == r.x.w.that:
			n += 6
		case t.Tag == text.VBD || t.Tag == text.VBZ || t.Tag == text.MD || t.Tag == text.WDT || t.Tag == text.WP || t.Tag == text.WRB:
			n += 5
		case t.Tag == text.VBG || t.Tag == text.VBN:
			n += 3
		}
	}
	return n
}

// others weighs the triggers of other events between an event and a date.
func (r *reading) others(from, to int) int {
	n := 0
	for _, at := range r.spans {
		if from <= at && at < to {
			n += 6
		}
	}
	return n
}

// bounded reports whether the word before the date makes it a limit, not the
// day of an event: "since March", "than in 2019".
func (r *reading) bounded(from, first int) bool {
	if first <= from {
		return false
	}
	k := first - 1
	if r.d.Tokens[k].Tag == text.DT && k > from {
		k--
	}
	return r.x.w.since[r.d.Tokens[k].Lower]
}

// calendar reports whether the date names a day, week, month, quarter or year.
func calendar(d *fact.Date) bool {
	v := d.Value
	return (d.Type == "DATE" || d.Type == "TIME") && len(v) >= 4 && v[0] >= '0' && v[0] <= '9' && !strings.Contains(v, "X") &&
		(len(v) == 4 || v[4] == '-')
}

// dayOf returns a date's value without its clock time.
func dayOf(d *fact.Date) string {
	v, _, _ := strings.Cut(d.Value, "T")
	return v
}

// after reports whether the date lies wholly after the day of publication.
func after(d *fact.Date, published string) bool {
	if d == nil || published == "" {
		return false
	}
	if d.Begin != "" {
		return d.Begin > published
	}
	return dayOf(d) > published && !strings.HasPrefix(published, dayOf(d))
}

func (r *reading) dateAfter(s, v int) bool {
	d, ok := r.nearest(s, v, v+1)
	return ok && d.First > v
}

func (r *reading) dateBefore(s, v int) bool {
	d, ok := r.nearest(s, v, v+1)
	return ok && d.Last <= v
}

func (r *reading) dateAfterPublished(s, v int) bool {
	d, ok := r.nearest(s, v, v+1)
	return ok && after(d, r.published)
}

// when dates a telling: by the date that governs it, and for what happened in
// the story's own time by the story's day.
func (r *reading) when(t *telling) {
	if d, ok := r.nearest(t.sentence, t.First, t.Last); ok {
		t.Date, t.dated = dayOf(d), true
		t.EndDate = r.endOf(d)
		if t.sentence <= r.body+1 && r.day == "" && len(t.Date) == 10 && t.Date <= r.published {
			r.day = t.Date
		}
		if t.Status == occurred && after(d, r.published) && t.form != verbForm {
			t.Status = scheduled
		}
	}
}

// endOf returns the last day of a range of dates.
func (r *reading) endOf(d *fact.Date) string {
	if d.Range == "" {
		return ""
	}
	for i := range r.st.Dates {
		if o := &r.st.Dates[i]; o != d && o.Range == d.Range && o.First > d.First {
			return dayOf(o)
		}
	}
	return ""
}
