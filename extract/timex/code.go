package timex

// A Code is one of the two-letter codes that TIMEX3 has for seasons and parts of
// the day, its first letter in the upper byte; 0 is none.
type Code uint16

// The codes that the arithmetic knows of.
const (
	Spring    Code = 'S'<<8 | 'P'
	Summer    Code = 'S'<<8 | 'U'
	Autumn    Code = 'F'<<8 | 'A'
	Winter    Code = 'W'<<8 | 'I'
	Afternoon Code = 'A'<<8 | 'F'
	Evening   Code = 'E'<<8 | 'V'
	Night     Code = 'N'<<8 | 'I'
)

// ParseCode returns the code that s is, false where it has not two letters.
func ParseCode(s string) (Code, bool) {
	if len(s) != 2 {
		return 0, false
	}
	return Code(s[0])<<8 | Code(s[1]), true
}

// String returns the two letters, "" for none.
func (c Code) String() string { return string(c.append(nil)) }

func (c Code) append(b []byte) []byte {
	if c == 0 {
		return b
	}
	return append(b, byte(c>>8), byte(c))
}
