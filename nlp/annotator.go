// Package nlp reads the language of an article: sentences, tokens, tags,
// lemmas, noun phrases, governing words, names and who they refer to.
package nlp

import (
	"context"
	"fmt"

	"lede/text"
	"lede/tokenize"
)

// An Annotator fills the layers of a document from its text. It is safe for
// concurrent use by goroutines that each have a document of their own.
type Annotator interface {
	// Annotate replaces the document's layers. It returns the context's error
	// where the context is done, and otherwise an error only where the
	// annotator itself failed.
	Annotate(ctx context.Context, d *text.Document) error
}

// A Reader is lede's own annotator. It is read-only once made.
type Reader struct {
	tagger quickTagger
	names  *recognizer
}

// New returns lede's annotator, its models read.
func New() (*Reader, error) {
	t, err := newQuickTagger()
	if err != nil {
		return nil, fmt.Errorf("reading the tagger: %w", err)
	}
	n, err := newRecognizer(nil)
	if err != nil {
		return nil, fmt.Errorf("reading the gazetteer: %w", err)
	}
	return &Reader{tagger: t, names: n}, nil
}

// Annotate fills every layer of the document.
func (r *Reader) Annotate(ctx context.Context, d *text.Document) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	Split(d)
	r.tagger.tag(d)
	Lemmatize(d)
	chunk(d)
	r.names.recognize(d)
	return nil
}

// Split fills only the tokens and sentences of the document and empties the
// layers above them.
func Split(d *text.Document) {
	d.Tokens = tokenize.Tokens(d.Tokens[:0], d.Text)
	d.Sentences = tokenize.Sentences(d.Sentences[:0], d.Text, d.Tokens)
	d.Chunks, d.Mentions, d.Entities = d.Chunks[:0], d.Mentions[:0], d.Entities[:0]
}
