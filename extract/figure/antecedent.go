package figure

// topic returns the subject of the sentence before, for a pronoun that has no
// figure before it in its own; nothing where that sentence has none, or a
// pronoun.
func (r *reader) topic() said {
	if r.sent == 0 {
		return said{}
	}
	first, last, from, parts := r.first, r.last, r.from, r.parts
	defer func() { r.first, r.last, r.from, r.spare, r.parts = first, last, from, r.parts, parts }()
	before := &r.d.Sentences[r.sent-1]
	r.first, r.last, r.parts = before.First, before.Last, r.spare[:0]
	for r.from > 0 && r.items[r.from-1].first >= r.first {
		r.from--
	}
	r.sketch()
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
