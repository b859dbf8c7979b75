// Package extract finds the facts of an article. It runs the extractors of
// each kind in an order in which every one can stand on what the ones before
// it found, and finishes what they found into records.
package extract

import (
	"context"
	"fmt"
	"sync"

	"lede/extract/date"
	"lede/extract/event"
	"lede/extract/figure"
	"lede/extract/lead"
	"lede/extract/official"
	"lede/extract/statement"
	"lede/fact"
	"lede/rule"
	"lede/story"
	"lede/text"
)

// An Extractor finds facts by a set of rules. It is read-only once made and
// safe for concurrent use.
type Extractor struct {
	set   *rule.Set
	steps []step
	idle  sync.Pool // of *Worker, for Extract
}

// A step adds one kind of fact to a story.
type step interface {
	Extract(ctx context.Context, st *story.Story)
}

// New returns an extractor with the shipped rules, unless options say
// otherwise.
func New(options ...Option) (*Extractor, error) {
	x := &Extractor{}
	for _, o := range options {
		o(x)
	}
	if x.set == nil {
		x.set = &rule.Set{}
	}
	if err := x.compile(); err != nil {
		return nil, fmt.Errorf("compiling rules: %w", err)
	}
	x.idle.New = func() any { return x.NewWorker() }
	return x, nil
}

// compile makes the steps, in the order in which they run: a statement can
// refer to an official, an official's title can hold a date, and so on.
func (x *Extractor) compile() error {
	return chain(x,
		with(lead.New), with(date.New), with(figure.New), with(official.New),
		with(statement.New), with(event.New))
}

// with turns a kind's New into one that returns a step.
func with[T step](newStep func(*rule.Set) (T, error)) func(*rule.Set) (step, error) {
	return func(set *rule.Set) (step, error) { return newStep(set) }
}

func chain(x *Extractor, makers ...func(*rule.Set) (step, error)) error {
	for _, newStep := range makers {
		s, err := newStep(x.set)
		if err != nil {
			return err
		}
		x.steps = append(x.steps, s)
	}
	return nil
}

// Extract returns the facts of one article: its document record first, then
// the others in text order, with offsets in code points. It overwrites the
// document's layers (tokens, sentences, ...) and keeps no reference to the
// document; the records share its Text. The error is the context's, or tells
// why the article could not be read.
func (x *Extractor) Extract(ctx context.Context, d *text.Document) ([]fact.Fact, error) {
	w := x.idle.Get().(*Worker)
	defer x.idle.Put(w)
	return w.Extract(ctx, d)
}

// A Worker extracts with scratch memory of its own, which it reuses from one
// article to the next. It is for one goroutine.
type Worker struct {
	x     *Extractor
	story story.Story
	end   finisher
}

// NewWorker returns a worker of the extractor.
func (x *Extractor) NewWorker() *Worker {
	w := &Worker{x: x}
	w.story.Match = x.set.NewMatcher()
	return w
}

// Extract is Extractor.Extract.
func (w *Worker) Extract(ctx context.Context, d *text.Document) ([]fact.Fact, error) {
	st := &w.story
	st.Reset()
	st.Doc = d
	defer func() { st.Doc = nil }() // the article may be large; do not hold it
	for _, s := range w.x.steps {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		s.Extract(ctx, st)
	}
	if err := ctx.Err(); err != nil {
		return nil, err // a step that was cut short is not a result
	}
	return w.end.finish(st), nil
}
