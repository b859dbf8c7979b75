package figure

import (
	"strings"

	"lede/text"
)

// Words that taggers often get wrong, and which their neighbours settle: nouns
// that look like verbs and verbs that look like nouns or adjectives.

// nounLike reports whether token i is a noun that the tagger took for a verb:
// "shares" in "the firm's shares rose", "mars" in "winds on mars can reach".
func (r *reader) nounLike(i int) bool {
	t := &r.d.Tokens[i]
	if t.Tag == text.VBD || t.Tag == text.VBN {
		return r.heldNoun(i) || t.Tag == text.VBN && r.opens(i)
	}
	if t.Tag == text.VB && (r.opens(i) || i > r.first && i+1 < r.last && r.d.Tokens[i-1].Tag.Noun() && r.d.Tokens[i+1].Tag == text.VBD) {
		return true // pay rose
	}
	if (t.Tag == text.VB || t.Tag == text.VBP) && (r.nounAfterFigure(i) || r.heldNoun(i) || r.isWord(i-1, "a", "an", "the")) {
		return true
	}
	if t.Tag != text.VBZ && t.Tag != text.VBP || r.auxiliary(i) || i == r.first || i+1 >= r.last || r.lex.say.Has(r.d, i) {
		return false
	}
	if r.d.Tokens[i-1].Tag != text.PRP && r.isWord(i+1, "up", "down") && (r.lex.dailyNoun.Has(r.d, i) || r.isWord(i, "sales", "imports", "exports", "prices", "profits", "orders", "yields", "rates", "rents", "costs", "wages")) {
		return true // shares down 4%
	}
	n := &r.d.Tokens[i+1]
	if p := r.d.Tokens[i-1].Tag; p == text.IN && n.Tag == text.MD || t.Tag == text.VBZ && p == text.VBD && !r.auxiliary(i-1) { // held talks
		return true
	} else if !p.Noun() && !p.Adjective() && p != text.POS {
		return false
	}
	return n.Tag == text.VBD || n.Tag == text.MD || n.Tag == text.VBZ || n.Tag == text.VBN && t.Lower != t.Lemma
}

// opens reports whether the verb at token i, which begins the sentence, is a
// noun of its subject: Demand for copper will grow, Retail sales rose.
func (r *reader) opens(i int) bool {
	if i != r.first || !r.isWord(i+1, "for", "of") && (i+1 >= r.last || r.d.Tokens[i+1].Tag != text.NNS) {
		return false
	}
	for k := i + 2; k < min(i+9, r.last); k++ {
		switch r.d.Tokens[k].Tag {
		case text.MD, text.VBD, text.VBZ:
			return true
		case text.Comma, text.PRP, text.WDT, text.WP:
			return false
		}
	}
	return false
}

// heldNoun reports whether the verb in its first form at token i ends the object of the verb before it: revised its growth
// forecast to.
func (r *reader) heldNoun(i int) bool {
	t := &r.d.Tokens[i]
	if t.Lower != t.Lemma || i+1 >= r.last || i-1 <= r.first || !r.d.Tokens[i-1].Tag.Noun() && r.d.Tokens[i-1].Tag != text.PRPS {
		return false
	}
	if n := r.d.Tokens[i+1].Tag; i+1 != r.nextFigure && n != text.IN && n != text.TO && n != text.Comma && n != text.Stop {
		return false
	}
	k := i - 1
	for t := &r.d.Tokens[k]; k > r.first && (t.Tag.Noun() || t.Tag.Adjective() || t.Tag == text.CD || t.Tag == text.HYPH); t = &r.d.Tokens[k] {
		k--
	}
	if p := r.d.Tokens[k].Tag; p != text.PRPS && p != text.DT || k == r.first {
		return false
	}
	return (r.d.Tokens[k-1].Tag.Verb() || r.verbLike(k-1)) && !r.lex.say.Has(r.d, k-1) && !r.lex.sayThat.Has(r.d, k-1)
}

// pluralAdjective reports whether token k is a noun that the tagger took for an
// adjective: growth, or a plural such as sales. Adjectives seldom end in a plain
// s.
func (r *reader) pluralAdjective(k int) bool {
	if r.d.Tokens[k].Tag != text.JJ {
		return false
	}
	if r.is(k, "growth") {
		return true
	}
	w := r.d.Word(k)
	n := len(w)
	return n > 3 && w[n-1] == 's' && w[n-2] != 's' && w[n-2] != 'u' && !strings.HasSuffix(w, "seas")
}

