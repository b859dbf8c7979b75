package names

// A row is a feature's weights, a byte each from the lowest on, lifted by 128 so
// that eight are added at once, and above them a mark of 24 bits.
type row [2]uint64

const markShift = 40 // of the mark in a row's second word

func (r *row) mark() uint64 { return r[1] >> markShift }

// freeRow has no weights and no mark.
var freeRow = row{0x8080808080808080, 0x0000008080808080}

// rowOf returns the row of the weights with a mark.
func rowOf(w *[tagCount]int8, mark uint64) row {
	r := freeRow
	for j, v := range w {
		r[j/8] ^= uint64(uint8(v)) << (j % 8 * 8)
	}
	r[1] |= mark << markShift
	return r
}

// A sum holds the scores of all tags, four to a word, as digits of a number in
// base 2^16, so that one addition adds four. Digits are signed: a negative one
// borrows from the next.
type sum [4]uint64

func (s *sum) add(o *sum) {
	s[0] += o[0]
	s[1] += o[1]
	s[2] += o[2]
	s[3] += o[3]
}

// digits has the number 1 in each of a word's four digits.
const digits = 0x0001000100010001

// scores sets out to the digits: those of the first two words are the even and
// the odd ones of tags 0 to 7, see addLifted.
func (s *sum) scores(out *scores) {
	const lift = half * digits
	a, b, c, d := s[0]+lift, s[1]+lift, s[2]+lift, s[3]+lift
	*out = scores{
		digit(a), digit(b), digit(a >> 16), digit(b >> 16), digit(a >> 32), digit(b >> 32), digit(a >> 48), digit(b >> 48),
		digit(c), digit(d), digit(c >> 16), digit(d >> 16), digit(c >> 32),
	}
}

// digit returns the lowest digit of a lifted number.
func digit(x uint64) int32 { return int32(uint16(x)) - half }

// half lifts all digits above 0.
const half = 1 << 15

// addLifted adds to s the row, lifted, the even and the odd bytes of its two
// words apart.
func (s *sum) addLifted(r *row) {
	const bytes = 0x00ff00ff00ff00ff
	s[0] += r[0] & bytes
	s[1] += r[0] >> 8 & bytes
	s[2] += r[1] & bytes
	s[3] += r[1] >> 8 & bytes
}

// lower takes from s by what n rows were lifted.
func (s *sum) lower(n int) {
	l := uint64(n) * 128 * digits
	*s = sum{s[0] - l, s[1] - l, s[2] - l, s[3] - l}
}
