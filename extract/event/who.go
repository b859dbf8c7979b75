package event

import (
	"strings"

	"lede/text"
)

// maxParticipants is how many names one telling takes in; an event that is
// told again may gather two more.
const maxParticipants = 4

// who fills in the participants: the persons, bodies and countries that are
// subject or object of the trigger, as far as the words around it tell. Names
// that only say where, whose or what something else is of are none.
func (r *reading) who(t *telling) {
	sent := r.d.Sentences[t.sentence]
	for i := r.first; i < len(r.d.Mentions) && int(r.d.Mentions[i].First) < sent.Last; i++ {
		m := &r.d.Mentions[i]
		first, last := int(m.First), int(m.Last)
		switch {
		case len(t.Participants) == maxParticipants, first < t.Last && last > t.First, !r.close(t, first, last), r.inDatelineAt(first, last):
		case m.Form != text.Named:
			if name := r.standsFor(t, m); name != "" {
				t.Participants = appendNew(t.Participants, name)
			}
		case m.Form == text.Named && r.mayTakePart(t, m, sent.First) && r.takesPart(t, first, last, sent.First):
			t.Participants = appendNew(t.Participants, r.d.Words(first, last))
		}
	}
	t.subject = r.subject(t)
}

// mayTakePart reports whether a name is of somebody or a body, or of a place
// that does not only say where.
func (r *reading) mayTakePart(t *telling, m *text.Mention, from int) bool {
	first, last := int(m.First), int(m.Last)
	switch m.Label {
	case text.Person, text.Org:
		return true
	case text.Norp: // "the Greens", but not the German of "a German firm"
		return last >= len(r.d.Tokens) || !r.d.Tokens[last].Tag.Noun() && !r.d.Tokens[last].Tag.Adjective() && r.d.Tokens[last].Tag != text.HYPH
	case text.Place:
		return !(first > from && r.x.w.place.has(r.before(first, from))) && r.d.Words(first, last) != t.Place && !r.furtherPlace(first, from) && !r.modifies(t, last)
	}
	return false
}

// modifies reports whether the place that ends before token i only tells which of
// its kind the thing is that moved: US car sales.
func (r *reading) modifies(t *telling, i int) bool {
	if t.Type != financial || i >= len(r.d.Tokens) || i == t.First {
		return false
	}
	tag := r.d.Tokens[i].Tag
	return tag == text.NN || tag == text.NNS
}

// inDatelineAt reports whether tokens [first, last) stand in the dateline.
func (r *reading) inDatelineAt(first, last int) bool {
	return int(r.d.Tokens[first].Start) < r.st.Dateline.End && r.st.Dateline.Overlaps(r.d.TokenSpan(first, last))
}

// standsFor returns the name of the person or body that a pronoun or description
// stands for, where it is subject or object of a trigger's verb, or the owner
// of a trigger's noun: it agreed to buy the firm; their talks.
func (r *reading) standsFor(t *telling, m *text.Mention) string {
	first, last := int(m.First), int(m.Last)
	own := r.d.Tokens[first].Tag == text.PRPS
	switch {
	case m.Entity < 0, last < len(r.d.Tokens) && r.d.Tokens[last].Tag == text.POS:
		return ""
	case t.form == verbForm && !own && last == r.auxiliaries(t.sentence, t.First).first:
	case t.form == verbForm && !own && first == t.Last && m.Form == text.Nominal && !r.verbAfter(last):
	case t.form != verbForm && t.form != stateForm && own && last <= t.First && first == r.phraseStart(t.sentence, t.First):
	default:
		return ""
	}
	e := r.d.Entities[m.Entity]
	if e.Label != text.Person && e.Label != text.Org || e.Name < 0 || r.d.Mentions[e.Name].Form != text.Named {
		return ""
	}
	n := &r.d.Mentions[e.Name]
	return r.d.Words(int(n.First), int(n.Last))
}

// furtherPlace reports whether the place at token first only goes on from the
// place before it: "Portland, Oregon", "in Pune and Chennai".
func (r *reading) furtherPlace(first, from int) bool {
	if first-2 < from || r.d.Tokens[first-1].Tag != text.Comma && r.d.Tokens[first-1].Tag != text.CC {
		return false
	}
	m := r.names.Named(first - 2)
	if m == nil || m.Label != text.Place || int(m.Last) != first-1 {
		return false
	}
	return r.d.Tokens[first-1].Tag == text.Comma || int(m.First) > from && r.x.w.place.has(r.before(int(m.First), from))
}

