package merge

import "lede/fact"

// followTolls links the later value of a toll to those before it in the same
// article: people counted for the same thing, and more of them. The claim that
// supersedes others and is not superseded has the last value.
func followTolls(figures []*fact.Figure, of []*draft) {
	before := make(map[string][]*draft)
	for i, f := range figures {
		d := of[i]
		kind := tollOf(&d.metric)
		if kind == "" || f.Value == nil || d.claim.Mentions[0].Figure != f.ID || f.Unit != "" && !countsPeople(f.Unit) || f.ChangeRole == "by" || d.ofThePast() {
			continue
		}
		earlier := before[kind]
		for _, o := range earlier {
			if rises(o, d) {
				connect(d, supersedes, nil, true, o)
				if !compatible(o, d) {
					o.clash(d, revised)
				}
			}
		}
		if len(earlier) < recent && (len(earlier) == 0 || earlier[len(earlier)-1] != d) {
			before[kind] = append(earlier, d)
		}
	}
}

// countsPeople lets through people under any noun that may count victims.
func countsPeople(unit string) bool {
	switch unit {
	case "person", "victim", "death", "body", "fatality", "casualty":
		return true
	}
	return false
}

// rises reports whether the later of two counts is more of the same: not ten
// times as many, which is another disaster that the article recalls.
func rises(before, after *draft) bool {
	v, _ := before.stated()
	w, _ := after.stated()
	tenfold := v.scaled
	tenfold.exp++
	return before != after && !narrower(before, after) && v.less(w.scaled) && w.less(tenfold) && samePeriod(before, after) &&
		!before.metric.apart(&after.metric)
}

// narrower reports whether the earlier of two counts is of a place that the later
// one does not name: 36 died in one town, and 157 in all.
func narrower(before, after *draft) bool { return before.where != "" && after.where == "" }

// ofThePast reports whether the figure is of another month than its article:
// of a disaster that the article recalls.
func (d *draft) ofThePast() bool {
	n := min(len(d.claim.Period), len(d.day), len("2006-01"))
	return n >= len("2006") && d.claim.Period[:n] != d.day[:n]
}

// tollOf returns what sort of casualties a metric counts, "" for none.
func tollOf(m *metric) string {
	for _, w := range m.words {
		if w == "dead" || w == "hurt" || w == "missing" {
			return w
		}
	}
	return ""
}
