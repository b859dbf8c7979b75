// Package extract finds the facts of an article. It runs the extractors of
// each kind in an order in which every one can stand on what the ones before
// it found, and finishes what they found into records.
package extract

import (
	"context"
	"fmt"
	"reflect"
	"sync"

	"lede"
	"lede/extract/custom"
	"lede/extract/date"
	"lede/extract/event"
	"lede/extract/figure"
	"lede/extract/lead"
	"lede/extract/official"
	"lede/extract/statement"
	"lede/fact"
	"lede/nlp"
	"lede/rule"
	"lede/story"
	"lede/text"
)

// An Extractor finds facts by a set of rules. It is read-only once made and
// safe for concurrent use.
type Extractor struct {
	set       *rule.Set
	annotator nlp.Annotator
	steps     []step
	si        bool      // figures are given in SI units too
	text      bool      // documents keep their text
	idle      sync.Pool // of *Worker, for Extract
}

// A step adds one kind of fact to a story.
type step interface {
	Extract(ctx context.Context, st *story.Story)
}

// New returns an extractor with the shipped rules and lede's own annotator,
// unless options say otherwise.
func New(options ...Option) (*Extractor, error) {
	x := &Extractor{}
	for _, o := range options {
		o(x)
	}
	ready := Annotator
	if x.set == nil {
		if x.annotator == nil {
			ready = StartAnnotator()
		}
		set, err := rule.Parse(Shipped())
		if err != nil {
			return nil, fmt.Errorf("reading the shipped rules: %w", err)
		}
		x.set = set
	}
	if x.annotator == nil {
		reader, err := ready(x.set)
		if err != nil {
			return nil, err
		}
		x.annotator = reader
	}
	if r, ok := x.annotator.(*nlp.Reader); ok && !x.set.AsksRelations() {
		x.annotator = r.Sparing()
	}
	if err := x.compile(); err != nil {
		return nil, fmt.Errorf("compiling rules: %w", err)
	}
	x.idle.New = func() any { return x.NewWorker() }
	return x, nil
}

// WithRules returns an extractor of other rules. It shares the annotator, which
// takes long to make, where both rules know the same names and ask for
// relations, or neither does.
func (x *Extractor) WithRules(set *rule.Set) (*Extractor, error) {
	options := []Option{WithRules(set)}
	if x.set.AsksRelations() == set.AsksRelations() && reflect.DeepEqual(entities(x.set), entities(set)) {
		options = append(options, WithAnnotator(x.annotator))
	}
	return New(options...)
}

// Annotator returns lede's own annotator, which knows the names that the rules
// list as entities.
func Annotator(set *rule.Set) (*nlp.Reader, error) { return annotator(entities(set)) }

// StartAnnotator begins to make what Annotator returns while the rules are
// still being read, which takes as long. The function that it returns waits for
// it; rules with names of their own cost the time anew.
func StartAnnotator() func(*rule.Set) (*nlp.Reader, error) {
	var made *nlp.Reader
	var err error
	done := make(chan struct{})
	go func() {
		defer close(done)
		made, err = annotator(nil)
	}()
	return func(set *rule.Set) (*nlp.Reader, error) {
		if own := entities(set); len(own) > 0 {
			return annotator(own)
		}
		<-done
		return made, err
	}
}

func annotator(names map[text.Label][]string) (*nlp.Reader, error) {
	r, err := nlp.NewKnowing(names)
	if err != nil {
		return nil, fmt.Errorf("making the annotator: %w", err)
	}
	return r, nil
}

// entities returns the names that the rules list, by kind.
func entities(set *rule.Set) map[text.Label][]string {
	out := map[text.Label][]string{}
	for _, l := range [...]text.Label{text.Person, text.Org, text.Place, text.EventName, text.Norp} {
		if x, ok := set.Entities(l); ok {
			for _, e := range x.Entries() {
				out[l] = append(out[l], e.Phrase)
			}
		}
	}
	return out
}

// Shipped returns the rules file that lede ships with, the lowest layer for
// rule.Parse.
func Shipped() rule.Source {
	return rule.Source{Name: lede.RulesName, Data: lede.Rules, Shipped: true}
}

// compile makes the steps, in the order in which they run: figures need the
// dates around them, statements the officials who make them, events all of
// these.
func (x *Extractor) compile() error {
	for _, make := range []func(*rule.Set) (step, error){
		with(lead.New), with(date.New), with(figure.New), with(official.New),
		with(statement.New), with(event.New), with(custom.New),
	} {
		s, err := make(x.set)
		if err != nil {
			return err
		}
		x.steps = append(x.steps, s)
	}
	return nil
}

// stepNames are the steps of compile, for profiles.
var stepNames = [...]string{"lead", "date", "figure", "official", "statement", "event", "custom"}

// with turns a kind's New into a function that returns a step.
func with[T step](make func(*rule.Set) (T, error)) func(*rule.Set) (step, error) {
	return func(set *rule.Set) (step, error) { return make(set) }
}

// Rules returns the rules that the extractor works by.
func (x *Extractor) Rules() *rule.Set { return x.set }

// Extract returns the facts of one article: its document record first, then
// the others in text order, with offsets in code points. It overwrites the
// document's layers (tokens, sentences, ...; those of a document longer than
// SectionSize it leaves alone) and keeps no reference to the document; the
// records share its Text. The error is the context's, or tells
// why the article could not be read.
func (x *Extractor) Extract(ctx context.Context, d *text.Document) ([]fact.Fact, error) {
	w := x.idle.Get().(*Worker)
	facts, err := w.Extract(ctx, d)
	x.idle.Put(w) // not deferred: after a panic the worker's memory may be torn
	return facts, err
}
