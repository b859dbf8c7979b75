package names

// A wordMap maps words by their hashes to what an article tells of them. It is
// an open table that is emptied at once: entries of other rounds are free.
type wordMap[V any] struct {
	entries []wordEntry[V] // a power of two, at most half full
	n       int
	round   uint32
}

type wordEntry[V any] struct {
	hash  uint64
	round uint32
	value V
}

// reset empties the map.
func (m *wordMap[V]) reset() {
	m.n = 0
	if m.round++; m.round == 0 {
		clear(m.entries)
		m.round = 1
	}
	if m.entries == nil {
		m.entries = make([]wordEntry[V], 256)
	}
}

// find returns the entry of the word, or the free one that it would take.
func (m *wordMap[V]) find(hash uint64) (e *wordEntry[V], found bool) {
	last := uint64(len(m.entries) - 1)
	for i := hash ^ hash>>32; ; i++ {
		e := &m.entries[i&last]
		if e.round != m.round {
			return e, false
		}
		if e.hash == hash {
			return e, true
		}
	}
}

// get returns the word's value, nil where it has none.
func (m *wordMap[V]) get(hash uint64) *V {
	if e, ok := m.find(hash); ok {
		return &e.value
	}
	return nil
}

// add returns the word's value, a new one where it has none, and whether it had
// one.
func (m *wordMap[V]) add(hash uint64) (v *V, had bool) {
	e, ok := m.find(hash)
	if ok {
		return &e.value, true
	}
	if m.n++; 2*m.n > len(m.entries) {
		m.grow()
		e, _ = m.find(hash)
	}
	*e = wordEntry[V]{hash: hash, round: m.round}
	return &e.value, false
}

func (m *wordMap[V]) grow() {
	old := m.entries
	m.entries = make([]wordEntry[V], 2*len(old))
	for i := range old {
		if e := &old[i]; e.round == m.round {
			to, _ := m.find(e.hash)
			*to = *e
		}
	}
}
