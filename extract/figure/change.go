package figure

import (
	"lede/extract/quantity"
	"lede/text"
)

// changes finds which figures are the size, the result or the start of a
// change.
func (r *reader) changes() {
	for i := r.from; i < len(r.items); i++ {
		it := &r.items[i]
		it.change, it.role = "", ""
		if it.score == nil && it.unit.kind != age {
			r.changeOf(i)
		}
	}
	for i := r.from + 1; i < len(r.items); i++ {
		r.resultOf(i)
	}
	r.turned()
	r.wholes()
}

// changeOf reads the change of the i-th figure from the words around it and
// the figure before it.
func (r *reader) changeOf(i int) {
	it := &r.items[i]
	var prev *item
	if i > r.from {
		prev = &r.items[i-1]
	}
	if d, role := r.changeTold(it); d != "" && !(role == "from" && prev != nil && prev.role == "to" && prev.unit.code != it.unit.code && r.verbBefore(it.first, prev.last) < 0) {
		it.change, it.role = d, role
	} else if prev != nil && prev.role == "by" && r.or(prev, it) && it.unit.kind != duration {
		it.change, it.role = prev.change, "by"
	} else if k := r.partBefore(i); prev != nil && prev.role != "" && k > 0 && r.dated(i, k) {
		it.change, it.role = prev.change, prev.role // fell 6.3% in April and 7.1% in May
	} else if prev != nil && r.conversion(it, prev) && prev.role != "" {
		it.change, it.role = prev.change, prev.role // 612.4 billion yuan (94.5 billion dollars)
	} else if it.num.Value.IsNeg() && it.unit.kind == percent && r.verbBefore(it.first, r.clauseStart(it.first)) < 0 {
		it.change, it.role = "down", "by" // FTSE -0.6%
	}
}

// changeTold returns the direction of the change that the words next to a
// figure tell, and what the figure is of it; "" for none.
func (r *reader) changeTold(it *item) (direction, role string) {
	p := it.first - 1
	for p > r.first && (r.d.Tokens[p].Tag == text.RB || r.d.Tokens[p].Tag == text.DT) && r.in(p, onlyThe) && r.isWord(p-1, "by", "to", "from", "just", "only") {
		p-- // grow by just 0.7%, down from the 1.8% seen in May
	}
	if p >= r.first {
		switch r.d.Tokens[p].Lower {
		case hBy:
			return r.toldBefore(p, it), "by"
		case hTo:
			return r.toldBefore(p, it), "to"
		case hFrom:
			if it.unit.kind == counted && it.head >= it.numLast && it.unit.code != "point" && !r.hasLike(it) {
				return "", "" // added $88 million from 52 markets
			}
			return r.toldBefore(p, it), "from"
		case hOf:
			if d := r.changeNoun(p-1, it); d != "" { // an increase of 54 points
				return d, "by"
			}
			if q := r.levelPhrase(p - 1); q >= 0 {
				if r.is(q, "at") { // grew at an annual rate of 2.3 percent
					return r.toldBefore(q, it), "by"
				}
				return r.toldBefore(q, it), r.d.Word(q) // down to an annual rate of 2.3 percent
			}
		}
	}
	if it.unit.kind == duration {
		return "", ""
	}
	if d := r.directChange(it); d != "" {
		if r.crosses(it) {
			return d, "to"
		}
		return d, "by"
	}
	if d := r.comparative(it); d != "" {
		return d, "by"
	}
	if r.lower(it.last) == hTo && !it.isRange && (it.unit.kind == points || it.unit.kind == percent) && it.last+1 < r.last && quantity.Starts(&r.d.Tokens[it.last+1]) {
		return r.toldBefore(it.first, it), "by" // lifts its key rate a quarter point to 4.75%
	}
	return r.nounChange(it), "by"
}

// levelPhrase returns the "to" or "from", or the "at" of a rate, before a noun phrase that ends in a
// noun of level at token k, -1 where there is none.
func (r *reader) levelPhrase(k int) int {
	if k < r.first || !r.lex.levelNoun.Has(r.d, k) && !r.lex.status.Has(r.d, k) {
		return -1
	}
	for q := k - 1; q >= max(r.first, k-4); q-- {
		t := &r.d.Tokens[q]
		switch {
		case r.isWord(q, "to", "from"), r.is(q, "at") && r.isWord(k, "rate", "pace"):
			return q
		case t.Tag == text.DT || t.Tag == text.PRPS || t.Tag.Adjective() || t.Tag.Noun() || t.Tag == text.VBN:
		default:
			return -1
		}
	}
	return -1
}

