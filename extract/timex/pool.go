package timex

// A pool holds the values last written, so that a date which an article tells
// again and again is one string. It is direct-mapped.
type pool [1 << 9]string

// keep returns b as a string. A nil pool makes a new one each time.
func (p *pool) keep(b []byte) string {
	if p == nil {
		return string(b)
	}
	h := uint32(2166136261) // FNV-1a
	for _, c := range b {
		h = (h ^ uint32(c)) * 16777619
	}
	slot := &p[(h^h>>16)%uint32(len(p))]
	if *slot != string(b) {
		*slot = string(b)
	}
	return *slot
}

// day returns the day as ISO 8601 writes it.
func (p *pool) day(d Day) string {
	var buf [24]byte
	return p.keep(DayTime(d).append(buf[:0]))
}

// time returns the TIMEX3 value of a time.
func (p *pool) time(t Time) string {
	var buf [24]byte
	return p.keep(t.append(buf[:0]))
}

// ISO returns the day as ISO 8601 writes it.
func (d Day) ISO() string { return DayTime(d).String() }
