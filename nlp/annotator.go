// Package nlp reads the language of an article: sentences, tokens, tags,
// lemmas, noun phrases, governing words, names and who they refer to.
package nlp

import (
	"context"
	"fmt"
	"slices"
	"sync"

	"lede/nlp/coref"
	"lede/nlp/depparse"
	"lede/nlp/model"
	"lede/nlp/names"
	"lede/nlp/postag"
	"lede/text"
	"lede/tokenize"
)

// An Annotator fills the layers of a document from its text. It is safe for
// concurrent use by goroutines that each have a document of their own.
type Annotator interface {
	// Annotate replaces the layers of each document, its entities with the
	// mentions of each among them. It returns the context's error where the
	// context is done, and otherwise an error only where the annotator itself
	// failed; then no document's layers are to be used.
	Annotate(ctx context.Context, docs ...*text.Document) error
}

// A Reader is lede's own annotator. It is read-only once made.
type Reader struct {
	tagger *postag.Tagger
	parser *depparse.Parser
	names  *names.Recognizer
	coref  *coref.Resolver
	spare  bool      // see Sparing
	pool   sync.Pool // of *scratch
}

// scratch is what one goroutine works with.
type scratch struct {
	tags    postag.Scratch
	split   tokenize.Splitter
	parse   depparse.Scratch
	lemmas  lemmas
	cues    []coref.Cues // of each document
	grammar grammar
}

// New returns lede's annotator with the embedded model.
func New() (*Reader, error) {
	return NewKnowing(nil)
}

// NewKnowing is New with names that a user wants known, by kind: Person, Org,
// Place, EventName or Norp. They stand over what the annotator finds itself.
func NewKnowing(own map[text.Label][]string) (*Reader, error) {
	f, err := model.English()
	if err != nil {
		return nil, fmt.Errorf("opening the embedded model: %w", err)
	}
	return open(f, own)
}

// Open returns an annotator that works with the models of a file.
func Open(f *model.File) (*Reader, error) { return open(f, nil) }

func open(f *model.File, own map[text.Label][]string) (*Reader, error) {
	t, err := postag.Open(f)
	if err != nil {
		return nil, fmt.Errorf("opening the tagger: %w", err)
	}
	p, err := depparse.Open(f)
	if err != nil {
		return nil, fmt.Errorf("opening the parser: %w", err)
	}
	n, err := openNames(f, own)
	if err != nil {
		return nil, fmt.Errorf("reading the recognizer of names: %w", err)
	}
	return newReader(t, p, n, false), nil
}

func newReader(t *postag.Tagger, p *depparse.Parser, n *names.Recognizer, spare bool) *Reader {
	r := &Reader{tagger: t, parser: p, names: n, coref: coref.New(n), spare: spare}
	r.pool.New = func() any {
		return &scratch{grammar: grammar{parser: p}}
	}
	return r
}

// Sparing returns an annotator with the same models that leaves heads and
// relations open, and parses only as far as a pronoun's antecedent hangs on it.
// All else comes out the same, in half of the time.
func (r *Reader) Sparing() *Reader { return newReader(r.tagger, r.parser, r.names, true) }

func openNames(f *model.File, own map[text.Label][]string) (*names.Recognizer, error) {
	b, err := f.Section(names.Section)
	if err != nil {
		return nil, err
	}
	return names.New(names.Options{Model: b, Names: own})
}

// checkEvery is how many sentences are read between looks at the context.
const checkEvery = 256

// Annotate fills every layer of the documents, grammar, names and who is who
// each of all of them before the next: each needs tables that push the others'
// out of the processor's cache. A document is split just before it is tagged,
// while its tokens are in the cache, and names begin with the last one tagged.
func (r *Reader) Annotate(ctx context.Context, docs ...*text.Document) error {
	s := r.pool.Get().(*scratch)
	defer r.pool.Put(s)
	s.cues = slices.Grow(s.cues[:0], len(docs))[:len(docs)]
	for k, d := range docs {
		split(d, &s.split)
		if err := r.tag(ctx, d, s, &s.cues[k]); err != nil {
			return err
		}
	}
	for _, d := range slices.Backward(docs) {
		r.names.Annotate(d)
	}
	for k, d := range docs {
		if r.spare {
			s.grammar.begin(d)
			r.coref.Resolve(d, s.cues[k], &s.grammar)
			s.grammar.doc = nil
		} else {
			r.coref.Resolve(d, s.cues[k], nil)
		}
	}
	return nil
}

// tag finds tags, heads unless they are spared, lemmas, noun phrases and what
// may refer back, sentence by sentence.
func (r *Reader) tag(ctx context.Context, d *text.Document, s *scratch, cues *coref.Cues) error {
	s.tags.Begin(d)
	*cues = (*cues)[:0]
	for i := range d.Sentences {
		if i%checkEvery == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		first, last := d.Sentences[i].First, d.Sentences[i].Last
		r.tagger.Tag(d, first, last, &s.tags)
		if !r.spare {
			r.parser.Parse(d, first, last, &s.parse)
		}
		s.lemmas.fill(d, first, last)
		chunk(d, first, last)
		cues.Add(d, first, last)
	}
	return nil
}

// Split fills only the tokens, without heads, and sentences of the document and
// empties the layers above them.
func Split(d *text.Document) { split(d, new(tokenize.Splitter)) }

func split(d *text.Document, s *tokenize.Splitter) {
	s.Split(d)
	d.Chunks, d.Mentions, d.Entities = d.Chunks[:0], d.Mentions[:0], d.Entities[:0]
}
