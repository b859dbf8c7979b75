package quantity

import (
	"unicode/utf8"

	"lede/fact"
)

// slash reads 3/4 where the number that began at i is its numerator.
func (r *reader) slash(i int, n *Number) bool {
	if c := r.byteAt(n.End); c != '/' && c < utf8.RuneSelf {
		return false
	}
	v, end, ok := r.slashValue(i)
	if !ok {
		return false
	}
	n.Value, n.End, n.Kind = v, end, Fraction
	return true
}

// slashValue reads a fraction in digits, less than one, at i. What goes on
// with a further slash or hyphen is a date or a code.
func (r *reader) slashValue(i int) (v fact.Number, end int, ok bool) {
	a, b, j := 0, 0, i
	for r.digitAt(j) && j-i < 4 {
		a = a*10 + int(r.s[j]-'0')
		j++
	}
	c, w := utf8.DecodeRuneInString(r.s[min(j, len(r.s)):])
	if j == i || c != '/' && c != '⁄' {
		return v, i, false
	}
	j += w
	den := j
	for r.digitAt(j) && j-den < 4 {
		b = b*10 + int(r.s[j]-'0')
		j++
	}
	if c := r.byteAt(j); j == den || r.digitAt(j) || c == '/' || c == '.' && r.digitAt(j+1) || c == '-' && r.digitAt(j+1) {
		return v, i, false
	}
	if a == 0 || a >= b {
		return v, i, false
	}
	return quo(integer(int64(a)), integer(int64(b))), j, true
}

// mixed reads the fraction of 10 1/2, 2½ and 2-1/2.
func (r *reader) mixed(n *Number) bool {
	if v, end := r.vulgarValue(n.End); end > n.End {
		n.Value, n.End = add(n.Value, v), end
		return true
	}
	j := r.gap(n.End)
	if c := r.byteAt(j); j == n.End || c < utf8.RuneSelf && !r.digitAt(j) || !n.Value.IsInt() {
		return false
	}
	if v, end := r.vulgarValue(j); end > j {
		n.Value, n.End = add(n.Value, v), end
		return true
	}
	if v, end, ok := r.slashValue(j); ok {
		n.Value, n.End = add(n.Value, v), end
		return true
	}
	return false
}

// vulgars are the fraction signs with numerator and denominator.
var vulgars = [...]struct {
	sign rune
	a, b int64
}{
	{'½', 1, 2}, {'⅓', 1, 3}, {'⅔', 2, 3}, {'¼', 1, 4}, {'¾', 3, 4}, {'⅕', 1, 5}, {'⅖', 2, 5}, {'⅗', 3, 5},
	{'⅘', 4, 5}, {'⅙', 1, 6}, {'⅚', 5, 6}, {'⅐', 1, 7}, {'⅛', 1, 8}, {'⅜', 3, 8}, {'⅝', 5, 8}, {'⅞', 7, 8},
	{'⅑', 1, 9}, {'⅒', 1, 10},
}

func (r *reader) vulgar(i int) bool { _, end := r.vulgarValue(i); return end > i }

func (r *reader) vulgarValue(i int) (v fact.Number, end int) {
	if r.byteAt(i) < utf8.RuneSelf {
		return v, i
	}
	c, w := utf8.DecodeRuneInString(r.s[i:])
	for _, x := range vulgars {
		if x.sign == c {
			return quo(integer(x.a), integer(x.b)), i + w
		}
	}
	return v, i
}

// superscript returns 2 or 3 for the superscript digit at i, 0 for none.
func (r *reader) superscript(i int) int {
	if r.byteAt(i) < utf8.RuneSelf {
		return 0
	}
	switch c, _ := utf8.DecodeRuneInString(r.s[i:]); c {
	case '²':
		return 2
	case '³':
		return 3
	}
	return 0
}

// outOf reads "in ten" and "out of ten" after a number less than ten: one in
// ten is a share. "one over three" is one only at the end of a clause.
func (r *reader) outOf(n *Number) {
	if !n.Value.IsInt() || !n.Value.IsPos() || !less(n.Value, integer(10)) {
		return
	}
	j := r.space(n.End)
	over := false
	switch {
	case j == n.End && r.byteAt(j) == '-' && r.hasWord(j+1, "in") && r.byteAt(j+3) == '-': // a 1-in-3 chance
		j += 4
	case j == n.End:
		return
	case r.hasWord(j, "in"):
		j += 2
	case r.hasWord(j, "out of"):
		j += 6
	case r.hasWord(j, "over") && n.Value.IsOne():
		j, over = j+4, true
	default:
		return
	}
	j = r.space(j)
	// "one in every five"
	if r.hasWord(j, "every") {
		j = r.space(j + 5)
	}
	den, end, ok := r.denominator(j)
	if !ok || !den.IsInt() || !less(n.Value, den) || !over && less(integer(1000000), den) {
		return
	}
	if k := r.space(end); over && k < len(r.s) && (r.letterAt(k) || r.byteAt(end) == '%') {
		return
	}
	if c := r.byteAt(end); c == '%' || c == '-' || r.letterAt(end) || c == ',' && r.digitAt(end+1) {
		return
	}
	n.Value, n.End, n.Kind = quo(n.Value, den), end, Fraction
}

// denominator reads what stands after "one in": a cardinal below 1900 (one in
// 2020 is a year), or a rounder one.
func (r *reader) denominator(j int) (v fact.Number, end int, ok bool) {
	if !r.digitAt(j) {
		return r.cardinal(j)
	}
	v, end, ok = r.plain(j)
	year := ok && end-j == 4 && !less(v, integer(1900)) && less(v, integer(2100))
	return v, end, ok && !year
}

func (r *reader) hasWord(i int, w string) bool {
	return i+len(w) < len(r.s) && r.s[i:i+len(w)] == w && !r.letterAt(i+len(w))
}
