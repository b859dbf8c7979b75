package figure

import (
	"slices"

	"lede/text"
)

// statuses finds how firm the figures of the sentence are: forecasts, targets,
// estimates, preliminary results.
func (r *reader) statuses() {
	outer := r.outerStatus()
	for i := r.from; i < len(r.items); i++ {
		it := &r.items[i]
		if it.status != "" || it.unit.kind == age || it.hyphen || it.unit.kind == duration && i > r.from {
			continue
		}
		if it.status = r.statusOf(i); it.status == "" && outer != "" && it.unit.kind != duration && !r.isBase(i) && !(outer == "forecast" && r.isPast(it)) && (r.governor(it.part) >= 0 || r.subjectFigure(it.part) || r.verbAfterPart(it.part) < 0) {
			if p := r.stretchOf(it); r.statusIn(p.first, p.last) != "" {
				it.status = outer
			}
		}
		if it.status == "forecast" && outer == "preliminary" {
			it.status = outer // a result is no forecast whatever its tense: "by a preliminary count it will be"
		}
		it.source = r.holder(i)
	}
}

// isPresent reports whether the figure is what its owner has now, which a verb of
// change is to alter: expects to double its workforce of 140.
func (r *reader) isPresent(i int) bool {
	k := r.partBefore(i)
	if k < 1 || r.lower(int(r.parts[k].first)) != hOf || r.parts[k-1].kind != nounPart || r.d.Tokens[r.parts[k-1].first].Tag != text.PRPS {
		return false
	}
	v := r.governor(k - 1)
	return v >= 0 && v == k-2 && r.direction(int(r.parts[v].head)) != ""
}

// isPast reports whether the figure's verb tells what has been, which is no
// forecast: the rate was 5.3% in April and should reach 6%.
func (r *reader) isPast(it *item) bool {
	v := r.governor(it.part)
	return v >= 0 && r.d.Tokens[r.parts[v].first].Tag == text.VBD && !r.parts[v].participle
}

// statusOf reads the status of the i-th figure from the words that it is built
// into, nearest first.
func (r *reader) statusOf(i int) string {
	it := &r.items[i]
	if s := r.statusIn(it.first, it.numFirst); s != "" { // an estimated 40
		return s
	}
	if it.unit.kind == money && r.lower(it.first-1) == hReported && r.in(it.first-2, aAn) {
		return "estimate"
	}
	if s := r.statusAfter(it); s != "" {
		return s
	}
	if s := r.statusIn(it.about.first, it.about.last); s != "" {
		return s
	}
	if k := r.partBefore(i); k > 0 && r.parts[k].kind == prepPart && r.parts[k-1].kind == nounPart && !r.governed(k-1) {
		if s := r.statusIn(int(r.parts[k-1].first), int(r.parts[k-1].last)); s != "" { // a goal of 240,000
			return s
		}
	}
	if s := r.statusAbove(i); s != "" {
		return s
	}
	if r.isBase(i) && r.dateAfter(i) != "" { // from $34 million this year
		return ""
	}
	if r.isPresent(i) {
		return ""
	}
	if s := r.verbStatus(it); s != "" {
		return s
	}
	if i > r.from && r.sharesStatus(i) || i > 0 && i == r.from && r.putAgain(it) {
		return r.items[i-1].status
	}
	return ""
}

// statusAbove returns the status that a noun tells of the noun whose level the figure
// is: a forecast for sales of $4 billion.
func (r *reader) statusAbove(i int) string {
	k := r.partBefore(i)
	if k < 3 || r.lower(int(r.parts[k].first)) != hOf || r.parts[k-1].kind != nounPart || !r.in(int(r.parts[k-2].first), ofFor) || r.parts[k-3].kind != nounPart {
		return ""
	}
	return r.statusIn(int(r.parts[k-3].head), int(r.parts[k-3].last))
}

// putAgain reports whether the sentence puts what the one before told of at
// another level: The fund's report put it at 1%.
func (r *reader) putAgain(it *item) bool {
	v := r.governor(it.part)
	return v >= 0 && r.lower(int(r.parts[v].head)) == hPut && r.items[r.from-1].metric == it.metric && r.pronounAt(r.objectOf(v, it.first))
}

// statusIn returns the status that a word among tokens [first, last) tells.
func (r *reader) statusIn(first, last int) string {
	for k := len(r.firm) - 1; k >= 0; k-- {
		if w := &r.firm[k]; w.first >= first && w.last <= last {
			return w.status
		}
	}
	return ""
}

// A firmWord is a place that tells how firm figures are.
type firmWord struct {
	phrase
	status string
}

