package lexicon

import "lede/text"

// A trie holds phrases as paths of token hashes. Its edges lie in one
// open-addressing table keyed by state and hash, so that a step costs one
// probe and a whole lexicon is two slices.
type trie struct {
	edges []edge  // length a power of two; next 0 marks a free slot
	final []int32 // by state: 1 + entry that ends there
	used  int
}

type edge struct {
	key  uint64
	next int32 // the state that the edge leads to
}

// key mixes a state and a hash; state 0 is the root. The multiplier is 2^64
// divided by the golden ratio, which spreads small states over all bits.
func key(state int32, hash uint64) uint64 {
	k := hash ^ uint64(state)*0x9e3779b97f4a7c15
	return k ^ k>>29
}

func (t *trie) step(state int32, hash uint64) (int32, bool) {
	k := key(state, hash)
	mask := uint64(len(t.edges) - 1)
	for i := k & mask; ; i = (i + 1) & mask {
		e := &t.edges[i]
		if e.next == 0 {
			return 0, false
		}
		if e.key == k {
			return e.next, true
		}
	}
}

func (t *trie) add(phrase []uint64, entry int32) {
	if t.final == nil {
		t.final = []int32{0}
		t.edges = make([]edge, 8)
	}
	var s int32
	for _, h := range phrase {
		n, ok := t.step(s, h)
		if !ok {
			n = int32(len(t.final))
			t.final = append(t.final, 0)
			t.insert(edge{key(s, h), n})
		}
		s = n
	}
	t.final[s] = entry + 1
}

// insert keeps the table at most half full, so that misses end early.
func (t *trie) insert(e edge) {
	if 2*(t.used+1) > len(t.edges) {
		old := t.edges
		t.edges = make([]edge, 2*len(old))
		for _, o := range old {
			if o.next != 0 {
				t.place(o)
			}
		}
	}
	t.place(e)
	t.used++
}

func (t *trie) place(e edge) {
	mask := uint64(len(t.edges) - 1)
	i := e.key & mask
	for t.edges[i].next != 0 {
		i = (i + 1) & mask
	}
	t.edges[i] = e
}

func (t *trie) longest(d *text.Document, tok, limit int, m Mode) (n int, entry int32) {
	limit = min(limit, len(d.Tokens))
	var s int32
	for i := tok; i < limit; i++ {
		next, ok := t.step(s, m.Hash(&d.Tokens[i]))
		if !ok {
			break
		}
		s = next
		if f := t.final[s]; f > 0 {
			n, entry = i+1-tok, f-1
		}
	}
	return n, entry
}

func (t *trie) exact(phrase []uint64) (int32, bool) {
	var s int32
	for _, h := range phrase {
		next, ok := t.step(s, h)
		if !ok {
			return 0, false
		}
		s = next
	}
	f := t.final[s]
	return f - 1, f > 0
}
