package figure

import (
	"lede/extract/quantity"
	"lede/text"
)

// resultOf finds what a change came to, where the i-th figure or the one
// before it is the size or the start of the change: 5 billion, up 3 percent;
// rose 3% at 12.40; lost 64 points, closing at 4,577.
func (r *reader) resultOf(i int) {
	a, b := &r.items[i-1], &r.items[i]
	switch {
	case b.role == "by" || b.role == "from":
		if k := r.levelBefore(i); k >= 0 {
			r.items[k].change, r.items[k].role = b.change, "to"
			if k > r.from && r.items[k-1].role == "" && r.conversion(&r.items[k], &r.items[k-1]) {
				r.items[k-1].change, r.items[k-1].role = b.change, "to"
			}
		}
	case b.role == "" && a.role == "by" && r.settles(a, b):
		b.change, b.role = a.change, "to"
	}
}

// levelBefore returns the index of the figure whose change the i-th tells
// after a comma, -1 where there is none.
func (r *reader) levelBefore(i int) int {
	b := &r.items[i]
	for k := i - 1; k >= r.from; k-- {
		a := &r.items[k]
		if a.last > b.first || a.unit.kind == age || a.unit.kind == duration && (b.role != "from" || b.unit.code != a.unit.code) || a.score != nil {
			continue
		}
		if a.role != "" || a.unit.kind == points {
			return -1
		}
		if !r.fits(a, b) || !r.appended(a, b) {
			return -1
		}
		for k > r.from && r.items[k-1].ofFirst <= a.first && a.first < r.items[k-1].ofLast { // 54 of the 150 seats
			k--
		}
		return k
	}
	return -1
}

// fits reports whether b may be a change of what a is: a share of it, or in
// its unit.
func (r *reader) fits(a, b *item) bool {
	switch {
	case b.unit.kind == percent:
		return b.role == "by" || a.unit.kind == percent
	case b.unit.kind == points:
		return a.unit.kind == percent || a.bare()
	case b.unit.code == "point" && b.unit.kind == counted:
		return a.bare() || a.unit.code == "point"
	}
	return a.unit.code == b.unit.code || a.bare() || b.bare()
}

// appended reports whether the change b is an afterthought to the level a: a
// comma parts them and no verb stands after it, or nothing but "up" and the
// like does.
func (r *reader) appended(a, b *item) bool {
	comma, verb := -1, -1
	for k := a.last; k < b.first; k++ {
		switch t := &r.d.Tokens[k]; {
		case t.Tag == text.Comma:
			comma = k
		case t.Flags.Has(text.Punct) && t.Tag != text.HYPH && !r.isWord(k, "(", ")", "-", "%", "$"):
			return false
		case r.breaks(k), t.Tag == text.CC:
			return false
		case t.Tag.Verb() && r.direction(k) == "":
			verb = k
		}
	}
	if comma < 0 {
		return b.first-a.last <= 2 && r.changeWords(a.last, b.first) || a.last+1 == b.first && r.isWord(a.last, "a", "an")
	}
	if t := r.d.Tokens[comma+1].Tag; (t == text.VBD || t == text.VBZ || t == text.VBP) && r.relativeBefore(a) {
		return false // which makes up 58% of sales, fell 21%
	}
	if verb > comma || verb >= 0 && r.itemOver(verb-1) == a && r.comparative(b) == "" {
		return false
	}
	return r.changeWords(comma+1, b.first) || comma+1 == b.first && r.comparative(b) != "" || r.indefinite(comma+1, b)
}

// relativeBefore reports whether the figure stands in a relative clause.
func (r *reader) relativeBefore(it *item) bool {
	for k := it.first - 1; k >= r.first && r.d.Tokens[k].Tag != text.Comma; k-- {
		if r.d.Tokens[k].Tag == text.WDT {
			return true
		}
	}
	return false
}

// changeWords reports whether tokens [k, end) only say which way: up from,
// down by about.
func (r *reader) changeWords(k, end int) bool {
	told := false
	for ; k < end; k++ {
		if r.direction(k) != "" || r.isWord(k, "up", "down") {
			told = true
		} else if !r.isWord(k, "from", "by", "to", "of", "a", "an", "the", "(", "sharply", "slightly", "just", "some", "about") {
			return false
		}
	}
	return told
}

// indefinite reports whether the words between token k and figure b are "an
// increase of".
func (r *reader) indefinite(k int, b *item) bool {
	if !r.isWord(k, "a", "an") || b.role != "by" {
		return false
	}
	return k+1 >= b.first || b.first-k <= 4 && r.is(b.first-1, "of")
}

// settles reports whether b is the level at which the change a ended: at after
// the change, or after a verb of closing.
func (r *reader) settles(a, b *item) bool {
	if b.unit.kind == percent && a.unit.kind == percent || b.unit.kind == duration || b.unit.kind == age || b.isRange {
		return false
	}
	if a.unit.kind == counted && a.unit.code != "point" {
		return false
	}
	p := b.first - 1
	if !r.isWord(p, "at", "to", "on") || b.unit.kind == counted && b.unit.code != "point" {
		return false
	}
	if p == a.last || p == a.last+1 && (r.is(a.last, ",") || r.comparative(a) != "") {
		return true
	}
	v := p - 1
	if r.isWord(v, "day", "week", "month", "year", "session") && r.is(v-1, "the") { // to end the day at
		v -= 2
	}
	return r.lex.closeVerb.Has(r.d, v) && r.levels(a.last, v)
}

// levels reports whether no other clause stands in tokens [k, end).
func (r *reader) levels(k, end int) bool {
	for ; k < end; k++ {
		if r.breaks(k) || r.verb(k) {
			return false
		}
	}
	return true
}

// turned gives the two ends of a change the direction of their verb where the
// values bear it out and a noun between told the other: lowered its outlook
// for growth to 3 percent from 4 percent.
func (r *reader) turned() {
	for i := r.from + 1; i < len(r.items); i++ {
		a, b := &r.items[i-1], &r.items[i]
		if a.role == "from" && b.role == "to" {
			a, b = b, a
		}
		if a.role != "to" || b.role != "from" || a.change != b.change || a.unit.code != b.unit.code || a.isRange || b.isRange {
			continue
		}
		v := r.governor(a.part)
		if v < 0 {
			continue
		}
		d := r.direction(int(r.parts[v].head))
		to, from := a.value(a.num.Value), b.value(b.num.Value)
		if d == "up" && quantity.Less(from, to) || d == "down" && quantity.Less(to, from) {
			a.change, b.change = d, d
		}
	}
}
