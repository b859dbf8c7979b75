package figure

import (
	"lede/text"
)

// verbGroup returns the end and main verb of the group of verbs that begins at
// token i: has been rising, is expected to reach, to pay. participle tells
// that it has no finite verb and no "to". end is i where none begins.
func (r *reader) verbGroup(i int) (end, main int, participle bool) {
	end, main, participle = i, -1, true
	for k := i; k < r.last && k < r.nextFigure; k++ {
		t := &r.d.Tokens[k]
		switch {
		case t.Tag == text.TO && k+1 < r.last && r.verb(k+1):
			participle = false
			continue
		case r.verb(k) && !r.nounLike(k) && !r.attributive(k):
			if main >= 0 && (r.clauseOf(main) || t.Tag == text.VBN && !r.auxiliary(main) && r.d.Tokens[main].Lemma != hGet) {
				return end, main, participle
			}
			main, end = k, k+1
			participle = participle && (t.Tag == text.VBG || t.Tag == text.VBN)
			continue
		case main < 0 && k == i && r.verbLike(k):
			main, end, participle = k, k+1, false
			continue
		case main >= 0 && main == k-1 && r.d.Tokens[main].Tag == text.MD && r.afterModal(k):
			main, end, participle = k, k+1, false
			continue
		case main >= 0 && t.Tag == text.RP && !(r.auxiliary(main) && r.is(k+1, "of")): // were out of work
			end = k + 1
			continue
		case main >= 0 && (t.Tag == text.RB || t.Lower == hSince && r.auxiliary(main) && k+1 < r.last && r.d.Tokens[k+1].Tag == text.VBN || t.Tag.Adjective() && r.auxiliary(main) && r.infinitiveAt(k+1)):
			continue
		}
		break
	}
	if main < 0 {
		return i, -1, false
	}
	if participle && r.d.Tokens[main].Tag == text.VBN && (r.takesObject(end) || r.lex.intransitive.Has(r.d, main)) {
		participle = false // killed 15 people: a past tense
	}
	return end, main, participle
}

// takesObject reports whether a noun phrase or figure stands at token k.
func (r *reader) takesObject(k int) bool {
	if k >= r.last {
		return false
	}
	if k == r.nextFigure {
		return true
	}
	switch t := r.d.Tokens[k].Tag; t {
	case text.DT, text.PRPS, text.PRP:
		return true
	default:
		return t.Noun()
	}
}

// infinitiveAt reports whether "to" and a verb stand at token k.
func (r *reader) infinitiveAt(k int) bool {
	return k+1 < r.last && r.d.Tokens[k].Tag == text.TO && r.verb(k+1)
}

// clauseOf reports whether the verb at token i is one of saying, so that a
// verb after it belongs to another clause.
func (r *reader) clauseOf(i int) bool {
	t := r.d.Tokens[i].Tag
	return t != text.VBN && r.lex.say.Has(r.d, i)
}
