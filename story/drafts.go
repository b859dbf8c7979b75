package story

import (
	"slices"

	"lede/fact"
)

// Drafts is memory in which the facts of one story after another are written.
// It stays in the processor's cache, as the records of many stories would not.
// The zero Drafts is ready.
type Drafts struct {
	dates     draft[fact.Date]
	figures   draft[fact.Figure]
	officials draft[fact.Official]
	says      draft[fact.Statement]
	events    draft[fact.Event]
	customs   draft[fact.Custom]
}

// Lend gives the story memory for the kinds that it has no facts of.
func (m *Drafts) Lend(s *Story) {
	m.dates.lend(&s.Dates)
	m.figures.lend(&s.Figures)
	m.officials.lend(&s.Officials)
	m.says.lend(&s.Says)
	m.events.lend(&s.Events)
	m.customs.lend(&s.Customs)
}

// Take takes the memory back and leaves the story what was written in it, in
// one piece of memory a kind that is nobody else's.
func (m *Drafts) Take(s *Story) {
	m.dates.take(&s.Dates)
	m.figures.take(&s.Figures)
	m.officials.take(&s.Officials)
	m.says.take(&s.Says)
	m.events.take(&s.Events)
	m.customs.take(&s.Customs)
}

// A draft is the memory for one kind.
type draft[T any] struct {
	list []T
	lent bool
}

func (d *draft[T]) lend(to *[]T) {
	if *to == nil {
		*to, d.lent = d.list[:0], true
	}
}

func (d *draft[T]) take(from *[]T) {
	if !d.lent {
		return
	}
	d.list, d.lent = *from, false
	*from = nil
	if len(d.list) > 0 {
		*from = slices.Clone(d.list)
	}
}
