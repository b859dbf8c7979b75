package event

import (
	"slices"
	"strings"

	"lede/fact"
	"lede/text"
)

// maxReach is how far a date may stand away from what it dates: tokens, and
// what weighs as much (see cost).
const maxReach = 30

// nearest returns the date that governs tokens [first, last) of sentence s:
// the nearest calendar date of the clause, one after counting as nearer than
// one before.
func (r *reading) nearest(s, first, last int) (*fact.Date, bool) {
	d, _ := r.governing(s, first, last)
	return d, d != nil
}

// governing is nearest with the date's cost; nil and maxReach where none is
// near enough.
func (r *reading) governing(s, first, last int) (*fact.Date, int) {
	sent := r.d.Sentences[s]
	var best *fact.Date
	bestCost := maxReach
	for i := r.dates; i < len(r.st.Dates) && r.st.Dates[i].First < sent.Last; i++ {
		dt := &r.st.Dates[i]
		if !calendar(dt) && !floating(dt) || dt.First < last && dt.Last > first || r.inDateline(dt) || r.inName(dt) {
			continue
		}
		if cost := r.cost(s, dt, first, last); cost < bestCost {
			best, bestCost = dt, cost
		}
	}
	return best, bestCost
}

// inDateline reports whether the date is the dateline's, which tells when the
// story was filed.
func (r *reading) inDateline(dt *fact.Date) bool {
	return dt.Start < r.st.Dateline.End && r.st.Dateline.Overlaps(text.Span{Start: dt.Start, End: dt.End})
}

// inName reports whether the date is part of the name of another event, "the
// 2021 Harbour Conference", which it alone dates.
func (r *reading) inName(dt *fact.Date) bool {
	for _, k := range [...]int{dt.First, dt.Last} {
		if k >= len(r.d.Tokens) {
			continue
		}
		if m := r.names.Named(k); m != nil && m.Label == text.EventName && int(m.First) <= dt.Last && int(m.Last) > dt.Last {
			return true
		}
	}
	return false
}

// cost weighs how far date dt is from an event told at tokens [first, last):
// tokens between, more for what parts clauses, for other events and where the
// date belongs to a noun ("its July data"); maxReach where it dates nothing.
func (r *reading) cost(s int, dt *fact.Date, first, last int) int {
	from, to, cost := last, dt.First, 0
	if dt.First < first {
		from, to, cost = dt.Last, first, 2
	}
	if to-from >= maxReach {
		return maxReach
	}
	if dt.First < first && (r.inAside(s, dt, first) || r.toldBehind(s, dt, first) || r.saidOn(s, dt, first) || r.ofVerbBefore(s, dt, first)) {
		return maxReach
	}
	opens := dt.First < first && r.opensClause(dt.Last, first)
	if !opens && r.bounded(s, dt) {
		return maxReach
	}
	if opens {
		return to - from
	}
	if from != to && r.attributive(s, dt) {
		cost += 8
	}
	if from == last && (r.reports(from, to) || r.asideEnds(first, from, to) || r.toldOfOther(last, from, to) || r.saidThen(from, to) || r.ofParticiple(from, to)) {
		return maxReach
	}
	return cost + to - from + r.barriers(from, to) + r.others(from, to)
}

// reports reports whether "that" stands in tokens [from, to) before a clause
// with a subject of its own, so that what follows is content.
func (r *reading) reports(from, to int) bool {
	for k := from; k < to; k++ {
		if r.d.Tokens[k].Lower != r.x.w.that {
			continue
		}
		if t := r.d.Tokens[k].Tag; t == text.IN || t == text.WDT && k+1 < to && (r.d.Tokens[k+1].Tag.Noun() || r.d.Tokens[k+1].Tag == text.PRP) {
			return true
		}
	}
	return false
}

// toldOfOther reports whether a relative clause in tokens [from, to) tells of
// somebody that the verb before last has to do with: "was replaced by Ana Silva,
// who came from a rival in 2022".
func (r *reading) toldOfOther(last, from, to int) bool {
	if !r.d.Tokens[last-1].Tag.Verb() {
		return false
	}
	for k := from + 1; k+1 < to; k++ {
		if r.d.Tokens[k].Tag == text.Comma && (r.d.Tokens[k+1].Tag == text.WP || r.d.Tokens[k+1].Tag == text.WDT) {
			return true
		}
	}
	return false
}

// inAside reports whether the date stands in a relative clause that a comma
// closes before token first: "Silva, who entered politics in 2020, resigned".
func (r *reading) inAside(s int, dt *fact.Date, first int) bool {
	if dt.Last >= first || r.d.Tokens[dt.Last].Tag != text.Comma {
		return false
	}
	for k := dt.First - 1; k > r.d.Sentences[s].First && r.d.Tokens[k].Tag != text.Comma; k-- {
		switch r.d.Tokens[k].Tag {
		case text.WP, text.WDT, text.WPS:
			return true
		}
	}
	return false
}

