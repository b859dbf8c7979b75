package pipeline_test

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"lede/extract"
	"lede/fact"
	"lede/nlp"
	"lede/pipeline"
	"lede/source"
	"lede/text"
)

// texts is a source of documents named 0, 1, 2, ...; loaded counts those that
// were read.
type texts struct {
	all    []string
	loaded atomic.Int64
	slow   bool // the next document comes when the one before it has been read
}

func (s *texts) Items(context.Context) iter.Seq[source.Item] {
	return func(yield func(source.Item) bool) {
		for i, t := range s.all {
			for s.slow && s.loaded.Load() < int64(i) {
				time.Sleep(time.Millisecond)
			}
			item := source.Item{ID: fmt.Sprint(i), Size: int64(len(t)), Load: func() (source.Document, error) {
				s.loaded.Add(1)
				return source.Document{ID: fmt.Sprint(i), Text: t}, nil
			}}
			if !yield(item) {
				return
			}
		}
	}
}

// docs is a sink that keeps the ids of documents, with "!" before failed ones.
type docs struct {
	mu     sync.Mutex
	ids    []string
	closed bool
	hold   func() error // called before each article
}

func (s *docs) Write(facts []fact.Fact) error {
	if s.hold != nil {
		if err := s.hold(); err != nil {
			return err
		}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, f := range facts {
		if d, ok := f.(*fact.Document); ok {
			mark := ""
			if d.Error != "" {
				mark = "!"
			}
			s.ids = append(s.ids, mark+d.Doc)
		}
	}
	return nil
}

func (s *docs) Close() error {
	s.closed = true
	return nil
}

// annotator does before each document what its text says.
type annotator struct {
	nlp.Annotator
	before func(ctx context.Context, text string)
}

func (a annotator) Annotate(ctx context.Context, docs ...*text.Document) error {
	for _, d := range docs {
		a.before(ctx, d.Text)
	}
	return a.Annotator.Annotate(ctx, docs...)
}

func extractor(t *testing.T, before func(ctx context.Context, text string)) *extract.Extractor {
	t.Helper()
	reader, err := nlp.New()
	if err != nil {
		t.Fatal(err)
	}
	x, err := extract.New(extract.WithAnnotator(annotator{reader, before}))
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func TestOrder(t *testing.T) {
	t.Parallel()
	in := &texts{}
	for i := range 40 {
		in.all = append(in.all, fmt.Sprintf("Prices rose %d percent.", i))
	}
	x := extractor(t, func(_ context.Context, text string) {
		time.Sleep(time.Duration(len(text)*7%5) * time.Millisecond) // later ones finish first
	})
	out := &docs{}
	stats, err := pipeline.Run(t.Context(), pipeline.Config{Source: in, Extract: x, Sink: out, Workers: 8})
	if err != nil || stats.Documents != 40 || stats.Failed != 0 || !out.closed {
		t.Fatalf("stats %+v, error %v, closed %v", stats, err, out.closed)
	}
	for i, id := range out.ids {
		if id != fmt.Sprint(i) {
			t.Fatalf("documents came out as %v", out.ids)
		}
	}
}

// A panic is the error of its document and of no other.
func TestPanic(t *testing.T) {
	t.Parallel()
	in := &texts{all: slices.Repeat([]string{"Prices rose.", "PANIC", "Wages fell."}, 20)}
	x := extractor(t, func(_ context.Context, text string) {
		if text == "PANIC" {
			panic("out of luck")
		}
	})
	out := &docs{}
	stats, err := pipeline.Run(t.Context(), pipeline.Config{Source: in, Extract: x, Sink: out, Workers: 2})
	if err != nil || stats.Failed != 20 || len(out.ids) != 60 {
		t.Fatalf("stats %+v, error %v, documents %v", stats, err, out.ids)
	}
	for i, id := range out.ids {
		if (id[0] == '!') != (in.all[i] == "PANIC") {
			t.Errorf("document %s: %s", id, in.all[i])
		}
	}
}

// A cancelled run ends at once, with whole documents from the beginning of
// the input, and the sink closed.
func TestCancel(t *testing.T) {
	t.Parallel()
	in := &texts{all: []string{"Prices rose.", "Wages fell.", "BLOCK", "Rents stood."}, slow: true}
	ctx, cancel := context.WithCancel(t.Context())
	x := extractor(t, func(ctx context.Context, text string) {
		if text == "BLOCK" {
			cancel()
			<-ctx.Done()
		}
	})
	out := &docs{}
	_, err := pipeline.Run(ctx, pipeline.Config{Source: in, Extract: x, Sink: out, Workers: 1})
	if !errors.Is(err, context.Canceled) || strings.Join(out.ids, " ") != "0 1" || !out.closed {
		t.Errorf("error %v, documents %v, closed %v", err, out.ids, out.closed)
	}
}

func TestSinkFails(t *testing.T) {
	t.Parallel()
	in := &texts{all: make([]string, 1000)}
	for i := range in.all {
		in.all[i] = "Prices rose."
	}
	full := errors.New("disk full")
	left := 3
	out := &docs{hold: func() error {
		if left--; left < 0 {
			return full
		}
		return nil
	}}
	x := extractor(t, func(context.Context, string) {})
	_, err := pipeline.Run(t.Context(), pipeline.Config{Source: in, Extract: x, Sink: out, Workers: 4})
	if !errors.Is(err, full) || len(out.ids) != 3 || in.loaded.Load() > 100 {
		t.Errorf("error %v, %d documents written, %d read", err, len(out.ids), in.loaded.Load())
	}
}

// A slow sink holds up reading: no more articles wait than Run says.
func TestBounded(t *testing.T) {
	t.Parallel()
	const workers = 4
	in := &texts{all: make([]string, 1000)}
	for i := range in.all {
		in.all[i] = "Prices rose."
	}
	written, most := int64(0), int64(0)
	out := &docs{}
	out.hold = func() error {
		time.Sleep(time.Millisecond)
		most = max(most, in.loaded.Load()-written)
		written++
		return nil
	}
	x := extractor(t, func(context.Context, string) {})
	if _, err := pipeline.Run(t.Context(), pipeline.Config{Source: in, Extract: x, Sink: out, Workers: workers}); err != nil {
		t.Fatal(err)
	}
	if bound := int64(3 * workers * extract.Batch); most > bound {
		t.Errorf("%d articles in memory, want at most %d", most, bound)
	}
}

// The date of the run goes to articles that tell none, and --only leaves
// kinds out.
func TestKeep(t *testing.T) {
	t.Parallel()
	in := &texts{all: []string{"Prices rose 3 percent."}}
	x := extractor(t, func(context.Context, string) {})
	out := &docs{}
	stats, err := pipeline.Run(t.Context(), pipeline.Config{
		Source: in, Extract: x, Sink: out,
		Keep: func(k fact.Kind) bool { return k != fact.KindDocument },
	})
	if err != nil || len(out.ids) != 0 || stats.Facts[fact.KindDocument] != 0 {
		t.Errorf("stats %+v, error %v, documents %v", stats, err, out.ids)
	}
}

// A document too long to be held comes out in its place, its record first.
func TestLong(t *testing.T) {
	t.Parallel()
	in := &texts{all: []string{"Prices rose.", strings.Repeat("Rents rose 3 percent in 2020.\n\n", extract.SectionSize/20), "Wages fell."}}
	x := extractor(t, func(context.Context, string) {})
	out := &docs{}
	stats, err := pipeline.Run(t.Context(), pipeline.Config{Source: in, Extract: x, Sink: out, Workers: 2})
	if err != nil || stats.Failed != 0 || strings.Join(out.ids, " ") != "0 1 2" {
		t.Errorf("stats %+v, error %v, documents %v", stats, err, out.ids)
	}
}
