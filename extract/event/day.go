package event

import (
	"strings"

	"lede/extract/timex"
	"lede/fact"
	"lede/text"
)

// recent is how many days before its publication a story's own news may be.
const recent = 8

// storyDay returns the day of the story's own news: the first day that the
// lead names, if it is a recent one; "" where it names none.
func (r *reading) storyDay() string {
	if len(r.d.Sentences) == 0 {
		return ""
	}
	end := r.d.Sentences[min(r.lead+1, len(r.d.Sentences)-1)].Last
	for i := range r.st.Dates {
		dt := &r.st.Dates[i]
		if dt.First >= end {
			break
		}
		s := r.d.SentenceOf(dt.First)
		day := dayOf(dt)
		if s < r.lead || !calendar(dt) || len(day) != 10 || r.inDateline(dt) || r.bounded(s, dt) {
			continue
		}
		if r.isRecent(day) {
			return day
		}
	}
	return ""
}

// isRecent reports whether a day is at most a few days before publication.
func (r *reading) isRecent(day string) bool {
	p, known := timex.ParseDate(r.published)
	d, ok := timex.ParseDate(day)
	return known && ok && d <= p && p-d <= recent
}

// when dates a telling: by the date in its own words, the date that governs
// it, the only date of its sentence, or for the story's own news its day.
func (r *reading) when(t *telling) {
	d, cost := r.ownDate(t)
	if d == nil && !t.closed {
		if d, cost = r.governing(t.sentence, t.First, t.Last); d == nil && t.form != nameForm {
			d = r.onlyDate(t)
		}
	}
	if d == nil || t.background && t.form != verbForm && t.form != stateForm && (cost > backgroundReach || r.elsewhere(t, d)) {
		r.byStory(t)
		return
	}
	if t.Type == financial && t.form == verbForm && !isDay(dayOf(d)) && r.x.w.result.Has(r.d, t.First) {
		d = r.dayReported(t, d)
	}
	if t.simple && after(d, r.published) { // "issued notice and put the case off to May"
		r.byStory(t)
		return
	}
	d = r.beginning(d)
	if calendar(d) {
		t.Date, t.EndDate, t.dated, t.cost = dayOf(d), r.endOf(d), true, cost
	}
	if t.Status == occurred && after(d, r.published) && t.form != verbForm {
		t.Status = scheduled
	}
}

// isDay reports whether a date is as exact as a day.
func isDay(date string) bool { return len(date) == len("2021-07-16") && date[5] != 'W' }

// dayReported returns the day of its sentence that a result was reported on,
// where the nearest date is the quarter or year that it is of.
func (r *reading) dayReported(t *telling, period *fact.Date) *fact.Date {
	best, bestCost := period, maxReach
	for i := r.dates; i < len(r.st.Dates) && r.st.Dates[i].First < r.d.Sentences[t.sentence].Last; i++ {
		dt := &r.st.Dates[i]
		if !calendar(dt) || !isDay(dayOf(dt)) || r.inDateline(dt) {
			continue
		}
		if cost := r.cost(t.sentence, dt, t.First, t.Last); cost < bestCost {
			best, bestCost = dt, cost
		}
	}
	return best
}

// elsewhere reports whether a date before an event that is told as background
// dates something else. One right before the preposition that leads to the
// event dates both: "flew on Wednesday to the summit".
func (r *reading) elsewhere(t *telling, d *fact.Date) bool {
	start := r.phraseStart(t.sentence, t.First)
	if d.Last != start-1 {
		return d.Last <= start
	}
	lead := r.d.Tokens[start-1].Lower
	return !r.x.w.goal.has(lead) && !r.x.w.place.has(lead)
}

// afterSpan reports whether a span of time and a preposition lead to the noun phrase
// at start, which is then of another day than the story: "two weeks after an attack".
func (r *reading) afterSpan(start int) bool {
	if start < 2 || !r.x.w.behind.has(r.d.Tokens[start-1].Lower) {
		return false
	}
	for i := r.dates; i < len(r.st.Dates) && r.st.Dates[i].First < start; i++ {
		if d := &r.st.Dates[i]; d.Last == start-1 && d.Type == "DURATION" {
			return true
		}
	}
	return false
}

// backgroundReach is how near a date must follow an event that is told only as
// the background of another ("since the fire in May").
const backgroundReach = 8

// ownDate returns the date in the trigger's own words. A name with a day but
// no year ("the September 11 attacks") closes the question: nothing else in
// the text dates it.
func (r *reading) ownDate(t *telling) (*fact.Date, int) {
	start := t.First
	switch t.form {
	case nounForm, weakForm:
		start = r.phraseStart(t.sentence, t.First)
	case nameForm:
		start = t.First - 2 // "In 2013 Typhoon Haiyan"
	}
	for i := r.dates; i < len(r.st.Dates) && r.st.Dates[i].First < t.Last; i++ {
		dt := &r.st.Dates[i]
		if dt.First > start && dt.Last <= t.First && len(dt.Value) == len("2003") && calendar(dt) {
			return dt, 0 // "a 2003 bank robbery"
		}
		if dt.Last <= t.First || !calendar(dt) {
			continue
		}
		switch day := dayOf(dt); {
		case !strings.Contains(r.d.Words(dt.First, dt.Last), day[:4]):
			t.closed = t.form == nameForm
		case len(day) > 4:
			return dt, 0
		}
	}
	return nil, maxReach
}

