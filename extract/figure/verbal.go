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
	if k := r.objectPronoun(i, v); k >= 0 {
		if it.unit.kind == money && !r.lex.lightVerb.Has(r.d, int(r.parts[v].head)) { // fined him $500
			return said{words: r.d.Word(int(r.parts[v].head))}
		}
		if it.unit.kind != money && !r.isWord(int(r.parts[v].head), "make", "makes", "made") { // made it 2–2
			return r.referent(i, k)
		}
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
	if r.lex.forecaster.Has(r.d, p.last-1) && r.lex.status.Has(r.d, int(r.parts[v].head)) || r.foreseers(p) {
		return r.foreseen(i)
	}
	if it.given > 0 { // a poll has no share of its own
		return said{}
	}
	s := r.said(p)
	if it.unit.kind == measure {
		s.words = join(s.words, r.whereabouts(i, v))
	}
	if it.unit.kind == money && r.transitive(v) && (!r.parts[v].participle || r.partBefore(i) == v && r.d.Tokens[r.parts[v].head].Tag == text.VBG) {
		s.words = r.deed(i, v, s.words)
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
	if r.is(int(r.parts[k].first), "from") && r.direction(head) == "up" { // raised $3 million from investors
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
	} else if r.direction(int(r.parts[v].head)) == "" && r.lower(limit) != hFrom { // revised its forecast from 5 to 7 percent
		return said{}
	}
	p := r.objectOf(v, limit)
	if i > r.from && p.last == r.items[i-1].first && !r.items[i-1].hyphen && r.d.Tokens[p.last].Tag != text.IN && r.direction(int(r.parts[v].head)) == "" {
		return said{} // gave the firm $20,000 for 6% of it
	}
	if p.empty() || p.last > limit || r.direction(p.first) != "" && p.last-p.first == 1 {
		return said{}
	}
	if i > r.from && r.items[i-1].last == p.first && r.direction(p.first) != "" { // a 12% jump in profit to $640 million
		return r.previous(i)
	}
	if r.isWord(p.last-1, "day", "week", "month", "year", "session", "quarter") {
		return said{} // to end the day at 1,431
	}
	if t := &r.d.Tokens[p.first]; t.Tag == text.PRP {
		if i == r.from && r.is(int(r.parts[v].head), "put") { // the fund put it at 1%
			if s := r.foreseen(i); s.ok() {
				return s
			}
		}
		return r.referent(i, p.first)
	}
	if r.refersBack(p) {
		return r.previous(i)
	}
	return r.itsOwner(i, v, p)
}

// foreseers reports whether the phrase names those who foresee figures rather
// than what has one: analysts on average, economists polled by the bank.
func (r *reader) foreseers(p phrase) bool {
	k := r.skipDeterminers(p.first, p.last)
	return k < p.last && r.in(k, analysts)
}

// foreseen returns what those who look ahead speak of: what the figure before
// was said of, be it in the sentence before.
func (r *reader) foreseen(i int) said {
	if s := r.previous(i); s.ok() {
		return s
	}
	if r.sent == 0 || r.from == 0 {
		return said{}
	}
	p := &r.items[r.from-1]
	if p.first < r.d.Sentences[r.sent-1].First || p.unit.kind != r.items[i].unit.kind {
		return said{}
	}
	return said{words: p.metric}
}

// receiver returns whom the i-th figure is given to: to each family.
func (r *reader) receiver(i int) string {
	k := r.afterConversion(r.items[i].part) + 1
	if k+1 >= len(r.parts) || !r.is(int(r.parts[k].first), "to") || r.parts[k+1].kind != nounPart || r.parts[k].kind != prepPart {
		return ""
	}
	return r.words(int(r.parts[k].first), r.reachOf(k+1, r.last, false))
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
	if k := r.rival(i); k < i-1 {
		return r.previous(k + 1)
	}
	it, prev := &r.items[i], &r.items[i-1]
	switch {
	case r.in(p, atTo) && p == prev.last && r.in(prev.first-1, upDown) && prev.unit.kind != counted && prev.unit.kind != duration && it.unit.kind != duration: // up $1.30 at $61.20
		return r.previous(i)
	case r.multiplies(p):
	case p == prev.last && r.is(p, "on") && prev.first > r.first && r.direction(prev.first-1) != "": // up 9.6% on the 1,435 sold in May
	case r.in(p, comparing) || r.in(p, fromAfter):
	case r.in(p, withTo) && r.isWord(p-1, "compared", "compares", "compare", "comparing", "comparison"):
	case r.lower(p) == hTo && prev.role == "from":
	case it.unit.code == prev.unit.code && r.comparedAfter(prev.last, p):
		return r.previous(i)
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

// comparedAfter reports whether "compared with" and nouns, but no verb, lead from
// token k to token p: compared with analysts' expectations for a rise of 3%.
func (r *reader) comparedAfter(k, p int) bool {
	for ; p >= k && p > r.first; p-- {
		if r.in(p, withTo) && r.lower(p-1) == hCompared {
			return true
		}
		if t := r.d.Tokens[p].Tag; t == text.VBD || t == text.VBZ || t == text.VBP || t == text.MD || t == text.Comma {
			return false
		}
	}
	return false
}

// multiplies reports whether the word at token p tells how many times as much as
// what follows "the" something is: double the 33,000 built, three times the $5.
func (r *reader) multiplies(p int) bool {
	return p+1 < r.last && r.d.Tokens[p+1].Lower == hThe && r.in(p, multiples)
}

// rival returns the figure that the i-th is compared with: the one before it, or
// the count before that where that one only tells where or when: 212 people died
// in 48 accidents, compared with 187 a year earlier.
func (r *reader) rival(i int) int {
	it, prev := &r.items[i], &r.items[i-1]
	p := it.first - 1
	if prev.unit.kind != counted || it.last > it.numLast || !r.in(p, withTo) || r.lower(p-1) != hCompared || !r.isWord(prev.first-1, "in", "at", "on", "across", "during", "over") {
		return i - 1
	}
	for k := i - 2; k >= r.from; k-- {
		if x := &r.items[k]; x.unit.kind == counted && !x.hyphen && (x.first == r.first || r.d.Tokens[x.first-1].Tag != text.IN) {
			return k
		}
	}
	return i - 1
}

// mostOf reports whether part k is a word of quantity or the "of" after one: for
// most of its modem business.
func (r *reader) mostOf(k int) bool {
	return r.lex.quantifier.Has(r.d, int(r.parts[k].first)) || r.lex.quantifier.Has(r.d, int(r.parts[k].first)-1) && r.lower(int(r.parts[k].first)) == hOf
}

// bought returns what money is paid for: paid $35,538 for an 8.5 kW system.
func (r *reader) bought(i int) said {
	k := r.afterConversion(r.items[i].part) + 1
	if k >= len(r.parts) || !r.is(int(r.parts[k].first), "for") {
		return said{}
	}
	for k++; k < len(r.parts) && (r.parts[k].kind == otherPart || r.parts[k].kind == figurePart || r.mostOf(k)); k++ {
	}
	if k >= len(r.parts) || r.parts[k].kind != nounPart {
		return said{}
	}
	return r.said(phrase{int(r.parts[k].first), r.reachOf(k, r.last, false)})
}
