package figure

import (
	"strings"

	"lede/extract/quantity"
	"lede/text"
)

// refuse reports whether the number at tokens [i, end) is part of a name, a
// code, a telephone number or a numbered thing, whatever follows it. Most of what
// tells so does not hang on the numbers before it: see coded.
func (r *reader) refuse(i, end int, coded bool) bool {
	t := &r.d.Tokens[i]
	if r.vetoed > 0 && r.listed(r.vetoed, i) && r.vetoed < i {
		return !r.d.Tokens[end-1].Flags.Has(text.Letter) && r.followsName(end)
	}
	if coded || r.vetoed > 0 && r.codeGoesOn(i) {
		return true
	}
	return i > r.first && t.Flags.Has(text.Glued) && r.d.Tokens[i-1].Flags.Has(text.Letter) && // ID.4
		!r.lex.sign.Has(r.d, i-1) && !r.lex.code.Has(r.d, i-1) && r.lettered(i, end).code == ""
}

// coded reports whether the signs and words right beside the number at tokens
// [i, end) tell that it is part of a name, a code, a telephone number or a
// numbered thing.
func (r *reader) coded(i, end int) bool {
	t := &r.d.Tokens[i]
	if r.phone(i, end) {
		return true
	}
	if i == r.first {
		return i > 0 && t.Flags.Has(text.Glued) // ID.4, which a stop has cut
	}
	p := &r.d.Tokens[i-1]
	if r.crossed(end) || r.variants(end) {
		return true
	}
	if !t.Flags.Has(text.Glued) {
		return false
	}
	if isDash(r.d.Word(i-1)) && p.Flags.Has(text.Glued) && i-2 >= r.first {
		w := &r.d.Tokens[i-2]
		if r.isWord(i-2, "under", "over", "u") {
			return true // the under-21 team
		}
		// Covid-19, F-16, MX-50; a range or a score has a number before the dash
		if named := i-2 > r.first && w.Flags.Has(text.Capital); w.Flags.Has(text.Letter) && (named || !quantity.Starts(w)) && !r.isWord(i-2, "sub", "minus", "mid", "all", "pre", "post", "non", "now", "then", "magnitude") {
			unit := i-3 >= r.first && r.unitWord(i-2) && r.d.Tokens[i-3].Flags.Has(text.Digit)
			if n, _ := r.lex.modifier.Longest(r.d, i-2, i); (n == 0 || named) && !unit {
				return true
			}
		}
	}
	if (p.Lower == hSlash || r.d.Word(i-1) == ":" || r.d.Word(i-1) == "#") && p.Flags.Has(text.Glued) {
		return true
	}
	return p.Lower == hOpen && p.Flags.Has(text.Glued) // 13(2)
}

// crossed reports whether a number that ends before token end is the first of
// two that a word between hyphens joins: a 2-for-1 split, a three-in-one tool.
func (r *reader) crossed(end int) bool {
	return end+3 < r.last && r.lower(end) == hDash && r.d.Tokens[end].Flags.Has(text.Glued) && r.isWord(end+1, "for", "on", "by", "to", "in") &&
		r.is(end+2, "-") && quantity.Starts(&r.d.Tokens[end+3])
}

// variants reports whether a number that ends before token end is the model of
// several aircraft whose variant follows: the 737-800s.
func (r *reader) variants(end int) bool {
	if end+1 >= r.last || !r.d.Tokens[end].Flags.Has(text.Glued) || r.d.Tokens[end].Lower != hDash {
		return false
	}
	return r.d.Tokens[end+1].Flags.Has(text.Glued|text.Digit|text.Letter) && strings.HasSuffix(r.d.Word(end+1), "00s")
}

// unitWord reports whether token i is a unit, as the % of 1.5%–2.5%.
func (r *reader) unitWord(i int) bool {
	for _, x := range [...]interface {
		Has(*text.Document, int) bool
	}{r.lex.percent, r.lex.measure, r.lex.measureSign, r.lex.duration, r.lex.name, r.lex.sign} {
		if x.Has(r.d, i) {
			return true
		}
	}
	_, ok := quantity.Magnitude(r.d.Tokens[i].Lower)
	return ok
}

