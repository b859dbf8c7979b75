package postag

// A memo keeps words that come again and again, two with each place, and what
// their own features add to the scores. Its entries are lines of the cache.
type memo struct {
	sets   [1 << memoBits][2]entry
	second [1 << memoBits / 64]uint64 // which of a set came last, a bit each
}

const memoBits = 12

type entry struct {
	word
	summed bool
	sums   [classTags]int16 // of the word's own features, for each candidate
}

// at returns the entry of the word with a key, or the one to be given up for
// it.
func (m *memo) at(key uint64) *entry {
	i := key >> 8 % uint64(len(m.sets))
	set, last := &m.sets[i], &m.second[i/64]
	k := *last >> (i % 64) & 1
	if e := &set[k]; e.key == key {
		return e
	}
	*last ^= 1 << (i % 64)
	return &set[k^1]
}

// own returns what the features of the word alone add to the scores of its
// candidates.
func (g *Tagger) own(m *memo, w *word, c *class) []int16 {
	e := m.at(w.key)
	if e.key != w.key {
		e.word, e.summed = *w, false
	}
	if !e.summed {
		g.sumUp(e, c)
	}
	return e.sums[:c.n]
}

func (g *Tagger) sumUp(e *entry, c *class) {
	var pos [ownCount]uint32
	e.features(&pos)
	for j, t := range c.tags[:c.n] {
		e.sums[j] = int16(g.weights.sum(pos[:], t))
	}
	e.summed = true
}
