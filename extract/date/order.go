package date

import (
	"strconv"
	"strings"
)

// A dateOrder tells whether 7/6 is the seventh of June or July 6.
type dateOrder uint8

const (
	unknownOrder   dateOrder = iota
	monthBeforeDay           // as in the United States; the default
	dayBeforeMonth
)

// dateOrder returns whether the article writes the day or the month first,
// worked out once.
func (r *reader) dateOrder() dateOrder {
	if r.order == unknownOrder {
		r.order = inferOrder(r.doc.Text)
	}
	return r.order
}

// inferOrder infers the order from the dates in digits that allow only one
// reading.
func inferOrder(s string) dateOrder {
	votes := 0
	for i := strings.IndexByte(s, '/'); i >= 0; {
		a, b := numberBefore(s, i), numberAfter(s, i)
		switch {
		case a > 12 && a <= 31 && b >= 1 && b <= 12:
			votes++
		case b > 12 && b <= 31 && a >= 1 && a <= 12:
			votes--
		}
		n := strings.IndexByte(s[i+1:], '/')
		if n < 0 {
			break
		}
		i += n + 1
	}
	if votes > 0 {
		return dayBeforeMonth
	}
	return monthBeforeDay
}

func numberBefore(s string, i int) int {
	j := i
	for j > 0 && i-j < 3 && s[j-1] >= '0' && s[j-1] <= '9' {
		j--
	}
	n, _ := strconv.Atoi(s[j:i])
	return n
}

func numberAfter(s string, i int) int {
	j := i + 1
	for j < len(s) && j-i < 4 && s[j] >= '0' && s[j] <= '9' {
		j++
	}
	n, _ := strconv.Atoi(s[i+1 : j])
	return n
}
