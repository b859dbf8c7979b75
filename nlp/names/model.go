package names

import (
	"encoding/binary"
	"errors"
	"math"
	"slices"

	"lede/text"
)

// Section is the name of the recognizer's section in a model file.
const Section = "names"

// ErrModel is returned for a section that holds no model of this version.
var ErrModel = errors.New("names: not a model of this version")

// labels are the kinds of name that the model tells apart. Works and products
// are told apart from bodies but not written to the document.
var labels = [...]text.Label{text.Person, text.Org, text.Place, text.EventName, text.Norp, work}

// work labels names of works, products and the like within this package.
const work = text.Label(text.LabelCount)

// tagCount is the number of tags: outside, and for each label its beginning
// (odd) and its inside (even).
const tagCount = 1 + 2*len(labels)

const modelVersion = 1

// A model scores tags by the sum of the rows of a token's features, and
// sequences of tags by Viterbi search with transition weights.
type model struct {
	rows  []row // open table, its size a power of two
	some  [1 << someBits / 64]uint64
	trans [tagCount][tagCount]int32
	// spread bounds how much better one tag can be before another than a third
	spread int32
}

// some has the bits of the upper parts of all keys set: most features of rare
// words have no row, and this table, unlike that of the rows, fits the cache.
const someBits = 19

func (m *model) note(k key) {
	i := k >> (32 - someBits)
	m.some[i/64] |= 1 << (i % 64)
}

// may returns 0 where the key certainly has no row, else 1.
func (m *model) may(k key) int {
	i := k >> (32 - someBits)
	return int(m.some[i/64] >> (i % 64) & 1)
}

// A row is a feature's weights, an int8 a byte from the lowest on, and above
// them the mark of its key, so that a look-up touches one line of the cache. A
// row of no feature is 0.
type row [2]uint64

const markShift = 40 // of the mark in a row's second word

func (r *row) mark() uint64 { return r[1] >> markShift }

// mark returns the upper 24 bits of the key, never 0.
func (k key) mark() uint64 { return max(uint64(k>>8), 1) }

// A weighted feature is what a row is made of.
type weighted struct {
	key key
	w   [tagCount]int8
}

func (f *weighted) row() (r row) {
	for j, w := range f.w {
		r[j/8] |= uint64(uint8(w)) << (j % 8 * 8)
	}
	r[1] |= f.key.mark() << markShift
	return r
}

// readModel reads what encode wrote.
func readModel(b []byte) (*model, error) {
	const head = 8 + 4*tagCount*tagCount
	if len(b) < head || binary.LittleEndian.Uint32(b) != modelVersion {
		return nil, ErrModel
	}
	n := int(binary.LittleEndian.Uint32(b[4:]))
	if n < 0 || len(b) != head+n*(4+tagCount) {
		return nil, ErrModel
	}
	m := newModel(n)
	for i := range tagCount {
		for j := range tagCount {
			m.trans[i][j] = int32(binary.LittleEndian.Uint32(b[8+4*(i*tagCount+j):]))
		}
	}
	m.spread = spread(&m.trans)
	b = b[head:]
	for ; n > 0; n-- {
		f := weighted{key: key(binary.LittleEndian.Uint32(b))}
		for j := range f.w {
			f.w[j] = int8(b[4+j])
		}
		*m.find(f.key) = f.row()
		m.note(f.key)
		b = b[4+tagCount:]
	}
	return m, nil
}

// spread returns the largest difference of two transitions to one tag.
func spread(trans *[tagCount][tagCount]int32) (most int32) {
	for _, b := range openings {
		low, high := trans[0][b], trans[0][b]
		for a := range trans {
			low, high = min(low, trans[a][b]), max(high, trans[a][b])
		}
		most = max(most, high-low)
	}
	return most
}

// newModel returns an empty model with room for n features, at most half full.
func newModel(n int) *model {
	bits := uint(4)
	for 1<<bits < 2*n {
		bits++
	}
	return &model{rows: make([]row, 1<<bits)}
}

// find returns the row of the key, or the free one that it would take.
func (m *model) find(k key) *row {
	mark, last := k.mark(), len(m.rows)-1
	for i := int(k); ; i++ {
		if r := &m.rows[i&last]; r.mark() == mark || r.mark() == 0 {
			return r
		}
	}
}