// verbLike reports whether token i is a verb that the tagger took for another
// word: "score" after a plural and an adverb, in "trees typically score 50";
// "own" after a pronoun and before a figure.
func (r *reader) verbLike(i int) bool {
	if i <= r.first || i+1 >= r.last {
		return false
	}
	p := &r.d.Tokens[i-1]
	switch r.d.Tokens[i].Tag {
	case text.IN:
		return r.is(i, "expect")
	case text.JJ:
		if r.is(i, "expect") {
			return true
		}
		if n := r.d.Tokens[i+1].Tag; p.Tag == text.NNS && r.is(i, "own") && (n == text.DT || n == text.PRPS || i+1 == r.nextFigure) {
			return true // adults own a car
		}
		return (p.Tag == text.WP || p.Tag == text.WDT || p.Tag == text.PRP) && i+1 == r.nextFigure
	case text.NNS: // a third of the people lives in towns; tourism accounts for 12 percent
		if n := r.d.Tokens[i+1].Tag; p.Tag == text.WDT && (n == text.DT || n == text.PRPS || i+1 == r.nextFigure) {
			return true // an index which tracks 300 stocks
		}
		return p.Tag.Noun() && (r.is(i, "lives") && r.is(i+1, "in") || r.is(i, "accounts") && r.is(i+1, "for") ||
			i+1 == r.nextFigure && r.isWord(i, "measures", "averages", "totals"))
	case text.NN:
		switch {
		case !p.Tag.Noun() && !p.Tag.Adjective():
		case r.isWord(i, "plan", "hope", "aim", "need"): // of firms plan to hire
			if p.Tag == text.NNS && r.is(i+1, "to") && i+2 < r.last && r.d.Tokens[i+2].Tag == text.VB {
				return true
			}
		case r.isWord(i, "hit", "cost") && (i+1 == r.nextFigure || r.d.Tokens[i+1].Tag == text.DT):
			return true // a flat cost a record 410,000 euros
		case r.isWord(i, "rose", "fell"):
			if i+1 == r.nextFigure || r.isWord(i+1, "to", "from", "by") {
				return true
			}
		case r.isWord(i, "average", "total"): // rents average 1,200 euros
			return i+1 == r.nextFigure
		}
		if r.d.Tokens[i+1].Tag == text.PRPS {
			return p.Tag.Noun() && r.direction(i) != "" // the lender cut its forecast
		}
		if p.Tag != text.RB || i-1 == r.first || r.d.Tokens[i-2].Tag != text.NNS || !strings.HasSuffix(r.d.Word(i-1), "ly") {
			return false
		}
		n := &r.d.Tokens[i+1]
		return n.Tag == text.RB || n.Tag == text.IN || i+1 == r.nextFigure
	}
	return false
}

// afterModal reports whether token i, which follows a modal verb, is the verb
// that the tagger took for a noun or an adjective: will open 50 stores.
func (r *reader) afterModal(i int) bool {
	t := &r.d.Tokens[i]
	if t.Tag != text.JJ && t.Tag != text.NN || i+1 >= r.last {
		return false
	}
	n := r.d.Tokens[i+1].Tag
	return i+1 == r.nextFigure || n == text.DT || n == text.PRPS || n == text.IN || n == text.TO
}

// bareOwner reports whether token i is an owner whose apostrophe the text
// leaves out, before an adjective and a noun: mainland Chinas eastern province.
func (r *reader) bareOwner(i int) bool {
	t := &r.d.Tokens[i]
	return t.Tag.Proper() && strings.HasSuffix(r.d.Word(i), "s") && !strings.HasSuffix(r.d.Word(i), "ss") &&
		i+2 < r.last && i+2 < r.nextFigure && r.d.Tokens[i+1].Tag == text.JJ && r.d.Tokens[i+2].Tag.Noun()
}

// nounAfterFigure reports whether the adjective or verb at token k is the noun
// that a figure with an article describes: a two-bedroom flat in the capital,
// the 10-year note rose.
func (r *reader) nounAfterFigure(k int) bool {
	n := len(r.parts) - 1
	if n < 0 || r.parts[n].kind != figurePart || int(r.parts[n].last) != k {
		return false
	}
	if t := r.d.Tokens[k].Tag; t != text.JJ && t != text.VB && t != text.VBP {
		return false
	}
	it := &r.items[r.parts[n].head]
	if !it.hyphen && !((it.unit.kind == money || it.unit.kind == percent || it.unit.kind == measure) && r.isWord(it.first-1, "a", "an")) || !r.articled(it) || k+1 == r.nextFigure {
		return false
	}
	if k+1 >= r.last {
		return true
	}
	switch t := &r.d.Tokens[k+1]; t.Tag {
	case text.NN, text.NNS: // a 120 Hz refresh rate
		return r.d.Tokens[k].Tag != text.JJ
	case text.IN, text.TO, text.Comma, text.Stop, text.VBD, text.VBN, text.VBZ, text.MD:
		return true
	}
	return false
}
