package rule

import "lede/text"

// Match returns the winning matches of the rules of one kind in a sentence of
// the document, in text order. The slice and what it holds are good until the
// next call.
func (m *Matcher) Match(d *text.Document, sentence int, kind string) []Match {
	k := m.rulesOf(kind)
	if k.count() == 0 {
		return nil
	}
	return m.contend(d, sentence, kind, k, nil)
}

// Contend is Match where grammars take part: own are their matches, of rules
// that Set.Grammar gave, which may lose to rules with patterns but not to each
// other. The winners of both come back, those of grammars with their Ref.
func (m *Matcher) Contend(d *text.Document, sentence int, kind string, own []Match) []Match {
	return m.contend(d, sentence, kind, m.rulesOf(kind), own)
}

// rulesOf returns the rules of a kind. An extractor asks for one kind in
// sentence after sentence.
func (m *Matcher) rulesOf(kind string) *kindRules {
	if m.kind != kind {
		m.kind, m.rules = kind, m.set.byKind[kind]
	}
	return m.rules
}

func (m *Matcher) contend(d *text.Document, sentence int, kind string, k *kindRules, own []Match) []Match {
	m.matches = m.matches[:0]
	if sentence < 0 || sentence >= len(d.Sentences) {
		return nil
	}
	m.Read(d)
	m.found, m.captures = m.found[:0], m.captures[:0]
	m.candidates(k, sentence)
	m.found = append(m.found, own...)
	if m.tracer != nil {
		m.tracer.grammars(m.set, kind, sentence)
	}
	m.choose(sentence)
	m.profile.won(m.matches)
	return m.matches
}

// Traced reports whether somebody wants to know what rules do, so that even
// what is sure to stand has to be told. Nobody does of a nil matcher.
func (m *Matcher) Traced() bool { return m != nil && m.tracer != nil }

// Watched reports whether somebody traces rules or adds up what they cost, so
// that grammars have to tell what they found.
func (m *Matcher) Watched() bool { return m.Traced() || m != nil && m.profile != nil }

// maxKills is how often in a sentence a killed match is looked for again one
// token on; after that the search goes on behind it, so that its cost stays
// linear.
const maxKills = 64

// search adds the rule's matches in a sentence to m.found: leftmost first, not
// overlapping each other.
func (m *Matcher) search(r *Rule, sentence int) {
	if r.regex != nil {
		m.searchRegex(r, sentence)
		return
	}
	s := &m.doc.Sentences[sentence]
	v := &m.run
	if m.tracer != nil {
		if try := m.tracer.begin(r, sentence); m.tracer.Deep {
			m.attempts(r, sentence, try)
		}
	}
	places := m.starts(r, sentence)
	if places == 0 {
		return
	}
	kills := 0
	for from := s.First; from < s.Last; from = v.last {
		v.load(m, r.prog, sentence, from, s.Last)
		for at := from; ; {
			if at = m.next(r, s, places, at, v.last); at == v.last {
				break
			}
			end, ok := v.run(at)
			if !ok || end == at {
				at++
				continue
			}
			g := m.killer(r, sentence, at, end)
			if g == nil {
				m.keep(r, at, end, v.slots)
				v.forget(end, end)
				at = end
				continue
			}
			if m.tracer != nil {
				m.tracer.killed(r, at, end, g)
			}
			next := at + 1
			if kills++; kills > maxKills {
				next = end
			}
			v.forget(next, end)
			at = next
		}
	}
}

// keep adds a match to those that compete.
func (m *Matcher) keep(r *Rule, first, last int, slots []int32) {
	c := Match{Rule: r, First: first, Last: last}
	from := len(m.captures)
	for i, name := range r.prog.captures {
		a, b := int(slots[2*i]), int(slots[2*i+1])
		if a < 0 || b <= a {
			continue
		}
		if name == spanCapture {
			c.First, c.Last = a, b
			continue
		}
		m.captures = append(m.captures, Capture{Name: name, First: a, Last: b})
	}
	c.Captures = m.captures[from:len(m.captures):len(m.captures)]
	m.found = append(m.found, c)
}

// spanCapture names the capture that says which part of a match competes.
const spanCapture = "span"

// killer returns the guard of the rule that keeps it from matching tokens
// [first, last), nil where none does.
func (m *Matcher) killer(r *Rule, sentence, first, last int) *guard {
	s := &m.doc.Sentences[sentence]
	for _, g := range r.notAfter {
		if last < s.Last && m.stands(g, sentence, last, -1) {
			return g
		}
	}
	for _, g := range r.notBefore {
		for from := max(s.First, first-lookBehind); from < first; from++ {
			if m.stands(g, sentence, from, first) {
				return g
			}
		}
	}
	for _, g := range r.unless {
		if m.meets(g.checks, sentence) && m.overlaps(g, sentence, first, last) {
			return g
		}
	}
	return nil
}

// How far guards see, in tokens: not_before this far behind it, the others
// this far to either side. Sentences are seldom longer; a bound keeps the cost
// of a rule linear where they are.
const (
	lookBehind = 16
	lookAround = 200
)

// stands reports whether the guard matches from token at on, up to token end
// where end is not negative.
func (m *Matcher) stands(g *guard, sentence, at, end int) bool {
	if !g.prog.begin.begins(m, at) {
		return false
	}
	m.guard.load(m, g.prog, sentence, at, at+lookAround)
	m.guard.endAt = end
	got, ok := m.guard.run(at)
	return ok && got > at
}

// overlaps reports whether the guard matches somewhere over tokens
// [first, last).
func (m *Matcher) overlaps(g *guard, sentence, first, last int) bool {
	v := &m.guard
	from := max(m.doc.Sentences[sentence].First, first-lookAround)
	v.load(m, g.prog, sentence, from, last+lookAround)
	for at := from; at < min(last, v.last); {
		if !g.prog.begin.begins(m, at) {
			at++
			continue
		}
		end, ok := v.run(at)
		if !ok || end == at {
			at++
			continue
		}
		if end > first {
			return true
		}
		v.forget(at+1, end)
		at++
	}
	return false
}
