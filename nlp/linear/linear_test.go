package linear_test

import (
	"slices"
	"testing"

	"lede/nlp/linear"
)

func TestAverage(t *testing.T) {
	t.Parallel()
	w := linear.New(2)
	w.Tick()
	w.Add(0, 4)
	w.Tick()
	w.Tick()
	w.Add(0, -2)
	w.Tick()
	if got, want := w.Average(), []float64{(4 + 4 + 2) / 4.0, 0}; !slices.Equal(got, want) {
		t.Errorf("Average = %v, want %v", got, want)
	}
}

func TestQuantize(t *testing.T) {
	t.Parallel()
	got := linear.Quantize([]float64{0, 0.5, -1, 1, 0.001})
	want := []int8{0, 64, -127, 127, 0}
	for i, b := range got {
		if int8(b) != want[i] {
			t.Errorf("weight %d = %d, want %d", i, int8(b), want[i])
		}
	}
}

// A learner forgets rare features, tells the others apart and lists those
// that matter most first.
func TestLearner(t *testing.T) {
	t.Parallel()
	const often, seldom, rare = 7, 8, 9
	l := linear.NewLearner(2)
	for k, n := range map[uint32]int{often: 9, seldom: 3, rare: 1} {
		for range n {
			l.Count(k)
		}
	}
	l.Keep(2)
	l.Begin()
	l.Tick()
	if at := l.Find(rare); l.At(at, 0) != 0 {
		t.Errorf("a forgotten feature has the weight %d", l.At(at, 0))
	}
	for _, k := range []uint32{often, seldom, rare} {
		l.Add(l.Find(k), 1, 3)
	}
	l.Tick()
	if got := l.At(l.Find(often), 1); got != 3 {
		t.Errorf("weight = %d, want 3", got)
	}
	l.End()
	var keys []uint32
	for _, r := range l.Rows() {
		keys = append(keys, r.Key)
		if int8(r.Weights[0]) != 0 || int8(r.Weights[1]) != 127 {
			t.Errorf("weights of %d = %v", r.Key, r.Weights)
		}
	}
	if want := []uint32{often, seldom}; !slices.Equal(keys, want) {
		t.Errorf("Rows = %v, want %v", keys, want)
	}
}