// encode returns a model in bytes, which is the section of a model file.
func encode(features []weighted, trans *[tagCount][tagCount]int32) []byte {
	b := binary.LittleEndian.AppendUint32(nil, modelVersion)
	b = binary.LittleEndian.AppendUint32(b, uint32(len(features)))
	for i := range tagCount {
		for j := range tagCount {
			b = binary.LittleEndian.AppendUint32(b, uint32(trans[i][j]))
		}
	}
	for _, f := range features {
		b = binary.LittleEndian.AppendUint32(b, uint32(f.key))
		for _, w := range f.w {
			b = append(b, byte(w))
		}
	}
	return b
}

// A lattice is the working memory of one search.
type lattice struct {
	score []scores
	back  [][tagCount]uint8
	tags  []uint8
}

// scores are the scores of all tags; those from tagCount on mean nothing.
type scores [16]int32

const impossible = math.MinInt32 / 4

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

// scores returns the digits: those of the first two words are the even and the
// odd ones of tags 0 to 7, see emit.
func (s *sum) scores() (out scores) {
	for k := 0; k < 4; k += 2 {
		even, odd, o := s[k]+half*digits, s[k+1]+half*digits, (*[8]int32)(out[4*k:])
		for j := 0; j < 8; j += 2 {
			o[j], o[j+1] = int32(even&0xffff)-half, int32(odd&0xffff)-half
			even, odd = even>>16, odd>>16
		}
	}
	return out
}

// half lifts all digits above 0.
const half = 1 << 15

// emit adds the rows of the features to s, eight bytes at once: each weight
// with 128 added, even and odd bytes of a row's two words apart. It uses up
// keys.
func (m *model) emit(s *sum, keys []key) {
	// Which features have a row is looked up first, without a branch, so that
	// the processor waits for many look-ups at once.
	n := 0
	for _, k := range keys {
		keys[n] = k
		n += m.may(k)
	}
	const bias, bytes = 0x8080808080808080, 0x00ff00ff00ff00ff
	a, b, c, d := s[0], s[1], s[2], s[3]
	for _, k := range keys[:n] {
		r := m.find(k)
		if r.mark() == 0 {
			continue
		}
		low, high := r[0]^bias, r[1]^bias
		a += low&bytes - digits*128
		b += low>>8&bytes - digits*128
		c += high&bytes - digits*128
		d += high>>8&bytes - digits*128
	}
	*s = sum{a, b, c, d}
}

// follows reports whether tag b may stand after tag a.
func follows(a, b int) bool {
	return b == 0 || b%2 == 1 || a == b || a == b-1
}

// openings are the tags that may stand after any other.
var openings = [...]uint8{0, 1, 3, 5, 7, 9, 11}

// best returns the best tags for the emissions in l.score, of one token or more.
func (m *model) best(l *lattice) []uint8 {
	n := len(l.score)
	l.back, l.tags = slices.Grow(l.back[:0], n)[:n], slices.Grow(l.tags[:0], n)[:n]
	var prev [tagCount]int32
	for j := range prev {
		prev[j] = impossible
	}
	for _, b := range openings {
		prev[b] = m.trans[0][b] + l.score[0][b]
	}
	for i := 1; i < n; i++ {
		prev = m.next(&prev, &l.score[i], &l.back[i])
	}
	top := 0
	for j := range prev {
		if prev[j]+m.trans[j][0] > prev[top]+m.trans[top][0] {
			top = j
		}
	}
	for i := n - 1; i >= 0; i-- {
		l.tags[i] = uint8(top)
		top = int(l.back[i][top])
	}
	return l.tags
}

// next goes one token on: it returns the scores of the best sequences that
// end with each tag, and sets from to the tags that these have before it.
func (m *model) next(prev *[tagCount]int32, score *scores, from *[tagCount]uint8) (cur [tagCount]int32) {
	for b := range cur {
		cur[b] = math.MinInt32
	}
	// Tags that stand too far behind to be before any tag are passed over:
	// mostly all but one or two.
	least := slices.Max(prev[:]) - m.spread
	for a, p := range prev {
		if p < least {
			continue
		}
		trans := &m.trans[a]
		for _, b := range openings {
			if s := p + trans[b]; s > cur[b] {
				cur[b], from[b] = s, uint8(a)
			}
		}
	}
	for b := 2; b < tagCount; b += 2 { // inside a name: after its beginning or itself
		cur[b], from[b] = prev[b-1]+m.trans[b-1][b], uint8(b-1)
		if s := prev[b] + m.trans[b][b]; s > cur[b] {
			cur[b], from[b] = s, uint8(b)
		}
	}
	for b := range cur {
		cur[b] += score[b]
	}
	return cur
}
