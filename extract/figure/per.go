package figure

import (
	"strings"

	"lede/extract/quantity"
	"lede/text"
)

// per reads what a rate is told by, after the unit: a barrel, per 100,000
// people, /day, apiece. A measure by a time or another measure is one unit with
// it (km/h, mg/kg); all else goes into the field per.
func (r *reader) per(it *item) {
	j := it.last
	if j >= r.last || it.unit.per != "" || it.hyphen {
		return
	}
	if it.bare() && it.head < 0 && !(r.lower(j) == hPer && j+1 < r.last && r.d.Tokens[j+1].Flags.Has(text.Digit)) && !r.timesADay(it, j) { // 65.3 per 100 people
		return
	}
	switch r.d.Tokens[j].Lower {
	case hPer, hSlash:
		if it.unit.kind == money && r.is(j, "/") && r.sameSign(it, j+1) { // $7/$9
			return
		}
		r.perPhrase(it, j+1, true)
		r.perMore(it)
	case hFor:
		if it.unit.kind == money && r.isWord(j+1, "each", "every") {
			r.perPhrase(it, j+2, true)
		}
	case hA, hAn, hEach, hEvery:
		if r.perNoun(j + 1) {
			r.perPhrase(it, j+1, false)
		} else if r.d.Tokens[j].Lower == hEach && it.unit.kind == money {
			it.last++
		}
	case hApiece:
		it.last++
	default:
		r.perAdverb(it, j)
	}
}

// timesADay reports whether "a day" and the like at token j make a rate of a
// number without a noun: 6,340 thefts, or 17 a day.
func (r *reader) timesADay(it *item, j int) bool {
	return it.num.Digits && it.num.Value.IsInt() && r.lower(j) == hA && j+1 < r.last && r.in(j+1, spans)
}

// perAdverb reads a rate told by the adverb at token j: $90 million annually.
func (r *reader) perAdverb(it *item, j int) {
	if it.unit.kind != money && it.unit.kind != measure || r.d.Tokens[j].Tag != text.RB && r.d.Tokens[j].Tag != text.JJ || r.nounAt(j+1) {
		return
	}
	switch {
	case r.isWord(j, "annually", "yearly"):
		r.perTime(it, "a", "year", j+1)
	case r.is(j, "monthly"):
		r.perTime(it, "mo", "month", j+1)
	case r.is(j, "weekly"):
		r.perTime(it, "wk", "week", j+1)
	case r.is(j, "daily"):
		r.perTime(it, "d", "day", j+1)
	}
}

// sameSign reports whether an amount in the figure's own currency begins at
// token k.
func (r *reader) sameSign(it *item, k int) bool {
	n, e := r.lex.sign.Longest(r.d, k, r.last)
	return n > 0 && r.currency(e.Value).code == it.unit.code
}

// perMore reads a second "per" after the first: $30,000 per patient per year.
func (r *reader) perMore(it *item) {
	j := it.last
	if it.unit.per == "" || !r.is(j, "per") || j+1 >= r.last || !r.d.Tokens[j+1].Tag.Noun() {
		return
	}
	it.unit.per += " per " + quantity.Singular(r.d.Word(j+1))
	it.last = j + 2
}

// perNoun reports whether a rate is told by the noun at token k.
func (r *reader) perNoun(k int) bool {
	if k >= r.last {
		return false
	}
	if n, _ := r.lex.perNoun.Longest(r.d, k, r.last); n > 0 {
		return true
	}
	return false
}

// perPhrase reads the noun or the amount that begins at token k.
func (r *reader) perPhrase(it *item, k int, any bool) {
	if k >= r.last {
		return
	}
	if n, e := r.lex.duration.Longest(r.d, k, r.last); n > 0 {
		if r.isWord(k+n, "ago", "earlier", "before", "later") { // up from 43p a year ago
			return
		}
		r.perTime(it, e.Value, quantity.Singular(r.d.Word(k)), k+n)
		return
	}
	if quantity.Starts(&r.d.Tokens[k]) || r.d.Tokens[k].Tag == text.Currency {
		r.perAmount(it, k)
		return
	}
	if n, e := r.lex.measure.Longest(r.d, k, r.last); n > 0 && it.unit.kind == measure && !strings.Contains(it.unit.code, "/") && !strings.Contains(e.Value, "/") {
		it.unit.code += "/" + e.Value // 0.3 milligrams per kilogram
		it.unit.dim, it.last = quantity.Dimension(it.unit.code), k+n
		return
	}
	if n, _ := r.lex.perNoun.Longest(r.d, k, r.last); n > 0 {
		it.unit.per = singularWords(r.d.Words(k, k+n))
		it.last = k + n
		return
	}
	if any && r.d.Tokens[k].Tag.Noun() {
		end := k + 1
		for end < r.last && end < k+3 && r.d.Tokens[end-1].Tag.Proper() && r.d.Tokens[end].Tag == text.NN { // a Pallas share
			k, end = end, end+1
		}
		for end < r.last && r.d.Tokens[end].Tag.Noun() && end < k+3 && !r.timeNoun(end) {
			end++
		}
		it.unit.per = singularWords(r.d.Words(k, end))
		it.last = end
	}
}

// perTime makes one unit of a measure and a time, as UCUM does (km/h,
// [gal_us]/d), else a rate.
func (r *reader) perTime(it *item, code, word string, end int) {
	if (it.unit.kind == measure || it.unit.kind == duration) && !strings.ContainsAny(code, ".") && !strings.Contains(it.unit.code, "/") {
		it.unit.code += "/" + code
		it.unit.dim = quantity.Dimension(it.unit.code)
		it.unit.kind = measure
		it.last = end
		return
	}
	it.unit.per, it.last = word, end
}

// perAmount reads "per 100,000 people" and "per $100 of assessed value".
func (r *reader) perAmount(it *item, k int) {
	start, num := k, k
	if !quantity.Starts(&r.d.Tokens[k]) {
		if n, _ := r.lex.sign.Longest(r.d, k, r.last); n > 0 {
			num = k + n
		}
	}
	n, used := quantity.At(r.d, num, r.last)
	if used == 0 {
		return
	}
	end := num + used
	if num > start {
		if r.is(end, "of") {
			end = max(end, r.phraseEnd(end+1))
		}
		it.unit.per, it.last = r.d.Words(start, end), end
		return
	}
	probe := item{head: -1}
	head := r.nounPhrase(&probe, end)
	if head < 0 && end+1 < r.last && r.plural(end+1) { // live births, with live for a verb
		head = end + 1
	}
	if head >= 0 {
		it.unit.per = n.Value.String() + " " + r.noun(head)
		it.last = head + 1
		return
	}
	it.unit.per, it.last = n.Value.String(), end
}

// singularWords returns the words in lower case with the last in the singular.
func singularWords(s string) string {
	i := strings.LastIndexByte(s, ' ') + 1
	return strings.ToLower(s[:i]) + quantity.Singular(s[i:])
}
