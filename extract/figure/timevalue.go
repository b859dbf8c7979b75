package figure

import (
	"strconv"
	"strings"

	"lede/fact"
)

// calendar returns a TIMEX3 value without the time of the day; "" where it is
// no piece of the calendar.
func calendar(value string) string {
	day, _, _ := strings.Cut(value, "T")
	if day == "" || day[0] < '0' || day[0] > '9' {
		return ""
	}
	return day
}

// timeOf returns the piece of the calendar that the k-th date, at part p of
// the outline, tells of: its own, the whole of the range that it begins or
// ends, or what a length of time with an anchor comes to ("the first six
// months of 2022", "the three months ended June 30"). "" for none.
func (r *reader) timeOf(k, p int) string {
	d := &r.st.Dates[k]
	switch d.Type {
	case "DATE", "TIME":
		if when := r.lengthBefore(p); when != "" {
			return when
		}
		if d.Range != "" {
			if a, b := r.rangeEnds(k); a != nil {
				return between(a.Begin, b.EndDate)
			}
		}
		return calendar(d.Value)
	case "DURATION":
		return r.anchored(d, p)
	}
	return ""
}

// rangeAt reports whether the date at part k begins or ends a range.
func (r *reader) rangeAt(k int) bool {
	return k < len(r.parts) && r.parts[k].kind == datePart && r.st.Dates[r.parts[k].head].Range != ""
}

// rangeEnds returns the two ends of the range that the k-th date belongs to.
func (r *reader) rangeEnds(k int) (a, b *fact.Date) {
	dates := r.st.Dates
	if k+1 < len(dates) && dates[k+1].Range == dates[k].Range {
		return &dates[k], &dates[k+1]
	}
	if k > 0 && dates[k-1].Range == dates[k].Range {
		return &dates[k-1], &dates[k]
	}
	return nil, nil
}

// anchored returns the time that a duration of months comes to: counted from
// the start of a year where it is the first, back from the date after it
// where one ends it.
func (r *reader) anchored(d *fact.Date, p int) string {
	if d.Begin != "" && d.EndDate != "" {
		if len(d.Begin) == 10 && d.Begin[8:] != "01" && !r.ended(d) {
			return ""
		}
		return between(d.Begin, d.EndDate)
	}
	months := monthsOf(d.Value)
	if months == 0 {
		return ""
	}
	if next := r.dateNear(p); next != nil && len(next.EndDate) >= 7 {
		if r.firstOf(d) {
			return monthSpan(yearOf(next.EndDate), 1, months)
		}
		y, m := yearOf(next.EndDate), monthOf(next.EndDate)
		return monthSpan(y, m-months+1, months)
	}
	if year := r.d.Date; r.firstOf(d) {
		if r.st.Published != "" {
			year = r.st.Published
		}
		if y := yearOf(year); y > 0 {
			if m := monthOf(year); m > 0 && m < months {
				y--
			}
			return monthSpan(y, 1, months)
		}
	}
	return ""
}

// lengthOver returns the time of the date that the length of time it is part
// of: the 12 months through May. "" where it is only a length.
func (r *reader) lengthOver(it *item) string {
	if it.unit.kind != duration {
		return ""
	}
	for k := r.firstDate; k < len(r.st.Dates) && r.st.Dates[k].First < it.last; k++ {
		d := &r.st.Dates[k]
		if d.Last >= it.last && d.Type == "DURATION" && len(d.Begin) == 10 && d.EndDate != "" && (d.Begin[8:] == "01" || r.ended(d)) {
			return between(d.Begin, d.EndDate)
		}
	}
	return ""
}

// ended reports whether the words say on which day the length of time ends: the
// six months to Sept. 28.
func (r *reader) ended(d *fact.Date) bool {
	for k := d.First; k <= d.Last; k++ {
		if r.isWord(k, "to", "through", "ended", "ending") {
			return true
		}
	}
	return false
}

