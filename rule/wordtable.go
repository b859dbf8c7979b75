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
// whatever follows where that is 0. In a table, what the word is compared with
// stands above the bit's number, and the last hit of a word has lastHit set.
type hit struct{ next, bit uint32 }

const (
	lastHit = 1 << 31
	modeAt  = 28
	bitMask = 1<<modeAt - 1
)

func (h hit) mode() lexicon.Mode { return lexicon.Mode(h.bit >> modeAt & 3) }

// mark is what the table keeps of a hash. Words that share one do no harm: a
// rule is tried in vain.
func mark(hash uint64) uint32 { return uint32(hash >> 32) }

// A wordTable maps words to hits. A small bitmap in front, which stays in the
// first-level cache, answers for most words, which no rule needs. The rest is
// kept small too, since it has left the cache when the next article comes.
type wordTable struct {
	front front
	slots []wordSlot // length a power of two
	hits  []hit      // words of the same hits share them
	cased bool       // some words are compared as they stand
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
	byHash := map[uint64][]hit{}
	for w, hits := range words {
		t.cased = t.cased || w.mode == lexicon.Cased
		for _, h := range hits {
			byHash[w.hash] = append(byHash[w.hash], hit{h.next, h.bit | uint32(w.mode)<<modeAt})
		}
	}
	size := 8
	for size < 2*len(byHash) {
		size *= 2
	}
	t.slots = make([]wordSlot, size)
	shared := map[string]uint32{}
	for hash, hits := range byHash {
		t.front.add(hash)
		i := t.slot(hash)
		for t.slots[i].first != 0 {
			i = (i + 1) & (size - 1)
		}
		t.slots[i] = wordSlot{mark(hash), t.add(hits, shared)}
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

// slot returns where the table looks for a word first. The multiplier spreads
// hashes of short words, which are alike, over the table.
func (t *wordTable) slot(hash uint64) int {
	return int(hash*0x9e3779b97f4a7c15>>32) & (len(t.slots) - 1)
}

// find returns the first hit of a word; 0 where it has none.
func (t *wordTable) find(hash uint64) uint32 {
	for i := t.slot(hash); ; i = (i + 1) & (len(t.slots) - 1) {
		if s := &t.slots[i]; s.first == 0 || s.mark == mark(hash) {
			return s.first
		}
	}
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
		if t.front.may(k.Lower) {
			t.note(v, toks, i, k.Lower)
		}
		if k.Lemma != k.Lower && t.front.may(k.Lemma) {
			t.note(v, toks, i, k.Lemma)
		}
		if t.cased && k.Form != k.Lower && k.Form != k.Lemma && t.front.may(k.Form) {
			t.note(v, toks, i, k.Form)
		}
	}
	return tags, flags
}

// note sets the bits of the needs that the i-th token meets by one of its
// hashes, which may be all of them.
func (t *wordTable) note(v *sieve, toks []text.Token, i int, hash uint64) {
	first := t.find(hash)
	if first == 0 {
		return
	}
	modes, at := modesOf(&toks[i], hash), place(i)
	for _, h := range t.hits[first:] {
		if modes>>h.mode()&1 != 0 && (h.next == 0 || i+1 < len(toks) && mark(h.mode().Hash(&toks[i+1])) == h.next) {
			bit := h.bit & bitMask
			v.row[bit>>6] |= 1 << (bit & 63)
			v.places[bit] |= at
		}
		if h.bit >= lastHit {
			return
		}
	}
}

// modesOf returns the modes, as bits, by which a token has the hash.
func modesOf(t *text.Token, hash uint64) (modes uint) {
	if t.Lower == hash {
		modes |= 1 << lexicon.Words
	}
	if t.Lemma == hash {
		modes |= 1 << lexicon.Lemma
	}
	if t.Form == hash {
		modes |= 1 << lexicon.Cased
	}
	return modes
}
