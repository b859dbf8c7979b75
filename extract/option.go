package extract

import (
	"lede/nlp"
	"lede/rule"
)

// An Option changes how New makes an extractor.
type Option func(*Extractor)

// WithRules sets the rules to extract by, in place of the shipped ones.
func WithRules(set *rule.Set) Option { return func(x *Extractor) { x.set = set } }

// WithSI adds to figures with a measure their value in the SI unit of what it
// measures: Converted, for ranges ConvertedLow and
// ConvertedHigh, and ConvertedUnit.
func WithSI() Option { return func(x *Extractor) { x.si = true } }

// WithText keeps each article's text in its document's record: Document.Full.
func WithText() Option { return func(x *Extractor) { x.text = true } }

// WithAnnotator sets what reads the language, in place of lede's own. It must
// be safe for concurrent use on different documents. Of an nlp.Reader, the
// sparing form is used where no rule asks for relations.
func WithAnnotator(a nlp.Annotator) Option { return func(x *Extractor) { x.annotator = a } }