// changeNoun returns the direction of the noun of change at token k that a
// figure measures.
func (r *reader) changeNoun(k int, it *item) string {
	if k < r.first || !r.d.Tokens[k].Tag.Noun() && !r.cutOf(k) || it.unit.kind == duration {
		return ""
	}
	if n, e := r.lex.changeNoun.Longest(r.d, k, k+1); n > 0 && !r.lost(k, it) && !(r.is(k, "growth") && it.unit.kind == percent) { // growth is a rate, which a percentage is a level of
		return e.Value
	}
	return ""
}

// nounChange returns the direction of the noun of change that a figure stands
// before: a 6 point gain, 8.7 percent GDP growth, a 9% sell-off.
func (r *reader) nounChange(it *item) string {
	if !r.sizes(it) {
		return ""
	}
	for k := it.last; k < min(it.last+4, r.last); k++ {
		t := &r.d.Tokens[k]
		if n, e := r.lex.changeNoun.Longest(r.d, k, r.last); n > 0 && (t.Tag.Noun() || k == it.last && t.Tag == text.VBP && r.articled(it)) && !r.lost(k, it) && !r.nounAt(k+n) {
			return e.Value
		}
		if !t.Tag.Noun() && !t.Tag.Adjective() && t.Tag != text.HYPH && !r.in(k, yearOnYear) {
			return ""
		}
	}
	return ""
}

// lost reports whether the noun of change at token k tells of money or things
// won or lost rather than of a level: a loss of 2 billion dollars.
func (r *reader) lost(k int, it *item) bool {
	return (it.unit.kind == money || it.unit.kind == minorMoney || it.unit.code == "person") &&
		r.isWord(k, "loss", "losses", "gain", "gains")
}

// sizes reports whether a figure may be the size of a change by its unit: a
// share or points, or an amount of money; other units count things.
func (r *reader) sizes(it *item) bool {
	switch it.unit.kind {
	case percent, points, minorMoney, money, noUnit:
		return true
	case counted:
		return it.unit.code == "point"
	case measure:
		return it.hyphen // a 2 million-barrel rise
	}
	return false
}

// toldBefore returns the direction of the change that the clause tells before
// token p, which is the preposition of a figure.
func (r *reader) toldBefore(p int, it *item) string {
	if r.is(p, "by") && p-1 > r.first && r.d.Tokens[p-1].Tag == text.VBN && r.d.Tokens[p-2].Lemma == hBe && r.direction(p-1) == "" && it.unit.kind == counted {
		return "" // the rally was attended by 30,000 people
	}
	flat := "" // cut its forecast for growth to 2%: growth tells none but where no verb does
	for k := p - 1; k >= r.first; k-- {
		if r.breaks(k) {
			return flat
		}
		if d := r.direction(k); d != "" && r.tellsChange(k) {
			if !r.d.Tokens[k].Tag.Noun() || !r.lex.changeFlat.Has(r.d, k) {
				return d
			}
			flat = d
			continue
		}
		if r.lex.totalVerb.Has(r.d, k) && r.d.Tokens[k].Tag.Verb() && r.totalAfter(k+1, p) {
			return "up" // bringing its total funding to
		}
		if k < p-1 && r.verb(k) && !r.auxiliary(k) && r.d.Tokens[k].Tag != text.MD && !r.nounLike(k) {
			return flat
		}
	}
	return flat
}

// totalAfter reports whether a total is told in tokens [k, p).
func (r *reader) totalAfter(k, p int) bool {
	for ; k < p; k++ {
		if r.isWord(k, "total", "tally", "toll", "count") {
			return true
		}
	}
	return false
}

// tellsChange reports whether the word of change at token k tells one here: a
// verb, an adverb such as up, or a noun; "added value" tells none.
func (r *reader) tellsChange(k int) bool {
	t := &r.d.Tokens[k]
	if r.verb(k) {
		return t.Tag != text.VBD && t.Tag != text.VBN || k == r.first || k+1 == r.last ||
			!r.d.Tokens[k+1].Tag.Noun() || r.d.Tokens[k-1].Tag != text.PRPS && r.d.Tokens[k-1].Tag != text.DT && !r.d.Tokens[k-1].Tag.Adjective()
	}
	switch t.Tag {
	case text.VBN, text.VBG, text.JJ:
		return k+1 == r.last || !r.d.Tokens[k+1].Tag.Noun()
	case text.RP, text.RB, text.RBR, text.JJR, text.IN:
		return true
	}
	return t.Tag.Noun()
}

