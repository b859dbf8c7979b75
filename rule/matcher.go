package rule

import (
	"math/bits"
	"unsafe"

	"lede/text"
)

// A Matcher runs a Set's rules. It holds scratch memory: one a goroutine.
type Matcher struct {
	set *Set
	doc *text.Document
	txt string // the document's text: a reused document is known by it

	kind  string     // asked for last
	rules *kindRules // of the kind

	names, chunks, marks int // how many of each have been read
	near                 int // the sentence of the last of them
	sentences            []sentence
	sieve                sieve
	rows                 []uint64 // bits of the filter, stride a sentence
	met                  []uint64 // where the needs of the bits that are set are met, see places
	nameAt               []int32  // token -> 1 + first name that begins there
	chunkAt              []int32  // token -> 1 + noun phrase that begins there
	within               []uint16 // token -> labels of the spans that hold it

	run, guard machine
	found      []Match // that compete
	taken      []int32
	captures   []Capture
	matches    []Match
	tracer     *Tracer
	profile    *Profile
}

// A sentence is what the filter knows of one.
type sentence struct {
	tags   uint64
	labels uint32
	flags  text.Flags
	met    int32                   // the first of Matcher.met
	spans  [text.LabelCount]uint64 // the places where spans begin, by label
}

// NewMatcher returns a matcher with scratch memory of its own.
func (s *Set) NewMatcher() *Matcher { return &Matcher{set: s} }

// Set returns the rules that the matcher runs.
func (m *Matcher) Set() *Set { return m.set }

// Read makes the matcher ready for the document as it now is. All that asks it
// does so; earlier it takes less time where the document's tokens are being read
// anyway. A nil matcher reads nothing.
func (m *Matcher) Read(d *text.Document) {
	if m == nil {
		return
	}
	same := m.doc == d && len(m.txt) == len(d.Text) && unsafe.StringData(m.txt) == unsafe.StringData(d.Text) &&
		len(m.sentences) == len(d.Sentences) && m.names == len(d.Mentions) && m.chunks == len(d.Chunks) && m.marks <= len(d.Marks())
	if !same {
		m.doc, m.txt = d, d.Text
		m.sift(d)
		m.index(d)
	}
	marks := d.Marks()
	for i := m.marks; i < len(marks); i++ {
		if k := &marks[i]; m.set.asks(k.Label) {
			m.cover(int(k.First), int(k.Last), k.Label)
		}
	}
	m.marks = len(marks)
}

// sift runs the filter over the document's tokens.
func (m *Matcher) sift(d *text.Document) {
	f := m.set.filter
	stride := f.stride()
	m.rows = resize(m.rows, stride*len(d.Sentences))
	m.sentences = resize(m.sentences, len(d.Sentences))
	m.met = m.met[:0]
	if len(m.sieve.places) < f.bits {
		m.sieve.places = make([]uint64, f.bits)
	}
	for i := range d.Sentences {
		s := &d.Sentences[i]
		row := m.row(i)
		m.sieve.row = row
		tags, flags := f.table.sift(&m.sieve, d.Tokens[s.First:s.Last])
		m.sentences[i] = sentence{tags: tags, flags: flags, met: int32(len(m.met))}
		for w, word := range row {
			for ; word != 0; word &= word - 1 {
				at := &m.sieve.places[w<<6+bits.TrailingZeros64(word)]
				m.met = append(m.met, *at)
				*at = 0
			}
		}
	}
}

// row returns the bits that a sentence has.
func (m *Matcher) row(s int) []uint64 {
	stride := m.set.filter.stride()
	return m.rows[s*stride : (s+1)*stride]
}

// places returns where in a sentence the need of the bit is met by a word.
func (m *Matcher) places(s int, bit uint32) uint64 {
	row := m.row(s)
	word := row[bit>>6]
	if word>>(bit&63)&1 == 0 {
		return 0
	}
	n := bits.OnesCount64(word & (1<<(bit&63) - 1))
	for _, w := range row[:bit>>6] {
		n += bits.OnesCount64(w)
	}
	return m.met[int(m.sentences[s].met)+n]
}

// spans returns where in a sentence spans of the labels begin.
func (m *Matcher) spans(s int, labels uint32) (places uint64) {
	for ; labels != 0; labels &= labels - 1 {
		places |= m.sentences[s].spans[bits.TrailingZeros32(labels)]
	}
	return places
}

// index notes where names and noun phrases begin.
func (m *Matcher) index(d *text.Document) {
	m.near = 0
	n := len(d.Tokens)
	m.nameAt = resize(m.nameAt, n)
	if m.set.within != 0 {
		m.within = resize(m.within, n)
	}
	for i := range d.Mentions {
		k := &d.Mentions[i]
		if k.Form != text.Named || !m.set.asks(k.Label) {
			continue
		}
		if m.nameAt[k.First] == 0 {
			m.nameAt[k.First] = int32(i + 1)
		}
		m.cover(int(k.First), int(k.Last), k.Label)
	}
	if m.set.asks(text.NounPhrase) {
		m.near = 0
		m.chunkAt = resize(m.chunkAt, n)
		for i, c := range d.Chunks {
			m.chunkAt[c.First] = int32(i + 1)
			m.cover(int(c.First), int(c.Last), text.NounPhrase)
		}
	}
	m.names, m.chunks, m.marks = len(d.Mentions), len(d.Chunks), 0
}

// cover notes a span of the label at tokens [first, last).
func (m *Matcher) cover(first, last int, l text.Label) {
	if s := m.doc.SentenceNear(first, m.near); s >= 0 {
		m.near = s
		m.sentences[s].labels |= 1 << l
		m.sentences[s].spans[l] |= place(first - m.doc.Sentences[s].First)
	}
	if m.set.within>>l&1 != 0 {
		for i := first; i < last; i++ {
			m.within[i] |= 1 << l
		}
	}
}

// spanEnd returns where the longest span of the label that begins at token i
// ends; 0 where there is none.
func (m *Matcher) spanEnd(i int, l text.Label) int {
	end := 0
	switch l {
	case text.Person, text.Org, text.Place, text.EventName, text.Norp:
		if j := m.nameAt[i]; j > 0 {
			for _, k := range m.doc.Mentions[j-1:] {
				if int(k.First) != i {
					break
				}
				if k.Label == l && k.Form == text.Named {
					end = max(end, int(k.Last))
				}
			}
		}
	case text.NounPhrase:
		if j := m.chunkAt[i]; j > 0 {
			end = int(m.doc.Chunks[j-1].Last)
		}
	}
	if k, ok := m.doc.MarkAt(i, l); ok {
		end = max(end, int(k.Last))
	}
	return end
}

// meets reports whether a sentence meets every check.
func (m *Matcher) meets(checks []check, s int) bool {
	sent := &m.sentences[s]
	row := m.row(s)
	for i := range checks {
		c := &checks[i]
		if row[c.bit>>6]>>(c.bit&63)&1 == 0 && c.labels&sent.labels == 0 &&
			c.tags&sent.tags == 0 && c.flags&sent.flags == 0 {
			return false
		}
	}
	return true
}

// resize returns a slice of n zero elements, in the memory of s where it
// suffices.
func resize[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/4)
	}
	s = s[:n]
	clear(s)
	return s
}