// firmWords finds the words of the sentence that tell how firm figures are.
func (r *reader) firmWords() {
	r.arena.firm = slices.Grow(r.arena.firm, r.last-r.first)
	start := len(r.arena.firm)
	r.firm = r.arena.firm[start:start]
	places := r.st.Match.Where(r.sent, r.firmAt)
	for k := places.Next(r.first, r.last); k < r.last; k = places.Next(k+1, r.last) {
		n, e := r.lex.status.Longest(r.d, k, r.last)
		if n == 0 || r.is(k-1, "on") || r.countedAt(k) || r.moreLikely(k) || n == 1 && !r.d.Tokens[k].Tag.Verb() && r.lex.statusVerb.Has(r.d, k) {
			continue
		}
		r.firm = append(r.firm, firmWord{phrase{k, k + n}, e.Value})
	}
	r.arena.firm = r.arena.firm[:start+len(r.firm)]
}

// moreLikely reports whether token k is what a figure says is more so: 27% more
// likely to die tells no forecast.
func (r *reader) moreLikely(k int) bool {
	if !r.isWord(k-1, "more", "less") {
		return false
	}
	it := r.itemBefore(k)
	return it != nil && it.last == k-1
}

// countedAt reports whether token k is part of a figure as what it counts:
// "two goals" are none that somebody set.
func (r *reader) countedAt(k int) bool {
	for i := r.from; i < len(r.items); i++ {
		if it := &r.items[i]; it.numLast <= k && k < it.last {
			return true
		}
	}
	return false
}

// doneBy reports whether the verb group at part v is one past tense before who
// did it, so that after an amount it is a participle: the 95% recommended by
// doctors.
func (r *reader) doneBy(v int) bool {
	p := &r.parts[v]
	return p.last-p.first == 1 && r.d.Tokens[p.head].Tag == text.VBD && r.is(int(p.last), "by") && v+2 < len(r.parts) && r.parts[v+2].kind == nounPart
}

// statusAfter reads a clause that hangs on the figure at part k: the 4.2% it
// projected, the $3 billion that analysts had predicted.
func (r *reader) statusAfter(it *item) string {
	k := it.part
	for j := k + 1; j < min(k+8, len(r.parts)); j++ {
		switch p := &r.parts[j]; p.kind {
		case verbPart:
			if j > k+2 && r.polledBy(j) { // that analysts polled by the bank had expected
				j += 2
				continue
			}
			if j == k+1 && !p.participle && !r.doneBy(j) { // its own verb, not one of a clause that hangs on it
				return ""
			}
			s := r.statusIn(int(p.first), int(p.last))
			if s != "" {
				it.view = 1 + j
			}
			return s
		case nounPart, pronounPart, relativePart, otherPart:
		case clausePart:
			if !r.is(int(p.first), "that") {
				return ""
			}
		default:
			return ""
		}
	}
	return ""
}

// polledBy reports whether the verb group at part v is a participle that
// describes the noun before it, with who did it: analysts polled by the bank.
func (r *reader) polledBy(v int) bool {
	p := &r.parts[v]
	if t := r.d.Tokens[p.head].Tag; p.last-p.first != 1 || t != text.VBN && t != text.VBD || r.parts[v-1].kind != nounPart {
		return false
	}
	return r.is(int(p.last), "by") && v+3 < len(r.parts) && r.parts[v+2].kind == nounPart && r.parts[v+3].kind == verbPart
}

// verbStatus reads the verb of the figure and those above it: is expected to
// reach; sees prices rising; believes that the number is; will fall.
func (r *reader) verbStatus(it *item) string {
	v := r.governor(it.part)
	if v < 0 {
		if v = r.verbAfterPart(it.part); v < 0 || !r.passive(&r.parts[v]) {
			return "" // what those who are counted expect is no view of how many they are
		}
	}
	coming := ""
	for n, first := 0, v; v >= 0 && n < 4; n++ {
		p := &r.parts[v]
		from := int(p.first)
		switch {
		case (it.role != "" || it.before == v) && v > 0 && r.infinitive(v) && r.parts[v-1].kind == nounPart: // a promise to cut taxes by, a plan to spend
			from = int(r.parts[v-1].first)
		case from > r.first && r.d.Tokens[from-1].Tag == text.RB: // preliminarily calculates
			from--
		}
		if s := r.statusIn(from, min(int(p.last)+1, r.last)); s != "" {
			it.view = 1 + v
			return s
		}
		if v != first && r.foresees(p) {
			it.view = 1 + v
			return "forecast"
		}
		if v == first && r.comes(p, it) {
			coming = "forecast" // unless a verb above says more: has hopes that sales will reach 700
		}
		v = r.verbAbove(v)
	}
	return coming
}

