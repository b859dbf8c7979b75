package figure

import "lede/text"

// premodified returns the noun that the figure stands before as an adjective
// does: a 20-year mortgage, the $2 billion deal, a 3 percent rise in exports.
func (r *reader) premodified(i int) said {
	it := &r.items[i]
	k := r.afterConversion(it.part) + 1
	if it.ofFirst == it.last && it.ofLast > it.last { // one in ten workers
		return said{}
	}
	if k+1 < len(r.parts) && r.parts[k].kind == figurePart && r.parts[k+1].kind == nounPart && r.sideBySide(it, &r.items[r.parts[k].head]) {
		k++
	}
	if k >= len(r.parts) || it.bare() && !it.hyphen || it.unit.per != "" && !it.hyphen && !r.articled(it) {
		return said{}
	}
	if r.parts[k].kind == otherPart && r.d.Tokens[r.parts[k].first].Tag == text.POS { // seven years' imprisonment
		if k++; k >= len(r.parts) {
			return said{}
		}
	}
	if r.parts[k].kind == otherPart && r.d.Tokens[r.parts[k].first].Tag == text.HYPH && k+1 < len(r.parts) { // a 40m-long ferry
		k++
	}
	if f := int(r.parts[k].first); k+1 < len(r.parts) && r.parts[k].kind == otherPart && r.sizeAfterHyphen(f) { // a 37m (121ft)-long skeleton
		k++
	}
	p := &r.parts[k]
	first := int(p.first)
	if r.sizeAfterHyphen(first) {
		first++
	}
	if t := &r.d.Tokens[first]; t.Tag == text.POS || t.Lower == hDash || t.Tag == text.HYPH {
		first++
	}
	if p.kind != nounPart || !r.canBeModified(it, first, int(p.last)) {
		return said{}
	}
	head := int(p.head)
	if dir := r.direction(head); dir != "" && !r.lex.changeFlat.Has(r.d, head) {
		it.change, it.role = dir, "by"
		return r.changed(i, k)
	}
	if q := r.adjectivesBefore(it); q < it.first && first == int(p.first) {
		first = q
	}
	if it.hyphen && it.unit.kind != money && it.unit.kind != percent {
		return r.said(phrase{first, int(p.last)})
	}
	return r.said(phrase{first, r.reachOf(k, r.last, false)})
}

// sizeAfterHyphen reports whether token i tells, after a hyphen, which way a
// length is measured: a 40m-long ferry.
func (r *reader) sizeAfterHyphen(i int) bool {
	return i > r.first && r.d.Tokens[i-1].Tag == text.HYPH && r.extentWord(i)
}

// extentWord reports whether token i tells which way a length is measured.
func (r *reader) extentWord(i int) bool {
	return r.isWord(i, "long", "high", "tall", "wide", "deep", "thick")
}

// extending returns the noun right before a length that a word after it tells the
// way of: waves 9m high.
func (r *reader) extending(i int) said {
	it := &r.items[i]
	k := r.partBefore(i)
	if it.unit.kind != measure || it.hyphen || !r.extentWord(it.last) || k < 0 || k != it.part-1 || r.parts[k].kind != nounPart {
		return said{}
	}
	return r.said(r.wholePhrase(k))
}

// adjectivesBefore returns the first of the adjectives between an article and
// the figure, which describe the figure's noun: a small 40-acre farm. It is the
// figure's first token where there are none.
func (r *reader) adjectivesBefore(it *item) int {
	k := it.first
	for k > r.first && r.d.Tokens[k-1].Tag == text.JJ {
		k--
	}
	if k == r.first || k == it.first {
		return it.first
	}
	if t := r.d.Tokens[k-1].Tag; t != text.DT && t != text.PRPS {
		return it.first
	}
	return k
}

// sideBySide reports whether two figures describe one noun after them: a
// 1.5-litre three-cylinder engine.
func (r *reader) sideBySide(a, b *item) bool {
	if a.last != b.first || b.unit.kind != counted && b.unit.kind != measure {
		return false
	}
	return (a.unit.kind == measure || a.unit.kind == duration || a.hyphen) && (a.hyphen || b.hyphen || r.articled(a) || b.last-b.first == 2)
}

// articled reports whether an article stands before the figure, which then
// belongs to a noun after it: a $3,500 a month mortgage.
func (r *reader) articled(it *item) bool {
	return it.first > r.first && r.d.Tokens[it.first-1].Tag == text.DT
}

