package names

import (
	"strings"

	"lede/text"
)

// A why tells which rule found a name.
type why uint8

// The rules, as they decide.
const (
	byModel     why = iota
	byHead          // a word at its end: Ministry, Province
	byHeadOf        // and what "of" brings after it
	byList          // the gazetteer has it whole
	byPrefix        // a word at its beginning: Lake, FC
	byTitle         // a title before it
	byGiven         // a given or family name in it
	byChinese       // a family name that stands first
	byClue          // a preposition or a verb beside it
	byDateline      // it begins a line, a date or an agency follows
	byCapitals      // it is capitals, or capitalised, alone
	byNoun          // a noun for a kind of place follows: district
	byEvent         // a word at its beginning: Hurricane, Battle of
	byFixed         // a phrase of the lists with small words, or one with 's inside
	byAmpersand     // two words that "&" joins
)

// run reads the capitalised run [i, end) from left to right and returns where
// what it found ends: a name may go on after the run, as with "of".
func (w *reading) run(i, end int, s text.Sentence) int {
	if w.dateline(i, end) {
		w.add(i, end, text.Place, byDateline)
		return end
	}
	k := i
	for k < end {
		k = w.step(k, end, s)
	}
	return k
}

// dateline reports whether [i, end) is the place that a dateline begins with:
// "PORT ELARA, Marenia, June 14", "Mumbai, Feb 16 (PTI)".
func (w *reading) dateline(i, end int) bool {
	if !w.flags(i).Has(text.LineStart) || end-i > 4 || end+1 >= len(w.views) {
		return false
	}
	if _, c := w.phrase(i, end, org); c != 0 {
		return false
	}
	caps := true
	for k := i; k < end; k++ {
		caps = caps && w.flags(k).Has(text.AllCaps)
	}
	switch w.d.Word(end) {
	case ",":
		return w.is(end+1, notName) && w.capital(end+1) || caps && w.capital(end+1) && !w.flags(end+1).Has(text.AllCaps)
	case "(":
		return caps && end+3 < len(w.views) && w.is(end+1, org) && w.mark(end+2, ")")
	case "–", "—", "--", "-":
		return caps && !w.flags(end).Has(text.Glued)
	}
	return false
}

// step reads one name, or passes over one word, at k and returns where to go
// on. Names that words at their end tell (Ministry, Province, Summit) come
// before those that a title or a given name tells.
func (w *reading) step(k, end int, s text.Sentence) int {
	if !w.capital(k) {
		return k + 1
	}
	if n := w.fixed(k, end, s); n > 0 {
		return k + n
	}
	if e := w.joint(k, end); e > k {
		return e
	}
	n, c := w.phrase(k, end, org|event|place|norp|title)
	if w.views[k].class&(function|notName) != 0 && n < 2 && c&(org|event) == 0 {
		if k+1 < end && w.headIn(k+1, end) < 0 || w.views[k].class&function != 0 || k+1 == end {
			return k + 1
		}
	}
	if n > 1 && c&(org|event|place) != 0 && k+n == end {
		return w.extend(k, k+n, c, byList, s)
	}
	if c&title == 0 || n == 1 {
		if h := w.headIn(k, end); h >= 0 {
			return w.headed(k, h, s)
		}
	}
	if t := w.titleIn(k+1, end); t > k && w.is(k, common|norp) && c&norp == 0 {
		return t
	}
	switch {
	case w.is(k, chineseSurname) && k+1 < end && !w.is(k+1, place|org|title|norp):
		return w.person(k, end, byChinese)
	case c&title != 0 && !w.is(k, anyGiven) || c&title != 0 && n > 1:
		return w.afterTitle(k+n, end)
	case c&norp != 0 && !(w.is(k, surname) && w.is(k-1, anyGiven)):
		w.add(k, k+n, text.Norp, byList)
		return k + n
	case n == 1 && c&place != 0 && k+1 < end && w.is(k, anyGiven|surname) && w.is(k+1, surname) && !w.is(k+1, place):
		return w.person(k, end, byGiven)
	case c&org != 0 && (n > 1 || !w.is(k, anyGiven) || k+1 == end):
		return w.extend(k, k+n, c, byList, s)
	case c&event != 0:
		return w.extend(k, k+n, c, byList, s)
	case c&place != 0:
		w.add(k, k+n, text.Place, byList)
		return k + n
	case w.is(k, orgPrefix) && k+1 < end:
		w.add(k, end, text.Org, byPrefix)
		return end
	case w.is(k, placePrefix) && k+1 < end && !w.is(k+1, anyGiven):
		w.add(k, end, text.Place, byPrefix)
		return end
	case w.is(k, eventPrefix) && k+1 < end:
		y := byPrefix
		if w.views[k+1].class&common == 0 || w.is(k+1, anyGiven) {
			y = byEvent // and not a headline's "Storm Hits Coast"
		}
		w.add(k, end, text.EventName, y)
		return end
	case w.is(k, eventPrefix) && w.is(k, eventHead) && w.mark(end, "of"):
		return w.eventOf(k, end, s)
	}
	return w.unknown(k, end, s)
}