// takesPart reports whether the name at tokens [first, last) can be subject or
// object of the trigger.
func (r *reading) takesPart(t *telling, first, last, from int) bool {
	w := &r.x.w
	if last < len(r.d.Tokens) && r.d.Tokens[last].Tag == text.POS && !(t.form != verbForm && last < t.First && t.First-last < 5) {
		return false // "England's largest trust was fined"
	}
	start := r.listStart(t.sentence, first, last, from)
	verb := t.form == verbForm || t.form == stateForm
	if first >= t.Last && r.verbAfter(last) {
		return false // ", the police said"
	}
	if start > from {
		switch lead := &r.d.Tokens[start-1]; {
		case verb && first < t.First && lead.Tag.Verb() && !has(w.report, r.d, start-1):
			return false // object of another verb
		case lead.Tag != text.IN && lead.Tag != text.TO:
		case verb && first < t.First && t.Type == financial && lead.Lower == w.of: // "shares of X jumped"
		case w.with.has(lead.Lower) && !(verb && first < t.First):
		case !verb && start-1 == t.Last: // "the arrest of X", "an attack on Y"
		case verb && start-1 == t.Last && lead.Tag == text.TO: // "appealed to X"
		case w.that == lead.Lower || w.subordinate.has(lead.Lower) || w.clause.has(lead.Lower):
		default:
			return false
		}
	}
	if !verb {
		return last > t.First || !r.toldBy(t, last)
	}
	if first >= t.Last {
		return !r.finiteIn(t.Last, first)
	}
	group := r.auxiliaries(t.sentence, t.First).first
	return !r.finiteIn(r.overAside(last, group), group) || r.relativeIn(last, t.First)
}

// toldBy reports whether who stands before token last only says what became of
// the trigger, which is subject of its own: "Ana Silva said talks had ended".
func (r *reading) toldBy(t *telling, last int) bool {
	for k := last; k < t.First; k++ {
		if r.d.Tokens[k].Tag.Verb() && has(r.x.w.report, r.d, k) {
			return r.clauseOn(t.Last, r.d.Sentences[t.sentence].Last)
		}
	}
	return false
}

// clauseOn reports whether a finite verb of the same clause follows a noun that
// ends before token i, which "and" may join to another: "drought and fire could".
func (r *reading) clauseOn(i, last int) bool {
	for k := i; k < min(last, i+clauseReach); k++ {
		if r.finiteTag(k) {
			return true
		}
		switch r.d.Tokens[k].Tag {
		case text.Comma, text.Colon, text.WDT, text.WP, text.VB, text.TO:
			return false
		}
	}
	return false
}

// clauseReach is how many tokens behind a subject its verb may stand.
const clauseReach = 9

// listStart returns where the noun phrase of the name at token first begins, or
// that of the first name of the list which it stands in: "for X, Y and Z".
func (r *reading) listStart(s, first, last, from int) int {
	start := r.phraseStart(s, first)
	for range maxParticipants {
		if start-1 > from && r.d.Tokens[start-1].Tag == text.Comma && !r.goesOn(last) {
			return start // an aside: "the president of X, Y, met"
		}
		k := start - 1
		if k > from && r.d.Tokens[k].Tag == text.CC && r.d.Tokens[k-1].Tag == text.Comma {
			k--
		}
		if k <= from || r.d.Tokens[k].Tag != text.CC && r.d.Tokens[k].Tag != text.Comma {
			return start
		}
		m := r.names.Named(k - 1)
		if m == nil || int(m.Last) != k {
			return start
		}
		start, last = r.phraseStart(s, int(m.First)), int(m.Last)
	}
	return start
}

// goesOn reports whether a comma or "and" and another name follow the name that
// ends before token i.
func (r *reading) goesOn(i int) bool {
	if i+1 >= len(r.d.Tokens) || r.d.Tokens[i].Tag != text.Comma && r.d.Tokens[i].Tag != text.CC {
		return false
	}
	if r.d.Tokens[i+1].Tag == text.CC {
		i++
	}
	return i+1 < len(r.d.Tokens) && r.names.Named(i+1) != nil
}

