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

// Batch is how many articles of usual length ExtractAll is best given at once.
// With more of them the code of a stage is fetched hardly less often, and the
// articles themselves leave the processor's cache between the stages.
const Batch = 16

// A Worker extracts with scratch memory of its own, which it reuses from one
// article to the next. It is for one goroutine.
type Worker struct {
	x       *Extractor
	stories []*story.Story // those of the articles that are read together
	drafts  story.Drafts
	one     [1]*text.Document
	end     finisher
	watch   *stopwatch // nil but under Profile
	tracer  *rule.Tracer
}

// NewWorker returns a worker of the extractor.
func (x *Extractor) NewWorker() *Worker {
	w := &Worker{x: x}
	w.hold(1)
	return w
}

// hold makes stories for n articles.
func (w *Worker) hold(n int) {
	for len(w.stories) < n {
		st := &story.Story{Match: w.x.set.NewMatcher()}
		st.Match.Trace(w.tracer)
		if w.watch != nil {
			st.Match.Profile(w.watch.profile.Rules)
		}
		w.stories = append(w.stories, st)
	}
}

// Trace makes the worker's rules tell t what they try from now on; nil ends
// it.
func (w *Worker) Trace(t *rule.Tracer) {
	w.tracer = t
	for _, st := range w.stories {
		st.Match.Trace(t)
	}
}

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

// ExtractAll returns for each of the documents what Extract would. It takes
// all of them through one stage before the next, whose code and tables then
// stay in the processor's cache: see Batch. None may be longer than
// SectionSize. After an error, which need not tell whose it is, nothing is
// returned; read one by one, the others come through.
func (w *Worker) ExtractAll(ctx context.Context, docs []*text.Document) ([][]fact.Fact, error) {
	if err := w.read(ctx, docs); err != nil {
		return nil, err
	}
	all := make([][]fact.Fact, len(docs))
	for i := range docs {
		all[i] = w.finish(w.stories[i])
	}
	w.watch.mark()
	return all, nil
}

// whole reads a document, or a section of one, in one go.
func (w *Worker) whole(ctx context.Context, d *text.Document) ([]fact.Fact, error) {
	w.one[0] = d
	defer func() { w.one[0] = nil }()
	all, err := w.ExtractAll(ctx, w.one[:])
	if err != nil {
		return nil, err
	}
	return all[0], nil
}

// read annotates the documents and fills a story each with their facts.
func (w *Worker) read(ctx context.Context, docs []*text.Document) error {
	w.watch.start()
	if err := w.x.annotator.Annotate(ctx, docs...); err != nil {
		if len(docs) == 1 {
			return fmt.Errorf("annotating %s: %w", docs[0].ID, err)
		}
		return fmt.Errorf("annotating %d documents: %w", len(docs), err)
	}
	w.watch.mark()
	w.hold(len(docs))
	for i, d := range docs {
		w.stories[i].Reset()
		w.stories[i].Doc = d
	}
	for _, s := range w.x.steps {
		for _, st := range w.stories[:len(docs)] {
			w.drafts.Lend(st)
			s.Extract(ctx, st)
			w.drafts.Take(st)
		}
		w.watch.mark()
		if err := ctx.Err(); err != nil {
			return err // what a step that was cut short found is no result
		}
	}
	return nil
}

// finish makes records of what a story holds.
func (w *Worker) finish(st *story.Story) []fact.Fact {
	if w.x.si {
		convert(st.Figures)
	}
	facts := w.end.finish(st)
	if w.x.text {
		facts[0].(*fact.Document).Full = st.Doc.Text
	}
	st.Reset() // what it holds may be large, and it is the caller's
	return facts
}
