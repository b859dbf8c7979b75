package pipeline

import (
	"context"
	"fmt"
	"sync"
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
	kinds []kindCount
	write func() error
}

// A kindCount is how many records there are of a kind.
type kindCount struct {
	kind fact.Kind
	n    int
}

// ready makes records ready, for any goroutine. It takes the slice over.
func (c *Config) ready(facts []fact.Fact) records {
	var r records
	kept := facts[:0]
	for _, f := range facts {
		if kind := f.Base().Kind; c.Keep(kind) {
			kept = append(kept, f)
			r.count(kind)
		}
	}
	if len(kept) > 0 {
		r.write = sink.Prepare(c.Sink, kept)
	}
	return r
}

func (r *records) count(kind fact.Kind) {
	for i := range r.kinds {
		if r.kinds[i].kind == kind {
			r.kinds[i].n++
			return
		}
	}
	if r.kinds == nil {
		r.kinds = make([]kindCount, 0, 8)
	}
	r.kinds = append(r.kinds, kindCount{kind, 1})
}

// write passes on records.
func (o *output) write(r records) {
	for _, k := range r.kinds {
		o.stats.count(k)
	}
	if r.write != nil {
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
	var unpackers sync.Pool // of *merge.Unpacker
	_, reuse := o.config.Sink.(sink.Preparer)
	tasks := stream.New().WithMaxGoroutines(o.config.Workers + 1) // one waits, so that none need wait for the next batch
	merged := false
	for batch, err := range o.config.Merge.Batches(o.config.Workers) {
		if o.broken.Load() {
			break
		}
		if !merged && o.config.Merge.Spilled() {
			writingRoom()
		}
		merged = true
		tasks.Go(func() stream.Callback {
			u, ok := unpackers.Get().(*merge.Unpacker)
			if !ok {
				u = new(merge.Unpacker)
			}
			var claims []fact.Fact
			if err == nil {
				claims, err = u.Unpack(batch)
			}
			ready := o.config.ready(claims)
			if reuse { // what is ready has no need of the claims
				unpackers.Put(u)
			}
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
