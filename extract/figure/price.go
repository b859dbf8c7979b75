package figure

import (
	"lede/extract/quantity"
	"lede/text"
)

// afterSign reads a currency's name that repeats its sign ("$5 U.S.") and
// cents after dollars.
func (r *reader) afterSign(it *item) {
	it.rule = "figure.money.sign"
	if it.num.Suffix != 0 {
		it.num = it.num.Scaled()
		for it.last < r.last && int(r.d.Tokens[it.last].Start) < it.num.End {
			it.last++
		}
		it.numLast = it.last
	}
	if j := it.last; j < r.last {
		if n, e := r.lex.name.Longest(r.d, j, r.last); n > 0 {
			it.unit, it.last = r.currency(e.Value), j+n
		} else if w := r.d.Word(j); w == "U.S." || w == "US" {
			if k := j + 1; k >= r.last || !r.d.Tokens[k].Tag.Noun() {
				it.unit, it.last = r.currency("USD"), j+1
			}
		} else if n, e := r.lex.code.Longest(r.d, j, r.last); n > 0 && !(j+1 < r.last && r.d.Tokens[j+1].Flags.Has(text.Digit)) {
			it.unit, it.last = r.currency(e.Value), j+n
		}
	}
	if it.last < r.last && r.d.Word(it.last) == "-" && it.last+1 < r.last && r.d.Tokens[it.last].Flags.Has(text.Glued) {
		if m, ok := r.magnitude(it.last + 1); ok && it.num.Scale.IsOne() {
			it.num = it.num.Times(m)
			it.last += 2
			it.numLast = it.last
		}
	}
	r.cents(it)
	r.bareCents(it)
}

// afterName reads what may follow a currency's name: a magnitude ("75 USD
// million") and the cents.
func (r *reader) afterName(it *item) {
	if m, ok := r.magnitude(it.last); ok && it.num.Scale.IsOne() {
		it.num = it.num.Times(m)
		it.last++
	}
	r.cents(it)
	r.bareCents(it)
}

// bareCents reads cents without their name, which end what is said of a price:
// it cost 15 dollars and 50, 15 dollars 50 more.
func (r *reader) bareCents(it *item) {
	j := it.last
	if r.lower(j) == hAnd {
		j++
	}
	if j >= r.last || !quantity.Starts(&r.d.Tokens[j]) || !it.num.Scale.IsOne() || !it.num.Value.IsInt() {
		return
	}
	n, k := quantity.At(r.d, j, r.last)
	if k == 0 || n.Kind != quantity.Cardinal || !n.Value.IsInt() || quantity.Less(n.Value, quantity.Int(10)) || !quantity.Less(n.Value, quantity.Int(100)) {
		return
	}
	if e := j + k; e < r.last && !r.isWord(e, ".", ",", ";", "?", "!", "more", "less") {
		return
	}
	it.num.Value = quantity.Add(it.num.Value, quantity.Mul(n.Value, quantity.Hundredth()))
	it.last = j + k
}

// cents reads "and forty-five cents" after an amount.
func (r *reader) cents(it *item) {
	j := it.last
	if r.lower(j) == hAnd {
		j++
	}
	if j >= r.last || !quantity.Starts(&r.d.Tokens[j]) || !it.num.Scale.IsOne() {
		return
	}
	n, k := quantity.At(r.d, j, r.last)
	if k == 0 || j+k >= r.last {
		return
	}
	m, e := r.lex.minor.Longest(r.d, j+k, r.last)
	if m == 0 {
		return
	}
	u := r.minorUnit(e.Value)
	it.num.Value = quantity.Add(it.num.Value, quantity.Mul(n.Value, u.scale))
	it.last = j + k + m
}
