package figure

import (
	"strconv"
	"strings"
	"time"
)

// over reports whether a time had ended when the article was published.
func (r *reader) over(period string) bool {
	last := period[strings.IndexByte(period, '/')+1:]
	y, m := yearOf(last), monthOf(last)
	if y == 0 || r.st.Published == "" {
		return false
	}
	py, pm := yearOf(r.st.Published), monthOf(r.st.Published)
	switch {
	case len(last) == len("2006-Q1") && last[5] == 'Q':
		m = 3 * int(last[6]-'0')
	case len(last) == len("2006-H1") && last[5] == 'H':
		m = 6 * int(last[6]-'0')
	case m == 0:
		m = 12
	}
	if len(last) == len("2006-01-02") && len(r.st.Published) == len(last) {
		return last < r.st.Published
	}
	return y*12+m < py*12+pm
}

// bygone reports whether a figure holds for a year before the last, of which an
// article tells by the way.
func (r *reader) bygone(p *item) bool {
	y := yearOf(r.st.Published)
	return y > 0 && !p.framed && yearOf(p.period[strings.IndexByte(p.period, '/')+1:]) < y-1
}

// A clock knows the time that the figures of an article hold for.
type clock struct {
	time     string // of the first that holds for one
	count    int    // how many hold for it
	mixed    bool   // others hold for another time
	budget   string // the year of the budget that the article tells of
	election bool   // the article tells of one at its top
	season   int    // the sentence after the last that told of a season
	lead     string // the day of the event that the top of the article tells of
}

// storyTime returns the time that all figures of the article so far hold for,
// for one that tells what was the case then; "" where they hold for several.
func (r *reader) storyTime(it *item) string {
	if r.clock.mixed || r.clock.count < 2 || (it.unit.kind == counted || it.unit.kind == money) && it.role == "" || !it.told && !r.past(it) || it.tense == present && it.role != "" && !r.inHeadline() {
		return ""
	}
	if r.sent > 0 && r.clock.season == r.sent { // of the harvest told of in the sentence before
		return ""
	}
	return r.clock.time
}

// keepTime notes the times of the sentence's figures.
func (r *reader) keepTime() {
	for i := r.from; i < len(r.items); i++ {
		it := &r.items[i]
		if it.base || it.period == "" || !r.timed(it) {
			continue
		}
		if r.clock.time == "" {
			r.clock.time = it.period
		}
		if r.clock.budget == "" && len(it.period) < len("2006-01-02") && r.ofBudget(it) {
			r.clock.budget = it.period
		}
		r.clock.count++
		r.clock.mixed = r.clock.mixed || r.clock.time != it.period
	}
}

// leadSentences is how many sentences from the top the event of the article is
// looked for in.
const leadSentences = 4

// findLead notes whether the article tells of an election, and the day on which
// what it tells of came about: the first that a sentence at its top gives, not as the day of a report, in the
// week before publication.
func (r *reader) findLead() {
	if r.sent >= leadSentences {
		return
	}
	for k := r.first; k < r.last && !r.clock.election; k++ {
		n, _ := r.lex.election.Longest(r.d, k, r.last)
		r.clock.election = n > 0
	}
	if r.clock.lead != "" {
		return
	}
	for k := range r.parts {
		p := &r.parts[k]
		if p.kind != datePart || !r.holds(k) {
			continue
		}
		if d := &r.st.Dates[p.head]; d.Type != "DURATION" && d.Range == "" && r.recent(calendar(d.Value)) {
			r.clock.lead = calendar(d.Value)
			return
		}
	}
}

// recent reports whether a day lies in the week before publication.
func (r *reader) recent(day string) bool {
	a, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return false
	}
	b, err := time.Parse(time.DateOnly, calendar(r.st.Published))
	return err == nil && !a.After(b) && b.Sub(a) <= 7*24*time.Hour
}

// eventDay returns the day of the event that the article tells of: that of its
// lead, or of its first figure; "" where neither is a day of the week before.
func (r *reader) eventDay() string {
	if r.clock.lead != "" {
		return r.clock.lead
	}
	if r.recent(r.clock.time) {
		return r.clock.time
	}
	return ""
}

// ofEvent reports whether the figure tells what came of an event: people who
// were killed or acquitted, votes and seats won.
func (r *reader) ofEvent(it *item) bool {
	if it.unit.kind != counted || it.hyphen || it.tense != past && !r.polled(it) {
		return false
	}
	if r.polled(it) {
		return true
	}
	v := r.governor(it.part)
	if v < 0 {
		v = r.predicateOf(it.part)
	}
	return v >= 0 && it.unit.code == "person" && r.lex.peopleVerb.Has(r.d, int(r.parts[v].head))
}

// predicateOf returns the finite verb after the subject at part k, participles
// and infinitives that hang on it passed over; -1 for none.
func (r *reader) predicateOf(k int) int {
	v := r.verbAfterPart(k)
	for j := v + 1; v >= 0 && (r.parts[v].participle || r.infinitive(v)) && j < len(r.parts); j++ {
		switch r.parts[j].kind {
		case verbPart:
			v = j
		case stopPart, clausePart, relativePart, commaPart:
			return v
		}
	}
	return v
}

// polled reports whether the figure is a result of a poll: seats or votes won.
func (r *reader) polled(it *item) bool {
	if !r.clock.election || it.unit.kind != counted || r.lex.pollNoun.Lookup(it.unit.code) == nil {
		return false
	}
	v := r.governor(it.part)
	if v < 0 {
		v = r.verbAfterPart(it.part)
	}
	if v < 0 {
		return true
	}
	head := int(r.parts[v].head)
	if r.d.Tokens[head].Lemma == hBe { // the Greens are on 19, but not: it is 38 votes behind
		return it.part > 0 && r.parts[it.part-1].kind == prepPart
	}
	return r.lex.pollVerb.Has(r.d, head)
}

