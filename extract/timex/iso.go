package timex

// ISO returns the day as ISO 8601 writes it.
func (d Day) ISO() string { return DayTime(d).String() }
