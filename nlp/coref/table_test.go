package coref

import "testing"

// A table holds what a map would, also after it was emptied.
func TestTable(t *testing.T) {
	t.Parallel()
	var got table
	for range 2 {
		want := map[uint64]int32{}
		if v := got.get(0); v != 0 {
			t.Errorf("an empty table has %d under 0", v)
		}
		for i := range uint64(1000) {
			k := i * i % 700 << (i % 3 * 20)
			want[k] = int32(i + 1)
			*got.at(k) = int32(i + 1)
		}
		for k, v := range want {
			if got.get(k) != v {
				t.Errorf("%d has %d, want %d", k, got.get(k), v)
			}
		}
		if v := got.get(1<<50 + 3); v != 0 {
			t.Errorf("a key that was not put has %d", v)
		}
		got.reset()
	}
}

// A group takes an entity once, and no more than it has room for.
func TestGroup(t *testing.T) {
	t.Parallel()
	var g group
	for e := range int32(2 * namesakes) {
		g.add(e / 2)
		g.add(e)
	}
	if len(g.list()) != namesakes {
		t.Errorf("%d members, want %d", len(g.list()), namesakes)
	}
	for i, e := range g.list() {
		if int(e) != i {
			t.Errorf("member %d is %d", i, e)
		}
	}
}
