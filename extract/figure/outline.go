package figure

import (
	"strings"

	"lede/text"
)

// An outline is a sentence in parts.
type outline struct {
	parts      []part
	spare      []part // memory for the outline of another sentence
	firstDate  int    // index in Dates of the first in the sentence
	nextFigure int    // first token of the next figure while the sentence is sketched
	guidebook
	firm     []firmWord
	amounts  map[amount]string // times of amounts, for those told again
	clock    clock
	nextDate int // the same of the next date that is no part of a noun phrase
}

// emptied returns the outline's memory for another article.
func (o outline) emptied() outline {
	return outline{parts: o.parts[:0], spare: o.spare[:0], firm: o.firm[:0], amounts: o.amounts}
}

// A part is one piece of the outline of a sentence: a noun phrase, a verb
// group, a preposition, a figure, ... over tokens [first, last).
type part struct {
	first, last int32
	head        int32 // the noun or main verb; the index in items or Dates of a figure or date
	kind        partKind
	participle  bool // of a verb group: no finite verb in it
}

// A partKind tells what a part is.
type partKind uint8

const (
	otherPart    partKind = iota // an adverb, a lone adjective, an article before a figure
	nounPart                     // a base noun phrase without a figure
	pronounPart                  // it, they, there
	relativePart                 // who, which
	verbPart                     // will be rising, to pay
	figurePart
	datePart
	prepPart
	commaPart
	andPart    // and, or
	clausePart // while, because, that: a clause begins
	stopPart   // ; : — and quotation marks that set off a clause
	openPart   // an opening bracket
	closePart
)

// sketch reads the sentence into parts. It takes one pass over the tokens.
func (r *reader) sketch() {
	r.parts = r.parts[:0]
	fig, date := r.from, r.date
	for date > 0 && r.st.Dates[date-1].Last > r.first {
		date--
	}
	r.firstDate = date
	for i := r.first; i < r.last; {
		for fig < len(r.items) && r.items[fig].first < i {
			fig++
		}
		if fig < len(r.items) && r.items[fig].first == i {
			r.items[fig].part = len(r.parts)
			i = r.add(part{kind: figurePart, first: int32(i), last: int32(max(r.items[fig].last, i+1)), head: int32(fig)})
			continue
		}
		for date < len(r.st.Dates) && r.st.Dates[date].First < i {
			date++
		}
		r.nextFigure = r.last
		if fig < len(r.items) {
			r.nextFigure = r.items[fig].first
		}
		r.nextDate = r.last
		if date < len(r.st.Dates) && r.standsAlone(date) {
			r.nextDate = r.st.Dates[date].First
		}
		if r.nextDate == i {
			i = r.add(part{kind: datePart, first: int32(i), last: int32(r.st.Dates[date].Last), head: int32(date)})
			continue
		}
		i = r.add(r.partAt(i))
	}
}

// add appends the part and returns the token after it.
func (r *reader) add(p part) int {
	r.parts = append(r.parts, p)
	return int(p.last)
}

// standsAlone reports whether the k-th date is an adverbial of its own, "last
// year", rather than part of a noun phrase: the third-quarter revenue, the
// year's best month.
func (r *reader) standsAlone(k int) bool {
	d := &r.st.Dates[k]
	if d.First >= r.last || d.Last > r.nextFigure {
		return false
	}
	if d.Last >= r.last || d.First == r.first {
		return true
	}
	t, p := &r.d.Tokens[d.Last], &r.d.Tokens[d.First-1]
	if t.Tag == text.POS || t.Tag == text.HYPH {
		return false
	}
	if !t.Tag.Noun() && !t.Tag.Adjective() {
		return true
	}
	if p.Tag == text.DT || p.Tag == text.PRPS || p.Tag == text.POS || p.Tag.Adjective() || p.Tag == text.HYPH {
		return r.d.Tokens[d.First].Tag == text.DT
	}
	// after third-quarter revenue rose; in January sales
	c := r.chunkOf(d.First)
	return c < 0 || int(r.d.Chunks[c].Last) <= d.Last || r.lex.timeAdverb.Has(r.d, d.Last-1) || p.Tag != text.IN && !p.Tag.Verb()
}

