package statement

import "lede/text"

// A side tells where the speaker stands.
type side uint8

const (
	nowhere side = iota
	left         // the minister said
	right        // said the minister
	shared       // the speaker of the cue before: ", adding that"
)

// findSpeaker finds the words that tell who speaks.
func (r *reader) findSpeaker(c *cue) (phrase, side) {
	if !c.speaker.empty() {
		if c.speaker.first < c.first {
			return c.speaker, left
		}
		return c.speaker, right
	}
	toks := r.doc.Tokens
	if c.form == noun {
		return r.giver(c), left
	}
	if toks[c.first].Tag == text.VBG && !r.progressive(c.first) {
		if by := c.spokenBefore(); !by.empty() {
			return by, shared
		}
		if c.first > c.lo && toks[c.first-1].Tag == text.NN && r.at[c.first-1] == 0 { // "a resolution demanding"
			if np := r.baseBefore(c.first, c.lo); !np.empty() && r.guide.Named(np.last-1) == nil && !r.x.role.Has(r.doc, np.last-1) && !r.x.document.Has(r.doc, np.last-1) {
				return phrase{}, nowhere
			}
		}
		return r.clauseSubject(c), left
	}
	if p := r.inverted(c); !p.empty() {
		return p, right
	}
	p := r.subjectBefore(c)
	if p.empty() {
		return p, nowhere
	}
	return p, left
}

// spokenBefore returns who speaks by the nearest cue before c in its sentence that
// has a speaker.
func (c *cue) spokenBefore() phrase {
	for b := c.before; b != nil; b = b.before {
		if !b.by.empty() {
			return b.by
		}
	}
	return phrase{}
}

// giver returns the subject of the verb whose object a noun cue is: "the bank
// issued a warning that", "the firm had to make a promise that".
func (r *reader) giver(c *cue) phrase {
	v := c.first - 1
	for v > c.lo && !r.doc.Tokens[v].Tag.Verb() {
		v--
	}
	if v < c.lo {
		return phrase{}
	}
	verb := *c
	verb.first, verb.last = v, v+1
	if v > c.lo && r.doc.Tokens[v-1].Tag == text.TO {
		verb.before = nil
		return r.clauseSubject(&verb)
	}
	return r.subjectBefore(&verb)
}

// progressive reports whether the participle at t has a form of "be".
func (r *reader) progressive(t int) bool {
	for p := t - 1; p >= 0 && p >= t-3; p-- {
		if r.isBe(p) {
			return true
		}
		if r.doc.Tokens[p].Tag != text.RB {
			return false
		}
	}
	return false
}

// inverted returns the speaker after the cue in `"…," said the minister`.
func (r *reader) inverted(c *cue) phrase {
	toks := r.doc.Tokens
	if c.form == object || c.form == naming {
		return phrase{}
	}
	start := c.first <= c.lo // within a dateline it lies before
	if !start && !r.afterQuote(c.first) && toks[c.first-1].Tag != text.Comma {
		return phrase{}
	}
	p := r.phraseAfter(c.last, c.hi)
	if p.empty() || r.dated[p.first] {
		return phrase{}
	}
	// No clause may begin after the cue: "Li, the mayor, said the plan works",
	// `the bank, which rates it "hold", said the price is high`.
	if !start && r.clauseFollows(p.last, c.hi) {
		return phrase{}
	}
	if start || r.afterQuote(c.first) {
		return r.nameBeside(p, c.hi)
	}
	// After a comma the words before must be the content or an adjunct.
	if r.parenthesis(c.first-1, c.lo) {
		return phrase{}
	}
	return r.nameBeside(p, c.hi)
}

// nameBeside goes on from a description to the name in apposition to it: "chief
// trader, X Y", but not "according to police, X Y said".
func (r *reader) nameBeside(p phrase, hi int) phrase {
	if p.last+1 < hi && r.doc.Tokens[p.last].Tag == text.Comma && r.person(p) == nil {
		if m := r.guide.Labeled(p.last+1, text.Person); m != nil && int(m.First) == p.last+1 && (int(m.Last) >= hi || !r.isFinite(int(m.Last))) {
			p.last = int(m.Last)
		}
	}
	return p
}

