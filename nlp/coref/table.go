package coref

import (
	"strings"

	"lede/text"
)

// A table maps keys, which are hashes, to positive numbers: a map that costs
// little to ask and to empty. The zero table is ready.
type table struct {
	slots []slot // a power of two of them
	used  int
}

type slot struct {
	key   uint64
	value int32 // 0 where the slot is free
}

// firstSlots is how many slots a table begins with.
const firstSlots = 256

// tableOf returns a table of lists of words, to which it gives the numbers of the
// lists.
func tableOf(lists []string) (t table) {
	for n, list := range lists {
		for w := range strings.FieldsSeq(list) {
			*t.at(text.Hash(w)) = int32(n)
		}
	}
	return t
}

// reset empties the table.
func (t *table) reset() {
	clear(t.slots)
	t.used = 0
}

// get returns the number of a key, 0 where it has none.
func (t *table) get(key uint64) int32 {
	if t.used == 0 {
		return 0
	}
	return t.slot(key).value
}

// at returns where the number of a key stands, or is to be put, until the next
// call.
func (t *table) at(key uint64) *int32 {
	if 2*t.used >= len(t.slots) {
		t.grow()
	}
	s := t.slot(key)
	if s.value == 0 {
		s.key = key
		t.used++
	}
	return &s.value
}

// slot returns the slot of a key, the free one that it would have where it is
// not in the table.
func (t *table) slot(key uint64) *slot {
	mask := uint64(len(t.slots) - 1)
	for i := key & mask; ; i = (i + 1) & mask {
		if s := &t.slots[i]; s.value == 0 || s.key == key {
			return s
		}
	}
}

func (t *table) grow() {
	old := t.slots
	t.slots = make([]slot, max(firstSlots, 2*len(old)))
	for _, s := range old {
		if s.value != 0 {
			*t.slot(s.key) = s
		}
	}
}

// A group is the entities that share a role or a family name.
type group struct {
	count   uint8
	members [namesakes]int32
}

func (g *group) list() []int32 { return g.members[:g.count] }

// add adds an entity once, as long as there is room.
func (g *group) add(e int32) {
	for _, x := range g.list() {
		if x == e {
			return
		}
	}
	if g.count < namesakes {
		g.members[g.count] = e
		g.count++
	}
}
