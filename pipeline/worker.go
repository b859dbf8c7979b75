package pipeline

import (
	"context"
	"fmt"
	"sync"

	"github.com/sourcegraph/conc/panics"

	"lede/extract"
	"lede/fact"
	"lede/source"
	"lede/text"
)

// An article is what came of one item.
type article struct {
	id    string
	read  int64 // bytes of input
	size  int64 // bytes of text
	facts []fact.Fact
	notes []string
	long  parts // in place of facts: of a document too long to be held
	err   error // why it could not be read
	cut   bool  // the context was cancelled before it was finished
}

// A worker holds the memory that extraction reuses between articles.
type worker struct {
	doc     text.Document
	extract *extract.Worker
}

// workers is a store of idle workers, one for each article in work.
type workers struct {
	config *Config
	idle   chan *worker

	mu       sync.Mutex
	profiles []*extract.Profile // of all workers ever hired
}

func newWorkers(c *Config) *workers {
	ws := &workers{config: c, idle: make(chan *worker, c.Workers)}
	for range c.Workers {
		ws.idle <- ws.hire()
	}
	return ws
}

func (ws *workers) hire() *worker {
	w := &worker{extract: ws.config.Extract.NewWorker()}
	if ws.config.Profile {
		ws.mu.Lock()
		defer ws.mu.Unlock()
		ws.profiles = append(ws.profiles, w.extract.Profile(true))
	}
	return w
}

// dismiss lets go of the idle workers and their memory.
func (ws *workers) dismiss() {
	for len(ws.idle) > 0 {
		<-ws.idle
	}
}

// profile returns what all workers measured; nil where they were not asked to.
func (ws *workers) profile() *extract.Profile {
	if len(ws.profiles) == 0 {
		return nil
	}
	all := ws.profiles[0]
	for _, p := range ws.profiles[1:] {
		all.Add(p)
	}
	return all
}

// run reads one item. Whatever goes wrong, a panic included, is the article's
// own error.
func (ws *workers) run(ctx context.Context, item source.Item) article {
	a := article{id: item.ID, read: item.Size}
	if ctx.Err() != nil {
		a.cut = true
		return a
	}
	w := <-ws.idle
	caught := panics.Try(func() { ws.read(ctx, w, item, &a) })
	if caught != nil {
		a.err = ws.config.panicked(a.id, caught)
		w = ws.hire() // the old one's memory may be torn
	}
	ws.idle <- w
	if a.err != nil {
		a.cut = ctx.Err() != nil
		a.facts = []fact.Fact{extract.Failed(a.id, a.err)}
	}
	return a
}

// panicked returns the error of a document whose extraction panicked.
func (c *Config) panicked(doc string, caught *panics.Recovered) error {
	c.Log.Debug("panic", "doc", doc, "stack", string(caught.Stack))
	return fmt.Errorf("reading %s: internal error: %v", doc, caught.Value)
}

// read fills a with what the item holds.
func (ws *workers) read(ctx context.Context, w *worker, item source.Item, a *article) {
	var in source.Document
	in, a.err = item.Load()
	a.id, a.size, a.notes = in.ID, int64(len(in.Text)), in.Notes
	if a.err != nil {
		return
	}
	if in.Date == "" {
		in.Date = ws.config.Date
	}
	if len(in.Text) > extract.SectionSize {
		d := new(text.Document)
		fill(d, &in)
		a.long = ws.readLong(ctx, d)
		return
	}
	fill(&w.doc, &in)
	a.facts, a.err = w.extract.Extract(ctx, &w.doc)
	w.doc.Text = "" // the records keep what they need of it
}

func fill(d *text.Document, in *source.Document) {
	d.Reset()
	d.ID, d.Title, d.Date, d.URL, d.Source, d.Text = in.ID, in.Title, in.Date, in.URL, in.Source, in.Text
}