// toldBehind reports whether the date belongs to what somebody says behind it,
// at an event told at token first: "It was 63% in 2020, Silva told a news
// conference", but not "On Monday, Silva announced talks".
func (r *reading) toldBehind(s int, dt *fact.Date, first int) bool {
	content := false
	for k := r.d.Sentences[s].First; k < dt.First; k++ {
		content = content || r.d.Tokens[k].Tag.Verb()
	}
	if !content {
		return false
	}
	comma := false
	for k := dt.Last; k < first; k++ {
		switch t := &r.d.Tokens[k]; {
		case t.Tag == text.Comma:
			comma = true
		case comma && t.Tag.Verb() && has(r.x.w.report, r.d, k):
			return true
		}
	}
	return false
}

// saidOn reports whether the date is the day on which somebody said what had
// happened before, at the verb at token first: "said on Thursday that a ferry had
// sunk".
func (r *reading) saidOn(s int, dt *fact.Date, first int) bool {
	k := r.back(dt.First-1, r.d.Sentences[s].First, text.IN, text.RB)
	if k < r.d.Sentences[s].First || !r.d.Tokens[k].Tag.Verb() || !has(r.x.w.report, r.d, k) {
		return false
	}
	return r.pluperfect(s, first)
}

// back returns the last token up to k that has none of the tags, and from where all
// behind that have one.
func (r *reading) back(k, from int, over ...text.Tag) int {
	for k > from && slices.Contains(over, r.d.Tokens[k].Tag) {
		k--
	}
	return k
}

// saidThen reports whether a verb of saying stands right before a date, at the end
// of tokens [from, to): "who had backed the deal, said last week".
func (r *reading) saidThen(from, to int) bool {
	k := r.back(to-1, from, text.IN)
	return k > from && r.d.Tokens[k].Tag == text.VBD && has(r.x.w.report, r.d, k)
}

// ofVerbBefore reports whether the date is of a verb before it, and "and" and
// another verb stand between it and token first: "lost money last year and had been
// in talks".
func (r *reading) ofVerbBefore(s int, dt *fact.Date, first int) bool {
	joined := false
	for k := dt.Last; k+1 < first && !joined; k++ {
		joined = r.d.Tokens[k].Tag == text.CC && r.finiteTag(k+1)
	}
	if !joined {
		return false
	}
	for k := dt.First - 1; k >= r.d.Sentences[s].First; k-- {
		if r.finiteTag(k) {
			return true
		}
	}
	return false
}

// finiteTag reports whether token k is a finite verb or a modal.
func (r *reading) finiteTag(k int) bool {
	switch r.d.Tokens[k].Tag {
	case text.VBD, text.VBZ, text.VBP, text.MD:
		return true
	}
	return false
}

// ofParticiple reports whether a participle that says more of a noun or a number
// stands right before a date, at the end of tokens [from, to): "passing a peak of
// 42,224 set on July 11".
func (r *reading) ofParticiple(from, to int) bool {
	k := r.back(to-1, from, text.IN, text.RB)
	if k <= from {
		return false
	}
	before := r.d.Tokens[k-1].Tag
	if r.d.Tokens[k].Lower == r.x.w.set { // which may be read as a noun or another form
		return before == text.CD
	}
	return r.d.Tokens[k].Tag == text.VBN && (before.Noun() || before == text.CD)
}

// asideEnds reports whether the participle at token first tells the event in an
// aside that ends in tokens [from, to): "the deal, approved by both boards, is
// to close in May".
func (r *reading) asideEnds(first, from, to int) bool {
	if first == 0 || r.d.Tokens[first].Tag != text.VBN || r.d.Tokens[first-1].Tag != text.Comma {
		return false
	}
	for k := from; k+1 < to; k++ {
		if r.d.Tokens[k].Tag == text.Comma && (r.finiteIn(k+1, k+2) || r.d.Tokens[k+1].Lemma == r.x.w.be) {
			return true
		}
	}
	return false
}

// opensClause reports whether "when" after a date begins the clause that
// token first stands in: "in 2008, when it posted a loss".
func (r *reading) opensClause(after, first int) bool {
	if after < first && r.d.Tokens[after].Tag == text.Comma {
		after++
	}
	if after >= first || r.d.Tokens[after].Lower != r.x.w.when {
		return false
	}
	for k := after; k < first; k++ {
		if r.d.Tokens[k].Tag == text.Comma {
			return false
		}
	}
	return true
}

// attributive reports whether the date stands before a noun as a part of what
// that names: "its July data", "Friday's game".
func (r *reading) attributive(s int, dt *fact.Date) bool {
	sent := r.d.Sentences[s]
	if dt.Last >= sent.Last {
		return false
	}
	next := &r.d.Tokens[dt.Last]
	if next.Tag == text.POS {
		return true
	}
	return next.Tag.Noun() && dt.First > sent.First && r.d.Tokens[dt.First-1].Tag != text.IN
}

