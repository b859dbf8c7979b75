package pipeline

import (
	"context"
	"fmt"
	"sync/atomic"
	"time"

	"github.com/sourcegraph/conc/stream"

	"lede/fact"
	"lede/merge"
	"lede/sink"
)

// output is the end of the pipeline. Its methods run on one goroutine; another
// may look at broken.
type output struct {
	config  *Config
	fail    context.CancelCauseFunc
	stats   Stats
	began   time.Time
	stopped bool        // an article was cut short, or the sink failed
	broken  atomic.Bool // writing failed
}

// article takes one article's records. After the first article that was cut
// short by a cancelled context it takes none, so that what is written is a
// whole number of articles from the beginning of the input.
func (o *output) article(ctx context.Context, a *article) {
	if o.stopped || a.cut {
		o.stopped = true
		return
	}
	for _, note := range a.notes {
		o.config.Log.Warn(note, "doc", a.id)
	}
	if a.long != nil {
		o.long(ctx, a)
	} else {
		if o.config.Merge != nil {
			o.config.Merge.Take(a.draft)
		}
		o.write(a.ready)
	}
	if a.err != nil && !a.cut {
		o.config.Log.Error(a.err.Error())
	}
	o.stats.add(a)
	if o.config.Done != nil {
		o.stats.Elapsed = time.Since(o.began)
		o.config.Done(o.stats)
	}
}

// part takes the records of a section of a long article.
func (o *output) part(facts []fact.Fact) {
	if o.config.Merge != nil {
		o.config.Merge.Add(facts)
	}
	o.write(o.config.ready(facts))
}

// records are those of the kinds that are kept, ready to be written.
type records struct {
	facts []fact.Fact
	write func() error
}

// ready makes records ready, for any goroutine. It takes the slice over.
func (c *Config) ready(facts []fact.Fact) records {
	kept := facts[:0]
	for _, f := range facts {
		if c.Keep(f.Base().Kind) {
			kept = append(kept, f)
		}
	}
	if len(kept) == 0 {
		return records{}
	}
	return records{kept, sink.Prepare(c.Sink, kept)}
}

// write passes on records.
func (o *output) write(r records) {
	for _, f := range r.facts {
		o.stats.count(f)
	}
	if len(r.facts) > 0 {
		o.check(r.write())
	}
}

// check stops the run at the sink's first error.
func (o *output) check(err error) {
	if err != nil && o.broken.CompareAndSwap(false, true) {
		o.stopped = true
		o.fail(fmt.Errorf("writing records: %w", err))
	}
}

// finish writes the claims and what the format keeps for its end.
func (o *output) finish() {
	if o.config.Merge != nil {
		o.claims()
		o.check(o.config.Merge.Close())
	}
	if !o.broken.Load() {
		o.check(o.config.Sink.Close())
	}
}

// claims writes the claims.
func (o *output) claims() {
	if o.broken.Load() {
		return
	}
	tasks := stream.New().WithMaxGoroutines(o.config.Workers)
	for batch, err := range o.config.Merge.Batches(o.config.Workers) {
		if o.broken.Load() {
			break
		}
		tasks.Go(func() stream.Callback {
			var claims []fact.Fact
			if err == nil {
				claims, err = new(merge.Unpacker).Unpack(batch)
			}
			ready := o.config.ready(claims)
			return func() { o.batch(ready, err) }
		})
	}
	tasks.Wait()
}

// batch writes some claims, unless those before it failed.
func (o *output) batch(r records, err error) {
	if o.check(err); !o.broken.Load() {
		o.write(r)
	}
}