// partAt reads the part that begins at token i, which is no figure or date.
func (r *reader) partAt(i int) part {
	p := part{first: int32(i), last: int32(i + 1), head: int32(i)}
	t := &r.d.Tokens[i]
	switch t.Tag {
	case text.Comma:
		p.kind = commaPart
		return p
	case text.LRB:
		p.kind = openPart
		return p
	case text.RRB:
		p.kind = closePart
		return p
	case text.PRP, text.EX:
		p.kind = pronounPart
		return p
	case text.WDT, text.WP:
		p.kind = relativePart
		return p
	case text.OpenMark, text.EndMark:
		p.kind = r.markKind(i)
		return p
	}
	if t.Tag.Noun() || t.Tag == text.DT || t.Tag == text.CD || t.Tag == text.PRPS {
		if end, head := r.baseNoun(i); end > i { // most parts, without a look into the lists
			return part{kind: nounPart, first: int32(i), last: int32(end), head: int32(head)}
		}
	}
	if n, _ := r.lex.complexPreposition.Longest(r.d, i, r.last); n > 0 { // on top of
		p.last, p.kind = int32(i+n), prepPart
		return p
	}
	if r.breaks(i) || r.lex.clauseAlways.Has(r.d, i) {
		p.kind = clausePart
		if t.Tag == text.Colon {
			p.kind = stopPart
		}
		return p
	}
	if end, main, participle := r.verbGroup(i); end > i {
		return part{kind: verbPart, first: int32(i), last: int32(end), head: int32(main), participle: participle}
	}
	if r.prepositionAt(i) {
		p.kind = prepPart
		return p
	}
	if end, head := r.baseNoun(i); end > i {
		return part{kind: nounPart, first: int32(i), last: int32(end), head: int32(head)}
	}
	if t.Tag == text.CC {
		if i == r.first || r.d.Tokens[i-1].Tag != text.IN { // of both doses
			p.kind = andPart
		}
	} else if t.Tag == text.DT && r.demonstrative(i) {
		p.kind = pronounPart
	}
	return p
}

// demonstrative reports whether the determiner at token i stands for a noun:
// it is followed by none and by no figure.
func (r *reader) demonstrative(i int) bool {
	if i+1 >= r.last || i+1 == r.nextFigure {
		return false
	}
	t := &r.d.Tokens[i+1]
	return !t.Tag.Noun() && !t.Tag.Adjective() && t.Tag != text.CD && t.Tag != text.RB
}

// markKind tells quotation marks around a clause from those around a word:
// the former stand at a comma, a stop or the sentence's ends.
func (r *reader) markKind(i int) partKind {
	if i == r.first || i+1 >= r.last {
		return stopPart
	}
	p := &r.d.Tokens[i-1]
	if p.Tag == text.Comma || p.Tag == text.Colon || p.Tag == text.Stop || r.reports(i-1) {
		return stopPart
	}
	return otherPart
}

// verbGroup returns the end and main verb of the group of verbs that begins at
// token i: has been rising, is expected to reach, to pay. participle tells
// that it has no finite verb and no "to". end is i where none begins.
func (r *reader) verbGroup(i int) (end, main int, participle bool) {
	end, main, participle = i, -1, true
	for k := i; k < r.last && k < r.nextFigure; k++ {
		t := &r.d.Tokens[k]
		switch {
		case t.Tag == text.TO && k+1 < r.last && r.verb(k+1):
			participle = false
			continue
		case r.verb(k) && !r.nounLike(k) && !r.attributive(k):
			if main >= 0 && (r.clauseOf(main) || t.Tag == text.VBN && !r.auxiliary(main) && r.d.Tokens[main].Lemma != hGet) {
				return end, main, participle
			}
			main, end = k, k+1
			participle = participle && (t.Tag == text.VBG || t.Tag == text.VBN)
			continue
		case main >= 0 && t.Tag == text.RP:
			end = k + 1
			continue
		case main >= 0 && (t.Tag == text.RB || t.Tag.Adjective() && r.auxiliary(main) && r.infinitiveAt(k+1)):
			continue
		}
		break
	}
	if main < 0 {
		return i, -1, false
	}
	if participle && r.d.Tokens[main].Tag == text.VBN && (r.takesObject(end) || r.lex.intransitive.Has(r.d, main)) {
		participle = false // killed 15 people: a past tense
	}
	return end, main, participle
}

// takesObject reports whether a noun phrase or figure stands at token k.
func (r *reader) takesObject(k int) bool {
	if k >= r.last {
		return false
	}
	if k == r.nextFigure {
		return true
	}
	switch t := r.d.Tokens[k].Tag; t {
	case text.DT, text.PRPS, text.PRP:
		return true
	default:
		return t.Noun()
	}
}

// infinitiveAt reports whether "to" and a verb stand at token k.
func (r *reader) infinitiveAt(k int) bool {
	return k+1 < r.last && r.d.Tokens[k].Tag == text.TO && r.verb(k+1)
}

// clauseOf reports whether the verb at token i is one of saying, so that a
// verb after it belongs to another clause.
func (r *reader) clauseOf(i int) bool {
	t := r.d.Tokens[i].Tag
	return t != text.VBN && r.lex.say.Has(r.d, i)
}

// nounLike reports whether token i is a noun that the tagger took for a verb:
// "shares" in "the firm's shares rose".
func (r *reader) nounLike(i int) bool {
	t := &r.d.Tokens[i]
	if t.Tag != text.VBZ && t.Tag != text.VBP || r.auxiliary(i) || i == r.first || i+1 >= r.last || r.lex.say.Has(r.d, i) {
		return false
	}
	if p := r.d.Tokens[i-1].Tag; !p.Noun() && !p.Adjective() && p != text.POS {
		return false
	}
	n := &r.d.Tokens[i+1]
	return n.Tag == text.VBD || n.Tag == text.MD || n.Tag == text.VBZ || n.Tag == text.VBN && t.Lower != t.Lemma
}

