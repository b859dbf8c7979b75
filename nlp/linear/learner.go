package linear

import (
	"cmp"
	"math"
	"slices"
)

// A Learner is an averaged perceptron in training whose features are named by
// the hashes of their values. Features seen too seldom are passed over.
type Learner struct {
	ids     map[uint32]int32 // while counting
	slots   []int32          // open-addressed index of keys, 1 + id, 0 where free
	keys    []uint32
	count   []int32
	lanes   int
	sum     []float64
	weights *Weights
}

// NewLearner returns a learner whose features have so many weights each.
func NewLearner(lanes int) *Learner {
	return &Learner{ids: map[uint32]int32{}, lanes: lanes}
}

// Count notes that a feature is seen, before training.
func (l *Learner) Count(key uint32) {
	id, ok := l.ids[key]
	if !ok {
		id = int32(len(l.keys))
		l.ids[key] = id
		l.keys = append(l.keys, key)
		l.count = append(l.count, 0)
	}
	l.count[id]++
}

// Keep ends counting: features seen fewer than least times are forgotten.
func (l *Learner) Keep(least int) {
	n := int32(0)
	for i, k := range l.keys {
		if l.count[i] < int32(least) {
			continue
		}
		l.keys[n], l.count[n] = k, l.count[i]
		n++
	}
	l.keys, l.count = l.keys[:n], l.count[:n]
	l.index()
	l.sum = make([]float64, int(n)*l.lanes)
}

// Begin starts a run of training with weights of 0.
func (l *Learner) Begin() { l.weights = New(len(l.keys) * l.lanes) }

// Tick begins a step: one decision that is learned from.
func (l *Learner) Tick() { l.weights.Tick() }

// index makes slots from keys.
func (l *Learner) index() {
	n := 1
	for n < 2*len(l.keys) {
		n *= 2
	}
	l.ids, l.slots = nil, make([]int32, n)
	for id, k := range l.keys {
		*l.slot(k) = int32(id) + 1
	}
}

// slot returns the slot of a key, or the free one that it would take.
func (l *Learner) slot(key uint32) *int32 {
	mask := uint32(len(l.slots) - 1)
	for i := key & mask; ; i = (i + 1) & mask {
		if s := &l.slots[i]; *s == 0 || l.keys[*s-1] == key {
			return s
		}
	}
}

// Find returns where a feature's weights are, negative where it is forgotten.
func (l *Learner) Find(key uint32) int32 {
	return (*l.slot(key) - 1) * int32(l.lanes)
}

// At returns a weight of the feature at i.
func (l *Learner) At(i int32, lane int) int32 {
	if i < 0 {
		return 0
	}
	return l.weights.w[i+int32(lane)]
}

// Add changes a weight of the feature at i.
func (l *Learner) Add(i int32, lane int, by int32) {
	if i >= 0 {
		l.weights.Add(uint32(i)+uint32(lane), by)
	}
}

// End adds the averages of the run's weights to those of the runs before.
func (l *Learner) End() {
	for i, x := range l.weights.Average() {
		l.sum[i] += x
	}
}

// A Row is a feature with its rounded weights.
type Row struct {
	Key     uint32
	Weights []byte // int8
}

// Rows returns the features of all runs, those with the largest weights
// first; those whose weights are all 0 are left out.
func (l *Learner) Rows() []Row {
	q := Quantize(l.sum)
	var rows []Row
	size := map[uint32]float64{}
	for i, k := range l.keys {
		w := q[i*l.lanes:][:l.lanes]
		low, high := 0.0, 0.0
		for _, x := range w {
			low, high = min(low, float64(int8(x))), max(high, float64(int8(x)))
		}
		if high > low {
			rows = append(rows, Row{k, w})
			size[k] = (high - low) * math.Sqrt(float64(l.count[i]))
		}
	}
	slices.SortFunc(rows, func(a, b Row) int {
		return cmp.Or(cmp.Compare(size[b.Key], size[a.Key]), cmp.Compare(a.Key, b.Key))
	})
	return rows
}
