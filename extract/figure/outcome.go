package figure

// ofEvent reports whether the figure tells what came of an event: people who
// were killed or acquitted, votes and seats won.
func (r *reader) ofEvent(it *item) bool {
	if it.unit.kind != counted || it.hyphen || it.tense != past && !r.polled(it) {
		return false
	}
	if r.polled(it) {
		return true
	}
	v := r.governor(it.part)
	if v < 0 {
		v = r.predicateOf(it.part)
	}
	return v >= 0 && it.unit.code == "person" && r.lex.peopleVerb.Has(r.d, int(r.parts[v].head))
}

// predicateOf returns the finite verb after the subject at part k, participles
// and infinitives that hang on it passed over; -1 for none.
func (r *reader) predicateOf(k int) int {
	v := r.verbAfterPart(k)
	for j := v + 1; v >= 0 && (r.parts[v].participle || r.infinitive(v)) && j < len(r.parts); j++ {
		switch r.parts[j].kind {
		case verbPart:
			v = j
		case stopPart, clausePart, relativePart, commaPart:
			return v
		}
	}
	return v
}

// polled reports whether the figure is a result of a poll: seats or votes won.
func (r *reader) polled(it *item) bool {
	if !r.clock.election || it.unit.kind != counted || r.lex.pollNoun.Lookup(it.unit.code) == nil {
		return false
	}
	v := r.governor(it.part)
	if v < 0 {
		v = r.verbAfterPart(it.part)
	}
	if v < 0 {
		return true
	}
	head := int(r.parts[v].head)
	if r.d.Tokens[head].Lemma == hBe { // the Greens are on 19, but not: it is 38 votes behind
		return it.part > 0 && r.parts[it.part-1].kind == prepPart
	}
	return r.lex.pollVerb.Has(r.d, head)
}

// ofBudget reports whether the figure is the size of a budget.
func (r *reader) ofBudget(it *item) bool {
	for k := it.about.first; k < it.about.last; k++ {
		if r.lex.budgetNoun.Has(r.d, k) {
			return it.unit.kind == money
		}
	}
	return false
}

// allotted reports whether the figure is what a budget that the article tells
// of gives to somebody: the police get $118.9 million.
func (r *reader) allotted(it *item) bool {
	if r.clock.budget == "" || it.unit.kind != money || it.unit.per != "" || it.hyphen || it.tense != present && it.tense != unreal {
		return false
	}
	v := r.governor(it.part)
	return v >= 0 && r.lex.allotVerb.Has(r.d, int(r.parts[v].head))
}
