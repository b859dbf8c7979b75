package statement

import "lede/text"

// A statement is one reported piece of speech, over tokens.
type statement struct {
	rule      string
	content   phrase
	speaker   phrase // the words that tell the speaker; empty where carried on
	name      string // who that is
	cue       phrase
	continued bool
}

// read adds the statements that cue c reports.
func (r *reader) read(c *cue) {
	if c.form == source {
		r.readSource(c)
		return
	}
	sp, where := r.findSpeaker(c)
	if r.mute(sp) {
		return
	}
	if !c.content.empty() {
		if !sp.empty() {
			c.by = sp
			r.emit(c, sp, phrase{c.content.first, r.contentEnd(c, c.content.first)})
		}
		return
	}
	if c.form == heading {
		r.readHeading(c, sp)
		return
	}
	if sp.empty() {
		if where = r.carried(c); where == nowhere {
			return
		}
	}
	c.by = sp
	content := r.contentOf(c, sp, where)
	if content.empty() || r.nested(c, sp) {
		c.by = phrase{}
		return
	}
	r.emit(c, sp, content)
}

// mute reports whether a phrase is about something that happens and cannot speak:
// "a slump in economic growth, blaming".
func (r *reader) mute(p phrase) bool {
	if p.empty() {
		return false
	}
	head := r.head(p)
	if p.last == p.first+1 && r.doc.Tokens[head].Tag == text.DT && (r.isArticle(head) || head > 0 && r.doc.Tokens[head-1].Tag == text.PRP) { // they each
		return true
	}
	if !r.doc.Tokens[head].Tag.Noun() || r.guide.Named(head) != nil {
		return false
	}
	for _, l := range r.x.mute {
		if l.Has(r.doc, head) {
			return true
		}
	}
	return false
}

func (r *reader) isArticle(t int) bool {
	switch r.doc.Tokens[t].Lower {
	case hashA, hashAn, hashThe:
		return true
	}
	return false
}

// readHeading adds the statement of "Minister: no deal". Below the headline
// only a quotation counts, since a colon there mostly begins a list.
func (r *reader) readHeading(c *cue, sp phrase) {
	content := phrase{c.last, r.contentEnd(c, c.last)}
	if content.empty() || sp.empty() {
		return
	}
	if q := r.quoteAt(content.first); q != nil && q.phrase.first == content.first {
		r.emit(c, sp, r.quotedAfter(c, q))
		return
	}
	if r.st.Headline.Overlaps(r.doc.TokenSpan(c.first, c.last)) && r.words(content) >= 2 {
		r.emit(c, sp, content)
	}
}

// nested reports whether a cue only says more of what the cue before it
// reports: "She said it had shown that", "said both sides had shown “will”". Those
// that name a speaker of their own count.
func (r *reader) nested(c *cue, sp phrase) bool {
	if len(r.found) == 0 || sp.empty() {
		return false
	}
	in := r.found[len(r.found)-1].content
	return in.first <= sp.first && c.last <= in.last && (r.doc.Tokens[r.head(sp)].Tag == text.PRP || c.form == thatOr && r.person(sp) == nil)
}

// carried is the speaker's side where none is told: not yet.
func (r *reader) carried(*cue) side { return nowhere }

// emit adds the statement of a cue, one for each paragraph of a quotation
// that its content runs over.
func (r *reader) emit(c *cue, sp, content phrase) {
	name := r.speakerName(sp)
	st := statement{rule: c.rule, speaker: sp, name: name, cue: phrase{c.first, c.last}, content: content}
	q := r.quoteAt(content.last - 1)
	if q == nil || q.inside.first > content.first && len(r.run(q)) == 1 {
		r.use(content)
		r.found = append(r.found, st)
		return
	}
	pieces := r.run(q)
	if len(pieces) == 1 {
		r.use(content)
		r.found = append(r.found, st)
		return
	}
	for i := range pieces {
		one := st
		one.content = pieces[i].inside
		if i == 0 && content.first < pieces[0].first {
			one.content.first = content.first
		}
		one.continued = i > 0
		r.use(one.content)
		r.found = append(r.found, one)
	}
}

// use notes the quotations in a content as told for.
func (r *reader) use(content phrase) {
	for t := content.first; t < content.last; t++ {
		if q := r.quoteAt(t); q != nil {
			q.used = true
			t = q.phrase.last - 1
		}
	}
}

// contentOf returns what cue c reports, given where its speaker stands.
func (r *reader) contentOf(c *cue, sp phrase, where side) phrase {
	first, last := c.first, c.last // the speaker and the cue together
	switch where {
	case left:
		first = min(first, sp.first)
	case right:
		last = max(last, r.asideEnd(sp.last, c.hi))
	}
	before := phrase{}
	if where != shared && c.form != object && c.form != naming && !r.ofRelative(c) {
		before = r.contentBefore(c, first)
	}
	after, clear := r.contentAfter(c, last, where, !before.empty())
	if before.empty() && after.empty() && (where == left || where == right && last == c.hi) {
		before = r.rest(c, first, last)
	}
	switch {
	case before.empty(), clear && r.at[before.last-1] == 0:
		return after
	case after.empty():
		return before
	case r.words(after) > r.words(before):
		return after
	}
	return before
}

// ofRelative reports whether "who" or "which" is the subject of the cue: what stands
// before it is another clause.
func (r *reader) ofRelative(c *cue) bool {
	if c.first <= c.lo {
		return false
	}
	t := r.doc.Tokens[c.first-1].Tag
	return t == text.WP || t == text.WDT
}

