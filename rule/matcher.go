package rule

import (
	"unsafe"

	"lede/text"
)

// A Matcher runs a Set's rules. It holds scratch memory: one a goroutine.
type Matcher struct {
	set *Set
	doc *text.Document
	txt string // the document's text: a reused document is known by it

	names, chunks, marks int // how many of each have been read
	sentences            []sentence
	rows                 []uint64 // bits of the filter, stride a sentence
	nameAt               []int32  // token -> 1 + first name that begins there
	chunkAt              []int32  // token -> 1 + noun phrase that begins there
	within               []uint16 // token -> labels of the spans that hold it

	run, guard machine
	found      []candidate
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
}

// NewMatcher returns a matcher with scratch memory of its own.
func (s *Set) NewMatcher() *Matcher { return &Matcher{set: s} }

// Set returns the rules that the matcher runs.
func (m *Matcher) Set() *Set { return m.set }

// read makes the matcher ready for the document as it now is.
func (m *Matcher) read(d *text.Document) {
	same := m.doc == d && len(m.txt) == len(d.Text) && unsafe.StringData(m.txt) == unsafe.StringData(d.Text) &&
		len(m.sentences) == len(d.Sentences) && m.names == len(d.Mentions) && m.chunks == len(d.Chunks) && m.marks <= len(d.Marks())
	if !same {
		m.doc, m.txt = d, d.Text
		m.sift(d)
		m.index(d)
	}
	for _, k := range d.Marks()[m.marks:] {
		m.cover(int(k.First), int(k.Last), k.Label)
	}
	m.marks = len(d.Marks())
}

// sift runs the filter over the document's tokens.
func (m *Matcher) sift(d *text.Document) {
	f := m.set.filter
	stride := f.stride()
	m.rows = resize(m.rows, stride*len(d.Sentences))
	m.sentences = resize(m.sentences, len(d.Sentences))
	for i := range d.Sentences {
		s := &d.Sentences[i]
		tags, flags := f.sift(m.rows[i*stride:(i+1)*stride], d.Tokens[s.First:s.Last])
		m.sentences[i] = sentence{tags: tags, flags: flags}
	}
}

// index notes where names and noun phrases begin.
func (m *Matcher) index(d *text.Document) {
	n := len(d.Tokens)
	m.nameAt, m.chunkAt = resize(m.nameAt, n), resize(m.chunkAt, n)
	if m.set.usesEnt {
		m.within = resize(m.within, n)
	}
	for i, k := range d.Mentions {
		if k.Form != text.Named {
			continue
		}
		if m.nameAt[k.First] == 0 {
			m.nameAt[k.First] = int32(i + 1)
		}
		m.cover(int(k.First), int(k.Last), k.Label)
	}
	for i, c := range d.Chunks {
		m.chunkAt[c.First] = int32(i + 1)
		m.cover(int(c.First), int(c.Last), text.NounPhrase)
	}
	m.names, m.chunks, m.marks = len(d.Mentions), len(d.Chunks), 0
}

// cover notes a span of the label at tokens [first, last).
func (m *Matcher) cover(first, last int, l text.Label) {
	if s := m.doc.SentenceOf(first); s >= 0 {
		m.sentences[s].labels |= 1 << l
	}
	if m.set.usesEnt {
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

// met reports whether a sentence meets every check.
func (m *Matcher) met(checks []check, s int) bool {
	sent := &m.sentences[s]
	row := m.rows[s*m.set.filter.stride():]
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