// pluralAdjective reports whether token k is a plural that the tagger took for
// an adjective: sales. Adjectives seldom end in a plain s.
func (r *reader) pluralAdjective(k int) bool {
	if r.d.Tokens[k].Tag != text.JJ {
		return false
	}
	w := r.d.Word(k)
	n := len(w)
	return n > 3 && w[n-1] == 's' && w[n-2] != 's' && w[n-2] != 'u' && !strings.HasSuffix(w, "seas")
}

// attributive reports whether the verb form at token k is an adjective of the
// noun after it: the 11.3% operating margin, of installed capacity, net income.
func (r *reader) attributive(k int) bool {
	t := &r.d.Tokens[k]
	if k+1 >= r.last || k+1 == r.nextFigure || !r.d.Tokens[k+1].Tag.Noun() {
		return false
	}
	if t.Lower == hNet {
		return true
	}
	if t.Tag != text.VBN && t.Tag != text.VBG || k == r.first {
		return false
	}
	switch p := &r.d.Tokens[k-1]; p.Tag {
	case text.DT, text.PRPS, text.POS, text.JJ, text.JJS:
		return true
	case text.VBZ, text.VBD, text.VBP, text.VB: // expects adjusted earnings
		return t.Tag == text.VBN && !r.auxiliary(k-1)
	case text.IN:
		return t.Tag == text.VBN
	}
	n := len(r.parts) - 1
	return n >= 0 && t.Tag == text.VBG && r.parts[n].kind == figurePart && int(r.parts[n].last) == k &&
		r.parts[n].first > int32(r.first) && r.d.Tokens[r.parts[n].first-1].Tag == text.DT
}

// baseNoun returns the end and head of the noun phrase that begins at token
// i, owners counted in: the group's fixed-asset investment, the S&P 500. end is
// i where none begins.
func (r *reader) baseNoun(i int) (end, head int) {
	end, head = i, -1
	for k := i; k < r.nextDate && k < r.nextFigure; k++ {
		t := &r.d.Tokens[k]
		switch {
		case t.Tag.Noun() || r.nounLike(k) || r.pluralAdjective(k):
			head, end = k, k+1
			continue
		case t.Tag == text.DT || t.Tag == text.PDT || t.Tag == text.PRPS || t.Tag == text.WPS:
			if head < 0 && (k == i || r.d.Tokens[k-1].Tag == text.PDT || t.Tag == text.DT && r.d.Tokens[k-1].Tag == text.DT) {
				continue
			}
		case t.Tag == text.POS:
			if head >= 0 {
				head, end = -1, k+1
				continue
			}
		case t.Tag == text.HYPH || isDash(r.d.Word(k)) && t.Flags.Has(text.Glued):
			if k > i {
				continue
			}
		case t.Tag == text.CD:
			if k > i && (r.d.Tokens[k-1].Flags.Has(text.Capital) || r.d.Tokens[k-1].Tag == text.HYPH) && head >= 0 { // the S&P 500
				end = k + 1
				continue
			}
			if head < 0 {
				continue
			}
		case t.Tag.Adjective():
			if head < 0 || r.d.Tokens[k-1].Tag == text.HYPH || k+1 < r.nextFigure && r.nounAt(k+1) && r.lex.levelNoun.Has(r.d, k-1) {
				continue
			}
			if r.nounAhead(k) { // sales of which the tagger made an adjective
				head, end = k, k+1
				continue
			}
		case t.Tag == text.VBN || t.Tag == text.VBG || t.Tag == text.VB:
			if r.attributive(k) || r.chunkOf(k) >= 0 && (head < 0 || r.d.Tokens[k-1].Tag == text.HYPH) {
				continue
			}
		case t.Tag == text.RB:
			if head < 0 && r.chunkOf(k) >= 0 {
				continue
			}
		}
		break
	}
	return r.closeNoun(i, end, head)
}

// closeNoun settles where a base noun phrase ends: not on the owner's 's, and
// an adjective alone is one only as a subject.
func (r *reader) closeNoun(i, end, head int) (int, int) {
	if head >= 0 {
		return end, head
	}
	if end > i { // the S&P's: no noun followed
		if r.d.Tokens[end-1].Tag == text.POS {
			end--
		}
		return end, max(i, end-1)
	}
	k := r.skipDeterminers(i, r.last)
	if k < r.last && k < r.nextFigure && (r.d.Tokens[k].Tag == text.JJ || k > i && r.d.Tokens[k].Tag == text.VBN) && r.nounAhead(k) {
		return k + 1, k
	}
	return i, -1
}

// nounAhead reports whether the adjective at token k stands where a noun
// should: right before the verb of its clause.
func (r *reader) nounAhead(k int) bool {
	if k+1 >= r.last || k+1 >= r.nextFigure {
		return false
	}
	k++
	for k+1 < r.last && k+1 < r.nextFigure && r.d.Tokens[k].Tag == text.RB {
		k++
	}
	t := &r.d.Tokens[k]
	return (t.Tag == text.VBD || t.Tag == text.MD || t.Tag == text.VBZ || t.Tag == text.VBN && !r.lex.preposition.Has(r.d, k)) && r.verb(k)
}
