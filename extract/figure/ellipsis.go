package figure

import (
	"lede/extract/quantity"
	"lede/text"
)

// ellipses gives a unit to figures of the sentence that leave it unsaid: "1,300
// houses were damaged and 84 collapsed", "to 3.9 million headsets from 2.4
// million", "the lowest is 74.07".
func (r *reader) ellipses() {
	r.centsOfArticle()
	for i := r.from; i < len(r.items); i++ {
		it := &r.items[i]
		if it.unit.kind == counted && it.unit.code == "point" && r.percentPoints(i) {
			it.unit = unit{code: "pp", dim: "percent", kind: points}
			continue
		}
		if !it.bare() || it.score != nil {
			continue
		}
		if u, ok := r.unsaid(i); ok {
			it.unit, it.head = u, -1
			it.unit.per = ""
		}
	}
}

// unsaid returns the unit of the i-th figure, which has none: of the whole
// that it is a part of, of the words around it, of a figure before it.
func (r *reader) unsaid(i int) (unit, bool) {
	it := &r.items[i]
	if u, ok := r.wholeUnit(i); ok {
		return u, true
	}
	if it.num.Value.IsInt() {
		if u, ok := r.peopleUnit(it); ok {
			return u, true
		}
		if u, ok := r.numberOf(it); ok {
			return u, true
		}
		if u, ok := r.tallied(it); ok {
			return u, true
		}
		if j := it.last; j+1 < r.last && r.d.Tokens[j].Lemma == hBe && r.d.Tokens[j+1].Tag == text.NNS { // 1,234 were women
			return unit{code: r.noun(j + 1), dim: "count", kind: counted}, true
		}
		if r.caption != "" && r.tabbed(it) {
			return unit{code: r.caption, dim: "count", kind: counted}, true
		}
	}
	if r.isWord(it.first-1, "to", "at") && r.pointsTold(i) {
		return unit{code: "point", dim: "count", kind: counted}, true
	}
	if i > r.from {
		if k := r.levelOnce(i); k >= 0 {
			return r.items[k].unit, true
		}
		if k := r.rival(i); r.inherits(it, &r.items[k]) {
			return r.items[k].unit, true
		}
	}
	if it.num.Value.IsInt() {
		return r.antecedentUnit(i)
	}
	return unit{}, false
}

// wholeUnit returns the unit of the figure that the i-th is a part of: 280
// million of the 1.5 billion shekels; or that tells its change: the index
// (16,369.03 up 58.06 points).
func (r *reader) wholeUnit(i int) (unit, bool) {
	it := &r.items[i]
	if i+1 == len(r.items) {
		return unit{}, false
	}
	next := &r.items[i+1]
	if next.unit.kind == counted && next.unit.code == "point" && r.changesTo(it, next) {
		return next.unit, true
	}
	if next.bare() || next.first-it.last > 8 {
		return unit{}, false
	}
	if r.is(it.last, "from") && next.first <= it.last+1 && next.unit.kind != counted && next.unit.kind != duration { // to 19 from 22 percent
		return next.unit, true
	}
	k := it.last
	if next.rule == "figure.share" && i+2 < len(r.items) && r.or(it, next) { // 789, or about a quarter, of its 3,200 dealers
		k, next = next.last, &r.items[i+2]
		if r.is(k, ",") {
			k++
		}
	}
	if r.is(k, "of") && next.first-k <= 2 && next.unit.kind != percent && next.unit.kind != age && next.unit.kind != duration {
		return next.unit, true
	}
	return unit{}, false
}

// pointsTold reports whether the change before the i-th figure is told in
// points: lost 162.31 points, or 2.14%, to fall to 7,425.81.
func (r *reader) pointsTold(i int) bool {
	for k := i - 1; k >= max(r.from, i-2); k-- {
		if u := &r.items[k].unit; (u.kind == counted || u.kind == measure && k < r.from) && u.code == "point" {
			return true
		}
	}
	return false
}

// changesTo reports whether only "up" or "down" parts a level from the points
// that it moved by.
func (r *reader) changesTo(it, by *item) bool {
	k := it.last
	if r.is(k, ",") {
		k++
	}
	return r.isWord(k, "up", "down") && k+1 >= by.first
}

