package figure

import "lede/text"

// durationMetric returns what lasts as long as the figure says: a 12-hour
// flight, the last outbreak lasted, spent in jail.
func (r *reader) durationMetric(i int) said {
	if s := r.alternative(i); s.ok() {
		return s
	}
	if s := r.ownNoun(i); s.ok() {
		return s
	}
	if s := r.superlative(i); s.ok() {
		return s
	}
	if s := r.lastingNoun(i); s.ok() {
		return s
	}
	it := &r.items[i]
	v := r.governor(it.part)
	limit := it.first
	if v < 0 {
		if v, limit = r.verbAfterPart(it.part), r.last; v < 0 {
			return r.verbless(i)
		}
	}
	return r.lasting(i, v, limit)
}

// lasting returns what is done for as long as the figure says: who does what,
// up to token limit.
func (r *reader) lasting(i, v, limit int) said {
	p, pronoun := r.subjectPhrase(v)
	head := int(r.parts[v].head)
	if k := r.items[i].part; k == v+1 && k+1 < len(r.parts) && r.parts[k+1].kind == verbPart && r.infinitive(k+1) && r.isWord(head, "take", "takes", "took", "taken") {
		return said{words: r.predicateWords(k + 1)} // it took 14 hours to put out the fire
	}
	o := r.objectOf(v, limit)
	if (pronoun || p.empty()) && o.empty() {
		return r.predicate(i, v)
	}
	if r.auxiliary(head) && o.empty() && r.isPlace(p) {
		return said{}
	}
	s := r.said(p)
	if !s.ok() {
		s.at = o
	}
	if o.empty() && s.ok() {
		return s
	}
	if !r.auxiliary(head) && !r.lex.levelVerb.Has(r.d, head) {
		s.words = join(s.words, r.d.Word(head))
	}
	if !o.empty() && !r.pronounAt(o) {
		s.words = join(s.words, r.words(o.first, o.last))
	}
	return s
}

// isPlace reports whether the phrase is the name of a place, which itself does not
// last: Marenia has been at war for twenty years.
func (r *reader) isPlace(p phrase) bool {
	return !p.empty() && r.mention(p.last-1, text.Place) && r.mention(r.skipDeterminers(p.first, p.last), text.Place)
}

// lastingNoun reads "a shutdown of the port for 12 days": what goes on for so
// long.
func (r *reader) lastingNoun(i int) said {
	k := r.partBefore(i)
	if k < 1 || r.parts[k].kind != prepPart || !r.is(int(r.parts[k].first), "for") {
		return said{}
	}
	n := k - 1
	for n > 1 && r.parts[n].kind == nounPart && r.parts[n-1].kind == prepPart && r.parts[n-2].kind == nounPart && !r.lex.lastingNoun.Has(r.d, int(r.parts[n].head)) {
		n -= 2
	}
	if p := &r.parts[n]; p.kind == nounPart && r.lex.lastingNoun.Has(r.d, int(p.head)) {
		return r.said(phrase{int(p.first), int(r.parts[k-1].last)})
	}
	return said{}
}

// superlative reads "the best gain in five months", "the highest level in 15
// years": what is best.
func (r *reader) superlative(i int) said {
	k := r.partBefore(i)
	if k < 1 || r.parts[k].kind != prepPart || r.parts[k-1].kind != nounPart || !r.isWord(int(r.parts[k].first), "in", "for", "of") {
		return said{}
	}
	p := phrase{int(r.parts[k-1].first), int(r.parts[k-1].last)}
	for j := p.first; j < p.last; j++ {
		if t := &r.d.Tokens[j]; t.Tag == text.JJS || r.isWord(j, "first", "last", "record") {
			return r.said(p)
		}
	}
	return said{}
}

// ageMetric returns who is as old as the figure says.
func (r *reader) ageMetric(i int) said {
	it := &r.items[i]
	if it.rule == "figure.age.apposition" {
		if c := r.chunkOf(it.core - 2); c >= 0 {
			return r.said(phrase{r.chunkFirst(c), int(r.d.Chunks[c].Last)})
		}
	}
	if k := it.part + 1; k < len(r.parts) && r.parts[k].kind == nounPart && !r.is(it.core-1, "aged") && !r.isWord(int(r.parts[k].first), "will", "may", "can", "might") {
		return r.said(phrase{int(r.parts[k].first), int(r.parts[k].last)})
	}
	if r.isWord(it.core-1, "aged", "under", "over", "of") {
		for k := it.core - 1; k >= max(r.first, it.core-6); k-- {
			if c := r.chunkOf(k); c >= 0 && !r.is(int(r.d.Chunks[c].Head), "age") {
				return r.said(phrase{r.chunkFirst(c), int(r.d.Chunks[c].Last)})
			}
		}
	}
	if r.is(it.core-1, "the") {
		return said{words: r.lastPerson(it.core)} // the 47-year-old
	}
	if r.is(it.core-1, "a") {
		return said{}
	}
	if v := r.governor(it.part); v >= 0 {
		if q, _ := r.subjectOf(v); q >= 0 && r.isWord(int(r.parts[q].first), "he", "she") {
			return said{words: r.referentName(phrase{int(r.parts[q].first), int(r.parts[q].last)})}
		}
	}
	return r.verbal(i)
}

// lastPerson returns the full name of the person named last before token i in its
// paragraph, "" where none is.
func (r *reader) lastPerson(i int) string {
	first := r.paragraphFirst()
	for k := len(r.d.Mentions) - 1; k >= 0 && int(r.d.Mentions[k].First) >= first; k-- {
		if m := &r.d.Mentions[k]; int(m.Last) <= i && m.Label == text.Person && m.Form == text.Named {
			return r.names().NameOf(m)
		}
	}
	return ""
}
