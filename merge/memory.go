package merge

import "lede/fact"

// memory is what drafts are decoded into: a few large pieces in place of
// several small ones for each draft. What was given out is good until reset.
type memory struct {
	drafts   slab[draft]
	numbers  slab[fact.Number]
	mentions slab[fact.ClaimMention]
	texts    slab[string]
	links    slab[link]
}

// reset takes back what was given out.
func (m *memory) reset() {
	m.drafts.reset()
	m.numbers.reset()
	m.mentions.reset()
	m.texts.reset()
	m.links.reset()
}

// A slab gives out slices of one array after the other.
type slab[T any] struct{ used []T }

// slabSize is how many items an array has.
const slabSize = 256

// take returns n empty items; nil for none.
func (s *slab[T]) take(n int) []T {
	if n == 0 {
		return nil
	}
	if n > cap(s.used)-len(s.used) {
		s.used = make([]T, 0, max(n, slabSize))
	}
	at := len(s.used)
	s.used = s.used[:at+n]
	return s.used[at : at+n : at+n]
}

// reset takes back the items of the last array; those before it are the garbage
// collector's.
func (s *slab[T]) reset() {
	clear(s.used)
	s.used = s.used[:0]
}
