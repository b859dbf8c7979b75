package figure

import (
	"strings"

	"lede/extract/quantity"
	"lede/text"
)

// ratioReach is how many tokens away the word may stand that tells a ratio.
const ratioReach = 10

// ratio reads "20:1", "2-to-1" and odds such as "33/1" and "10-1" at token i.
// Its value is how many there are to one. It returns the token after it, i where
// none stands there.
func (r *reader) ratio(i int) int {
	a, b, end := r.twoSides(i)
	if end == i || b.IsZero() {
		return i
	}
	v := quantity.Quo(a, b)
	v.Decimal = v.Round(4).Trim(0)
	it := item{first: i, core: i, last: end, numFirst: i, numLast: end, head: -1, rule: "figure.ratio"}
	it.unit = unit{dim: "ratio", kind: scaleUnit}
	it.num = quantity.Number{Value: v, Digits: true, Scale: quantity.Int(1), Start: int(r.d.Tokens[i].Start), End: int(r.d.Tokens[end-1].End)}
	r.modify(&it)
	r.items = append(r.items, it)
	return end
}

// twoSides returns the two numbers of the ratio at token i and the token after
// it; i where there is none.
func (r *reader) twoSides(i int) (a, b number, end int) {
	if r.d.Tokens[i].Flags&(text.Digit|text.Numeric) == text.Digit {
		w := r.d.Word(i)
		if x, y, ok := strings.Cut(w, ":"); ok { // not a time or a verse: a word must say so
			return r.sides(x, y, i, r.tellsRatio(i, i+1))
		}
		if x, y, ok := strings.Cut(w, "/"); ok {
			return r.sides(x, y, i, r.tellsOdds(i))
		}
	}
	if i+2 >= r.last || r.lower(i+1) != hDash && r.lower(i+1) != hTo { // most numbers, before they are read for it
		return a, b, i
	}
	a, ok := r.single(i)
	if !ok {
		return a, b, i
	}
	switch {
	case i+4 < r.last && r.lower(i+1) == hDash && r.lower(i+2) == hTo && r.lower(i+3) == hDash: // 2-to-1
		if b, ok = r.single(i + 4); ok && (b.IsOne() && !a.IsOne() || r.tellsRatio(i, i+5)) {
			return a, b, i + 5
		}
	case r.is(i+1, "-") && r.d.Tokens[i+2].Flags.Has(text.Glued): // odds of 10-1
		if b, ok = r.single(i + 2); ok && r.tellsOdds(i) {
			return a, b, i + 3
		}
	case r.is(i+1, "to") && r.is(i-1, "by"): // outnumber them by three to one
		if b, ok = r.single(i + 2); ok && b.IsOne() && r.tellsRatio(i, i+3) {
			return a, b, i + 3
		}
	}
	return a, b, i
}

// sides reads the two halves of the token at i where told.
func (r *reader) sides(x, y string, i int, told bool) (a, b number, end int) {
	n, ok := quantity.Parse(x, 0, len(x))
	m, ok2 := quantity.Parse(y, 0, len(y))
	if !told || !ok || !ok2 || n.End != len(x) || m.End != len(y) || n.Suffix != 0 || m.Suffix != 0 {
		return a, b, i
	}
	return n.Value, m.Value, i + 1
}

// single returns the number that token i alone is.
func (r *reader) single(i int) (number, bool) {
	n, k := quantity.At(r.d, i, i+1)
	return n.Value, k == 1 && n.Kind == quantity.Cardinal && n.Suffix == 0 && n.Value.IsPos()
}

// tellsRatio reports whether a word near tokens [first, last) tells a ratio.
func (r *reader) tellsRatio(first, last int) bool {
	for k := max(r.first, first-ratioReach); k < min(r.last, last+ratioReach); k++ {
		if r.lex.ratioWord.Has(r.d, k) {
			return true
		}
	}
	return false
}

// tellsOdds reports whether odds are told right before token i: odds of 10-1,
// the odds are 33/1 and 10-1.
func (r *reader) tellsOdds(i int) bool {
	for k := i - 1; k >= max(r.first, i-ratioReach); k-- {
		if r.lower(k) == hOdds {
			return true
		}
		if t := r.d.Tokens[k].Tag; t == text.Comma || t == text.Stop {
			return false
		}
	}
	return false
}
