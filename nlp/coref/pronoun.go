package coref

import (
	"slices"

	"lede/text"
)

// A pronoun's sort: what it can refer to.
type sort uint8

const (
	noPronoun sort = iota
	he
	she
	its
	their
)

var pronouns = tableOf([]string{
	he: "he him his himself", she: "she her hers herself", its: "it its itself", their: "they their them",
})

// reach is how many sentences back a pronoun may refer.
const reach = 4

// pronoun resolves the pronoun at token i and returns 1; 0 where it is none that
// refers to a name.
func (w *reading) pronoun(i, sentence int) int {
	t := &w.d.Tokens[i]
	if t.End-t.Start > 7 {
		return 0
	}
	s := sort(pronouns.get(t.Lower))
	if s == noPronoun {
		return 0
	}
	e, found := w.antecedent(i, sentence, s)
	if !found {
		return 1
	}
	l := text.Person
	if e >= 0 {
		l = w.d.Entities[e].Label
		w.learn(e, i, sentence, s)
	}
	w.found = append(w.found, text.Mention{First: int32(i), Last: int32(i + 1), Label: l, Form: text.Pronoun, Entity: e})
	return 1
}

// learn notes what pronoun i tells of the entity. One in a quotation is only
// guessed at and tells nothing of its sex.
func (w *reading) learn(e int32, i, sentence int, s sort) {
	switch {
	case w.quoted > 0:
	case s == he:
		w.things[e].gender = male
	case s == she:
		w.things[e].gender = female
	}
	w.note(e, i, i+1, sentence)
}

// speaker reports whether a candidate may be who speaks the quotation that
// pronoun stands in: nobody says "he" of himself.
func (w *reading) speaker(c *recent, sentence int) bool {
	return w.quoted > 0 && int(c.sentence) == sentence && int(c.token) < w.quoted
}

// antecedent returns the entity that fits the pronoun best: the nearer, the
// subject, the one of known sex, the one that the article speaks of most.
// Where two fit as well the entity is -1; where none fits, found is false.
// What is a subject is asked only until that is settled.
func (w *reading) antecedent(i, sentence int, s sort) (e int32, found bool) {
	fits := w.fitting(i, sentence, s)
	if len(fits) == 0 {
		return -1, false
	}
	if e = decided(fits); e >= 0 {
		return e, true
	}
	for k := range fits {
		w.knownRole(fits[k].recent)
	}
	for e = decided(fits); e < 0; e = decided(fits) {
		c := open(fits)
		if c == nil {
			return -1, leading(fits).least() > none
		}
		w.subject(c.recent)
	}
	return e, true
}

// decided returns the entity that fits best whatever is a subject of what is not
// known to be one, -1 where that hangs on it.
func decided(fits []candidate) int32 {
	best := leading(fits)
	if least := best.least(); least > none && least-margin >= rivals(fits, best.entity) {
		return best.entity
	}
	return -1
}

// margin is the lead that the best antecedent must have; see fit for what
// points are given for.
const (
	margin     = 1
	forSubject = 6
	none       = -1 << 20 // for what may not fit at all
)

// A candidate is a mention that may be the antecedent, with its points but for
// those of subjects, which are dear to find out.
type candidate struct {
	*recent
	score       int32
	subjectOnly bool // it fits only where it is a subject
}

// least returns the points that the candidate has for certain.
func (c *candidate) least() int32 {
	switch {
	case c.role == subject:
		return c.score + forSubject
	case c.subjectOnly:
		return none
	}
	return c.score
}

// most returns the points that the candidate may have.
func (c *candidate) most() int32 {
	if c.role == otherRole {
		return c.least()
	}
	return c.score + forSubject
}

// leading returns the candidate with the most certain points.
func leading(fits []candidate) *candidate {
	best := &fits[0]
	for k := range fits {
		if fits[k].least() > best.least() {
			best = &fits[k]
		}
	}
	return best
}

// rivals returns the most points that a candidate of another entity may have.
func rivals(fits []candidate, e int32) int32 {
	top := int32(-1 << 30)
	for k := range fits {
		if fits[k].entity != e {
			top = max(top, fits[k].most())
		}
	}
	return top
}

