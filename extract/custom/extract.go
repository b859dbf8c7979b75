// Package custom finds records of the kinds that a rules file declares. Each
// match of a rule of such a kind is a record; a capture that is named as a
// field fills it, and so do the rule's constants.
package custom

import (
	"context"

	"lede/fact"
	"lede/rule"
	"lede/story"
)

// An Extractor knows the declared kinds. It is read-only and safe for
// concurrent use.
type Extractor struct{ kinds []*rule.Kind }

// New returns an extractor of the kinds that the rules declare.
func New(set *rule.Set) (*Extractor, error) { return &Extractor{kinds: set.Kinds()}, nil }

// Extract adds a record to st.Customs for each match.
func (x *Extractor) Extract(ctx context.Context, st *story.Story) {
	for _, k := range x.kinds {
		for sentence := range st.Doc.Sentences {
			if ctx.Err() != nil {
				return
			}
			for _, m := range st.Match.Match(st.Doc, sentence, k.Name) {
				st.Customs = append(st.Customs, record(st, k, &m))
			}
		}
	}
}

// record fills the fields in the order in which the rules file declares them;
// a field that nothing fills is left out.
func record(st *story.Story, k *rule.Kind, m *rule.Match) fact.Custom {
	c := fact.Custom{
		Head:  st.Head(fact.Kind(k.Name), m.Rule.ID, m.First, m.Last),
		First: m.First, Last: m.Last,
	}
	for _, field := range k.Fields {
		if value := m.Value(st.Doc, field); value != "" {
			c.Fields = append(c.Fields, fact.Field{Name: field, Value: value})
		}
	}
	return c
}
