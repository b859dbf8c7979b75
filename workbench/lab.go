// Package workbench is what people tune rules with: it runs the examples of
// rules files, explains what rules did and did not do, and compares what two
// sets of rules find.
package workbench

import (
	"context"

	"lede/extract"
	"lede/fact"
	"lede/rule"
	"lede/text"
)

// A Lab reads texts by one set of rules and keeps what the rules did. It is
// for one goroutine.
type Lab struct {
	set    *rule.Set
	x      *extract.Extractor
	worker *extract.Worker
}

// NewLab returns a lab of the rules. Options are those of extract.New, such as
// another annotator.
func NewLab(set *rule.Set, options ...extract.Option) (*Lab, error) {
	x, err := extract.New(append(options, extract.WithRules(set))...)
	if err != nil {
		return nil, err
	}
	return &Lab{set, x, x.NewWorker()}, nil
}

// With returns a lab of other rules. It is made faster than by NewLab.
func (l *Lab) With(set *rule.Set) (*Lab, error) {
	x, err := l.x.WithRules(set)
	if err != nil {
		return nil, err
	}
	return &Lab{set, x, x.NewWorker()}, nil
}

// Set returns the rules that the lab reads by.
func (l *Lab) Set() *rule.Set { return l.set }

// An Article is a text to be read.
type Article struct {
	ID   string
	Text string
	Date string // publication date, ISO 8601, "" where unknown
}

// A Reading is what came of an article.
type Reading struct {
	Doc     *text.Document
	Facts   []fact.Fact
	Records []Record // the facts, with their fields by name
	Tries   []*rule.Try
	Refused []rule.Refusal
	bytes   []int // code point -> byte of Doc.Text
}

// Read reads an article. A deep reading also keeps how far patterns came that
// did not match; it is slow.
func (l *Lab) Read(ctx context.Context, a Article, deep bool) (*Reading, error) {
	t := &rule.Tracer{Deep: deep}
	l.worker.Trace(t)
	defer l.worker.Trace(nil)
	d := &text.Document{ID: a.ID, Text: a.Text, Date: a.Date}
	facts, err := l.worker.Extract(ctx, d)
	if err != nil {
		return nil, err
	}
	r := &Reading{Doc: d, Facts: facts, Tries: t.Tries, Refused: t.Refusals}
	for _, f := range facts {
		r.Records = append(r.Records, NewRecord(f))
	}
	return r, nil
}

// Byte returns the byte of the text at which code point i begins.
func (r *Reading) Byte(i int) int {
	if r.bytes == nil {
		for b := range r.Doc.Text {
			r.bytes = append(r.bytes, b)
		}
	}
	switch {
	case i < 0:
		return 0
	case i < len(r.bytes):
		return r.bytes[i]
	}
	return len(r.Doc.Text)
}

// Tokens returns the tokens that code points [start, end) touch.
func (r *Reading) Tokens(start, end int) (first, last int) {
	first = r.Doc.TokenAt(r.Byte(start))
	last = first
	for to := r.Byte(end); last < len(r.Doc.Tokens) && int(r.Doc.Tokens[last].Start) < to; {
		last++
	}
	return first, last
}
