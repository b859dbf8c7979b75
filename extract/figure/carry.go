package figure

import (
	"strings"

	"lede/text"
)

// carryReach is how many figures back one may take its time from.
const carryReach = 24

// carried returns the time that the i-th figure, which has no date in its
// sentence, holds for: that of the last figure said of the same thing, else of
// those before it in its paragraph, else the day of the event for what came of
// it and the day of publication for what has a value a day, else of the last
// result in the article.
func (r *reader) carried(i int) string {
	it := &r.items[i]
	if !r.carries(i) || r.isWhole(i) {
		return ""
	}
	when := r.carriedTime(it)
	if it.tense == past && r.coming(when) { // a goal's
		return ""
	}
	months := r.statedMonths()
	if months == 0 || months == monthsIn(when) {
		return when
	}
	if len(when) == len("2006-Q1") && when[5] == 'Q' && months == 3*int(when[6]-'0') { // the nine months, after a third quarter
		return monthSpan(yearOf(when), 1, months)
	}
	return ""
}

func (r *reader) carriedTime(it *item) string {
	if when := r.frameBefore(it); when != "" {
		return when
	}
	if r.allotted(it) {
		return r.clock.budget
	}
	result := r.ofEvent(it)
	if !it.told && it.unit.kind != counted && !result && !it.daily {
		return r.storyTime(it)
	}
	t := r.timesBefore(it)
	switch {
	case t.same != "":
		return t.same
	case t.near != "":
		return t.near
	case t.moved:
		return ""
	case result && r.eventDay() != "" && !r.movedBack():
		return r.eventDay()
	case t.far != "":
		return t.far
	case t.framed != "" && (it.daily || r.clock.lead == "" || r.clock.lead == t.framed):
		return t.framed
	case r.movedBack():
		return ""
	case it.daily || it.score != nil && !r.inHeadline():
		it.assumed = true
		return calendar(r.st.Published)
	}
	return r.storyTime(it)
}

// past reports whether the verb that the figure belongs to is in the past
// tense.
func (r *reader) past(it *item) bool {
	v := r.governor(it.part)
	if v < 0 {
		v = r.verbAfterPart(it.part)
	}
	if v < 0 {
		return false
	}
	tag := r.d.Tokens[r.parts[v].first].Tag
	return tag == text.VBD || tag == text.VBN && v < it.part // finished at 756.55, of which the tagger is unsure
}

// alike reports whether two figures are of one sort, so that one may hold for
// the other's time: counts, scores, or amounts and shares.
func alike(a, b *item) bool {
	if (a.score != nil) != (b.score != nil) {
		return false
	}
	return (a.unit.kind == counted && a.unit.code != "point") == (b.unit.kind == counted && b.unit.code != "point")
}

// carries reports whether a figure may hold for a time told before it: a
// change, a level, a result, not what will or may be, nor what has come about
// by now or had by then.
func (r *reader) carries(i int) bool {
	it := &r.items[i]
	if it.hyphen && it.role == "" || it.status != "" || !it.told && !r.past(it) && !r.ofEvent(it) && !r.polled(it) && r.frameBefore(it) == "" && !r.allotted(it) || r.lower(r.first) == hSince {
		return false
	}
	if r.tellsSeason() {
		r.clock.season = r.sent + 1
		return false
	}
	switch it.tense {
	case unreal:
		return r.polled(it) || r.allotted(it)
	case perfect:
		if !it.daily && !r.inHeadline() {
			return false
		}
	case pluperfect:
		if it.score == nil {
			return false
		}
	case present:
		if it.score != nil && !r.inHeadline() { // are 34-20 on the season
			return false
		}
	}
	for k := range r.parts {
		switch p := &r.parts[k]; p.kind {
		case datePart:
			if strings.HasSuffix(r.st.Dates[p.head].Value, "_REF") && !it.daily && !r.polled(it) {
				return false // the fund now holds
			}
			if r.setsTime(k, it) {
				return false
			}
		case verbPart:
			if r.future(p) && !r.polled(it) && !r.allotted(it) {
				return false
			}
		}
	}
	return true
}

