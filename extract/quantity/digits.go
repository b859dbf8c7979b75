package quantity

import (
	"unicode/utf8"

	"lede/fact"

	"github.com/govalues/decimal"
)

// digits reads a number that begins with digits at i.
func (r *reader) digits(i int, n *Number) bool {
	if v, end := r.vulgarValue(i); end > i {
		n.Value, n.End, n.Kind = v, end, Fraction
		return r.tail(n)
	}
	v, end, ok := r.plain(i)
	if !ok {
		return false
	}
	n.Value, n.End = v, end
	if r.ordinalSuffix(end) {
		n.Kind = Ordinal
		n.End = end + 2
		return v.IsInt()
	}
	if r.power(n) || r.slash(i, n) || r.mixed(n) {
		return r.tail(n)
	}
	return r.tail(n)
}

// tail reads what may follow digits: a magnitude, "3 hundred and 21", "one in
// five" with digits, and notes a letter that may be one or the other.
func (r *reader) tail(n *Number) bool {
	if end, v := r.scale(n.End, true); end > n.End {
		n.Value, n.Scale, n.End, n.Kind = mul(n.Value, v), v, end, Cardinal
		r.rest(n)
		r.andFraction(n)
		return true
	}
	if c := r.byteAt(n.End); (c|0x20 == 'm' || c|0x20 == 't') && !r.letterAt(n.End+1) && !r.digitAt(n.End+1) && r.superscript(n.End+1) == 0 {
		n.Suffix, n.SuffixEnd = c, n.End+1
	} else if c == ' ' && r.byteAt(n.End+1) == 'M' && !r.letterAt(n.End+2) && !r.digitAt(n.End+2) && r.byteAt(n.End+2) != '.' {
		n.Suffix, n.SuffixEnd = 'M', n.End+2
	}
	if n.Suffix == 0 && n.Kind == Cardinal {
		r.outOf(n)
	}
	return true
}

// rest reads lower parts after a magnitude: "4 thousand 3 hundred and 21",
// "6 crore and two hundred".
func (r *reader) rest(n *Number) {
	for {
		j := r.and(n.End)
		if j == n.End {
			j = r.space(n.End)
			if !r.digitAt(j) {
				return
			}
		}
		part := Number{Start: j, Scale: one}
		switch {
		case r.digitAt(j):
			v, end, ok := r.plain(j)
			if !ok || !v.IsInt() {
				return
			}
			part.Value, part.End = v, end
			if e, s := r.scale(end, false); e > end {
				part.Value, part.Scale, part.End = mul(v, s), s, e
			} else if j == r.space(n.End) {
				return // "3 hundred 21": two numbers
			}
		default:
			v, end, ok := r.cardinal(j)
			if !ok {
				return
			}
			part.Value, part.End, part.Scale = v, end, v
		}
		if !less(part.Value, n.Scale) || part.Value.IsZero() {
			return
		}
		n.Value, n.End, n.Scale = add(n.Value, part.Value), part.End, part.Scale
		if part.Scale.IsOne() || !r.digitAt(j) {
			n.Scale = integer(1)
			return
		}
	}
}

// plain reads digits with their grouping and decimal marks. Commas group
// thousands, a stop is the decimal mark; the other way round only where the
// digits leave no choice ("1.111,11", "5,00").
func (r *reader) plain(i int) (v fact.Number, end int, ok bool) {
	var c coefficient
	j := r.take(&c, i)
	lead := j - i
	if lead >= 1 && lead <= 3 && r.s[i] != '0' {
		j = r.groups(&c, j)
	}
	grouped := j > i+lead
	mark := r.byteAt(j)
	point := false
	if r.digitAt(j+1) && (mark == '.' || mark == ',' && r.commaDecimal(i, j, grouped)) {
		whole := c.digits
		frac := r.take(&c, j+1)
		// 1.2.3 is a version, 10.30.15 a time: no number
		if (r.byteAt(frac) == '.' || r.byteAt(frac) == ',' && mark == ',') && r.digitAt(frac+1) {
			return v, i, false
		}
		c.scale = c.digits - whole
		j, point = frac, mark == '.'
	}
	d, ok := r.decimal(c, i, j)
	if !ok {
		return v, i, false
	}
	v = fact.Number{Decimal: d.Trim(0)}
	exp, j := r.exponent(j, point)
	for ; exp > 0; exp-- {
		v = mul(v, integer(10))
	}
	for ; exp < 0; exp++ {
		v = quo(v, integer(10))
	}
	return v, j, true
}

// A coefficient is the digits of a number read so far, leading zeros of the
// whole apart, and how many of them stand after the decimal mark. It is
// meaningless beyond 18 digits.
type coefficient struct {
	value         int64
	digits, scale int
}

