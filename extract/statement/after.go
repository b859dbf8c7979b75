package statement

import "lede/text"

// maxLead is how many words may stand between a cue and the word or mark
// that its content begins with: "told reporters at a news conference in
// Geneva on Tuesday that".
const maxLead = 18

// contentAfter returns the content to the right of a cue whose words, with
// those of a speaker that follows it, end before token last, and whether its
// beginning is clear. Where something before the cue can be the content, only
// a clear beginning counts.
func (r *reader) contentAfter(c *cue, last int, where side, other bool) (p phrase, clear bool) {
	if other && r.goesOn(last, c.hi) {
		return r.resumed(c, last), false
	}
	start, clear := r.lead(c, last)
	if start < 0 || start >= c.hi {
		return phrase{}, false
	}
	if q := r.quoteAt(start); q != nil && q.phrase.first == start {
		return r.quotedAfter(c, q), true
	}
	if other && !clear {
		return r.resumed(c, last), false
	}
	if !clear && (where == right || c.form == thatOr || c.form == noun) || c.form == quoted {
		return phrase{}, false
	}
	p = phrase{start, r.contentEnd(c, start)}
	if !clear && !r.fits(c, p) {
		return phrase{}, false
	}
	if c.form == object || c.form == anything {
		p = r.withoutMedium(p)
	}
	return p, clear
}

// goesOn reports whether a comma and a noun phrase at token t take up the content
// before a cue, as in "Exports grew 3%, the ministry said, half the pace that".
func (r *reader) goesOn(t, hi int) bool {
	return t+1 < hi && r.doc.Tokens[t].Tag == text.Comma && !r.dated[t+1] && r.at[t+1] == 0 && (r.starts(t+1) || r.inPhrase(t+1) && r.doc.Tokens[t+1].Tag != text.VBG)
}

// withoutMedium returns a content that is no clause without how it was said, and
// without what a semicolon parts from it: "denied any wrongdoing | in a short
// statement read by his lawyer".
func (r *reader) withoutMedium(p phrase) phrase {
	toks := r.doc.Tokens
	for t := p.first + 1; t+1 < p.last; t++ {
		switch {
		case r.at[t] > 0:
			return p
		case toks[t].Lower == hashSemicolon:
			return phrase{p.first, t}
		case r.isFinite(t):
			return p
		case !r.throughMedium(t) || !r.starts(t+1):
			continue
		}
		if m := r.baseAfter(t+1, p.last); !m.empty() && r.x.medium.Has(r.doc, m.last-1) {
			return phrase{p.first, t}
		}
	}
	return p
}

// fits reports whether words after a cue, without a mark that says so, can be
// its content.
func (r *reader) fits(c *cue, p phrase) bool {
	if p.empty() || r.conjunction(p.first) {
		return false
	}
	if r.relative(c) { // "which she said would save money"
		return (c.form == clause || c.form == thatOr) && c.last == p.first && r.isFinite(p.first)
	}
	switch c.form {
	case object:
		return r.words(p) >= 1
	case anything:
		return r.words(p) >= 2 && (r.opensPhrase(p.first) || r.doc.Tokens[p.first].Tag == text.PRP || r.infinitive(p) ||
			p.first == c.last && r.doc.Tokens[p.first].Tag == text.VBZ) // "denied claims", read as a verb
	case naming:
		return r.names(p)
	}
	if r.doc.Tokens[p.first].Tag == text.IN && (p.first+1 == len(r.dated) || !r.dated[p.first+1]) && !r.approximate(p.first) {
		return false
	}
	return r.isMainClause(p)
}

// throughMedium reports whether the word at token t may lead to how something was
// said.
func (r *reader) throughMedium(t int) bool {
	switch r.doc.Tokens[t].Lower {
	case hashIn, hashAt, hashOn, hashDuring, hashVia:
		return true
	}
	return false
}

var (
	hashSemicolon = text.HashLower(";")
	hashIn        = text.HashLower("in")
	hashAt        = text.HashLower("at")
	hashOn        = text.HashLower("on")
	hashDuring    = text.HashLower("during")
	hashVia       = text.HashLower("via")
)

// infinitive reports whether a phrase begins with "to" and a verb: "promised to
// build homes".
func (r *reader) infinitive(p phrase) bool {
	return r.doc.Tokens[p.first].Tag == text.TO && r.doc.Tokens[p.first+1].Tag == text.VB
}

