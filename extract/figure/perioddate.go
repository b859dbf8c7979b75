package figure

import (
	"strings"

	"lede/text"
)

// dateAfter returns the time of the date that follows the i-th figure before
// the next one, with nothing but a phrase between.
func (r *reader) dateAfter(i int) string {
	it := &r.items[i]
	if d := r.overlapping(it); d != "" { // $2.9 billion a year earlier
		return d
	}
	subject := r.inSubject(it)
	for k := it.part + 1; k < len(r.parts) && k < it.part+12; k++ {
		switch p := &r.parts[k]; p.kind {
		case datePart:
			if r.compares(k) || !subject && r.predicated(k) {
				return ""
			}
			if when := r.timeOf(int(p.head), k); when != "" && r.holds(k) && !r.ofReport(it, when) {
				return when
			}
			if r.st.Dates[p.head].Type == "DATE" {
				return ""
			}
		case figurePart:
			f := &r.items[p.head]
			if when := r.lengthOver(f); when != "" {
				return when
			}
			if r.timed(f) && !r.conversion(f, it) {
				return ""
			}
		case openPart: // 1.44 trillion yuan (RMB, the same below) in 2020
			for k+1 < len(r.parts) && r.parts[k].kind != closePart {
				k++
			}
		case commaPart:
			if it.base && r.earlier(k+1) { // from $190 million, a year earlier
				continue
			}
			if k > it.part+1 || k+1 < len(r.parts) && r.parts[k+1].kind != relativePart && !r.isWord(int(r.parts[k+1].first), "in", "during") {
				return ""
			}
		case relativePart: // a record $89, which was set on Friday
			if k > it.part+2 {
				return ""
			}
			subject = true
		case verbPart:
			if p.participle && r.statusIn(int(p.first), int(p.last)) != "" {
				return "" // the 5 percent recommended by the board in July
			}
			if it.score != nil && k == it.part+1 && p.last-p.first == 1 { // a 2-2 draw
				continue
			}
			if r.ofRecord(k) {
				return ""
			}
			reduced := r.reduced(k)
			if !p.participle && !subject && !reduced {
				return ""
			}
			subject = reduced || subject && p.participle
		case andPart:
			if !r.namesAround(k) { // in England and Wales on Thursday
				return ""
			}
		case stopPart, clausePart:
			return ""
		case prepPart:
			if it.role == "to" && k+3 < len(r.parts) && r.parts[k+1].kind == figurePart && r.is(int(r.parts[k+2].first), "by") {
				k++ // to $64 from $62 by 2030
				continue
			}
			if k == it.part+1 && r.heldSince(it, k) {
				return r.timeOf(int(r.parts[k+1].head), k+1)
			}
			if r.opposes(k) && !r.rangeAt(k+1) || it.role == "from" && r.is(int(p.first), "by") {
				return ""
			}
			if r.lower(int(p.first)) == hOf && k+1 < len(r.parts) && it.unit.kind == percent && r.levelOf(phrase{int(r.parts[k+1].first), int(r.parts[k+1].last)}) {
				return ""
			}
			if k+1 < len(r.parts) && r.parts[k+1].kind == verbPart && r.isWord(int(p.first), "after", "before") {
				return "" // rose 4 percent after falling on Monday
			}
		}
	}
	return ""
}

// reduced reports whether the verb at part k is a participle that the tagger
// took for a past tense: the growth recorded in June was.
func (r *reader) reduced(k int) bool {
	if p := &r.parts[k]; p.last-p.first != 1 || r.d.Tokens[p.head].Tag != text.VBD && r.d.Tokens[p.head].Tag != text.VBN {
		return false
	}
	for k++; k < len(r.parts); k++ {
		switch r.parts[k].kind {
		case verbPart:
			return !r.parts[k].participle && !r.infinitive(k)
		case prepPart, nounPart, datePart, otherPart:
		default:
			return false
		}
	}
	return false
}