// lengthBefore returns the time of the months that the date at part p ends:
// the three months ended Sept. 30.
func (r *reader) lengthBefore(p int) string {
	if p < 2 || r.parts[p-2].kind != datePart || !r.isWord(int(r.parts[p-1].first), "ended", "ending", "to", "through", "until") {
		return ""
	}
	switch d := &r.st.Dates[r.parts[p-2].head]; d.Type {
	case "DURATION":
		return r.anchored(d, p-2)
	case "DATE": // the quarter ended June 30
		if when := calendar(d.Value); len(when) < len("2006-01-02") && r.isWord(int(r.parts[p-1].first), "ended", "ending") {
			return when
		}
	}
	return ""
}

// firstOf reports whether the date's words say that it is the first of its
// year: the first six months.
func (r *reader) firstOf(d *fact.Date) bool {
	for k := max(r.first, d.First-1); k < d.Last; k++ {
		if r.is(k, "first") {
			return true
		}
	}
	return false
}

// dateNear returns the date that ends the duration at part p: to June, ended
// Sept. 30, of 2022.
func (r *reader) dateNear(p int) *fact.Date {
	for k := p + 1; k < len(r.parts) && k < p+4; k++ {
		switch n := &r.parts[k]; n.kind {
		case datePart:
			return &r.st.Dates[n.head]
		case prepPart, verbPart, otherPart:
		default:
			return nil
		}
	}
	return nil
}

// monthsOf returns how many months a TIMEX3 duration of months or years has, 0
// for others.
func monthsOf(value string) int {
	if len(value) < 3 || value[0] != 'P' {
		return 0
	}
	n, err := strconv.Atoi(value[1 : len(value)-1])
	if err != nil || n > 60 {
		return 0
	}
	switch value[len(value)-1] {
	case 'M':
		return n
	case 'Y':
		return 12 * n
	}
	return 0
}

// monthsIn returns how many months a time has, 0 where it is a day or no time.
func monthsIn(when string) int {
	switch a, b, ok := strings.Cut(when, "/"); {
	case ok && len(a) >= 7 && len(b) >= 7:
		return (yearOf(b)-yearOf(a))*12 + monthOf(b) - monthOf(a) + 1
	case ok || len(when) > len("2006-01"):
		return 0
	}
	switch {
	case len(when) == 4:
		return 12
	case strings.Contains(when, "-Q"):
		return 3
	case strings.Contains(when, "-H"):
		return 6
	case monthOf(when) > 0:
		return 1
	}
	return 0
}

// between returns the time from one ISO day to another, as a quarter, a half
// or a year where it is one.
func between(first, last string) string {
	if len(first) < 7 || len(last) < 7 {
		return ""
	}
	y, m := yearOf(first), monthOf(first)
	months := (yearOf(last)-y)*12 + monthOf(last) - m + 1
	if len(first) == 10 && first[8:] != "01" || months <= 0 {
		return first + "/" + last
	}
	return monthSpan(y, m, months)
}

// monthSpan returns the time of so many months from month m of year y, where m
// may lie before the year.
func monthSpan(y, m, months int) string {
	for m < 1 {
		y, m = y-1, m+12
	}
	year := strconv.Itoa(y)
	switch {
	case months == 12 && m == 1:
		return year
	case months == 6 && m%6 == 1:
		return year + "-H" + strconv.Itoa(m/6+1)
	case months == 3 && m%3 == 1:
		return year + "-Q" + strconv.Itoa(m/3+1)
	case months == 1:
		return isoMonth(y, m)
	}
	end := m + months - 1
	return isoMonth(y, m) + "/" + isoMonth(y+(end-1)/12, (end-1)%12+1)
}

func isoMonth(y, m int) string {
	s := strconv.Itoa(m)
	if m < 10 {
		s = "0" + s
	}
	return strconv.Itoa(y) + "-" + s
}

// yearOf and monthOf read an ISO date, 0 where it has none.
func yearOf(iso string) int {
	if len(iso) < 4 {
		return 0
	}
	y, _ := strconv.Atoi(iso[:4])
	return y
}

func monthOf(iso string) int {
	if len(iso) < 7 || iso[4] != '-' {
		return 0
	}
	m, _ := strconv.Atoi(iso[5:7])
	return m
}
