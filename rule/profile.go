package rule

import (
	"cmp"
	"slices"
	"strings"
	"time"
)

// A Cost is what one rule took and gave.
type Cost struct {
	Rule    *Rule
	Time    time.Duration // of its pattern; 0 for a grammar, which its kind's stage times
	Tried   int           // sentences that have all that its pattern needs
	Matches int           // places where the pattern fits
	Won     int           // those that no other rule beat
}

// A Profile adds up what rules cost. It is for one goroutine; Add joins those
// of several. Nil measures nothing.
type Profile struct{ costs map[*Rule]*Cost }

// NewProfile returns an empty profile.
func NewProfile() *Profile { return &Profile{make(map[*Rule]*Cost)} }

// Profile makes the matcher add what its rules cost to p; nil ends it.
func (m *Matcher) Profile(p *Profile) { m.profile = p }

// Costs returns what each rule cost that was tried or won, the dearest first.
func (p *Profile) Costs() []Cost {
	var l []Cost
	for _, c := range p.costs {
		l = append(l, *c)
	}
	slices.SortFunc(l, func(a, b Cost) int {
		return cmp.Or(cmp.Compare(b.Time, a.Time), cmp.Compare(b.Won, a.Won), strings.Compare(a.Rule.ID, b.Rule.ID))
	})
	return l
}

// Add adds the costs of another profile of the same set.
func (p *Profile) Add(o *Profile) {
	for r, c := range o.costs {
		own := p.of(r)
		own.Time += c.Time
		own.Tried += c.Tried
		own.Matches += c.Matches
		own.Won += c.Won
	}
}

func (p *Profile) of(r *Rule) *Cost {
	c := p.costs[r]
	if c == nil {
		c = &Cost{Rule: r}
		p.costs[r] = c
	}
	return c
}

// timed searches for a rule and notes what it cost.
func (m *Matcher) timed(r *Rule, sentence int) {
	before, start := len(m.found), time.Now()
	m.search(r, sentence)
	c := m.profile.of(r)
	c.Time += time.Since(start)
	c.Tried++
	c.Matches += len(m.found) - before
}

// won notes the winners of a sentence.
func (p *Profile) won(l []Match) {
	if p == nil {
		return
	}
	for i := range l {
		p.of(l[i].Rule).Won++
	}
}
