package date

import "lede/extract/timex"

// This file reads years, centuries and millennia with their era: "44 BC", "10,000
// B.C.", "AD 79", "the 5th century BCE". The era is what makes a year of a
// number that is short or has a comma.

// oldest is the earliest year BC that is read.
const oldest = 30_000

// eraAfter reads the era that follows a number or a century at i.
func (r *reader) eraAfter(i int) (bc bool, end int) {
	if !r.has(i, isEra) || !r.at(i).capital() {
		return false, i
	}
	switch {
	case r.is(i, wBcBce):
		bc, end = true, i+1
	case r.is(i, wAdCe):
		end = i + 1
	case r.initials(i, 'b', 'c') > i:
		bc, end = true, r.initials(i, 'b', 'c')
	case r.initials(i, 'a', 'd') > i:
		return false, r.initials(i, 'a', 'd')
	case r.initials(i, 'c', 'e') > i:
		return false, r.initials(i, 'c', 'e')
	default:
		return false, i
	}
	if end == i+1 && !r.upper(i) {
		return false, i
	}
	return bc, end
}

// initials reads two letters with stops, after those of BC an E for "B.C.E.",
// and returns the item after them; i where something else stands there.
func (r *reader) initials(i int, a, b byte) int {
	if !r.letter(i, a) || !r.mark(i+1, '.') || !r.glued(i+2) || !r.letter(i+2, b) {
		return i
	}
	end := i + 3
	if r.mark(end, '.') && r.glued(end) {
		end++
	}
	if b == 'c' && r.glued(end) && r.letter(end, 'e') {
		end = r.opt(end+1, '.')
	}
	return end
}

// letter reports whether the item at i is the single letter c.
func (r *reader) letter(i int, c byte) bool {
	it := r.at(i)
	return it.kind == letters && it.len() == 1 && r.doc.Text[it.start]|0x20 == c
}

// upper reports whether all letters of the item at i are capitals.
func (r *reader) upper(i int) bool {
	it := r.at(i)
	for k := it.start; k < it.end; k++ {
		if c := r.doc.Text[k]; c < 'A' || c > 'Z' {
			return false
		}
	}
	return it.kind == letters
}

// eraBefore reads the "AD" of "AD 79".
func (r *reader) eraBefore(i int) int {
	if !r.has(i, isEra) || !r.at(i).capital() {
		return i
	}
	if end := r.initials(i, 'a', 'd'); end > i {
		return end
	}
	if r.is(i, wAd) && r.upper(i) {
		return i + 1
	}
	return i
}

// eraYear reads a year with its era, i where none stands there. Years BC are
// below 0.
func (r *reader) eraYear(i int) (y, end int) {
	it := r.at(i)
	if it.kind != number && !r.has(i, isEra) || it.kind == number && !r.has(i+1, isEra) && !r.mark(i+1, ',') {
		return 0, i
	}
	if j := r.eraBefore(i); j > i {
		it = r.at(j)
		if it.kind != number || it.num < 1 || it.len() > 4 || r.mark(j+1, '%') || r.joined(j+1) {
			return 0, i
		}
		return int(it.num), j + 1
	}
	if it.kind != number || r.glued(i) && r.at(i-1).kind != mark {
		return 0, i
	}
	y, j := r.thousands(i)
	bc, end := r.eraAfter(j)
	if end == j || y < 1 || y > oldest {
		return 0, i
	}
	if bc {
		if r.provinceAfter(i, y, end) {
			return 0, i
		}
		return -y, end
	}
	if y > 2200 {
		return 0, i
	}
	return y, end
}

// thousands reads digits with or without a comma before the last three: "44",
// "2,500". Words make no such year, and an initial is no magnitude: "44 B.C." is
// no 44 billion.
func (r *reader) thousands(i int) (n, end int) {
	n, end = int(r.at(i).num), i+1
	if c := r.at(i + 2); r.mark(end, ',') && r.glued(end) && r.glued(i+2) && c.kind == number && c.len() == 3 && n < 100 {
		return 1000*n + int(c.num), i + 3
	}
	return n, end
}

// joined reports whether the item at i goes on with the number before it: the
// points, commas and hyphens of "79.5" and "79-year-old".
func (r *reader) joined(i int) bool {
	return r.glued(i) && (r.at(i).kind != mark || r.glued(i+1) && r.at(i+1).kind != mark && (r.at(i).mark == '.' || r.at(i).mark == ',' || r.at(i).mark == '-' || r.at(i).mark == ':'))
}

// provinceAfter reports whether the BC that ends before item end is British
// Columbia: a name that goes on, where the number needs no era to be a year or
// is none at all ("in 2019 BC Hydro", "won 3-2 BC Lions").
func (r *reader) provinceAfter(i, y, end int) bool {
	if next := r.at(end); next.kind != letters || !next.capital() {
		return false
	}
	return y >= 1500 && y <= 2100 || !r.is(i-1, wsInEra)
}

// ordinalEra reads the century or millennium that the n-th is, its era after
// item i: the 5th century BC begins with BC04, as 1999 does with 19.
func (r *reader) ordinalEra(n, i int, u timex.Unit) (t timex.Time, end int) {
	length := 100
	if u == timex.Millennium {
		length = 1000
	}
	bc, end := r.eraAfter(i)
	switch {
	case bc:
		t.Year = int16(1 - length*n)
	case n == 1:
		t.Year = 1 // there is no year 0
	default:
		t.Year = int16(length * (n - 1))
	}
	t.Unit = u
	return t, end
}
