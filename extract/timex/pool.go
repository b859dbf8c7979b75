package timex

// A pool holds the values last written, so that a date which an article tells
// again and again is one string. Both tables are direct-mapped.
type pool struct {
	days   [1 << 8]dated
	values [1 << 9]string
}

// dated is a day and how ISO 8601 writes it.
type dated struct {
	day  Day
	text string
}

// keep returns b as a string. A nil pool makes a new one each time.
func (p *pool) keep(b []byte) string {
	if p == nil {
		return string(b)
	}
	h := uint32(2166136261) // FNV-1a
	for _, c := range b {
		h = (h ^ uint32(c)) * 16777619
	}
	slot := &p.values[(h^h>>16)%uint32(len(p.values))]
	if *slot != string(b) {
		*slot = string(b)
	}
	return *slot
}

// day returns the day as ISO 8601 writes it.
func (p *pool) day(d Day) string {
	if p == nil {
		return d.ISO()
	}
	slot := &p.days[uint32(d)%uint32(len(p.days))]
	if slot.text == "" || slot.day != d {
		*slot = dated{d, d.ISO()}
	}
	return slot.text
}

// time returns the TIMEX3 value of a time; a known day is asked of day.
func (p *pool) time(t Time) string {
	var buf [24]byte
	return p.keep(t.append(buf[:0]))
}

// duration returns the TIMEX3 value of an amount of a unit.
func (p *pool) duration(a Amount, u Unit) string {
	var buf [24]byte
	return p.keep(a.append(buf[:0], u))
}

// ISO returns the day as ISO 8601 writes it.
func (d Day) ISO() string { return DayTime(d).String() }
