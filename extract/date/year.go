package date

import (
	"lede/extract/timex"
	"lede/text"
)

// year reads a year of four digits, an apostrophe and two, or words; with its
// era, of any length.
func (r *reader) year(i int) (y int, end int) {
	it := r.at(i)
	if !it.counts() && it.class&isEra == 0 && it.mark != '\'' {
		return 0, i
	}
	if y, end = r.eraYear(i); end > i {
		return y, end
	}
	switch {
	case it.kind == number && it.len() == 4 && it.num >= 1000 && it.num < 2200:
		y, end = int(it.num), i+1
	case r.mark(i, '\'') && r.at(i+1).kind == number && r.at(i+1).len() == 2 && r.glued(i+1):
		y, end = century(int(r.at(i+1).num)), i+2
	default:
		return r.yearWords(i)
	}
	if r.glued(end) && r.at(end).kind == letters || r.mark(end, '%') || (r.mark(end, ',') || r.mark(end, '.')) && r.glued(end) && r.glued(end+1) && r.at(end+1).kind == number {
		return 0, i
	}
	return y, end
}

// century gives a year of two digits its century: up to 2049 and from 1950.
func century(n int) int {
	if n < 50 {
		return 2000 + n
	}
	return 1900 + n
}

// yearWords reads "nineteen ninety-seven", "two thousand and five".
func (r *reader) yearWords(i int) (y, end int) {
	if r.at(i).kind != letters {
		return 0, i
	}
	milli, e := r.cardinal(i)
	if e == i || milli%1000 != 0 {
		return 0, i
	}
	first := int(milli / 1000)
	switch {
	case first >= 1100 && first <= 2199 && r.is(i, wsThousands):
		return first, e
	case first < 17 || first > 20:
		return 0, i
	}
	milli, end = r.cardinal(e)
	second := int(milli / 1000)
	if end == e || milli%1000 != 0 || second < 10 || second > 99 || r.at(e).kind != letters {
		return 0, i
	}
	return first*100 + second, end
}

// yearTail reads what gives a month, quarter, season or day its year: "2021",
// ", 2021", "of 2021", "last year", "of the previous year", "'98".
func (r *reader) yearTail(i int) (in *timex.Expr, end int) {
	j := r.opt(i, ',')
	if y, e := r.year(j); e > j && !r.measures(e) && (y >= firstNewsYear || !r.countsAfter(e)) {
		return r.expr(&timex.Expr{Type: date, Time: timex.Time{Unit: timex.Year, Year: int16(y)}}), e
	}
	if j > i {
		return nil, i
	}
	j = r.word(i, wOfIn)
	if it := r.at(j); !it.counts() && it.mark != '\'' && it.class&(isLeader|isShift|isOpener|isUnit) == 0 {
		return nil, i
	}
	if h := r.yearPhrase(j); h.e != nil {
		if h.e.Form == timex.Absolute && j == i {
			return nil, i
		}
		return h.e, h.b
	}
	return nil, i
}

// yearPhrase reads a year in any wording.
func (r *reader) yearPhrase(i int) found {
	j := r.word(i, wThe)
	h := r.fiscal(j)
	if h.e == nil {
		h = r.shifted(j)
	}
	if h.e == nil {
		if y, e := r.year(j); e > j && !r.measures(e) && (y >= firstNewsYear || !r.countsAfter(e)) {
			h = found{b: e, e: r.expr(&timex.Expr{Type: date, Time: timex.Time{Unit: timex.Year, Year: int16(y)}})}
		}
	}
	if h.e == nil || precision(h.e) != timex.Year {
		return found{}
	}
	h.a = i
	return h
}

// countsAfter reports whether what follows a number shows that it counts
// something: "2000 people", "1,900 percent", "2000 metres".
func (r *reader) countsAfter(i int) bool {
	return r.measures(i) || r.tag(i) == text.NNS && !r.at(i).capital()
}

// measures is countsAfter for a number that is a year by what stands before
// it, such as a month: there a plural begins what is told of that year ("In May
// 2019 offices shut").
func (r *reader) measures(i int) bool {
	if r.has(i, isUnits) || r.is(i, wsMeasures) {
		return true
	}
	if r.mark(i, '-') && r.glued(i) && r.glued(i+1) && (r.has(i+1, isUnit) || r.is(i+1, wsMeasure)) {
		return true
	}
	return false
}