// asideEnd returns where an apposition to the phrase that ends before t ends:
// "said X, director of Y, …".
func (r *reader) asideEnd(t, hi int) int {
	if t >= hi || r.doc.Tokens[t].Tag != text.Comma || r.quoteNear(t+1, hi) {
		return t
	}
	if t+1 < hi && !r.asideStart(t+1) {
		return t
	}
	p := r.phraseAfter(t+1, hi)
	if p.empty() {
		return t
	}
	return p.last
}

// quoteNear reports whether a quotation begins at token t.
func (r *reader) quoteNear(t, hi int) bool {
	q := r.quoteAt(t)
	return t < hi && q != nil && q.phrase.first == t
}

// contentBefore returns the content to the left of a cue whose speaker and
// verb begin at token first: what a comma or closing mark separates from
// them.
func (r *reader) contentBefore(c *cue, first int) phrase {
	end := first
	if end > 0 && r.at[end-1] == 0 && r.doc.Tokens[end-1].Tag == text.Comma {
		end--
	}
	if q := r.quoteAt(end - 1); q != nil && q.phrase.last == end {
		return r.quotedBefore(c, q)
	}
	if end == first || end <= c.lo || c.form == quoted || c.form == thatOr && c.before != nil {
		return phrase{}
	}
	lo := c.lo
	if c.before != nil && c.before.last > lo && !c.before.by.empty() {
		return phrase{} // the clause belongs to the cue before
	}
	p := phrase{lo, end}
	if !r.isClause(p) || r.subordinate(p) {
		return phrase{}
	}
	return p
}

// quotedBefore returns the content that ends in quotation q, before the cue:
// the quotation, with the words that lead up to it in its sentence.
func (r *reader) quotedBefore(c *cue, q *piece) phrase {
	if q.phrase.last <= c.lo && c.first > c.lo && (!r.runsOn(q) || r.doc.Tokens[c.lo].Flags.Has(text.LineStart)) {
		return phrase{} // a sentence of its own
	}
	if q.phrase.first <= c.lo {
		return q.inside
	}
	if c.before != nil && c.before.last > c.lo {
		return phrase{}
	}
	p := phrase{c.lo, q.phrase.last}
	if r.words(phrase{c.lo, q.phrase.first}) <= 2 || !r.hasFinite(phrase{c.lo, q.phrase.first}) {
		return q.inside
	}
	return p
}

// adjunct reports whether what follows a cue at token t only says when, where
// or how: "said in a note".
func (r *reader) adjunct(t int) bool {
	return r.dated[t] || r.doc.Tokens[t].Tag == text.IN && r.doc.Tokens[t].Lower != r.x.that
}

// minRest is how many words a sentence must have before ", X said." to be
// taken for the content where no verb is found in it.
const minRest = 4

// rest returns all that stands before ", X said." at the end of a sentence.
func (r *reader) rest(c *cue, first, last int) phrase {
	if c.form == object || c.form == naming || c.form == thatOr || c.before != nil || first <= c.lo || last+1 < c.hi && !r.adjunct(last) || r.doc.Tokens[first-1].Tag != text.Comma {
		return phrase{}
	}
	p := phrase{c.lo, first - 1}
	if r.words(p) < minRest || r.subordinate(p) {
		return phrase{}
	}
	return p
}

// runsOn reports whether a quotation ends in a comma or other mark that lets
// its sentence go on.
func (r *reader) runsOn(q *piece) bool {
	switch r.doc.Text[q.inner.End-1] {
	case ',', '?', '!', '-':
		return true
	}
	return false
}

// isClause reports whether a phrase has a verb outside quotations, or a
// quotation.
func (r *reader) isClause(p phrase) bool {
	for t := p.first; t < p.last; t++ {
		if r.at[t] > 0 || r.isFinite(t) || r.doc.Tokens[t].Tag == text.VBN {
			return true
		}
	}
	return false
}

func (r *reader) hasFinite(p phrase) bool {
	for t := p.first; t < p.last; t++ {
		if r.at[t] == 0 && r.isFinite(t) {
			return true
		}
	}
	return false
}

// subordinate reports whether a phrase is only a clause that another word
// hangs on to the main one, or a condition: "While prices fell", "Should the
// talks fail".
func (r *reader) subordinate(p phrase) bool {
	tok := &r.doc.Tokens[p.first]
	if tok.Tag != text.IN && tok.Tag != text.MD && tok.Tag != text.WRB && tok.Tag != text.VBG && tok.Tag != text.VBN && tok.Tag != text.TO {
		return false
	}
	// A main clause may follow the next comma.
	for t := p.first; t < p.last; t++ {
		if r.doc.Tokens[t].Tag == text.Comma && r.hasFinite(phrase{t, p.last}) {
			return false
		}
	}
	if tok.Tag == text.IN && !r.conjunction(p.first) {
		return !r.hasFinite(p)
	}
	return true
}

// conjunction reports whether the word at t begins a clause rather than a
// prepositional phrase.
func (r *reader) conjunction(t int) bool {
	switch r.doc.Tokens[t].Lower {
	case hashWhile, hashAfter, hashAs, hashIf, hashBecause, hashAlthough, hashThough, hashSince, hashBefore, hashUntil, hashUnless, hashWhereas:
		return true
	}
	return false
}

var (
	hashWhile    = text.HashLower("while")
	hashAfter    = text.HashLower("after")
	hashAs       = text.HashLower("as")
	hashIf       = text.HashLower("if")
	hashBecause  = text.HashLower("because")
	hashAlthough = text.HashLower("although")
	hashThough   = text.HashLower("though")
	hashSince    = text.HashLower("since")
	hashBefore   = text.HashLower("before")
	hashUntil    = text.HashLower("until")
	hashUnless   = text.HashLower("unless")
	hashWhereas  = text.HashLower("whereas")
)