// open returns the candidate with the highest hopes of which it is not known
// whether it is a subject, nil where all are known.
func open(fits []candidate) *candidate {
	var best *candidate
	for k := range fits {
		if c := &fits[k]; c.role == anyRole && (best == nil || c.score > best.score) {
			best = c
		}
	}
	return best
}

// fitting returns the candidates, the nearest first, without those that are
// behind another whatever is a subject.
func (w *reading) fitting(i, sentence int, s sort) []candidate {
	w.fits = w.fits[:0]
	least := int32(none) // points of the best
	for k := len(w.recent) - 1; k >= 0; k-- {
		c := &w.recent[k]
		if sentence-int(c.sentence) > reach {
			break
		}
		if x, ok := w.fit(c, i, sentence, s, least-margin-forSubject); ok {
			w.fits = append(w.fits, x)
			least = max(least, x.least())
		}
	}
	return slices.DeleteFunc(w.fits, func(c candidate) bool { return c.most() <= least-margin })
}

// fit scores a candidate: ten points less for a sentence of distance, six for
// known sex, up to four for how often it was mentioned. What has no more than
// the points in hopeless does not fit.
func (w *reading) fit(c *recent, i, sentence int, s sort, hopeless int32) (x candidate, ok bool) {
	t := &w.things[c.entity]
	away := int32(sentence) - c.sentence
	x = candidate{recent: c, score: -10*away + min(t.count, 4)}
	label := w.d.Entities[c.entity].Label
	switch s {
	case he, she:
		want := male
		if s == she {
			want = female
		}
		if label != text.Person || !agrees(t.gender, want) || w.speaker(c, sentence) || w.apposed(c, i) || w.bound(c, i) {
			return x, false
		}
		if t.gender == want {
			x.score += 6
		}
	case its, their:
		x.subjectOnly = s == their || away == 1
		if label != text.Org || away > 1 || x.score <= hopeless || s == their && w.plural(int(c.token), i) ||
			x.subjectOnly && w.knownRole(c) == otherRole {
			return x, false
		}
	}
	return x, true
}

// apposed reports whether the pronoun at i stands in what is said of the
// candidate right behind it: in "Wang, his colleague", his is not Wang's.
func (w *reading) apposed(c *recent, i int) bool {
	return int(c.end) == i-1 && w.d.Tokens[i-1].Lower == hashComma && w.d.Tokens[i].Tag == text.PRPS
}

// bound reports whether the pronoun at i is an object of the verb that the
// candidate is the subject of: who meets him is somebody else (principle B of
// binding theory).
func (w *reading) bound(c *recent, i int) bool {
	if !w.object(i) || i-int(c.end) > bindingReach {
		return false
	}
	tag := func(k int) text.Tag { return w.tagIn(k, c.sentence) }
	k := int(c.end)
	if tag(k) == text.Comma && tag(k+1) == text.WP { // "Omar Said, who appointed him"
		end := k + 2
		for end < i && tag(end) != text.Comma {
			end++
		}
		if k += 2; end < i {
			k = end + 1
		}
	} else if tag(k) == text.WP {
		k++
	}
	verb := false
	for ; k < i; k++ {
		switch t := tag(k); {
		case t == text.MD || t.Verb():
			verb = true
		case t == text.RB || t == text.RP:
		case (t == text.IN || t == text.TO) && k == i-1 && verb:
		default:
			return false
		}
	}
	return verb
}

// object reports whether the pronoun at i is one that objects are: neither "he"
// nor "his" nor "himself".
func (w *reading) object(i int) bool {
	h := w.d.Tokens[i].Lower
	return w.d.Tokens[i].Tag == text.PRP && (h == hashHim || h == hashHer)
}

var hashHim, hashHer = text.Hash("him"), text.Hash("her")

// bindingReach is how many tokens a verb's object may stand behind its subject.
const bindingReach = 16

// plural reports whether a plural noun stands between two tokens: "they" is
// then rather that.
func (w *reading) plural(from, to int) bool {
	for i := from; i < to; i++ {
		if w.d.Tokens[i].Tag == text.NNS {
			return true
		}
	}
	return false
}