// peopleUnit returns the unit person where the words around the number tell
// that it counts people: a crowd of 41,216, five were acquitted, killing 12.
func (r *reader) peopleUnit(it *item) (unit, bool) {
	people := unit{code: "person", dim: "count", kind: counted}
	p := it.first - 1
	if r.lower(p) == hTo && r.lower(p-1) == hHome || p >= r.first && r.d.Tokens[p].Tag.Noun() && r.lex.peopleNoun.Has(r.d, p) {
		return people, true
	}
	if r.in(p, beforeToll) {
		q := p - 1
		for q > r.first && (r.isWord(q, "to", "rises", "rose", "climbs", "climbed", "stands", "stood", "put", "raised", "has", "had", "risen") || r.d.Tokens[q].Tag == text.RB) {
			q--
		}
		if q >= r.first && (r.lex.peopleNoun.Has(r.d, q) && (r.is(p, "of") || !r.lex.placeNoun.Has(r.d, q)) || r.is(p, "of") && r.lex.placeNoun.Has(r.d, q)) {
			return people, true
		}
		if r.isWord(p, "to", "at", "from") && r.tollBefore(q) {
			return people, true
		}
	}
	if p >= r.first && r.lex.peopleVerb.Has(r.d, p) && !r.d.Tokens[p].Tag.Noun() {
		return people, true
	}
	j := it.last
	if r.is(j, "from") && r.is(j+1, "their") && r.isWord(j+2, "homes", "houses", "villages", "beds", "jobs") { // drove 40 from their homes
		return people, true
	}
	for j < r.last && (r.d.Tokens[j].Tag == text.RB || r.d.Tokens[j].Lemma == hBe || r.d.Tokens[j].Lemma == hHave || r.d.Tokens[j].Tag == text.MD) {
		j++
	}
	if j < r.last && r.d.Tokens[j].Tag.Verb() && r.lex.peopleVerb.Has(r.d, j) && (j > it.last || r.d.Tokens[j].Tag != text.VBG) {
		return people, true
	}
	return unit{}, false
}

// tollBefore reports whether token q ends a phrase that hangs on a noun for
// people: the death toll from the flood.
func (r *reader) tollBefore(q int) bool {
	for k := q; k > max(r.first, q-6); k-- {
		t := &r.d.Tokens[k]
		if t.Tag == text.IN && r.isWord(k, "from", "of", "in") && r.isWord(k-1, "toll", "casualties", "turnout", "attendance", "workforce") {
			return true
		}
		if !t.Tag.Noun() && !t.Tag.Adjective() && t.Tag != text.DT && t.Tag != text.IN && t.Tag != text.PRPS {
			return false
		}
	}
	return false
}

// numberOf returns the unit of "the number of infections is between 2,500 and
// 3,500".
func (r *reader) numberOf(it *item) (unit, bool) {
	p := it.first - 1
	if !r.in(p, beforeNumber) {
		return unit{}, false
	}
	for q := p - 1; q > max(r.first, p-9); q-- {
		if r.itemOver(q) != nil || r.d.Tokens[q].Tag == text.Comma {
			break
		}
		if !r.is(q, "of") || !r.isWord(q-1, "number", "numbers", "count", "tally") {
			continue
		}
		end := r.phraseEnd(q + 1)
		if end > q+1 && (r.plural(end-1) || r.lex.personWord.Has(r.d, end-1)) {
			return unit{code: r.noun(end - 1), dim: "count", kind: counted}, true
		}
	}
	return unit{}, false
}

// tallied returns the unit of a number that what it counts reaches: measles
// cases pass 1,200.
func (r *reader) tallied(it *item) (unit, bool) {
	v := it.core - 1
	if it.first < it.core { // pass is a modifier too
		v = it.first
	}
	if v <= r.first || !r.lex.reachVerb.Has(r.d, v) || !r.plural(v-1) || !r.lex.tallyNoun.Has(r.d, v-1) {
		return unit{}, false
	}
	return unit{code: r.noun(v - 1), dim: "count", kind: counted}, true
}

