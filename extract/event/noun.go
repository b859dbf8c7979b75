package event

import (
	"slices"

	"lede/text"
)

// noun judges the noun at tokens [first, last): whether it stands for an
// event and not for a thing or a habit, and what its verb says of it.
func (r *reading) noun(s, first, last int, weak bool) (string, bool) {
	sent := r.d.Sentences[s]
	tokens := r.d.Tokens
	head := &tokens[last-1]
	if last-first == 1 && !r.nominal(s, first) {
		return "", false
	}
	if last < sent.Last && (tokens[last].Tag.Noun() || tokens[last].Tag == text.HYPH) && !tokens[last].Flags.Has(text.Punct) {
		if tokens[last].Tag != text.NNP && s >= r.body {
			return "", false // earthquake victims, launch vehicle
		}
	}
	if last+1 < sent.Last && tokens[last].Tag == text.HYPH && tokens[last].Flags.Has(text.Glued) && tokens[last+1].Flags.Has(text.Glued) {
		return "", false // the quake-hit town
	}
	if last < sent.Last && (tokens[last].Tag.Noun() || tokens[last].Tag == text.VBZ) {
		if _, ok := slices.BinarySearch(r.spans, last); ok {
			return "", false // the ceasefire of "Ceasefire talks"
		}
	}
	start := r.phraseStart(s, first)
	if r.vague(start, first) || s >= r.body && r.known(s, start, first, last, weak) {
		return "", false
	}
	status, anchored := r.nounStatus(s, start, first, last)
	if status == "" {
		return "", false
	}
	if weak && !anchored {
		return "", false
	}
	bare := start == first && head.Tag == text.NNS && s >= r.body
	if bare && (!anchored || r.lasting(s, start, last)) {
		return "", false // "earthquakes are common"
	}
	return status, true
}

// lasting reports whether a verb in the present tells of the noun phrase at
// [start, last), its subject, what is always so.
func (r *reading) lasting(s, start, last int) bool {
	v, subject := r.governor(s, start, last)
	return subject && r.d.Tokens[v].Tag == text.VBP && !r.dateAfter(s, v)
}

// nominal reports whether one word is used as a noun and is no part of a name.
func (r *reading) nominal(s, i int) bool {
	t := &r.d.Tokens[i]
	switch {
	case s < r.body:
		return t.Flags.Has(text.Letter)
	case t.Tag.Proper():
		return i == r.d.Sentences[s].First
	case t.Tag.Noun():
		return true
	case t.Tag.Adjective() && i+1 < len(r.d.Tokens) && (r.d.Tokens[i+1].Tag.Noun() || r.d.Tokens[i+1].Tag.Adjective()):
		return false // "her final public appearance"
	case t.Tag == text.VBZ && i+1 < len(r.d.Tokens) && (r.d.Tokens[i+1].Tag.Verb() || r.d.Tokens[i+1].Tag == text.MD):
		return true // "Ceasefire talks resumed": a verb follows
	case i == r.d.Sentences[s].First && i+1 < len(r.d.Tokens):
		return t.Tag == text.VBZ && r.d.Tokens[i+1].Tag == text.IN // "Talks between the two"
	}
	return r.afterVerb(s, i)
}

// known reports whether a bare noun with "the" points back at something known
// ("the deal", "since the pandemic") and tells nothing of it.
func (r *reading) known(s, start, first, last int, weak bool) bool {
	if first-start > 1 || start >= first || !r.x.w.the.has(r.d.Tokens[start].Lower) {
		return false
	}
	if start > r.d.Sentences[s].First && r.x.w.topic.has(r.d.Tokens[start-1].Lower) {
		return true // "a report on the flood"
	}
	if r.ofName(s, last) {
		return false // "following the resignation of Ana Silva"
	}
	behind := start > r.d.Sentences[s].First && r.x.w.behind.has(r.d.Tokens[start-1].Lower)
	if _, cost := r.governing(s, first, last); cost < maxReach && (!behind || cost <= backgroundReach) {
		return false
	}
	if behind && last-first == 1 {
		return true // "since the pandemic"
	}
	if !weak && last-first > 1 {
		return false
	}
	v, _ := r.governor(s, start, last)
	return v < 0 || weak || !has(r.x.w.light, r.d, v)
}

// ofName reports whether "of" and a name follow at token i.
func (r *reading) ofName(s, i int) bool {
	return i+1 < r.d.Sentences[s].Last && r.d.Tokens[i].Lower == r.x.w.of && r.names.Named(i+1) != nil
}

