package figure

import "lede/text"

// longOwner is how many tokens an owner may have to go into a metric.
const longOwner = 6

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
	for k--; k > v && r.parts[k].kind == otherPart; k-- {
	}
	switch {
	case k == v && r.lex.ownVerb.Has(r.d, head):
	case k == v+1 && r.is(int(r.parts[k].first), "with") && r.lex.supplyVerb.Has(r.d, head):
	default:
		return s
	}
	p, pronoun := r.subjectPhrase(v)
	if pronoun || p.empty() || p.last-p.first > longOwner || r.d.Tokens[p.last-1].Tag == text.POS {
		return s
	}
	s.words = join(r.words(p.first, p.last), s.words)
	return s
}
