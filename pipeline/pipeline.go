// Package pipeline runs a whole job: articles from a source, facts found by
// workers, claims merged, records written, in the order of the input whatever
// the number of workers.
package pipeline

import (
	"context"
	"log/slog"
	"runtime"
	"runtime/debug"
	"time"

	"github.com/sourcegraph/conc/stream"

	"lede/extract"
	"lede/fact"
	"lede/merge"
	"lede/sink"
	"lede/source"
)

// Config says what to run.
type Config struct {
	Source  source.Source
	Extract *extract.Extractor
	Merge   *merge.Merger // nil for no claims
	Sink    sink.Sink

	Workers int                  // batches of articles read at the same time; 0 for one a core
	Date    string               // publication date of articles that tell none, ISO 8601
	Keep    func(fact.Kind) bool // which kinds to write, for any goroutine; nil for all
	Profile bool                 // measure stages and rules, for Stats.Profile
	Log     *slog.Logger         // nil for none
	Done    func(Stats)          // called after each article, from one goroutine; nil for none
}

// Run reads every article of the source and writes its records, and after the
// last one the claims. A document that cannot be read becomes a record with an
// error, and is counted. Run fails when the sink fails, and with the context's
// cause when it is cancelled; the articles finished by then are written whole,
// with their claims.
//
// A worker takes several articles at once where that many have come in, up to
// extract.Batch or 64 kB. At most three such batches a worker are in memory at
// any time: in work, finished and waiting for an earlier one, and read ahead. A
// document that is longer than any article (extract.SectionSize) is read
// section by section while its records are written.
func Run(ctx context.Context, c Config) (Stats, error) {
	c.defaults()
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)

	out := &output{config: &c, fail: cancel, began: time.Now()}
	workers := newWorkers(&c)
	tasks := stream.New().WithMaxGoroutines(c.Workers)
	for batch := range batches(c.Source.Items(ctx)) {
		if ctx.Err() != nil {
			break
		}
		tasks.Go(func() stream.Callback {
			done := workers.run(ctx, batch)
			return func() {
				for i := range done {
					out.article(ctx, &done[i])
				}
			}
		})
	}
	tasks.Wait()
	workers.dismiss()
	if c.Merge != nil && c.Merge.Spilled() { // merging claims needs the memory that the workers had
		defer debug.SetGCPercent(debug.SetGCPercent(mergingGrowth))
		debug.FreeOSMemory()
	}
	out.finish()
	out.stats.Elapsed = time.Since(out.began)
	out.stats.Profile = workers.profile()
	return out.stats, context.Cause(ctx)
}

// mergingGrowth is by how many percent the heap may grow before it is collected
// while claims of a long input are merged, which is a small part of the run.
const mergingGrowth = 30

// writingRoom lets the heap grow by some megabytes where mergingGrowth is less:
// when claims are merged, little is in use, and a heap that is collected all the
// time is slow to write to.
func writingRoom() {
	const room = 6 << 20
	var in runtime.MemStats
	runtime.ReadMemStats(&in)
	debug.SetGCPercent(max(mergingGrowth, int(100*room/max(in.HeapAlloc, 1))))
}

func (c *Config) defaults() {
	if c.Workers <= 0 {
		c.Workers = runtime.GOMAXPROCS(0)
	}
	if c.Keep == nil {
		c.Keep = func(fact.Kind) bool { return true }
	}
	if c.Log == nil {
		c.Log = slog.New(slog.DiscardHandler)
	}
}
