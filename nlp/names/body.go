package names

import (
	"strings"

	"lede/text"
)

// fixed adds the phrase of the lists at k that goes on after the run [k, end)
// with small words (Great Hall of the People) and returns its length; 0 where
// there is none.
func (w *reading) fixed(k, end int, s text.Sentence) int {
	if w.views[k].class&more == 0 {
		return 0
	}
	n, c := w.phrase(k, s.Last, org|event|place)
	if k+n <= end || !w.capital(k+n-1) {
		return 0
	}
	w.add(k, k+n, labelOf(c), byFixed)
	return n
}

// labelOf returns the kind of name that a phrase of the class is.
func labelOf(c class) text.Label {
	switch {
	case c&org != 0:
		return text.Org
	case c&event != 0:
		return text.EventName
	}
	return text.Place
}

// eventOf adds a name such as Battle of Trafalgar, whose first words are
// [k, end).
func (w *reading) eventOf(k, end int, s text.Sentence) int {
	e := w.complement(end+1, end, s)
	if e > end {
		w.add(k, e, text.EventName, byEvent)
	}
	return e
}

// headIn returns the last token of [k, end) whose word ends the name of an
// organization, a place or an event, with at least one word before it; -1
// where there is none.
func (w *reading) headIn(k, end int) int {
	for h := end - 1; h >= k; h-- {
		if w.views[h].class&(orgHead|placeHead|eventHead) == 0 || !w.capital(h) || w.familyName(h, k, end) {
			continue
		}
		if h > k || w.views[h].class&orgOf != 0 && w.mark(h+1, "of") {
			return h
		}
	}
	return -1
}

// familyName reports whether the head at h within [k, end) is rather a family
// name: President Park, Park Jae-won, Governor Helen Marsh.
func (w *reading) familyName(h, k, end int) bool {
	if h-2 >= k && h+1 == end && w.is(h, surname) && w.is(h-1, anyGiven) && w.is(h-2, title) {
		return true
	}
	return w.is(h, chineseSurname) && (h > k && w.is(h-1, title) || h+1 < end && w.views[h+1].class&common == 0)
}

// headed adds the name [k, h] that the word at h ends.
func (w *reading) headed(k, h int, s text.Sentence) int {
	c := w.views[h].class
	for k < h && w.views[k].class&function != 0 {
		k++
	}
	if c&orgHead != 0 && w.twofold(k, s) {
		k -= 2
		w.drop(k)
	}
	switch {
	case c&eventHead != 0 && c&(orgHead|placeHead) == 0:
		c = event
	case c&orgHead != 0:
		c = org
	case c&placeHead != 0:
		c = place
	}
	if h == k && c != org {
		return h + 1
	}
	y := byHead
	for i := k + 1; i < h; i++ {
		if w.inBody(i) {
			y = byFixed
		}
	}
	return w.extend(k, h+1, c, y, s)
}

// twofold reports whether the name at k goes back over an "and": the Food and
// Drug Administration, but not Spain and Drug Administration.
func (w *reading) twofold(k int, s text.Sentence) bool {
	const names = place | norp | org | title | anyGiven | orgHead
	return k-3 >= s.First && w.mark(k-1, "and") && w.capital(k-2) && w.is(k-2, common) && w.is(k, common) &&
		w.views[k-2].class&names == 0 && w.views[k].class&names == 0 && article(w.d.Word(k-3))
}

// drop takes back names that reach behind token k.
func (w *reading) drop(k int) {
	n := len(w.found)
	for n > 0 && int(w.found[n-1].Last) > k {
		n--
	}
	w.found, w.whys = w.found[:n], w.whys[:n]
}

// extend adds the name [k, end) of class c and what "of" brings after it:
// Ministry of Foreign Affairs, Bureau of Economy and Information Technology.
func (w *reading) extend(k, end int, c class, y why, s text.Sentence) int {
	l := labelOf(c)
	if l == text.EventName && k > s.First && year(w.d.Word(k-1)) {
		k--
	}
	for w.is(end-1, orgOf) && (l == text.Org && w.mark(end, "of") || w.mark(end, "for")) {
		e := w.complement(end+1, end, s)
		if e == end {
			break
		}
		end = e
		if y == byHead || y == byList {
			y = byHeadOf
		}
	}
	w.add(k, end, l, y)
	return end
}

// complement returns the end of the capitalised words after "of" at of, with
// "and" where it joins subjects rather than bodies; none is of.
func (w *reading) complement(i, none int, s text.Sentence) int {
	if w.mark(i, "the") {
		i++
	}
	if i >= s.Last || !w.capital(i) {
		return none
	}
	end := w.runEnd(i, s.Last)
	if e := w.beforePerson(i, end); e < end {
		return e
	}
	for end+1 < s.Last && (w.mark(end, "and") || w.mark(end, ",")) && w.topic(end+1) {
		next := w.runEnd(end+1, s.Last)
		if w.mark(end, ",") && !(w.mark(next, "and") || w.mark(next, ",")) {
			break
		}
		end = next
	}
	return end
}

// beforePerson returns the end of a complement that begins at i without the
// title or the person that stands behind it: Bank of Japan | Governor Ito.
func (w *reading) beforePerson(i, end int) int {
	n, c := w.phrase(i, end, title|place)
	i += max(n, 1)
	if c&place != 0 && end-i > 1 && w.is(i, chineseSurname|anyGiven) && w.views[i].class&(common|place|placePrefix) == 0 {
		return i
	}
	for ; i < end; i++ {
		n, c := w.phrase(i, end, title)
		if c&title != 0 && (i+n == end || w.views[i+n].class&(common|orgHead) == 0 || w.is(i+n, chineseSurname|anyGiven)) {
			return i
		}
	}
	return end
}

// topic reports whether the capitalised word at i is a subject that a body
// deals with (Trade, Technology) rather than another name.
func (w *reading) topic(i int) bool {
	return w.capital(i) && !w.is(i, place|norp|org|title|orgOf|anyGiven) && (w.is(i, common) || discipline(w.d.Word(i)))
}

// discipline reports whether the word ends as names of sciences and fields of
// policy do.
func discipline(s string) bool {
	for _, end := range [...]string{"logy", "ics", "graphy", "ment", "tion", "ture", "ism", "metry", "omy"} {
		if len(s) > len(end)+2 && strings.HasSuffix(s, end) {
			return true
		}
	}
	return false
}
