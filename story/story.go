// Package story carries one article through the extractors: the document, the
// rules that read it, and the facts found so far. Each extractor reads what
// earlier ones left and adds its own kind.
package story

import (
	"lede/fact"
	"lede/rule"
	"lede/text"
)

// A Story is one article while facts are being found in it. It has one
// writer at a time and may be reused after Reset.
type Story struct {
	Doc   *text.Document
	Match *rule.Matcher

	Continues bool      // the text goes on where another section of its document ended: it has no head
	Published string    // the publication date, ISO 8601, "" where unknown
	Headline  text.Span // of the title in the text, empty where it has none
	Dateline  text.Span // of the dateline with its dash, empty where there is none
	Article   fact.Document
	Dates     []fact.Date // in text order
	Figures   []fact.Figure
	Officials []fact.Official
	Says      []fact.Statement
	Events    []fact.Event
	Customs   []fact.Custom

	near int // the sentence of the last fact
}

// Head returns the head of a fact that stands at tokens [first, last), with
// byte offsets.
func (s *Story) Head(kind fact.Kind, rule string, first, last int) fact.Head {
	span := s.Doc.TokenSpan(first, last)
	s.near = max(0, s.Doc.SentenceNear(first, s.near))
	return fact.Head{
		Kind: kind, Rule: rule, Start: span.Start, End: span.End,
		Text: s.Doc.Text[span.Start:span.End], Sentence: s.near,
	}
}
