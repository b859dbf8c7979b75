package linear

import (
	"cmp"
	"encoding/binary"
	"errors"
	"maps"
	"math/bits"
	"slices"
)

// Sure is a table of decisions that a few circumstances settle well enough
// that no weights need be asked. It is direct-mapped: a key has one slot of
// 16 bits, a mark of the key above the decision counted from 1, 0 where free.
type Sure []uint16

const (
	decisionBits = 6
	decisionMask = 1<<decisionBits - 1
)

var errSure = errors.New("a table of sure decisions has no power of two of slots")

// OpenSure reads what Bytes wrote.
func OpenSure(b []byte) (Sure, error) {
	n := len(b) / 2
	if n == 0 || n&(n-1) != 0 || len(b)%2 != 0 {
		return nil, errSure
	}
	s := make(Sure, n)
	for i := range s {
		s[i] = binary.LittleEndian.Uint16(b[2*i:])
	}
	return s, nil
}

// Bytes returns the table in bytes.
func (s Sure) Bytes() []byte {
	b := make([]byte, 0, 2*len(s))
	for _, x := range s {
		b = binary.LittleEndian.AppendUint16(b, x)
	}
	return b
}

// Find returns the decision for a key, -1 where it is not sure.
func (s Sure) Find(key uint64) int {
	h := key * 0x9e3779b97f4a7c15
	x := s[h>>32&uint64(len(s)-1)]
	if x>>decisionBits != uint16(h>>(48+decisionBits)) {
		return -1
	}
	return int(x&decisionMask) - 1
}

// A SureCount counts which decisions were right under each key.
type SureCount struct {
	right map[uint64]*[decisionMask]int32
	all   map[uint64]int32
}

// NewSureCount returns an empty count.
func NewSureCount() *SureCount {
	return &SureCount{map[uint64]*[decisionMask]int32{}, map[uint64]int32{}}
}

// Add counts one case: bit d of right tells that decision d is right.
func (c *SureCount) Add(key, right uint64) {
	n := c.right[key]
	if n == nil {
		n = new([decisionMask]int32)
		c.right[key] = n
	}
	c.all[key]++
	for ; right != 0; right &= right - 1 {
		n[bits.TrailingZeros64(right)]++
	}
}

// A Decision is what is right under a key.
type Decision struct {
	Key   uint64
	Right int
}

// Decisions returns those that are right in at least the share rate of the
// cases of their key, one more case counted against them; the keys seen most
// come first.
func (c *SureCount) Decisions(rate float64) []Decision {
	keys := slices.SortedFunc(maps.Keys(c.all), func(a, b uint64) int {
		return cmp.Or(cmp.Compare(c.all[b], c.all[a]), cmp.Compare(a, b))
	})
	var out []Decision
	for _, k := range keys {
		best := 0
		for d, n := range c.right[k] {
			if n > c.right[k][best] {
				best = d
			}
		}
		if float64(c.right[k][best]) >= rate*float64(c.all[k]+1) {
			out = append(out, Decision{k, best})
		}
	}
	return out
}

// Table returns a table of 1<<size slots of the decisions; of two keys of one
// slot, the more frequent has it.
func (c *SureCount) Table(size int, rate float64) Sure {
	s := make(Sure, 1<<size)
	for _, d := range c.Decisions(rate) {
		h := d.Key * 0x9e3779b97f4a7c15
		if slot := &s[h>>32&uint64(len(s)-1)]; *slot == 0 {
			*slot = uint16(h>>(48+decisionBits))<<decisionBits | uint16(d.Right+1)
		}
	}
	return s
}
