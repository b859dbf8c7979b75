package event

import (
	"lede/text"
)

// The values of an event's status.
const (
	occurred  = "occurred"
	ongoing   = "ongoing"
	scheduled = "scheduled"
	cancelled = "cancelled"
	denied    = "denied"
)

// hoped is the status of what is only wished for, prevented or feared; it is no
// event unless it is told elsewhere that it came.
const hoped = "hoped"

// judge decides whether words at tokens [first, last) of sentence s tell of a
// real event, and its status.
func (r *reading) judge(s, first, last int, f form) (status string, ok bool) {
	if r.unreal(s, first) {
		return "", false
	}
	switch f {
	case verbForm:
		if last-first > 1 && r.d.Tokens[first].Tag == text.VBN && r.auxiliaries(s, first).first == first {
			return occurred, true // its object is in the trigger: "held talks"
		}
		return r.verb(s, first)
	case stateForm:
		return r.verb(s, r.verbBefore(s, first))
	case weakForm:
		return r.noun(s, first, last, true)
	}
	return r.noun(s, first, last, false)
}

func (r *reading) verbBefore(s, i int) int {
	for k := i - 1; k > r.d.Sentences[s].First && k > i-6; k-- {
		if r.d.Tokens[k].Tag.Verb() {
			return k
		}
	}
	return i
}

// A group is the auxiliaries before a verb.
type group struct {
	first             int // first token of the group
	modal             uint64
	perfect, be, past bool // have; be; its tense is past
	present           bool // the auxiliary is present
	to, not           bool
}

// auxiliaries reads the verb group that ends at v, leftwards.
func (r *reading) auxiliaries(s, v int) group {
	g := group{first: v}
	w := &r.x.w
	sent := r.d.Sentences[s]
	for k := v - 1; k >= sent.First && k > v-8; k-- {
		t := &r.d.Tokens[k]
		switch {
		case w.no.has(t.Lower):
			g.not = true
		case t.Tag == text.MD || w.will.has(t.Lower) && t.Tag != text.NN:
			g.modal, g.first = t.Lower, k
			return g
		case t.Tag == text.TO || t.Lower == w.to && (r.d.Tokens[v].Tag == text.VB || k == v-1 && s < r.body): // a headline's "to open"
			g.to, g.first = true, k
			return g
		case t.Lemma == w.have && t.Tag != text.NN:
			g.perfect, g.first = true, k
			g.tense(t.Tag)
		case t.Lemma == w.be && t.Tag.Verb():
			g.be, g.first = true, k
			g.tense(t.Tag)
		case t.Lemma == w.do && t.Tag.Verb():
			g.first = k
			g.tense(t.Tag)
		case t.Tag == text.RB || t.Tag == text.RBR || t.Tag == text.RP:
		default:
			return g
		}
	}
	return g
}

func (g *group) tense(t text.Tag) {
	switch t {
	case text.VBD:
		g.past = true
	case text.VBZ, text.VBP:
		g.present = true
	}
}