// inherits reports whether a figure without a unit counts what the one before
// it does.
func (r *reader) inherits(it, prev *item) bool {
	if p := it.first - 1; r.is(p, "to") && r.is(prev.first-1, "from") && p-prev.last <= 1 && prev.unit.kind != noUnit {
		return true // from 21 mpg combined to 23
	}
	switch prev.unit.kind {
	case counted:
		if prev.unit.code == "point" {
			return r.isWord(it.first-1, "to", "at")
		}
		return !prev.hyphen && it.num.Value.IsInt() && r.pairs(it)
	case age:
		return r.listed(prev.last, it.first) && it.num.Value.IsInt() && quantity.Less(it.num.Value, quantity.Int(120)) && it.last != r.last && !r.nounAt(it.last)
	case measure, minorMoney:
		return r.isWord(it.first-1, "from", "than", "versus", "against", "is", "was", "and", "or") || r.isWord(it.last, "more", "less", "fewer")
	case money:
		if !it.num.Scale.IsOne() && r.is(it.first-1, "of") && r.lex.moneyWord.Has(r.d, it.first-2) {
			return true // a profit of 2 million euros, against a loss of 4 million
		}
		fallthrough
	case duration, percent:
		return r.isWord(it.first-1, "from", "than", "versus", "against")
	}
	return false
}

// levelOnce returns the count that the i-th figure is the like of from before: it
// bought 50 homes, up 9% on the 46 of May; nearly double the 33,000 being built.
// It is -1 where there is none.
func (r *reader) levelOnce(i int) int {
	p := r.items[i].first - 1
	if !r.is(p, "the") {
		return -1
	}
	k := i - 1
	switch prev := &r.items[k]; {
	case r.multiplies(p - 1):
	case r.isWord(p-1, "on", "from") && prev.unit.kind == percent && p-1 == prev.last && prev.first > r.first && r.direction(prev.first-1) != "":
		k--
	default:
		return -1
	}
	if k < r.from || r.items[k].unit.kind != counted && r.items[k].unit.kind != measure {
		return -1
	}
	return k
}

// pairs reports whether a figure is set beside another: after from, than,
// with, and, while, or before a verb or the end of the clause.
func (r *reader) pairs(it *item) bool {
	if r.isWord(it.first-1, "from", "than", "versus", "against", "with", "and", "while", "another", "including", "'s", "injuring", "killing", "wounding") {
		return true
	}
	if r.is(it.first-1, "the") && r.is(it.first-2, "than") || r.is(it.first-1, "which") && r.is(it.first-2, "of") {
		return true
	}
	j := it.last
	if r.is(it.first-1, ",") && r.is(r.first, "of") && r.itemOver(r.first+1) != nil {
		return true // of 120 workers, 45 tested positive
	}
	if r.is(it.first-1, ",") && (j >= r.last || r.d.Tokens[j].Tag == text.Stop) {
		return false // its model, 80386
	}
	return j >= r.last || r.d.Tokens[j].Tag == text.VBD || r.d.Tokens[j].Tag == text.Stop || r.isWord(j, "more", "fewer", "less")
}

// antecedentUnit returns the counted noun of the last figure before the i-th
// that has one, in the sentence or the one before it, where the i-th can only
// mean more of the same: "11 of them", "the gap was only 400,000".
func (r *reader) antecedentUnit(i int) (unit, bool) {
	it := &r.items[i]
	before := -1
	for k := i - 1; k >= max(0, i-carryReach) && r.items[k].first >= r.paragraph; k-- {
		if u := &r.items[k].unit; u.kind == counted && !r.items[k].hyphen && u.code != "point" {
			before = k
			break
		}
	}
	if before < 0 {
		return unit{}, false
	}
	same := before >= r.from
	p := it.first - 1
	switch {
	case r.is(it.last, "of") && r.isWord(it.last+1, "them", "these", "those", "which", "whom"):
	case same && r.is(p, "of") && r.isWord(p-1, "gain", "loss", "rise", "fall", "increase", "decrease", "drop", "goal", "target", "total", "maximum", "minimum", "limit", "quota", "capacity"):
	case r.is(p, "of") && r.isWord(p-1, "count", "tally", "toll") && r.items[before].unit.code == "person":
	case same && r.is(p, "to") && r.totals(before, i):
	case same && before == i-1 && r.is(p, "on") && r.is(r.items[before].first-1, "on"): // the Greens are on 19, the Liberals on 15
	case !same && r.levelTold(it):
	case !same && r.is(p, "another") && r.alike(before): // Another 16 are missing
	default:
		return unit{}, false
	}
	return r.items[before].unit, true
}