// foresees reports whether the verb group is "sees" or "is seen": who saw a
// thing tells what was.
func (r *reader) foresees(p *part) bool {
	if r.d.Tokens[p.head].Lemma != hSee || r.d.Tokens[p.head].Tag == text.VBD {
		return false
	}
	for k := int(p.first); k < int(p.head); k++ {
		if t := &r.d.Tokens[k]; t.Lemma == hHave || t.Lemma == hBe && t.Tag == text.VBD {
			return false
		}
	}
	return true
}

// comes reports whether the verb group tells a level or change that is to
// come: will fall to 3 percent, should reach 5.
func (r *reader) comes(p *part, it *item) bool {
	head := int(p.head)
	if it.first < it.core && r.lex.reachVerb.Has(r.d, it.first) && r.d.Tokens[head].Tag == text.MD {
		return !r.isWord(head, "can", "could") // will exceed 700
	}
	if it.unit.kind == counted && it.role != "to" || !r.lex.levelVerb.Has(r.d, head) && !r.lex.intransitive.Has(r.d, head) {
		return false
	}
	modal := false
	for k := int(p.first); k < int(p.last); k++ {
		t := &r.d.Tokens[k]
		modal = modal || t.Tag == text.MD && r.isWord(k, "will", "would", "should", "shall", "'ll", "may", "might")
		if modal && t.Lemma == hHave && k != head {
			return false // would have been
		}
	}
	return modal
}

// verbAbove returns the verb group on which the clause of the one at v hangs:
// the one before an infinitive or participle, or before "that" or a clause
// without it. -1 for none.
func (r *reader) verbAbove(v int) int {
	for k := v - 1; k >= 0; k-- {
		switch p := &r.parts[k]; p.kind {
		case verbPart:
			if r.parts[v-1].kind == andPart && r.tenseAt(v) == perfect && r.tenseAt(k) == unreal { // plans to build 40 and has built 12
				return -1
			}
			return k
		case clausePart:
			if !r.is(int(p.first), "that") {
				return -1
			}
		case stopPart, commaPart, relativePart:
			return -1
		}
	}
	return -1
}

// sharesStatus reports whether the i-th figure is as firm as the one before
// it: they tell one thing, and it has no time of its own.
func (r *reader) sharesStatus(i int) bool {
	it, prev := &r.items[i], &r.items[i-1]
	if r.toldOf(prev.part, it) {
		return prev.metric == it.metric
	}
	for k := prev.part + 1; k < it.part; k++ {
		if p := &r.parts[k]; p.kind == verbPart && !p.participle {
			return false
		}
	}
	return prev.unit.code == it.unit.code && (prev.metric == it.metric || r.isBase(i)) && r.dateAfter(i) == ""
}

// toldOf reports whether a relative clause on the figure at part k holds the
// percentage it: 1.44 trillion yuan, which takes up 40%.
func (r *reader) toldOf(k int, it *item) bool {
	if k++; k < it.part && r.parts[k].kind == commaPart {
		k++
	}
	return it.unit.code == "%" && k < it.part && r.parts[k].kind == relativePart
}

// stretchOf returns the tokens between the semicolons, or the sentence's ends,
// that the figure stands between.
func (r *reader) stretchOf(it *item) phrase {
	p := phrase{it.first, it.last}
	for p.first > r.first && !r.is(p.first-1, ";") {
		p.first--
	}
	for p.last < r.last && !r.is(p.last, ";") {
		p.last++
	}
	return p
}

// outerStatus returns the status that the sentence's adverbials or the one
// who reckons tell of all its figures: by a preliminary calculation; by the
// bank's reckoning; according to a forecast; Ellwood reckons.
func (r *reader) outerStatus() string {
	if len(r.firm) == 0 {
		return ""
	}
	for k := range r.parts {
		p := &r.parts[k]
		if p.kind != nounPart || k == 0 || r.parts[k-1].kind != prepPart || !r.in(int(r.parts[k-1].first), bearing) {
			continue
		}
		if r.isWord(int(r.parts[k-1].first), "in", "on") && k > 1 {
			continue
		}
		if s := r.statusIn(int(p.first), int(p.last)); s != "" {
			return s
		}
	}
	n := len(r.parts)
	for n > 0 && (r.parts[n-1].kind == otherPart || r.parts[n-1].kind == stopPart) {
		n--
	}
	if n >= 3 && r.parts[n-1].kind == verbPart && (r.parts[n-2].kind == nounPart || r.parts[n-2].kind == pronounPart) && r.parts[n-3].kind == commaPart {
		return r.statusIn(int(r.parts[n-1].first), int(r.parts[n-1].last))
	}
	return ""
}