// decimal returns the number of the digits at [i, j).
func (r *reader) decimal(c coefficient, i, j int) (decimal.Decimal, bool) {
	if c.digits < decimal.MaxPrec {
		d, err := decimal.New(c.value, c.scale)
		return d, err == nil && c.digits > 0
	}
	buf := make([]byte, 0, 64)
	for ; i < j; i++ {
		if r.digitAt(i) {
			if c.digits--; c.digits == c.scale-1 {
				buf = append(buf, '.')
			}
			buf = append(buf, r.s[i])
		}
	}
	d, err := decimal.Parse(string(buf))
	return d, err == nil && !d.IsZero()
}

// take adds the digits at i and returns the byte after them.
func (r *reader) take(c *coefficient, i int) int {
	for ; r.digitAt(i); i++ {
		if c.digits++; c.digits < decimal.MaxPrec {
			c.value = c.value*10 + int64(r.s[i]-'0')
		}
	}
	return i
}

// groups adds groups of three digits after the first digits, all parted by
// the same mark: comma, thin or no-break space, space, apostrophe, or a stop
// where two or more groups or a decimal comma follow.
func (r *reader) groups(c *coefficient, j int) int {
	sep, w := r.groupMark(j)
	if w == 0 {
		return j
	}
	saved, first, count := *c, j, 0
	for {
		m, k := r.groupMark(j)
		if k == 0 || m != sep || !r.digitAt(j+k) || !r.digitAt(j+k+1) || !r.digitAt(j+k+2) || r.digitAt(j+k+3) {
			break
		}
		j = r.take(c, j+k)
		count++
	}
	if count == 0 || !r.groupsStand(sep, j, count) {
		*c = saved
		return first
	}
	return j
}

// groupsStand reports whether count groups that end before j are parts of one
// number.
func (r *reader) groupsStand(sep rune, j, count int) bool {
	switch sep {
	case '.':
		return count > 1 || r.byteAt(j) == ',' && r.digitAt(j+1)
	case ' ':
		// "in room 5 300 people": a plain space groups only what is not part of a longer number
		return !r.digitAt(r.space(j)) && r.byteAt(j) != ','
	}
	return true
}

func (r *reader) groupMark(i int) (mark rune, width int) {
	c, w := utf8.DecodeRuneInString(r.s[min(i, len(r.s)):])
	switch c {
	case ',', '.', ' ', '\'', '’':
		return c, w
	case '\u00a0', '\u202f', '\u2009':
		return '\u00a0', w
	}
	return 0, 0
}

// commaDecimal reports whether the comma at j of the number that begins at i
// is a decimal mark: it follows dot groups, or one or two digits end the
// number after it.
func (r *reader) commaDecimal(i, j int, grouped bool) bool {
	if grouped {
		for k := i; k < j; k++ {
			if r.s[k] == '.' {
				return true
			}
		}
		return false
	}
	k := j + 1
	for r.digitAt(k) {
		k++
	}
	return k-j <= 3 && r.byteAt(k) != ','
}

// exponent reads e6, e+14, e-1 at j. Without a sign it needs a decimal point
// before it: 7e7 is a name.
func (r *reader) exponent(j int, point bool) (exp, end int) {
	if c := r.byteAt(j); c != 'e' && c != 'E' {
		return 0, j
	}
	k, sign := j+1, 1
	if c := r.byteAt(k); c == '+' || c == '-' {
		if c == '-' {
			sign = -1
		}
		k++
	} else if !point {
		return 0, j
	}
	digits := k
	for r.digitAt(k) && k-digits < 3 {
		exp = exp*10 + int(r.s[k]-'0')
		k++
	}
	if k == digits || exp > 18 || r.letterAt(k) || r.digitAt(k) {
		return 0, j
	}
	return sign * exp, k
}

// power reads ^23 after n.
func (r *reader) power(n *Number) bool {
	if r.byteAt(n.End) != '^' {
		return false
	}
	k, sign := n.End+1, 1
	for c := r.byteAt(k); c == '+' || c == '-'; c = r.byteAt(k) {
		if c == '-' {
			sign = -sign
		}
		k++
	}
	exp, digits := 0, k
	for r.digitAt(k) && k-digits < 3 {
		exp = exp*10 + int(r.s[k]-'0')
		k++
	}
	v, err := n.Value.PowInt(sign * exp)
	if k == digits || err != nil {
		return false
	}
	n.Value, n.End = fact.Number{Decimal: v.Trim(0)}, k
	return true
}

func (r *reader) ordinalSuffix(i int) bool {
	if i+2 > len(r.s) || r.letterAt(i+2) {
		return false
	}
	switch r.s[i : i+2] {
	case "st", "nd", "rd", "th", "ST", "ND", "RD", "TH":
		return true
	}
	return false
}