// alike reports whether the k-th figure stands in the sentence before and all that
// is counted there is the same.
func (r *reader) alike(k int) bool {
	first := r.d.Sentences[r.sent-1].First
	code := r.items[k].unit.code
	for n := r.from - 1; n >= 0 && r.items[n].first >= first; n-- {
		if u := &r.items[n].unit; u.kind == counted && u.code != code {
			return false
		}
	}
	return r.items[k].first >= first
}

// totals reports whether a total is told between two figures: "217 cases,
// taking the total since October to 1,243".
func (r *reader) totals(a, b int) bool {
	for k := r.items[a].last; k < r.items[b].first; k++ {
		if r.isWord(k, "total", "tally", "count", "number") {
			return true
		}
	}
	return false
}

// levelTold reports whether the figure is what a plain verb of having or being
// gives its subject, which is no index or mark.
func (r *reader) levelTold(it *item) bool {
	p := it.first - 1
	for p > r.first && r.d.Tokens[p].Tag == text.RB {
		p--
	}
	if p < r.first || r.is(p, "on") && it.mod == "" && !r.d.Tokens[p-1].Tag.Verb() && r.itemBefore(p) == nil {
		return false
	}
	t := &r.d.Tokens[p]
	if !(t.Lemma == hBe || t.Lemma == hHave || r.is(p, "on") || r.isWord(p, "holding", "held", "holds")) {
		return false
	}
	j := it.last
	if j < r.last && !r.d.Tokens[j].Flags.Has(text.Punct) && !r.isWord(j, "and", "until", "in", "on", "for", "this", "last", "by", "at") {
		return false
	}
	for k := p - 1; k >= r.first; k-- {
		if r.lex.unitlessNoun.Has(r.d, k) {
			return false
		}
	}
	return true
}

// itemBefore returns the last figure of the sentence before token i.
func (r *reader) itemBefore(i int) *item {
	for k := len(r.items) - 1; k >= r.from; k-- {
		if r.items[k].last <= i {
			return &r.items[k]
		}
	}
	return nil
}

// longestWhole is how many tokens may stand between a percentage and the comma
// before the points by which it differs: 31% of the vote, two points ahead of.
const longestWhole = 4

// behindPercent reports whether the figure is how far the percentage right
// before it went up or down, or is ahead of another: on 31%, two points ahead of.
func (r *reader) behindPercent(i int) bool {
	k := r.items[i].first - 1
	if i == r.from || r.items[i-1].unit.code != "%" {
		return false
	}
	if r.is(k, ",") && k-r.items[i-1].last <= longestWhole {
		return r.isWord(r.items[i].last, "ahead", "behind", "clear", "more", "less", "fewer", "higher", "lower")
	}
	if !r.isWord(k, "up", "down") {
		return false
	}
	if k--; r.is(k, ",") {
		k--
	}
	return r.items[i-1].last == k+1
}

// percentPoints reports whether "points" are percentage points here: they are
// few, and the sentence tells of a rate or a poll or gives percentages. Whole
// points may be a game's, but not right behind a percentage: 33%, down two points.
func (r *reader) percentPoints(i int) bool {
	it := &r.items[i]
	if !quantity.Less(it.num.Value, quantity.Int(20)) || it.num.Value.IsNeg() {
		return false
	}
	if it.num.Value.IsInt() {
		return r.behindPercent(i)
	}
	for i := r.first; i < r.last; i++ {
		if r.lex.percentMetric.Has(r.d, i) {
			return true
		}
	}
	return false
}