// followsName reports whether the number that ends before token end has no
// unit of its own, so that it goes on a list of a name's numbers.
func (r *reader) followsName(end int) bool {
	probe := item{head: -1}
	_, n, _ := r.unitAt(&probe, end)
	return n == end
}

// keep reports whether the figure is one, now that its unit is known.
func (r *reader) keep(it *item) bool {
	p := it.core - 1
	if it.unit.kind == counted {
		if l := r.d.Tokens[it.head].Lemma; l == hTime || l == hTimes {
			return false
		}
	}
	if r.one(it) || r.inName(it) || r.period(it) {
		return false
	}
	if it.rule == "figure.share" && !r.isShare(it) {
		return false
	}
	switch it.unit.kind {
	case noUnit, counted:
	case duration:
		return r.lasts(it) && !r.titled(it) && !r.placeInRow(it)
	case measure:
		return !r.variant(it)
	default:
		return true
	}
	if p >= r.first && !r.tabbed(it) {
		if r.lex.numberName.Has(r.d, p) && (it.bare() || r.d.Tokens[p].Flags.Has(text.Capital) || r.numbers(it, p)) && it.mod == "" {
			return false
		}
		if r.named(it, p) {
			r.remember(it.core)
			return false
		}
	}
	if r.titled(it) {
		return false
	}
	if r.address(it) {
		return false
	}
	if it.bare() {
		return r.ageAfterName(it) || r.ageWord(it) || r.keepBare(it)
	}
	return r.keepCount(it)
}

// period reports whether a fraction is one word that nothing counts or measures: at
// quarter-end, before half-time. Shares have a word that makes them ones.
func (r *reader) period(it *item) bool {
	return it.unit.kind == noUnit && it.rule == "figure.number" && it.num.Kind == quantity.Fraction &&
		!it.num.Digits && !it.num.Article && it.numLast-it.numFirst == 1
}

// placeInRow reports whether a fraction before a unit of time is an ordinal:
// fell for a third month, in its fifth year. Halves and quarters are none.
func (r *reader) placeInRow(it *item) bool {
	return it.num.Kind == quantity.Fraction && !it.num.Digits && it.num.Article && it.numLast < r.last &&
		!r.isWord(it.numLast-1, "half", "quarter") && r.lex.duration.Has(r.d, it.numLast)
}

// tabbed reports whether the number stands in a column of a table.
func (r *reader) tabbed(it *item) bool {
	s := int(r.d.Tokens[it.core].Start)
	return s > 0 && r.d.Text[s-1] == '\t'
}

// isShare reports whether a fraction in words that stands without a unit is a
// share: its whole follows, or a word that says how it is meant. A quarter is
// a time and a third a place in a row as well.
func (r *reader) isShare(it *item) bool {
	inN := it.numLast-it.numFirst >= 3 && r.isWord(it.numFirst+1, "in", "out")
	if it.num.Digits && !inN || it.ofLast > it.ofFirst {
		return !r.isWord(it.core-1, "first", "second", "third", "fourth", "last", "other", "latter", "this", "that", "next", "each", "every")
	}
	p, j := it.core-1, it.last
	if inN { // one in five children, but: one in three trust the state
		if end := r.phraseEnd(j); end > j && !(end == j+1 && r.d.Tokens[j].Tag == text.NN && end < r.last && r.d.Tokens[end].Tag == text.DT) {
			it.ofFirst, it.ofLast = j, end
		}
		return true
	}
	if j < r.last && (r.d.Tokens[j].Tag.Noun() || r.d.Tokens[j].Tag.Adjective() && !r.isWord(j, "more", "less", "higher", "lower", "fewer", "larger", "smaller", "longer", "cheaper", "bigger") || r.d.Word(j) == "-") {
		return false
	}
	if it.num.Article || it.mod != "" {
		return true
	}
	if it.numLast-it.numFirst > 1 { // two thirds, one in ten
		return true
	}
	return r.isWord(p, "by", "in", "almost", "to") && p > 0 && r.direction(p-1) != ""
}

