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
// borrows from the next. The digits of even tags stand below those of odd ones
// by a byte and overlap with them, as rows have them, so that a row is added to
// them as it is; they are told apart in the end, see lifted.
type sum struct {
	all  uint64 // tags 0 to 7
	odd  uint64 // 1, 3, 5 and 7, the lowest first
	all8 uint64 // 8 to 12, and above them the odd ones' key
	odd8 uint64 // 9 and 11, and above them 32 bits that may be a key, see kept
}

// plus returns the sum of both.
func (s sum) plus(o *sum) sum {
	return sum{s.all + o.all, s.odd + o.odd, s.all8 + o.all8, s.odd8 + o.odd8}
}

// addLifted adds to s the row, lifted.
func (s *sum) addLifted(r *row) {
	const bytes = 0x00ff00ff00ff00ff
	s.all += r[0]
	s.odd += r[0] >> 8 & bytes
	s.all8 += r[1]
	s.odd8 += r[1] >> 8 & bytes
}

// digits has the number 1 in each of a word's four digits.
const digits = 0x0001000100010001

// lower takes from s by what n rows were lifted.
func (s *sum) lower(n int) {
	l := uint64(n) * 128 * digits
	s.all -= l + l<<8
	s.odd -= l
	s.all8 -= l + l<<8
	s.odd8 -= l
}

// setKey sets the upper half of odd8 without a change of scores.
func (s *sum) setKey(k uint32) {
	odd := uint64(uint32(s.odd8)) | uint64(k)<<32
	s.all8 += (odd - s.odd8) << 8
	s.odd8 = odd
}

func (s *sum) key() uint32 { return uint32(s.odd8 >> 32) }

// half lifts all digits above 0.
const half = 1 << 15

// lifted returns the digits of the even and the odd tags, all above 0: 0, 2, 4 and
// 6; 1, 3, 5 and 7; 8, 10, 12 and one that means nothing; 9, 11 and two such.
func (s *sum) lifted() (even, odd, even8, odd8 uint64) {
	const lift = half * digits
	return s.all - s.odd<<8 + lift, s.odd + lift, s.all8 - s.odd8<<8 + lift, s.odd8 + lift
}

// scores sets out to the digits.
func (s *sum) scores(out *scores) {
	a, b, c, d := s.lifted()
	*out = scores{
		digit(a), digit(b), digit(a >> 16), digit(b >> 16), digit(a >> 32), digit(b >> 32), digit(a >> 48), digit(b >> 48),
		digit(c), digit(d), digit(c >> 16), digit(d >> 16), digit(c >> 32),
	}
}

// digit returns the lowest digit of a lifted number.
func digit(x uint64) int32 { return int32(uint16(x)) - half }

// outside reports whether the score of tag 0 is higher than all others by the
// lead or more. Digits are halved, which leaves a bit to tell which of four
// differences is below 0, and a lead of one more makes up for the lost one.
func (s *sum) outside(lead int32) bool {
	const (
		high   = half * digits
		halved = high - digits
		first  = half                // of tag 0
		unused = half << 48          // of even8
		rest   = half<<48 | half<<32 // of odd8
	)
	a, b, c, d := s.lifted()
	most := int32(uint16(a)) - lead - 1
	if most < 0 {
		return false
	}
	x := uint64(most>>1)*digits | high
	return (x-a>>1&halved|first)&(x-b>>1&halved)&(x-c>>1&halved|unused)&(x-d>>1&halved|rest)&high == high
}
