package figure

import (
	"lede/extract/quantity"
	"lede/text"
)

// verbal returns what the clause's verb says the figure of: the object that
// the verb acts on, else the subject.
func (r *reader) verbal(i int) said {
	it := &r.items[i]
	if s := r.compared(i); s.ok() {
		return s
	}
	v := r.governor(it.part)
	if v < 0 {
		return r.verbless(i)
	}
	if s := r.acted(i, v); s.ok() {
		return s
	}
	if s := r.taken(i, v); s.ok() {
		return s
	}
	if o := r.objectOf(v, it.first); it.unit.kind == money && o.last == it.first && r.pronounAt(o) {
		return said{words: r.d.Word(int(r.parts[v].head))} // fined him $500
	}
	p, pronoun := r.subjectPhrase(v)
	if it.unit.kind == money && (pronoun || p.empty() || r.lex.payVerb.Has(r.d, int(r.parts[v].head))) {
		if s := r.bought(i); s.ok() {
			return s
		}
	}
	switch {
	case pronoun:
		return r.pronominal(i, v)
	case p.empty():
		if s := r.previous(i); s.ok() {
			return s
		}
		return r.predicate(i, v)
	case r.refersBack(p):
		if s := r.previous(i); s.ok() {
			return s
		}
	}
	s := r.said(p)
	if it.unit.kind == money && r.partBefore(i) == v && r.transitive(v) {
		s.words = join(s.words, r.d.Word(int(r.parts[v].head)))
	}
	return s
}

func (r *reader) pronounAt(p phrase) bool {
	return !p.empty() && r.d.Tokens[p.first].Tag == text.PRP
}

// transitive reports whether the verb group tells what is done with an amount
// rather than how high it is: lent, earned, gets.
func (r *reader) transitive(v int) bool {
	head := int(r.parts[v].head)
	return !r.auxiliary(head) && !r.lex.levelVerb.Has(r.d, head) && !r.lex.lightVerb.Has(r.d, head) && r.direction(head) == "" && !r.lex.status.Has(r.d, head)
}

// taken returns what an amount is added to or taken from: wiped $340 million
// from the company's value.
func (r *reader) taken(i, v int) said {
	it := &r.items[i]
	head := int(r.parts[v].head)
	if k := r.partBefore(i); k != v || r.lex.intransitive.Has(r.d, head) || r.direction(head) == "" && !r.lex.takeVerb.Has(r.d, head) {
		return said{}
	}
	k := it.part + 1
	if k+1 >= len(r.parts) || r.parts[k].kind != prepPart || r.parts[k+1].kind != nounPart || !r.isWord(int(r.parts[k].first), "from", "off", "to") {
		return said{}
	}
	it.change, it.role = "", ""
	return r.said(phrase{int(r.parts[k+1].first), r.reachOf(k+1, r.last, false)})
}

// acted returns the object that the verb group v changes by, to or for the
// figure: raised its rate by 25 points, bought the firm for $5 million, lifts
// the key rate a quarter point.
func (r *reader) acted(i, v int) said {
	it := &r.items[i]
	limit := it.first
	k := r.partBefore(i)
	if k >= 0 && r.parts[k].kind == prepPart {
		limit = int(r.parts[k].first)
		if !r.lex.amountPreposition.Has(r.d, limit) {
			return said{}
		}
	} else if r.direction(int(r.parts[v].head)) == "" {
		return said{}
	}
	p := r.objectOf(v, limit)
	if p.empty() || p.last > limit || r.direction(p.first) != "" && p.last-p.first == 1 {
		return said{}
	}
	if t := &r.d.Tokens[p.first]; t.Tag == text.PRP {
		return r.referent(i, p.first)
	}
	if r.refersBack(p) {
		return r.previous(i)
	}
	return r.said(p)
}

// pointsInGame reports whether the points of the i-th figure are won in a
// game or a table rather than those of an index.
func (r *reader) pointsInGame(i int) bool {
	it := &r.items[i]
	if !it.num.Value.IsInt() || quantity.Less(quantity.Int(150), it.num.Value) || it.isRange {
		return false
	}
	v := r.governor(it.part)
	k := r.partBefore(i)
	if v < 0 {
		return k >= 0 && r.parts[k].kind == commaPart && i == r.from
	}
	return k == v && r.direction(int(r.parts[v].head)) == "" && !r.lex.levelVerb.Has(r.d, int(r.parts[v].head))
}

// refersBack reports whether the phrase only points at one told before: the
// one for 2024.
func (r *reader) refersBack(p phrase) bool {
	k := r.skipDeterminers(p.first, p.last)
	return k < p.last && r.d.Tokens[k].Lower == hOne || p.last-p.first == 1 && r.d.Tokens[p.first].Lower == hThat
}