// tellsSeason reports whether the sentence tells of a season, whose days nothing
// fixes: last season, in the 2020/21 season.
func (r *reader) tellsSeason() bool {
	if r.seasonal == unasked {
		r.seasonal = no
		for k := r.first + 1; k < r.last; k++ {
			if l := r.d.Tokens[k].Lower; (l == hSeason || l == hTerm) && (r.isWord(k-1, "last", "previous", "next") || r.d.Tokens[k-1].Flags.Has(text.Digit)) {
				r.seasonal = yes
			}
		}
	}
	return r.seasonal == yes
}

// setsTime reports whether the date at part k gives its sentence another time
// than that of the sentences before: since then, over the past two years; built
// in 1971. The date of a base and that of a report do not.
func (r *reader) setsTime(k int, it *item) bool {
	d := &r.st.Dates[r.parts[k].head]
	for j := k - 1; j >= max(0, k-3); j-- {
		if r.lower(int(r.parts[j].first)) == hSince { // the most since 1998 is no other time
			return j == 0 || it.tense == perfect
		}
	}
	switch d.Type {
	case "DURATION":
		for j := max(r.first, d.First-1); j < d.Last; j++ {
			if r.isWord(j, "past", "last", "previous", "next", "coming", "recent") {
				return k > 0 && r.isWord(int(r.parts[k-1].first), "over", "in", "during", "for", "within")
			}
		}
		return false
	case "DATE":
		if strings.HasSuffix(d.Value, "_REF") || !r.holds(k) || r.compares(k) || r.ofBase(k) {
			return false
		}
		return it.role == "" && it.unit.kind != percent || !r.insertedWith(k, r.governor(it.part))
	}
	return false
}

// ofBase reports whether the date at part k is the time of a figure that is
// only compared with, or is a goal.
func (r *reader) ofBase(k int) bool {
	for i := r.from; i < len(r.items); i++ {
		if it := &r.items[i]; (it.base || it.status == "target") && it.part < k && it.period != "" {
			return true
		}
	}
	return false
}

// isWhole reports whether the i-th figure is what the one before it is a part
// of: 17 of the 23 accused.
func (r *reader) isWhole(i int) bool {
	if i == r.from {
		return false
	}
	it, whole := &r.items[i], r.wholeOf(&r.items[i-1])
	return whole.first <= it.first && it.first < whole.last
}

// future reports whether the verb group tells what is to come.
func (r *reader) future(p *part) bool {
	for k := int(p.first); k < int(p.last); k++ {
		if t := &r.d.Tokens[k]; t.Tag == text.MD && !r.isWord(k, "can", "could") {
			return true
		}
	}
	return false
}

// metricHead returns the hash of the noun that heads what the figure is said
// of, 0 for none.
func (r *reader) metricHead(it *item) uint64 {
	if k := r.headAt(it); k >= 0 {
		return r.d.Tokens[k].Lemma
	}
	return 0
}

// headAt returns the token of that noun, -1 for none.
func (r *reader) headAt(it *item) int {
	c := it.about
	for k := c.first; k < c.last; k++ {
		if t := &r.d.Tokens[k]; t.Tag.Noun() && (k+1 >= c.last || !r.d.Tokens[k+1].Tag.Noun() && r.d.Tokens[k+1].Tag != text.POS) {
			return k
		}
	}
	return -1
}

// paragraphFirst returns the first token of the paragraph of the sentence.
func (r *reader) paragraphFirst() int {
	for s := r.sent; s > 0; s-- {
		a, b := &r.d.Sentences[s-1], &r.d.Sentences[s]
		if strings.Contains(r.d.Text[r.d.Tokens[a.Last-1].End:r.d.Tokens[b.First].Start], "\n") {
			return b.First
		}
		if r.sent-s > 8 {
			return b.First
		}
	}
	return 0
}
