package figure

import "lede/extract/quantity"

// bounds joins two bounds of one thing into a range: more than 10 and less
// than 20, at least 3 but no more than 5 percent.
func (r *reader) bounds() {
	for i := len(r.items) - 2; i >= r.from; i-- {
		a, b := &r.items[i], &r.items[i+1]
		if !r.bound(a, b) {
			continue
		}
		if a.bare() {
			a.unit, a.head, a.rule = b.unit, b.head, b.rule
		}
		low, high := a.value(a.num.Value), a.value(b.num.Value)
		if a.mod[0] == '<' {
			low, high = high, low
		}
		if !quantity.Less(low, high) {
			continue
		}
		a.num.Value, a.high, a.isRange, a.mod, a.unit.scale = low, high, true, "", number{}
		a.last, a.numLast = b.last, b.numLast
		r.items = append(r.items[:i+1], r.items[i+2:]...)
	}
}

// bound reports whether a and b bound one thing from either side.
func (r *reader) bound(a, b *item) bool {
	if a.mod == "" || b.mod == "" || a.isRange || b.isRange || a.score != nil || b.score != nil {
		return false
	}
	if a.mod[0] == '~' || b.mod[0] == '~' || a.mod[0] == b.mod[0] {
		return false
	}
	if !b.bare() && !a.bare() && (a.unit.code != b.unit.code || a.unit.dim != b.unit.dim) || b.bare() && !a.bare() && a.unit.kind == counted {
		return false
	}
	k := a.last
	if r.is(k, ",") {
		k++
	}
	if r.isWord(k, "and", "but") {
		k++
	}
	return k > a.last && k == b.first
}