// approximate reports whether the preposition at t blurs a number that begins a
// clause: "said about a third of the stones had been found".
func (r *reader) approximate(t int) bool {
	if t+2 >= len(r.doc.Tokens) {
		return false
	}
	switch r.doc.Tokens[t].Lower {
	case hashAbout, hashAround, hashOver:
	default:
		return false
	}
	if r.doc.Tokens[t+1].Tag == text.CD {
		return true
	}
	switch r.doc.Tokens[t+2].Lower {
	case hashThird, hashQuarter, hashDozen, hashHalf:
		return r.doc.Tokens[t+1].Lower == hashA
	}
	return r.doc.Tokens[t+1].Lower == hashHalf
}

var (
	hashAbout   = text.HashLower("about")
	hashAround  = text.HashLower("around")
	hashOver    = text.HashLower("over")
	hashThird   = text.HashLower("third")
	hashQuarter = text.HashLower("quarter")
	hashDozen   = text.HashLower("dozen")
	hashHalf    = text.HashLower("half")
)

// isMainClause reports whether the first finite verb of p belongs to no
// relative clause, or a quotation comes first.
func (r *reader) isMainClause(p phrase) bool {
	for t := p.first; t < p.last; t++ {
		switch r.doc.Tokens[t].Tag {
		case text.WDT, text.WP, text.WPS:
			if t == p.first {
				return true
			}
			if t = r.asideCloses(t, p.last); t == p.last {
				return false
			}
		}
		if r.at[t] == 0 && r.isFinite(t) && t > p.first && r.doc.Tokens[t-1].Tag == text.CC {
			return false // declared a state of calamity and closed the schools
		}
		if r.at[t] > 0 || r.isFinite(t) {
			return true
		}
	}
	return false
}

// asideCloses returns the comma that closes the relative clause that begins at
// token t behind a comma; last where none does.
func (r *reader) asideCloses(t, last int) int {
	if r.doc.Tokens[t-1].Tag != text.Comma {
		return last
	}
	for t < last && r.doc.Tokens[t].Tag != text.Comma {
		t++
	}
	return t
}

// opensPhrase reports whether a noun phrase begins at token t.
func (r *reader) opensPhrase(t int) bool {
	return r.starts(t) || r.inPhrase(t) && r.doc.Tokens[t].Tag != text.VBN
}

// relative reports whether the cue's clause is one that "that" or "which"
// ties to the noun before: "the profit that analysts had predicted".
func (r *reader) relative(c *cue) bool {
	if c.by.empty() || c.by.first <= c.lo {
		return false
	}
	switch r.doc.Tokens[c.by.first-1].Tag {
	case text.WDT, text.WP:
		return true
	case text.IN:
		return r.doc.Tokens[c.by.first-1].Lower == r.x.that
	}
	return false
}

// names reports whether words say what something is called: in a quotation,
// or after "as".
func (r *reader) names(p phrase) bool {
	for t := p.first; t < p.last; t++ {
		if r.at[t] > 0 || r.doc.Tokens[t].Lower == hashAs {
			return true
		}
	}
	return false
}

// lead skips what may stand between a cue and its content: hearers, times and
// places. It returns where the content begins and whether that is clear from
// "that", a colon or an opening mark.
func (r *reader) lead(c *cue, last int) (start int, clear bool) {
	toks := r.doc.Tokens
	t := last
	for ; t < min(r.leadEnd(c), last+maxLead); t++ {
		tok := &toks[t]
		switch {
		case r.quoteNear(t, c.hi):
			return t, true
		case tok.Tag == text.Colon && r.doc.Word(t) == ":":
			return t + 1, true
		case tok.Lower == r.x.that && (c.form != object || t == c.last) && r.opensClause(t, c):
			t++
			for t < c.hi && toks[t].Tag == text.Comma {
				t++
			}
			return t, true
		case r.at[t] > 0:
			return -1, false
		}
		if r.isFinite(t) {
			break
		}
	}
	return r.unmarked(c, last), false
}

// leadEnd returns where the search for the content's beginning ends: at the
// next cue.
func (r *reader) leadEnd(c *cue) int {
	if c.after != nil && c.form != noun {
		return c.after.first
	}
	return c.hi
}

