package lexicon

import "lede/text"

// A trie holds phrases as paths of token hashes. Its edges lie in one
// open-addressing table keyed by state and hash, so that a step costs one
// probe and a whole lexicon is one slice. States 0 to modes-1 are the roots, by
// Mode.
type trie struct {
	edges []edge // length a power of two
}

// A trieBuilder is a trie that phrases are added to.
type trieBuilder struct {
	trie
	used   int
	states int32 // the last state
}

func newTrieBuilder() *trieBuilder {
	return &trieBuilder{trie{make([]edge, 8)}, 0, int32(modes - 1)}
}

// An edge is a word of phrases. A free slot has neither next nor entry.
type edge struct {
	key   uint64
	next  int32 // the state that the edge leads to; 0 where no phrase goes on
	entry int32 // 1 + entry that ends here; 0 where none does
}

func (e *edge) free() bool { return e.next|e.entry == 0 }

// key mixes a state and a hash. The multiplier is 2^64 divided by the golden
// ratio, which spreads small states over all bits.
func key(state int32, hash uint64) uint64 {
	k := hash ^ uint64(state)*0x9e3779b97f4a7c15
	return k ^ k>>29
}

// step returns the edge of a word from a state on, nil where there is none.
func (t *trie) step(state int32, hash uint64) *edge {
	k := key(state, hash)
	mask := uint64(len(t.edges) - 1)
	for i := k & mask; ; i = (i + 1) & mask {
		e := &t.edges[i]
		if e.free() {
			return nil
		}
		if e.key == k {
			return e
		}
	}
}

// add adds a phrase of at least one word.
func (t *trieBuilder) add(m Mode, phrase []uint64, entry int32) {
	s, last := int32(m), len(phrase)-1
	for _, h := range phrase[:last] {
		e := t.edge(s, h)
		if e.next == 0 {
			t.states++
			e.next = t.states
		}
		s = e.next
	}
	t.edge(s, phrase[last]).entry = entry + 1
}

// edge returns the edge of a word from a state on, a new one where there is
// none yet: the caller fills it. The table stays at most half full, so that
// misses end early.
func (t *trieBuilder) edge(state int32, hash uint64) *edge {
	if e := t.step(state, hash); e != nil {
		return e
	}
	if t.used++; 2*t.used > len(t.edges) {
		old := t.edges
		t.edges = make([]edge, 2*len(old))
		for i := range old {
			if e := &old[i]; !e.free() {
				*t.slot(e.key) = *e
			}
		}
	}
	k := key(state, hash)
	e := t.slot(k)
	e.key = k
	return e
}

// slot returns the free slot for a key.
func (t *trie) slot(key uint64) *edge {
	mask := uint64(len(t.edges) - 1)
	i := key & mask
	for !t.edges[i].free() {
		i = (i + 1) & mask
	}
	return &t.edges[i]
}

func (t *trie) longest(toks []text.Token, m Mode) (n int, entry int32) {
	s := int32(m)
	for i := range toks {
		e := t.step(s, m.Hash(&toks[i]))
		if e == nil {
			break
		}
		if e.entry > 0 {
			n, entry = i+1, e.entry-1
		}
		if s = e.next; s == 0 {
			break
		}
	}
	return n, entry
}

// ends reports whether the word alone is a phrase of the mode.
func (t *trie) ends(m Mode, hash uint64) bool {
	e := t.step(int32(m), hash)
	return e != nil && e.entry > 0
}

func (t *trie) exact(phrase []uint64, m Mode) (int32, bool) {
	s := int32(m)
	for i, h := range phrase {
		e := t.step(s, h)
		switch {
		case e == nil:
			return 0, false
		case i == len(phrase)-1:
			return e.entry - 1, e.entry > 0
		case e.next == 0:
			return 0, false
		}
		s = e.next
	}
	return 0, false
}
