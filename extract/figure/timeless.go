package figure

import (
	"lede/extract/quantity"
	"lede/text"
)

// timed reports whether a figure holds for a time rather than always: lengths
// of time, ages, attributes such as a 30-member delegation, the number that
// something is one of and from how far something is done do not.
func (r *reader) timed(it *item) bool {
	if it.timeless {
		return false
	}
	switch it.unit.kind {
	case duration, age:
		return false
	case counted, measure:
		if it.unit.dim == "length" && it.role == "" && it.change == "" && r.lower(it.first-1) == hFrom { // hit the post from 25 yards
			return false
		}
		return !it.hyphen || it.role != ""
	}
	return true
}

// populates reports whether the figure counts the people of a place, as a town
// of 43,000 has them whatever happens.
func (r *reader) populates(it *item) bool {
	k := it.part - 1
	for k > 0 && r.parts[k].kind == otherPart {
		k--
	}
	return k > 0 && r.lower(int(r.parts[k].first)) == hOf && r.parts[k-1].kind == nounPart && r.lex.placeNoun.Has(r.d, int(r.parts[k-1].head))
}

// lies reports whether the figure says how far away a place lies, in an
// addition to its name: in Dundalk, 50 miles south of Belfast.
func (r *reader) lies(it *item) bool {
	if it.unit.kind != measure || it.unit.dim != "length" || it.last >= r.last {
		return false
	}
	k := it.last
	if r.is(k, ")") {
		k++
	}
	if r.is(k, "(") { // 50 miles (80 km) south of
		for k < r.last && !r.is(k, ")") {
			k++
		}
		k++
	}
	p := it.first - 1
	if r.is(p, "(") && it.part > 1 {
		p = int(r.parts[it.part-2].first) - 1
	}
	return r.is(p, ",") && (r.lex.looseAdverb.Has(r.d, min(k, r.last-1)) || r.isWord(k, "from", "off", "inland"))
}

// longAgo reports whether the figure is of a stretch of time up to now, which
// no day of its sentence is: the killing of 14 women over the last five years.
func (r *reader) longAgo(it *item) bool {
	for k := it.part + 1; k+1 < len(r.parts) && k < it.part+4; k++ {
		switch p := &r.parts[k]; p.kind {
		case prepPart:
			if n := &r.parts[k+1]; n.kind == datePart && r.st.Dates[n.head].Type == "DURATION" && r.isWord(int(p.first), "over", "for", "during", "in", "within") {
				for j := int(n.first); j < int(n.last); j++ {
					if r.isWord(j, "past", "last", "previous") {
						return true
					}
				}
			}
		case nounPart, otherPart:
		default:
			return false
		}
	}
	return false
}

// ranked reports whether the figure is how many there are of what an ordinal
// counts: the second of six children.
func (r *reader) ranked(it *item) bool {
	k := it.first - 2
	if k < 0 || r.d.Tokens[k+1].Lower != hOf || !r.d.Tokens[k].Tag.Adjective() && r.d.Tokens[k].Tag != text.CD && !r.d.Tokens[k].Tag.Noun() {
		return false
	}
	n, tokens := quantity.At(r.d, k, k+1)
	return tokens == 1 && n.Kind == quantity.Ordinal
}
