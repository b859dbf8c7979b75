package fact

import "github.com/govalues/decimal"

// A Number is an exact decimal of at most 19 digits.
type Number struct{ decimal.Decimal }

// MarshalJSON writes the number in plain notation without trailing zeros.
func (n Number) MarshalJSON() ([]byte, error) {
	return []byte(n.Decimal.Trim(0).String()), nil
}

// UnmarshalJSON reads a JSON number.
func (n *Number) UnmarshalJSON(b []byte) error { return n.Decimal.UnmarshalText(b) }