// directChange returns the direction where a word of change stands right
// before the figure: rose 3%, up 3%.
func (r *reader) directChange(it *item) string {
	if it.hyphen {
		return "" // added a 30-degree shot
	}
	p := it.first - 1
	for n := 0; n < 3 && p >= r.first; n++ {
		t := &r.d.Tokens[p]
		if r.multiplies(p) {
			return ""
		}
		if d := r.direction(p); d != "" && (r.verb(p) || r.pastChange(p) || t.Tag == text.RP || t.Tag == text.RB || t.Tag == text.IN || t.Tag == text.JJ || t.Tag == text.VBN) {
			if r.verb(p) && !r.lex.intransitive.Has(r.d, p) && !r.moves(it) || r.wins(p, it) {
				return ""
			}
			return d
		}
		if t.Tag != text.RB && t.Tag != text.RBR && t.Tag != text.DT && t.Tag != text.JJ && t.Tag != text.JJR && t.Tag != text.RP {
			return ""
		}
		p--
	}
	return ""
}

// crosses reports whether the figure is a level that what changes comes past:
// fell below 3%, climbed past $90.
func (r *reader) crosses(it *item) bool {
	return r.in(it.first, belowAbove) || r.in(it.first-1, crossing)
}

// moves reports whether a verb with an object may tell a change of the
// figure's size: "lost 3 points", not "lost 3 ships".
func (r *reader) moves(it *item) bool {
	return it.unit.kind != counted || it.unit.code == "point"
}

// wins reports whether the verb at token p tells of money won or lost, which
// is no change of a price: "it lost 2 billion dollars".
func (r *reader) wins(p int, it *item) bool {
	return it.unit.kind == money && r.lex.winVerb.Has(r.d, p) && (!it.num.Scale.IsOne() || it.mod != "" || !quantity.Less(it.num.Value, quantity.Int(1000)))
}

// comparative returns the direction where "higher", "more" or "less" follows
// the figure: 3% higher than, $36 more a year.
func (r *reader) comparative(it *item) string {
	j := it.last
	if j >= r.last {
		return ""
	}
	t := &r.d.Tokens[j]
	if t.Tag != text.JJR && t.Tag != text.RBR && !r.in(j, comparatives) {
		return ""
	}
	if n, e := r.lex.comparative.Longest(r.d, j, r.last); n > 0 {
		if it.unit.kind == counted && j+1 < r.last && r.d.Tokens[j+1].Tag.Noun() || r.modifierAt(j) || r.is(j, "more") && it.last == it.numLast && r.endsAfter(j) {
			return ""
		}
		return e.Value
	}
	return ""
}

// hasLike reports whether another figure of the sentence counts the same, or has no
// unit.
func (r *reader) hasLike(it *item) bool {
	for i := r.from; i < len(r.items); i++ {
		if x := &r.items[i]; x.first != it.first && (x.bare() || x.unit.code == it.unit.code) {
			return true
		}
	}
	return len(r.items)-r.from == 1
}

// modifierAt reports whether token j begins the modifier of a figure: on a salary
// of $35,000 more than $450.
func (r *reader) modifierAt(j int) bool {
	for i := r.from; i < len(r.items); i++ {
		if it := &r.items[i]; it.first == j && it.core > j {
			return true
		}
	}
	return false
}

// endsAfter reports whether nothing follows the word at token j in its clause:
// options for 20 more, which are not more than something.
func (r *reader) endsAfter(j int) bool {
	return j+1 >= r.last || r.d.Tokens[j+1].Flags.Has(text.Punct) || r.d.Tokens[j+1].Tag == text.CC
}

// or reports whether the two figures tell one change twice: 162.31 points, or
// 2.14%.
func (r *reader) or(a, b *item) bool {
	k := a.last
	if r.is(k, ",") {
		k++
	}
	if r.is(k, "(") {
		return k+1 >= b.first
	}
	if r.is(k, "which") && (r.is(k+1, "is") || r.is(k+1, "was")) {
		return k+2 >= b.first
	}
	return (r.is(k, "or") || r.is(k, "and")) && k+1 >= b.first
}
