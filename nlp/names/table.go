package names

// A table holds rows by the keys of their features. It is an open hash table,
// its size a power of two; a row's mark is that of its key, so that a look-up
// touches one line of the cache.
type table []row

// newTable returns an empty table with room for n rows, at most three quarters
// full.
func newTable(n int) table {
	size := 4
	for 3*size < 4*n {
		size *= 2
	}
	t := make(table, size)
	for i := range t {
		t[i] = freeRow
	}
	return t
}

// put gives the key its weights.
func (t table) put(k key, w *[tagCount]int8) { *t.find(k) = rowOf(w, k.mark()) }

// mark returns the upper 24 bits of the key, never 0.
func (k key) mark() uint64 { return max(uint64(k>>8), 1) }

// find returns the row of the key, or the free one that it would take, which
// has no weights.
func (t table) find(k key) *row {
	mark, last := k.mark(), len(t)-1
	for i := int(k); ; i++ {
		r := &t[i&last]
		if m := r.mark(); m*(m^mark) == 0 { // free or its own, in one test
			return r
		}
	}
}

// sum returns the sum of the rows of the keys.
func (t table) sum(keys []key) (s sum) {
	for _, k := range keys {
		s.addLifted(t.find(k))
	}
	s.lower(len(keys))
	return s
}
