// Package coref finds out which mentions of an article are of one thing:
// names by their words, pronouns by gender, place and weight, descriptions by
// the roles and words that names came with. What fits two things as well is
// left open. Every search is bounded, so that the time is linear in the text.
package coref

import (
	"slices"
	"sync"

	"lede/nlp/names"
	"lede/text"
)

// A Resolver groups mentions. It is read-only once made and safe for
// concurrent use.
type Resolver struct {
	words *names.Recognizer
	pool  sync.Pool // of *reading
}

// New returns a resolver that knows words by the recognizer's lists.
func New(words *names.Recognizer) *Resolver {
	r := &Resolver{words: words}
	r.pool.New = func() any { return &reading{r: r} }
	return r
}

// A gender is what is known of a person.
type gender uint8

const (
	anyGender gender = iota
	male
	female
)

// A thing is what is known of one entity.
type thing struct {
	gender gender
	count  int32 // mentions
	last   int32 // token of the last mention
	words  int32 // of the fullest name
}

// A recent mention is what pronouns may refer to.
type recent struct {
	entity   int32
	token    int32
	end      int32 // token
	sentence int32
	role     role
}

// A role is what is known of a mention's place in its sentence.
type role uint8

const (
	anyRole role = iota // not looked up yet
	subject
	otherRole
)

// A reading is the work on one document.
type reading struct {
	r       *Resolver
	d       *text.Document
	things  []thing
	byKey   table // of names and their short forms, to 1 + entity
	byRole  table // of a role's word or a family name, to 1 + group
	groups  []group
	recent  []recent
	fits    []candidate
	found   []text.Mention // pronouns and descriptions
	cues    Cues           // those not yet read
	grammar Grammar
	quoted  int // 1 + token that opened the quotation being read, 0 outside
}

// A Grammar tells which tokens of the document are subjects.
type Grammar interface {
	// Subject reports whether token i, of the sentence, is a subject.
	Subject(sentence, i int) bool
}

// Resolve sets the entities of the document's named mentions and adds mentions
// for the pronouns and descriptions that refer to them, which are among the cues
// of its sentences. It asks the grammar where it must; nil stands for a document
// whose tokens have their relations.
func (r *Resolver) Resolve(d *text.Document, cues Cues, g Grammar) {
	w := r.pool.Get().(*reading)
	w.d, w.cues, w.grammar = d, cues, g
	w.things, w.recent, w.found, w.quoted = w.things[:0], w.recent[:0], w.found[:0], 0
	w.byKey.reset()
	w.byRole.reset()
	w.groups = w.groups[:0]
	d.Entities = d.Entities[:0]
	w.read()
	w.insert()
	w.d, w.cues, w.grammar = nil, nil, nil
	r.pool.Put(w)
}

// read goes through the article once, so that each mention is understood by
// what stands before it.
func (w *reading) read() {
	d, next := w.d, 0
	for s := range d.Sentences {
		last := d.Sentences[s].Last
		for i := d.Sentences[s].First; i < last; {
			end := last
			if next < len(d.Mentions) {
				end = min(end, int(d.Mentions[next].First))
			}
			if i = w.skip(i, end); i < end {
				i += w.token(i, s)
			} else if i < last {
				w.name(int32(next))
				m := &d.Mentions[next]
				w.note(m.Entity, int(m.First), int(m.Last), s)
				i, next = max(i+1, int(m.Last)), next+1
			}
		}
	}
	for ; next < len(d.Mentions); next++ {
		w.name(int32(next))
	}
}

// skip returns the first cue from token i on, or end where none is before it; i
// where it is not before end.
func (w *reading) skip(i, end int) int {
	for len(w.cues) > 0 && int(w.cues[0]) < i {
		w.cues = w.cues[1:]
	}
	if len(w.cues) > 0 {
		end = min(end, int(w.cues[0]))
	}
	return max(i, end)
}

// token reads cue i, which is in no name, and returns how many tokens it and
// what begins with it have.
func (w *reading) token(i, sentence int) int {
	t, n := &w.d.Tokens[i], 0
	if t.Flags&quotes != 0 || w.quoted > 0 {
		w.quote(i)
	}
	switch {
	case pronominal(t.Tag):
		n = w.pronoun(i, sentence)
	case t.Lower == hashThe:
		n = w.description(i, sentence)
	}
	return max(1, n)
}

