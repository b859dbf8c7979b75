package coref

import (
	"unicode/utf8"

	"lede/nlp/names"
	"lede/text"
)

// What a key is made of besides words.
const (
	whole  = 1 + iota // all words of the name
	family            // a person's family name
	front             // a person's given name
	short             // a short form of a body's name
)

func key(l text.Label, sort, words uint64) uint64 {
	h := (words ^ uint64(l)<<8 ^ sort) * 0x9e3779b97f4a7c15
	return h ^ h>>29
}

// phrase returns the hash of tokens [first, last).
func (w *reading) phrase(first, last int) uint64 {
	var h uint64
	for i := first; i < last; i++ {
		h = (h<<7 ^ h>>57 ^ w.d.Tokens[i].Lower) * 0x9e3779b97f4a7c15
	}
	return h
}

func (w *reading) find(l text.Label, sort, words uint64) int32 {
	return w.byKey.get(key(l, sort, words)) - 1
}

// keep enters a key for the entity; the last one that the key was used for
// wins where replace is wanted.
func (w *reading) keep(l text.Label, sort, words uint64, e int32) {
	*w.byKey.at(key(l, sort, words)) = e + 1
}

func (w *reading) offer(l text.Label, sort, words uint64, e int32) {
	if v := w.byKey.at(key(l, sort, words)); *v == 0 {
		*v = e + 1
	}
}

// name decides the entity of a named mention.
func (w *reading) name(k int32) {
	m := &w.d.Mentions[k]
	switch m.Label {
	case text.Person:
		m.Entity = w.person(k)
		if m.Entity >= 0 {
			w.roles(m.Entity, int(m.First), int(m.Last))
		}
	default:
		m.Entity = w.body(k)
	}
	if m.Entity >= 0 {
		w.fuller(m.Entity, k)
	}
}

// person decides the entity of a person's name: the same words, the same
// given and family name, or one of the two alone; -1 where two persons fit.
func (w *reading) person(k int32) int32 {
	m := &w.d.Mentions[k]
	first, last := int(m.First), w.familyEnd(int(m.First), int(m.Last))
	sex := w.sex(first, last)
	e := w.find(text.Person, whole, w.phrase(first, last))
	switch {
	case w.familyStart(first, last) == first:
		e = w.single(first, last, sex, e)
		if e == ambiguous {
			return -1
		}
	case e < 0:
		e = w.sameFamily(first, last, sex)
	}
	if e >= 0 && !agrees(w.things[e].gender, sex) {
		e = -1
	}
	if e < 0 {
		e = w.entity(text.Person, k)
	}
	if w.things[e].gender == anyGender {
		w.things[e].gender = sex
	}
	w.enter(e, first, last)
	return e
}

const ambiguous = -2

// crowded is how near, in tokens, two persons of one family name must have
// been named for the name alone to be left open.
const crowded = 60

// single returns the entity of a one-word name: the person of that family
// name, else of that given name.
func (w *reading) single(first, last int, sex gender, e int32) int32 {
	h := w.word(first, last)
	all := w.sharing(key(text.Person, family, h))
	if len(all) == 0 {
		if e >= 0 {
			return e
		}
		return w.find(text.Person, front, h)
	}
	best, other := int32(-1), int32(-1)
	for _, c := range all {
		if !agrees(w.things[c].gender, sex) {
			continue
		}
		if best < 0 || w.things[c].last > w.things[best].last {
			best, other = c, best
		} else if other < 0 || w.things[c].last > w.things[other].last {
			other = c
		}
	}
	if other >= 0 && w.things[best].last-w.things[other].last < crowded {
		return ambiguous
	}
	return best
}

// namesakes is how many persons of one family name or role are kept apart.
const namesakes = 8

// sameFamily returns the person of the same family name whose given name does
// not conflict: equal, an initial of it, or not told.
func (w *reading) sameFamily(first, last int, sex gender) int32 {
	d := w.d
	start := w.familyStart(first, last)
	for _, h := range [...]uint64{w.word(start, last), d.Tokens[first].Lower} {
		for _, c := range w.sharing(key(text.Person, family, h)) {
			n := &d.Mentions[d.Entities[c].Name]
			nf, nl := int(n.First), w.familyEnd(int(n.First), int(n.Last))
			if agrees(w.things[c].gender, sex) && w.compatible(first, last, nf, nl) {
				return c
			}
		}
	}
	// "Wang" in the headline, "Wang Lei" below.
	if c := w.find(text.Person, whole, w.phrase(start, last)); c >= 0 && int(w.things[c].words) == last-start {
		return c
	}
	if w.traits(first)&names.FamilyFirst != 0 {
		if c := w.find(text.Person, whole, w.phrase(first, first+1)); c >= 0 && w.things[c].words == 1 {
			return c
		}
	}
	return -1
}

