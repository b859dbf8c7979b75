package date

import "lede/text"

// The years that news is about: a number of four digits beside a plural that
// is one of them may be the year, others count.
const (
	firstNewsYear = 1900
	lastNewsYear  = 2060
)

// namesYear reports whether the number at items [i, end), which a plural
// follows, is a year all the same: of what the plural names ("the 2014
// protests", "2016 sales"), or of a clause that begins with it ("In 2020 schools
// shut").
func (r *reader) namesYear(i, end int) bool {
	it := r.at(i)
	if it.kind != number || it.num < firstNewsYear || it.num > lastNewsYear {
		return false
	}
	if r.is(end, wDollars) {
		return r.is(i-1, wIn)
	}
	if r.measures(end) {
		return false
	}
	if y := r.at(i - 2); r.is(i-1, wAndOr) && y.kind == number && y.len() == 4 && it.num == y.num+1 {
		return true // the 2018 and 2019 floods
	}
	owned := r.is(i-1, wsOwner) || r.tag(i-1) == text.POS
	if it.num%1000 == 0 { // 2000 is a count more often than a year
		return owned && r.ofYear(end)
	}
	return owned || r.ofYear(end) && !r.blurred(i) || r.opensClause(i, end)
}

// ofYear reports whether the noun at item i, or the one that it modifies, is of
// those that years are told apart by: results, elections.
func (r *reader) ofYear(i int) bool {
	return r.has(i, isYearNoun) || r.tag(i).Noun() && r.has(i+1, isYearNoun)
}

// blurred reports whether the number at item i is bounded or rounded, as
// counts are: about 2010 results.
func (r *reader) blurred(i int) bool {
	return r.has(i-1, isApprox) || r.is(i-1, wsBlurred)
}

// opensClause reports whether the number stands with its preposition before
// the subject of its clause.
func (r *reader) opensClause(i, end int) bool {
	if i > r.begin+1 && r.at(i-2).kind != mark {
		return false
	}
	return r.is(i-1, wsDuringYear) || r.is(i-1, wsBoundYear) && finite(r.tag(end+1))
}
