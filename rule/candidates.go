package rule

import "math/bits"

// kindRules are the rules with patterns of one kind, and the vetoes over it,
// by what a sentence must hold for them to be looked at: so the cost of a
// sentence grows with the rules that may match in it, not with all.
type kindRules struct {
	all    []*Rule
	byWord [][]*Rule // by the filter's bit of words one of which the rule needs
	rest   []*Rule   // those that words alone do not tell
}

func (k *kindRules) add(r *Rule) {
	k.all = append(k.all, r)
	for _, c := range r.checks {
		if c.labels == 0 && c.tags == 0 && c.flags == 0 {
			for len(k.byWord) <= int(c.bit) {
				k.byWord = append(k.byWord, nil)
			}
			k.byWord[c.bit] = append(k.byWord[c.bit], r)
			return
		}
	}
	k.rest = append(k.rest, r)
}

// count returns how many rules there are; nil has none.
func (k *kindRules) count() int {
	if k == nil {
		return 0
	}
	return len(k.all)
}

// candidates searches for all rules of the kind that may match in a sentence.
func (m *Matcher) candidates(k *kindRules, sentence int) {
	if k == nil {
		return
	}
	if m.tracer != nil && m.tracer.Deep {
		for _, r := range k.all {
			m.search(r, sentence)
		}
		return
	}
	m.tryEach(k.rest, sentence)
	stride := m.set.filter.stride()
	for i, word := range m.rows[sentence*stride : (sentence+1)*stride] {
		for ; word != 0; word &= word - 1 {
			if bit := i<<6 + bits.TrailingZeros64(word); bit < len(k.byWord) {
				m.tryEach(k.byWord[bit], sentence)
			}
		}
	}
}

// tryEach searches for those of the rules whose needs the sentence meets.
func (m *Matcher) tryEach(rules []*Rule, sentence int) {
	for _, r := range rules {
		switch {
		case !m.met(r.checks, sentence):
		case m.profile != nil:
			m.timed(r, sentence)
		default:
			m.search(r, sentence)
		}
	}
}