// onlyDate returns the date of a verb's sentence where that has one and no
// "that", colon or other event stands between.
func (r *reading) onlyDate(t *telling) *fact.Date {
	sent := r.d.Sentences[t.sentence]
	var only *fact.Date
	for i := r.dates; i < len(r.st.Dates) && r.st.Dates[i].First < sent.Last; i++ {
		dt := &r.st.Dates[i]
		if !calendar(dt) {
			continue
		}
		if r.inDateline(dt) {
			continue
		}
		if only != nil || r.bounded(t.sentence, dt) || len(dayOf(dt)) < 7 {
			return nil
		}
		only = dt
	}
	if only == nil || t.form != verbForm && t.form != stateForm {
		return nil
	}
	from, to := min(only.Last, t.Last), max(only.First, t.First)
	if to-from > 2*maxReach || r.others(from, to) > 0 || r.asideEnds(t.First, from, to) || only.First > t.First && r.ofParticiple(from, to) {
		return nil
	}
	for k := from; k < to; k++ {
		if tok := &r.d.Tokens[k]; tok.Lower == r.x.w.that || r.x.w.subordinate.has(tok.Lower) || tok.Tag == text.Colon && !r.betweenDigits(k) {
			return nil
		}
	}
	return only
}

// byStory dates what the story tells as its own news: in the headline and the
// lead, below them in the simple past, and meetings where something was said.
// Moves of a market are of the day of the move told before.
func (r *reading) byStory(t *telling) {
	if t.Status != occurred || t.closed || t.background || t.earlier {
		return
	}
	if t.Type == financial && r.moved != "" && t.sentence-r.movedAt <= carried {
		t.Date, t.cost = r.moved, maxReach
		return
	}
	if r.day == "" {
		return
	}
	lead := t.sentence <= r.lead+1
	switch t.form {
	case verbForm, stateForm:
		if lead || t.simple {
			t.Date, t.cost = r.day, maxReach
		}
	case nounForm, weakForm:
		if t.sentence <= r.lead && !t.known || t.Type == meeting && r.heardAt(t) {
			t.Date, t.cost = r.day, maxReach
		}
	}
}

// The types that this package treats in ways of their own; the others are the
// rules' alone.
const (
	financial   = "financial"
	acquisition = "acquisition"
	meeting     = "meeting"
	visit       = "visit"
	launch      = "launch"
	disaster    = "disaster"
)

// carried is how many sentences the day of a market's move holds for.
const carried = 8

// moves notes the day of a market's move for the ones told after it.
func (r *reading) noteMove(t *telling) {
	if t.Type == financial && t.Status == occurred && t.form != nameForm && r.isLate(t.Date) {
		r.moved, r.movedAt = t.Date, t.sentence
	}
}

// isLate reports whether a date is of the story's month or the one before.
func (r *reading) isLate(date string) bool {
	if len(date) == 7 {
		date += "-28"
	}
	p, known := timex.ParseDate(r.published)
	d, ok := timex.ParseDate(date)
	return known && ok && max(p-d, d-p) <= 40
}

// heardAt reports whether somebody spoke at the meeting: "told a news
// conference", "said in a radio interview".
func (r *reading) heardAt(t *telling) bool {
	for k := t.First - 1; k >= r.d.Sentences[t.sentence].First && k > t.First-14; k-- {
		if tok := &r.d.Tokens[k]; tok.Tag == text.VBD && has(r.x.w.report, r.d, k) {
			return true
		}
	}
	return false
}

// simplePast reports whether the verb at token v tells in the simple past.
func (r *reading) simplePast(s, v int) bool {
	g := r.auxiliaries(s, v)
	switch r.d.Tokens[v].Tag {
	case text.VBD:
		if g.perfect || g.modal != 0 || g.to {
			return false
		}
	case text.VBN:
		if (!g.be || !g.past || g.perfect) && !(g.first == v && (r.moves(v) || r.active(s, v))) {
			return false
		}
	default:
		return false
	}
	return true
}

// pluperfect reports whether the verb at token v tells of what had happened
// before something else did.
func (r *reading) pluperfect(s, v int) bool {
	g := r.auxiliaries(s, v)
	return g.perfect && g.past
}

// subordinate reports whether "since", "who" and the like open the clause of
// the verb at token v.
func (r *reading) subordinate(s, v int) bool {
	v = r.auxiliaries(s, v).first
	for k := v - 1; k >= r.d.Sentences[s].First && k > v-10; k-- {
		t := &r.d.Tokens[k]
		switch {
		case t.Tag == text.WP, t.Tag == text.WDT, t.Tag == text.WRB, t.Tag == text.IN && r.x.w.subordinate.has(t.Lower):
			return true
		case t.Tag == text.Comma, t.Tag == text.Colon:
			return false
		}
	}
	return false
}