// phraseStart returns the first token of the noun phrase that the noun ends.
func (r *reading) phraseStart(s, first int) int {
	sent := r.d.Sentences[s]
	k := first
	for k > sent.First && k > first-8 {
		t := &r.d.Tokens[k-1]
		if t.Tag == text.DT || t.Tag == text.PRPS {
			k--
			if k > sent.First && r.d.Tokens[k-1].Tag == text.PDT {
				k--
			}
			break // "is investigating | the attack"
		}
		if t.Tag.Noun() || t.Tag.Adjective() || t.Tag == text.CD || t.Tag == text.POS || t.Tag == text.HYPH || t.Tag == text.VBN || t.Tag == text.VBG {
			k--
			continue
		}
		break
	}
	return k
}

func (r *reading) vague(start, first int) bool {
	for k := start; k < first; k++ {
		if has(r.x.w.vague, r.d, k) {
			return true
		}
	}
	return start > 0 && has(r.x.w.vague, r.d, start-1)
}

// nounStatus reads the verb that the noun goes with, and what anchors it.
func (r *reading) nounStatus(s, start, first, last int) (status string, anchored bool) {
	w := &r.x.w
	coming := false
	for k := start; k < first; k++ {
		coming = coming || has(w.coming, r.d, k)
	}
	date, dated := r.nearest(s, first, last)
	anchored = dated || r.putInTime(s, start)
	status = occurred
	open := dated && floating(date)
	if coming || dated && after(date, r.published) || open && last < r.d.Sentences[s].Last && has(w.coming, r.d, last) || r.awaited(s, start) {
		status = scheduled
	}
	v, subject := r.governor(s, start, last)
	if v < 0 {
		return status, anchored || s < r.body
	}
	g := r.auxiliaries(s, v)
	if has(w.cancel, r.d, v) && (!subject || s < r.body || g.be) {
		return cancelled, true
	}
	if status := r.kept(v, start, subject, &g); status != occurred {
		return status, true
	}
	light := has(w.light, r.d, v)
	t := &r.d.Tokens[v]
	switch {
	case g.not:
		return "", false
	case g.modal != 0 && !w.will.has(g.modal):
		if !dated || !w.dated.has(g.modal) {
			return "", false
		}
		status = scheduled
	case g.modal != 0:
		if light || subject {
			status = scheduled
		}
	case g.to && r.wished(s, g.first):
		return "", false
	case g.to:
		if st, ok := r.infinitive(s, g.first, v); ok {
			status = st
		} else if !dated {
			return "", false
		}
	case t.Tag == text.VBG && g.be && light:
		status = ongoing
	case (t.Tag == text.VBZ || t.Tag == text.VBP) && s >= r.body && !dated && !anchored:
		return "", false
	case (t.Tag == text.VBZ || t.Tag == text.VBP) && open:
		status = scheduled // "meets for its first session on November 1"
	case t.Tag == text.VBZ && has(w.plan, r.d, v):
		status = scheduled
	case t.Tag == text.VBN && g.be && g.present && has(w.plan, r.d, v):
		status = scheduled
	}
	return status, anchored || light
}

// kept returns what the verb at token v, with its group, makes of the noun phrase at
// start, its subject or object, where it tells that nothing of the kind has happened: denied
// ("ruled out job cuts"), or hoped for what is prevented, wished for or feared;
// otherwise occurred. What "the" makes known is there whatever anybody wants.
func (r *reading) kept(v, start int, subject bool, g *group) string {
	w := &r.x.w
	if subject {
		if g.be && has(w.averted, r.d, v) {
			return hoped
		}
		return occurred
	}
	if w.the.has(r.d.Tokens[start].Lower) || !r.leadsTo(v, start) {
		return occurred
	}
	switch {
	case has(w.averted, r.d, v):
		return hoped
	case has(w.deny, r.d, v) && !g.not:
		return denied
	}
	return occurred
}

// contested reports whether a verb tells that somebody is against the deal that
// the noun at tokens [first, last) names, or proposes it: that is a plan, though
// "the" makes it known: opposed the merger.
func (r *reading) contested(s, first, last int) bool {
	start := r.phraseStart(s, first)
	v, subject := r.governor(s, start, last)
	return v >= 0 && !subject && has(r.x.w.averted, r.d, v) && r.leadsTo(v, start)
}

