package statement

import (
	"lede/rule"
	"lede/text"
)

// A form tells what a cue takes as its content.
type form uint8

const (
	clause   form = iota // a clause or a quotation: said
	thatOr               // a clause with "that" or a quotation: found that
	quoted               // a quotation only: laughed
	object               // whatever follows: called for
	naming               // an object and what it is called: described it as
	source               // the clause beside it, the speaker following: according to
	noun                 // a noun with a clause: a warning that
	heading              // what follows a colon
	anything             // a clause, else an object: announced
)

func parseForm(s string) form {
	switch s {
	case "that":
		return thatOr
	case "quote":
		return quoted
	case "object":
		return object
	case "naming":
		return naming
	case "source":
		return source
	case "noun":
		return noun
	case "heading":
		return heading
	case "any":
		return anything
	}
	return clause
}

// A cue is a word or phrase that reports speech.
type cue struct {
	rule          string
	form          form
	first, last   int // its tokens
	lo, hi        int // those of its sentence, dateline apart
	speaker       phrase
	content       phrase // where the rule captured it
	before, after *cue   // the neighbors in its sentence

	by phrase // who was found to speak, as resolved last
}

// A phrase is tokens [first, last); empty where last is not after first.
type phrase struct{ first, last int }

func (p phrase) empty() bool { return p.last <= p.first }

// cue turns a rule's match into a cue, unless it stands in a quotation or is
// no report of speech.
func (r *reader) cue(m *rule.Match) (cue, bool) {
	at, ok := m.Get("cue")
	if !ok {
		r.st.Match.Drop(m, "it has no group cue")
		return cue{}, false
	}
	c := cue{rule: m.Rule.ID, form: parseForm(m.Rule.Constant("form")), first: at.First, last: at.Last}
	if s, ok := m.Get("speaker"); ok {
		c.speaker = phrase{s.First, s.Last}
	}
	if s, ok := m.Get("content"); ok {
		c.content = phrase{s.First, s.Last}
	}
	if r.at[c.first] > 0 || r.dated[c.first] {
		r.st.Match.Drop(m, "it stands in a quotation or a date")
		return c, false
	}
	switch c.form {
	case clause, thatOr, quoted, object, naming, anything:
		if !r.isVerb(&c) {
			r.st.Match.Drop(m, "its cue is no verb that reports here: negated, passive, an infinitive or no verb")
			return c, false
		}
	}
	return c, true
}

// isVerb reports whether the cue's first word is a verb that reports: not an
// infinitive, not negated, not passive.
func (r *reader) isVerb(c *cue) bool {
	toks := r.doc.Tokens
	t := toks[c.first].Tag
	if !t.Verb() {
		// After a closing mark taggers take "said" for anything, and before
		// "that" a verb for a plural ("the minister hopes that").
		return c.first > 0 && (r.at[c.first-1] > 0 && !t.Noun() || t == text.NNS && r.beforeThat(c))
	}
	for p := c.first - 1; p >= 0 && p >= c.first-4; p-- {
		switch tok := &toks[p]; {
		case tok.Tag == text.TO || tok.Tag == text.MD || r.isNegation(p):
			return false
		case r.isBe(p):
			return t == text.VBG
		case tok.Tag == text.DT && t != text.VBD, tok.Tag == text.PRPS && p == c.first-1, p == c.first-1 && (t == text.VBZ || t == text.VBP) && (tok.Tag == text.VBN || tok.Tag == text.VBD):
			return false // "denied claims that", "its added value"
		case r.isHave(p):
			return tok.Tag != text.VBG
		case tok.Tag == text.RB || r.x.adverb.Has(r.doc, p):
		default:
			return r.mayReport(c, p)
		}
	}
	return r.mayReport(c, c.first-1)
}

// beforeThat reports whether "that" follows a cue at once and its subject
// stands right before it.
func (r *reader) beforeThat(c *cue) bool {
	prev := r.doc.Tokens[c.first-1].Tag
	return c.form == thatOr && c.last < len(r.doc.Tokens) && r.doc.Tokens[c.last].Lower == r.x.that && (prev == text.NN || prev.Proper())
}

