package figure

import "lede/text"

// Places in which a word is a noun, or part of a name, whatever its tag.

// bareOne reports whether token i is the number one that stands for a noun told
// before: the one for 2024, this one.
func (r *reader) bareOne(i int) bool {
	if i == r.first || r.d.Tokens[i].Lower != hOne || r.d.Tokens[i-1].Tag != text.DT || i == r.nextFigure {
		return false
	}
	if i+1 >= r.last {
		return true
	}
	n := r.d.Tokens[i+1].Tag
	return n == text.IN || n == text.Comma || n == text.Stop || n == text.WDT
}

// deedNoun reports whether the form in -ing at token i is a noun: it stands
// after an article and before no noun, as in a grounding for three months.
func (r *reader) deedNoun(i int) bool {
	if i == r.first || !r.in(i-1, articles) {
		return false
	}
	if i+1 >= r.last {
		return true
	}
	switch r.d.Tokens[i+1].Tag {
	case text.IN, text.Comma, text.Stop, text.MD, text.VBD, text.VBZ, text.WDT:
		return true
	}
	return false
}

// heldByNoun reports whether the present tense at token i is a noun by the
// words around it: a firm's shares, a block of shares, inventory write-downs,
// overhead costs that are shared, the futures index.
func (r *reader) heldByNoun(i int) bool {
	t := &r.d.Tokens[i]
	if i == r.first || r.auxiliary(i) {
		return false
	}
	p := &r.d.Tokens[i-1]
	if t.Tag == text.VBZ && (p.Tag == text.PRPS || p.Lower == hOf || p.Tag == text.POS && r.isWord(i, "shares", "costs", "sales", "profits", "results")) { // but McDonald's raises
		return true
	}
	if !p.Tag.Noun() || i+1 >= r.last {
		return false
	}
	n := &r.d.Tokens[i+1]
	switch {
	case t.Tag != text.VBZ:
		return n.Tag == text.HYPH && n.Flags.Has(text.Glued) || r.is(i, "index")
	case n.Tag == text.VBP, r.pastChange(i + 1):
		return true
	case r.isWord(i, "shares", "costs"):
		return n.Tag == text.JJ || n.Tag == text.VBN || n.Tag == text.Comma || n.Tag == text.Stop || n.Tag == text.WDT || r.isWord(i+1, "that", "because")
	}
	return false
}

// netProfit reports whether "net" at token i is short for net profit: Net for
// the nine months, net dropped 3 percent.
func (r *reader) netProfit(i int) bool {
	if i+2 >= r.last {
		return false
	}
	switch n := &r.d.Tokens[i+1]; n.Tag {
	case text.VBD, text.VBZ, text.MD:
		return true
	case text.VBN:
		return r.direction(i+1) != "" && (r.d.Tokens[i+2].Flags.Has(text.Digit) || r.d.Tokens[i+2].Tag == text.Currency || r.isWord(i+2, "to", "from", "by"))
	case text.IN:
		return i == r.first && r.is(i+1, "for")
	}
	return r.pastChange(i + 1)
}

// verbInName reports whether the verb at token i is part of a name: it has a
// capital, as the name before it has, and the verb of the clause or the number
// and word that end the name follow: Harlan Listed tumbled, Galaxy Note 20 Ultra.
func (r *reader) verbInName(i int) bool {
	if !r.d.Tokens[i].Flags.Has(text.Capital) || i == r.first || i+1 >= r.last || !r.d.Tokens[i-1].Tag.Noun() || !r.d.Tokens[i-1].Flags.Has(text.Capital) {
		return false
	}
	switch n := &r.d.Tokens[i+1]; n.Tag {
	case text.VBD, text.VBZ, text.VBN, text.MD:
		return !n.Flags.Has(text.Capital) && !r.auxiliary(i)
	case text.CD:
		return i+1 != r.nextFigure && i+2 < r.last && r.d.Tokens[i+2].Tag.Proper()
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
