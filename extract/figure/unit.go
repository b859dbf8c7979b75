package figure

import (
	"lede/extract/quantity"
	"lede/lexicon"
	"lede/text"
)

// right reads the unit after the number, and what a rate is told by.
func (r *reader) right(it *item) {
	if it.unit.kind == money {
		r.afterSign(it)
		r.per(it)
		return
	}
	if it.unit.kind != noUnit { // 32m2
		it.rule = "figure.measure"
		r.degrees(it)
		r.secondLength(it)
		r.per(it)
		return
	}
	j := it.numLast
	r.suffix(it, j)
	j = it.last
	if it.bare() {
		if u, end, hyphen := r.unitAt(it, j); end > j {
			it.unit, it.last, it.hyphen = u, end, hyphen
		}
	}
	if it.bare() {
		r.onScale(it)
	}
	switch it.unit.kind {
	case money:
		it.rule = "figure.money"
		if r.weight(it) {
			it.unit, it.rule = measureUnit("[lb_av]"), "figure.measure"
			break
		}
		r.afterName(it)
	case minorMoney:
		it.rule = "figure.money.minor"
	case percent, points:
		it.rule = "figure.percent"
	case measure:
		it.rule = "figure.measure"
		r.secondLength(it)
		it.hyphen = it.hyphen || r.describes(it)
	case duration:
		it.rule = "figure.duration"
		it.hyphen = it.hyphen || r.describes(it)
		r.secondDuration(it)
	case age:
		it.rule = "figure.age"
	case counted:
		it.rule, it.head = "figure.count", it.last-1
	case noUnit:
		it.rule = "figure.number"
		if r.magnitudeScale(it) {
			return
		}
		r.count(it)
	}
	r.per(it)
}

// unitAt returns the unit whose words begin at token j, perhaps after a
// hyphen, and the token after it; j where there is none. Counted nouns are
// read by count.
func (r *reader) unitAt(it *item, j int) (u unit, end int, hyphen bool) {
	if j >= r.last {
		return u, j, false
	}
	if n, _ := r.lex.ageAfter.Longest(r.d, j, r.last); n > 0 {
		return r.ageUnit(j, j+n), j + n, r.d.Tokens[j].Lower == hDash
	}
	k := j
	if r.d.Tokens[j].Lower == hDash && j+1 < r.last && r.d.Tokens[j].Flags.Has(text.Glued) {
		k, hyphen = j+1, true
	}
	if o := r.opened(j); o > j {
		if u, end, _ := r.unitAt(it, o); end > o && end < r.last && u.kind == measure && closes(r.d.Word(end)) {
			return u, end + 1, false
		}
		return u, j, false
	}
	if it.num.Kind == quantity.Fraction && k+1 < r.last { // half an hour, a quarter of an inch
		k = r.skipArticle(k)
	}
	found := unitWord{at: k}
	known := k < r.last && r.lex.units.May(&r.d.Tokens[k])
	if known {
		found.try(r, r.lex.percent, percentWord)
		found.try(r, r.lex.minor, minorWord)
		found.try(r, r.lex.name, currencyWord)
		found.try(r, r.lex.code, currencyWord)
		found.try(r, r.lex.duration, durationWord)
		found.try(r, r.lex.measure, measureWord)
		if it.num.Digits && r.signFits(k) {
			found.try(r, r.lex.measureSign, measureWord)
		}
	}
	if found.tokens == 0 && it.num.Kind == quantity.Fraction && k < r.last && (r.d.Tokens[k].Lower == hPoint || r.d.Tokens[k].Lower == hPoints) {
		return percentUnit("pp"), k + 1, hyphen
	}
	if known && found.tokens == 0 && it.num.Digits {
		found.try(r, r.lex.stat, statWord)
		found.try(r, r.lex.sign, currencyWord)
		found.try(r, r.lex.codeAfter, currencyWord)
	}
	if found.tokens == 0 {
		return unit{}, j, false
	}
	u, end = r.unitOfWord(&found), k+found.tokens
	if u.kind == money && u.code == "" {
		return unit{}, j, false // crowns of no country
	}
	if u.kind == money && end < r.last && r.d.Tokens[end].Flags.Has(text.Digit|text.Glued) && !r.d.Tokens[k].Flags.Has(text.Glued) {
		return unit{}, j, false // the sign of the number after it
	}
	return u, end, hyphen
}

