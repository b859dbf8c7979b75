package figure

import (
	"strings"

	"lede/text"
)

// longSubject is how many tokens a subject may have to go into the metric of a
// count.
const longSubject = 8

// countMetric returns the counted noun with what is said of it: people killed,
// reactors South Korea runs, a survey of seven countries.
func (r *reader) countMetric(i int) said {
	it := &r.items[i]
	if r.hyphened(it) {
		for j := i; j < len(r.items) && r.hyphened(&r.items[j]) && r.items[j].unit.code == it.unit.code; j++ {
			if s := r.premodified(j); s.ok() { // four-, five- and six-cylinder engines
				return r.withOwner(i, it.part, s)
			}
		}
	}
	if s := r.bracketed(i); s.ok() {
		return s
	}
	noun := r.countedNoun(it)
	if noun.empty() {
		return r.unnamedCount(i)
	}
	if it.rule == "figure.count.part" && r.lex.duration.Has(r.d, it.head) { // in two of the last five years
		return said{}
	}
	if s := r.measuredCount(i); s.ok() {
		return s
	}
	if r.onlyThere(i, noun) {
		return said{}
	}
	s := r.said(noun)
	if k := r.partBefore(i); k >= 1 && r.parts[k].kind == prepPart && r.parts[k-1].kind == nounPart {
		return r.countComplement(i, k, s)
	}
	if it.last < r.last && r.d.Tokens[it.last].Tag == text.VBN && !r.nextIsAgent(it.part) { // fishermen found on the shore
		s.words = join(s.words, r.participle(it.part+1))
		return s
	}
	if r.subjectFigure(it.part) {
		if v := r.verbAfterPart(it.part); v >= 0 {
			s.words = join(s.words, r.predicateWords(v))
			return s
		}
	}
	if v := r.governor(it.part); v >= 0 {
		if i > r.from && it.head >= 0 && r.lex.personWord.Has(r.d, it.head) && r.items[i-1].unit.kind == counted && r.partBefore(i) != v {
			return s // 34 people were killed and 120 injured
		}
		s.words = join(s.words, r.agentOf(i, v))
	} else if k, v := r.partBefore(i), it.part+1; (k < 0 || r.parts[k].kind != prepPart) && v < len(r.parts) && r.parts[v].kind == verbPart && !r.parts[v].participle { // In total 430 people were held
		s.words = join(s.words, r.predicateWords(v))
	}
	return s
}

// hyphened reports whether a figure stands before its noun with a hyphen, be it
// one that waits for another's noun: four-, five- and six-cylinder engines.
func (r *reader) hyphened(it *item) bool {
	return it.hyphen || it.last == it.numLast && it.last < r.last && isDash(r.d.Word(it.last)) && r.d.Tokens[it.last].Flags.Has(text.Glued)
}

// onlyThere reports whether the sentence says of what it counts only that it is
// there: "There were 400 people." The unit has said so much.
func (r *reader) onlyThere(i int, noun phrase) bool {
	it := &r.items[i]
	v := r.partBefore(i)
	if v < 1 || r.parts[v].kind != verbPart || r.d.Tokens[r.parts[v].head].Lemma != hBe || noun.last > it.last {
		return false
	}
	if k := r.parts[v-1].first; r.d.Tokens[k].Tag != text.EX {
		return false
	}
	if v > 1 && (r.parts[v-2].kind == datePart || r.parts[v-2].kind == nounPart) { // last year there were 38 cases
		return false
	}
	k := it.part + 1
	return k >= len(r.parts) || r.d.Tokens[r.parts[k].first].Tag == text.Stop || r.parts[k].kind == stopPart
}

// bracketed reads counts in brackets after a name: Smith (15 points, 7
// rebounds).
func (r *reader) bracketed(i int) said {
	k := r.partBefore(i)
	if k < 0 {
		return said{}
	}
	switch r.parts[k].kind {
	case openPart:
		if k > 0 && r.parts[k-1].kind == nounPart && r.d.Tokens[r.parts[k-1].head].Tag.Proper() {
			return r.said(phrase{int(r.parts[k-1].first), int(r.parts[k-1].last)})
		}
	case commaPart:
		if i > r.from && k-1 == r.items[i-1].part && k > 1 && r.inBrackets(k) {
			return r.previous(i)
		}
	}
	return said{}
}

// inBrackets reports whether the part at k stands in brackets.
func (r *reader) inBrackets(k int) bool {
	for k--; k >= 0; k-- {
		switch r.parts[k].kind {
		case openPart:
			return true
		case figurePart, commaPart:
		default:
			return false
		}
	}
	return false
}

// countedNoun returns the counted noun with the phrases that hang on it.
func (r *reader) countedNoun(it *item) phrase {
	if it.rule == "figure.count.part" {
		return phrase{it.ofFirst, it.ofLast}
	}
	p := phrase{it.numLast, it.last}
	if it.hyphen && p.first < p.last && isDash(r.d.Word(p.first)) {
		p.first++
	}
	if it.head >= p.first && it.head < p.last {
		p.last = it.head + 1
	}
	if p.last == it.last && !p.empty() {
		p.last = r.reachOf(it.part, r.last, false)
	}
	return p
}

