package figure

import (
	"strings"

	"lede/extract/quantity"
	"lede/text"
)

// longestPhrase is how many tokens may stand between a number and the noun
// that it counts.
const longestPhrase = 7

// count reads the noun phrase that the number counts: "1,500 artificial
// intelligence enterprises". A part of a whole ("17 of the 23 accused") takes
// the whole's noun and keeps its own words.
func (r *reader) count(it *item) {
	j := it.last
	if r.afterAged(it.core) { // women aged 40 to 49 smoke
		return
	}
	if j < r.last && r.d.Word(j) == "-" && r.d.Tokens[j].Flags.Has(text.Glued) && j+1 < r.last && r.d.Tokens[j+1].Flags.Has(text.Glued|text.Letter) {
		r.countHyphen(it, j)
		return
	}
	if r.lower(j) == hOf {
		r.partOf(it, j+1)
		return
	}
	if it.num.Kind == quantity.Fraction && it.num.Value.WithinOne() {
		if !it.num.Digits || it.numLast-it.core >= 3 && (r.isWord(it.core+1, "in", "out") || r.is(it.core+2, "in")) || !r.nounAt(j) {
			r.shareUnit(it)
			if it.num.Article || !it.num.Digits {
				r.wholeAfter(it, j)
			}
			return
		}
	}
	head := r.nounPhrase(it, j)
	if head < 0 && j < r.last && r.lex.personWord.Has(r.d, j) {
		head = j
	}
	if head < 0 && j < r.last && r.d.Tokens[j].Tag.Adjective() && r.lex.pluralNoun.Has(r.d, j) { // 450 Japanese
		head = j
	}
	if head < 0 && j < r.last && r.pluralForm(j) && !r.nounAt(j+1) { // emails, taken for an adjective
		head = j
	}
	if head < 0 {
		return
	}
	if r.expecting(it, head) || head == j && r.partial(it, head) {
		return
	}
	if first := r.compoundNoun(it, j, head); first >= 0 {
		head, it.hyphen = first, true
	}
	if head > j {
		if e := r.lex.duration.Lookup(r.d.Word(head)); e != nil {
			r.spell(it, j, head, e.Value)
			return
		}
	}
	it.head, it.last = head, head+1
	it.unit = unit{code: r.noun(head), dim: "count", kind: counted}
	it.rule = "figure.count"
}

// expecting reports whether the noun is who reckoned with the number, not what
// it counts: more than the 265,000 economists expected.
func (r *reader) expecting(it *item, head int) bool {
	return r.lower(it.core-1) == hThe && r.lex.forecaster.Has(r.d, head) && head+1 < r.last && r.d.Tokens[head+1].Tag.Verb()
}

// partial reports whether the number is a decimal, which counts no noun in the
// singular right after it: a quake measuring 7.1 hit the coast.
func (r *reader) partial(it *item, head int) bool {
	return !it.num.Value.IsInt() && it.num.Scale.IsOne() && !r.plural(head) && r.d.Tokens[head].Tag != text.VBZ && !r.lex.pluralNoun.Has(r.d, head)
}

// spell reads "three straight weeks" as a duration. The words of "2.1 last
// year" are a date.
func (r *reader) spell(it *item, j, head int, code string) {
	if r.isWord(j, "last", "next", "this", "past", "previous", "coming", "upcoming", "final") {
		return
	}
	it.unit, it.last = durationUnit(code), head+1
	it.rule = "figure.duration"
}

// compoundNoun returns the noun right after the number where it and the number
// together describe a singular head ("a 3 cylinder engine"), -1 where the
// number counts the head itself.
func (r *reader) compoundNoun(it *item, j, head int) int {
	if head == j || r.isWord(j, "a.m.", "p.m.", "am", "pm") || it.num.Value.IsOne() || r.plural(head) || r.d.Tokens[head].Tag == text.VBZ || r.d.Tokens[j].Tag != text.NN || r.lex.pluralNoun.Has(r.d, head) {
		return -1
	}
	return j
}