// afterQuote reports whether a quotation ends right before token t, but for
// commas.
func (r *reader) afterQuote(t int) bool {
	t--
	if t >= 0 && r.at[t] == 0 && r.doc.Tokens[t].Tag == text.Comma {
		t--
	}
	q := r.quoteAt(t)
	return q != nil && q.phrase.last == t+1
}

// clauseFollows reports whether the words from token t are the verb of a
// clause whose subject ends there.
func (r *reader) clauseFollows(t, hi int) bool {
	for ; t < hi; t++ {
		tok := &r.doc.Tokens[t]
		if tok.Tag == text.RB {
			continue
		}
		return r.isFinite(t)
	}
	return false
}

// parenthesis reports whether the comma at t closes an apposition or a
// relative clause that began after an earlier comma.
func (r *reader) parenthesis(t, lo int) bool {
	for p := t - 1; p >= lo; p-- {
		if r.at[p] > 0 {
			return false
		}
		if r.doc.Tokens[p].Tag == text.Comma {
			return r.asideStart(p + 1)
		}
	}
	return false
}

// asideStart reports whether an aside to the noun before may begin at t.
func (r *reader) asideStart(t int) bool {
	tok := &r.doc.Tokens[t]
	switch tok.Tag {
	case text.WP, text.WDT, text.WPS, text.WRB, text.VBG, text.VBN, text.DT, text.CD, text.PRPS, text.IN:
		return true
	}
	_, titled := r.doc.MarkAt(t, text.Title)
	return titled || tok.Lower == hashNow || tok.Tag.Noun() || tok.Tag.Adjective()
}

// subjectBefore returns the subject to the left of the cue.
func (r *reader) subjectBefore(c *cue) phrase {
	toks := r.doc.Tokens
	p := c.first - 1
	for p >= c.lo && (toks[p].Tag == text.RB || toks[p].Tag == text.MD || r.isHave(p) || r.isBe(p) || r.x.adverb.Has(r.doc, p) || r.dated[p] || r.datesBefore(p, c.first)) {
		p--
	}
	if p < c.lo {
		return phrase{}
	}
	switch tok := &toks[p]; {
	case tok.Tag == text.WP || tok.Tag == text.WDT:
		if p > c.lo && toks[p-1].Tag == text.Comma {
			p = r.overAge(p-1, c.lo)
		}
		return r.joined(r.baseBefore(p, c.lo), c.lo)
	case tok.Tag == text.RRB:
		if np := r.phraseBefore(r.bracket(p, c.lo), c.lo); !np.empty() {
			return np
		}
		return r.overAside(p, c)
	case tok.Tag == text.Comma || tok.Tag == text.HYPH || tok.Tag == text.Colon:
		return r.overAside(p, c)
	case tok.Tag == text.CC:
		return r.clauseSubject(c)
	case tok.Tag == text.IN || tok.Tag == text.TO:
		return phrase{}
	case tok.Tag.Verb():
		return r.clauseSubject(c)
	}
	np := r.phraseBefore(p+1, c.lo)
	if who := r.openAside(np, c.lo); !who.empty() {
		return who
	}
	return np
}

// bracket returns the token that opens the brackets which token end closes, lo
// where none does near by: the National Bureau of Statistics (NBS) said.
func (r *reader) bracket(end, lo int) int {
	for p := end - 1; p >= max(lo, end-maxAside); p-- {
		if r.doc.Tokens[p].Tag == text.LRB {
			return p
		}
	}
	return lo
}

// datesBefore reports whether the preposition at token p leads to a date that
// ends right before the cue's verb group: "the ministry on Monday urged".
func (r *reader) datesBefore(p, cue int) bool {
	return p+1 < cue && r.doc.Tokens[p].Tag == text.IN && r.dated[p+1]
}

// maxAside is how many words an aside that no comma closes may have.
const maxAside = 14

