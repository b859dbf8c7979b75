package names

import (
	"encoding/binary"
	"errors"
	"math"

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
	rows  []row // open table
	shift uint  // from key to slot
	some  [1 << someBits / 64]uint64
	trans [tagCount][tagCount]int32
}

// some has the bits of the upper parts of all keys set: most features of rare
// words have no row, and this table, unlike that of the rows, fits the cache.
const someBits = 19

func (m *model) note(k key) {
	i := k >> (32 - someBits)
	m.some[i/64] |= 1 << (i % 64)
}

func (m *model) may(k key) bool {
	i := k >> (32 - someBits)
	return m.some[i/64]>>(i%64)&1 != 0
}

// A row is a feature's weights, an int8 a byte from the lowest on, and above
// them the lower 24 bits of its key, so that a look-up touches one line of the
// cache. A row of no feature is 0.
type row [2]uint64

const markShift = 40 // of the key in a row's second word

// A weighted feature is what a row is made of.
type weighted struct {
	key key
	w   [tagCount]int8
}

func (f *weighted) row() (r row) {
	for j, w := range f.w {
		r[j/8] |= uint64(uint8(w)) << (j % 8 * 8)
	}
	r[1] |= uint64(f.key) << markShift
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

// newModel returns an empty model with room for n features, at most half full.
func newModel(n int) *model {
	bits := uint(4)
	for 1<<bits < 2*n {
		bits++
	}
	return &model{rows: make([]row, 1<<bits), shift: 32 - bits}
}

// find returns the row of the key, or the free one that it would take.
func (m *model) find(k key) *row {
	i := int(k >> m.shift)
	for {
		r := &m.rows[i&(len(m.rows)-1)]
		if r[1]>>markShift == uint64(k)&(1<<(64-markShift)-1) && *r != (row{}) || *r == (row{}) {
			return r
		}
		i++
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
	score [][tagCount]int32
	back  [][tagCount]uint8
	tags  []uint8
	keys  []key
}

const impossible = math.MinInt32 / 4

// emit sums the rows of the features, eight lanes at once: each weight with
// 128 added, in 16 bits, of even and odd bytes apart.
func (m *model) emit(keys []key) (sum [tagCount]int32) {
	const (
		bias  = 0x8080808080808080
		lanes = 0x00ff00ff00ff00ff
	)
	var words [4]uint64 // even and odd of the first word, then of the second
	n := int32(0)
	for _, k := range keys {
		if !m.may(k) {
			continue
		}
		r := m.find(k)
		if *r == (row{}) {
			continue
		}
		a, b := r[0]^bias, r[1]^bias
		words[0] += a & lanes
		words[1] += a >> 8 & lanes
		words[2] += b & lanes
		words[3] += b >> 8 & lanes
		n++
	}
	for j := range sum {
		sum[j] = int32(uint16(words[j/8*2+j%2]>>(j%8/2*16))) - 128*n
	}
	return sum
}

// follows reports whether tag b may stand after tag a.
func follows(a, b int) bool {
	return b == 0 || b%2 == 1 || a == b || a == b-1
}

// best returns the best tags for the emissions in l.score, which it
// overwrites.
func (m *model) best(l *lattice) []uint8 {
	n := len(l.score)
	l.back = l.back[:0]
	prev := [tagCount]int32{}
	for j := 1; j < tagCount; j++ {
		prev[j] = impossible
	}
	for i := range n {
		var cur [tagCount]int32
		var from [tagCount]uint8
		for b := range tagCount {
			low, high := 0, tagCount
			if b > 0 && b%2 == 0 { // inside a name: after its beginning or itself
				low, high = b-1, b+1
			}
			top, arg := int32(math.MinInt32), 0
			for a := low; a < high; a++ {
				if s := prev[a] + m.trans[a][b]; s > top {
					top, arg = s, a
				}
			}
			cur[b], from[b] = top+l.score[i][b], uint8(arg)
		}
		l.back = append(l.back, from)
		prev = cur
	}
	top := 0
	for j := range prev {
		if prev[j]+m.trans[j][0] > prev[top]+m.trans[top][0] {
			top = j
		}
	}
	l.tags = append(l.tags[:0], make([]uint8, n)...)
	for i := n - 1; i >= 0; i-- {
		l.tags[i] = uint8(top)
		top = int(l.back[i][top])
	}
	return l.tags
}
