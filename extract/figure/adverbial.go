package figure

// clausePeriod returns the time of the nearest date before the i-th figure
// that the figure's verb shares.
func (r *reader) clausePeriod(i int) string {
	it := &r.items[i]
	v := r.governor(it.part)
	verbs, hopped := 0, false
	for k := it.part - 1; k >= 0; k-- {
		switch p := &r.parts[k]; p.kind {
		case nounPart:
			if verbs == 0 || verbs == 1 && v > k {
				if when := r.dateIn(p); when != "" && !(v > k && r.outlook(p, v)) && !r.afterThan(k) {
					return when
				}
			}
		case datePart:
			if r.adverbial(k, v, verbs) && r.holds(k) && !r.compares(k) && !r.insertedWith(k, v) && !(hopped && k > v) && !r.outOfTime(k, v, it) && !r.published(k) && !r.ofIssue(k, v) && !r.besideBase(k) {
				if when := r.timeOf(int(p.head), k); when != "" && !r.ofReport(it, when) {
					return when
				}
			}
		case andPart:
			if v > k+1 && r.parts[k+1].kind == nounPart && k > 0 && r.parts[k-1].kind == commaPart { // , and buses will visit
				return r.fronted()
			}
		case verbPart:
			if u := r.verbLeft(k); k == v && k > 0 && u >= 0 && it.unit.kind != money && r.parts[k-1].kind == andPart && r.tenseAt(k) == past && r.tenseAt(u) == past {
				v, hopped = u, true // lasted eight months and infected 1,486 people
				continue
			}
			verbs++
			if p.participle && k > 0 && r.parts[k-1].kind == nounPart {
				verbs--
			}
		case stopPart, clausePart:
			if when := r.whenBefore(k); when != "" {
				return when
			}
			return r.fronted()
		case figurePart:
			f := &r.items[p.head]
			if when := r.lengthOver(f); when != "" && r.adverbial(k, v, verbs) {
				return when
			}
			if f.period != "" && r.timed(f) && alike(f, it) {
				return ""
			}
		}
	}
	return ""
}

// outOfTime reports whether the date at part k, an adverbial of verb v, is not
// the time of the figure for all that: a coming day, where the figure stands in
// an addition behind a comma (on Tuesday they go to Eastmoor, three points
// above them), an hour of every day (at noon she pays two dollars), and that of a
// clause before which tells of what was.
func (r *reader) outOfTime(k, v int, it *item) bool {
	d := &r.st.Dates[r.parts[k].head]
	if d.Type == "TIME" && it.tense == present || it.tense == perfect && v >= 0 && r.ofOtherTense(k, v) {
		return true
	}
	if v < 0 || d.Begin == "" || r.st.Published == "" || d.Begin <= r.st.Published {
		return false
	}
	for j := k + 2; j < it.part; j++ {
		if r.parts[j].kind == commaPart {
			return true
		}
	}
	return false
}

// ofOtherTense reports whether the date at part k is that of a verb which tells what
// was or will be, unlike the perfect at part v: killed 5,000 people last year and
// has driven 310,000 from their homes.
func (r *reader) ofOtherTense(k, v int) bool {
	u := r.verbLeft(v)
	return k < v && u >= 0 && (r.tenseAt(u) == past || r.tenseAt(u) == unreal)
}

// besideBase reports whether the date at part k stands right behind a figure that
// others are compared with: down from 92% a decade ago.
func (r *reader) besideBase(k int) bool {
	return k > 0 && r.parts[k-1].kind == figurePart && r.items[r.parts[k-1].head].base
}

// published reports whether the date at part k is that of what a noun tells of
// a source: in a poll published on Monday.
func (r *reader) published(k int) bool {
	return k >= 4 && r.parts[k-1].kind == prepPart && r.parts[k-2].kind == verbPart && r.parts[k-2].participle && r.parts[k-3].kind == nounPart &&
		r.parts[k-4].kind == prepPart && !r.isWord(int(r.parts[k-2].first), "ended", "ending")
}

