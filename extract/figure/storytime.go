package figure

import (
	"strings"

	"lede/extract/timex"
)

// over reports whether a time had ended when the article was published.
func (r *reader) over(period string) bool {
	last := period[strings.IndexByte(period, '/')+1:]
	y, m := yearOf(last), monthOf(last)
	if y == 0 || r.st.Published == "" {
		return false
	}
	py, pm := r.clock.year, monthOf(r.st.Published)
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

// coming reports whether a time had not begun when the article was published.
func (r *reader) coming(period string) bool {
	y, py := yearOf(period), yearOf(r.st.Published)
	if m := monthOf(period); y == py && m > 0 {
		return m > monthOf(r.st.Published)
	}
	return py > 0 && y > py
}

// bygone reports whether a figure holds for a year before the last, of which an
// article tells by the way.
func (r *reader) bygone(p *item) bool {
	y := r.clock.year
	return y > 0 && !p.framed && yearOf(p.period[strings.IndexByte(p.period, '/')+1:]) < y-1
}

// A clock knows the time that the figures of an article hold for.
type clock struct {
	year     int    // of publication, 0 where unknown
	time     string // of the first that holds for one
	count    int    // how many hold for it
	mixed    bool   // others hold for another time
	budget   string // the year of the budget that the article tells of
	election bool   // the article tells of one at its top
	season   int    // the sentence after the last that told of a season
	game     bool   // one of the figures is a score
	lead     string // the day of the event that the top of the article tells of
}

// storyTime returns the time that all figures of the article so far hold for,
// for one that tells what was the case then; "" where they hold for several. What
// is no change takes it only in the report of a game.
func (r *reader) storyTime(it *item) string {
	if r.clock.mixed || r.clock.count < 2 || (it.unit.kind == counted || it.unit.kind == money) && it.role == "" || !it.told && !r.past(it) || it.tense == present && it.role != "" && !r.inHeadline() {
		return ""
	}
	if it.role == "" && !r.clock.game {
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
		r.clock.game = r.clock.game || it.score != nil
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
	front := r.lex.election.Front()
	for k := r.first; k < r.last && !r.clock.election; k++ {
		if k += front.Next(r.d.Tokens[k:r.last]); k < r.last {
			n, _ := r.lex.election.Longest(r.d, k, r.last)
			r.clock.election = n > 0
		}
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
	a, ok := timex.ParseDate(day)
	if !ok {
		return false
	}
	b, ok := timex.ParseDate(calendar(r.st.Published))
	return ok && a <= b && b-a <= 7
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

// movedBack reports whether the last date in the three sentences before this
// one is of a year before the last, and neither a bound, the most since 1998,
// nor that of a base.
func (r *reader) movedBack() bool {
	y := r.clock.year
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
	for k := r.from - 1; k >= max(0, r.from-carryReach) && r.items[k].first >= paragraph; k-- {
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

// forecastTime returns the time of the last forecast in the same unit in the
// paragraph, for another without a date: analysts had been looking for $4.28.
func (r *reader) forecastTime(it *item) string {
	if it.status != "forecast" {
		return ""
	}
	paragraph := r.paragraphFirst()
	for k := r.from - 1; k >= max(0, r.from-carryReach) && r.items[k].first >= paragraph; k-- {
		if p := &r.items[k]; p.status == it.status && p.unit.code == it.unit.code && !p.base && p.period != "" {
			return p.period
		}
	}
	return ""
}

// inHeadline reports whether the sentence is part of the article's headline.
func (r *reader) inHeadline() bool {
	return r.d.Sentences[r.sent].Start < r.st.Headline.End
}
