package names

import (
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

// A model scores tags by the sum of the rows of a token's features, and
// sequences of tags by Viterbi search with transition weights.
type model struct {
	words, settings table
	neighbors       neighbors
	trans           [tagCount][tagCount]int32
	enter           [tagCount][len(openings)]int32 // of trans, to the openings
	leave           [tagCount]int32                // of trans, to what is outside
	alone           [len(openings)]int32           // to a token between two outside
	// lead is by how much a tag outside must be better than all others at each
	// token of an island for no name to be in it, whatever the transitions
	lead int32
	// spread bounds how much better one tag can be before another than a third
	spread int32
}

// prepare sets what is worked out from the transitions.
func (m *model) prepare() {
	for a, trans := range m.trans {
		m.leave[a] = trans[0]
		for k, b := range openings {
			m.enter[a][k] = trans[b]
		}
	}
	for k, b := range openings {
		m.alone[k] = m.enter[0][k] + m.leave[b]
		low, high := m.enter[0][k], m.enter[0][k]
		for a := range m.enter {
			low, high = min(low, m.enter[a][k]), max(high, m.enter[a][k])
		}
		m.spread = max(m.spread, high-low)
	}
	m.lead = m.mostGained() + 1
}

// mostGained bounds what the transitions can give a token in a name rather than
// outside, where all tokens round the name are outside.
func (m *model) mostGained() int32 {
	var enter, leave, within int32
	for a := 1; a < tagCount; a++ {
		leave = max(leave, m.trans[a][0]-m.trans[0][0])
		if follows(0, a) {
			enter = max(enter, m.trans[0][a]-m.trans[0][0])
		}
		for b := 1; b < tagCount; b++ {
			if follows(a, b) {
				within = max(within, m.trans[a][b]-m.trans[0][0])
			}
		}
	}
	return max(enter+leave, within)
}

// A lattice is the working memory of one search.
type lattice struct {
	sums  []sum
	score []scores
	back  [][tagCount]uint8
	tags  []uint8
}

// scores are the scores of all tags.
type scores [tagCount]int32

const impossible = math.MinInt32 / 4

// follows reports whether tag b may stand after tag a.
func follows(a, b int) bool {
	return b == 0 || b%2 == 1 || a == b || a == b-1
}

// openings are the tags that may stand after any other.
var openings = [...]uint8{0, 1, 3, 5, 7, 9, 11}

// best returns the best tags for the emissions in l.score, of one token or more,
// which it uses up.
func (m *model) best(l *lattice) []uint8 {
	n := len(l.score)
	l.back, l.tags = slices.Grow(l.back[:0], n)[:n], slices.Grow(l.tags[:0], n)[:n]
	if n == 1 {
		l.tags[0] = m.only(&l.score[0])
		return l.tags
	}
	m.begin(&l.score[0])
	for i := 1; i < n; i++ {
		m.next(&l.score[i-1], &l.score[i], &l.back[i])
	}
	top, most := uint8(0), int32(math.MinInt32)
	for j, s := range &l.score[n-1] {
		if s += m.leave[j]; s > most {
			top, most = uint8(j), s
		}
	}
	for i := n - 1; i > 0; i-- {
		l.tags[i] = top
		top = l.back[i][top]
	}
	l.tags[0] = top
	return l.tags
}

// only returns the best tag of a token between two outside.
func (m *model) only(score *scores) uint8 {
	top, most := uint8(0), int32(math.MinInt32)
	for k, b := range openings {
		if s := score[b] + m.alone[k]; s > most {
			top, most = b, s
		}
	}
	return top
}

// begin adds to the emissions of the first token what it takes to get there.
func (m *model) begin(score *scores) {
	score[0] += m.enter[0][0]
	for k := 1; k < len(openings); k++ {
		score[2*k-1] += m.enter[0][k]
		score[2*k] = impossible
	}
}

// next goes one token on from prev: it adds to the token's emissions the score
// of the best sequence that leads to each tag, and sets from to the tags that
// these have before it.
func (m *model) next(prev, score *scores, from *[tagCount]uint8) {
	most := prev[0]
	for _, p := range prev {
		most = max(most, p)
	}
	// Tags that stand too far behind to be before any tag are passed over:
	// mostly all but one or two.
	least := most - m.spread
	a := 0
	for prev[a] < least {
		a++
	}
	top := m.enter[a]
	for k, b := range openings {
		top[k] += prev[a]
		from[b] = uint8(a)
	}
	for a++; a < tagCount; a++ {
		p := prev[a]
		if p < least {
			continue
		}
		for k, t := range &m.enter[a] {
			if s := p + t; s > top[k] {
				top[k], from[openings[k]] = s, uint8(a)
			}
		}
	}
	score[0] += top[0]
	for k := 1; k < len(openings); k++ {
		a, b := 2*k-1, 2*k // inside a name: after its beginning or itself
		score[a] += top[k]
		begun, on := prev[a]+m.trans[a][b], prev[b]+m.trans[b][b]
		if on > begun {
			score[b] += on
			from[b] = uint8(b)
		} else {
			score[b] += begun
			from[b] = uint8(a)
		}
	}
}
