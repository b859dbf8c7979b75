package date

import "lede/extract/timex"

// This file reads several days of one month: "July 5, 6 and 7", "3 and 4 May
// 2020". Each is a date of its own.

// daysBefore reads the days before the last one, with which the month stands.
func (r *reader) daysBefore(all []member, i int) []member {
	n := len(all)
	if r.at(i).kind != number || r.listJoint(i+1) == i+1 && !(r.glued(i+1) && r.listJoint(i+2) > i+2) { // 5 and, 5th and
		return all
	}
	for k := i; ; {
		if last := r.dayFirst(k); k > i && last.e != nil && last.rule == ruleDayMonth && len(all) > n {
			for j := n; j < len(all); j++ {
				day := all[j].e.Time.Day
				all[j].e.Time, all[j].e.In = last.e.Time, last.e.In
				all[j].e.Time.Day = day
			}
			if all[len(all)-1].e.Time.Day < last.e.Time.Day {
				return append(all, member{found: last})
			}
			return all[:n]
		}
		d, e := r.listedDay(k)
		if e == k || len(all) > n && d <= int(all[len(all)-1].e.Time.Day) {
			return all[:n]
		}
		all = append(all, member{found: r.found(k, e, &timex.Expr{Type: date, Time: timex.Time{Unit: timex.DayUnit, Day: int8(d)}}, ruleDayMonth)})
		if k = r.listJoint(e); k == e {
			return all[:n]
		}
	}
}

// daysAfter adds the days after the first, with which the month stands; a year
// behind the last one is that of all.
func (r *reader) daysAfter(all []member) []member {
	first := all[len(all)-1]
	if first.rule != ruleMonthDay || first.e.Form != timex.Absolute || first.e.Time.Year != 0 || first.e.In != nil || r.at(first.b-1).kind != number {
		return all
	}
	n, b := len(all), first.b
	for k := r.listJoint(b); k > b; k = r.listJoint(b) {
		d, e := r.listedDay(k)
		if e == k || d <= int(all[len(all)-1].e.Time.Day) || !r.dayEnds(e) || !r.ends(e) && !r.has(e, isLeader) && r.tag(e).Noun() {
			break
		}
		t := first.e.Time
		t.Day = int8(d)
		all, b = append(all, member{found: r.found(k, e, &timex.Expr{Type: date, Time: t}, ruleMonthDay)}), e
	}
	if len(all) == n || !r.is(all[len(all)-1].a-1, wAndOr) { // "May 3, 4 million"
		return all[:n]
	}
	if in, e := r.yearTail(b); in != nil && in.Form == timex.Absolute {
		for j := n - 1; j < len(all); j++ {
			all[j].e.Time.Year = in.Time.Year
		}
		all[len(all)-1].b = e
	}
	return all
}

// listedDay reads a day in digits that may stand in a list.
func (r *reader) listedDay(i int) (d, end int) {
	if r.at(i).kind != number {
		return 0, i
	}
	return r.dayNumber(i)
}

// listJoint reads what stands between the days of a list.
func (r *reader) listJoint(i int) int {
	j := i
	if r.mark(j, ',') && !r.glued(j+1) {
		j++
	}
	return r.word(j, wAndOr)
}
