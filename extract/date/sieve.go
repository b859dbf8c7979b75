package date

// The grammar is costly where it finds nothing, and most items begin nothing.
// The sieve looks at the classes of an item and of the one or two after it;
// what it lets pass may still be no expression, what it keeps back never is
// one.

// beginners are the classes that begins looks at.
const beginners = starts | isLeader | isPhase | isEdge | isWhole | isShift | isUnit | isPhrase | isApprox | isEra

// leans reports whether the word, which an expression may begin with, does not
// begin one before a word that no lexicon and no list has.
func (w *word) leans() bool {
	for _, p := range w.phrases {
		if len(p.words) == 0 && p.begins() {
			return false
		}
	}
	if w.counts() && w.class&isLeader == 0 && (w.value.end == 0 || w.value.yearLike()) {
		return false
	}
	return w.class&isUnit == 0 && (w.class&starts == 0 || w.in(wsEvery))
}

// begins reports whether an expression may begin with the phrase.
func (p *phrase) begins() bool { return p.sort != approx && p.sort != zone }

// yearLike reports whether the number is one of those that years have.
func (f *figure) yearLike() bool { return f.milli > 1000_000 && f.milli < 2200_000 }

// begins reports whether the item can be the first of an expression.
func (r *reader) begins(i int) bool {
	it := r.at(i)
	switch {
	case it.kind == number:
		return r.numberBegins(i)
	case it.kind == mark:
		return it.mark == vulgar || it.mark == '\'' && r.glued(i+1) && r.at(i+1).kind == number
	case it.class == 0:
		return it.counts() && r.numberBegins(i)
	}
	c := it.class
	if c&starts != 0 {
		return !r.is(i, wsEvery) || r.everyBegins(i)
	}
	return it.counts() && r.numberBegins(i) ||
		c&isLeader != 0 && r.leaderBegins(i) ||
		c&(isPhase|isEdge|isWhole|isShift) != 0 && r.modifierBegins(i, c) ||
		c&isUnit != 0 && r.unitBegins(i) ||
		c&isPhrase != 0 && r.anyPhrase(i) ||
		c&isApprox != 0 && r.boundBegins(i) ||
		c&isEra != 0 && it.capital() && r.at(r.eraBefore(i)).kind == number
}

// everyBegins looks behind "every", "each" and "any".
func (r *reader) everyBegins(i int) bool {
	next := r.at(i + 1)
	return next.counts() || next.class&(isUnit|isUnits|isWeekday|isMonth|isSeason|isPart) != 0 ||
		r.is(i+1, wOtherSecond) || r.has(i, isPhrase) && r.anyPhrase(i)
}

// leaderBegins looks behind an article and "in".
func (r *reader) leaderBegins(i int) bool {
	next := r.at(i + 1)
	if r.is(i, wIn) { // "in two weeks"
		return next.counts() && !(next.kind == number && next.len() > 3) && r.begins(i+1)
	}
	if next.kind != letters {
		return next.kind == number && r.numberBegins(i+1) || next.mark == '\'' && r.at(i+2).kind == number || next.mark == vulgar
	}
	if next.class == 0 {
		return next.counts() && r.numberBegins(i+1)
	}
	c := next.class
	return c&(starts|isUnit|isFiller|isNoun) != 0 || c&isLeader != 0 && !next.counts() && r.leaderBegins(i+1) || next.counts() && r.numberBegins(i+1) ||
		c&(isPhase|isEdge|isWhole|isShift) != 0 && r.modifierBegins(i+1, c)
}

// modifierBegins looks behind "last", "early", "end", "whole".
func (r *reader) modifierBegins(i int, c class) bool {
	j := i + 1
	if c&isShift != 0 && r.shiftBegins(j) {
		return true
	}
	if c&isPhase != 0 {
		if k := r.opt(j, '-'); r.begins(r.word(k, wInOn)) || r.has(k, isPart|isSeason) {
			return true
		}
	}
	if c&(isEdge|isWhole) == 0 {
		return false
	}
	return r.is(j, wOf) && r.begins(j+1) || r.has(j, isMonth|isUnit)
}

// shiftBegins looks at what stands behind "last" and its like.
func (r *reader) shiftBegins(j int) bool {
	it := r.at(j)
	if it.kind == mark {
		return it.mark == '-' && r.has(j+1, isUnit)
	}
	if it.class == 0 || it.kind == number {
		return it.counts() && r.numberBegins(j)
	}
	c := it.class
	return c&(starts|isUnit|isPhase|isWhole|isFiller|isNoun) != 0 || it.counts() && r.numberBegins(j) ||
		c&isShift != 0 && r.shiftBegins(j+1) || c&isPhrase != 0 && r.anyPhrase(j)
}

