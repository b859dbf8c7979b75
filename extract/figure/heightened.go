package figure

import "lede/text"

// heightened reads a percentage by which a noun or a chance is more than another:
// a 30% higher risk of dementia; were 27% more likely to die of it. Who has the
// risk is no metric of it: women don't rise by 27%.
func (r *reader) heightened(i int) said {
	it := &r.items[i]
	if it.unit.kind != percent && it.unit.kind != points || r.comparative(it) == "" {
		return said{}
	}
	j := it.last + 1
	if r.is(j, "likely") && r.is(j+1, "to") {
		return r.likelihood(i, j)
	}
	k := r.partWith(it.part+1, j)
	if k < 0 || r.parts[k].kind != nounPart {
		return said{}
	}
	if t := r.d.Tokens[j].Tag; !t.Noun() && (!t.Adjective() || r.isWord(j-1, "more", "less")) { // to yield 5% less full fees
		return said{}
	}
	return r.owned(i, phrase{j, r.reachOf(k, r.last, false)})
}

// partWith returns the part, from part k on, that token j stands in; -1 for none
// within two parts.
func (r *reader) partWith(k, j int) int {
	for end := min(k+2, len(r.parts)); k < end; k++ {
		if p := &r.parts[k]; int(p.first) <= j && j < int(p.last) {
			return k
		}
	}
	return -1
}

// owned returns the words of a noun phrase with the subject that has it: smokers'
// risk of dementia.
func (r *reader) owned(i int, p phrase) said {
	s := r.said(p)
	v := r.governor(r.items[i].part)
	if v < 0 || r.parts[v].participle || !r.lex.ownVerb.Has(r.d, int(r.parts[v].head)) {
		return s
	}
	o, pronoun := r.subjectPhrase(v)
	if !pronoun && !o.empty() && o.last-r.skipDeterminers(o.first, o.last) <= longOwner {
		s.words = join(r.words(o.first, o.last), s.words)
	}
	return s
}

// likelihood returns who is likely to do what: women likely to die. The word
// likely is token j.
func (r *reader) likelihood(i, j int) said {
	v := r.governor(r.items[i].part)
	if v < 0 {
		return said{}
	}
	who, pronoun := r.subjectPhrase(v)
	if k := r.partBefore(i); k > v && r.parts[k].kind == nounPart { // made men 27% more likely
		who, pronoun = r.wholePhrase(k), false
	}
	end := r.clauseEnd(j + 1)
	if end < j+3 {
		return said{}
	}
	s := said{words: r.words(j, end), at: phrase{j, end}}
	if !pronoun && !who.empty() {
		s.words = join(r.words(who.first, who.last), s.words)
	}
	return s
}

// clauseEnd returns where the infinitive at token k ends with what it leads to:
// before a mark, a comparison, a date, a figure or another clause.
func (r *reader) clauseEnd(k int) int {
	end := k
	for q := range r.parts {
		p := &r.parts[q]
		if int(p.last) <= k {
			continue
		}
		switch p.kind {
		case nounPart, otherPart:
		case prepPart:
			if r.is(int(p.first), "than") || q+1 == len(r.parts) || r.parts[q+1].kind != nounPart {
				return end
			}
		case verbPart:
			if end > k {
				return end
			}
		default:
			return end
		}
		if r.parts[q].kind != prepPart && !(p.kind == otherPart && r.d.Tokens[p.first].Flags.Has(text.Punct)) {
			end = int(p.last)
		}
	}
	return end
}
