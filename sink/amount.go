package sink

import (
	"strings"

	"lede/fact"
)

// amount tells a value as people read it: ~1,500 or 5 to 10 or 3-2.
func amount(modifier string, value, low, high *fact.Number, scores []fact.Number) string {
	switch {
	case value != nil:
		return modifier + spoken(value.String())
	case low != nil && high != nil:
		return modifier + spoken(low.String()) + " to " + spoken(high.String())
	}
	return score(scores)
}

// measured puts the unit, and what a rate is counted by, behind an amount.
func measured(amount, unit, per string) string {
	if amount == "" {
		return ""
	}
	if unit != "" {
		amount += " " + unitName(unit)
	}
	if per != "" {
		amount += " per " + unitName(per)
	}
	return amount
}

func score(numbers []fact.Number) string {
	var s string
	for i, n := range numbers {
		if i > 0 {
			s += "-"
		}
		s += n.String()
	}
	return s
}

// magnitudes are the words that tables shorten round numbers with (short
// scale), by how many digits they stand for.
var magnitudes = [...]struct {
	digits int
	word   string
}{{12, "trillion"}, {9, "billion"}, {6, "million"}}

// spoken writes a plain decimal for people: a round number from a million on
// by its magnitude, 1.44 trillion, any other in groups of three, 1,234,567.
func spoken(s string) string {
	const places = 3 // more behind the point are no easier to read than the number
	for _, m := range magnitudes {
		point := len(s) - m.digits
		if point <= 0 || s[point-1] == '-' || strings.Contains(s, ".") {
			continue
		}
		rest := strings.TrimRight(s[point:], "0")
		if len(rest) > places {
			break
		}
		if rest != "" {
			rest = "." + rest
		}
		return grouped(s[:point]) + rest + " " + m.word
	}
	return grouped(s)
}

// grouped puts commas between the thousands of a plain decimal.
func grouped(s string) string {
	whole, rest, dot := strings.Cut(s, ".")
	if dot {
		rest = "." + rest
	}
	sign := ""
	if strings.HasPrefix(whole, "-") {
		sign, whole = "-", whole[1:]
	}
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	return sign + whole + rest
}
