package figure

import "lede/text"

// changes finds which figures are the size, the result or the start of a
// change.
func (r *reader) changes() {
	for i := r.from; i < len(r.items); i++ {
		it := &r.items[i]
		if it.role != "" || it.score != nil {
			continue
		}
		r.changeOf(i)
	}
}

// changeOf reads the change of the i-th figure from the words before it and
// the figure before it.
func (r *reader) changeOf(i int) {
	it := &r.items[i]
	p := it.first - 1
	var prev *item
	if i > r.from {
		prev = &r.items[i-1]
	}
	switch {
	case p >= r.first && r.d.Tokens[p].Lower == hBy:
		if d := r.toldBefore(p, it); d != "" {
			it.change, it.role = d, "by"
		}
	case p >= r.first && r.d.Tokens[p].Lower == hTo:
		if d := r.toldBefore(p, it); d != "" {
			it.change, it.role = d, "to"
		}
	case p >= r.first && r.d.Tokens[p].Lower == hFrom:
		if d := r.toldBefore(p, it); d != "" {
			it.change, it.role = d, "from"
		}
	default:
		if d := r.directChange(it); d != "" {
			it.change, it.role = d, "by"
		} else if d := r.comparative(it); d != "" {
			it.change, it.role = d, "by"
		} else if prev != nil && prev.role == "by" && r.or(prev, it) {
			it.change, it.role = prev.change, "by"
		}
	}
	if it.role == "" && it.num.Value.IsNeg() && it.unit.kind == percent && r.verbBefore(it.first, r.clauseStart(it.first)) < 0 {
		it.change, it.role = "down", "by" // FTSE -0.6%
	}
	// 5 billion, up 3 percent: the figure before is the result
	if it.role == "by" || it.role == "from" {
		if prev != nil && prev.role == "" && r.upAfter(prev, it) {
			prev.change, prev.role = it.change, "to"
		}
	}
}

// toldBefore returns the direction of the change that the clause tells before
// token p, which is the preposition of a figure.
func (r *reader) toldBefore(p int, it *item) string {
	for k := p - 1; k >= r.first; k-- {
		if r.breaks(k) {
			return ""
		}
		if d := r.direction(k); d != "" && r.tellsChange(k) {
			return d
		}
		if k < p-1 && r.verb(k) && !r.auxiliary(k) && r.d.Tokens[k].Tag != text.MD {
			return ""
		}
	}
	return ""
}

// tellsChange reports whether the word of change at token k tells one here: a
// verb, an adverb such as up, or a noun.
func (r *reader) tellsChange(k int) bool {
	t := &r.d.Tokens[k]
	return r.verb(k) || t.Tag == text.RP || t.Tag == text.RB || t.Tag == text.RBR || t.Tag == text.JJR || t.Tag == text.IN || t.Tag.Noun() || t.Tag == text.JJ || t.Tag == text.VBN
}

// directChange returns the direction where a word of change stands right
// before the figure: rose 3%, up 3%.
func (r *reader) directChange(it *item) string {
	p := it.first - 1
	for n := 0; n < 3 && p >= r.first; n++ {
		t := &r.d.Tokens[p]
		if d := r.direction(p); d != "" && (r.verb(p) || t.Tag == text.RP || t.Tag == text.RB || t.Tag == text.IN || t.Tag == text.JJ || t.Tag == text.VBN) {
			if it.unit.kind == counted && it.unit.code != "point" && r.verb(p) && !r.lex.intransitive.Has(r.d, p) {
				return ""
			}
			return d
		}
		if t.Tag != text.RB && t.Tag != text.DT && t.Tag != text.JJ && t.Tag != text.RP {
			return ""
		}
		p--
	}
	return ""
}

// comparative returns the direction where "higher", "more" or "less" follows
// the figure: 3% higher than, $36 more a year.
func (r *reader) comparative(it *item) string {
	j := it.last
	if j >= r.last {
		return ""
	}
	t := &r.d.Tokens[j]
	if t.Tag != text.JJR && t.Tag != text.RBR && !r.isWord(j, "higher", "lower", "more", "less", "fewer", "cheaper") {
		return ""
	}
	if n, e := r.lex.comparative.Longest(r.d, j, r.last); n > 0 {
		if it.unit.kind == counted && j+1 < r.last && r.d.Tokens[j+1].Tag.Noun() {
			return ""
		}
		return e.Value
	}
	return ""
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
	return (r.is(k, "or") || r.is(k, "and")) && k+1 >= b.first
}

// upAfter reports whether only "up", "down" or a comma parts b from a, so that
// b is the change whose result a is.
func (r *reader) upAfter(a, b *item) bool {
	if b.first-a.last > 4 || b.first <= a.last {
		return false
	}
	if a.unit.kind == points || a.unit.code == "point" && a.role == "by" {
		return false
	}
	up := false
	for k := a.last; k < b.first; k++ {
		switch {
		case r.isWord(k, "up", "down"):
			up = true
		case r.isWord(k, ",", "from", "by", "about", "some"):
		default:
			return false
		}
	}
	return up
}

// wholes turns the wholes of shares into words.
func (r *reader) wholes() {
	for i := r.from; i < len(r.items); i++ {
		it := &r.items[i]
		if it.ofLast == it.ofFirst && (it.unit.kind == percent) && r.is(it.last, "of") {
			if c := r.chunkOf(it.last + 1); c >= 0 && int(r.d.Chunks[c].First) <= it.last+1 {
				it.ofFirst, it.ofLast = it.last+1, r.extend(c, r.last)
			}
		}
		if it.ofLast > it.ofFirst {
			it.of = clean(r.d.Words(it.ofFirst, it.ofLast))
		}
	}
}