// opensClause reports whether "that" at token t begins what the cue reports
// and is no pronoun or relative.
func (r *reader) opensClause(t int, c *cue) bool {
	if t == c.last && c.form != noun {
		return true
	}
	if t+1 < c.hi && r.isFinite(t+1) && (r.doc.Tokens[t].Tag != text.IN || c.form == noun) {
		return false
	}
	return true
}

// unmarked returns where a content without "that" begins after the cue.
func (r *reader) unmarked(c *cue, last int) int {
	toks := r.doc.Tokens
	t := last
	if n, _ := r.x.addressed.Longest(r.doc, c.first, c.last); n > 0 && c.form != object {
		if p := r.baseAfter(t, c.hi); !p.empty() {
			t = p.last
		}
	}
	t = r.overAdjuncts(t, c.hi)
	if t > c.last && t+1 < c.hi && toks[t].Tag == text.Comma { // "he told a hearing, would"
		t++
	}
	if t == c.last && t+1 < c.hi && toks[t].Tag == text.Comma && (r.starts(t+1) || r.inPhrase(t+1) || toks[t+1].Tag == text.PRP) {
		t++
	}
	return t
}

// overAdjuncts skips what says when and where something was said, up to the
// clause that follows: "said in a statement on Monday it would close".
func (r *reader) overAdjuncts(t, hi int) int {
	for t < hi && r.dated[t] {
		t++
	}
	start := t
	for t < hi {
		switch {
		case r.dated[t]:
			t++
			continue
		case r.doc.Tokens[t].Tag != text.IN || r.doc.Tokens[t].Lower == r.x.that || r.conjunction(t) || t+1 >= hi:
		case r.dated[t+1]:
			t++
			continue
		default:
			if p := r.baseAfter(t+1, hi); !p.empty() && p.last < hi && r.adjunctEnds(p.last) {
				t = p.last
				continue
			}
		}
		break
	}
	if t > start && t < hi && r.doc.Tokens[t].Tag != text.Comma && !r.opensPhrase(t) && r.doc.Tokens[t].Tag != text.PRP && r.doc.Tokens[t].Tag != text.EX {
		return start
	}
	return t
}

// adjunctEnds reports whether a clause or another adjunct begins at token t.
func (r *reader) adjunctEnds(t int) bool {
	switch r.doc.Tokens[t].Tag {
	case text.PRP, text.DT, text.EX:
		return true
	case text.IN:
		return t+1 < len(r.doc.Tokens) && r.dated[t+1]
	}
	return r.dated[t]
}

// quotedAfter returns the content that begins with quotation q, with what
// follows it in the sentence but for what the speaker does besides: "called it
// “a joke” and left".
func (r *reader) quotedAfter(c *cue, q *piece) phrase {
	end := r.contentEnd(c, q.phrase.first)
	if end <= q.phrase.last || r.words(phrase{q.phrase.last, end}) == 0 || c.form == naming && r.nextVerb(q.phrase.last, end) {
		return q.inside
	}
	return phrase{q.phrase.first, end}
}

// nextVerb reports whether "and" or "but" at token t leads to a finite verb.
func (r *reader) nextVerb(t, hi int) bool {
	if r.doc.Tokens[t].Tag != text.CC {
		return false
	}
	for t++; t < hi && r.doc.Tokens[t].Tag == text.RB; t++ {
	}
	return t < hi && r.isFinite(t)
}

// resumed returns what follows a cue in the middle of its content: "The
// count, he said, had left out three".
func (r *reader) resumed(c *cue, last int) phrase {
	toks := r.doc.Tokens
	for t := r.overAdjuncts(last, c.hi); t < min(c.hi, last+maxLead); t++ {
		if r.quoteNear(t, c.hi) {
			return r.quotedAfter(c, r.quoteAt(t))
		}
		if toks[t].Tag == text.Comma && t+1 < c.hi {
			if c.after != nil && c.after.first == t+1 {
				return phrase{} // ", adding that": a statement of its own
			}
			p := phrase{t + 1, r.contentEnd(c, t+1)}
			if r.hasFinite(p) && !r.subordinate(p) && !r.nounWithClause(p) && toks[t+1].Tag != text.WP && toks[t+1].Tag != text.WDT {
				return p
			}
		}
	}
	return phrase{}
}