// joint adds the name that "&" makes of the words at k and behind it, and returns
// its end: Harrow & Finch is a firm, Bosnia & Herzegovina a place; k where there is none.
func (w *reading) joint(k, end int) int {
	if k+2 >= end || !w.mark(k+1, "&") || !w.capital(k+2) || w.views[k].class&(title|function|notName) != 0 {
		return k
	}
	const own = surname | anyGiven | place
	if w.is(k, common) && w.is(k+2, common) && !w.is(k, own) && !w.is(k+2, own) {
		return k // Acme Lease & Finance
	}
	l := text.Org
	if w.is(k, place) && w.is(k+2, place) && !w.is(k, anyGiven) {
		l = text.Place
	}
	e := k + 3
	for e < end && (w.is(e, orgHead) || w.mark(e, "&") || w.mark(e-1, "&")) {
		e++
	}
	w.add(k, e, l, byAmpersand)
	return e
}

// year reports whether s is a year's four digits.
func year(s string) bool {
	return len(s) == 4 && (s[0] == '1' || s[0] == '2') && strings.Trim(s, "0123456789") == ""
}

// titleIn returns the first token of [k, end) that is a title with a name
// after it, where only common words stand before it; -1 where there is none.
func (w *reading) titleIn(k, end int) int {
	for ; k < end-1; k++ {
		if w.views[k].class&title != 0 {
			return k
		}
		if w.views[k].class&common == 0 {
			break
		}
	}
	return -1
}

// afterTitle reads the person whose title ends before k.
func (w *reading) afterTitle(k, end int) int {
	if k >= end || w.views[k].class&(function|notName) != 0 {
		return max(k, 1)
	}
	if n, c := w.phrase(k, end, title|norp|org); n > 0 && c&surname == 0 {
		return k
	}
	return w.person(k, end, byTitle)
}

// person adds the person's name that begins at k.
func (w *reading) person(k, end int, y why) int {
	j := k + 1
	for j < end && w.views[j].class&(notName|function) == 0 {
		j++
	}
	if j < len(w.views) && w.capital(j-1) && j < end && w.views[j].class&nameSuffix != 0 {
		j++
	}
	if y != byTitle && w.placeNoun(j) {
		w.add(k, j, text.Place, byNoun)
		return j
	}
	w.add(k, j, text.Person, y)
	return j
}

// placeNoun reports whether the word at i, in small letters, tells that a name
// before it is a place's: Lakhimpur district.
func (w *reading) placeNoun(i int) bool {
	if i >= len(w.views) || w.views[i].class&placeHead == 0 || w.capital(i) {
		return false
	}
	switch w.d.Word(i) {
	case "district", "province", "county", "prefecture", "region", "municipality", "township", "village", "town",
		"river", "island", "islands", "peninsula", "valley", "governorate", "oblast", "suburb", "airport", "strait", "mountains":
		return true
	}
	return false
}

// unknown reads a run that begins with a word of no telling class.
func (w *reading) unknown(k, end int, s text.Sentence) int {
	c := w.views[k].class
	if w.placeNoun(end) && !(c&common != 0 && k == s.First) {
		w.add(k, end, text.Place, byNoun)
		return end
	}
	if end-k > 1 {
		for j := k; j < end; j++ {
			if w.views[j].class&(anyGiven|surname|chineseSurname) != 0 && w.views[j].class&common == 0 || w.views[j].class&anyGiven != 0 {
				return w.person(k, end, byGiven)
			}
		}
		if c&common != 0 && k == s.First {
			return k + 1
		}
		if w.is(k-1, placeCue) {
			w.add(k, end, text.Place, byClue)
			return end
		}
		w.add(k, end, text.NoLabel, byCapitals)
		return end
	}
	switch {
	case c&(common|title) != 0 && k == s.First:
	case w.is(k-1, title) && w.capital(k-1) || w.mark(k-1, ",") && w.is(k-2, kinMale|kinFemale) && w.mark(end, ","): // his wife, Carol,
		w.add(k, end, text.Person, byTitle)
	case w.is(k-1, placeCue) && c&common == 0:
		w.add(k, end, text.Place, byClue)
	case w.acronym(k):
		w.add(k, end, text.Org, byCapitals)
	case c&surname != 0 && c&common == 0 && (w.is(k+1, say) || w.mark(k+1, "'s") || k == s.First):
		w.add(k, end, text.Person, byClue)
	default:
		w.add(k, end, text.NoLabel, byCapitals)
	}
	return end
}

// acronym reports whether token k is capital letters and little else.
func (w *reading) acronym(k int) bool {
	s := w.d.Word(k)
	for i := 0; i < len(s); i++ {
		if c := s[i]; (c < 'A' || c > 'Z') && c != '.' && c != '&' {
			return false
		}
	}
	return len(s) > 1 && len(s) < 7
}
