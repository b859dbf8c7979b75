package extract

import "lede/rule"

// An Option changes how New makes an extractor.
type Option func(*Extractor)

// WithRules sets the rules to extract by, in place of the shipped ones.
func WithRules(set *rule.Set) Option { return func(x *Extractor) { x.set = set } }
