package names

import (
	"slices"

	"lede/text"
)

// learn notes what the article's full names tell of their parts: a person's
// family name, an organization's first word, and the acronym in brackets
// after a name.
func (w *reading) learn() {
	for _, m := range w.found {
		first, last := int(m.First), int(m.Last)
		switch {
		case m.Label == text.NoLabel || last-first < 2:
		case m.Label == text.Person:
			end := last - 1
			for end > first && w.views[end].class&nameSuffix != 0 {
				end--
			}
			w.know(end, m.Label)
			if w.views[first].class&chineseSurname != 0 {
				w.know(first, m.Label)
			}
		case m.Label == text.Org:
			if w.views[first].class&(common|function|place|norp) == 0 {
				w.know(first, m.Label)
			}
			w.bracketed(last, m.Label)
		}
	}
}

func (w *reading) know(tok int, l text.Label) {
	if k, had := w.known.add(w.d.Tokens[tok].Lower); !had {
		*k = l
	}
}

// bracketed reads "(NBS)" after a name as its alias.
func (w *reading) bracketed(i int, l text.Label) {
	if w.mark(i, "(") && i+2 < len(w.d.Tokens) && w.mark(i+2, ")") && w.flags(i+1).Has(text.AllCaps) {
		k, _ := w.known.add(w.d.Tokens[i+1].Lower)
		*k = l
	}
}

// recall adds the words that stand alone and by which the article's full names
// are known, where they were passed over: the second mention takes the kind of
// the first.
func (w *reading) recall() {
	next, n := 0, len(w.found)
	for _, c := range w.capitals {
		i := int(c)
		for next < n && int(w.found[next].Last) <= i {
			next++
		}
		if next < n && int(w.found[next].First) <= i || w.views[i].class&(common|function|notName|title) != 0 {
			continue
		}
		k := w.known.get(w.d.Tokens[i].Lower)
		if k != nil && *k == text.Person && !(i > 0 && w.capital(i-1)) && !(i+1 < len(w.views) && w.capital(i+1)) {
			w.add(i, i+1, *k, byModel)
		}
	}
}

// settle decides the names whose kind is open by what the article has told,
// gives one string one kind, drops what stays open and writes the rest to the
// document.
func (w *reading) settle() {
	w.vote()
	d := w.d
	d.Mentions = d.Mentions[:0]
	for _, m := range w.found {
		if m.Last-m.First == 1 {
			if k := w.known.get(d.Tokens[m.First].Lower); k != nil && m.Label != text.Norp {
				m.Label = *k
			}
		} else {
			m.Label = w.majority(m)
			m.First = w.withoutArticle(m)
		}
		if m.Label == text.Place && office(d.Word(int(m.First))) { // Mayor | Ellen Park
			if first := w.withoutTitle(int(m.First), int(m.Last)); first > int(m.First) {
				m.First, m.Label = int32(first), text.Person
			}
		}
		if w.officeOf(m) { // Prime Minister of Laos | Sonexay Keomany
			d.Mentions = append(d.Mentions, text.Mention{First: m.First, Last: m.First + 1, Label: text.Place, Entity: -1})
			m.First, m.Label = m.First+1, text.Person
		}
		if m.Label == text.Person {
			m.Last = w.hyphened(m)
		}
		if m.Label != text.NoLabel {
			d.Mentions = append(d.Mentions, m)
		}
	}
	slices.SortStableFunc(d.Mentions, func(a, b text.Mention) int { return int(a.First - b.First) })
}

// officeOf reports whether a name runs on from the place that an office is of
// to the person who holds it.
func (w *reading) officeOf(m text.Mention) bool {
	first, last := int(m.First), int(m.Last)
	return last-first >= 3 && first >= 2 && (m.Label == text.Person || m.Label == text.Org) && w.is(first, place) &&
		w.d.Word(first-1) == "of" && office(w.d.Word(first-2)) && !w.is(last-1, orgHead|placeHead|common) && w.capital(first+1)
}

// withoutArticle returns the mention's first token after an article that the
// gazetteer does not have as part of the name.
func (w *reading) withoutArticle(m text.Mention) int32 {
	first := int(m.First)
	if w.views[first].class&function == 0 || !article(w.d.Word(first)) {
		return m.First
	}
	if n, _ := w.phrase(first, int(m.Last), org|place|event); n > 1 {
		return m.First
	}
	return m.First + 1
}

// hyphened returns the end of a person's name with the second syllable of a
// given name such as Cheuk-yan, which begins in lower case.
func (w *reading) hyphened(m text.Mention) int32 {
	i := int(m.Last)
	if i+1 >= len(w.views) || m.Last-m.First < 2 || w.views[m.First].class&chineseSurname == 0 || !w.mark(i, "-") ||
		!w.flags(i).Has(text.Glued) || !w.flags(i+1).Has(text.Glued|text.Letter) || w.capital(i+1) || w.views[i+1].class&common != 0 {
		return m.Last
	}
	return m.Last + 2
}

func article(s string) bool { return s == "The" || s == "the" || s == "A" || s == "An" }

// vote counts the kinds that each string of several words was given.
func (w *reading) vote() {
	w.votes.reset()
	for _, m := range w.found {
		if m.Last-m.First > 1 && m.Label != text.NoLabel {
			v, _ := w.votes.add(w.hash(m))
			v[m.Label]++
		}
	}
}

func (w *reading) majority(m text.Mention) text.Label {
	v := w.votes.get(w.hash(m))
	if v == nil {
		return m.Label
	}
	for l, n := range v {
		if n > v[m.Label] {
			m.Label = text.Label(l)
		}
	}
	return m.Label
}

// hash returns the hash of a mention's words in lower case.
func (w *reading) hash(m text.Mention) uint64 {
	var h uint64
	for i := m.First; i < m.Last; i++ {
		h = phraseHash(h, w.d.Tokens[i].Lower)
	}
	return h
}
