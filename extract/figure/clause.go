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
	t := &r.d.Tokens[i]
	if !t.Tag.Verb() && t.Tag != text.MD {
		return false
	}
	if t.Tag == text.VBN || t.Tag == text.VBG {
		if r.chunkOf(i) >= 0 {
			return false
		}
		if r.lex.preposition.Has(r.d, i) { // according to, including, compared with
			return false
		}
	}
	return true
}

// breaks reports whether token i begins or ends a clause: a semicolon, a
// colon, a dash, or a word that joins clauses.
func (r *reader) breaks(i int) bool {
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
		case r.verb(k):
			return noun && t.Tag != text.VBG
		case t.Tag == text.Comma && noun && k-i > 6:
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
	return r.d.Tokens[k].Tag.Verb() && (r.lex.say.Has(r.d, k) || r.lex.sayThat.Has(r.d, k))
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

// groupStart returns the first token of the verb group that ends with the
// verb at v: has been rising, will, to pay, not.
func (r *reader) groupStart(v, start int) int {
	k := v
	for k-1 >= start {
		t := &r.d.Tokens[k-1]
		if t.Tag.Verb() && r.verb(k-1) || t.Tag == text.MD || t.Tag == text.RB || t.Tag == text.TO || t.Tag == text.RP {
			k--
			continue
		}
		break
	}
	return k
}

// subject returns the tokens of the subject of the verb at v: the parser's
// where it has one to the left, else the nearest noun phrase to the left that
// hangs on no preposition. ok is false where there is none.
func (r *reader) subject(v, start int) (first, last int, ok bool) {
	for depth := 0; depth < 4; depth++ {
		g := r.groupStart(v, start)
		if f, l, found := r.subjectLeft(g, start); found {
			return f, l, true
		}
		// a participle or a second verb: the subject of the verb before it
		next := r.verbBefore(g, start)
		if next < 0 {
			if start > r.first { // the clause before
				s := r.clauseStart(start - 1)
				if next = r.verbBefore(start-1, s); next >= 0 && depth < 2 {
					v, start = next, s
					continue
				}
			}
			return 0, 0, false
		}
		v = next
	}
	return 0, 0, false
}

// subjectLeft reads leftward from a verb group's first token g: over inserts
// between commas and over prepositional phrases, to a free noun phrase.
func (r *reader) subjectLeft(g, start int) (first, last int, ok bool) {
	end := g
	k := g - 1
	if g < r.last && r.d.Tokens[g].Tag == text.TO {
		return 0, 0, false // an infinitive has the subject of the verb above it
	}
	if k >= start && r.d.Tokens[k].Tag == text.Comma { // an insert: X, which ..., rose
		open := -1
		for j := k - 1; j >= start; j-- {
			if r.d.Tokens[j].Tag == text.Comma {
				open = j
			}
		}
		if open < 0 {
			// a comma before a participle: no subject here
			return 0, 0, false
		}
		k, end = open-1, open
	}
	for k >= start {
		c := r.chunkOf(k)
		if c < 0 {
			t := &r.d.Tokens[k]
			if t.Tag == text.RRB || t.Tag == text.LRB || t.Tag == text.CC || t.Tag == text.RB || t.Tag == text.IN || t.Tag == text.POS || t.Tag == text.TO || r.lex.preposition.Has(r.d, k) {
				k--
				continue
			}
			if t.Tag == text.WDT || t.Tag == text.WP { // who, which: the noun before
				end = k
				k--
				if k >= start && r.d.Tokens[k].Tag == text.Comma {
					k--
					end--
				}
				continue
			}
			if p := r.amountOver(k); p >= 0 && p > start && r.prepositionAt(p-1) { // a mortgage of US$150,000
				k = p - 2
				continue
			}
			if (t.Tag == text.VBN || t.Tag == text.VBG) && k > start && r.chunkOf(k-1) >= 0 { // trade between the two recorded
				k--
				continue
			}
			return 0, 0, false
		}
		f := r.chunkFirst(c)
		if r.amountAt(f, int(r.d.Chunks[c].Last)) && !(f > start && r.prepositionAt(f-1)) {
			return 0, 0, false // the object of another verb
		}
		if f > start && r.prepositionAt(f-1) {
			if f-1 == start { // In 2020 X: the phrase is the clause's own
				return 0, 0, false
			}
			k = f - 2
			continue
		}
		if r.dateAt(int(r.d.Chunks[c].First), int(r.d.Chunks[c].Last)) || r.lex.timeAdverb.Has(r.d, f) {
			end = f
			k = f - 1
			continue
		}
		if f > start && r.conjoined(f-1) { // A and B rose
			if p := r.chunkOf(f - 2); p >= 0 {
				k = f - 2
				continue
			}
		}
		return f, end, true
	}
	return 0, 0, false
}

// amountAt reports whether tokens [first, last) hold a figure that is no count,
// so that they are no subject of a verb after them.
func (r *reader) amountAt(first, last int) bool {
	for i := r.from; i < len(r.items); i++ {
		if it := &r.items[i]; it.numFirst < last && it.numLast > first && it.unit.kind != counted && !it.hyphen {
			return it.last >= last
		}
	}
	return false
}

// amountOver returns the first token of the figure that covers token k, -1 for
// none.
func (r *reader) amountOver(k int) int {
	for i := r.from; i < len(r.items); i++ {
		if it := &r.items[i]; it.first <= k && k < it.last {
			return it.first
		}
	}
	return -1
}

// conjoined reports whether token i is "and" between two nouns.
func (r *reader) conjoined(i int) bool {
	return i > r.first && r.d.Tokens[i].Tag == text.CC && r.d.Tokens[i-1].Tag.Noun()
}

// chunkFirst returns the first token of the noun phrase that chunk c ends: a
// possessive's owner counts in.
func (r *reader) chunkFirst(c int) int {
	for c > 0 {
		x, p := &r.d.Chunks[c], &r.d.Chunks[c-1]
		if p.Last != x.First || r.d.Tokens[x.First].Tag != text.POS {
			break
		}
		c--
	}
	return int(r.d.Chunks[c].First)
}

func (r *reader) prepositionAt(i int) bool {
	t := &r.d.Tokens[i]
	return (t.Tag == text.IN || t.Tag == text.TO) && !r.breaks(i) || r.lex.preposition.Has(r.d, i)
}

// dateAt reports whether a date covers most of tokens [first, last).
func (r *reader) dateAt(first, last int) bool {
	for k := range r.st.Dates {
		d := &r.st.Dates[k]
		if d.First < last && d.Last > first {
			return d.Last >= last && (d.First <= first+1) && d.Type != "DURATION"
		}
		if d.First >= last {
			break
		}
	}
	return false
}

// object returns the direct object between the verb at v and token i: a noun
// phrase right after the verb that the figure at i is no part of.
func (r *reader) object(v, i int) (first, last int, ok bool) {
	k := v + 1
	for k < i && (r.d.Tokens[k].Tag == text.RP || r.d.Tokens[k].Tag == text.RB) {
		k++
	}
	if k >= i {
		return 0, 0, false
	}
	c := r.chunkOf(k)
	if c < 0 || int(r.d.Chunks[c].Last) > i || int(r.d.Chunks[c].First) != k {
		return 0, 0, false
	}
	if r.dateAt(k, int(r.d.Chunks[c].Last)) || r.d.Tokens[k].Tag == text.CD && int(r.d.Chunks[c].Last)-k == 1 {
		return 0, 0, false
	}
	return k, r.extend(c, i), true
}

// extend returns the token after the noun phrase of chunk c with the
// prepositional phrases and possessives that go on it, not past limit. A
// phrase with a date or a figure ends it.
func (r *reader) extend(c, limit int) int {
	end := int(r.d.Chunks[c].Last)
	for n := 0; n < 5; n++ {
		next := end
		if next >= limit {
			break
		}
		if r.d.Tokens[next].Tag == text.LRB { // (GDP)
			for k := next; k < min(next+4, limit); k++ {
				if r.d.Tokens[k].Tag == text.RRB {
					next = k + 1
					break
				}
			}
			if next == end {
				break
			}
			end = next
			continue
		}
		if r.d.Tokens[next].Tag == text.CC && r.d.Tokens[next].Lower == hAnd {
			next++
		} else if r.d.Tokens[next].Tag == text.POS {
		} else if r.nounPreposition(next) {
			next++
		} else {
			break
		}
		if next >= limit {
			break
		}
		x := r.chunkOf(next)
		if x < 0 || int(r.d.Chunks[x].First) > next || int(r.d.Chunks[x].Last) > limit || r.dateAt(int(r.d.Chunks[x].First), int(r.d.Chunks[x].Last)) || r.figureAt(int(r.d.Chunks[x].First), int(r.d.Chunks[x].Last)) {
			break
		}
		end = int(r.d.Chunks[x].Last)
	}
	return end
}

// nounPreposition reports whether token i is a preposition that hangs a phrase
// on a noun.
func (r *reader) nounPreposition(i int) bool {
	return r.isWord(i, "of", "for", "in", "on", "between", "among", "with", "from", "to", "per", "against", "at", "across", "under")
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
