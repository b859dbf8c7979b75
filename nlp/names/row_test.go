package names

import (
	"math/rand/v2"
	"testing"
)

// outside compares the scores of four tags at once, and never takes a lead for
// higher than it is.
func TestOutside(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(1, 2))
	found := 0
	for range 10000 {
		var s sum
		for range 40 {
			var w [tagCount]int8
			for j := range w {
				w[j] = int8(rng.IntN(255) - 127)
			}
			w[0] = max(w[0], int8(rng.IntN(127)))
			r := rowOf(&w, rng.Uint64()&(1<<24-1))
			s.addLifted(&r)
			s.lower(1)
		}
		var all scores
		s.scores(&all)
		lead := all[0] - all[1]
		for _, x := range all[2:] {
			lead = min(lead, all[0]-x)
		}
		want := int32(rng.IntN(1000))
		got := s.outside(want)
		if got && lead < want || !got && lead > want+1 {
			t.Fatalf("outside(%d) of %v is %v, the lead is %d", want, all, got, lead)
		}
		if got {
			found++
		}
	}
	if found == 0 {
		t.Error("no lead was high enough")
	}
}
