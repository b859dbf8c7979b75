package quantity

import (
	"strings"

	"lede/fact"

	"github.com/govalues/decimal"
)

// SI returns a value in the SI unit of what its unit measures, derived and
// accepted ones included (degrees Celsius for temperatures), to twelve digits;
// false where the unit is no measure that has one. Factors are those of UCUM
// 2.1; a year is one of 365.25 days, a month a twelfth of it.
func SI(v fact.Number, code string) (fact.Number, string, bool) {
	switch code {
	case "Cel":
		return v, code, true
	case "[degF]":
		return short(quo(mul(add(v, integer(-32)), integer(5)), integer(9))), "Cel", true
	case "K":
		return short(add(v, exact(-27315, 2))), "Cel", true
	}
	num, den, quotient := strings.Cut(code, "/")
	f, unit, ok := toSI(num)
	x := mul(v, f)
	if quotient && ok {
		g, per, found := toSI(den)
		ok = found && !(unit == "m" && per == "m3") // nobody reads miles per gallon so
		if ok {
			x, unit = quo(x, g), unit+"/"+per
		}
	}
	if !ok || x.IsZero() && !v.IsZero() { // no unit of SI, or beyond 19 digits
		return v, "", false
	}
	return short(x), unit, true
}

// A conversion is the SI unit of an atom and how many of it one atom is: a
// number over ten to the places.
type conversion struct {
	unit   string
	n      int64
	places int
}

// conversions are the factors of atoms that are not SI units with a prefix.
var conversions = map[string]conversion{
	"[mi_i]": {"m", 1609344, 3}, "[yd_i]": {"m", 9144, 4}, "[ft_i]": {"m", 3048, 4}, "[in_i]": {"m", 254, 4},
	"[nmi_i]": {"m", 1852, 0}, "[ly]": {"m", 9460730472580800, 0}, "AU": {"m", 149597870700, 0},
	"[fur_us]": {"m", 20116840234, 8}, "[fth_i]": {"m", 18288, 4},
	"har": {"m2", 10000, 0}, "mu": {"m2", 6666666666667, 10}, "[acr_us]": {"m2", 4046872609874, 9},
	"L": {"m3", 1, 3}, "[gal_us]": {"m3", 3785411784, 12}, "[gal_br]": {"m3", 454609, 8}, "[qt_us]": {"m3", 946352946, 12},
	"[pt_us]": {"m3", 473176473, 12}, "[foz_us]": {"m3", 295735295625, 16}, "[tsp_us]": {"m3", 492892159375, 17},
	"[tbs_us]": {"m3", 1478676478125, 17}, "[bbl_us]": {"m3", 158987294928, 12}, "[bu_us]": {"m3", 3523907016688, 14},
	"acre-foot": {"m3", 123348183754752, 11},
	"g":         {"kg", 1, 3}, "t": {"kg", 1000, 0}, "[ston_av]": {"kg", 90718474, 5}, "[lton_av]": {"kg", 10160469088, 7},
	"[lb_av]": {"kg", 45359237, 8}, "[oz_av]": {"kg", 28349523125, 12}, "[oz_tr]": {"kg", 311034768, 10},
	"[stone_av]": {"kg", 635029318, 8}, "[car_m]": {"kg", 2, 4}, "[dr_av]": {"kg", 17718451953125, 16},
	"[HP]": {"W", 74569987158227, 11}, "W.h": {"J", 3600, 0}, "[Cal]": {"J", 4184, 0}, "[Btu]": {"J", 105505585262, 8},
	"boe": {"J", 6117863200, 0}, "N.m": {"N.m", 1, 0}, "[lbf_av].[ft_i]": {"N.m", 13558179483314, 13},
	"[rpm]": {"Hz", 16666666667, 12}, "bar": {"Pa", 100000, 0}, "[psi]": {"Pa", 6894757293168, 9},
	"[kn_i]": {"m/s", 514444444444, 12}, "bit": {"By", 125, 3}, "A.h": {"C", 3600, 0}, "R": {"C/kg", 258, 6},
	"a": {"s", 31557600, 0}, "mo": {"s", 2629800, 0}, "wk": {"s", 604800, 0}, "d": {"s", 86400, 0}, "h": {"s", 3600, 0},
	"min": {"s", 60, 0},
}

// prefixes are the powers of ten of the metric prefixes.
var prefixes = map[byte]int{
	'E': 18, 'P': 15, 'T': 12, 'G': 9, 'M': 6, 'k': 3, 'h': 2, 'd': -1, 'c': -2, 'm': -3, 'u': -6, 'n': -9, 'p': -12,
}

// toSI returns the factor by which a unit without a quotient becomes an SI
// unit.
func toSI(code string) (factor fact.Number, unit string, ok bool) {
	if c, found := conversions[code]; found {
		return exact(c.n, c.places), c.unit, true
	}
	power := 1
	base := code
	if n := len(code) - 1; n > 0 && (code[n] == '2' || code[n] == '3') {
		base, power = code[:n], int(code[n]-'0')
	}
	f, unit, ok := atomSI(base)
	if !ok || power > 1 && unit != "m" {
		return f, "", false
	}
	factor = f
	for range power - 1 {
		factor = mul(factor, f)
	}
	return factor, unit + code[len(base):], true
}

// atomSI returns the factor of one atom, with a prefix or without.
func atomSI(code string) (factor fact.Number, unit string, ok bool) {
	if c, found := conversions[code]; found {
		return exact(c.n, c.places), c.unit, true
	}
	switch code {
	case "m", "s", "W", "J", "V", "A", "Ohm", "Hz", "Pa", "N", "By", "Sv", "Bq", "C":
		return one, code, true
	}
	if len(code) < 2 || atoms[code[1:]] == "" {
		return one, "", false
	}
	p, found := prefixes[code[0]]
	if !found {
		return one, "", false
	}
	f, unit, ok := atomSI(code[1:])
	if p < 0 {
		return mul(f, exact(1, -p)), unit, ok
	}
	return mul(f, power10(p)), unit, ok
}

// exact returns n over ten to the places.
func exact(n int64, places int) fact.Number {
	return fact.Number{Decimal: decimal.MustNew(n, places)}
}

// digitsKept is how many digits of a conversion are given.
const digitsKept = 12

// short rounds a number to the digits that are kept.
func short(v fact.Number) fact.Number {
	if over := v.Prec() - digitsKept; over > 0 && v.Scale() > 0 {
		return fact.Number{Decimal: v.Round(max(0, v.Scale()-over)).Trim(0)}
	}
	return v
}
