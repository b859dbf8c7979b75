package figure

import (
	"slices"

	"lede/text"
)

// topic returns the subject that the pronoun at token k, which has no figure
// before it in its sentence, takes up: that of the clause before its own, else
// that of the sentence before; nothing where that is a pronoun or cannot be meant.
func (r *reader) topic(k int) said {
	if s, ok := r.clauseTopic(k); ok {
		return s
	}
	if r.sent == 0 {
		return said{}
	}
	plural := r.ofSeveral(k)
	scope, items, parts := r.scope, r.items, r.arena.parts
	defer func() { r.scope, r.items, r.arena.parts = scope, items, parts }()
	r.sentenceBefore()
	for v := range r.parts {
		p := &r.parts[v]
		if p.kind != verbPart || p.participle || r.reports(int(p.head)) {
			continue
		}
		if s, pronoun := r.subjectPhrase(v); pronoun || !s.empty() {
			if pronoun || !plural && !r.isThing(s) {
				return said{}
			}
			return said{words: r.words(s.first, s.last)}
		}
	}
	return said{}
}

// clauseTopic is topic within the sentence of the pronoun: the dam was begun in
// 2019; it is half complete. ok is false where no clause with a subject stands
// before the pronoun's own, so that the sentence before may tell.
func (r *reader) clauseTopic(k int) (s said, ok bool) {
	v := len(r.parts)
	for v > 0 && int(r.parts[v-1].first) >= k {
		v--
	}
	for v--; v >= 0 && !r.partsClauses(v); v-- {
	}
	for v--; v >= 0; v-- {
		p := &r.parts[v]
		if p.kind != verbPart || p.participle || r.infinitive(v) || r.reports(int(p.head)) {
			continue
		}
		switch s, pronoun := r.subjectPhrase(v); {
		case pronoun || s.empty():
		case r.ofSeveral(k) || r.isThing(s):
			return said{words: r.words(s.first, s.last)}, true
		default:
			return said{}, true
		}
	}
	return said{}, false
}

// ofSeveral reports whether the pronoun at token k stands for more than one.
func (r *reader) ofSeveral(k int) bool {
	return r.isWord(k, "they", "them", "these", "those", "their")
}

// partsClauses reports whether the mark or word at part k parts two clauses.
func (r *reader) partsClauses(k int) bool {
	switch r.parts[k].kind {
	case stopPart, clausePart:
		return true
	case andPart:
		return k > 0 && r.parts[k-1].kind == commaPart
	}
	return false
}

// isThing reports whether "it" may stand for what the phrase names: one thing
// or body rather than several, and nobody.
func (r *reader) isThing(p phrase) bool {
	head := p.first
	for head+1 < p.last && r.d.Tokens[head+1].Tag != text.IN {
		head++
	}
	return r.d.Tokens[head].Tag != text.NNS && !r.mention(head, text.Person) && !r.lex.role.Has(r.d, head)
}

// sentenceBefore moves to the sentence before, and sketches it where it has not
// been.
func (r *reader) sentenceBefore() {
	s := r.sent - 1
	if k, ok := slices.BinarySearchFunc(r.scopes, s, func(x scope, s int) int { return x.sent - s }); ok {
		r.scope = r.scopes[k]
		r.items = r.items[:r.to]
		return
	}
	x := &r.d.Sentences[s]
	r.items = r.items[:r.from]
	r.scope = scope{sent: s, first: x.First, last: x.Last, from: r.from, to: r.from}
	r.sketch()
}