// cited reports whether the noun phrase at [start, last) is told as the cause of
// something: "cut its forecast, citing a drought".
func (r *reading) cited(s, start, last int) bool {
	if r.x.w.cite.has(r.d.Tokens[start].Lower) { // a participle before a noun
		return true
	}
	v, subject := r.governor(s, start, last)
	return v >= 0 && !subject && r.x.w.cite.has(r.d.Tokens[v].Lower)
}

// leadsTo reports whether nothing but a particle or a preposition stands between
// the verb at token v and its object at start: "called for a truce".
func (r *reading) leadsTo(v, start int) bool {
	for k := v + 1; k < start; k++ {
		switch r.d.Tokens[k].Tag {
		case text.IN, text.RP, text.RB, text.TO:
		default:
			return false
		}
	}
	return true
}

// awaited reports whether the noun phrase at start ends what is still to be: "will
// serve until an election".
func (r *reading) awaited(s, start int) bool {
	first := r.d.Sentences[s].First
	if start == first || !r.x.w.until.has(r.d.Tokens[start-1].Lower) {
		return false
	}
	for k := start - 2; k >= first && k > start-awaitReach; k-- {
		if t := &r.d.Tokens[k]; t.Tag == text.MD {
			return r.x.w.will.has(t.Lower)
		} else if t.Tag == text.VBD {
			return false
		}
	}
	return false
}

// awaitReach is how many tokens before "until" the verb that it ends may begin.
const awaitReach = 12

// wished reports whether the infinitive at token to is only wished for: "hopes to
// sign", "asked the firm to sell".
func (r *reading) wished(s, to int) bool {
	for k := to - 1; k >= r.d.Sentences[s].First && k > to-6; k-- {
		if t := &r.d.Tokens[k]; t.Tag.Verb() || t.Tag == text.MD || k == to-1 && t.Tag == text.NNS {
			return has(r.x.w.wish, r.d, k)
		} else if t.Tag == text.Comma {
			return false
		}
	}
	return false
}

// governor returns the verb that the noun phrase at [start, last) is subject
// or object of, -1 where none stands near. The verb after the noun counts
// first: a subject's verb says what became of it.
func (r *reading) governor(s, start, last int) (v int, subject bool) {
	sent := r.d.Sentences[s]
	for k := last; k < sent.Last && k < last+9; k++ {
		t := &r.d.Tokens[k]
		if t.Tag == text.Comma || t.Tag == text.Colon || t.Tag == text.Stop || t.Tag == text.WDT || t.Tag == text.WP || t.Tag == text.CC ||
			t.Tag == text.PRP || t.Lower == r.x.w.that { // "a treaty he had rejected"
			break
		}
		if (t.Tag == text.VBN || t.Tag == text.VBD) && has(r.x.w.coming, r.d, k) && k+1 < sent.Last && r.d.Tokens[k+1].Tag == text.IN {
			continue // "cancelled a trip planned for Tuesday"
		}
		if t.Tag.Verb() || t.Tag == text.MD {
			return r.mainVerb(s, k), true
		}
	}
	if start > sent.First && r.x.w.beside.has(r.d.Tokens[start-1].Lower) {
		return -1, false // "reforms to go on despite protests"
	}
	for k := start - 1; k >= sent.First && k > start-7; k-- {
		t := &r.d.Tokens[k]
		if t.Tag == text.Comma || t.Tag == text.Colon {
			break
		}
		if t.Tag.Verb() {
			return k, false
		}
	}
	return -1, false
}

// mainVerb returns the last verb of the group that begins at k.
func (r *reading) mainVerb(s, k int) int {
	sent := r.d.Sentences[s]
	v := k
	for i := k; i < sent.Last && i < k+6; i++ {
		t := &r.d.Tokens[i]
		if t.Tag.Verb() || t.Tag == text.MD {
			v = i
		} else if t.Tag != text.RB && t.Tag != text.TO {
			break
		}
	}
	return v
}

// putInTime reports whether a preposition of time or place and an article
// lead to the noun: "at a press conference", "during the visit".
func (r *reading) putInTime(s, start int) bool {
	sent := r.d.Sentences[s]
	if start <= sent.First || start >= sent.Last {
		return false
	}
	t := &r.d.Tokens[start]
	return r.x.w.at.has(r.d.Tokens[start-1].Lower) && (t.Tag == text.DT || t.Tag == text.PRPS || t.Tag.Proper())
}
