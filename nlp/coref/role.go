package coref

import "lede/text"

// plainRole returns what the words beside a mention tell of its place without
// the grammar, which costs the parsing of a sentence; anyRole where they don't
// tell.
func (w *reading) plainRole(c *recent) role {
	i := int(c.token)
	before, after := i-1, w.tagIn(int(c.end), c.sentence)
	if w.tagIn(before, c.sentence) == text.DT {
		before--
	}
	opening := w.tagIn(before, c.sentence)
	joins := opening == text.IN && subordinators[w.d.Tokens[before].Lower]
	switch t := &w.d.Tokens[i]; {
	case t.Tag == text.PRPS:
		return otherRole
	case t.Tag == text.PRP && nominative[t.Lower], t.Lower == hashIt && finite(after):
		return subject
	case after == text.POS || after == text.NN || after == text.NNS || after.Adjective():
		return otherRole // it belongs to what follows
	case opening == text.TO || opening == text.IN && !joins:
		return otherRole
	case finite(after) && (joins || opensClause(opening)), (after == text.MD || after == text.VBZ) && opening.Verb():
		return subject
	}
	return anyRole
}

// tagIn returns the tag of token i, NoTag where it is outside the sentence.
func (w *reading) tagIn(i int, sentence int32) text.Tag {
	if s := &w.d.Sentences[sentence]; i >= s.First && i < s.Last {
		return w.d.Tokens[i].Tag
	}
	return text.NoTag
}

// finite reports whether words of the tag are finite verbs, but for tags that
// the base form shares.
func finite(t text.Tag) bool {
	return t == text.VBD || t == text.VBZ || t == text.VBP || t == text.MD
}

// opensClause reports whether a subject with its verb can follow a word of the
// tag, and nothing else that a finite verb follows: the beginning of a sentence
// or a mark. An "and" may join two names.
func opensClause(t text.Tag) bool {
	return t == text.NoTag || t == text.Comma || t == text.Colon || t == text.OpenMark
}

var hashIt = text.Hash("it")

// nominative are pronouns that are subjects wherever they stand.
var nominative = map[uint64]bool{text.Hash("he"): true, text.Hash("she"): true, text.Hash("they"): true}

// subordinators are the words tagged as prepositions that can open a clause.
var subordinators = map[uint64]bool{
	text.Hash("that"): true, text.Hash("because"): true, text.Hash("while"): true, text.Hash("if"): true,
	text.Hash("after"): true, text.Hash("before"): true, text.Hash("as"): true, text.Hash("since"): true,
	text.Hash("although"): true, text.Hash("though"): true, text.Hash("until"): true, text.Hash("unless"): true,
	text.Hash("whether"): true, text.Hash("once"): true, text.Hash("than"): true, text.Hash("so"): true,
}