// mayReport reports whether a form without an auxiliary, after token p, can
// report: a bare stem or a participle is mostly something else.
func (r *reader) mayReport(c *cue, p int) bool {
	switch r.doc.Tokens[c.first].Tag {
	case text.VBN:
		return r.mayBePast(c, p)
	case text.VBP:
		return p < 0 || r.doc.Tokens[p].Tag != text.NN || !r.indefinite(p)
	case text.VB:
		return p >= 0 && (r.doc.Tokens[p].Tag == text.PRP || r.doc.Tokens[p].Tag == text.NNS)
	case text.VBG:
		return p < 0 || !r.doc.Tokens[p].Tag.Verb()
	}
	return true
}

// indefinite reports whether "a" begins the noun phrase that ends with token p:
// "a conference call", where "call" was tagged as a verb.
func (r *reader) indefinite(p int) bool {
	for t := p; t >= 0 && t > p-4; t-- {
		if r.doc.Tokens[t].Lower == hashA {
			return true
		}
		if !r.inPhrase(t) {
			return false
		}
	}
	return false
}

// mayBePast reports whether a participle without "have" may be a past tense
// that the tagger took for one: after a pronoun, a name or a quotation, or
// before "that".
func (r *reader) mayBePast(c *cue, p int) bool {
	if p < 0 {
		return false
	}
	tag := r.doc.Tokens[p].Tag
	if c.form == object {
		// "called for" beside its subject, but not "the talks called for by X".
		return c.last-c.first > 1 && (tag == text.PRP || r.mayTalk(p) || tag == text.Comma && r.closesRelative(p)) && c.last < len(r.doc.Tokens) &&
			r.doc.Tokens[c.last].Lower != r.x.by && r.opensPhrase(c.last)
	}
	if c.form == naming {
		return tag == text.Comma || tag.Proper() || tag == text.PRP
	}
	if tag == text.Comma && c.form == clause {
		return r.quotedBy(p)
	}
	if c.form == anything && r.x.role.Has(r.doc, p) { // "the mayor promised new homes"
		return c.last < len(r.doc.Tokens) && (r.opensPhrase(c.last) || r.doc.Tokens[c.last].Tag == text.TO)
	}
	return r.at[p] > 0 || tag == text.PRP || tag.Proper() || tag.Noun() && c.last < len(r.doc.Tokens) && r.doc.Tokens[c.last].Lower == r.x.that
}

// closesRelative reports whether the comma at p closes a relative clause or a
// person's name: "the union, which represents nurses, called for talks", "its
// head, Ana Silva, called for talks".
func (r *reader) closesRelative(p int) bool {
	for t := p - 1; t > max(0, p-maxAside); t-- {
		switch r.doc.Tokens[t].Tag {
		case text.Comma:
			m := r.guide.Labeled(p-1, text.Person)
			return m != nil && int(m.Last) == p && int(m.First) > t
		case text.Stop:
			return false
		case text.WDT, text.WP, text.WPS:
			return r.doc.Tokens[t-1].Tag == text.Comma
		}
	}
	return false
}

// quotedBy reports whether a quotation ends shortly before token p, so that
// what follows an aside there tells who speaks.
func (r *reader) quotedBy(p int) bool {
	for t := p; t >= 0 && t > p-maxAside; t-- {
		if r.at[t] > 0 {
			return true
		}
	}
	return false
}

// mayTalk reports whether the word at token p names a person, a body or a role.
func (r *reader) mayTalk(p int) bool {
	return r.guide.Labeled(p, text.Person, text.Org) != nil || r.x.role.Has(r.doc, p)
}

func (r *reader) isNegation(p int) bool {
	switch r.doc.Tokens[p].Lower {
	case hashNot, hashNt, hashNever:
		return true
	}
	return false
}

func (r *reader) isBe(p int) bool { return r.doc.Tokens[p].Lemma == hashBe }

func (r *reader) isHave(p int) bool {
	l := r.doc.Tokens[p].Lemma
	return l == hashHave || l == hashDo
}

// The words that the grammar of reports turns on.
var (
	hashA     = text.HashLower("a")
	hashAn    = text.HashLower("an")
	hashNot   = text.HashLower("not")
	hashNt    = text.HashLower("n't")
	hashNever = text.HashLower("never")
	hashBe    = text.HashLower("be")
	hashHave  = text.HashLower("have")
	hashDo    = text.HashLower("do")
)
