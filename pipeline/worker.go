package pipeline

import (
	"context"
	"fmt"
	"sync"

	"github.com/sourcegraph/conc/panics"

	"lede/extract"
	"lede/fact"
	"lede/merge"
	"lede/source"
	"lede/text"
)

// An article is what came of one item.
type article struct {
	id    string
	read  int64       // bytes of input
	size  int64       // bytes of text
	found []fact.Fact // until they are made ready
	ready records
	draft merge.Drafts // of claims
	notes []string
	long  parts // in place of records: of a document too long to be held
	err   error // why it could not be read
	cut   bool  // the context was cancelled before it was finished
}

// A worker holds the memory that extraction reuses between articles.
type worker struct {
	docs    [extract.Batch]text.Document
	extract *extract.Worker
	figures *merge.Reader // nil for no claims
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
	if ws.config.Merge != nil {
		w.figures = ws.config.Merge.NewReader()
	}
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

// run reads a batch of items. Whatever goes wrong with one, a panic included,
// is its own error.
func (ws *workers) run(ctx context.Context, items []source.Item) []article {
	b := batch{workers: ws, worker: <-ws.idle, articles: make([]article, len(items))}
	for i, item := range items {
		b.load(ctx, item, &b.articles[i])
	}
	b.extract(ctx)
	for i := range b.articles {
		b.finish(ctx, &b.articles[i])
	}
	ws.idle <- b.worker
	return b.articles
}

// panicked returns the error of a document whose extraction panicked.
func (c *Config) panicked(doc string, caught *panics.Recovered) error {
	c.Log.Debug("panic", "doc", doc, "stack", string(caught.Stack))
	return fmt.Errorf("reading %s: internal error: %v", doc, caught.Value)
}