// compared returns what the figure before it is said of, where this one is
// only told for comparison: against 4.2% in March, compared with 63 last year.
func (r *reader) compared(i int) said {
	if i == r.from {
		return said{}
	}
	p := r.items[i].first - 1
	for p > r.first && (r.d.Tokens[p].Tag == text.DT || r.d.Tokens[p].Tag == text.RB || r.d.Tokens[p].Tag == text.JJ) {
		p--
	}
	it, prev := &r.items[i], &r.items[i-1]
	switch {
	case r.isWord(p, "against", "than", "versus", "vs", "vs.", "from", "after", "v", "instead"):
	case r.isWord(p, "with", "to") && r.isWord(p-1, "compared", "compares", "compare", "comparing", "comparison"):
	case r.is(p, "to") && prev.role == "from":
	default:
		return said{}
	}
	for k := prev.part + 1; k < it.part; k++ {
		if r.parts[k].kind == verbPart && !r.lex.preposition.Has(r.d, int(r.parts[k].head)) {
			return said{}
		}
	}
	if prev.unit.code == it.unit.code || r.is(p, "from") && prev.unit.kind == points || it.bare() {
		return r.previous(i)
	}
	if j := i - 2; j >= r.from && r.items[j].unit.code == it.unit.code {
		return r.previous(j + 1)
	}
	return said{}
}

// bought returns what money is paid for: paid $35,538 for an 8.5 kW system.
func (r *reader) bought(i int) said {
	k := r.afterConversion(r.items[i].part) + 1
	if k >= len(r.parts) || !r.is(int(r.parts[k].first), "for") {
		return said{}
	}
	for k++; k < len(r.parts) && (r.parts[k].kind == otherPart || r.parts[k].kind == figurePart); k++ {
	}
	if k >= len(r.parts) || r.parts[k].kind != nounPart {
		return said{}
	}
	return r.said(phrase{int(r.parts[k].first), r.reachOf(k, r.last, false)})
}

// pronominal reads a figure whose verb group v has a pronoun for a subject:
// what the pronoun stands for, else what is done.
func (r *reader) pronominal(i, v int) said {
	q, _ := r.subjectOf(v)
	if s := r.referent(i, int(r.parts[q].first)); s.ok() {
		return s
	}
	return r.predicate(i, v)
}

// referent returns what the pronoun at token k stands for, as far as figures
// are concerned: what the one before was said of, the name that it refers to,
// the subject of the sentence before.
func (r *reader) referent(i, k int) said {
	if !r.isWord(k, "it", "they", "this", "that", "them", "these", "those", "its", "their") {
		return said{}
	}
	if s := r.previous(i); s.ok() {
		return s
	}
	return r.topic()
}

// predicate returns the verb with what follows the figure, for a subject that
// is a pronoun without a known noun: "drew $6.5 million from the fund".
func (r *reader) predicate(i, v int) said {
	it := &r.items[i]
	if it.unit.kind == percent || it.unit.kind == points || r.auxiliary(int(r.parts[v].head)) || it.bare() && it.score == nil {
		return said{}
	}
	verb := r.d.Word(int(r.parts[v].head))
	if p := r.objectOf(v, it.first); !p.empty() {
		return said{words: join(verb, r.words(p.first, p.last)), at: p}
	}
	k := r.afterConversion(it.part) + 1
	for k+2 < len(r.parts) && r.parts[k].kind == otherPart { // 18 miles east of the port
		k++
	}
	if k+1 < len(r.parts) && r.parts[k].kind == prepPart && r.parts[k+1].kind == nounPart {
		end := r.reachOf(k+1, r.last, false)
		return said{words: join(verb, r.words(int(r.parts[k].first), end)), at: phrase{int(r.parts[k].first), end}}
	}
	return said{words: verb}
}

// verbless returns the metric of a figure without a verb before it: a
// headline, a list, an amount that itself is the subject.
func (r *reader) verbless(i int) said {
	it := &r.items[i]
	if p := r.wholeOf(it); !p.empty() {
		return r.said(p)
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
			if !relative {
				return j
			}
			relative = false
		case relativePart:
			relative = true
		case stopPart, clausePart:
			return -1
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

// predicateWords returns the main verb of group v with its object.
func (r *reader) predicateWords(v int) string {
	p := &r.parts[v]
	verb := r.d.Word(int(p.head))
	if r.auxiliary(int(p.head)) {
		verb = ""
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

func join(a, b string) string {
	switch {
	case a == "":
		return b
	case b == "":
		return a
	}
	return a + " " + b
}
