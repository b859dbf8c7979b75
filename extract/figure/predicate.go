package figure

import "lede/text"

// pronominal reads a figure whose verb group v has a pronoun for a subject:
// what the pronoun stands for, else what is done.
func (r *reader) pronominal(i, v int) said {
	q, _ := r.subjectOf(v)
	k, it := int(r.parts[q].first), &r.items[i]
	if r.in(k, things) && r.spends(i, v) {
		return r.deedOf(i, v, k)
	}
	if s := r.referent(i, k); s.ok() {
		return s
	}
	it.deed = true
	return r.predicate(i, v)
}

// referent returns what the pronoun at token k stands for, as far as figures
// are concerned: what the one before was said of, the name that it refers to,
// the subject of the sentence before.
func (r *reader) referent(i, k int) said {
	if v := r.governor(r.items[i].part); r.isWord(k, "he", "she") && v >= 0 && v == r.partBefore(i) && r.items[i].unit.kind == percent && r.lex.pollVerb.Has(r.d, int(r.parts[v].head)) {
		return said{words: r.referentName(phrase{k, k + 1})}
	}
	if !r.isWord(k, "it", "they", "this", "that", "them", "these", "those", "its", "their") {
		return said{}
	}
	if s := r.thoseElse(i, k); s.ok() {
		return s
	}
	if p := r.doerBefore(i); !p.empty() {
		return r.said(p)
	}
	j := i - 1
	for j > r.from && r.items[j].unit.kind == duration { // earned $9 million in three days and cost $60 million
		j--
	}
	if j >= r.from && r.items[j].deed {
		return said{words: r.items[j].doer}
	}
	if s := r.previous(i); s.ok() && !r.otherMeasure(i) {
		return s
	}
	return r.topic(k)
}

// doerBefore returns the subject of the verb whose object the figure before the
// i-th counts, for a pronoun that means it: the bus was carrying 45 passengers
// when it plunged 60 metres.
func (r *reader) doerBefore(i int) phrase {
	if i == r.from || r.items[i-1].unit.kind != counted || r.items[i].unit.kind == counted || r.items[i].unit.kind == percent {
		return phrase{}
	}
	v := r.governor(r.items[i-1].part)
	if v < 0 || r.partBefore(i-1) != v {
		return phrase{}
	}
	p, pronoun := r.subjectPhrase(v)
	if pronoun {
		return phrase{}
	}
	return p
}

// otherMeasure reports whether the i-th figure measures something else than the
// one before it: horsepower, then km/h; stations, then what the line cost.
func (r *reader) otherMeasure(i int) bool {
	a, b := &r.items[i-1].unit, &r.items[i].unit
	return a.kind == measure && b.kind == measure && a.dim != b.dim ||
		a.kind == counted && b.kind == money && r.verbBetween(r.items[i-1].part, r.items[i].part)
}

// predicate returns the verb with what follows the figure, for a subject that
// is a pronoun without a known noun: "drew $6.5 million from the fund".
func (r *reader) predicate(i, v int) said {
	it := &r.items[i]
	if it.unit.kind == percent {
		return r.phraseAfter(it)
	}
	if it.unit.kind == points || it.unit.kind == age || r.auxiliary(int(r.parts[v].head)) || it.bare() && it.score == nil {
		return said{}
	}
	verb := r.d.Word(int(r.parts[v].head))
	if p := r.objectOf(v, it.first); !p.empty() && !r.pronounAt(p) {
		return said{words: join(verb, r.words(p.first, p.last)), at: p}
	}
	k := r.afterConversion(it.part) + 1
	for k+2 < len(r.parts) && (r.parts[k].kind == otherPart || r.bearing(k)) { // 18 miles east of the port
		k++
	}
	if k+1 < len(r.parts) && r.parts[k].kind == prepPart && r.parts[k+1].kind == nounPart {
		end := r.reachOf(k+1, r.last, false)
		first := int(r.parts[k].first)
		if r.bearing(k - 1) {
			first = int(r.parts[k-1].first)
		}
		return said{words: join(verb, r.words(first, end)), at: phrase{first, end}}
	}
	if r.is(int(r.parts[v].head), "get") { // which says nothing more
		return said{}
	}
	return said{words: verb}
}

// bearing reports whether part k is a direction, such as east.
func (r *reader) bearing(k int) bool {
	p := &r.parts[k]
	return (p.kind == nounPart || p.kind == otherPart) && p.last == p.first+1 && r.lex.looseAdverb.Has(r.d, int(p.first))
}

// whereabouts returns the verb v with where its subject stands by the i-th
// figure: centered east of the port; "" where it tells no such place.
func (r *reader) whereabouts(i, v int) string {
	k := r.afterConversion(r.items[i].part) + 1
	if at := r.partBefore(i); at != v && r.parts[at].kind != openPart {
		return ""
	}
	if k+2 >= len(r.parts) || !r.bearing(k) || r.parts[k+1].kind != prepPart || r.parts[k+2].kind != nounPart {
		return ""
	}
	return join(r.mainVerb(v), r.words(int(r.parts[k].first), int(r.parts[k+2].last)))
}

// phraseAfter returns the noun that a preposition after a share names: 47%
// from the field.
func (r *reader) phraseAfter(it *item) said {
	k := it.part + 1
	if k+1 >= len(r.parts) || r.parts[k].kind != prepPart || r.parts[k+1].kind != nounPart || !r.isWord(int(r.parts[k].first), "from", "for", "among", "with", "in") {
		return said{}
	}
	return r.said(phrase{int(r.parts[k+1].first), r.reachOf(k+1, r.last, false)})
}

