package date

import (
	"lede/extract/timex"
	"lede/text"
)

// A told is a day that the article told, with the sentence it stands in.
type told struct {
	sentence int
	day      timex.Time
}

// afterEvent reads "the day after the election", "the week before the talks":
// a step from the day of something that happened, where an earlier sentence
// tells that day beside the same word. The unit stands at j, the article at
// i-1.
func (r *reader) afterEvent(i, j int, u timex.Unit) found {
	n := 1
	switch {
	case r.is(j+1, "before"):
		n = -1
	case !r.is(j+1, "after", "following"):
		return found{}
	}
	end, lemma := r.happening(j + 2)
	if end == j+2 {
		return found{}
	}
	day, ok := r.dayOf(lemma)
	if !ok {
		return found{}
	}
	of := r.expr(timex.Expr{Type: date, Time: day})
	return r.found(i, end, timex.Expr{Type: date, Form: timex.Relative, Anchor: timex.FromExpr, Of: of, N: n, Unit: u, Prec: u}, "date.counted")
}

// happening reads a noun phrase that begins with a determiner, and returns its
// last noun's lemma.
func (r *reader) happening(i int) (end int, lemma uint64) {
	if !r.is(i, "the", "his", "her", "their", "its", "a", "an") {
		return i, 0
	}
	end = i
	for k := i + 1; k < len(r.items) && k < i+5; k++ {
		t := &r.doc.Tokens[r.items[k].token]
		switch {
		case r.items[k].kind != letters || !t.Tag.Noun() && t.Tag != text.JJ:
			return end, lemma
		case t.Tag.Noun():
			end, lemma = k+1, t.Lemma
		}
	}
	return end, lemma
}

// maxTold is how many days back a word is looked for.
const maxTold = 32

// dayOf returns the day last told in a sentence that has a word of the lemma.
func (r *reader) dayOf(lemma uint64) (timex.Time, bool) {
	for k := len(r.told) - 1; k >= max(0, len(r.told)-maxTold); k-- {
		s := r.doc.Sentences[r.told[k].sentence]
		for i := s.First; i < s.Last; i++ {
			if r.doc.Tokens[i].Lemma == lemma {
				return r.told[k].day, true
			}
		}
	}
	return timex.Time{}, false
}
