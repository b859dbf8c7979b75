package figure

import "lede/text"

// complement returns the noun that the figure hangs on by a preposition: a
// budget of $5, winds of 74 mph, goods worth $3.
func (r *reader) complement(i int) said {
	it := &r.items[i]
	k := r.partBefore(i)
	if k < 1 || r.parts[k].kind != prepPart {
		return r.bounded(i, k)
	}
	n := k - 1
	if r.parts[n].kind == closePart { // the budget (as passed) of $5
		for n > 0 && r.parts[n].kind != openPart {
			n--
		}
		n--
	}
	if n > 1 && r.parts[n].kind == datePart { // a profit for last year of $3 million
		if n--; r.parts[n].kind == prepPart {
			n--
		}
	}
	if n < 0 || r.parts[n].kind != nounPart || !r.complements(i, n, int(r.parts[k].first)) {
		return said{}
	}
	head := int(r.parts[n].head)
	of := r.d.Tokens[r.parts[k].first].Lower == hOf
	if dir := r.direction(head); dir != "" && of && !r.lex.changeFlat.Has(r.d, head) {
		it.change, it.role = dir, "by"
		return r.changeOfNoun(i, n)
	}
	if r.lex.levelNoun.Has(r.d, head) && r.bareLevel(n) {
		return r.level(i, n)
	}
	if p := r.standingIn(n); r.is(int(r.parts[k].first), "worth") && !p.empty() {
		return r.said(p)
	}
	return r.said(r.wholePhrase(n))
}

// standingIn returns the noun that stands in the place that part n names, with
// the place: land in Goa, worth $5 million. It is empty where there is none.
func (r *reader) standingIn(n int) phrase {
	if n < 2 || !r.d.Tokens[r.parts[n].head].Tag.Proper() || !r.is(int(r.parts[n-1].first), "in") {
		return phrase{}
	}
	switch p := &r.parts[n-2]; p.kind {
	case nounPart:
		return phrase{int(p.first), int(r.parts[n].last)}
	case figurePart:
		if c := r.countedPhrase(n - 2); !c.empty() {
			return phrase{c.first, int(r.parts[n].last)}
		}
	}
	return phrase{}
}

// bounded reads a measure whose modifier stands for a preposition: winds over
// 50 mph.
func (r *reader) bounded(i, k int) said {
	it := &r.items[i]
	if k > 0 && i > r.from && r.parts[k].kind == nounPart && r.parts[k-1].kind == commaPart && r.lex.levelNoun.Has(r.d, int(r.parts[k].head)) {
		return r.previous(i) // $5 million, a sum equal to 40 percent
	}
	if it.unit.kind != measure || k < 0 || r.parts[k].kind != nounPart || int(r.parts[k].last) != it.first || it.first == it.core || it.mod == "~" {
		return said{}
	}
	return r.said(r.wholePhrase(k))
}

// complements reports whether a figure after the preposition at token p hangs
// on the noun at part n rather than on the verb: always after "of" and
// "worth", else only where the noun is no object of a verb.
func (r *reader) complements(i, n, p int) bool {
	if r.in(p, amounting) {
		return true
	}
	if !r.isWord(p, "with", "at", "for") {
		return false
	}
	v := r.governor(n)
	return v < 0 || r.isWord(p, "with") && v < n-1 && r.governed(n)
}

// bareLevel reports whether the noun at part n is only a word such as total.
func (r *reader) bareLevel(n int) bool {
	p := &r.parts[n]
	k := r.skipDeterminers(int(p.first), int(p.last))
	for k < int(p.head) && (r.d.Tokens[k].Tag == text.JJR || r.isWord(k, "annual", "yearly", "monthly", "weekly", "daily", "quarterly", "earlier", "previous", "prior", "record", "annualized", "annualised")) {
		k++
	}
	return k == int(p.head)
}

// level reads a total or an average of the figure: what is totaled stands
// before it or is the verb's matter.
func (r *reader) level(i, n int) said {
	if n >= 1 && r.compares(n) { // compared with its earlier range of 4 to 5
		return r.previous(i)
	}
	if n >= 2 && r.parts[n-1].kind == prepPart && r.parts[n-2].kind == nounPart {
		return r.said(r.wholePhrase(n - 2))
	}
	return r.verbal(i)
}

// changeOfNoun returns what "an increase of 3%" tells a change of.
func (r *reader) changeOfNoun(i, n int) said {
	if n > 0 && (r.parts[n-1].kind == commaPart || r.parts[n-1].kind == otherPart) {
		if s := r.previous(i); s.ok() {
			return s
		}
	}
	if v := r.governor(n); !r.bareLevel(n) || v >= 0 && v == n-1 && r.lex.status.Has(r.d, int(r.parts[v].head)) { // had expected a rise of 3%
		return r.said(phrase{int(r.parts[n].first), int(r.parts[n].last)})
	}
	return r.verbal(i)
}