// familyStart returns where the last word of a name begins, which may be
// several tokens: "Lloyd-Jones".
func (w *reading) familyStart(first, last int) int {
	start := last - 1
	for start-2 >= first && w.d.Word(start-1) == "-" && w.d.Tokens[start-1].Flags.Has(text.Glued) {
		start -= 2
	}
	return start
}

// givenEnd returns where the first word of a name ends: "Jean-Luc".
func (w *reading) givenEnd(first, last int) int {
	end := first + 1
	for end+2 <= last && w.d.Word(end) == "-" && w.d.Tokens[end].Flags.Has(text.Glued) {
		end += 2
	}
	return end
}

// word returns the hash of one word of a name.
func (w *reading) word(first, last int) uint64 {
	if last-first == 1 {
		return w.d.Tokens[first].Lower
	}
	return w.phrase(first, last)
}

// compatible reports whether two full names may be one person's.
func (w *reading) compatible(af, al, bf, bl int) bool {
	t := w.d.Tokens
	if w.familyStart(bf, bl) == bf {
		return true
	}
	if t[al-1].Lower != t[bl-1].Lower {
		return false
	}
	a, b := w.d.Word(af), w.d.Word(bf)
	return t[af].Lower == t[bf].Lower || initial(a, b) || initial(b, a)
}

// initial reports whether a is the initial of b.
func initial(a, b string) bool {
	r, n := utf8.DecodeRuneInString(a)
	s, _ := utf8.DecodeRuneInString(b)
	return r == s && (len(a) == n || a[n:] == ".")
}

// familyEnd returns the end of a name without Jr. and the like.
func (w *reading) familyEnd(first, last int) int {
	for last-first > 2 {
		switch w.d.Word(last - 1) {
		case "Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV", ",":
			last--
			continue
		}
		break
	}
	return last
}

// enter notes the words by which the person can be named from now on.
func (w *reading) enter(e int32, first, last int) {
	w.keep(text.Person, whole, w.phrase(first, last), e)
	start := w.familyStart(first, last)
	if start == first {
		return
	}
	w.list(key(text.Person, family, w.word(start, last)), e)
	if w.traits(first)&names.FamilyFirst != 0 && last-first == 2 {
		w.list(key(text.Person, family, w.d.Tokens[first].Lower), e)
	} else {
		w.keep(text.Person, front, w.d.Tokens[first].Lower, e)
		w.keep(text.Person, front, w.word(first, w.givenEnd(first, last)), e)
	}
}

// list adds an entity to the group of a key.
func (w *reading) list(k uint64, e int32) {
	v := w.byRole.at(k)
	if *v == 0 {
		w.groups = append(w.groups, group{})
		*v = int32(len(w.groups))
	}
	w.groups[*v-1].add(e)
}

// sharing returns the entities of the group of a key.
func (w *reading) sharing(k uint64) []int32 {
	v := w.byRole.get(k)
	if v == 0 {
		return nil
	}
	return w.groups[v-1].list()
}

// sex returns what a word of honor or kin before the name, else the given
// name tells. "his mother, Ruiz" tells nothing of Ruiz, who may go on a
// sentence; "his mother, Ana Ruiz" does.
func (w *reading) sex(first, last int) gender {
	if g := w.calls(first - 1); g != anyGender {
		return g
	}
	if first > 1 && (w.d.Tokens[first-1].Lower == hashComma && w.familyStart(first, last) > first || w.traits(first-1)&names.Role != 0) {
		if g := w.calls(first - 2); g != anyGender {
			return g
		}
	}
	if w.familyStart(first, last) == first {
		return anyGender
	}
	switch t := w.traits(first); t & (names.MaleName | names.FemaleName) {
	case names.MaleName:
		return male
	case names.FemaleName:
		return female
	}
	return anyGender
}

// calls returns the gender that the word at i tells of the person named after
// it.
func (w *reading) calls(i int) gender {
	if i < 0 {
		return anyGender
	}
	t := w.traits(i)
	switch m, f := t&names.MaleWord != 0, t&names.FemaleWord != 0; {
	case m && !f:
		return male
	case f && !m:
		return female
	}
	return anyGender
}

func agrees(a, b gender) bool { return a == b || a == anyGender || b == anyGender }
