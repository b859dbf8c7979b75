package figure

import (
	"lede/extract/quantity"
	"lede/text"
)

// refuse reports whether the number at tokens [i, end) is part of a name, a
// code, a telephone number or a numbered thing, whatever follows it.
func (r *reader) refuse(i, end int) bool {
	t := &r.d.Tokens[i]
	if r.vetoed > 0 && r.listed(r.vetoed, i) && r.vetoed < i {
		return !r.d.Tokens[end-1].Flags.Has(text.Letter) && r.followsName(end)
	}
	if r.phone(i, end) || r.vetoed > 0 && r.codeGoesOn(i) {
		return true
	}
	if i == r.first {
		return false
	}
	p := &r.d.Tokens[i-1]
	if isDash(r.d.Word(i-1)) && t.Flags.Has(text.Glued) && p.Flags.Has(text.Glued) && i-2 >= r.first {
		w := &r.d.Tokens[i-2]
		// Covid-19, F-16, MX-50; a range or a score has a number before the dash
		if w.Flags.Has(text.Letter) && !quantity.Starts(w) && !r.isWord(i-2, "sub", "minus", "mid", "all", "pre", "post", "non") {
			if n, _ := r.lex.modifier.Longest(r.d, i-2, i); n == 0 && !r.unitWord(i-2) {
				return true
			}
		}
	}
	if t.Flags.Has(text.Glued) && (p.Lower == hSlash || r.d.Word(i-1) == ":" || r.d.Word(i-1) == "#") && p.Flags.Has(text.Glued) {
		return true
	}
	if t.Flags.Has(text.Glued) && p.Lower == text.Hash("(") && p.Flags.Has(text.Glued) { // 13(2)
		return true
	}
	return false
}