// countHyphen reads "30-member delegation": the hyphened noun is the unit and
// the phrase goes on.
func (r *reader) countHyphen(it *item, j int) {
	k := j + 1
	t := &r.d.Tokens[k]
	if !t.Tag.Noun() && !t.Tag.Adjective() || it.num.Kind == quantity.Fraction && !it.num.Digits {
		return
	}
	switch {
	case r.is(k, "strong"): // its 250,000-strong workforce
		it.last, it.hyphen = k+1, true
		it.unit = unit{code: "person", dim: "count", kind: counted}
		it.rule, it.head = "figure.count.compound", k
		return
	case r.is(k, "odd"): // 20-odd branches
		if head := r.nounPhrase(it, k+1); head >= 0 {
			it.mod, it.head, it.last, it.rule = "~", head, head+1, "figure.count"
			it.unit = unit{code: r.noun(head), dim: "count", kind: counted}
		}
		return
	}
	if k+1 < r.last && isDash(r.d.Word(k+1)) && r.d.Tokens[k+1].Flags.Has(text.Glued) {
		return // four-letter-word
	}
	it.head, it.last, it.hyphen = k, k+1, true
	it.unit = unit{code: r.noun(k), dim: "count", kind: counted}
	it.rule = "figure.count.compound"
}

// partOf reads the whole after "of", which begins at token k.
func (r *reader) partOf(it *item, k int) {
	end := r.phraseEnd(k)
	if n := len(r.items); n > r.from && it.num.Kind != quantity.Fraction && end > k && r.moreOf(&r.items[n-1], it, k, end) {
		prev := &r.items[n-1]
		it.unit, it.head, it.rule = prev.unit, prev.head, prev.rule
		return
	}
	if it.num.Kind == quantity.Fraction {
		r.shareUnit(it)
		it.ofFirst, it.ofLast = k, end
		return
	}
	if end == k {
		return
	}
	it.ofFirst, it.ofLast = k, end
	head := end - 1
	if h := r.countedHead(k, end); h >= 0 {
		head = h
	}
	switch t := &r.d.Tokens[head]; {
	case r.lex.name.Has(r.d, head) || r.lex.measure.Has(r.d, head): // 280 million of the 1.5 billion shekels
	case t.Tag == text.PRP:
		it.ofFirst, it.ofLast = 0, 0
		return
	case t.Tag.Noun() || t.Tag == text.VBN || t.Tag.Adjective():
		it.unit = unit{code: r.noun(head), dim: "count", kind: counted}
		it.head, it.rule = head, "figure.count.part"
	}
}

// moreOf reports whether the number of it, before "of" and the nouns at tokens
// [k, end), counts or measures what the figure before does: 2 million tonnes of
// wheat and 1.6 million of maize; two counts of fraud and one of theft.
func (r *reader) moreOf(prev, it *item, k, end int) bool {
	if !r.is(prev.last, "of") || !r.isWord(it.core-1, "and", ",") || r.d.Tokens[k].Tag == text.DT {
		return false
	}
	switch prev.unit.kind {
	case measure:
		return !r.plural(end - 1)
	case counted:
		for ; k < end; k++ {
			if t := r.d.Tokens[k].Tag; t != text.NN && t != text.NNS && t != text.JJ {
				return false // two of them, of Italy's
			}
		}
		return prev.head >= prev.numLast && prev.rule == "figure.count"
	}
	return false
}

// countedHead returns the noun that a number within tokens [k, end) counts,
// -1 where there is none.
func (r *reader) countedHead(k, end int) int {
	for i := k; i < end; i++ {
		if quantity.Starts(&r.d.Tokens[i]) {
			probe := item{head: -1}
			if _, n := quantity.At(r.d, i, end); n > 0 && i+n < end {
				return r.nounPhrase(&probe, i+n)
			}
		}
	}
	return -1
}

// shareUnit makes a fraction that stands alone a percentage: half 50.
func (r *reader) shareUnit(it *item) {
	share := quantity.Percent(it.num.Value)
	if share.IsZero() { // a millionth
		return
	}
	it.num.Value = share
	it.unit = unit{code: "%", dim: "percent", kind: percent}
	it.rule = "figure.share"
}

// wholeAfter reads the whole of "half the revenue".
func (r *reader) wholeAfter(it *item, j int) {
	if j < r.last && (r.d.Tokens[j].Tag == text.DT || r.d.Tokens[j].Tag == text.PRPS) {
		if end := r.phraseEnd(j); end > j+1 {
			it.ofFirst, it.ofLast = j, end
		}
	}
}