// verb judges the verb at token v.
func (r *reading) verb(s, v int) (string, bool) {
	w := &r.x.w
	t := &r.d.Tokens[v]
	if !t.Tag.Verb() && !r.mustBeVerb(s, v) {
		return r.verbAsNoun(s, v)
	}
	headline := s < r.body
	g := r.auxiliaries(s, v)
	if !g.not && r.isDenied(s, g.first) {
		return denied, true
	}
	switch {
	case g.not || r.saysThat(s, v) || r.nobody(s, g.first):
		return "", false
	case g.modal == w.would && r.relative(s, g.first):
		return "", false // "an ordinance which would ban": only what it says
	case g.modal == w.would:
		return scheduled, r.reported(s, v) || r.dateAfter(s, v)
	case g.modal != 0 && w.will.has(g.modal):
		return scheduled, true
	case g.modal != 0:
		return scheduled, w.dated.has(g.modal) && r.dateAfter(s, v)
	case g.to && r.wished(s, g.first):
		return "", false
	case g.to:
		return r.infinitive(s, g.first, v)
	}
	switch t.Tag {
	case text.VBD:
		return occurred, true
	case text.VBN, text.JJ:
		switch {
		case g.perfect:
			return occurred, true
		case g.be && g.past:
			return occurred, true
		case g.be && g.present:
			return r.present(s, v)
		case g.be:
			return occurred, true
		case headline:
			return occurred, true
		}
		return occurred, r.reduced(s, v) || r.active(s, v)
	case text.VBG:
		switch {
		case g.be && g.present, g.perfect:
			return ongoing, true
		case g.be:
			return ongoing, true
		}
		return occurred, headline || r.participle(s, v) || r.dated(s, v)
	case text.VBZ, text.VBP, text.VB, text.NN, text.NNS:
		if headline {
			return occurred, true
		}
		if t.Tag == text.VB {
			return "", false
		}
		return r.present(s, v)
	}
	return "", false
}

// mustBeVerb reports whether what stands before token v makes it a verb
// whatever its tag: "will open", "to open".
func (r *reading) mustBeVerb(s, v int) bool {
	if v == r.d.Sentences[s].First {
		return false
	}
	p := &r.d.Tokens[v-1]
	return p.Tag == text.MD || p.Tag == text.TO || s < r.body && p.Lower == r.x.w.to
}

// saysThat reports whether "that" follows the verb: it introduces speech.
func (r *reading) saysThat(s, v int) bool {
	return v+1 < r.d.Sentences[s].Last && r.d.Tokens[v+1].Lower == r.x.w.that
}

// reported reports whether a verb of saying stands before token v, so that
// "would" is a future told in the past and no mere thought.
func (r *reading) reported(s, v int) bool {
	for k := v - 1; k >= r.d.Sentences[s].First && k > v-20; k-- {
		if t := &r.d.Tokens[k]; (t.Tag == text.VBD || t.Tag == text.VBN || t.Tag == text.VBG) && has(r.x.w.report, r.d, k) {
			return true
		}
	}
	return false
}

// verbAsNoun takes a headline's verb that was read as a noun ("Ford offers"),
// which headlines' short style brings about.
func (r *reading) verbAsNoun(s, v int) (string, bool) {
	t := &r.d.Tokens[v]
	if s >= r.body || !t.Tag.Noun() && t.Tag != text.JJ {
		return "", false
	}
	first := r.d.Sentences[s].First
	return occurred, v > first && v+1 < r.d.Sentences[s].Last && !t.Flags.Has(text.Capital)
}

// present judges a present tense in the body: it tells an event where a date
// says when, and a habit where none does.
func (r *reading) present(s, v int) (string, bool) {
	date, ok := r.nearest(s, v, v+1)
	if !ok || r.habit(s, v) {
		return "", false
	}
	if after(date, r.published) {
		return scheduled, true
	}
	return occurred, true
}

// infinitive judges "to sign" by what it hangs on.
func (r *reading) infinitive(s, to, v int) (string, bool) {
	w := &r.x.w
	sent := r.d.Sentences[s]
	if s < r.body && (to == sent.First || !r.d.Tokens[to-1].Tag.Verb()) {
		return scheduled, true // a headline's future
	}
	for k := to - 1; k >= sent.First && k >= to-3; k-- {
		t := &r.d.Tokens[k]
		switch {
		case has(w.fail, r.d, k):
			return denied, true
		case has(w.plan, r.d, k) && (t.Tag.Verb() || t.Tag.Noun() || t.Tag.Adjective()):
			g := r.auxiliaries(s, k)
			return scheduled, !g.not
		case t.Tag.Verb() || t.Tag == text.Comma:
			return "", false
		}
	}
	return scheduled, r.dateBefore(s, to) && r.dateAfterPublished(s, v)
}
