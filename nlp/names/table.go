package names

// A table holds rows by the keys of their features. It is an open hash table,
// its size a power of two; a row's mark is that of its key, so that a look-up
// touches one line of the cache.
type table struct {
	rows []row
	// some has the bits of the upper parts of all keys set: most features of rare
	// words have no row, and this is asked first, which unlike the rows fits the
	// cache.
	some []uint64
	up   uint // how far a key's upper part is above its lowest bit
}

// newTable returns an empty table with room for n rows, at most three quarters
// full.
func newTable(n int) table {
	size := 4
	for 3*size < 4*n {
		size *= 2
	}
	t := table{rows: make([]row, size), up: 32}
	for 1<<(32-t.up) < max(2*n, 64) {
		t.up--
	}
	t.some = make([]uint64, 1<<(32-t.up)/64)
	return t
}

// put gives the key its weights.
func (t *table) put(k key, w *[tagCount]int8) {
	*t.find(k) = rowOf(w, k.mark())
	i := k >> t.up
	t.some[i/64] |= 1 << (i % 64)
}

// mark returns the upper 24 bits of the key, never 0.
func (k key) mark() uint64 { return max(uint64(k>>8), 1) }

// may reports whether the key may have a row.
func (t *table) may(k key) bool {
	i := k >> t.up
	return t.some[i/64]>>(i%64)&1 != 0
}

// find returns the row of the key, or the free one that it would take.
func (t *table) find(k key) *row {
	mark, last := k.mark(), len(t.rows)-1
	for i := int(k); ; i++ {
		if r := &t.rows[i&last]; r.mark() == mark || r.mark() == 0 {
			return r
		}
	}
}

// add adds the rows of the keys to s.
func (t *table) add(s *sum, keys ...key) {
	n := 0
	for _, k := range keys {
		if t.may(k) {
			s.addLifted(t.find(k))
			n++
		}
	}
	s.lower(n)
}
