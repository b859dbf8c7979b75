package statement

import "lede/text"

// readSource adds the statement of a cue such as "according to", whose
// speaker follows it.
func (r *reader) readSource(c *cue) {
	sp := c.speaker
	if sp.empty() {
		sp = r.phraseAfter(c.last, c.hi)
	}
	if sp.empty() {
		return
	}
	sp = r.nameBeside(sp, c.hi)
	sp.last = r.documentTail(sp.last, c.hi)
	if r.x.document.Has(r.doc, sp.last-1) && sp.last < c.hi && r.doc.Tokens[sp.last].Lower == r.x.by { // "an estimate by the ministry"
		if p := r.phraseAfter(sp.last+1, c.hi); !p.empty() {
			sp.last = p.last
		}
	}
	for sp.last-1 > sp.first && r.doc.Tokens[sp.last-1].Tag == text.VBN { // "a study published in May"
		sp.last--
	}
	end := sp.last
	if c.first > c.lo {
		end = r.asideEnd(end, c.hi)
	}
	content := c.content
	if content.empty() {
		content = r.besideSource(c, end)
	}
	if content.empty() {
		return
	}
	c.by = sp
	r.emit(c, sp, content)
}

// documentTail goes on over a participle with "by": "data compiled by X".
func (r *reader) documentTail(t, hi int) int {
	toks := r.doc.Tokens
	if t > 0 && t+1 < hi && toks[t-1].Tag == text.VBN && toks[t].Lower == r.x.by {
		t-- // the phrase before took the participle in
	}
	if t+2 < hi && (toks[t].Tag == text.VBN || toks[t].Tag == text.VBD) && toks[t+1].Lower == r.x.by {
		if p := r.phraseAfter(t+2, hi); !p.empty() {
			return p.last
		}
	}
	return t
}

// besideSource returns the clause that a source is given for: what follows
// where the cue opens the sentence, else what stands before it.
func (r *reader) besideSource(c *cue, end int) phrase {
	toks := r.doc.Tokens
	start := c.first
	for start > c.lo && (toks[start-1].Tag == text.CC || toks[start-1].Tag == text.RB || toks[start-1].Tag == text.Comma) {
		start--
	}
	if start <= c.lo {
		return r.unquote(r.afterSource(c, end))
	}
	after := phrase{}
	for t := end; t < min(c.hi, end+maxLead); t++ {
		if toks[t].Tag == text.Comma && r.at[t] == 0 {
			after = phrase{t + 1, r.contentEnd(c, t+1)}
			break
		}
	}
	lo := c.lo
	before := phrase{lo, c.first}
	for before.last > lo && toks[before.last-1].Tag == text.Comma {
		before.last--
	}
	if r.hasFinite(after) && r.words(after) > r.words(before) {
		return r.unquote(after)
	}
	if !r.isClause(before) {
		return phrase{}
	}
	return r.unquote(before)
}

// afterSource returns the clause after a source that opens the sentence: what
// follows the comma, or the second where an aside stands between the two.
func (r *reader) afterSource(c *cue, end int) phrase {
	toks := r.doc.Tokens
	first := -1
	for t := end; t < min(c.hi, end+2*maxLead); t++ {
		if toks[t].Tag != text.Comma || r.at[t] > 0 {
			continue
		}
		if first < 0 {
			first = t + 1
			continue
		}
		if !r.isClause(phrase{first, t}) && r.isClause(phrase{t, c.hi}) && r.asideStart(first) && toks[t+1].Tag != text.CC {
			first = t + 1
		}
		break
	}
	if first < 0 {
		first = end
	}
	p := phrase{first, r.contentEnd(c, first)}
	if !r.isClause(p) {
		return phrase{}
	}
	return p
}

// unquote narrows a content that is one quotation to what is inside it.
func (r *reader) unquote(p phrase) phrase {
	if q := r.quoteAt(p.first); q != nil && q.phrase.first == p.first && q.phrase.last == p.last {
		return q.inside
	}
	return p
}