// openAside returns the person before an aside that tells the role and ends
// with the phrase np, without a comma to close it: "X, chairman of Y said".
func (r *reader) openAside(np phrase, lo int) phrase {
	for t := np.first - 1; t >= max(lo, np.first-maxAside); t-- {
		if r.isFinite(t) || r.at[t] > 0 {
			break
		}
		m := r.guide.Labeled(t, text.Person)
		if m == nil || r.doc.Tokens[m.Last].Tag != text.Comma {
			continue
		}
		for k := int(m.Last) + 1; k <= min(np.last-1, int(m.Last)+4); k++ {
			if _, ok := r.doc.MarkAt(k, text.Title); ok {
				return phrase{int(m.First), int(m.Last)}
			}
		}
		break
	}
	return phrase{}
}

// overAside returns the subject before an aside that ends at token end: a
// comma or dash. "X, the minister, said"; "X, speaking in Y, said".
func (r *reader) overAside(end int, c *cue) phrase {
	toks := r.doc.Tokens
	for p := end - 1; p >= c.lo; p-- {
		tok := &toks[p]
		if tok.Tag != text.Comma && !(toks[end].Tag == tok.Tag) {
			continue
		}
		if !r.asideStart(p + 1) {
			break
		}
		np := r.phraseBefore(p, c.lo)
		if np.empty() {
			continue
		}
		if r.person(np) != nil || r.doc.Tokens[np.last-1].Tag == text.PRP {
			return np
		}
		// "chief strategist, X Y, said": the name stands in the aside.
		if m := r.guide.Labeled(p+1, text.Person, text.Org); m != nil && int(m.Last) == end && r.guide.Named(np.last-1) == nil {
			return phrase{np.first, end}
		}
		if r.capitals(p+1, end) && !toks[np.last-1].Tag.Proper() { // "the pill's maker, Paragon, said"
			return phrase{p + 1, end}
		}
		if np.first > c.lo && toks[np.first-1].Tag == text.Comma {
			continue
		}
		return np
	}
	return r.clauseSubject(c)
}

// capitals reports whether tokens [first, last) are up to three words in
// capitals: a name.
func (r *reader) capitals(first, last int) bool {
	for t := first; t < last; t++ {
		if !r.doc.Tokens[t].Tag.Proper() || !r.doc.Tokens[t].Flags.Has(text.Capital) || r.dated[t] {
			return false
		}
	}
	return last > first && last-first <= 3
}

// clauseSubject returns the subject of the first finite verb of the clause
// that the cue ends.
func (r *reader) clauseSubject(c *cue) phrase {
	if c.before != nil && !c.before.by.empty() {
		return c.before.by
	}
	for t := c.lo + 1; t < c.first; t++ {
		if r.at[t] == 0 && r.isFinite(t) {
			if p := r.nounBefore(t, c.lo); !p.empty() {
				return p
			}
		}
	}
	return phrase{}
}

// hashNow begins an aside about age: "the former governor, now 88, said".
var hashNow = text.HashLower("now")

// nounBefore returns the noun phrase right before token t, adverbs apart.
func (r *reader) nounBefore(t, lo int) phrase {
	for t > lo && (r.doc.Tokens[t-1].Tag == text.RB || r.dated[t-1] || t < len(r.dated) && r.dated[t] && r.doc.Tokens[t-1].Tag == text.IN) {
		t--
	}
	if t > lo && (r.doc.Tokens[t-1].Tag == text.WP || r.doc.Tokens[t-1].Tag == text.WDT) {
		t--
		if t > lo && r.doc.Tokens[t-1].Tag == text.Comma {
			t = r.overAge(t-1, lo)
		}
	}
	return r.phraseBefore(t, lo)
}

// overAge returns the comma before the age that ends at the comma t, t where
// none does: "Ana Silva, 61, who".
func (r *reader) overAge(t, lo int) int {
	if toks := r.doc.Tokens; t-2 > lo && toks[t-1].Tag == text.CD && toks[t-2].Tag == text.Comma {
		return t - 2
	}
	return t
}