// namesAround reports whether the "and" at part k joins two names.
func (r *reader) namesAround(k int) bool {
	if k == 0 || k+1 >= len(r.parts) {
		return false
	}
	a, b := &r.parts[k-1], &r.parts[k+1]
	return a.kind == nounPart && b.kind == nounPart && r.d.Tokens[a.head].Tag.Proper() && r.d.Tokens[b.head].Tag.Proper()
}

// heldSince reports whether the preposition at part k leads to the date since
// which a level has not changed: has kept the rate at 4.75 percent since June.
func (r *reader) heldSince(it *item, k int) bool {
	if it.tense != perfect || !r.is(int(r.parts[k].first), "since") || k+1 >= len(r.parts) || r.parts[k+1].kind != datePart {
		return false
	}
	v := r.governor(it.part)
	return v >= 0 && r.isWord(int(r.parts[v].head), "kept", "held", "left", "stayed", "remained", "stood", "been")
}

// ofRecord reports whether the verb at part k tells when a record before it was
// set, which the figure is compared with: 70 points below the high reached in
// May.
func (r *reader) ofRecord(k int) bool {
	return k > 0 && r.parts[k-1].kind == nounPart && r.isWord(int(r.parts[k-1].head), "record", "records", "high", "low", "peak", "highs", "lows") &&
		r.isWord(int(r.parts[k].head), "set", "reached", "hit", "seen", "made")
}

// earlier reports whether part k is a date that is counted back from another:
// a year earlier, the week before.
func (r *reader) earlier(k int) bool {
	return k < len(r.parts) && r.parts[k].kind == datePart && r.isWord(int(r.parts[k].last)-1, "earlier", "before", "ago", "previously")
}

// opposes reports whether the preposition at part k leads to what a figure is
// compared with or bounded by, or may: not "up 4 percent against the euro".
func (r *reader) opposes(k int) bool {
	i := int(r.parts[k].first)
	if r.lower(i) == hAgainst && k+2 < len(r.parts) && r.parts[k+1].kind == nounPart && r.parts[k+2].kind == datePart {
		return false
	}
	return r.in(i, opposing)
}

// predicated reports whether a verb follows the date at part k of which it may
// be the subject or an adverbial: not "the three months ended June 30".
func (r *reader) predicated(k int) bool {
	if k++; k >= len(r.parts) || r.parts[k].kind != verbPart {
		return false
	}
	p := &r.parts[k]
	return !p.participle && !r.infinitive(k) && !r.isWord(int(p.first), "ended", "ending")
}

// inSubject reports whether the figure stands before its clause's verb and is
// no mere attribute, so that the verb's date is its own: 217 cases were
// confirmed last week.
func (r *reader) inSubject(it *item) bool {
	return !it.hyphen && (r.governor(it.part) < 0 || r.opensClauseAnew(it.part)) && (it.unit.kind == counted || it.unit.kind == scaleUnit || it.bare() || it.ofLast > it.ofFirst)
}

// overlapping returns the time of a date whose first words were read as part
// of the figure's unit.
func (r *reader) overlapping(it *item) string {
	for k := r.firstDate; k < len(r.st.Dates) && r.st.Dates[k].First < it.last; k++ {
		if d := &r.st.Dates[k]; d.First >= it.numLast && d.Last > it.last && d.Type == "DATE" {
			return calendar(d.Value)
		}
	}
	return ""
}

