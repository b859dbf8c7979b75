// Package linear holds what training an averaged perceptron needs: weights
// with the sums of their values over all steps, the rounding of their averages
// to eight bits, and tables of decisions that need no weights.
package linear

// Weights are the weights of a perceptron in training (Collins 2002). Sums
// are brought up to date only when a weight changes.
type Weights struct {
	w    []int32
	sum  []int64
	last []int32
	step int32
}

// New returns n weights of 0.
func New(n int) *Weights {
	return &Weights{w: make([]int32, n), sum: make([]int64, n), last: make([]int32, n)}
}

// Tick begins a step: one decision that is learned from.
func (w *Weights) Tick() { w.step++ }

// At returns a weight.
func (w *Weights) At(i uint32) int32 { return w.w[i] }

// Add changes a weight.
func (w *Weights) Add(i uint32, by int32) {
	w.sum[i] += int64(w.step-w.last[i]) * int64(w.w[i])
	w.last[i] = w.step
	w.w[i] += by
}

// Average returns the weights' averages over all steps.
func (w *Weights) Average() []float64 {
	out := make([]float64, len(w.w))
	for i := range w.w {
		w.Add(uint32(i), 0)
		out[i] = float64(w.sum[i]) / float64(max(w.step, 1))
	}
	return out
}

const (
	bins = 4096       // of the histogram that finds the largest weight kept
	cut  = 1.0 / 2000 // of the weights other than 0 are cut to the largest
)

// Quantize rounds the weights to int8. The scale is such that all but a few
// of the largest fit, so that the others keep their steps.
func Quantize(w []float64) []byte {
	most := 0.0
	for _, x := range w {
		most = max(most, x, -x)
	}
	if most == 0 {
		return make([]byte, len(w))
	}
	var count [bins]int
	used := 0
	for _, x := range w {
		if x != 0 {
			used++
			count[min(int(max(x, -x)/most*(bins-1)), bins-1)]++
		}
	}
	limit, seen := bins-1, 0
	for ; limit > 1; limit-- {
		if seen += count[limit]; float64(seen) > cut*float64(used) {
			break
		}
	}
	scale := 127 / (most * float64(limit+1) / bins)
	b := make([]byte, len(w))
	for i, x := range w {
		v := min(max(x*scale, -127), 127)
		if v >= 0 {
			v += 0.5
		} else {
			v -= 0.5
		}
		b[i] = byte(int8(v))
	}
	return b
}