// unnamedCount reads a count that leaves its noun unsaid: injuring more than
// 200, and 84 collapsed, compared with 63.
func (r *reader) unnamedCount(i int) said {
	it := &r.items[i]
	if s := r.compared(i); s.ok() {
		return s
	}
	if s := r.gapped(i); s.ok() {
		return s
	}
	if s := r.labeled(i); s.ok() && r.tabbed(it) {
		return s
	}
	if s := r.measuredCount(i); s.ok() {
		return s
	}
	if i > r.from && r.items[i-1].unit.code == it.unit.code {
		noun := r.countedNoun(&r.items[i-1])
		if v := r.verbAfterPart(it.part); v >= 0 && r.subjectFigure(it.part) {
			return said{words: join(r.words(noun.first, noun.last), r.predicateWords(v)), at: noun}
		}
		if v := r.governor(it.part); v >= 0 && v > r.items[i-1].part {
			if q, _ := r.subjectOf(v); q == r.items[i-1].part { // 14 were injured, two of them seriously
				return r.previous(i)
			}
			if prev := &r.items[i-1]; r.lex.totalVerb.Has(r.d, int(r.parts[v].head)) && prev.head >= noun.first { // bringing the total to 310
				return said{words: r.words(prev.head, prev.head+1), at: noun}
			}
			return said{words: join(r.words(noun.first, noun.last), r.agentOf(i, v)), at: noun}
		}
		if s := r.elsewhere(i, noun); s.ok() {
			return s
		}
		return r.previous(i)
	}
	if s := r.victims(i); s.ok() {
		return s
	}
	return r.amountMetric(i)
}

// victims reads a count of people that only the verb tells of, whose object it
// is: kills at least 128, and wounding 34, drove 40 from their homes.
func (r *reader) victims(i int) said {
	it := &r.items[i]
	if it.unit.code != "person" {
		return said{}
	}
	if v := it.part + 1; v < len(r.parts) && r.parts[v].kind == verbPart && r.subjectFigure(it.part) && r.lex.peopleVerb.Has(r.d, int(r.parts[v].head)) {
		return said{words: join("people", r.predicateWords(v))} // five were hurt
	}
	v := r.governor(it.part)
	if v < 0 || r.partBefore(i) != v {
		return said{}
	}
	done := r.suffered(v)
	if done == "" && r.transitive(v) {
		done = r.agentOf(i, v)
	}
	if done == "" {
		return said{}
	}
	return said{words: join("people", done)}
}

// suffered returns the participle of the verb group v where its verb is one that
// is told of people, in the active: killed for kills and killing. "" for others.
// The verbs that are told so are regular but for hurt.
func (r *reader) suffered(v int) string {
	head := int(r.parts[v].head)
	if !r.lex.peopleVerb.Has(r.d, head) {
		return ""
	}
	w := r.d.Tokens[head].Tag
	stem := r.d.Word(head)
	switch {
	case w == text.VBG:
		stem = strings.TrimSuffix(stem, "ing")
	case w == text.VBZ:
		stem = strings.TrimSuffix(stem, "s")
	case strings.HasSuffix(stem, "ed"):
		return stem
	}
	if stem == "hurt" {
		return stem
	}
	return strings.TrimSuffix(stem, "e") + "ed"
}

// elsewhere reads a count that tells more of the noun of the one before by a
// phrase of its own: 96 patients, 11 of them in intensive care.
func (r *reader) elsewhere(i int, noun phrase) said {
	prev := &r.items[i-1]
	k := r.items[i].part + 1
	if k+1 < len(r.parts) && r.d.Tokens[r.parts[k].first].Lower == hOf && r.parts[k+1].kind == pronounPart {
		k += 2
	}
	if k > r.items[i].part+1 && k < len(r.parts) && r.parts[k].kind == otherPart && prev.head >= noun.first { // 420 of them abroad
		return said{words: join(r.words(noun.first, prev.head+1), r.d.Word(int(r.parts[k].first))), at: noun}
	}
	if k+1 >= len(r.parts) || r.parts[k].kind != prepPart || r.parts[k+1].kind != nounPart {
		return said{}
	}
	if prev.head < noun.first { // had 19 shots... , nine of them on target
		return said{}
	}
	where := r.words(int(r.parts[k].first), r.reachOf(k+1, r.last, false))
	return said{words: join(r.words(noun.first, prev.head+1), where), at: noun}
}