// maxQuote is how many tokens a quotation may have; a mark that opens a longer
// one was never closed.
const maxQuote = 300

// quote notes where quotations begin and end.
func (w *reading) quote(i int) {
	switch f := w.d.Tokens[i].Flags; {
	case f.Has(text.OpenQuote):
		w.quoted = i + 1
	case f.Has(text.EndQuote), w.quoted > 0 && i-w.quoted > maxQuote:
		w.quoted = 0
	}
}

// window is how many recent mentions a pronoun can choose from.
const window = 24

// note records that tokens [first, last) mention the entity.
func (w *reading) note(e int32, first, last, sentence int) {
	if e < 0 {
		return
	}
	w.things[e].count++
	w.things[e].last = int32(first)
	if w.d.Bracketed(first, last) {
		return // nothing refers to an agency or an abbreviation: "LISBON (Reuters) - Its bank"
	}
	if len(w.recent) == window {
		w.recent = slices.Delete(w.recent, 0, window/2)
	}
	w.recent = append(w.recent, recent{e, int32(first), int32(last), int32(sentence), anyRole})
}

// subject reports whether the mention's head is a subject.
func (w *reading) subject(c *recent) bool {
	if w.knownRole(c) != anyRole {
		return c.role == subject
	}
	c.role = otherRole
	s := &w.d.Sentences[c.sentence]
	for i := max(int(c.token), s.First); i < min(int(c.end), s.Last); i++ {
		if w.relatedAsSubject(int(c.sentence), i) {
			c.role = subject
			return true
		}
	}
	return false
}

// knownRole returns the mention's role where it was looked up or the words beside
// it tell, else anyRole.
func (w *reading) knownRole(c *recent) role {
	if c.role == anyRole {
		c.role = w.plainRole(c)
	}
	return c.role
}

// relatedAsSubject reports whether the grammar has the token as a subject.
func (w *reading) relatedAsSubject(sentence, i int) bool {
	if w.grammar == nil {
		return w.d.Tokens[i].Rel.Subject()
	}
	return w.grammar.Subject(sentence, i)
}

// entity adds an entity with the mention as its name.
func (w *reading) entity(l text.Label, mention int32) int32 {
	m := &w.d.Mentions[mention]
	w.d.Entities = append(w.d.Entities, text.Entity{Label: l, Name: mention})
	w.things = append(w.things, thing{words: m.Last - m.First})
	return int32(len(w.things) - 1)
}

// fuller makes the mention the entity's name where it has more words.
func (w *reading) fuller(e, mention int32) {
	m := &w.d.Mentions[mention]
	if w.d.Tokens[m.Last-1].Flags.Has(text.Digit|text.Letter) && m.Label == text.Org && w.things[e].words > 0 {
		return // "Airbus A380": a product of the one named
	}
	if n := m.Last - m.First; n > w.things[e].words {
		w.things[e].words = n
		w.d.Entities[e].Name = mention
	}
}

// insert puts the pronouns and descriptions among the names.
func (w *reading) insert() {
	if len(w.found) == 0 {
		return
	}
	d := w.d
	at := len(d.Mentions) + len(w.found)
	i, j := len(d.Mentions)-1, len(w.found)-1
	d.Mentions = slices.Grow(d.Mentions, len(w.found))[:at]
	for at--; j >= 0; at-- {
		if i >= 0 && d.Mentions[i].First > w.found[j].First {
			d.Mentions[at] = d.Mentions[i]
			w.move(int32(i), int32(at))
			i--
		} else {
			d.Mentions[at] = w.found[j]
			j--
		}
	}
}

// move tells the entity whose name stood at from that it stands at to.
func (w *reading) move(from, to int32) {
	if e := w.d.Mentions[to].Entity; e >= 0 && w.d.Entities[e].Name == from {
		w.d.Entities[e].Name = to
	}
}

func (w *reading) traits(i int) names.Trait { return w.r.words.Traits(&w.d.Tokens[i]) }