// movedBack reports whether the last date in the three sentences before this
// one is of a year before the last, and neither a bound, the most since 1998,
// nor that of a base.
func (r *reader) movedBack() bool {
	y := yearOf(r.st.Published)
	if k := r.firstDate - 1; y > 0 && k >= 0 {
		d := &r.st.Dates[k]
		if d.First < r.d.Sentences[max(0, r.sent-3)].First || d.First > 0 && r.d.Tokens[d.First-1].Lower == hSince {
			return false
		}
		when := calendar(d.Value)
		for j := r.from - 1; j >= max(0, r.from-carryReach); j-- {
			if p := &r.items[j]; p.base && p.period == when {
				return false
			}
		}
		year := yearOf(when)
		return year > 0 && year < y-1
	}
	return false
}

// frameBefore returns the stretch of time that a date which opens a sentence
// before this one in the paragraph sets for amounts told in the same tense: in
// fiscal 2024 the city will hire 24 people; the parks get $2 million.
func (r *reader) frameBefore(it *item) string {
	if it.tense == noTense || it.unit.kind != money && it.unit.kind != percent || it.hyphen {
		return ""
	}
	paragraph := r.paragraphFirst()
	for k := r.from - 1; k >= 0 && r.items[k].first >= paragraph; k-- {
		p := &r.items[k]
		if p.period == "" || p.base {
			continue
		}
		if p.framed && len(p.period) < len("2006-01-02") && (p.tense == past) == (it.tense == past) {
			return p.period
		}
		if !p.carried {
			return ""
		}
	}
	return ""
}

// ofBudget reports whether the figure is the size of a budget.
func (r *reader) ofBudget(it *item) bool {
	for k := it.about.first; k < it.about.last; k++ {
		if r.lex.budgetNoun.Has(r.d, k) {
			return it.unit.kind == money
		}
	}
	return false
}

// allotted reports whether the figure is what a budget that the article tells
// of gives to somebody: the police get $118.9 million.
func (r *reader) allotted(it *item) bool {
	if r.clock.budget == "" || it.unit.kind != money || it.unit.per != "" || it.hyphen || it.tense != present && it.tense != unreal {
		return false
	}
	v := r.governor(it.part)
	return v >= 0 && r.lex.allotVerb.Has(r.d, int(r.parts[v].head))
}

// forecastTime returns the time of the last forecast in the same unit in the
// paragraph, for another without a date: analysts had been looking for $4.28.
func (r *reader) forecastTime(it *item) string {
	if it.status != "forecast" {
		return ""
	}
	paragraph := r.paragraphFirst()
	for k := r.from - 1; k >= 0 && r.items[k].first >= paragraph; k-- {
		if p := &r.items[k]; p.status == it.status && p.unit.code == it.unit.code && !p.base && p.period != "" {
			return p.period
		}
	}
	return ""
}

// baseBefore returns the time of the i-th figure, the start of a change, where
// the article has given a figure of the year before its end's time, and so
// compares by years: from $58 million a year earlier. Sales rose to $3 million
// from $2 million.
func (r *reader) baseBefore(i int) string {
	if r.items[i].role != "from" && !(i > r.from && r.items[i-1].base && r.or(&r.items[i-1], &r.items[i])) {
		return ""
	}
	when := r.comparedTime(i, r.from)
	if when == "" {
		return ""
	}
	for k := r.from - 1; k > 0 && k >= r.from-carryReach; k-- {
		if p := &r.items[k]; p.period != "" && yearBefore(p.period, when) {
			return p.period
		}
	}
	return ""
}

// yearAfterBase returns the time of the i-th figure, which has no date, where
// what it is compared with in the same clause has one "a year earlier": net
// fell to $33 million from $52 million in the year-ago quarter.
func (r *reader) yearAfterBase(i int) string {
	it := &r.items[i]
	if it.tense != past || it.status != "" || !r.timed(it) {
		return ""
	}
	for j := i + 1; j < len(r.items); j++ {
		p := &r.items[j]
		if r.verbBetween(it.part, p.part) {
			return ""
		}
		if p.base && len(p.period) == len("2006-01") && r.yearAgo(p.part) {
			return strconv.Itoa(yearOf(p.period)+1) + p.period[4:]
		}
	}
	return ""
}

// yearAgo reports whether the next date after part k counts a year back.
func (r *reader) yearAgo(k int) bool {
	for ; k < len(r.parts); k++ {
		switch p := &r.parts[k]; p.kind {
		case verbPart, stopPart, clausePart:
			return false
		case datePart, nounPart:
			year, back := false, false
			for j := int(p.first); j < int(p.last); j++ {
				year = year || r.isWord(j, "year", "year-ago", "year-earlier")
				back = back || r.isWord(j, "ago", "earlier", "before", "year-ago", "year-earlier")
			}
			if p.kind == datePart || year && back {
				return year && back
			}
		}
	}
	return false
}

// comparedTime returns the time of the last figure before the i-th, from the
// given one on, that is no base: what the i-th is compared with.
func (r *reader) comparedTime(i, from int) string {
	for i--; i >= from; i-- {
		if p := &r.items[i]; !p.base && r.timed(p) {
			return p.period
		}
	}
	return ""
}

// yearBefore reports whether time a is b of the year before: 2022-H1, 2023-H1.
func yearBefore(a, b string) bool {
	return len(a) == len(b) && len(a) >= 4 && a[4:] == b[4:] && yearOf(a) == yearOf(b)-1
}

// inHeadline reports whether the sentence is part of the article's headline.
func (r *reader) inHeadline() bool {
	return r.d.Sentences[r.sent].Start < r.st.Headline.End
}