// laterPeriod returns the day of a clause after the figure that tells what
// happened then: died when a bus overturned on Monday; scored 38 as the Falcons
// won 104-101 on Friday. After "after" the day is that of people's deaths and
// the like alone.
func (r *reader) laterPeriod(it *item) string {
	if it.tense != past || it.unit.kind != counted {
		return ""
	}
	for k := it.part + 1; k < len(r.parts); k++ {
		switch p := &r.parts[k]; p.kind {
		case stopPart, relativePart:
			return ""
		case clausePart:
			if r.isWord(int(p.first), "when", "as") || r.is(int(p.first), "after") && r.ofEvent(it) {
				return r.dayOf(k + 1)
			}
			return ""
		}
	}
	return ""
}

// dayOf returns the day that the clause of a verb from part k on gives.
func (r *reader) dayOf(k int) string {
	verb := false
	for ; k < len(r.parts); k++ {
		switch p := &r.parts[k]; p.kind {
		case verbPart:
			if verb || r.tenseAt(k) != past {
				return ""
			}
			verb = true
		case datePart:
			if when := r.timeOf(int(p.head), k); len(when) == len("2006-01-02") && r.holds(k) {
				return when
			}
			return ""
		case figurePart:
			if f := &r.items[p.head]; f.score != nil && f.period != "" {
				return f.period
			}
		case stopPart, clausePart, relativePart, commaPart:
			return ""
		}
	}
	return ""
}

// adverbial reports whether the date at part k, with so many verbs between it
// and the figure, is an adverbial of the figure's verb: it follows that verb,
// or stands before it and no other verb comes between.
func (r *reader) adverbial(k, v, verbs int) bool {
	switch {
	case verbs == 0:
		return v < 0 || k > v || !r.parts[v].participle || r.lex.closeVerb.Has(r.d, int(r.parts[v].head)) && r.loneVerb(v)
	case k <= 1:
		return true
	}
	return verbs == 1 && v > k
}

// loneVerb reports whether no finite verb stands before the participle at part
// v, and a noun does, so that it is a past tense: shares closed at 21.
func (r *reader) loneVerb(v int) bool {
	for k := range v {
		if p := &r.parts[k]; p.kind == verbPart && !p.participle {
			return false
		}
	}
	return v > 0 && r.parts[v-1].kind == nounPart
}

// dateIn returns the time of a date within the noun phrase p: in Friday's
// match; the fourth-quarter result.
func (r *reader) dateIn(p *part) string {
	for k := r.firstDate; k < len(r.st.Dates) && r.st.Dates[k].First < int(p.last); k++ {
		if d := &r.st.Dates[k]; d.First >= int(p.first) && (d.Type == "DATE" || d.Type == "TIME") {
			return calendar(d.Value)
		}
	}
	return ""
}

// afterThan reports whether the noun at part k is what something is compared with:
// warmer than in the 1850-1900 period.
func (r *reader) afterThan(k int) bool {
	for j := k - 1; j >= max(0, k-2) && r.parts[j].kind == prepPart; j-- {
		if r.is(int(r.parts[j].first), "than") {
			return true
		}
	}
	return false
}

// outlook reports whether the noun phrase p, with a date, is a document whose
// date is not that of what its verb at part v reckons: the fund's April report
// put growth at 1%.
func (r *reader) outlook(p *part, v int) bool {
	return r.isWord(int(p.head), "report", "forecast", "outlook", "review", "bulletin") &&
		r.isWord(int(r.parts[v].head), "put", "puts", "predicted", "predicts", "projected", "projects", "forecast", "forecasts")
}

