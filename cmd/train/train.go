package main

import (
	"fmt"

	"lede/nlp/depparse"
	"lede/nlp/model"
	"lede/nlp/postag"
	"lede/text"
)

// jackknife is in how many parts the training data is tagged, each by a
// tagger trained on the others, so that the parser learns from tags as wrong
// as it will meet.
const jackknife = 5

// train returns the sections of a tagger and a parser.
func train(docs []*text.Document, lex map[string][]text.Tag) ([]model.Section, error) {
	tags, err := postag.Train(docs, lex, postag.Options{})
	if err != nil {
		return nil, fmt.Errorf("the tagger: %w", err)
	}
	retagged, err := retag(docs, lex)
	if err != nil {
		return nil, err
	}
	arcs, err := depparse.Train(retagged, depparse.Options{})
	if err != nil {
		return nil, fmt.Errorf("the parser: %w", err)
	}
	return append(tags, arcs...), nil
}

// retag returns copies of the documents with the tags of taggers that were
// trained without them.
func retag(docs []*text.Document, lex map[string][]text.Tag) ([]*text.Document, error) {
	out := make([]*text.Document, len(docs))
	for k := range jackknife {
		var rest []*text.Document
		for i, d := range docs {
			if i%jackknife != k {
				rest = append(rest, d)
			}
		}
		sections, err := postag.Train(rest, lex, postag.Options{})
		if err != nil {
			return nil, fmt.Errorf("a tagger for the parser: %w", err)
		}
		g, err := openTagger(sections)
		if err != nil {
			return nil, err
		}
		for i, d := range docs {
			if i%jackknife == k {
				out[i] = tagged(g, d)
			}
		}
	}
	return out, nil
}

// tagged returns a copy of the document with the tagger's tags.
func tagged(g *postag.Tagger, d *text.Document) *text.Document {
	var s postag.Scratch
	c := *d
	c.Tokens = append([]text.Token(nil), d.Tokens...)
	s.Begin(&c)
	for _, sent := range c.Sentences {
		g.Tag(&c, sent.First, sent.Last, &s)
	}
	return &c
}

func openTagger(sections []model.Section) (*postag.Tagger, error) {
	f, err := model.Open(model.Bytes(sections...))
	if err != nil {
		return nil, err
	}
	return postag.Open(f)
}