// measuredCount reads a count that is a level or its change, so that the
// subject is what it measures: the population is 8 billion people, employment
// grew by 125,600 positions.
func (r *reader) measuredCount(i int) said {
	it := &r.items[i]
	v := r.governor(it.part)
	if v < 0 {
		return said{}
	}
	verb := int(r.parts[v].head)
	k := r.partBefore(i)
	direct := k == v
	if k > 1 && r.d.Tokens[r.parts[k].first].Lower == hOf && r.parts[k-1].kind == nounPart && r.parts[k-2].kind == prepPart && r.lex.levelNoun.Has(r.d, int(r.parts[k-1].head)) && r.bareLevel(k-1) {
		k -= 2 // to an annual rate of 4 million units
	}
	by := k >= 0 && r.parts[k].kind == prepPart && r.in(int(r.parts[k].first), byToFromAt)
	switch {
	case direct && it.unit.code != "point" && (r.lex.closeVerb.Has(r.d, verb) || r.in(verb, opening)):
		return said{} // open 50 stores
	case direct && r.infinitiveOfEffort(v):
		return said{} // is trying to reach 17 villages
	case direct && (r.d.Tokens[verb].Lemma == hBe || r.lex.levelVerb.Has(r.d, verb)):
	case (direct || by) && r.lex.intransitive.Has(r.d, verb):
	case by && r.is(int(r.parts[k].first), "at") && k == v+1 && !r.parts[v].participle && r.in(verb, putting): // is rated at 202 horsepower, but not: held at 40 stations
	default:
		return said{}
	}
	p, pronoun := r.subjectPhrase(v)
	if pronoun || p.empty() {
		return said{}
	}
	return r.said(p)
}

// infinitiveOfEffort reports whether the verb group v tells what its subject
// wants to do: aims to reach, was trying to reach.
func (r *reader) infinitiveOfEffort(v int) bool {
	k := r.meant(v)
	if k < 0 && r.infinitive(v) && v > 0 && r.parts[v-1].kind == verbPart {
		k = int(r.parts[v-1].head)
	}
	return k >= 0 && r.lex.effortVerb.Has(r.d, k)
}

// countComplement joins a count to the noun that it hangs on by the
// preposition at part k: a survey of seven countries, a crowd of 500 people.
func (r *reader) countComplement(i, k int, s said) said {
	head := int(r.parts[k-1].head)
	if r.lex.levelNoun.Has(r.d, head) && r.bareLevel(k-1) {
		if v := r.governor(r.items[i].part); v >= 0 {
			s.words = join(s.words, r.agentOf(i, v))
		} else if v := r.items[i].part + 1; v < len(r.parts) && r.parts[v].kind == verbPart && r.verbAfterPart(v-1) == v { // a total of 120 homes were lost
			s.words = join(s.words, r.predicateWords(v))
		}
		return s
	}
	p := r.wholePhrase(k - 1)
	if p.last-p.first > longSubject {
		return s
	}
	s.words = join(join(r.words(p.first, p.last), r.d.Word(int(r.parts[k].first))), s.words)
	s.at.first = p.first
	return s
}

// nextIsAgent reports whether a passive's verb follows the part, as in "15
// people were killed", rather than a participle.
func (r *reader) nextIsAgent(k int) bool {
	return k+1 >= len(r.parts) || r.parts[k+1].kind != verbPart || !r.parts[k+1].participle || r.verbAfterPart(k+1) < 0 && r.subjectFigure(k)
}

// participle returns the participle at part k with the phrase that hangs on
// it: found on the shore.
func (r *reader) participle(k int) string {
	p := &r.parts[k]
	end := int(p.last)
	if k+2 < len(r.parts) && r.parts[k+1].kind == prepPart && r.parts[k+2].kind == nounPart {
		end = int(r.parts[k+2].last)
	}
	return r.words(int(p.first), end)
}

// agentOf returns who does what with the count: South Korea runs; killed.
func (r *reader) agentOf(i, v int) string {
	it := &r.items[i]
	p := &r.parts[v]
	verb := r.mainVerb(v)
	harmed := r.lex.harmVerb.Has(r.d, int(p.head)) && !r.passive(p) && r.partBefore(i) == v
	if harmed || r.d.Tokens[p.head].Tag == text.VBG && p.participle {
		if done := r.suffered(v); done != "" {
			if harmed { // a quake killed 12 people: a toll, whatever took it
				return done
			}
			verb = done // killing 12 people
		}
	}
	if k := r.partBefore(i); p.participle || k != v && !r.adverbialsOnly(v, it.part) {
		if k >= 0 && r.parts[k].kind != verbPart && !p.participle && (!r.passive(p) || r.is(int(r.parts[k].first), "at")) && !r.listOfCounts(it.part, v) {
			return ""
		}
		if n := v - 1; k == v && n >= 0 && r.parts[n].kind == nounPart && r.d.Tokens[p.head].Tag == text.VBG && r.suffered(v) == "" {
			return join(r.words(int(r.parts[n].first), int(r.parts[n].last)), verb) // a coach carrying 33 pupils
		}
		return verb
	}
	subject, pronoun := r.subjectPhrase(v)
	if pronoun || subject.empty() || subject.last-subject.first > longSubject {
		return verb
	}
	return join(r.words(subject.first, subject.last), verb)
}

// listOfCounts reports whether only counts and "and" stand between the verb at
// part v and the count at part k: sent 40 volunteers and two trucks.
func (r *reader) listOfCounts(k, v int) bool {
	for j := v + 1; j < k; j++ {
		switch r.parts[j].kind {
		case figurePart, andPart, commaPart, otherPart:
		default:
			return false
		}
	}
	return true
}
