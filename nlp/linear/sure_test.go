package linear_test

import (
	"testing"

	"lede/nlp/linear"
)

func TestSure(t *testing.T) {
	t.Parallel()
	c := linear.NewSureCount()
	add := func(key uint64, times int, right uint64) {
		for range times {
			c.Add(key, right)
		}
	}
	add(1, 200, 1<<0)      // always the first decision
	add(2, 300, 1<<3|1<<4) // either of two is right
	add(3, 200, 1<<2)      // right nine times in ten
	add(3, 20, 1<<1)       //
	add(4, 5, 1<<2)        // too seldom to be sure of
	add(5, 400, 1<<4)      // right but for two in 402
	add(5, 2, 1<<0)        //
	s := c.Table(10, 0.99)
	read, err := linear.OpenSure(s.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	for key, want := range map[uint64]int{1: 0, 2: 3, 3: -1, 4: -1, 5: 4, 6: -1} {
		if got := read.Find(key); got != want {
			t.Errorf("Find(%d) = %d, want %d", key, got, want)
		}
	}
}

func TestOpenSureRefuses(t *testing.T) {
	t.Parallel()
	for _, n := range []int{0, 1, 3, 6, 100} {
		if _, err := linear.OpenSure(make([]byte, n)); err == nil {
			t.Errorf("OpenSure took %d bytes", n)
		}
	}
}
