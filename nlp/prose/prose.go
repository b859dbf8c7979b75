// Package prose reads articles with jdkato/prose, for comparison with lede's
// own annotator and for who trusts it more. It knows no syntax: every token's
// Head is -1. Lemmas, noun phrases and who is who are worked out from prose's
// tags and names as they are from lede's.
package prose

import (
	"context"
	"fmt"

	"github.com/jdkato/prose/v3"

	"lede/nlp"
	"lede/nlp/coref"
	"lede/nlp/names"
	"lede/text"
)

// A Reader annotates with prose. It is read-only once made and safe for
// concurrent use. It implements nlp.Annotator.
type Reader struct{ coref *coref.Resolver }

// New returns a reader. prose's models are loaded when the first document is
// read, and then shared.
func New() (*Reader, error) {
	words, err := names.New(names.Options{})
	if err != nil {
		return nil, fmt.Errorf("reading lists of names: %w", err)
	}
	return &Reader{coref.New(words)}, nil
}

// Annotate fills every layer of the documents but their syntax.
func (r *Reader) Annotate(ctx context.Context, docs ...*text.Document) error {
	for _, d := range docs {
		if err := r.annotate(ctx, d); err != nil {
			return err
		}
	}
	return nil
}

func (r *Reader) annotate(ctx context.Context, d *text.Document) error {
	p, err := prose.NewDocumentContext(ctx, d.Text)
	if err != nil {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		return fmt.Errorf("reading with prose: %w", err)
	}
	d.Tokens = tokens(d.Tokens[:0], d.Text, p.Tokens())
	d.Sentences = sentences(d.Sentences[:0], d.Tokens, p.Sentences())
	d.Mentions = mentions(d, p.Entities())
	nlp.Lemmatize(d)
	nlp.Chunks(d)
	var cues coref.Cues
	for _, s := range d.Sentences {
		cues.Add(d, s.First, s.Last)
	}
	r.coref.Resolve(d, cues, nil)
	return nil
}

// sentences appends prose's sentences. A token belongs to the sentence that
// it begins in; what stands behind the last one belongs to that.
func sentences(dst []text.Sentence, toks []text.Token, found []prose.Sentence) []text.Sentence {
	first := 0
	for i, s := range found {
		last := first
		for last < len(toks) && (int(toks[last].Start) < s.End() || i == len(found)-1) {
			last++
		}
		dst = appendSentence(dst, toks, first, last)
		first = last
	}
	return appendSentence(dst, toks, first, len(toks))
}

func appendSentence(dst []text.Sentence, toks []text.Token, first, last int) []text.Sentence {
	if first == last {
		return dst
	}
	span := text.Span{Start: int(toks[first].Start), End: int(toks[last-1].End)}
	return append(dst, text.Sentence{Span: span, First: first, Last: last})
}

// labels are the kinds of prose's entities; what is not listed is passed over.
var labels = map[string]text.Label{
	"PERSON": text.Person, "ORGANIZATION": text.Org,
	"GPE": text.Place, "LOCATION": text.Place, "GSP": text.Place, "FACILITY": text.Place,
}

// mentions returns prose's entities over the tokens that they cover.
func mentions(d *text.Document, found []prose.Entity) []text.Mention {
	out := d.Mentions[:0]
	free := int32(0) // names do not overlap
	for _, e := range found {
		l, ok := labels[e.Label]
		if !ok {
			continue
		}
		first, last := int32(d.TokenAt(e.Start)), int32(d.TokenAt(e.End()-1)+1)
		if first < free || first >= last || int(last) > len(d.Tokens) {
			continue
		}
		out = append(out, text.Mention{First: first, Last: last, Label: l, Entity: -1})
		free = last
	}
	return out
}