// nounWithClause reports whether the first verb of a phrase belongs to what "that"
// says of a noun: "half the pace that economists had expected".
func (r *reader) nounWithClause(p phrase) bool {
	for t := p.first + 1; t < p.last; t++ {
		if r.isFinite(t) {
			return false
		}
		if r.doc.Tokens[t].Lower == r.x.that {
			return r.doc.Tokens[t-1].Tag.Noun()
		}
	}
	return false
}

// contentEnd returns where a content that begins at token start ends: at the
// end of its sentence or quotation, before the next cue of the sentence.
func (r *reader) contentEnd(c *cue, start int) int {
	end := c.hi
	if n := c.after; n != nil && n.first > start {
		if cut := r.cutBefore(n, start); cut > start {
			end = cut
		}
	}
	if cut := r.clauseCloses(c, start, end); cut > start {
		end = cut
	}
	end = r.ownVerb(start, end)
	for end > start && r.at[end-1] == 0 && r.closesSentence(end-1) {
		end--
	}
	if q := r.quoteAt(end - 1); q != nil && q.phrase.last > end {
		end = q.phrase.last
	}
	return end
}

// ownVerb returns the comma before "but" and a verb in the past in tokens [start,
// end) of what somebody only said would be: what the verb tells the speaker did;
// end where there is none. "Said it would sue, but dropped the case".
func (r *reader) ownVerb(start, end int) int {
	toks, would := r.doc.Tokens, false
	for t := start; t+2 < end; t++ {
		switch {
		case r.at[t] > 0:
			return end
		case toks[t].Tag == text.MD:
			would = true
		case toks[t].Tag == text.VBD:
			return end
		case would && toks[t].Tag == text.Comma && toks[t+1].Lower == r.x.but && toks[t+2].Tag == text.VBD:
			return t
		}
	}
	return end
}

// clauseCloses returns the comma that ends a relative clause with a cue in it,
// where the main clause's verb follows: "The mayor, who said it was over,
// left"; 0 where the cue stands in none.
func (r *reader) clauseCloses(c *cue, start, end int) int {
	toks := r.doc.Tokens
	p := c.first - 1
	if c.by.last == c.first && c.by.first > c.lo && toks[c.by.first-1].Tag == text.WDT { // "which she said would"
		p = c.by.first - 1
	}
	for p > c.lo && (toks[p].Tag == text.RB || r.isHave(p)) {
		p--
	}
	if p <= c.lo || toks[p].Tag != text.WP && toks[p].Tag != text.WDT || toks[p-1].Tag != text.Comma {
		return 0
	}
	for t := start + 1; t+1 < end; t++ {
		if toks[t].Tag == text.Comma && r.at[t] == 0 && r.isFinite(t+1) {
			return t
		}
	}
	return 0
}

func (r *reader) closesSentence(t int) bool {
	switch r.doc.Tokens[t].Tag {
	case text.Stop, text.Comma, text.Colon:
		return true
	case text.EndMark:
		return r.doc.Word(t) == "''" // no quotation marks of the text's own
	}
	return false
}

// cutBefore returns where the content before cue n ends if n begins another
// statement of the same sentence: ", adding that", "and said", ", according
// to"; 0 where n is part of the content.
func (r *reader) cutBefore(n *cue, start int) int {
	toks := r.doc.Tokens
	p := n.first - 1
	for p > start && (toks[p].Tag == text.RB || r.isHave(p)) {
		p--
	}
	switch {
	case toks[p].Tag == text.Comma && (toks[n.first].Tag == text.VBG || n.form == source):
		return p
	case toks[p].Lower == r.x.and && toks[n.first].Tag.Verb() && toks[n.first].Tag != text.VBG:
		if p > start && toks[p-1].Tag == text.Comma {
			p--
		}
		return p
	case n.form == source:
		return p + 1
	}
	// "A fell and the bank said B": the speaker after "and" begins anew.
	np := r.baseBefore(p+1, start)
	if !np.empty() && np.first-1 > start && toks[np.first-1].Tag == text.CC && r.clear(n) {
		return np.first - 1
	}
	return 0
}

// clear reports whether "that" follows a cue at once or after a date.
func (r *reader) clear(n *cue) bool {
	t := n.last
	for t < n.hi && (r.dated[t] || r.doc.Tokens[t].Tag == text.IN && r.doc.Tokens[t].Lower != r.x.that) {
		t++
	}
	return t < n.hi && r.doc.Tokens[t].Lower == r.x.that
}
