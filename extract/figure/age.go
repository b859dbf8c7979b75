package figure

import (
	"lede/extract/quantity"
	"lede/text"
)

// ageAfterName makes an age of the number in "Calloway, 74, was".
func (r *reader) ageAfterName(it *item) bool {
	p := it.core - 1
	if r.lower(p) == hNow { // the former governor, now 88, said
		p--
	}
	if !it.num.Digits || it.num.Start != int(r.d.Tokens[it.core].Start) || p-1 < r.first || !r.is(p, ",") || !it.num.Value.IsInt() || !quantity.Less(it.num.Value, quantity.Int(120)) || it.num.Value.IsNeg() {
		return false
	}
	if it.last < r.last && !r.isWord(it.last, ",", ".", "and", ";", ")") || !r.d.Tokens[p-1].Tag.Proper() {
		if !(it.mod == "" && r.is(p-1, "now")) && !(r.is(p-1, "governor") || r.d.Tokens[p-1].Tag.Noun() && r.is(it.core-1, "now")) {
			return false
		}
	}
	if r.mention(p-1, text.Place) || r.mention(p-1, text.Org) || r.timeNoun(p-1) {
		return false
	}
	it.unit = unit{code: "a", dim: "age", kind: age}
	it.rule = "figure.age.apposition"
	return true
}

// ageWord makes an age of the number in "aged 32", "at the age of five",
// "children under 10".
func (r *reader) ageWord(it *item) bool {
	p := it.core - 1
	if p < r.first || it.num.Kind != quantity.Cardinal || !quantity.Less(it.num.Value, quantity.Int(120)) {
		return false
	}
	told := r.d.Tokens[p].Lower == hAged || r.d.Tokens[p].Lower == hAge || r.ageTold(it)
	for i := p; i >= max(r.first, it.first-4) && !told; i-- {
		switch r.d.Tokens[i].Lower {
		case hAge, hAged:
			told = true
		case hOf, hAt, hThe:
		default:
			if n, _ := r.lex.modifier.Longest(r.d, i, it.core); n == 0 && !r.isWord(i, "between", "from", "than", "kept", "is", "was") {
				i = r.first - 1
			}
		}
	}
	if !told {
		return false
	}
	it.unit = unit{code: "a", dim: "age", kind: age}
	it.rule = "figure.age.word"
	return true
}

// afterAged reports whether the number at token i tells an age after "aged",
// by itself or as the second of a range.
func (r *reader) afterAged(i int) bool {
	if r.in(i-1, joining) {
		i -= 2
	}
	return r.lower(i-1) == hAged || r.lower(i-1) == hBetween && r.lower(i-2) == hAged
}

// ageTold reports whether the clause gives the number as an age: he will be
// 35, life expectancy is about 73.
func (r *reader) ageTold(it *item) bool {
	p := it.first - 1
	if it.mod != "" && it.bare() && it.num.Value.IsInt() && p >= r.first && r.isWord(p, "anyone", "everyone", "people", "children", "adults", "those", "women", "men", "drivers", "voters", "players") {
		return true // anyone under 21
	}
	if it.bare() && r.is(p, "at") && r.isWord(p-1, "die", "dies", "died", "dead") && !r.is(p-2, "the") && it.num.Value.IsInt() { // dies at 91
		return true
	}
	if p > r.first && r.d.Tokens[p].Lemma == hBe && it.mod != "" && it.bare() && r.peopleBefore(p) { // those infected are under 10
		return true
	}
	if p <= r.first || r.d.Tokens[p].Lemma != hBe && r.d.Tokens[p].Lemma != hTurn || !it.num.Value.IsInt() || !it.bare() {
		return false
	}
	if j := it.last; j < r.last && r.d.Tokens[j].Tag != text.Comma && r.d.Tokens[j].Tag != text.Stop && r.d.Tokens[j].Tag != text.IN && r.d.Tokens[j].Tag != text.CC && r.d.Tokens[j].Tag != text.VBG && r.d.Tokens[j].Tag != text.WRB {
		return false
	}
	q := p - 1
	for q > r.first && (r.d.Tokens[q].Tag == text.MD || r.d.Tokens[q].Tag == text.RB) {
		q--
	}
	if r.d.Tokens[p].Lemma == hTurn {
		return r.isWord(q, "he", "she", "who", "they") || r.d.Tokens[q].Tag.Proper()
	}
	if r.isWord(q, "he", "she", "who") || r.mention(q, text.Person) && it.last < r.last && quantity.Less(quantity.Int(5), it.num.Value) {
		return !r.is(it.last, "in") && !r.is(it.last, "of")
	}
	for ; q > max(r.first, p-8); q-- {
		if r.isWord(q, "expectancy") || r.is(q, "age") && !r.is(q+1, "of") {
			return true
		}
	}
	return false
}

// peopleBefore reports whether people are the subject that ends before token p.
func (r *reader) peopleBefore(p int) bool {
	for i := p - 1; i >= max(r.first, p-3); i-- {
		if r.lex.personWord.Has(r.d, i) || r.isWord(i, "those", "people", "children", "patients", "residents", "women", "men", "workers", "students") {
			return true
		}
	}
	return false
}

// durationAt reports whether a length of time begins at token i: from four
// hours to 90 minutes.
func (r *reader) durationAt(i int) bool {
	m, ok := r.d.MarkAt(i, text.Date)
	return ok && int(m.Ref) < len(r.st.Dates) && r.st.Dates[m.Ref].Type == "DURATION"
}

// lasts reports whether a duration is a quantity rather than a pointer at a
// time: four years ago, two weeks later, the past three months.
func (r *reader) lasts(it *item) bool {
	j := it.last
	if it.hyphen {
		return true
	}
	if j < r.last {
		switch r.d.Tokens[j].Lower {
		case hBefore:
			return r.in(it.first-1, lasting)
		case hAgo, hEarlier, hLater:
			return false
		}
		if r.lower(j) == hFrom && r.lower(j+1) == hNow || r.lower(j) == hEnded || r.lower(j) == hEnding || r.in(j, toThrough) && r.timeNoun(j+1) && !r.durationAt(j+1) {
			return false
		}
	}
	p := it.first - 1
	if r.is(p, "last") && (r.d.Tokens[p].Tag.Verb() || r.isWord(p-1, "that", "to", "which") || p > r.first && (r.d.Tokens[p-1].Tag == text.MD || r.d.Tokens[p-1].Tag == text.NNS)) {
		return true
	}
	return !r.in(p, ordering)
}
