package postag

import "lede/text"

// What the tags that follow show of a tag already given: the tagger goes from
// left to right, and here grammar leaves no choice.

var (
	hashAlso = text.HashLower("also")
	hashBy   = text.HashLower("by")
	hashOne  = text.HashLower("one")
	hashSaid = text.HashLower("said")
	hashSays = text.HashLower("says")
)

var beings = [...]uint64{text.HashLower("are"), text.HashLower("were"), text.HashLower("is"), text.HashLower("was")}

// mends has for each tag a bit for each tag before it that it may correct, or
// that makes mend look at what stands before.
var mends = [64]uint64{
	text.VBD: verbal, text.MD: verbal,
	text.VBZ: 1 << text.NNP,
	text.VBN: 1<<text.RB | 1<<text.VBP | 1<<text.VBZ,
	text.DT:  object, text.PRPS: object, text.PRP: object,
	text.IN:  1<<text.CD | 1<<text.JJ | 1<<text.VBN | 1<<text.NN | 1<<text.VBP | 1<<text.VB,
	text.NNS: 1<<text.VBD | 1<<text.NN, text.NNP: 1<<text.VBD | 1<<text.NN,
	text.Stop:  1<<text.VBD | 1<<text.JJ | 1<<text.NN | 1<<text.VBP | 1<<text.VB,
	text.Comma: 1<<text.NNP | 1<<text.VBD | 1<<text.NN | 1<<text.VBP | 1<<text.VB,
	text.CD:    object, text.Currency: object,
	text.TO: 1<<text.VBN | 1<<text.NN, text.RB: 1<<text.VBN | 1<<text.NN, text.RP: 1<<text.VBN | 1<<text.NN,
}

const (
	verbal = 1<<text.NNP | 1<<text.VBZ | 1<<text.VBG | 1<<text.JJ | 1<<text.VBP | 1<<text.VB
	object = 1<<text.Comma | 1<<text.NN | 1<<text.VBN
)

// mend returns the tag of the token before token i, which has just been
// tagged, corrected.
func (g *Tagger) mend(tokens []text.Token, s *Scratch, i int) text.Tag {
	was, w := tokens[i-1].Tag, &s.words[i-1]
	if was == text.NN && w.sorts&(1<<sortOf[text.VBD]|1<<sortOf[text.VBG]) == 0 {
		return was // a noun that is no verb's form
	}
	p := text.NoTag
	if i > 1 {
		p = tokens[i-2].Tag
	}
	switch now := tokens[i].Tag; now {
	case text.VBD, text.MD:
		if was == text.NNP {
			s.firstName(tokens[:i], predicate)
			return was
		}
		return g.beforeFinite(w, p, was)
	case text.VBZ:
		s.firstName(tokens[:i], predicate)
	case text.VBN:
		s.doubts = s.doubts || w.low == hashAlso
		if was == text.VBP && (p == text.NN || p == text.NNP) && g.may(w, text.NN) {
			return text.NN // the fund's April report put it at
		}
		if was == text.VBZ && p == text.POS && g.may(w, text.NNS) {
			return text.NNS // the firm's shares soared
		}
	case text.DT, text.PRPS, text.PRP:
		if was == text.Comma {
			s.firstName(tokens[:i-1], addition)
			return was
		}
		switch {
		case was == text.NN && now != text.PRP && g.may(w, text.VBD) && subject(tokens[:i-1]):
			return text.VBD // a tram hit a lorry
		case was == text.VBN:
			s.doubts = true
		}
		return g.warning(s, i, was)
	case text.IN:
		switch {
		case was == text.CD && w.low == hashOne && p == text.DT:
			return text.NN // the one for May
		case was == text.JJ && p == text.NN && i > 3 && tokens[i-3].Tag == text.HYPH && g.may(w, text.NN):
			return text.NN // a two-year low in
		case was == text.VBN && s.numberAt(i+1):
			s.doubts = true
		case compounds(tokens[:i]):
			return text.NN
		}
		return g.past(tokens[:i-1], s, was)
	case text.NNS, text.NNP:
		s.doubts = s.doubts || was == text.VBD && p == text.CD
		return g.warning(s, i, was)
	case text.Stop, text.Comma:
		if now == text.Comma && was == text.NNP {
			s.firstName(tokens[:i], comma)
			return was
		}
		if was == text.VBD && p.Adjective() && i > 2 && (tokens[i-3].Tag == text.DT || tokens[i-3].Tag == text.PRPS) && g.may(w, text.NN) {
			return text.NN // a new post
		}
		if was == text.JJ && now == text.Stop && p == text.DT && g.may(w, text.VB) {
			return text.NN // expected a cut
		}
		if compounds(tokens[:i]) {
			return text.NN
		}
		return g.past(tokens[:i-1], s, was)
	case text.CD, text.Currency:
		if was == text.Comma {
			s.firstName(tokens[:i-1], addition)
			return was
		}
		s.doubts = s.doubts || was == text.VBN
		return g.past(tokens[:i-1], s, was)
	case text.TO:
		s.doubts = s.doubts || was == text.VBN && s.numberAt(i+1)
		return g.past(tokens[:i-1], s, was)
	case text.RB, text.RP:
		s.doubts = s.doubts || was == text.VBN && s.numberAt(i+1)
		return g.past(tokens[:i-1], s, was)
	}
	return was
}

