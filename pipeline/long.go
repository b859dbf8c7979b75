package pipeline

import (
	"context"
	"iter"
	"runtime/debug"

	"github.com/sourcegraph/conc/panics"

	"lede/extract"
	"lede/fact"
	"lede/text"
)

// parts are the facts of a long document, section by section. They are found
// while they are written, so that neither the sections nor the facts of one
// document add up.
type parts iter.Seq2[[]fact.Fact, error]

// readLong returns the parts of a document. An error, a panic's included, is
// the last of them.
func (ws *workers) readLong(ctx context.Context, d *text.Document) parts {
	return func(yield func([]fact.Fact, error) bool) {
		caught := panics.Try(func() {
			for part, err := range ws.hire().extract.Sections(ctx, d) {
				if !yield(part, err) {
					return
				}
			}
		})
		if caught != nil {
			yield(nil, ws.config.panicked(d.ID, caught))
		}
	}
}

// large is the size in bytes from which a document's own text would make the
// heap, which may double before it is collected, larger than it need be.
const large = 8 << 20

// long takes the parts of a document. It stops where the document is cut
// short by a cancelled context, with the sections before that written.
func (o *output) long(ctx context.Context, a *article) {
	if a.size > large {
		defer debug.SetGCPercent(debug.SetGCPercent(50))
	}
	for facts, err := range a.long {
		if err != nil {
			a.err, a.cut = err, ctx.Err() != nil
			facts = []fact.Fact{extract.Failed(a.id, err)}
		}
		if a.cut || o.broken.Load() {
			o.stopped = true
			return
		}
		o.part(facts)
	}
}
