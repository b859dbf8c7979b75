package date

import (
	"lede/fact"
	"lede/story"
)

// Near returns the date that most likely governs the tokens [first, last): of
// the dates of their sentence that name a time (no durations, sets or vague
// references), one in the same clause before others, then the nearest. It
// returns nil where the sentence has none.
func Near(st *story.Story, first, last int) *fact.Date {
	s := st.Doc.SentenceOf(first)
	var best *fact.Date
	cost := 1 << 30
	for i := range st.Dates {
		d := &st.Dates[i]
		if d.Sentence != s || d.Type != date && d.Type != clock || d.Begin == "" && !calendarValue(d.Value) {
			continue
		}
		if c := distance(st, d, first, last); c < cost {
			best, cost = d, c
		}
	}
	return best
}

// calendarValue reports whether a value names a time: a year at least.
func calendarValue(v string) bool {
	return len(v) >= 2 && (v[0] >= '0' && v[0] <= '9' || v[0] == 'B')
}

// distance counts the tokens between a date and [first, last); a mark that
// ends a clause counts as many, a date that stands after as a little more.
func distance(st *story.Story, d *fact.Date, first, last int) int {
	from, to, cost := d.Last, first, 0
	if d.First >= last {
		from, to, cost = last, d.First, 1
	}
	for i := from; i < to; i++ {
		cost++
		switch w := st.Doc.Word(i); w {
		case ";", ":", "while", "but", "whereas":
			cost += 20
		case ",":
			cost += 3
		}
	}
	return cost
}
