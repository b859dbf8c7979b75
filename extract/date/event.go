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
	case r.is(j+1, wBefore):
		n = -1
	case r.is(j+1, wOf) && u == timex.DayUnit:
		n = 0
	case !r.is(j+1, wAfterFollowing):
		return found{}
	}
	of := r.eventDay(j + 2)
	if of.e == nil {
		return found{}
	}
	e := timex.Expr{Type: date, Form: timex.Relative, Anchor: timex.FromExpr, Of: of.e, N: n, Unit: u, Prec: u}
	if u == timex.Part { // "the night before the match"
		e.Type, e.Unit, e.Prec, e.Time = clock, timex.DayUnit, timex.NoUnit, timex.Time{Unit: timex.Part, Part: timex.Night}
	}
	return r.found(i, of.b, &e, ruleCounted)
}

// partAfterEvent reads "the morning after the vote".
func (r *reader) partAfterEvent(i int, part timex.Code) found {
	n := 1
	if r.is(i+1, wBefore) {
		n = -1
	} else if !r.is(i+1, wAfter) {
		return found{}
	}
	of := r.eventDay(i + 2)
	if of.e == nil {
		return found{}
	}
	e := timex.Expr{Type: clock, Form: timex.Relative, Anchor: timex.FromExpr, Of: of.e, N: n, Unit: timex.DayUnit, Time: timex.Time{Unit: timex.Part, Part: part}}
	return r.found(i, of.b, &e, rulePartOfDay)
}

// eveOf reads "the eve of the coup".
func (r *reader) eveOf(i int) found {
	if !r.is(i, wEve) || !r.is(i+1, wOf) {
		return found{}
	}
	of := r.eventDay(i + 2)
	if of.e == nil {
		return found{}
	}
	return r.found(i, of.b, &timex.Expr{Type: date, Form: timex.Relative, Anchor: timex.FromExpr, Of: of.e, N: -1, Unit: timex.DayUnit}, ruleCounted)
}

// eventDay reads a noun phrase that begins with a determiner and whose last
// noun names a happening whose day was told. What a verb follows is a clause:
// "before the market fell".
func (r *reader) eventDay(i int) found {
	if !r.is(i, wsDeterminer) {
		return found{}
	}
	end, lemma := i, uint64(0)
	for k := i + 1; k < r.end && k < i+5; k++ {
		t := &r.doc.Tokens[r.row[k].token]
		if r.row[k].kind != letters || !t.Tag.Noun() && t.Tag != text.JJ {
			break
		}
		if t.Tag.Noun() {
			end, lemma = k+1, t.Lemma
		}
	}
	day, ok := r.dayOf(lemma)
	if end == i || !ok || finite(r.tag(end)) {
		return found{}
	}
	return r.found(i, end, &timex.Expr{Type: date, Time: day}, noRule)
}

func finite(t text.Tag) bool {
	return t == text.VBD || t == text.VBZ || t == text.VBP || t == text.MD
}

// maxTold is how many days back a word is looked for.
const maxTold = 32

// dayOf returns the day last told in a sentence that has a word of the lemma.
func (r *reader) dayOf(lemma uint64) (timex.Time, bool) {
	r.settle()
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
