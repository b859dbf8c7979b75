package pipeline

import (
	"context"

	"github.com/sourcegraph/conc/panics"

	"lede/extract"
	"lede/fact"
	"lede/merge"
	"lede/source"
	"lede/text"
)

// A batch is what one worker reads together.
type batch struct {
	workers  *workers
	worker   *worker
	articles []article
	docs     []*text.Document // those of the worker's that are to be read
	of       []*article       // whose they are
}

// load reads an item's document.
func (b *batch) load(ctx context.Context, item source.Item, a *article) {
	a.id, a.read = item.ID, item.Size
	if a.cut = ctx.Err() != nil; a.cut {
		return
	}
	var in source.Document
	if caught := panics.Try(func() { in, a.err = item.Load() }); caught != nil {
		a.err = b.workers.config.panicked(a.id, caught)
		return
	}
	a.id, a.size, a.notes = in.ID, int64(len(in.Text)), in.Notes
	if a.err != nil {
		return
	}
	if in.Date == "" {
		in.Date = b.workers.config.Date
	}
	if len(in.Text) > extract.SectionSize {
		a.long = b.workers.readLong(ctx, fill(new(text.Document), &in))
		return
	}
	d := fill(&b.worker.docs[len(b.docs)], &in)
	b.docs, b.of = append(b.docs, d), append(b.of, a)
}

func fill(d *text.Document, in *source.Document) *text.Document {
	d.Reset()
	d.ID, d.Title, d.Date, d.URL, d.Source, d.Text = in.ID, in.Title, in.Date, in.URL, in.Source, in.Text
	return d
}

// extract finds the facts of the documents that were loaded: of all together,
// or where that fails, of one after the other.
func (b *batch) extract(ctx context.Context) {
	var found [][]fact.Fact
	var err error
	caught := panics.Try(func() { found, err = b.worker.extract.ExtractAll(ctx, b.docs) })
	switch {
	case caught != nil:
		b.worker = b.workers.hire() // the old one's memory may be torn
		b.extractEach(ctx)
	case err != nil:
		b.extractEach(ctx)
	default:
		for i, a := range b.of {
			a.found = found[i]
			b.docs[i].Text = "" // the records keep what they need of it
		}
	}
}

// extractEach reads one document after the other.
func (b *batch) extractEach(ctx context.Context) {
	for i, a := range b.of {
		old := b.docs[i]
		d := &text.Document{ID: old.ID, Title: old.Title, Date: old.Date, URL: old.URL, Source: old.Source, Text: old.Text}
		caught := panics.Try(func() { a.found, a.err = b.worker.extract.Extract(ctx, d) })
		if caught != nil {
			a.err = b.workers.config.panicked(a.id, caught)
			b.worker = b.workers.hire()
		}
	}
}

// finish does of an article's way out what needs no other article.
func (b *batch) finish(ctx context.Context, a *article) {
	caught := panics.Try(func() {
		if b.worker.figures != nil {
			a.draft = b.worker.figures.Read(a.found)
		}
		a.ready = b.workers.config.ready(a.found)
	})
	if caught != nil {
		a.err = b.workers.config.panicked(a.id, caught)
	}
	if a.err != nil {
		a.cut = ctx.Err() != nil
		a.ready, a.draft = b.workers.config.ready([]fact.Fact{extract.Failed(a.id, a.err)}), merge.Drafts{}
	}
	a.found = nil
}
