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
	if r.phone(i, end) {
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
	if r.one(it) {
		return false
	}
	switch it.unit.kind {
	case noUnit, counted:
	case duration:
		return r.lasts(it)
	default:
		return true
	}
	if p >= r.first {
		if r.lex.numberName.Has(r.d, p) && (it.bare() || r.d.Tokens[p].Flags.Has(text.Capital)) && it.mod == "" {
			return false
		}
		if r.named(it, p) {
			return false
		}
	}
	if it.bare() {
		return r.keepBare(it)
	}
	return true
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
