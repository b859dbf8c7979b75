package extract

import (
	"context"
	"fmt"
	"slices"

	"lede/fact"
	"lede/rule"
	"lede/story"
	"lede/text"
)

// A Worker extracts with scratch memory of its own, which it reuses from one
// article to the next. It is for one goroutine.
type Worker struct {
	x     *Extractor
	story story.Story
	end   finisher
	watch *stopwatch // nil but under Profile
}

// NewWorker returns a worker of the extractor.
func (x *Extractor) NewWorker() *Worker {
	w := &Worker{x: x}
	w.story.Match = x.set.NewMatcher()
	return w
}

// Trace makes the worker's rules tell t what they try from now on; nil ends
// it.
func (w *Worker) Trace(t *rule.Tracer) { w.story.Match.Trace(t) }

// Extract does what Extractor.Extract does.
func (w *Worker) Extract(ctx context.Context, d *text.Document) ([]fact.Fact, error) {
	if len(d.Text) <= SectionSize {
		return w.whole(ctx, d)
	}
	var facts []fact.Fact
	for part, err := range w.Sections(ctx, d) {
		if err != nil {
			return nil, err
		}
		facts = append(facts, part...)
	}
	slices.SortStableFunc(facts[1:], byPlace)
	return facts, nil
}

// whole reads a document, or a section of one, in one go.
func (w *Worker) whole(ctx context.Context, d *text.Document) ([]fact.Fact, error) {
	if err := w.read(ctx, d); err != nil {
		return nil, err
	}
	if w.x.si {
		convert(w.story.Figures)
	}
	facts := w.end.finish(&w.story)
	if w.x.text {
		facts[0].(*fact.Document).Full = d.Text
	}
	w.watch.mark()
	w.story.Doc = nil // it may be large, and it is the caller's
	return facts, nil
}

// read annotates the document and fills the story with its facts.
func (w *Worker) read(ctx context.Context, d *text.Document) error {
	w.watch.start()
	if err := w.x.annotator.Annotate(ctx, d); err != nil {
		return fmt.Errorf("annotating %s: %w", d.ID, err)
	}
	w.watch.mark()
	w.story.Reset()
	w.story.Doc = d
	for _, s := range w.x.steps {
		s.Extract(ctx, &w.story)
		w.watch.mark()
		if err := ctx.Err(); err != nil {
			return err // what a step that was cut short found is no result
		}
	}
	return nil
}
