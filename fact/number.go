package fact

import (
	"strconv"

	"github.com/govalues/decimal"
)

// A Number is an exact decimal of at most 19 digits.
type Number struct{ decimal.Decimal }

// String returns the number in plain notation without trailing zeros.
func (n Number) String() string { return n.Trim(0).String() }

// MarshalJSON writes the number in plain notation without trailing zeros.
func (n Number) MarshalJSON() ([]byte, error) { return n.append(nil), nil }

// UnmarshalJSON reads a JSON number.
func (n *Number) UnmarshalJSON(b []byte) error { return n.UnmarshalText(b) }

func (n Number) append(dst []byte) []byte {
	if n.Scale() == 0 {
		if n.IsNeg() {
			dst = append(dst, '-')
		}
		return strconv.AppendUint(dst, n.Coef(), 10)
	}
	dst, _ = n.Trim(0).AppendText(dst) // AppendText has no failing path
	return dst
}
