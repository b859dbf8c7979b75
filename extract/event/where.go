package event

import (
	"sort"

	"lede/text"
)

// placeReach is how many tokens after its trigger an event's place may begin.
const placeReach = 22

// where fills in the place: what "in", "at" and the like lead to in the
// trigger's clause, the goal of a journey, what a disaster struck, a place
// before the noun ("the Geneva talks"), or one that opens the sentence.
func (r *reading) where(t *telling) {
	sent := r.d.Sentences[t.sentence]
	for k := t.Last; k < min(sent.Last, t.Last+placeReach); k++ {
		tok := &r.d.Tokens[k]
		if r.endsClause(t.sentence, k) {
			break
		}
		if tok.Lower == r.x.w.here && r.st.Article.Place != "" {
			t.Place = r.st.Article.Place
			return
		}
		if p := r.placeFrom(t, k, sent.Last); p != "" {
			t.Place = p
			return
		}
	}
	if t.form != verbForm && t.First > sent.First && t.Type != financial {
		if m := r.names.Named(t.First - 1); m != nil && m.Label == text.Place {
			t.Place = r.d.Words(int(m.First), int(m.Last))
			return
		}
	}
	t.Place = r.opening(t, sent)
}

// endsClause reports whether token k begins something that the event's place
// does not stand in.
func (r *reading) endsClause(s, k int) bool {
	t := &r.d.Tokens[k]
	switch t.Tag {
	case text.Colon:
		return !r.betweenDigits(k)
	case text.WDT, text.WP, text.WRB:
		return true
	case text.Comma: // "who survived an attack in May, ended her tour in Lima"
		return k+1 < r.d.Sentences[s].Last && r.finiteIn(k+1, k+2)
	case text.VBD, text.VBZ, text.VBP, text.MD:
		v := r.mainVerb(s, k)
		return !has(r.x.w.light, r.d, v) && !(t.Tag == text.MD && has(r.x.w.light, r.d, v+1)) // but "will be held in"
	}
	if k+1 < r.d.Sentences[s].Last && r.d.Tokens[k+1].Tag == text.PRP && r.x.w.subordinate.has(t.Lower) {
		return true // "its biggest deal since it listed in Frankfurt"
	}
	return t.Flags.Has(text.OpenQuote) || t.Flags.Has(text.EndQuote) || t.Lower == r.x.w.that || t.Lower == r.x.w.according
}

// placeFrom returns the place that token k, a preposition, leads to, or that
// begins right there where a journey or a disaster needs none; "" for neither.
func (r *reading) placeFrom(t *telling, k, last int) string {
	w := &r.x.w
	tok := &r.d.Tokens[k]
	switch {
	case w.place.has(tok.Lower), t.Type == visit && w.goal.has(tok.Lower):
		return r.placeAt(k+1, last, tok.Lower != w.on)
	case (t.Type == visit || t.Type == disaster) && (k == t.Last || t.Type == disaster):
		if m := r.names.Named(k); m != nil && m.Label == text.Place && int(m.First) == k {
			return r.placeAt(k, last, true)
		}
	}
	return ""
}

// placeAt returns the words of the noun phrase at token k if they tell a
// place: a name of one, or a building or the like by name or kind.
func (r *reading) placeAt(k, last int, buildings bool) string {
	for k < last && (r.d.Tokens[k].Tag == text.DT || r.d.Tokens[k].Tag == text.PRPS) {
		k++
	}
	end := r.placeEnd(k, last)
	if end == k || r.isDate(k, end) {
		return ""
	}
	if m := r.names.Named(end - 1); m != nil && m.Label == text.Place {
		return r.d.Words(k, end)
	}
	if !buildings || !r.d.Tokens[end-1].Tag.Noun() || !r.x.w.building.Has(r.d, end-1) {
		return "" // "in US sales"
	}
	for i := k; i < end; i++ {
		if m := r.names.Named(i); m != nil && m.Label == text.Person {
			return ""
		}
	}
	return r.d.Words(k, end)
}

// placeEnd returns the end of the noun phrase at token k, places that "and" or
// "of" join to it included.
func (r *reading) placeEnd(k, last int) int {
	for k < last && !r.isDate(k, k+1) {
		t := &r.d.Tokens[k]
		if m := r.names.Named(k); m != nil {
			k = int(m.Last)
			continue
		}
		switch {
		case t.Tag.Noun(), t.Tag.Adjective(), t.Tag == text.CD, t.Tag == text.POS, t.Tag == text.HYPH:
			k++
			continue
		case t.Tag == text.CC || t.Lower == r.x.w.of:
			if m := r.names.Named(k + 1); k+1 < last && m != nil && m.Label == text.Place {
				k++
				continue
			}
		}
		break
	}
	return k
}

// isDate reports whether a date begins in tokens [first, last).
func (r *reading) isDate(first, last int) bool {
	dates := r.st.Dates
	i := sort.Search(len(dates), func(i int) bool { return dates[i].First >= first })
	return i < len(dates) && dates[i].First < last
}

// opening returns the place that opens the sentence: "In Hong Kong, shares
// fell".
func (r *reading) opening(t *telling, sent text.Sentence) string {
	k := sent.First
	if k+1 >= t.First || !r.x.w.place.has(r.d.Tokens[k].Lower) {
		return ""
	}
	m := r.names.Named(k + 1)
	if m == nil || m.Label != text.Place || r.d.Tokens[m.Last].Tag != text.Comma {
		return ""
	}
	return r.d.Words(int(m.First), int(m.Last))
}