// one reports whether the number is the word one (or zero digits for it)
// without a measure: as a pronoun or an article it counts nothing.
func (r *reader) one(it *item) bool {
	if it.num.Digits || !it.num.Value.IsOne() || it.num.Kind != quantity.Cardinal || it.isRange {
		return false
	}
	switch it.unit.kind {
	case noUnit:
		return true
	case counted:
		return it.mod == "" && !r.isWord(it.core-1, "only", "just") && !r.exists(it.core-1) && !(it.unit.code == "person" && r.suffers(it))
	}
	return false
}

// suffers reports whether a verb that is told of people follows the figure: one
// person was killed.
func (r *reader) suffers(it *item) bool {
	_, ok := r.peopleUnit(it)
	return ok
}

// exists reports whether the verb at token i tells that something is there or
// had: there is one problem, they have one daughter.
func (r *reader) exists(i int) bool {
	if i <= r.first {
		return false
	}
	l := r.d.Tokens[i].Lemma
	return l == hHave && r.d.Tokens[i].Tag.Verb() || l == hBe && r.is(i-1, "there")
}

// keepBare reports whether a number without a unit is a figure.
func (r *reader) keepBare(it *item) bool {
	if r.yearLike(it) && (it.mod == "" || r.is(it.first, "over") && it.first > r.first && r.lex.changeNoun.Has(r.d, it.first-1)) {
		return false // a 15 percent increase over 2021
	}
	if p := it.core - 1; it.num.Digits && it.mod == "" && p >= r.first && it.num.Value.IsInt() && !it.isRange {
		// the 787, a new 737: a model; the 15 are victims, but a count without a noun needs more
		if t := &r.d.Tokens[p]; t.Tag == text.DT && r.last-p > 1 && it.num.Scale.IsOne() && !r.measured(p) && !r.grouped(it) {
			return false
		}
		if it.last < r.last && r.d.Tokens[it.last].Tag == text.NNP && !r.d.Tokens[it.last].Flags.Has(text.LineStart) {
			return false
		}
	}
	if it.num.Digits && r.is(it.core-1, "(") && r.is(it.last, ")") && it.num.Value.IsInt() && quantity.Less(it.num.Value, quantity.Int(20)) {
		return false // (1) and (2) number what follows
	}
	if !it.num.Digits && r.entitled(it) {
		return false
	}
	if !it.num.Digits && quantity.Less(it.num.Value, quantity.Int(13)) && it.num.Kind == quantity.Cardinal && it.mod == "" {
		return r.bareWord(it)
	}
	if it.numFirst == r.first && it.num.Digits && it.last < r.last && r.isWord(it.last, ".", ")") && r.d.Tokens[r.first].Flags.Has(text.LineStart) {
		return false
	}
	return true
}

// grouped reports whether the digits are grouped, as those of no model and no
// year are: on the 1,435 recorded in May.
func (r *reader) grouped(it *item) bool {
	return strings.IndexByte(r.d.Text[it.num.Start:it.num.End], ',') > 0
}

// measured reports whether the determiner at token p leaves a count that was
// set: fewer than the nine planned, exceed the 250 needed, another two.
func (r *reader) measured(p int) bool {
	if r.isWord(p, "another", "all", "both") {
		return true
	}
	return r.is(p, "the") && p > r.first && (r.is(p-1, "than") || r.lex.modifier.Has(r.d, p-1))
}

// bareWord reports whether a small number word without a noun is a count left
// short ("17 were convicted and five acquitted") and not a pronoun or a name.
func (r *reader) bareWord(it *item) bool {
	p := it.core - 1
	if r.is(p, "at") && !quantity.Less(quantity.Int(12), it.num.Value) { // each evening at six, but not: put the dead at eight
		return p > r.first && r.lex.peopleNoun.Has(r.d, p-1)
	}
	if p >= r.first && (r.d.Tokens[p].Tag == text.DT && !r.measured(p) || r.d.Tokens[p].Tag == text.PRPS || r.d.Tokens[p].Tag.Proper()) {
		return false
	}
	return true
}

// yearLike reports whether the number may be a year: four digits without
// grouping, 1500 to 2100.
func (r *reader) yearLike(it *item) bool {
	if it.numLast-it.numFirst != 1 || it.num.End-it.num.Start != 4 || !it.num.Digits || !it.num.Value.IsInt() {
		return false
	}
	return !quantity.Less(it.num.Value, quantity.Int(1500)) && quantity.Less(it.num.Value, quantity.Int(2100))
}