// afterConversion returns the part that ends a conversion in brackets after
// the figure at part k, else k: 8 miles (13 km) of tunnels.
func (r *reader) afterConversion(k int) int {
	if k+3 < len(r.parts) && r.parts[k+1].kind == openPart && r.parts[k+2].kind == figurePart && r.parts[k+3].kind == closePart {
		return k + 3
	}
	return k
}

// canBeModified reports whether the noun phrase [first, last) after a figure
// is one that the figure describes, not the next member of the sentence.
func (r *reader) canBeModified(it *item, first, last int) bool {
	if it.unit.kind == measure && !it.hyphen && r.extentWord(first) {
		return false // waves 9m high
	}
	if first >= last || r.timeNoun(first) || r.lex.timeAdverb.Has(r.d, first) || r.lex.looseAdverb.Has(r.d, first) {
		return false
	}
	switch t := &r.d.Tokens[first]; {
	case t.Tag == text.DT, t.Tag == text.PDT, t.Tag == text.PRPS, t.Tag == text.JJR:
		return false
	case it.hyphen, it.unit.kind == money, it.unit.kind == percent:
		return true
	case t.Tag == text.NNP:
		return false
	}
	return true
}

// changed returns what the change that the noun at part k tells is one of: a 3
// percent rise in exports, a 5 percent price rise, else what the clause is about.
func (r *reader) changed(i, k int) said {
	if k+2 < len(r.parts) && r.parts[k+1].kind == prepPart && r.isWord(int(r.parts[k+1].first), "in", "of", "on", "for") {
		n := k + 2
		if r.parts[n].kind == datePart && n+1 < len(r.parts) { // a 77 percent drop in third-quarter net income
			n++
		}
		if r.parts[n].kind == nounPart {
			return r.said(phrase{int(r.parts[n].first), r.reachOf(n, r.last, true)})
		}
	}
	if p := &r.parts[k]; r.skipDeterminers(int(p.first), int(p.last)) < int(p.head) {
		return r.said(phrase{int(p.first), int(p.last)})
	}
	if s := r.apposed(i); s.ok() {
		return s
	}
	return r.verbal(i)
}

// content returns the stuff that a measure is an amount of: 410 million
// gallons of treated water.
func (r *reader) content(i int) said {
	it := &r.items[i]
	switch it.unit.kind {
	case measure, duration, money:
	default:
		return said{}
	}
	k := r.afterConversion(it.part) + 1
	if k+1 >= len(r.parts) || r.parts[k+1].kind != nounPart || it.unit.dim == "length" && r.d.Tokens[r.parts[k+1].head].Tag.Proper() || r.d.Tokens[r.parts[k].first].Lower != hOf && !r.contains(it, k) {
		return said{}
	}
	s := r.said(phrase{int(r.parts[k+1].first), r.reachOf(k+1, r.last, true)})
	if v := r.governor(it.part); v >= 0 && (it.unit.kind == measure || it.unit.kind == money && r.d.Tokens[r.parts[k].first].Lower == hOf) && r.adverbialsOnly(v, it.part) && !r.reports(int(r.parts[v].head)) && !r.lex.ownVerb.Has(r.d, int(r.parts[v].head)) {
		s.words = join(s.words, r.agentOf(i, v))
	}
	return s
}

// contains reports whether the preposition at part k is an "in" before what an
// amount of money consists of: $5 billion in credit card debt.
func (r *reader) contains(it *item, k int) bool {
	if it.unit.kind != money || !r.is(int(r.parts[k].first), "in") {
		return false
	}
	p := &r.parts[k+1]
	if t := r.d.Tokens[p.first].Tag; t != text.NN && t != text.NNS && t != text.JJ {
		return false
	}
	if r.d.Tokens[p.head].Tag.Proper() || r.timeNoun(int(p.first)) || r.timeNoun(int(p.head)) || r.lex.spanNoun.Has(r.d, int(p.head)) {
		return false
	}
	return !r.lex.mannerNoun.Has(r.d, int(p.head))
}

// adverbialsOnly reports whether nothing but dates and adverbs stands between
// the verb at part v and the figure at part k: has produced in the past.
func (r *reader) adverbialsOnly(v, k int) bool {
	for v++; v < k; v++ {
		switch r.parts[v].kind {
		case datePart, otherPart:
		case prepPart:
			if r.parts[v+1].kind != datePart {
				return false
			}
		default:
			return false
		}
	}
	return true
}
