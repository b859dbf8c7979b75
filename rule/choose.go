package rule

import (
	"cmp"
	"slices"
	"strings"
)

// better orders matches that compete, the winner first: vetoes, then priority, then
// length in tokens, then the earlier start, then more captures, then the rule's
// id. The order is total over the matches in a sentence, so that the order
// of rules and files means nothing.
func better(a, b *Match) int {
	return cmp.Or(
		-compareBool(a.Rule.veto(), b.Rule.veto()),
		b.Rule.Priority-a.Rule.Priority,
		(b.Last-b.First)-(a.Last-a.First),
		a.First-b.First,
		len(b.Captures)-len(a.Captures),
		strings.Compare(a.Rule.ID, b.Rule.ID),
	)
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// choose takes the winners among m.found: the best first, each excluding what
// it overlaps. Vetoes exclude and are dropped.
func (m *Matcher) choose(sentence int) {
	if len(m.found) == 1 && !m.found[0].Rule.veto() && m.tracer == nil {
		m.matches = append(m.matches, m.found[0])
		return
	}
	if len(m.found) == 0 {
		return
	}
	slices.SortFunc(m.found, func(a, b Match) int { return better(&a, &b) })
	s := &m.doc.Sentences[sentence]
	m.taken = resize(m.taken, s.Last-s.First)
	for i := range m.found {
		c := &m.found[i]
		won := true
		for t := c.First; t < c.Last; t++ {
			if by := m.taken[t-s.First]; by > 0 && (c.Rule.Grammar == "" || m.found[by-1].Rule.Grammar == "") {
				won = false
				if m.tracer != nil {
					m.tracer.lost(c, &m.found[by-1])
				}
				break
			}
		}
		if !won {
			continue
		}
		for t := c.First; t < c.Last; t++ {
			m.taken[t-s.First] = int32(i + 1)
		}
		if m.tracer != nil {
			m.tracer.won(c)
		}
		if !c.Rule.veto() {
			m.matches = append(m.matches, *c)
		}
	}
	slices.SortFunc(m.matches, func(a, b Match) int { return a.First - b.First })
}
