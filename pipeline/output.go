package pipeline

import (
	"context"
	"fmt"
	"time"

	"lede/fact"
)

// output is the end of the pipeline. Its methods run on one goroutine.
type output struct {
	config  *Config
	fail    context.CancelCauseFunc
	stats   Stats
	began   time.Time
	stopped bool // an article was cut short, or the sink failed
	broken  bool // the sink failed
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
		o.part(a.facts)
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

// part takes the records of an article, or of a section of a long one.
func (o *output) part(facts []fact.Fact) {
	if o.config.Merge != nil {
		o.config.Merge.Add(facts)
	}
	o.write(facts)
}

// write passes on the records of the kinds that are kept.
func (o *output) write(facts []fact.Fact) {
	kept := facts[:0]
	for _, f := range facts {
		if o.config.Keep(f.Base().Kind) {
			o.stats.count(f)
			kept = append(kept, f)
		}
	}
	if len(kept) > 0 {
		o.check(o.config.Sink.Write(kept))
	}
}

// check stops the run at the sink's first error.
func (o *output) check(err error) {
	if err != nil && !o.broken {
		o.stopped, o.broken = true, true
		o.fail(fmt.Errorf("writing records: %w", err))
	}
}

// finish writes the claims and what the format keeps for its end.
func (o *output) finish() {
	if o.config.Merge != nil {
		o.claims()
	}
	if !o.broken {
		o.check(o.config.Sink.Close())
	}
}

// claimBatch is how many claims are written at a time: a long run has more of
// them than fit in memory, and one at a time is a system call each.
const claimBatch = 256

// claims writes the claims.
func (o *output) claims() {
	var batch []fact.Fact
	for claim, err := range o.config.Merge.Claims() {
		if err != nil {
			o.check(err)
			break
		}
		if batch = append(batch, claim); len(batch) == claimBatch {
			o.write(batch)
			batch = batch[:0]
		}
		if o.broken {
			break
		}
	}
	if !o.broken {
		o.write(batch)
	}
	o.check(o.config.Merge.Close())
}
