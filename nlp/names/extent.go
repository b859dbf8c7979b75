package names

import (
	"strings"

	"lede/text"
)

// withoutTail returns the end of the name [first, last) without small words
// that nothing follows: "Forum for".
func (w *reading) withoutTail(first, last int) int {
	for last-first > 1 && !w.capital(last-1) && w.views[last-1].class&(connector|function) != 0 && w.flags(last-1)&text.Digit == 0 {
		last--
	}
	if last-first > 1 && w.scores(last-1) {
		last--
	}
	return last
}

// scores reports whether a result begins at token i: City | 3-1, but Boeing 737-800.
func (w *reading) scores(i int) bool {
	if i+2 >= len(w.d.Tokens) || !w.mark(i+1, "-") && !w.mark(i+1, "–") {
		return false
	}
	for _, k := range [...]int{i, i + 2} {
		if t := &w.d.Tokens[k]; !t.Flags.Has(text.Numeric) || t.End-t.Start > 2 {
			return false
		}
	}
	return w.flags(i+1).Has(text.Glued) && w.flags(i+2).Has(text.Glued)
}

// withoutPlace returns the end of a person's name [first, last) without the place
// that somebody with two names is of: Daniel Fernando | of Bulacan.
func (w *reading) withoutPlace(first, last int) int {
	for i := first + 2; i < last; i++ {
		if w.mark(i, "of") {
			return i
		}
	}
	return last
}

// withoutOffice returns the end of the name of a body [first, last) without
// the title of the person who holds an office there: NASA | Administrator, Acme |
// Chief Financial Officer, but Office of the Prime Minister.
func (w *reading) withoutOffice(first, last int) int {
	for i := first + 1; i < last; i++ {
		n, c := w.phrase(i, len(w.views), title)
		if c&title != 0 && i+n >= last && (n > 1 || office(w.d.Word(i))) && w.views[i-1].class&(connector|function|title) == 0 {
			return i
		}
	}
	return last
}

// withoutTitle returns the begin of a person's name [first, last) without the
// title before a given name: Judge | Ben Hall, but Dean Kamen.
func (w *reading) withoutTitle(first, last int) int {
	n, c := w.phrase(first, last, title)
	if c&title != 0 && first+n+1 < last && !w.is(first, anyGiven) && w.is(first+n, anyGiven) {
		return first + n
	}
	return first
}

// office reports whether the word by itself is an office that people are
// named with, rather than a word for many things (General, King).
func office(s string) bool {
	switch s {
	case "President", "Premier", "Chancellor", "Minister", "Secretary", "Governor", "Mayor", "Chairman", "Chairwoman",
		"Chairperson", "Director", "Administrator", "Commissioner", "Ambassador", "Spokesman", "Spokeswoman", "Spokesperson",
		"CEO", "CFO", "Chief", "Speaker", "Prosecutor", "Envoy", "Superintendent":
		return true
	}
	return false
}

// firmNouns are what a firm is called by its trade as often as a person is.
var firmNouns = func() map[uint64]bool {
	m := map[uint64]bool{}
	for _, s := range strings.Fields("publisher contractor subcontractor developer operator retailer supplier distributor broadcaster " +
		"housebuilder broker insurer lender wholesaler manufacturer maker carmaker exporter importer") {
		m[text.HashLower(s)] = true
	}
	return m
}()

// inBody reports whether the mark at j, before a capital, is inside the name of
// a body or a place: National People's Congress, St. Peter's Square, Acme, Inc.
func (w *reading) inBody(j int) bool {
	switch w.d.Word(j) {
	case "'s", "’s", "'", "’":
		return w.is(j-1, genitive) && w.capital(j-1) || j > 1 && w.is(j+1, orgHead|placeHead) && saint(w.d.Word(j-2))
	case ",":
		return legalForm(w.d.Word(j + 1))
	}
	return false
}

func saint(s string) bool { return s == "St." || s == "St" || s == "Saint" }

// legalForm reports whether the word tells the form of a company and may stand
// behind a comma.
func legalForm(s string) bool {
	switch s {
	case "Inc", "Inc.", "Ltd", "Ltd.", "LLC", "L.L.C.", "LLP", "Corp.", "Plc", "PLC":
		return true
	}
	return false
}
