package figure

import "lede/text"

// chunkOf returns the index of the base noun phrase that holds token i, -1
// for none.
func (r *reader) chunkOf(i int) int {
	cs := r.d.Chunks
	lo, hi := 0, len(cs)
	for lo < hi {
		m := (lo + hi) / 2
		if int(cs[m].Last) <= i {
			lo = m + 1
		} else {
			hi = m
		}
	}
	if lo < len(cs) && int(cs[lo].First) <= i {
		return lo
	}
	return -1
}

// verb reports whether token i is a verb of its clause rather than an
// adjective of a noun phrase.
func (r *reader) verb(i int) bool {
	return clausal.has(r.d.Tokens[i].Tag) && r.inClause(i)
}

// inClause is verb for a token whose tag is a verb's.
func (r *reader) inClause(i int) bool {
	t := &r.d.Tokens[i]
	if t.Tag == text.VBN || t.Tag == text.VBG {
		if r.chunkOf(i) >= 0 {
			return t.Tag == text.VBN && r.doneIn(i)
		}
		if r.lex.preposition.Has(r.d, i) { // according to, including, compared with
			return false
		}
	}
	return true
}

// doneIn reports whether the participle at token i is a past tense after a date:
// a quake in 2015 killed 9,000 people.
func (r *reader) doneIn(i int) bool {
	return i-1 > r.first && r.timeNoun(i-1) && !r.timeNoun(i) && !r.isWord(i-1, "year", "month", "week", "quarter") && r.figureAt(i+1, i+3)
}

// breaks reports whether token i begins or ends a clause: a semicolon, a
// colon, a dash, or a word that joins clauses.
func (r *reader) breaks(i int) bool {
	return breaking.has(r.d.Tokens[i].Tag) && r.joinsClauses(i)
}

// joinsClauses is breaks for a token whose tag is one of breaking.
func (r *reader) joinsClauses(i int) bool {
	switch t := &r.d.Tokens[i]; t.Tag {
	case text.Colon:
		return !t.Flags.Has(text.Glued) || r.d.Word(i) == ";" || r.d.Word(i) == ":" || r.d.Word(i) == "—"
	case text.OpenMark, text.EndMark:
		return true
	case text.IN, text.WRB, text.CC, text.RB:
		return r.lex.clauseWord.Has(r.d, i) && r.clauseFollows(i+1)
	}
	return false
}

// clauseFollows reports whether a verb with a subject before it follows within
// a few words of token i.
func (r *reader) clauseFollows(i int) bool {
	noun := false
	for k := i; k < min(i+12, r.last); k++ {
		t := &r.d.Tokens[k]
		switch {
		case t.Tag.Noun() || t.Tag == text.PRP || t.Tag == text.DT || t.Tag == text.EX:
			noun = true
		case k > i && r.d.Tokens[k-1].Tag == text.TO: // after extra time to reach the final
		case r.verb(k):
			return noun && t.Tag != text.VBG
		case t.Tag == text.Comma && noun && (k-i > 6 || r.attributes(k+1)):
			return false
		}
	}
	return false
}

// attributes reports whether token i begins a short clause that only says who
// says so: died after take-off on Sunday, the carrier said.
func (r *reader) attributes(i int) bool {
	for k := i; k < min(i+8, r.last); k++ {
		if r.verb(k) {
			return r.reports(k) && (k+1 == r.last || r.d.Tokens[k+1].Flags.Has(text.Punct))
		}
		if r.d.Tokens[k].Tag == text.Comma {
			return false
		}
	}
	return false
}

// clauseStart returns the first token of the clause that holds token i.
func (r *reader) clauseStart(i int) int {
	for k := i - 1; k >= r.first; k-- {
		if r.breaks(k) || r.reports(k) && r.clauseFollows(k+1) {
			return k + 1
		}
		if r.d.Tokens[k].Lower == hAnd && r.d.Tokens[k].Tag == text.CC && r.newSubject(k+1, i) {
			return k + 1
		}
	}
	return r.first
}

// reports reports whether token k is a verb that a clause may follow without
// "that": said, expects.
func (r *reader) reports(k int) bool {
	t := &r.d.Tokens[k]
	return t.Tag.Verb() && r.lex.says.May(t) && (r.lex.say.Has(r.d, k) || r.lex.sayThat.Has(r.d, k))
}

// newSubject reports whether a noun phrase and a finite verb stand at token k
// before token i: the "and" before them joins clauses.
func (r *reader) newSubject(k, i int) bool {
	c := r.chunkOf(k)
	if c < 0 {
		return false
	}
	for j := int(r.d.Chunks[c].Last); j < i; j++ {
		t := &r.d.Tokens[j]
		switch {
		case t.Tag == text.VBD || t.Tag == text.VBZ || t.Tag == text.VBP || t.Tag == text.MD:
			return true
		case t.Tag == text.IN || t.Tag == text.TO || t.Tag == text.RB || r.chunkOf(j) >= 0:
		default:
			return false
		}
	}
	return false
}

// verbBefore returns the nearest verb before token i within [start, i), -1
// for none.
func (r *reader) verbBefore(i, start int) int {
	for k := i - 1; k >= start; k-- {
		if r.verb(k) {
			return k
		}
	}
	return -1
}

// relates reports whether token i has the tag of a preposition.
func (r *reader) relates(i int) bool {
	t := r.d.Tokens[i].Tag
	return t == text.IN || t == text.TO || t == text.RP && r.is(i+1, "of")
}

// figureAt reports whether a figure of the sentence lies within tokens
// [first, last).
func (r *reader) figureAt(first, last int) bool {
	for i := r.from; i < len(r.items); i++ {
		if it := &r.items[i]; it.numFirst < last && it.numLast > first {
			return true
		}
	}
	return false
}

// auxiliary reports whether the verb at v is a form of be or have.
func (r *reader) auxiliary(v int) bool {
	l := r.d.Tokens[v].Lemma
	return l == hBe || l == hHave
}
