package figure

import "slices"

// topic returns the subject of the sentence before, for a pronoun that has no
// figure before it in its own; nothing where that sentence has none, or a
// pronoun.
func (r *reader) topic() said {
	if r.sent == 0 {
		return said{}
	}
	scope, items, parts := r.scope, r.items, r.arena.parts
	defer func() { r.scope, r.items, r.arena.parts = scope, items, parts }()
	r.sentenceBefore()
	for v := range r.parts {
		p := &r.parts[v]
		if p.kind != verbPart || p.participle || r.reports(int(p.head)) {
			continue
		}
		if s, pronoun := r.subjectPhrase(v); pronoun || !s.empty() {
			return said{words: r.words(s.first, s.last)}
		}
	}
	return said{}
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