// codeGoesOn reports whether only blanks, brackets and hyphens part the number
// at token i from one that was refused, as in +1 (512) 555-0173.
func (r *reader) codeGoesOn(i int) bool {
	if !r.d.Tokens[i].Flags.Has(text.Numeric) || i-r.vetoed > 2 {
		return false
	}
	for k := r.vetoed; k < i; k++ {
		if !r.isWord(k, "(", ")", "-", "–") {
			return false
		}
	}
	p := r.d.Word(r.vetoed - 1)
	return r.d.Tokens[r.vetoed-1].Flags.Has(text.Numeric) && p != ""
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

func (r *reader) isWord(i int, words ...string) bool {
	for _, w := range words {
		if r.is(i, w) {
			return true
		}
	}
	return false
}

// phone reports whether the digits at token i belong to a telephone number or
// a code: they begin with a zero, or go on by hyphens in three or more parts,
// or the second part begins with a zero.
func (r *reader) phone(i, end int) bool {
	w := r.d.Word(i)
	t := &r.d.Tokens[i]
	if !t.Flags.Has(text.Numeric) {
		return false
	}
	if len(w) >= 2 && w[0] == '0' && w[1] != '.' && w[1] != ',' {
		return true
	}
	if i > r.first && r.d.Word(i-1) == "+" && t.Flags.Has(text.Glued) {
		return true
	}
	parts := 1
	for j := end; j+1 < r.last && isDash(r.d.Word(j)) && r.d.Tokens[j].Flags.Has(text.Glued) && r.d.Tokens[j+1].Flags.Has(text.Glued|text.Numeric); j += 2 {
		parts++
		if next := r.d.Word(j + 1); len(next) >= 3 && next[0] == '0' {
			return true
		}
	}
	for j := i - 1; j-1 >= r.first && r.d.Word(j) == "-" && r.d.Tokens[j].Flags.Has(text.Glued) && r.d.Tokens[j+1].Flags.Has(text.Glued) && r.d.Tokens[j-1].Flags.Has(text.Numeric); j -= 2 {
		parts++
	}
	return parts >= 3 || parts == 2 && r.afterCall(i)
}

// afterCall reports whether a word for calling stands shortly before token i.
func (r *reader) afterCall(i int) bool {
	for k := i - 1; k >= max(r.first, i-5); k-- {
		if r.isWord(k, "call", "phone", "tel", "telephone", "fax", "hotline", "helpline", "dial", "contact") {
			return true
		}
	}
	return false
}

// keep reports whether the figure is one, now that its unit is known.
func (r *reader) keep(it *item) bool {
	p := it.core - 1
	if it.unit.kind == counted {
		if l := r.d.Tokens[it.head].Lemma; l == hTime || l == hTimes {
			return false
		}
	}
	if r.one(it) || r.inName(it) {
		return false
	}
	if it.rule == "figure.share" && !r.isShare(it) {
		return false
	}
	switch it.unit.kind {
	case noUnit, counted:
	case duration:
		return r.lasts(it)
	default:
		return true
	}
	if p >= r.first && !r.tabbed(it) {
		if r.lex.numberName.Has(r.d, p) && (it.bare() || r.d.Tokens[p].Flags.Has(text.Capital)) && it.mod == "" {
			return false
		}
		if r.named(it, p) {
			return false
		}
	}
	if r.address(it) {
		return false
	}
	if it.bare() {
		return r.ageAfterName(it) || r.ageWord(it) || r.keepBare(it)
	}
	return r.keepCount(it)
}

// keepCount refuses what only looks like a count: "the 787 project manager",
// "our 911 center".
func (r *reader) keepCount(it *item) bool {
	if it.hyphen || !it.num.Digits || !it.num.Value.IsInt() || it.num.Value.IsOne() || it.mod != "" || it.rule != "figure.count" {
		return true
	}
	if r.plural(it.head) || r.lex.pluralNoun.Has(r.d, it.head) || r.lex.personWord.Has(r.d, it.head) {
		return true
	}
	p := it.core - 1
	return p < r.first || r.d.Tokens[p].Tag != text.DT && r.d.Tokens[p].Tag != text.PRPS && r.d.Tokens[p].Tag != text.POS
}

// address reports whether the number is a house number.
func (r *reader) address(it *item) bool {
	if !it.num.Digits || it.mod != "" || !it.num.Value.IsInt() {
		return false
	}
	for i := it.numLast; i < min(it.numLast+4, r.last); i++ {
		if !r.d.Tokens[i].Flags.Has(text.Capital) {
			return false
		}
		if i > it.numLast && r.lex.street.Has(r.d, i) {
			return true
		}
	}
	return false
}

// ageAfterName makes an age of the number in "Calloway, 74, was".
func (r *reader) ageAfterName(it *item) bool {
	p := it.core - 1
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
	told := r.d.Tokens[p].Lower == hAged || r.d.Tokens[p].Lower == hAge
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

// tabbed reports whether the number stands in a column of a table.
func (r *reader) tabbed(it *item) bool {
	s := int(r.d.Tokens[it.core].Start)
	return s > 0 && r.d.Text[s-1] == '\t'
}

// named reports whether the number ends a name: iPhone 15, S&P 500, Boeing 777.
func (r *reader) named(it *item, p int) bool {
	t := &r.d.Tokens[p]
	if !t.Tag.Proper() || !it.num.Digits || it.mod != "" || it.num.Start != int(r.d.Tokens[it.core].Start) {
		return false
	}
	if it.bare() {
		return !r.nameEnds(p)
	}
	// In Kenya 50 people: a place may precede a count
	m, ok := r.d.MarkAt(p, text.Place)
	return !(ok && int(m.Last) == p+1) && !r.mention(p, text.Place) && !r.mention(p, text.Person) && it.num.Value.IsInt() && quantity.Less(it.num.Value, quantity.Int(10000))
}

// nameEnds reports whether the name at token p ends there although a bare
// number follows: never, save after an index's closing word.
func (r *reader) nameEnds(p int) bool { return false }

// mention reports whether token p is in a named mention with the label.
func (r *reader) mention(p int, l text.Label) bool {
	ms := r.d.Mentions
	lo, hi := 0, len(ms)
	for lo < hi {
		m := (lo + hi) / 2
		if int(ms[m].Last) <= p {
			lo = m + 1
		} else {
			hi = m
		}
	}
	for ; lo < len(ms) && int(ms[lo].First) <= p; lo++ {
		if int(ms[lo].Last) > p && ms[lo].Label == l && ms[lo].Form == text.Named {
			return true
		}
	}
	return false
}

// isShare reports whether a fraction in words that stands without a unit is a
// share: its whole follows, or a word that says how it is meant. A quarter is
// a time and a third a place in a row as well.
func (r *reader) isShare(it *item) bool {
	if it.num.Digits || it.ofLast > it.ofFirst {
		return !r.isWord(it.core-1, "first", "second", "third", "fourth", "last", "other", "latter", "this", "that", "next", "each", "every")
	}
	p, j := it.core-1, it.last
	if it.numLast-it.numFirst >= 3 && (r.is(it.numFirst+1, "in") || r.is(it.numFirst+1, "out")) {
		if end := r.phraseEnd(j); end > j {
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
	return r.isWord(p, "by", "in", "almost", "to") && r.direction(p-1) != ""
}

// inName reports whether the figure stands in a short quotation without a
// verb: the name of a programme or a work.
func (r *reader) inName(it *item) bool {
	if it.unit.kind != counted && !it.bare() {
		return false
	}
	open := -1
	for i := it.first - 1; i >= max(r.first, it.first-6); i-- {
		if t := &r.d.Tokens[i]; t.Flags.Has(text.OpenQuote) {
			open = i
			break
		} else if t.Flags.Has(text.EndQuote) || t.Tag.Verb() || t.Tag == text.MD {
			return false
		}
	}
	if open < 0 {
		return false
	}
	for i := it.last; i < min(r.last, open+9); i++ {
		if t := &r.d.Tokens[i]; t.Flags.Has(text.EndQuote) {
			return true
		} else if t.Tag.Verb() || t.Tag == text.MD {
			return false
		}
	}
	return false
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
		return it.mod == "" && !r.isWord(it.core-1, "only", "just")
	}
	return false
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
		case hAgo, hEarlier, hLater, hBefore:
			return false
		}
		if r.is(j, "from") && r.is(j+1, "now") || r.is(j, "ended") || r.is(j, "ending") || r.is(j, "through") && j+1 < r.last || r.is(j, "to") && r.timeNoun(j+1) {
			return false
		}
	}
	p := it.first - 1
	return !r.isWord(p, "past", "last", "previous", "first", "preceding", "prior", "final", "latest")
}

// keepBare reports whether a number without a unit is a figure.
func (r *reader) keepBare(it *item) bool {
	if r.yearLike(it) && it.mod == "" {
		return false
	}
	if p := it.core - 1; it.num.Digits && it.mod == "" && p >= r.first && it.num.Value.IsInt() && !it.isRange {
		// the 787, a new 737: a model; the 15 are victims, but a count without a noun needs more
		if t := &r.d.Tokens[p]; t.Tag == text.DT && r.last-p > 1 && it.num.Scale.IsOne() {
			return false
		}
		if it.last < r.last && r.d.Tokens[it.last].Tag == text.NNP && !r.d.Tokens[it.last].Flags.Has(text.LineStart) {
			return false
		}
	}
	if !it.num.Digits && quantity.Less(it.num.Value, quantity.Int(13)) && it.num.Kind == quantity.Cardinal && it.mod == "" {
		return r.bareWord(it)
	}
	if it.numFirst == r.first && it.num.Digits && it.last < r.last && r.isWord(it.last, ".", ")") && r.d.Tokens[r.first].Flags.Has(text.LineStart) {
		return false
	}
	return true
}

// bareWord reports whether a small number word without a noun is a count left
// short ("17 were convicted and five acquitted") and not a pronoun or a name.
func (r *reader) bareWord(it *item) bool {
	p := it.core - 1
	if p >= r.first && (r.d.Tokens[p].Tag == text.DT || r.d.Tokens[p].Tag == text.PRPS || r.d.Tokens[p].Tag.Proper()) {
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