// barriers weighs what stands between an event and a date: another verb or a
// comma makes it likelier that the date is another event's.
func (r *reading) barriers(from, to int) int {
	n := 0
	for k := from; k < to; k++ {
		switch t := &r.d.Tokens[k]; {
		case t.Tag == text.Comma:
			n += 2
		case t.Tag == text.IN && r.x.w.subordinate.has(t.Lower):
			n += 22
		case t.Tag == text.Colon && !r.betweenDigits(k):
			n += 8
		case t.Lower == r.x.w.that:
			n += 6
		case t.Flags.Has(text.OpenQuote), t.Flags.Has(text.EndQuote):
			n += 12
		case t.Tag == text.WDT && k > from && r.x.w.meanwhile.has(r.d.Tokens[k-1].Lower): // "during which"
			n += 22
		case t.Tag == text.VBD || t.Tag == text.VBZ || t.Tag == text.MD || t.Tag == text.WDT || t.Tag == text.WP || t.Tag == text.WRB:
			n += 5
		case t.Tag == text.VBG || t.Tag == text.VBN:
			n += 3
		}
	}
	return n
}

// betweenDigits reports whether the dash at token k joins two numbers: "3–2".
func (r *reading) betweenDigits(k int) bool {
	return k > 0 && k+1 < len(r.d.Tokens) && r.d.Tokens[k-1].Flags.Has(text.Digit) && r.d.Tokens[k+1].Flags.Has(text.Digit|text.Glued)
}

// others weighs the triggers of other events between an event and a date.
func (r *reading) others(from, to int) int {
	i, _ := slices.BinarySearch(r.spans, from)
	n := 0
	for ; i < len(r.spans) && r.spans[i] < to; i++ {
		n += 6
	}
	return n
}

// bounded reports whether the word before the date makes it a limit, not the
// day of an event: "since March", "than in 2019". What is still to come may
// come by, from or for a day.
func (r *reading) bounded(s int, dt *fact.Date) bool {
	sent, w := r.d.Sentences[s], &r.x.w
	k := dt.First - 1
	if k > sent.First && r.d.Tokens[k].Tag == text.DT {
		k--
	}
	if k >= sent.First && w.ended.has(r.d.Tokens[k].Lower) {
		return true // "the year ended March 31"
	}
	if k > sent.First && r.d.Tokens[k].Lower == w.to && r.d.Tokens[k-1].Lower == w.compared {
		return true // "compared to the same time in 2008"
	}
	if k < sent.First || !w.since.has(r.d.Tokens[k].Lower) {
		return false
	}
	switch r.d.Tokens[k].Lower {
	case w.for_:
		return k > sent.First && !has(w.plan, r.d, k-1) && len(dayOf(dt)) < 10
	case w.from, w.by:
		return !after(dt, r.published) && dt.Range == ""
	}
	return true
}

// calendar reports whether the date names a day, week, month, quarter or year.
func calendar(d *fact.Date) bool {
	v := d.Value
	return (d.Type == "DATE" || d.Type == "TIME") && len(v) >= 4 && v[0] >= '0' && v[0] <= '9' && !strings.Contains(v, "X") &&
		(len(v) == 4 || v[4] == '-')
}

// floating reports whether the date names a month, day or weekday of a year
// that nothing tells. It anchors an event without dating it.
func floating(d *fact.Date) bool {
	return (d.Type == "DATE" || d.Type == "TIME") && strings.HasPrefix(d.Value, "XXXX-") && !strings.HasPrefix(d.Value, "XXXX-XX")
}

// dayOf returns a date's value without its clock time, and the year of a
// season.
func dayOf(d *fact.Date) string {
	v, _, _ := strings.Cut(d.Value, "T")
	if len(v) == 7 && v[5] > '9' && v[5] != 'Q' {
		return v[:4]
	}
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

// beginning returns the first end of the range that a date is an end of, else
// the date itself.
func (r *reading) beginning(d *fact.Date) *fact.Date {
	if d.Range == "" {
		return d
	}
	for i := r.dates; i < len(r.st.Dates) && r.st.Dates[i].First < d.First; i++ {
		if o := &r.st.Dates[i]; o.Range == d.Range {
			return o
		}
	}
	return d
}

// endOf returns the last day of a range of dates.
func (r *reading) endOf(d *fact.Date) string {
	if d.Range == "" {
		return ""
	}
	for i := r.dates; i < len(r.st.Dates) && r.st.Dates[i].First < d.First+rangeReach; i++ {
		if o := &r.st.Dates[i]; o != d && o.Range == d.Range && o.First > d.First {
			return dayOf(o)
		}
	}
	return ""
}

// rangeReach is how many tokens apart the ends of a range may stand.
const rangeReach = 40
