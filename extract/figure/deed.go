package figure

import "lede/text"

// spends reports whether the i-th figure is money with which the subject of the
// verb group v does something, rather than how high the subject is: returned
// $23 billion to shareholders, paid Orvik $1 billion.
func (r *reader) spends(i, v int) bool {
	it := &r.items[i]
	if it.unit.kind != money || r.parts[v].participle || !r.transitive(v) && !r.wins(int(r.parts[v].head), it) {
		return false
	}
	return r.partBefore(i) == v || r.objectOf(v, it.first).last == it.first
}

// deed returns what the subject of the verb group v, given in words, does with
// the i-th figure: Orvik lent to farmers, fined the bank.
func (r *reader) deed(i, v int, words string) string {
	if r.partBefore(i) == v {
		return join(join(words, r.mainVerb(v)), r.receiver(i))
	}
	if o := r.objectOf(v, r.items[i].first); !o.empty() && o.last == r.items[i].first && !r.pronounAt(o) { // fined the bank $12 million
		return join(join(words, r.mainVerb(v)), r.words(o.first, o.last))
	}
	return words
}

// deedOf returns what the pronoun at token k does with the i-th figure by the
// verb group v: the one whom it names, else the subject of a clause before.
func (r *reader) deedOf(i, v, k int) said {
	it := &r.items[i]
	it.deed, it.doer = true, r.referentName(phrase{k, k + 1})
	if it.doer == "" {
		it.doer = r.topic(k).words
	}
	if it.doer == "" {
		return r.predicate(i, v)
	}
	return said{words: r.deed(i, v, it.doer)}
}

// objectPronoun returns the pronoun that is the object of the verb group v right
// before the i-th figure, -1 for none: wants to bring it under 90 percent.
func (r *reader) objectPronoun(i, v int) int {
	if o := r.objectOf(v, r.items[i].first); o.last == r.items[i].first && !o.empty() && r.d.Tokens[o.first].Tag == text.PRP {
		return o.first
	}
	return -1
}
