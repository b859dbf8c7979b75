package figure

import (
	"cmp"
	"strings"
)

// Times are those that a figure without one may take.
type times struct {
	same   string // of the last figure that is said of the same noun
	near   string // of the last in the paragraph
	far    string // of the last result before the paragraph
	framed string // the same where a date opened its sentence
	moved  bool   // the paragraph tells of another time, by the way
}

// timesBefore returns the times of the figures before the sentence's that may
// hold for the figure as well. What holds now does not hold for a time that is
// over, and a day that opens a sentence goes behind others beyond its paragraph.
func (r *reader) timesBefore(it *item) (t times) {
	paragraph, head := r.paragraphFirst(), r.metricHead(it)
	now := it.tense == present && !r.inHeadline()
	for k := r.from - 1; k >= max(0, r.from-carryReach); k-- {
		p := &r.items[k]
		if p.period == "" || p.base || !r.timed(p) || p.tense == unreal && it.tense != unreal && !r.polled(it) {
			continue
		}
		if (p.aside || r.bygone(p)) && it.score == nil {
			t.moved = t.moved || p.first >= paragraph && t.near == ""
			continue
		}
		if it.daily && len(p.period) < len("2006-01-02") { // a quarter's profit says nothing of a day's trade
			continue
		}
		if now && r.over(p.period) && !r.polled(it) && (it.role != "" || it.daily || !r.recent(p.period)) {
			continue
		}
		if !alike(p, it) {
			if t.near == "" && p.first >= paragraph && !t.moved && r.stretches(p, it) {
				t.near = p.period
			}
			continue
		}
		if head != 0 && head == r.metricHead(p) && it.told && !t.moved {
			t.same = p.period
			return t
		}
		if t.near == "" && p.first >= paragraph && !t.moved {
			t.near = p.period
		}
		switch day := len(p.period) == len("2006-01-02"); {
		case p.assumed || !r.reaches(p, it):
		case day && p.framed:
			t.framed = cmp.Or(t.framed, p.period)
		default:
			t.far = cmp.Or(t.far, p.period)
		}
	}
	return t
}

// stretches reports whether the time of p is a month, a quarter or a year, which
// counts and shares of a paragraph have in common.
func (r *reader) stretches(p, it *item) bool {
	return len(p.period) < len("2006-01-02") && p.score == nil && it.score == nil && it.tense == past && p.tense == past
}

// reaches reports whether the time of figure p holds beyond its paragraph, for
// the result it.
func (r *reader) reaches(p, it *item) bool {
	day := len(p.period) == len("2006-01-02")
	switch {
	case !it.told || it.role == "" && it.score == nil && it.unit.code != "point" && !it.daily:
		return false
	case day && (!p.told || !it.daily && !r.recent(p.period)) || strings.IndexByte(p.period, '/') >= 0:
		return false
	}
	return it.daily == p.daily
}

// statedMonths returns how many months a stretch of time that the sentence
// points at has: in the six months. 0 for none.
func (r *reader) statedMonths() int {
	for i := r.from; i < len(r.items); i++ { // the words are a figure as well
		if it := &r.items[i]; it.unit.code == "mo" && it.num.Value.IsInt() && r.is(it.first-1, "the") && r.isWord(it.first-2, "in", "for", "over", "during") {
			if n, _, ok := it.num.Value.Int64(0); ok {
				return int(n)
			}
		}
	}
	for k := 1; k < len(r.parts); k++ {
		if p := &r.parts[k]; p.kind == datePart && r.is(int(p.first), "the") && r.isWord(int(r.parts[k-1].first), "in", "for", "over", "during") {
			if d := &r.st.Dates[p.head]; d.Type == "DURATION" {
				return monthsOf(d.Value)
			}
		}
	}
	return 0
}
