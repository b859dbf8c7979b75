package quantity

import (
	"lede/fact"

	"github.com/govalues/decimal"
)

// places is how many decimals a quotient that does not end is rounded to: a
// third of a mile is 0.3333333333.
const places = 10

func integer(n int64) fact.Number {
	return fact.Number{Decimal: decimal.MustNew(n, 0)}
}

// one is the magnitude of a number that has none.
var one = integer(1)

// power10 returns ten to the n, for n of 0 to 18.
func power10(n int) fact.Number {
	v := int64(1)
	for range n {
		v *= 10
	}
	return integer(v)
}

// mul returns the product without trailing zeros; zero where it exceeds 19
// digits, which no quantity of a news text does.
func mul(a, b fact.Number) fact.Number {
	v, err := a.Mul(b.Decimal)
	if err != nil {
		return fact.Number{}
	}
	return fact.Number{Decimal: v.Trim(0)}
}

func add(a, b fact.Number) fact.Number {
	v, err := a.Add(b.Decimal)
	if err != nil {
		return fact.Number{}
	}
	return fact.Number{Decimal: v.Trim(0)}
}

// quo returns a divided by b, rounded to places where it does not end. b must
// not be zero.
func quo(a, b fact.Number) fact.Number {
	v, err := a.Quo(b.Decimal)
	if err != nil {
		return fact.Number{}
	}
	if back, err := v.Mul(b.Decimal); err != nil || !back.Equal(a.Decimal) || v.Prec() >= decimal.MaxPrec {
		v = v.Round(places)
	}
	return fact.Number{Decimal: v.Trim(0)}
}

func neg(a fact.Number) fact.Number { return fact.Number{Decimal: a.Neg()} }

func less(a, b fact.Number) bool {
	if a.Scale() == 0 && b.Scale() == 0 && !a.IsNeg() && !b.IsNeg() { // most, without the library's care
		return a.Coef() < b.Coef()
	}
	return a.Cmp(b.Decimal) < 0
}