// phraseEnd returns the token after the noun phrase that begins at k: its
// determiner, numbers, adjectives and nouns; k where there is none.
func (r *reader) phraseEnd(k int) int {
	end := k
	for i := k; i < min(k+12, r.last); i++ {
		t := &r.d.Tokens[i]
		switch {
		case i > k && (t.Tag == text.NNS || t.Tag == text.NN) && r.verbLike(i), end > k && r.timeNoun(i) && !r.timeNoun(end-1):
			return end
		case i == k && r.is(i, "those"):
			return r.thoseEnd(i + 1)
		case t.Tag.Noun() || t.Tag == text.PRP || t.Tag == text.CD, i > k && i == end && r.lex.personWord.Has(r.d, i):
			end = i + 1
		case t.Tag == text.DT || t.Tag == text.PDT || t.Tag == text.PRPS:
			if end > k {
				return end
			}
		case t.Tag.Adjective() || t.Tag == text.VBN || t.Tag == text.VBG || t.Tag == text.POS || t.Tag == text.Currency || t.Tag == text.HYPH || t.Lower == hDash:
			if t.Tag == text.VBN && end > k && i > end {
				return end
			}
		default:
			return end
		}
	}
	return end
}

// thoseEnd returns the token after the words at token k that tell who "those" are:
// who died, infected; k where none do.
func (r *reader) thoseEnd(k int) int {
	switch {
	case k+1 < r.last && r.d.Tokens[k].Tag == text.WP && r.d.Tokens[k+1].Tag.Verb() && !r.auxiliary(k+1):
		return k + 2
	case k < r.last && r.d.Tokens[k].Tag == text.VBN:
		return k + 1
	}
	return k
}

func (r *reader) nounAt(j int) bool { return j < r.last && r.d.Tokens[j].Tag.Noun() }

// nounPhrase returns the head noun of the phrase at token j that a number
// counts, -1 where what follows is no such phrase.
func (r *reader) nounPhrase(it *item, j int) int {
	head, proper := -1, true
	for i := j; i < min(j+longestPhrase, r.last); i++ {
		t := &r.d.Tokens[i]
		switch {
		case t.Lower == hTimes && i == j: // 12 times earnings
			return i
		case t.Tag == text.VBZ && i == j && r.pluralTaken(it, i): // 4.9 million shares
			return i
		case t.Tag == text.VBZ && i > j && head == i-1 && r.d.Tokens[head].Tag == text.NNP && r.verbalPlural(it, i) && r.closesPhrase(i+1): // 62 Norbank shares at
			return i
		case t.Tag == text.VBZ && i > j && head == i-1 && r.d.Tokens[head].Tag == text.NN && r.verbalPlural(it, i): // two home runs
			return i
		case t.Tag == text.NNS || t.Tag == text.NNPS:
			head = i
			if t.Tag == text.NNS {
				proper = false
			}
			if i+1 < r.last && !r.nounGoesOn(i+1) {
				return r.countable(head, proper, j)
			}
		case t.Tag == text.NN:
			if head >= 0 && r.plural(head) && r.timeNoun(i) {
				return r.countable(head, proper, j)
			}
			head, proper = i, false
		case t.Tag == text.NNP:
			if head >= 0 && r.plural(head) {
				return r.countable(head, proper, j)
			}
			head = i
		case t.Tag == text.VBD && i == j && r.participial(i):
		case t.Tag.Adjective() || t.Tag == text.VBN || t.Tag == text.VBG || t.Tag == text.JJR:
			if t.Tag == text.VBG && i == j && r.verb(i) { // 73, raising fears
				return -1
			}
			if isDash(r.d.Word(i-1)) && t.Flags.Has(text.Glued) { // gas-only options
				head, proper = -1, true
			} else if head >= 0 && r.d.Tokens[i-1].Tag != text.CD {
				return r.countable(head, proper, j)
			}
		case t.Tag == text.HYPH || t.Lower == hDash:
			if !t.Flags.Has(text.Glued) {
				return r.countable(head, proper, j)
			}
		case t.Tag == text.CC && head < 0 && i > j && i+1 < r.last && (r.d.Tokens[i+1].Tag.Adjective() || r.d.Tokens[i+1].Tag == text.NN):
		case t.Tag == text.CC && head == i-1 && r.d.Tokens[head].Tag == text.NNP && r.pluralAhead(i+1): // 460 Kia and Hyundai vehicles
		case t.Tag == text.CD && i > j && (r.d.Tokens[i-1].Tag == text.NNP || r.d.Tokens[i-1].Tag.Adjective() || head >= 0 && r.d.Tokens[i].Flags.Has(text.Glued)): // six Boeing 737-800 jets
		case (t.Tag == text.RB) && i == j && i+1 < r.last && (r.d.Tokens[i+1].Tag.Adjective() || r.d.Tokens[i+1].Tag == text.VBN):
		default:
			return r.countable(head, proper, j)
		}
	}
	return r.countable(head, proper, j)
}

