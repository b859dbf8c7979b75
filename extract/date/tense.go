package date

import (
	"lede/extract/timex"
	"lede/text"
)

// tense returns the tense of the verb that governs the items [a, b): the
// nearest one before them, else the nearest after.
func (r *reader) tense(a, b int) timex.Tense {
	first, last := int(r.row[a].token), int(r.row[b-1].token)
	if r.is(a-1, wsUntil) { // whatever the verb, it may lie on either side
		if (r.has(a, isWeekday) || r.has(b-1, isWeekday)) && r.tenseBefore(first, last) != timex.PastTense {
			return timex.FutureTense
		}
		return timex.NoTense
	}
	if r.is(a-1, wSince) || r.is(a-1, wThe) && r.is(a-2, wSince) || r.closes(b) {
		return timex.PastTense // whatever the verb: "the fourth walkout since June", "Friday's close"
	}
	if r.is(a-1, wFor) && (r.is(a-2, wsScheduled) || r.has(a, isWeekday) && !r.mark(b, '\'')) {
		return timex.FutureTense // "rain forecast for Wednesday", "has called a strike for Friday"
	}
	if t := r.tenseBefore(first, last); t != timex.NoTense {
		return t
	}
	return r.tenseAfter(last + 1)
}

// closes reports whether what follows a day at item i is the end of its trading.
func (r *reader) closes(i int) bool {
	return r.mark(i, '\'') && r.is(i+1, wS) && r.is(i+2, wsClose)
}

func (r *reader) tenseBefore(first, last int) timex.Tense {
	participle := false
	for i := first - 1; i >= r.from && first-i < 30; i-- {
		t := &r.doc.Tokens[i]
		switch t.Tag {
		case text.MD:
			return timex.FutureTense
		case text.VBD:
			if i > r.from && r.ahead(i) {
				return timex.FutureTense
			}
			return timex.PastTense
		case text.VBZ, text.VBP:
			return r.present(i, first, participle)
		case text.VBN:
			if t := r.auxiliary(i); t != timex.NoTense {
				return t
			}
			participle = true
		case text.VB:
			if i > r.from && r.doc.Tokens[i-1].Tag == text.TO {
				if i-2 >= r.from && r.ahead(i-2) { // "was likely to climb"
					return timex.FutureTense
				}
				if m := r.tenseBefore(i-1, i); m == timex.PastTense {
					return m
				}
				return timex.FutureTense
			}
		case text.JJ, text.NN, text.NNS:
			if t.Lower == hashDue || t.Lower == hashUpcoming || t.Lower == hashEffective {
				return timex.FutureTense
			}
		case text.NoTag:
			if r.ahead(i) {
				return timex.FutureTense
			}
		case text.Colon:
			if i > r.from && r.doc.Text[t.Start] == ';' {
				return timex.NoTense
			}
		}
	}
	if participle {
		return timex.PastTense
	}
	return timex.NoTense
}

var (
	hashDue       = text.Hash("due")
	hashUpcoming  = text.Hash("upcoming")
	hashEffective = text.Hash("effective")
	hashFor       = text.Hash("for")
	hashSet       = text.Hash("set")
	hashHave      = text.Hash("have")
	hashBe        = text.Hash("be")
	hashEnd       = text.Hash("end")
	hashClose     = text.Hash("close")
)

// auxiliary tells the tense of a participle by the auxiliary before it: past
// after "has" and "had", future in "is scheduled" and "was due", else none.
func (r *reader) auxiliary(i int) timex.Tense {
	for k := i - 1; k >= max(r.from, i-4); k-- {
		switch t := &r.doc.Tokens[k]; {
		case t.Tag == text.MD:
			return timex.FutureTense
		case t.Lemma == hashHave:
			return timex.PastTense
		case t.Lemma == hashBe && r.scheduled(i):
			return timex.FutureTense
		case t.Tag.Verb() && t.Lemma != hashBe:
			return timex.NoTense
		}
	}
	if i+1 < r.to && r.scheduled(i) && (r.doc.Tokens[i+1].Tag == text.TO || r.doc.Tokens[i+1].Tag == text.IN) {
		return timex.FutureTense
	}
	return timex.NoTense
}

// scheduled reports whether a participle sets a date ahead; "set" does before
// "to" and "for", since records are set too.
func (r *reader) scheduled(i int) bool {
	if r.doc.Tokens[i].Lemma != hashSet {
		return r.ahead(i)
	}
	return i+1 < r.to && (r.doc.Tokens[i+1].Tag == text.TO || r.doc.Tokens[i+1].Lower == hashFor)
}

// present tells what a verb in the present means for a date after it: with a
// participle past ("has met", "is quoted"), with a word that looks ahead
// future.
func (r *reader) present(i, first int, participle bool) timex.Tense {
	t := &r.doc.Tokens[i]
	if r.ahead(i) || r.runsOut(i) {
		return timex.FutureTense
	}
	if participle && t.Lemma == hashHave {
		return timex.PastTense
	}
	if t.Lemma == hashBe {
		for k := i + 1; k < first; k++ {
			if r.ahead(k) {
				return timex.FutureTense
			}
		}
	}
	return timex.PresentTense
}

// ahead reports whether the token is a word after which dates lie ahead.
func (r *reader) ahead(i int) bool {
	return r.classes(&r.doc.Tokens[i])&isAhead != 0
}

// runsOut reports whether the verb at token i, in the present, tells when something
// is over: "the strike ends on Friday", but not "the index ends higher on Friday".
func (r *reader) runsOut(i int) bool {
	l := r.doc.Tokens[i].Lemma
	return (l == hashEnd || l == hashClose) && i+1 < r.to && (r.doc.Tokens[i+1].Tag == text.IN || r.classes(&r.doc.Tokens[i+1])&isWeekday != 0)
}

func (r *reader) tenseAfter(i int) timex.Tense {
	for end := min(r.to, i+12); i < end; i++ {
		t := &r.doc.Tokens[i]
		switch t.Tag {
		case text.MD:
			return timex.FutureTense
		case text.VBD:
			return timex.PastTense
		case text.VBZ, text.VBP:
			if r.ahead(i) {
				return timex.FutureTense
			}
			for k := i + 1; k < min(end, i+4); k++ {
				if r.ahead(k) && r.doc.Tokens[k].Tag == text.VBN {
					return timex.FutureTense
				}
				if r.doc.Tokens[k].Tag == text.VBN && t.Lemma == hashHave {
					return timex.PastTense
				}
			}
			return timex.PresentTense
		}
	}
	return timex.NoTense
}