// unitBegins reports whether a unit in the singular can begin an expression:
// "year-end", "week of the 18th", "year 2008", "end of month".
func (r *reader) unitBegins(i int) bool {
	next := r.at(i + 1)
	return next.kind == number || next.mark == '-' || next.mark == '\'' || r.is(i-1, wOf) ||
		r.is(i+1, wsUnitBegins)
}

// boundBegins looks behind "about", "more than", "at least".
func (r *reader) boundBegins(i int) bool {
	_, j := r.phrase(i, approx)
	return j > i && r.begins(j)
}

// anyPhrase reports whether a phrase of a lexicon stands at i.
func (r *reader) anyPhrase(i int) bool {
	w := r.at(i).word
	if !r.goesOnAs(i, w) {
		return false
	}
	for k := range w.phrases {
		if p := &w.phrases[k]; p.begins() && r.matches(i+1, p.words) {
			return true
		}
	}
	return false
}

// numberBegins reports whether the number at i can begin an expression: it is
// as long as years and dates in digits are, or what follows can belong to it.
func (r *reader) numberBegins(i int) bool {
	it := r.at(i)
	if it.kind == letters {
		if _, e := r.ordinal(i); e > i {
			return r.continues(e)
		}
		f := r.figure(i)
		return f.end > 0 && (r.goesOn(int(f.end)) || f.yearLike()) || r.has(i, isLeader) && r.continues(i+1)
	}
	if it.yearLong() {
		return true
	}
	j := r.groups(i)
	next := r.at(j)
	switch {
	case next.counts() && next.kind == letters && next.class&(isLeader|isEra) == 0: // "3 million"
		return r.continues(j+1) || next.glued() && next.class != 0
	case next.glued() && next.class == isJoint && r.is(j, wM): // 3m
		return false
	case next.mark == '-' && j == i+1 && r.score(i):
		return false
	}
	return r.goesOn(j) || j > i+3 || j > i+1 && r.is(i-1, wAtOn)
}

// score reports whether the number at i, which a dash follows, is that of a
// score or a ratio: another number ends there, and nothing follows that makes
// times of them.
func (r *reader) score(i int) bool {
	if it := r.at(i + 2); it.kind != number || it.len() > 3 || r.is(i-1, wFromBetween) {
		return false
	}
	next := r.at(i + 3)
	if next.mark == ',' && next.glued() && !r.glued(i+4) {
		next = r.at(i + 4)
	}
	if next.kind == letters {
		return next.space() && next.class == 0 && !next.counts()
	}
	return !r.is(i-1, wOn) && (next.token < 0 || next.mark == ')' || next.mark == '.' && !r.glued(i+4))
}

// goesOn is continues for numbers that are no ordinals: "five of them".
func (r *reader) goesOn(i int) bool {
	if r.is(i, wOf) {
		return r.has(i+1, isMonth)
	}
	return r.continues(i)
}

// groups returns the item after the digits at i and those that a point or
// comma joins to them.
func (r *reader) groups(i int) int {
	i++
	for (r.mark(i, '.') || r.mark(i, ',')) && r.glued(i) && r.glued(i+1) && r.at(i+1).kind == number {
		i += 2
	}
	return i
}

// continues reports whether the item after a number may belong with it to one
// expression.
func (r *reader) continues(i int) bool {
	it := r.at(i)
	switch it.kind {
	case letters:
		if it.class == 0 {
			return it.counts()
		}
		c := it.class
		return it.joins() || it.counts() && c&isLeader == 0 || c&(starts|isUnit|isJoint|isFiller) != 0 ||
			c&isShift != 0 && r.shiftBegins(i+1) || c&isLeader != 0 && r.is(i+1, wThe) && r.has(i+2, isPart) ||
			c&isZone != 0 || c&isEra != 0 && it.capital() || r.is(i, wA) && (r.mark(i+1, '.') || r.is(i+1, wM))
	case number:
		return true
	}
	if it.space() {
		return it.mark == '-' || it.mark == '~'
	}
	switch it.mark {
	case ',': // "3, 4 and 5 May"
		return r.at(i+1).kind == number && !r.glued(i+1) && r.at(i+1).len() <= 2 && r.at(i-1).len() <= 2
	case '-', '~', '\'', '(':
		return true
	case '/', ':':
		return r.glued(i + 1)
	}
	return false
}