// insertedWith reports whether the date at part k belongs to a participle that
// a comma parts from the figure's verb v: founded in 2014, X helps.
func (r *reader) insertedWith(k, v int) bool {
	if v < k {
		return false
	}
	comma := false
	for j := k + 1; j < v; j++ {
		comma = comma || r.parts[j].kind == commaPart
	}
	if !comma {
		return false
	}
	for j := k - 1; j >= 0; j-- {
		switch p := &r.parts[j]; p.kind {
		case verbPart:
			if p.participle {
				return true
			}
			if j == 0 || r.parts[j-1].kind != relativePart {
				return false
			}
		case relativePart: // the plan, which takes effect in July, is
			return true
		case prepPart, nounPart, otherPart, figurePart:
		default:
			return false
		}
	}
	return false
}

// whenBefore returns the time of the date that a clause with "when", which
// begins at part k, takes up: from 2008, when it posted a loss.
func (r *reader) whenBefore(k int) string {
	if r.lower(int(r.parts[k].first)) != hWhen {
		return ""
	}
	if k--; k >= 0 && r.parts[k].kind == commaPart {
		k--
	}
	if k < 0 || r.parts[k].kind != datePart {
		return ""
	}
	return r.timeOf(int(r.parts[k].head), k)
}

// fronted returns the time of a date that opens the sentence and is not its
// subject: On Friday, when the market closed ...
func (r *reader) fronted() string {
	for k := 0; k < min(3, len(r.parts)); k++ {
		switch p := &r.parts[k]; p.kind {
		case datePart:
			if k+1 < len(r.parts) && r.parts[k+1].kind != verbPart && r.holds(k) && !r.ofIssue(k, r.verbAfter(k)) {
				return r.timeOf(int(p.head), k)
			}
			return ""
		case prepPart, otherPart:
		default:
			return ""
		}
	}
	return ""
}

// verbAfter returns the first verb group after part k, -1 for none.
func (r *reader) verbAfter(k int) int {
	for k++; k < len(r.parts); k++ {
		if r.parts[k].kind == verbPart {
			return k
		}
	}
	return -1
}

// holds reports whether the date at part k is the time of what is told: not a
// bound such as "since 2017", not the time of a report ("said on Friday"), not
// a date in brackets.
func (r *reader) holds(k int) bool {
	d := &r.st.Dates[r.parts[k].head]
	if d.Start < r.st.Dateline.End && d.Start >= r.st.Dateline.Start {
		return false
	}
	if k == 0 {
		return true
	}
	if d.Last-d.First == 2 && r.lower(d.First) == hThe && r.lower(d.First-1) == hOn && r.isWord(d.Last-1, "year", "month", "week", "day", "quarter") {
		return false // growth on the year
	}
	p := &r.parts[k-1]
	switch p.kind {
	case openPart:
		return false
	case prepPart, clausePart:
		if r.rangeAt(k) {
			return true
		}
		if r.sinceThen(k) {
			return false
		}
		w := int(p.last) - 1
		if r.lex.boundWord.Has(r.d, w) && !(r.isWord(w, "before", "after") && d.Type == "TIME") {
			return r.whenFollows(k)
		}
		k--
	case verbPart:
		return !r.reports(int(p.head))
	}
	return k == 0 || r.parts[k-1].kind != verbPart || !r.reports(int(r.parts[k-1].head))
}

// whenFollows reports whether a clause with "when" takes up the date at part
// k: since March 2022, when the rate stood at 0.5%.
func (r *reader) whenFollows(k int) bool {
	k++
	if k < len(r.parts) && r.parts[k].kind == commaPart {
		k++
	}
	return k < len(r.parts) && r.is(int(r.parts[k].first), "when")
}

// sinceThen reports whether the date at part k is that of a clause or noun
// which bounds a stretch of time: since the outbreak began in October.
func (r *reader) sinceThen(k int) bool {
	for j := k - 2; j >= max(0, k-6); j-- {
		switch p := &r.parts[j]; p.kind {
		case clausePart, prepPart:
			if r.isWord(int(p.first), "since", "until") {
				return !r.whenFollows(k)
			}
		case nounPart, verbPart, otherPart:
		default:
			return false
		}
	}
	return false
}
