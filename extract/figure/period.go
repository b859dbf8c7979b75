package figure

import (
	"strings"

	"lede/fact"
	"lede/text"
)

// periods finds the time that each figure of the sentence holds for, among the
// sentence's dates: the one right after the figure, else the nearest before
// it, else the next after it. A figure told for comparison takes only the one
// that follows it.
func (r *reader) periods() {
	lo, hi := r.sentenceDates()
	if lo == hi {
		r.carry()
		return
	}
	for i := r.from; i < len(r.items); i++ {
		it := &r.items[i]
		if it.unit.kind == duration || it.unit.kind == age {
			continue
		}
		limit := r.last
		if i+1 < len(r.items) {
			limit = r.items[i+1].first
		}
		if d := r.dateAfter(it, lo, hi, limit); d != nil {
			it.period = calendar(d)
			continue
		}
		if i > r.from && r.told(it, &r.items[i-1]) {
			if it.role != "from" && !r.isWord(it.first-1, "than", "against", "after", "versus") {
				it.period = r.items[i-1].period
			}
			continue
		}
		if it.role == "from" {
			continue
		}
		if d := r.dateBefore(it, lo, hi); d != nil {
			it.period = calendar(d)
		} else if d := r.dateLater(it, lo, hi); d != nil {
			it.period = calendar(d)
		}
	}
}

// carry gives the results and sizes of changes in a sentence without a date the
// time of the figures in the sentence before, where both are of one paragraph.
func (r *reader) carry() {
	if r.from == 0 || r.sent == 0 {
		return
	}
	before := &r.items[r.from-1]
	if before.period == "" || before.first < r.d.Sentences[r.sent-1].First {
		return
	}
	gap := r.d.Text[r.d.Tokens[r.first-1].End:r.d.Tokens[r.first].Start]
	if strings.Contains(gap, "\n") {
		return
	}
	for i := r.from; i < len(r.items); i++ {
		if it := &r.items[i]; it.role == "by" || it.role == "to" {
			it.period = before.period
		}
	}
}

// told reports whether two figures stand in one clause, so that the second
// shares the first's time.
func (r *reader) told(it, before *item) bool {
	return before.period != "" || it.role == "from" || r.isWord(it.first-1, "than", "against", "after", "versus")
}

// sentenceDates returns the range of indices in Story.Dates of the dates of
// the sentence.
func (r *reader) sentenceDates() (lo, hi int) {
	dates := r.st.Dates
	for lo = r.date; lo > 0 && dates[lo-1].Last > r.first; lo-- {
	}
	for lo < len(dates) && dates[lo].First < r.first {
		lo++
	}
	for hi = lo; hi < len(dates) && dates[hi].First < r.last; hi++ {
	}
	return lo, hi
}

// calendar returns the date's value without the time of the day.
func calendar(d *fact.Date) string {
	day, _, _ := strings.Cut(d.Value, "T")
	return day
}

// holds reports whether a date may be a figure's period: a piece of the
// calendar that is neither a bound (since, until) nor the time of a report
// ("said on Friday").
func (r *reader) holds(d *fact.Date) bool {
	if d.Type != "DATE" && d.Type != "TIME" || d.Value == "" || d.Value[0] < '0' || d.Value[0] > '9' {
		return false
	}
	p := d.First - 1
	if p >= r.first && r.d.Tokens[p].Tag == text.LRB {
		return false
	}
	for p >= r.first && (r.d.Tokens[p].Tag == text.DT || r.d.Tokens[p].Lower == hOf || r.isWord(p, "end", "start", "beginning", "close", "late", "early")) {
		p--
	}
	if p < r.first {
		return true
	}
	if r.lex.boundWord.Has(r.d, p) && !(r.is(p, "by") && r.isWord(p+1, "the")) {
		return false
	}
	if r.isWord(p, "on", "in") {
		p--
	}
	for k := p; k >= max(r.first, p-2); k-- {
		if r.d.Tokens[k].Tag.Verb() && r.lex.say.Has(r.d, k) {
			return false
		}
		if r.d.Tokens[k].Tag != text.NNS && r.d.Tokens[k].Tag != text.NN {
			break
		}
	}
	return true
}

// dateAfter returns the date that follows the figure before token limit with
// only a short phrase between.
func (r *reader) dateAfter(it *item, lo, hi, limit int) *fact.Date {
	for k := lo; k < hi; k++ {
		d := &r.st.Dates[k]
		if d.First < it.last {
			continue
		}
		if d.First >= limit || d.First-it.last > 8 {
			return nil
		}
		for j := it.last; j < d.First; j++ {
			t := &r.d.Tokens[j]
			if t.Tag == text.Comma && d.First-it.last > 2 || r.verb(j) && t.Tag != text.VBN || r.breaks(j) {
				return nil
			}
		}
		if r.holds(d) {
			return d
		}
		return nil
	}
	return nil
}

// dateBefore returns the nearest date before the figure in its clause, or at
// the head of the sentence, that no other figure has taken by standing right
// before it.
func (r *reader) dateBefore(it *item, lo, hi int) *fact.Date {
	start := r.clauseStart(it.first)
	for k := hi - 1; k >= lo; k-- {
		d := &r.st.Dates[k]
		if d.Last > it.first || !r.holds(d) {
			continue
		}
		if d.First < start && d.First > r.first+2 {
			return nil
		}
		return d
	}
	return nil
}

// dateLater returns the next date after the figure in its clause.
func (r *reader) dateLater(it *item, lo, hi int) *fact.Date {
	for k := lo; k < hi; k++ {
		d := &r.st.Dates[k]
		if d.First < it.last || !r.holds(d) {
			continue
		}
		if r.clauseStart(d.First) > it.first {
			return nil
		}
		for j := it.last; j < d.First; j++ {
			if r.isWord(j, "from", "than", "since", "against", "versus") {
				return nil
			}
		}
		return d
	}
	return nil
}