// compares reports whether the date at part k is one that a change is counted
// from: up 3 percent on the week before.
func (r *reader) compares(k int) bool {
	if k == 0 || r.parts[k-1].kind != prepPart {
		return false
	}
	p := int(r.parts[k-1].first)
	if r.in(p, compareTo) || r.in(p-1, thanAs) { // twice as many as in 2022
		return true
	}
	if k > 1 && r.parts[k-2].kind == nounPart && r.in(int(r.parts[k-2].first)-1, multiples) { // double their share in 2020
		return true
	}
	if k > 2 && r.parts[k-2].kind == nounPart && r.parts[k-3].kind == prepPart && r.isWord(int(r.parts[k-3].first), "from", "than") {
		return true // up 3 points from the election in 2018
	}
	if !r.in(int(r.parts[k-1].first), onOverFrom) {
		return false
	}
	for j := int(r.parts[k].first); j < int(r.parts[k].last); j++ {
		if r.in(j, backThen) {
			return !r.rangeAt(k)
		}
	}
	return false
}

// dateWithin returns the time of a date in what the figure is said of or in
// its whole: third-quarter revenue, of Sunday's vote.
func (r *reader) dateWithin(it *item) string {
	for k := r.firstDate; k < len(r.st.Dates) && r.st.Dates[k].First < r.last; k++ {
		if when := r.timeIn(k, it); when != "" {
			return when
		}
	}
	return ""
}

// timeIn returns the time of the k-th date where it lies in the figure's
// metric, just after it, or in its whole.
func (r *reader) timeIn(k int, it *item) string {
	d := &r.st.Dates[k]
	if d.Type != "DATE" {
		return ""
	}
	if d.First >= it.about.first && d.Last <= it.about.last {
		return calendar(d.Value)
	}
	if whole := r.wholeOf(it); d.First >= whole.first && d.Last <= whole.last && !r.levelOf(whole) {
		return calendar(d.Value)
	}
	return ""
}

// levelOf reports whether a whole is only what something came to at another
// time, which the share is compared with: 97% of the number in 2019.
func (r *reader) levelOf(whole phrase) bool {
	for k := whole.first; k < whole.last; k++ {
		if t := &r.d.Tokens[k]; t.Tag.Noun() {
			return r.isWord(k, "number", "level", "figure", "volume", "value", "price", "pace")
		}
	}
	return false
}

// nounDate returns the time of a date within the noun that the figure is an
// amount of: a second-quarter profit of $3 million.
func (r *reader) nounDate(it *item) string {
	k := it.part - 1
	for k > 0 && r.parts[k].kind == otherPart {
		k--
	}
	if k < 1 || r.parts[k].kind != prepPart || r.d.Tokens[r.parts[k].first].Lower != hOf || r.parts[k-1].kind != nounPart {
		return ""
	}
	if when := r.dateIn(&r.parts[k-1]); when != "" {
		return when
	}
	d := k - 2
	switch {
	case d < 0:
	case r.parts[d].kind == nounPart && r.parts[d].last == r.parts[k-1].first: // a second-quarter net profit
		return r.dateIn(&r.parts[d])
	case r.parts[d].kind == datePart && (r.holds(d) || d > 0 && r.parts[d-1].kind == verbPart): // reported second-quarter net profit
		return r.timeOf(int(r.parts[d].head), d)
	}
	return ""
}

// ofReport reports whether a day after the figure is that of the report which
// gives it: posted revenue of $3 million on Wednesday.
func (r *reader) ofReport(it *item, day string) bool {
	if len(day) != len("2006-01-02") && strings.IndexByte(day, 'W') < 0 || it.unit.kind != money && it.unit.kind != percent {
		return false
	}
	v := r.governor(it.part)
	return v >= 0 && (r.reports(int(r.parts[v].head)) || r.issues(v))
}

// issues reports whether the verb at part v gives out results.
func (r *reader) issues(v int) bool {
	return r.in(int(r.parts[v].head), issuing)
}

// ofIssue reports whether the date at part k, told from the present, is when
// the verb at part v gave out results rather than the time that they are of: last
// month Apple reported a profit of $3 billion.
func (r *reader) ofIssue(k, v int) bool {
	return v >= 0 && r.issues(v) && r.isWord(int(r.parts[k].first), "last", "this", "earlier") && !r.isWord(int(r.parts[k].last)-1, "year", "quarter")
}
