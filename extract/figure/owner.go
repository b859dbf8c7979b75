package figure

import "lede/text"

// longOwner is how many tokens an owner may have to go into a metric.
const longOwner = 5

// withOwner puts before the noun at part k, which is what the i-th figure is
// said of, the subject that has it: "the plan comes with 50 GB of storage"
// tells of the plan's storage.
func (r *reader) withOwner(i, k int, s said) said {
	it := &r.items[i]
	if it.role != "" || it.unit.kind == percent || it.unit.kind == duration || s.at.empty() {
		return s
	}
	v := r.governor(k)
	if v < 0 || r.parts[v].participle {
		return s
	}
	head := int(r.parts[v].head)
	switch k = r.beforePhrase(k); {
	case k == v && r.lex.ownVerb.Has(r.d, head):
	case k == v+1 && r.is(int(r.parts[k].first), "with") && r.lex.supplyVerb.Has(r.d, head):
	default:
		return s
	}
	p, pronoun := r.subjectPhrase(v)
	if pronoun || p.empty() || p.last-r.skipDeterminers(p.first, p.last) > longOwner || r.d.Tokens[p.last-1].Tag == text.POS {
		return s
	}
	s.words = join(r.words(p.first, p.last), s.words)
	return s
}

// beforePhrase returns the part before the noun phrase in which part k stands,
// other figures and a name counted in: with a Norvik 50-inch screen. It is -1
// for none.
func (r *reader) beforePhrase(k int) int {
	figure := r.parts[k].kind == figurePart
	for k--; k >= 0; k-- {
		p := &r.parts[k]
		switch {
		case p.kind == otherPart, p.kind == figurePart:
		case p.kind == nounPart && figure && r.d.Tokens[p.first].Tag == text.DT:
		default:
			return k
		}
		figure = p.kind == figurePart
	}
	return -1
}

// itsOwner returns the words of the object p of the verb group v, which the
// i-th figure is said of, with its owner, where that is the subject: the bank
// raised its key rate.
func (r *reader) itsOwner(i, v int, p phrase) said {
	s := r.said(p)
	k := p.first
	for j := i - 1; j >= max(r.from, i-3); j-- {
		if it := &r.items[j]; it.last == p.first { // its three-year forecast
			k = it.first - 1
		}
	}
	if !r.isWord(k, "its", "their") || r.parts[v].participle {
		return s
	}
	o, pronoun := r.subjectPhrase(v)
	n := o.last - r.skipDeterminers(o.first, o.last)
	if !pronoun && !o.empty() && n <= longOwner && n <= p.last-p.first && o.last <= p.first { // a longer one would drown it
		s.words = join(r.words(o.first, o.last), s.words)
	}
	return s
}
