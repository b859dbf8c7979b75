package quantity

import "lede/fact"

// Int returns n as a number.
func Int(n int64) fact.Number { return integer(n) }

// Mul returns a times b, exactly; zero where it exceeds 19 digits.
func Mul(a, b fact.Number) fact.Number { return mul(a, b) }

// Add returns a plus b, exactly; zero where it exceeds 19 digits.
func Add(a, b fact.Number) fact.Number { return add(a, b) }

// Quo returns a divided by b, rounded to ten decimals where it does not end.
func Quo(a, b fact.Number) fact.Number { return quo(a, b) }

// Neg returns minus a.
func Neg(a fact.Number) fact.Number { return neg(a) }

// Less reports whether a is less than b.
func Less(a, b fact.Number) bool { return less(a, b) }

// Hundredth returns 0.01, of which a basis point is that many percentage
// points and a cent that many dollars.
func Hundredth() fact.Number { return quo(integer(1), integer(100)) }

// Percent returns a share as a percentage, to four decimals at most: a third
// is 33.3333.
func Percent(share fact.Number) fact.Number {
	v := mul(share, integer(100))
	return fact.Number{Decimal: v.Round(4).Trim(0)}
}

// Magnitude returns the value of the magnitude word whose lower case hashes
// to h: million is 1000000.
func Magnitude(h uint64) (fact.Number, bool) {
	if !vocabulary.may(h) {
		return fact.Number{}, false
	}
	e := vocabulary.find(h)
	return e.value, e.class == scaleWord || e.class == hundredWord || e.class == dozenWord
}
