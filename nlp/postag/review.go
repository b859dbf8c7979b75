package postag

import "lede/text"

// What only the whole sentence shows of a tag: a clause has a finite verb.

// review settles the doubts that need the whole sentence: a clause has a
// finite verb.
func (g *Tagger) review(tokens []text.Token, s *Scratch) {
	for i := 1; i+1 < len(tokens); i++ {
		switch tokens[i].Tag {
		case text.VBN:
			if g.may(&s.words[i], text.VBD) && s.finite(tokens, i) {
				tokens[i].Tag = text.VBD
			}
		case text.NN:
			if g.plays(tokens, s, i) {
				tokens[i].Tag = text.VBP
			}
		case text.VBD: // 12 confirmed cases were reported
			if tokens[i-1].Tag == text.CD && tokens[i+1].Tag == text.NNS && g.may(&s.words[i], text.VBN) && passive(tokens[i+2:]) {
				tokens[i].Tag = text.VBN
			}
		}
	}
}

// plays reports whether the noun at token i of a line without a verb is one:
// Rovers win cup.
func (g *Tagger) plays(tokens []text.Token, s *Scratch, i int) bool {
	switch tokens[i+1].Tag {
	case text.NNP, text.NNPS, text.DT, text.PRPS, text.CD:
	default:
		return false
	}
	if p := tokens[i-1].Tag; s.style&unended == 0 || p != text.NNS && p != text.NNPS || !g.may(&s.words[i], text.VBP) {
		return false
	}
	for k := range tokens {
		if t := tokens[k].Tag; t.Verb() || t == text.MD {
			return false
		}
	}
	return true
}

// finite reports whether the participle at token i can only be the verb of
// its clause: an object follows it, or a number that it leads to, and the
// clause has no other.
func (s *Scratch) finite(tokens []text.Token, i int) bool {
	p := i - 1
	if tokens[p].Tag == text.RB && p > 0 {
		p--
	}
	if tokens[p].Tag == text.CD && p > 0 && tokens[p-1].Tag == text.NNP { // the FTSE 100 closed up 2 percent
		p--
	}
	if t := tokens[p].Tag; !t.Noun() && !t.Adjective() && t != text.PRP && t != text.VB {
		return false
	}
	if s.words[i-1].low == hashAlso { // the firm also cited costs
		return true
	}
	n := i + 1
	switch tokens[n].Tag {
	case text.IN, text.TO, text.RB, text.RP:
		if n++; !s.numberAt(n) {
			return false
		}
	}
	switch tokens[n].Tag {
	case text.DT, text.PRPS, text.PRP, text.CD, text.Currency:
		return s.style&unended == 0 && s.alone(tokens, i)
	}
	return false
}

// sentence reports whether a full stop ends the tokens, and they are no title.
func (s *Scratch) sentence(tokens []text.Token) bool {
	return s.style == 0 && tokens[len(tokens)-1].Tag == text.Stop
}

// complete gives a sentence of one clause without a finite verb one, its only
// participle, where that follows a noun phrase: two members voted for a rise.
func (g *Tagger) complete(tokens []text.Token, s *Scratch) {
	participles := 0
	for k := range tokens {
		if t := tokens[k].Tag; finite(t) || t == text.VB || joins(t) {
			return
		} else if t == text.VBN {
			participles++
		}
	}
	if participles > 1 { // a man named Paul Brandt called
		return
	}
	for k := 1; k+1 < len(tokens); k++ {
		if p := tokens[k-1].Tag; tokens[k].Tag == text.VBN && (p.Noun() || p == text.CD || p == text.RB) && tokens[k+1].Tag != text.NN && tokens[k+1].Tag != text.NNS && s.words[k+1].low != hashBy && g.may(&s.words[k], text.VBD) {
			tokens[k].Tag = text.VBD
			return
		}
	}
}

// alone reports whether the clause of token i has no finite verb. What
// somebody said is a clause, too.
func (s *Scratch) alone(tokens []text.Token, i int) bool {
	for k := i - 1; k >= 0 && !joins(tokens[k].Tag) && s.words[k].low != hashSaid && s.words[k].low != hashSays; k-- {
		if finite(tokens[k].Tag) {
			return false
		}
	}
	for k := i + 1; k < len(tokens) && !joins(tokens[k].Tag); k++ {
		if finite(tokens[k].Tag) {
			return false
		}
	}
	return true
}

// passive reports whether the first finite verb of a clause is the auxiliary
// of a participle.
func passive(tokens []text.Token) bool {
	for k := range tokens {
		switch t := tokens[k].Tag; {
		case joins(t):
			return false
		case finite(t):
			return t != text.MD && k+1 < len(tokens) && tokens[k+1].Tag == text.VBN
		}
	}
	return false
}