// overAside returns the comma that closes an aside which a comma opens at token
// from and which ends before the verb group; from where none does.
func (r *reading) overAside(from, group int) int {
	if from >= group || r.d.Tokens[from].Tag != text.Comma {
		return from
	}
	for k := group - 1; k > from; k-- {
		switch t := &r.d.Tokens[k]; {
		case t.Tag == text.Comma:
			return k
		case t.Tag == text.RB, t.Lemma == r.x.w.be, t.Lemma == r.x.w.have, t.Tag == text.TO, has(r.x.w.plan, r.d, k):
		default:
			return from
		}
	}
	return from
}

// verbAfter reports whether a finite verb follows the noun phrase whose name
// ends before token i, so that it is subject of its own.
func (r *reading) verbAfter(i int) bool {
	for ; i < len(r.d.Tokens); i++ {
		switch t := r.d.Tokens[i].Tag; {
		case r.finiteTag(i):
			return true
		case !t.Noun() && t != text.RB:
			return false
		}
	}
	return false
}

// finiteIn reports whether a finite verb stands in tokens [from, to): what lies
// beyond it has a verb of its own. What only plans the next verb is none: "is
// due to arrive", "agreed to buy".
func (r *reading) finiteIn(from, to int) bool {
	for k := from; k < to; k++ {
		t := &r.d.Tokens[k]
		switch {
		case t.Lemma == r.x.w.have && k+1 < to && r.d.Tokens[k+1].Tag == text.VBN && !has(r.x.w.plan, r.d, k+1):
			return true // now that they have made a plan, it began
		case r.finiteTag(k) && t.Lemma != r.x.w.be && t.Lemma != r.x.w.have && !has(r.x.w.plan, r.d, k):
			return true
		}
	}
	return false
}

// relativeIn reports whether a relative clause begins in tokens [from, to): the
// name before it may be subject of the verb behind it.
func (r *reading) relativeIn(from, to int) bool {
	for k := from; k < min(to, from+3); k++ {
		switch r.d.Tokens[k].Tag {
		case text.WP, text.WDT, text.WPS:
			return true
		}
	}
	return false
}

// before returns the word before token i, an article passed over.
func (r *reading) before(i, first int) uint64 {
	if i-1 > first && r.d.Tokens[i-1].Tag == text.DT {
		i--
	}
	return r.d.Tokens[i-1].Lower
}

// close reports whether the name at tokens [i, last) stands in the trigger's
// clause.
func (r *reading) close(t *telling, i, last int) bool {
	from, to := t.Last, i
	if i < t.First {
		from, to = i, t.First
		if t.form == verbForm || t.form == stateForm {
			to = r.auxiliaries(t.sentence, t.First).first
			from = r.overAside(last, to)
			return to-from < 18 && r.barriers(from, to) < 12
		}
	}
	return to-from < 18 && r.barriers(from, to) < 8
}

// subject returns the words of the first name before the trigger.
func (r *reading) subject(t *telling) string {
	sent := r.d.Sentences[t.sentence]
	for i := r.first; i < len(r.d.Mentions) && int(r.d.Mentions[i].First) < t.First; i++ {
		m := &r.d.Mentions[i]
		if m.Form == text.Named && int(m.First) >= sent.First && m.Label != text.Place {
			return r.d.Words(int(m.First), int(m.Last))
		}
	}
	return ""
}

// appendNew appends a name that is not in the list, nor the end of one in it; a
// longer one takes the place of its end: Silva, Ana Silva.
func appendNew(list []string, s string) []string {
	for i, x := range list {
		if x == s || endsIn(x, s) {
			return list
		}
		if endsIn(s, x) {
			list[i] = s
			return list
		}
	}
	return append(list, s)
}

// endsIn reports whether a name is that of a person whose last words the other is:
// Oslo is not the end of Bank of Oslo.
func endsIn(name, end string) bool {
	before, ok := strings.CutSuffix(name, " "+end)
	return ok && !strings.HasSuffix(before, " of") && !strings.HasSuffix(before, " the")
}
