package rule

import (
	"encoding/binary"

	"lede/lexicon"
	"lede/text"
)

// A word is the hash of a word that rules need, by what of a token it is
// compared with.
type word struct {
	mode lexicon.Mode
	hash uint64
}

// A hit is a need that a word meets, where a word of the mark next follows it;
// whatever follows where that is 0. The last hit of a word has lastHit set in
// its bit.
type hit struct{ next, bit uint32 }

const lastHit = 1 << 31

// mark is what the table keeps of a hash. Words that share one do no harm: a
// rule is tried in vain.
func mark(hash uint64) uint32 { return uint32(hash >> 32) }

// A wordTable maps words to hits. A small bitmap in front, which stays in the
// first-level cache, answers for most words, which no rule needs. The rest is
// kept small too, since it has left the cache when the next article comes.
type wordTable struct {
	front front
	slots []wordSlot   // length a power of two
	hits  []hit        // words of the same hits share them
	modes lexicon.Mode // the last of the words
}

// A front holds two bits for each of some hashes.
type front [1 << 9]uint64 // 4 KiB

func (f *front) add(hash uint64) { f[hash>>6%uint64(len(f))] |= 1<<(hash&63) | 1<<(hash>>16&63) }

// may reports whether the hash may be among those added: never no for one
// that is.
func (f *front) may(hash uint64) bool {
	w := f[hash>>6%uint64(len(f))]
	return w>>(hash&63)&(w>>(hash>>16&63))&1 != 0
}

// A wordSlot holds a word's mark and its first hit; first is 0 in a free slot.
type wordSlot struct{ mark, first uint32 }

func newWordTable(words map[word][]hit) wordTable {
	t := wordTable{hits: make([]hit, 1)}
	size := 8
	for size < 2*len(words) {
		size *= 2
	}
	t.slots = make([]wordSlot, size)
	shared := map[string]uint32{}
	for w, hits := range words {
		t.modes = max(t.modes, w.mode)
		t.front.add(w.hash)
		i := t.slot(w)
		for t.slots[i].first != 0 {
			i = (i + 1) & (size - 1)
		}
		t.slots[i] = wordSlot{w.mark(), t.add(hits, shared)}
	}
	return t
}

// add returns where the hits stand among all.
func (t *wordTable) add(hits []hit, shared map[string]uint32) uint32 {
	var key []byte
	for _, h := range hits {
		key = binary.LittleEndian.AppendUint32(binary.LittleEndian.AppendUint32(key, h.next), h.bit)
	}
	first, ok := shared[string(key)]
	if !ok {
		first = uint32(len(t.hits))
		t.hits = append(t.hits, hits...)
		t.hits[len(t.hits)-1].bit |= lastHit
		shared[string(key)] = first
	}
	return first
}

// slot returns where the table looks for a word first. The modes of one hash
// stand side by side, and have marks of their own. The multiplier spreads
// hashes of short words, which are alike, over the table.
func (t *wordTable) slot(w word) int {
	return int(w.hash*0x9e3779b97f4a7c15>>32^uint64(w.mode)) & (len(t.slots) - 1)
}

func (w word) mark() uint32 { return mark(w.hash) ^ uint32(w.mode) }

// find returns the first hit of a word; 0 where it has none.
func (t *wordTable) find(w word) uint32 {
	for i := t.slot(w); ; i = (i + 1) & (len(t.slots) - 1) {
		if s := &t.slots[i]; s.first == 0 || s.mark == w.mark() {
			return s.first
		}
	}
}

// may reports whether a rule may need the token: never no where one does.
func (t *wordTable) may(k *text.Token) bool {
	return t.front.may(k.Lower) || k.Lemma != k.Lower && t.front.may(k.Lemma) || t.modes == lexicon.Cased && t.front.may(k.Form)
}

// lastPlace is the last token of a sentence whose place has a bit of its own;
// its bit stands for all that follow too.
const lastPlace = 63

// place returns the bit of the i-th token of a sentence.
func place(i int) uint64 { return 1 << min(uint(i), lastPlace) }

// A sieve is the scratch memory of sift.
type sieve struct {
	row    []uint64 // of the sentence at hand: its bits
	places []uint64 // by bit: the tokens where the need is met; 0 between sentences
}

// sift reads the tokens of one sentence into the sieve and returns which tags
// and flags they have.
func (t *wordTable) sift(v *sieve, toks []text.Token) (tags uint64, flags text.Flags) {
	for i := range toks {
		k := &toks[i]
		tags |= 1 << (k.Tag & 63)
		flags |= k.Flags
		if t.may(k) {
			t.note(v, toks, i)
		}
	}
	return tags, flags
}

// note sets the bits of the needs that the i-th token meets.
func (t *wordTable) note(v *sieve, toks []text.Token, i int) {
	for m := lexicon.Words; m <= t.modes; m++ {
		first := t.find(word{m, m.Hash(&toks[i])})
		if first == 0 {
			continue
		}
		next := uint32(0)
		if i+1 < len(toks) {
			next = mark(m.Hash(&toks[i+1]))
		}
		for _, h := range t.hits[first:] {
			if bit := h.bit &^ lastHit; h.next == 0 || h.next == next {
				v.row[bit>>6] |= 1 << (bit & 63)
				v.places[bit] |= place(i)
			}
			if h.bit >= lastHit {
				break
			}
		}
	}
}
