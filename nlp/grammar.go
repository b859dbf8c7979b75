package nlp

import (
	"lede/nlp/depparse"
	"lede/text"
)

// A grammar answers what coref asks of the parser.
type grammar struct {
	parser   *depparse.Parser
	doc      *text.Document
	sentence int // the one that is parsed as far as was asked, -1 where there is none
	parse    depparse.Scratch
}

// begin makes ready to answer for a document.
func (g *grammar) begin(d *text.Document) { g.doc, g.sentence = d, -1 }

// Subject reports whether token i of the sentence is a subject.
func (g *grammar) Subject(sentence, i int) bool {
	if g.sentence != sentence {
		s := &g.doc.Sentences[sentence]
		g.parser.Begin(g.doc, s.First, s.Last, &g.parse)
		g.sentence = sentence
	}
	return g.parser.Relation(i, &g.parse).Subject()
}
