package rule

import (
	"encoding/binary"
	"slices"

	"lede/lexicon"
	"lede/text"
)

// A check is a need as sentences are asked about it: bit is set for a
// sentence that holds one of its words.
type check struct {
	bit    uint32
	labels uint32
	tags   uint64
	flags  text.Flags
}

// A filter tells which rules can match in a sentence at all. One pass over a
// document's tokens through hash tables of the words that rules need sets a
// bit a need; a rule runs only where all of its needs are met.
type filter struct {
	tables [3]wordTable // by lexicon.Mode
	bits   int
	known  map[string]uint32
	words  [3]map[uint64][]uint32 // while building
}

func newFilter() *filter {
	f := &filter{known: map[string]uint32{}}
	for i := range f.words {
		f.words[i] = map[uint64][]uint32{}
	}
	return f
}

// checks returns the checks of a rule's needs, the rarest ones.
func (f *filter) checks(l []*need) []check {
	l = slices.Clone(l)
	slices.SortStableFunc(l, rarer)
	var out []check
	for _, n := range l[:min(len(l), maxNeeds)] {
		out = append(out, check{f.bit(n), n.labels, n.tags, n.flags})
	}
	return out
}

// bit returns the bit of the need's words; needs of the same words share it.
func (f *filter) bit(n *need) uint32 {
	var sign []byte
	for m, words := range n.words {
		sorted := make([]uint64, 0, len(words))
		for h := range words {
			sorted = append(sorted, h)
		}
		slices.Sort(sorted)
		sign = append(sign, byte(m))
		for _, h := range sorted {
			sign = binary.LittleEndian.AppendUint64(sign, h)
		}
	}
	if b, ok := f.known[string(sign)]; ok {
		return b
	}
	b := uint32(f.bits)
	f.bits++
	f.known[string(sign)] = b
	for m, words := range n.words {
		for h := range words {
			f.words[m][h] = append(f.words[m][h], b)
		}
	}
	return b
}

// seal builds the tables.
func (f *filter) seal() {
	for m := range f.words {
		f.tables[m] = newWordTable(f.words[m])
	}
	f.words, f.known = [3]map[uint64][]uint32{}, nil
}

// stride is how many words of bits a sentence has.
func (f *filter) stride() int { return (f.bits + 63) / 64 }

// A wordTable maps a token hash to bits. A small bitmap in front, which stays
// in the first-level cache, answers for most words, which no rule needs.
type wordTable struct {
	front [frontSize]uint64
	slots []wordSlot // length a power of two; n 0 marks a free slot
	bits  []uint32
}

const frontSize = 1 << 9 // 32 Kibit: 4 KiB

type wordSlot struct {
	hash   uint64
	off, n uint32
}

func newWordTable(words map[uint64][]uint32) wordTable {
	var t wordTable
	size := 8
	for size < 2*len(words) {
		size *= 2
	}
	t.slots = make([]wordSlot, size)
	for h, bits := range words {
		t.front[h>>6%frontSize] |= 1 << (h & 63)
		i := h >> 20 & uint64(size-1)
		for t.slots[i].n != 0 {
			i = (i + 1) & uint64(size-1)
		}
		t.slots[i] = wordSlot{h, uint32(len(t.bits)), uint32(len(bits))}
		t.bits = append(t.bits, bits...)
	}
	return t
}

// mark sets the bits of hash in row.
func (t *wordTable) mark(row []uint64, hash uint64) {
	if t.front[hash>>6%frontSize]>>(hash&63)&1 == 0 {
		return
	}
	mask := uint64(len(t.slots) - 1)
	for i := hash >> 20 & mask; t.slots[i].n != 0; i = (i + 1) & mask {
		if s := &t.slots[i]; s.hash == hash {
			for _, b := range t.bits[s.off : s.off+s.n] {
				row[b>>6] |= 1 << (b & 63)
			}
			return
		}
	}
}

// sift reads the tokens of one sentence into its row of bits and returns
// which tags and flags they have.
func (f *filter) sift(row []uint64, toks []text.Token) (tags uint64, flags text.Flags) {
	cased := len(f.tables[lexicon.Cased].bits) > 0
	for i := range toks {
		t := &toks[i]
		tags |= 1 << t.Tag
		flags |= t.Flags
		f.tables[lexicon.Words].mark(row, t.Lower)
		f.tables[lexicon.Lemma].mark(row, t.Lemma)
		if cased {
			f.tables[lexicon.Cased].mark(row, t.Form)
		}
	}
	return tags, flags
}