// verbless returns the metric of a figure without a verb before it: a
// headline, a list, an amount that itself is the subject.
func (r *reader) verbless(i int) said {
	it := &r.items[i]
	if p := r.wholeOf(it); !p.empty() {
		return r.said(p)
	}
	if k := it.part; k == 1 && k+3 < len(r.parts) && r.is(r.first, "at") && r.parts[k+1].kind == commaPart && r.parts[k+2].kind == nounPart && it.unit.kind != counted {
		return r.said(r.extent(k+2, r.last)) // At 9 percent, inflation is
	}
	for k := it.part - 1; k >= 0; k-- {
		switch p := &r.parts[k]; p.kind {
		case nounPart:
			if !r.governed(k) {
				return r.said(r.extent(k, it.first))
			}
		case stopPart, clausePart:
			k = 0
		case relativePart:
			return r.said(r.antecedentOf(k))
		}
	}
	if s := r.previous(i); s.ok() {
		return s
	}
	if v := r.verbAfterPart(it.part); v >= 0 { // Rs 38.5 crore has been recovered
		return said{words: r.predicateWords(v)}
	}
	return said{}
}

// verbAfterPart returns the verb group that the subject at part k belongs to,
// relative clauses passed over; -1 for none.
func (r *reader) verbAfterPart(k int) int {
	relative := false
	for j := k + 1; j < len(r.parts); j++ {
		switch p := &r.parts[j]; p.kind {
		case verbPart:
			if !relative && r.postmodifies(j) {
				continue
			}
			if !relative {
				return j
			}
			relative = false
		case relativePart:
			relative = true
		case stopPart, clausePart:
			return -1
		case andPart:
			if !relative && j == k+1 && j+1 < len(r.parts) && r.parts[j+1].kind == verbPart && !r.parts[j+1].participle {
				return -1 // struck two sixes and shared a partnership
			}
		case commaPart:
			if !relative {
				return -1
			}
		case figurePart:
			if r.items[p.head].unit.kind != counted && !relative {
				return -1
			}
		}
	}
	return -1
}

// postmodifies reports whether the verb group at part v begins with a participle
// that describes the noun before it, as the verb of the clause comes right
// after: people entitled to vote cast a ballot.
func (r *reader) postmodifies(v int) bool {
	return v+1 < len(r.parts) && r.parts[v+1].kind == verbPart && !r.parts[v+1].participle && !r.infinitive(v+1) && r.d.Tokens[r.parts[v].first].Tag == text.VBN
}

// predicateWords returns the main verb of group v with its object.
func (r *reader) predicateWords(v int) string {
	verb := r.mainVerb(v)
	if k := r.meant(v); k >= 0 {
		verb = r.words(k, int(r.parts[v].head)+1)
	}
	k := v + 1
	for k < len(r.parts) && r.parts[k].kind == otherPart && !r.d.Tokens[r.parts[k].first].Tag.Adjective() {
		k++
	}
	if k < len(r.parts) && r.parts[k].kind == otherPart && r.d.Tokens[r.parts[k].first].Tag.Adjective() {
		verb = join(verb, r.d.Word(int(r.parts[k].first)))
		k++
	}
	if k+1 < len(r.parts) && r.parts[k].kind == prepPart {
		if r.in(int(r.parts[k].first), afterBefore) { // which says when
			return verb
		}
		k++
		if r.parts[k].kind != nounPart {
			return verb
		}
		return join(verb, r.words(int(r.parts[k-1].first), int(r.parts[k].last)))
	}
	if k < len(r.parts) && r.parts[k].kind == nounPart {
		end := r.reachOf(k, r.last, false)
		return join(verb, r.words(int(r.parts[k].first), end))
	}
	return verb
}

// mainVerb returns the verb of group v with its particle, as in "lay off"; ""
// for be, and for have that only carries a tense.
func (r *reader) mainVerb(v int) string {
	p := &r.parts[v]
	head := int(p.head)
	if r.auxiliary(head) && !r.possesses(v) {
		return ""
	}
	if k := head + 1; k < int(r.parts[v].last) && r.d.Tokens[k].Tag == text.RP || r.in(k, particles) && v+2 < len(r.parts) && r.parts[v+2].kind == figurePart && int(r.parts[v+1].first) == k {
		return join(r.d.Word(head), r.d.Word(k))
	}
	return r.d.Word(head)
}

// meant returns the verb of group v that tells how its main verb is meant, as
// in "plan to hire", -1 for none.
func (r *reader) meant(v int) int {
	p := &r.parts[v]
	for k := int(p.first); k < int(p.head); k++ {
		if t := &r.d.Tokens[k]; t.Tag != text.TO && t.Tag != text.MD && t.Tag != text.RB && !r.auxiliary(k) && r.is(k+1, "to") {
			if t.Tag == text.VBN && k == int(p.first) { // those entitled to vote
				return -1
			}
			return k
		}
	}
	return -1
}

// possesses reports whether the verb group v is have with an object.
func (r *reader) possesses(v int) bool {
	if r.d.Tokens[r.parts[v].head].Lemma != hHave {
		return false
	}
	k := v + 1
	for k < len(r.parts) && r.parts[k].kind == otherPart {
		k++
	}
	return k < len(r.parts) && r.parts[k].kind == nounPart
}

func join(a, b string) string {
	switch {
	case a == "":
		return b
	case b == "":
		return a
	}
	return a + " " + b
}
