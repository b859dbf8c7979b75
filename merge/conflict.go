package merge

import "slices"

// general is how many different values a metric may have for one period
// before it is taken for too general to hold only one: prices, parts of a
// list.
const general = 12

// conflicts links the claims of a block that cannot both hold.
func conflicts(claims []*draft) {
	if len(claims) < 2 || len(claims) > general || claims[0].claim.Period == "" {
		return
	}
	for i, x := range claims {
		for _, y := range claims[i+1:] {
			if !x.metric.alike(&y.metric) || x.metric.owner != y.metric.owner || compatible(x, y) {
				continue
			}
			how := disputed
			if revisedBy(x, y) {
				how = revised
			} else if sameArticle(x, y) && !sourcesDiffer(x, y) {
				continue // one voice in one article: two readings of one metric
			}
			x.clash(y, how)
		}
	}
}

// disputes links figures of one article that two sources give differently:
// "trade stood at 6.5 billion, the minister said. ... Bilateral trade was 6.3
// billion, according to his colleague". The words of their metrics may differ
// more than those of two articles, since one article is about one thing.
func (g *grouping) disputes() {
	type subject struct{ unit, per, status, period, head string }
	seen := make(map[subject][]*draft)
	for _, d := range g.drafts {
		c := &d.claim
		if len(c.Sources) == 0 || c.Period == "" || d.metric.head == "" || c.Value == nil || d.isChange() || d.role == "from" {
			continue
		}
		s := subject{c.Unit, c.Per, c.Status, c.Period, d.metric.head}
		for _, o := range seen[s] {
			if sourcesDiffer(o, d) && comparable(o, d) && !compatible(o, d) {
				o.clash(d, disputed)
			}
		}
		if len(seen[s]) < general {
			seen[s] = append(seen[s], d)
		}
	}
}

// comparable reports whether two values of an article may be of one thing:
// neither names what the other does not, nor whose it is, and neither is twice
// the other.
func comparable(x, y *draft) bool {
	if x.metric.apart(&y.metric) || x.metric.owner != y.metric.owner || !samePlace(x, y) || !either(x.claim.Of, y.claim.Of) {
		return false
	}
	v, _ := x.stated()
	w, _ := y.stated()
	return v.neg == w.neg && !v.double().less(w.scaled) && !w.double().less(v.scaled)
}

// clash links two claims that say otherwise of the same.
func (d *draft) clash(o *draft, how string) {
	connect(d, how, nil, false, o)
	connect(o, how, nil, false, d)
}

// compatible reports whether both values can hold: a bound that the other
// meets is no conflict, however far away.
func compatible(x, y *draft) bool {
	if sameValue(x, y) {
		return true
	}
	v, okX := x.stated()
	w, okY := y.stated()
	if !okX || !okY {
		return !okX != !okY && inRange(x, y) || inRange(y, x)
	}
	return v.mod != "" && v.mod != "~" && within(v, w) || w.mod != "" && w.mod != "~" && within(w, v)
}

// inRange reports whether x is a range that y's value lies in.
func inRange(x, y *draft) bool {
	v, ok := y.stated()
	if !ok || x.claim.Low == nil || x.claim.High == nil {
		return false
	}
	return v.compare(scale(x.claim.Low)) >= 0 && v.compare(scale(x.claim.High)) <= 0
}

// revisedBy reports whether the same source says the other at another time.
func revisedBy(x, y *draft) bool {
	return !sameArticle(x, y) && x.day != y.day && shareSource(x, y)
}

func shareSource(x, y *draft) bool {
	for _, s := range x.claim.Sources {
		if slices.Contains(y.claim.Sources, s) {
			return true
		}
	}
	return false
}

func sourcesDiffer(x, y *draft) bool {
	return len(x.claim.Sources) > 0 && len(y.claim.Sources) > 0 && !shareSource(x, y)
}

func sameArticle(x, y *draft) bool { return x.order>>placeBits == y.order>>placeBits }