// A unitWord is the longest entry of some lexicons that stands at a token.
type unitWord struct {
	at     int // the token
	tokens int // how many it has, 0 for none found
	value  string
	sort   unitSort
}

// A unitSort tells what the value of an entry means.
type unitSort uint8

const (
	percentWord unitSort = iota
	minorWord
	currencyWord
	durationWord
	measureWord
	statWord
)

// try takes the lexicon's entry where it is longer than what was found.
func (w *unitWord) try(r *reader, x *lexicon.Lexicon, sort unitSort) {
	if n, e := x.Longest(r.d, w.at, r.last); n > w.tokens {
		w.tokens, w.value, w.sort = n, e.Value, sort
	}
}

// unitOfWord returns the unit that the entry stands for.
func (r *reader) unitOfWord(w *unitWord) unit {
	switch w.sort {
	case percentWord:
		return percentUnit(w.value)
	case minorWord:
		return r.minorUnit(w.value)
	case currencyWord:
		return r.currency(w.value)
	case durationWord:
		return durationUnit(w.value)
	case measureWord:
		return measureUnit(w.value)
	}
	return statUnit(w.value)
}

func closes(w string) bool { return w == ")" || w == "]" || w == "}" || w == ">" }

// opened returns the token after an opening bracket at j, j for none.
func (r *reader) opened(j int) int {
	if j+1 < r.last && r.d.Tokens[j].Flags.Has(text.Punct) {
		switch r.d.Word(j) {
		case "(", "[", "{", "<":
			return j + 1
		}
	}
	return j
}

// skipArticle returns the token after "an", "of a" or "of an" at k; k where
// neither stands there.
func (r *reader) skipArticle(k int) int {
	i := k
	if r.is(i, "of") {
		i++
	}
	if r.is(i, "a") || r.is(i, "an") || r.is(i, "one") {
		i++
		if i < r.last && r.d.Tokens[i].Lower == hUS { // a US pint
			i++
		}
		return i
	}
	return k
}

// signFits reports whether the token at k may be a unit's sign: it clings to
// the number, or it is more than one ordinary letter or word.
func (r *reader) signFits(k int) bool {
	t := &r.d.Tokens[k]
	w := r.d.Word(k)
	if (w == "F" || w == "C") && k+1 < r.last { // an F-Series truck, F Block
		if n := &r.d.Tokens[k+1]; n.Flags.Has(text.Capital) || isDash(r.d.Word(k+1)) && n.Flags.Has(text.Glued) {
			return false
		}
	}
	if w == "\"" && r.inQuotes(k) {
		return false
	}
	if t.Flags.Has(text.Glued) {
		return true
	}
	switch w {
	case "R", "V", "W", "N", "t", "h", "l", "s":
		return r.is(k+1, "per") || r.is(k+1, "/")
	case "in", "min", "B", "ft.", "in.", "\"", "mb", "Mb", "Gb":
		return false
	}
	return true
}

// inQuotes reports whether the mark at token k closes a quotation that the
// sentence opened, as in a film's name that ends in a number.
func (r *reader) inQuotes(k int) bool {
	open := false
	for i := r.first; i < k; i++ {
		if r.d.Word(i) == "\"" {
			open = !open
		}
	}
	return open
}

// magnitude returns the value of a magnitude word at token j.
func (r *reader) magnitude(j int) (m number, ok bool) {
	if j >= r.last {
		return m, false
	}
	return quantity.Magnitude(r.d.Tokens[j].Lower)
}
