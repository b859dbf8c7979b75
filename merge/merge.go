// Package merge puts together figures that say the same thing: one claim with
// all of its mentions, within an article and across the articles of a run.
package merge

import "lede/fact"

// A Merger collects figures. It is for one goroutine.
type Merger struct{ limit int }

// New returns a merger that holds at most limit figures in memory; 0 means no
// limit.
func New(limit int) *Merger { return &Merger{limit: limit} }

// Add takes the figures among one article's finished facts.
func (m *Merger) Add(facts []fact.Fact) {}

// Claims returns what the figures add up to, in the order of their first
// mentions.
func (m *Merger) Claims() []fact.Fact { return nil }
