package figure

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
			if r.compares(k) || !subject && k+1 < len(r.parts) && r.parts[k+1].kind == verbPart && !r.parts[k+1].participle && !r.infinitive(k+1) {
				return ""
			}
			if when := r.timeOf(int(p.head), k); when != "" && r.holds(k) {
				return when
			}
			if r.st.Dates[p.head].Type == "DATE" {
				return ""
			}
		case figurePart:
			if f := &r.items[p.head]; r.timed(f) && !r.conversion(f, it) {
				return ""
			}
		case openPart: // 1.44 trillion yuan (RMB, the same below) in 2020
			for k+1 < len(r.parts) && r.parts[k].kind != closePart {
				k++
			}
		case commaPart:
			if k > it.part+1 || k+1 < len(r.parts) && r.parts[k+1].kind != relativePart && !r.isWord(int(r.parts[k+1].first), "in", "during") {
				return ""
			}
		case relativePart: // a record $89, which was set on Friday
			if k > it.part+2 {
				return ""
			}
			subject = true
		case verbPart:
			if !p.participle && !subject {
				return ""
			}
			subject = subject && p.participle
		case stopPart, clausePart, andPart:
			return ""
		case prepPart:
			if r.isWord(int(p.first), "than", "from", "against", "versus", "compared", "since", "until") && !r.rangeAt(k+1) {
				return ""
			}
		}
	}
	return ""
}

// inSubject reports whether the figure stands before its clause's verb and is
// no mere attribute, so that the verb's date is its own: 217 cases were
// confirmed last week.
func (r *reader) inSubject(it *item) bool {
	return !it.hyphen && r.governor(it.part) < 0 && (it.unit.kind == counted || it.unit.kind == scaleUnit || it.bare() || it.ofLast > it.ofFirst)
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
	if r.isWord(int(r.parts[k-1].first), "compared", "than", "against", "versus") {
		return true
	}
	if !r.isWord(int(r.parts[k-1].first), "on", "over", "from") {
		return false
	}
	p := &r.parts[k]
	for j := int(p.first); j < int(p.last); j++ {
		if r.isWord(j, "before", "earlier", "previous", "ago", "year", "week", "month", "quarter") {
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
	if whole := r.wholeOf(it); d.First >= whole.first && d.Last <= whole.last {
		return calendar(d.Value)
	}
	return ""
}
