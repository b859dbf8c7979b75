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
	return mistakenNouns.has(r.d.Tokens[i].Tag) && r.mistakenNoun(i)
}

// mistakenNoun is nounLike for a token whose tag is one of mistakenNouns.
func (r *reader) mistakenNoun(i int) bool {
	t := &r.d.Tokens[i]
	if (t.Tag == text.VBD || t.Tag == text.VBZ) && r.auxiliary(i) && !t.Flags.Has(text.Capital) {
		return false // was, has
	}
	if i+1 < r.last && r.d.Tokens[i+1].Lower == hOf && r.cutOf(i) {
		return true
	}
	switch t.Tag {
	case text.CD:
		return r.bareOne(i)
	case text.VBG:
		return r.deedNoun(i)
	case text.VBD, text.VBN:
		return r.heldNoun(i) || t.Tag == text.VBN && r.opens(i) || r.verbInName(i)
	case text.JJ:
		return t.Lower == hNet && r.netProfit(i) || i > r.first && r.d.Tokens[i-1].Lower == hNet && r.is(i, "worth")
	case text.VB, text.VBP, text.VBZ:
		if r.verbInName(i) || r.heldByNoun(i) {
			return true
		}
	}
	if t.Tag == text.VB && (r.opens(i) || i > r.first && i+1 < r.last && (r.d.Tokens[i-1].Tag.Noun() || r.d.Tokens[i-1].Tag == text.CC) && r.d.Tokens[i+1].Tag == text.VBD) {
		return true // pay rose; and profit rose
	}
	if (t.Tag == text.VB || t.Tag == text.VBP) && (r.nounAfterFigure(i) || r.heldNoun(i) || r.in(i-1, articles)) {
		return true
	}
	if t.Tag != text.VBZ && t.Tag != text.VBP || r.auxiliary(i) || i == r.first || i+1 >= r.last || r.lex.say.Has(r.d, i) {
		return false
	}
	if r.d.Tokens[i-1].Tag != text.PRP && r.in(i+1, upDown) && (r.lex.dailyNoun.Has(r.d, i) || r.isWord(i, "sales", "imports", "exports", "prices", "profits", "orders", "yields", "rates", "rents", "costs", "wages")) {
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

// cutOf reports whether the verb at token i is a noun of change with its size: the
// voluntary cut of 3 percent.
func (r *reader) cutOf(i int) bool {
	if i == r.first || !r.d.Tokens[i].Tag.Verb() || !r.is(i+1, "of") {
		return false
	}
	p := r.d.Tokens[i-1].Tag
	return (p.Adjective() || p == text.DT || p == text.PRPS || p == text.POS) && r.lex.changeNoun.Has(r.d, i)
}

// opens reports whether the verb at token i, which begins the sentence, is a
// noun of its subject: Demand for copper will grow, Retail sales rose, facebook
// which has users.
func (r *reader) opens(i int) bool {
	if i == r.first && i+1 < r.last && r.d.Tokens[i+1].Tag == text.WDT {
		return true
	}
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

// pluralAdjective reports whether token k is a noun that the tagger took for an
// adjective: growth, or a plural such as sales. Adjectives seldom end in a plain
// s.
func (r *reader) pluralAdjective(k int) bool {
	return r.d.Tokens[k].Tag == text.JJ && r.pluralOrGrowth(k)
}

func (r *reader) pluralOrGrowth(k int) bool {
	if r.lower(k) == hGrowth {
		return true
	}
	w := r.d.Word(k)
	n := len(w)
	return n > 3 && w[n-1] == 's' && w[n-2] != 's' && w[n-2] != 'u' && !strings.HasSuffix(w, "seas")
}

// verbLike reports whether token i is a verb that the tagger took for another
// word.
func (r *reader) verbLike(i int) bool {
	return mistakenVerbs.has(r.d.Tokens[i].Tag) && r.mistakenVerb(i)
}

// mistakenVerb is verbLike for a token whose tag is one of mistakenVerbs.
func (r *reader) mistakenVerb(i int) bool {
	if i <= r.first || i+1 >= r.last {
		return false
	}
	switch r.d.Tokens[i].Tag {
	case text.IN:
		return r.lower(i) == hExpect || r.denied(i)
	case text.RB: // and left 60,000 people without power
		return i+1 == r.nextFigure && r.is(i, "left") && !r.d.Tokens[i-1].Tag.Verb()
	case text.JJ:
		return r.lower(i) == hExpect || r.adjectiveVerb(i) || r.denied(i)
	case text.NNS:
		return r.pluralVerb(i)
	case text.NN:
		return r.nounVerb(i)
	}
	return false
}

// denied reports whether a negation whose apostrophe the text leaves out makes
// token i a verb: markets dont like.
func (r *reader) denied(i int) bool {
	return r.in(i-1, denials)
}

// objectAt reports whether the figure or an article that begins an object
// stands at token i.
func (r *reader) objectAt(i int) bool {
	t := r.d.Tokens[i].Tag
	return i == r.nextFigure || t == text.DT || t == text.PRPS
}

// adjectiveVerb reports whether the adjective at token i is a verb: farmers who
// own 45 cows, adults own a car.
func (r *reader) adjectiveVerb(i int) bool {
	switch r.d.Tokens[i-1].Tag {
	case text.WP, text.WDT, text.PRP:
		return i+1 == r.nextFigure
	case text.NNS:
		return r.is(i, "own") && r.objectAt(i+1)
	}
	return false
}

// pluralVerb reports whether the plural at token i is a verb: an index which
// tracks 300 stocks, a third of the people lives in towns, tourism accounts for
// 12 percent, the insurer estimates losses.
func (r *reader) pluralVerb(i int) bool {
	p := r.d.Tokens[i-1].Tag
	if p == text.WDT { // which accounts for
		return r.objectAt(i+1) || r.d.Tokens[i+1].Tag == text.IN
	}
	if p == text.RB && i-1 > r.first && i+1 == r.nextFigure && r.isWord(i, "controls", "holds", "offers") { // now controls 20 percent
		return r.d.Tokens[i-2].Tag.Noun()
	}
	return p.Noun() && (r.is(i, "lives") && r.is(i+1, "in") || r.is(i, "accounts") && r.is(i+1, "for") ||
		i+1 == r.nextFigure && r.isWord(i, "measures", "averages", "totals", "controls", "holds", "offers") ||
		p == text.NN && r.d.Tokens[i+1].Tag.Noun() && r.isWord(i, "estimates", "forecasts", "expects"))
}

// nounVerb reports whether the singular at token i is a verb: 60 percent of
// firms plan to hire, a flat cost a record 410,000 euros, output rose from 3
// tons, rents average 900 euros, the lender cut its forecast, trees typically
// score 50.
func (r *reader) nounVerb(i int) bool {
	p, n := r.d.Tokens[i-1].Tag, r.d.Tokens[i+1].Tag
	switch {
	case p == text.RB:
		return i-1 > r.first && r.d.Tokens[i-2].Tag == text.NNS && strings.HasSuffix(r.d.Word(i-1), "ly") &&
			(n == text.RB || n == text.IN || i+1 == r.nextFigure)
	case p == text.TO:
		return i+1 == r.nextFigure
	case r.pastChange(i):
		return true
	case !p.Noun() && !p.Adjective():
		return false
	case n == text.PRPS:
		return p.Noun() && r.direction(i) != ""
	case n == text.TO:
		return p == text.NNS && r.isWord(i, "plan", "hope", "aim", "need") && i+2 < r.last && r.d.Tokens[i+2].Tag == text.VB
	case i+1 == r.nextFigure:
		return r.isWord(i, "hit", "cost", "average", "total")
	}
	return n == text.DT && r.isWord(i, "hit", "cost")
}

// pastChange reports whether the singular at token i is a past tense that tells
// a change: shares fell $1.60, in June profit rose to 3 million.
func (r *reader) pastChange(i int) bool {
	if !r.in(i, roseFell) || i == r.first || i+1 >= r.last || r.d.Tokens[i].Tag != text.NN {
		return false
	}
	if p := r.d.Tokens[i-1].Tag; p == text.DT || p == text.PRPS || p == text.IN {
		return false
	}
	n := &r.d.Tokens[i+1]
	return n.Flags.Has(text.Digit) || n.Tag == text.Currency || r.isWord(i+1, "to", "from", "by")
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
	return (t.Tag.Proper() || t.Tag == text.JJ && t.Flags.Has(text.Capital) && i > r.first) && strings.HasSuffix(r.d.Word(i), "s") && !strings.HasSuffix(r.d.Word(i), "ss") &&
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
