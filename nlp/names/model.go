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

// rowSize is tagCount made up to a power of two, so that rows do not straddle
// lines of the cache.
const rowSize = 16

const modelVersion = 1

// A model scores tags by the sum of the rows of a token's features, and
// sequences of tags by Viterbi search with transition weights.
type model struct {
	keys  []key // open table, 0 is free
	rows  [][rowSize]int8
	shift uint // from key to slot
	trans [tagCount][tagCount]int32
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
		s := m.slot(key(binary.LittleEndian.Uint32(b)))
		m.keys[s] = key(binary.LittleEndian.Uint32(b))
		for j := range tagCount {
			m.rows[s][j] = int8(b[4+j])
		}
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
	return &model{keys: make([]key, 1<<bits), rows: make([][rowSize]int8, 1<<bits), shift: 32 - bits}
}

// slot returns the slot of the key, or the free one that it would take.
func (m *model) slot(k key) int {
	i := int(k >> m.shift)
	for m.keys[i] != k && m.keys[i] != 0 {
		i = (i + 1) & (len(m.keys) - 1)
	}
	return i
}

// encode returns the model in bytes, features in the order of their slots.
func (m *model) encode() []byte {
	n := 0
	for _, k := range m.keys {
		if k != 0 {
			n++
		}
	}
	b := binary.LittleEndian.AppendUint32(nil, modelVersion)
	b = binary.LittleEndian.AppendUint32(b, uint32(n))
	for i := range tagCount {
		for j := range tagCount {
			b = binary.LittleEndian.AppendUint32(b, uint32(m.trans[i][j]))
		}
	}
	for s, k := range m.keys {
		if k == 0 {
			continue
		}
		b = binary.LittleEndian.AppendUint32(b, uint32(k))
		for j := range tagCount {
			b = append(b, byte(m.rows[s][j]))
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

// emit sums the rows of the features.
func (m *model) emit(keys []key) (sum [tagCount]int32) {
	for _, k := range keys {
		i := m.slot(k)
		if m.keys[i] == 0 {
			continue
		}
		r := &m.rows[i]
		for j := range sum {
			sum[j] += int32(r[j])
		}
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
