package bench_test

import (
	"testing"
	"time"

	"github.com/jdkato/prose/v3"

	"lede/extract"
	"lede/text"
)

// What extraction may cost at most, on any machine. The bounds are generous:
// they are there to catch what makes it several times slower by mistake.
const (
	mostAllocs = 300 // a document of some 2.6 kB
	leastRatio = 25  // to the time that prose takes for as much text; a quiet machine measures 50 and more
)

// TestAllocations holds how many allocations a document takes, which depend on
// no machine.
func TestAllocations(t *testing.T) {
	docs, _ := generated(t, 64<<10)
	read := reader(t)
	for _, d := range docs {
		read(d) // the memory that is reused
	}
	perRun := testing.AllocsPerRun(1, func() {
		for _, d := range docs {
			read(d)
		}
	})
	got := perRun / float64(len(docs))
	t.Logf("%.0f allocations a document", got)
	if got > mostAllocs {
		t.Errorf("%.0f allocations a document, want at most %d", got, mostAllocs)
	}
}

// mostTurns is how often the two are timed at most, where a busy machine
// disturbs one of them.
const mostTurns = 12

// TestSpeedBesideProse holds the ratio to prose v3 as its documents are made
// by default, in turns, so that a machine that is busy is busy for both.
func TestSpeedBesideProse(t *testing.T) {
	if raceDetector {
		t.Skip("the race detector slows each of them by another factor")
	}
	docs, total := generated(t, 64<<10)
	few, fewBytes := generated(t, 4<<10)
	read := reader(t)
	best, bestProse, ratio := time.Hour, time.Hour, 0.0
	for turn := 0; turn < 3 || turn < mostTurns && ratio < leastRatio; turn++ {
		best = min(best, took(docs, read))
		bestProse = min(bestProse, took(few, func(d string) {
			if _, err := prose.NewDocument(d); err != nil {
				t.Fatal(err)
			}
		}))
		ratio = (bestProse.Seconds() / float64(fewBytes)) / (best.Seconds() / float64(total))
	}
	t.Logf("%.1f times as fast as prose", ratio)
	if ratio < leastRatio {
		t.Errorf("%.1f times as fast as prose, want at least %d", ratio, leastRatio)
	}
}

// reader returns what reads a text with all shipped rules.
func reader(t *testing.T) func(string) {
	t.Helper()
	x, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	w, d := x.NewWorker(), new(text.Document)
	return func(s string) {
		d.Reset()
		d.ID, d.Text = "d", s
		if _, err := w.Extract(t.Context(), d); err != nil {
			t.Fatal(err)
		}
	}
}

func took(docs []string, do func(string)) time.Duration {
	start := time.Now()
	for _, d := range docs {
		do(d)
	}
	return time.Since(start)
}