// participial reports whether the past tense at token i, right after a number, is
// a participle that describes the plural after it, as another verb of the clause
// follows: 149 confirmed orders for the aircraft have been received.
func (r *reader) participial(i int) bool {
	if i+2 >= r.last || r.d.Tokens[i+1].Tag != text.NNS || !strings.HasSuffix(r.d.Word(i), "ed") {
		return false
	}
	for k := i + 2; k < min(i+9, r.last); k++ {
		switch t := &r.d.Tokens[k]; {
		case t.Tag == text.VBP, t.Tag == text.VBD, t.Tag == text.MD:
			return true
		case t.Tag.Noun(), t.Tag.Adjective(), t.Tag == text.DT, t.Tag == text.RB, t.Tag == text.IN && !r.breaks(k):
		default:
			return false
		}
	}
	return false
}

// pluralTaken reports whether the verb in the singular right after a large
// number can only be a noun in the plural.
func (r *reader) pluralTaken(it *item, i int) bool {
	if quantity.Less(quantity.Int(99), it.num.Value) || r.opensCount(it) && r.closesPhrase(i+1) {
		return r.verbalPlural(it, i) && !r.isWord(i, "does", "goes")
	}
	return false
}

// opensCount reports whether a number begins a noun phrase by what stands before
// it, so that it is no name's or label's: 31 warnings and 12 alerts.
func (r *reader) opensCount(it *item) bool {
	p := it.core - 1
	if p < r.first {
		return false
	}
	switch t := &r.d.Tokens[p]; t.Tag {
	case text.CC, text.IN, text.VBD, text.VBG, text.VBZ, text.VBP:
		return true
	}
	return false
}

// closesPhrase reports whether token i begins no object: a preposition, a verb,
// a mark or the end of the sentence.
func (r *reader) closesPhrase(i int) bool {
	if i >= r.last {
		return true
	}
	t := &r.d.Tokens[i]
	return t.Flags.Has(text.Punct) || t.Tag == text.IN || t.Tag == text.VBD || t.Tag == text.VBP || t.Tag == text.MD || t.Tag == text.CC
}

// verbalPlural reports whether the verb in the singular at token i, which a
// noun in the singular and a number above one precede, is the noun that is
// counted.
func (r *reader) verbalPlural(it *item, i int) bool {
	l := r.d.Tokens[i].Lemma
	return quantity.Less(quantity.Int(1), it.num.Value) && l != hBe && l != hHave && strings.HasSuffix(r.d.Word(i), "s") && !r.lex.say.Has(r.d, i) && !r.d.Tokens[i].Flags.Has(text.Glued)
}

// nounGoesOn reports whether the noun phrase goes on after a plural noun: two
// sports cars.
func (r *reader) nounGoesOn(i int) bool {
	return r.d.Tokens[i].Tag == text.NNS && !r.timeNoun(i)
}

// timeNoun reports whether token i begins a date: "12 people Monday".
func (r *reader) timeNoun(i int) bool {
	_, ok := r.d.MarkAt(i, text.Date)
	return ok
}

func (r *reader) plural(i int) bool {
	t := r.d.Tokens[i].Tag
	return t == text.NNS || t == text.NNPS
}

// countable refuses heads that a number does not count: times, and names that
// are no plural.
func (r *reader) countable(head int, proper bool, j int) int {
	if head < 0 || !r.d.Tokens[head].Flags.Has(text.Letter) || r.in(head, hourNames) {
		return -1
	}
	if proper && !strings.HasSuffix(r.d.Word(head), "s") {
		return -1
	}
	if head > j+1 {
		if m, ok := r.d.MarkAt(head-1, text.Date); ok && int(m.Last) == head+1 { // 30 left last summer
			return -1
		}
	}
	return head
}

// noun returns the unit that the noun at token i is.
func (r *reader) noun(i int) string {
	if r.lex.personWord.Has(r.d, i) {
		return "person"
	}
	return quantity.Singular(r.d.Word(i))
}
