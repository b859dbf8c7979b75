package rule

import (
	"math/bits"
	"slices"

	"lede/text"
)

// kindRules are the rules with patterns of one kind, and the vetoes over it,
// by what a sentence must hold for them to be looked at: so the cost of a
// sentence grows with the rules that may match in it, not with all.
type kindRules struct {
	all    []*Rule
	byWord [][]trial // by the filter's bit of words one of which the rule needs
	bits   []uint64  // those that byWord has rules for
	rest   []trial   // those that words alone do not tell
}

// A trial is a rule with what a sentence has to be asked yet before the rule is
// tried: mostly nothing besides the words that led to it.
type trial struct {
	rule   *Rule
	checks []check
}

func (k *kindRules) add(r *Rule) {
	k.all = append(k.all, r)
	for i, c := range r.checks {
		if c.labels == 0 && c.tags == 0 && c.flags == 0 {
			for len(k.byWord) <= int(c.bit) {
				k.byWord = append(k.byWord, nil)
			}
			for len(k.bits) <= int(c.bit>>6) {
				k.bits = append(k.bits, 0)
			}
			k.bits[c.bit>>6] |= 1 << (c.bit & 63)
			k.byWord[c.bit] = append(k.byWord[c.bit], trial{r, slices.Delete(slices.Clone(r.checks), i, i+1)})
			return
		}
	}
	k.rest = append(k.rest, trial{r, r.checks})
}

// count returns how many rules there are; nil has none.
func (k *kindRules) count() int {
	if k == nil {
		return 0
	}
	return len(k.all)
}

// Rivals reports whether a rule with a pattern of the kind, or a veto over it, may
// match in a sentence: where it may not, Contend lets all stand that grammars found.
func (m *Matcher) Rivals(d *text.Document, sentence int, kind string) bool {
	k := m.rulesOf(kind)
	if k.count() == 0 {
		return false
	}
	m.Read(d)
	for i := range k.rest {
		if m.meets(k.rest[i].checks, sentence) {
			return true
		}
	}
	row := m.row(sentence)
	for i, words := range k.bits {
		if words&row[i] != 0 {
			return true
		}
	}
	return false
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
	row := m.row(sentence)
	for i, word := range k.bits {
		for word &= row[i]; word != 0; word &= word - 1 {
			m.tryEach(k.byWord[i<<6+bits.TrailingZeros64(word)], sentence)
		}
	}
}

// tryEach searches for those of the rules whose needs the sentence meets.
func (m *Matcher) tryEach(trials []trial, sentence int) {
	for i := range trials {
		t := &trials[i]
		switch {
		case len(t.checks) > 0 && !m.meets(t.checks, sentence):
		case m.profile != nil:
			m.timed(t.rule, sentence)
		default:
			m.search(t.rule, sentence)
		}
	}
}
