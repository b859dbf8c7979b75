package figure

import (
	"lede/extract/quantity"
	"lede/text"
)

// ellipses gives a unit to figures of the sentence that leave it unsaid: "1,300
// houses were damaged and 84 collapsed", "to 3.9 million headsets from 2.4
// million", "the lowest is 74.07".
func (r *reader) ellipses() {
	for i := r.from; i < len(r.items); i++ {
		it := &r.items[i]
		if it.unit.kind == counted && it.unit.code == "point" && r.percentPoints(it) {
			it.unit = unit{code: "pp", dim: "percent", kind: points}
			continue
		}
		if !it.bare() || it.score != nil || i == r.from {
			continue
		}
		prev := &r.items[i-1]
		if r.inherits(it, prev) {
			it.unit, it.head = prev.unit, -1
			it.unit.per = ""
		}
	}
}

// inherits reports whether a figure without a unit counts what the one before
// it does.
func (r *reader) inherits(it, prev *item) bool {
	switch prev.unit.kind {
	case counted:
		if prev.unit.code == "point" {
			return r.is(it.first-1, "to") || r.is(it.first-1, "at")
		}
		return !prev.hyphen && it.num.Value.IsInt() && r.pairs(it)
	case measure, minorMoney:
		return r.isWord(it.first-1, "from", "than", "versus", "against", "is", "was")
	case money, duration, percent:
		return r.isWord(it.first-1, "from", "than", "versus", "against")
	}
	return false
}

// pairs reports whether a figure is set beside another: after from, than,
// with, and, while, or before a verb or the end of the clause.
func (r *reader) pairs(it *item) bool {
	if r.isWord(it.first-1, "from", "than", "versus", "against", "with", "and", "while", "another", "injuring", "killing", "wounding") {
		return true
	}
	j := it.last
	return j >= r.last || r.d.Tokens[j].Tag == text.VBD || r.d.Tokens[j].Tag == text.Stop
}

// percentPoints reports whether "points" are percentage points here: they are
// few, and the sentence tells of a rate or a poll or gives percentages.
func (r *reader) percentPoints(it *item) bool {
	if !quantity.Less(it.num.Value, quantity.Int(20)) || it.num.Value.IsInt() {
		return false
	}
	for i := r.first; i < r.last; i++ {
		if r.lex.percentMetric.Has(r.d, i) {
			return true
		}
	}
	return false
}