// compounds reports whether the last of the tokens is a noun, tagged as a verb,
// behind a compound that hangs on a noun in the singular: 37% of take-home pay.
func compounds(tokens []text.Token) bool {
	n := len(tokens)
	if n < 6 || tokens[n-1].Tag != text.VBP && tokens[n-1].Tag != text.VB {
		return false
	}
	return tokens[n-2].Tag == text.NN && tokens[n-3].Tag == text.HYPH && tokens[n-5].Tag == text.IN && tokens[n-6].Tag == text.NN
}

// numberAt reports whether token i is a number or a currency's sign.
func (s *Scratch) numberAt(i int) bool {
	return i < len(s.words) && (s.words[i].fixed == text.CD || s.words[i].fixed == text.Currency)
}

// What follows a name.
const (
	comma     = iota
	addition  // behind the comma: an age, or a phrase with an article
	predicate // a finite verb
)

// firstName takes the verb that begins a sentence for the first name that it
// is in capitals, where names follow it up to the end of the tokens, and then
// what follows subjects: Rob Orvik said; Sue Orvik, 45, said; Will Orvik, of.
// A past may have its subject behind it, a modal stand in a question.
func (s *Scratch) firstName(tokens []text.Token, follows int) {
	k := len(tokens) - 1
	for k > 0 && tokens[k].Tag == text.NNP {
		k--
	}
	if k < 0 || k == len(tokens)-1 || s.words[k].shape&(opens|letters) != opens|letters {
		return
	}
	named := false
	switch tokens[k].Tag {
	case text.VB, text.VBP:
		named = follows != comma
	case text.VBD:
		named = follows == predicate
	case text.MD:
		named = follows != predicate || s.words[len(tokens)].sorts>>sortOf[text.VB]&1 == 0
	}
	if named {
		tokens[k].Tag = text.NNP
	}
}

// beforeFinite corrects the tag before a finite verb, with which no other
// verb shares a clause.
func (g *Tagger) beforeFinite(w *word, p, was text.Tag) text.Tag {
	first := w.shape&(opens|letters) == opens|letters
	noun := p.Noun() || p.Adjective() || p == text.POS
	c := &g.classes[w.cands]
	switch {
	case was == text.VBZ && noun && c.has(text.NNS):
		return text.NNS // shares rose
	case was == text.VBG && (noun || first) && c.tags[0] == text.NN: // IT spending rose
	case was == text.JJ && p == text.DT && c.has(text.VB): // the cut came
	case was == text.VBP && noun && c.has(text.NN): // the profit forecast was
	case (was == text.VB || was == text.VBP) && first: // Net fell
	default:
		return was
	}
	return text.NN
}

// warning tells the verb from the noun after a form of "be" and before what
// can only be its object: are warning residents.
func (g *Tagger) warning(s *Scratch, i int, was text.Tag) text.Tag {
	if was == text.NN && i > 1 && g.may(&s.words[i-1], text.VBG) {
		for _, h := range beings {
			if s.words[i-2].low == h {
				return text.VBG
			}
		}
	}
	return was
}

// past tells the verb from the noun of forms such as "fell", with which the
// predicate of the noun phrase before begins.
func (g *Tagger) past(before []text.Token, s *Scratch, was text.Tag) text.Tag {
	n := len(before)
	if w := &s.words[n]; was != text.NN || g.classes[w.cands].tags[0] != text.VBD || g.may(w, text.VBN) {
		return was
	}
	if subject(before) {
		return text.VBD
	}
	if n > 0 && before[n-1].Tag == text.VBG && g.classes[s.words[n-1].cands].tags[0] == text.NN && (n == 1 || subject(before[:n-1])) {
		before[n-1].Tag = text.NN // IT spending fell
		return text.VBD
	}
	return was
}

func (g *Tagger) may(w *word, t text.Tag) bool { return g.classes[w.cands].has(t) }

// subject reports whether the tokens end in a noun phrase that has no verb
// before it in its clause.
func subject(tokens []text.Token) bool {
	n := len(tokens)
	if n == 0 || !tokens[n-1].Tag.Noun() && !tokens[n-1].Tag.Adjective() {
		return false
	}
	for i := n - 1; i >= 0; i-- {
		switch t := tokens[i].Tag; {
		case t == text.MD || t == text.TO || t.Verb():
			return false
		case t == text.IN || t == text.WRB || t == text.WDT || t == text.WP || joins(t):
			return true
		}
	}
	return true
}

// joins reports whether a tag is of what stands between clauses.
func joins(t text.Tag) bool { return t == text.CC || t == text.Comma || t == text.Colon }

func finite(t text.Tag) bool {
	return t == text.VBD || t == text.VBZ || t == text.VBP || t == text.MD
}
