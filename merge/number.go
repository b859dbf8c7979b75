package merge

import (
	"math/bits"

	"lede/fact"
)

// A scaled is a number as coef × 10^exp with no trailing zeros in coef, so
// that exp tells how exactly it was stated: 1,440 billion is 144 × 10^10.
type scaled struct {
	coef uint64
	exp  int
	neg  bool
}

func scale(n *fact.Number) scaled {
	s := scaled{coef: n.Coef(), exp: -n.Scale(), neg: n.IsNeg()}
	if s.coef == 0 {
		return scaled{}
	}
	for s.coef%10 == 0 {
		s.coef /= 10
		s.exp++
	}
	return s
}

// digits returns how many significant digits the number has.
func (s scaled) digits() int {
	n := 1
	for c := s.coef; c >= 10; c /= 10 {
		n++
	}
	return n
}

// leading returns the first two digits and their exponent, the bucket in
// which numbers that may agree are looked up.
func (s scaled) leading() (lead uint64, exp int) {
	lead, exp = s.coef, s.exp
	for lead >= 100 {
		lead /= 10
		exp++
	}
	if lead > 0 && lead < 10 {
		lead *= 10
		exp--
	}
	return lead, exp
}

// grain returns the exponent to which the number was stated. Zeros at the end
// of a whole number count as stated where few enough things are counted that
// nobody rounds them (below 100), and all but two digits may be rounded away
// elsewhere unless a word like "about" says more.
func (s scaled) grain(about bool) int {
	if s.exp <= 0 || about {
		return s.exp
	}
	top := s.exp + s.digits() - 1 // exponent of the first digit
	if top < 2 {
		return 0
	}
	return min(s.exp, top-1)
}

// at returns the number in units of 10^exp, rounded half up, and false where
// that does not fit.
func (s scaled) at(exp int) (uint64, bool) {
	c := s.coef
	for e := s.exp; e > exp; e-- {
		hi, lo := bits.Mul64(c, 10)
		if hi != 0 {
			return 0, false
		}
		c = lo
	}
	up := false
	for e := s.exp; e < exp; e++ {
		up = c%10 >= 5
		c /= 10
	}
	if up {
		c++
	}
	return c, true
}

// compare orders two numbers of one sign by size.
func (s scaled) compare(o scaled) int {
	e := min(s.exp, o.exp)
	a, okA := s.at(e)
	b, okB := o.at(e)
	if !okA || !okB { // far apart: the first digit's place decides
		return s.exp + s.digits() - o.exp - o.digits()
	}
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// less orders two numbers of one sign by size.
func (s scaled) less(o scaled) bool { return s.compare(o) < 0 }

// double returns twice the number.
func (s scaled) double() scaled {
	s.coef *= 2
	return s
}

// A stated is a number with the word that limits it: ~, <, <=, >, >=.
type stated struct {
	scaled
	mod string
}

// agree reports whether two statements can be of one number: rounded to the
// coarser one's grain they are equal, or one is a bound that the other meets
// without leaving the bound's last digit ("more than 1.4" and 1.44, not 1.6).
func agree(a, b stated) bool {
	if a.neg != b.neg {
		return false
	}
	if a.coef == b.coef && a.exp == b.exp {
		return true
	}
	if a.coef == 0 || b.coef == 0 {
		return false
	}
	ga, gb := a.grain(a.mod != ""), b.grain(b.mod != "")
	g := max(ga, gb)
	x, okX := a.at(g)
	y, okY := b.at(g)
	if !okX || !okY {
		return false
	}
	if x == y && x != 0 {
		return within(a, b) && within(b, a)
	}
	return meets(a, b) || meets(b, a)
}

// within reports whether b keeps to a's bound, if a is one.
func within(a, b stated) bool {
	switch a.mod {
	case ">":
		return b.mod == ">" || b.compare(a.scaled) > 0 || sameWay(a.mod, b.mod)
	case "<":
		return b.mod == "<" || b.compare(a.scaled) < 0 || sameWay(a.mod, b.mod)
	case ">=":
		return b.compare(a.scaled) >= 0 || sameWay(a.mod, b.mod)
	case "<=":
		return b.compare(a.scaled) <= 0 || sameWay(a.mod, b.mod)
	}
	return true
}

func sameWay(a, b string) bool { return a != "" && b != "" && (a[0] == b[0] || b == "~") }

// meets reports whether a is a bound and b lies beside it, less than one step
// of a's grain away.
func meets(a, b stated) bool {
	if a.mod == "" || a.mod == "~" {
		return false
	}
	g := a.grain(true)
	x, ok := a.at(g)
	if !ok {
		return false
	}
	lo, hi := scaled{coef: x, exp: g}, scaled{coef: x + 1, exp: g}
	if a.mod[0] == '<' {
		lo, hi = scaled{coef: x - 1, exp: g}, scaled{coef: x, exp: g}
	}
	return b.compare(lo) >= 0 && b.compare(hi) <= 0 && within(a, b)
}
