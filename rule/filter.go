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

// A filter tells which rules can match in a sentence at all, and where they
// can begin. One pass over a document's tokens through hash tables of the words
// that rules need sets a bit a need, and notes at which tokens it is met; a
// rule runs only where all of its needs are met.
type filter struct {
	tables [3]wordTable // by lexicon.Mode
	bits   int
	known  map[string]uint32
	words  [3]map[uint64][]hit // while building
}

// A hit is a need that a word meets, where the word of the hash next follows
// it; whatever follows where that is 0.
type hit struct {
	next uint64
	bit  uint32
}

func newFilter() *filter {
	f := &filter{known: map[string]uint32{}}
	for i := range f.words {
		f.words[i] = map[uint64][]hit{}
	}
	return f
}

// checks returns the checks of a rule's needs, the rarest ones.
func (f *filter) checks(l []*need) []check {
	l = slices.Clone(l)
	slices.SortStableFunc(l, rarer)
	var out []check
	for i, n := range l[:min(len(l), maxNeeds)] {
		if i > 0 && n.weight() >= common && n.labels == 0 && n.tags == 0 && n.flags == 0 {
			break // most sentences have it
		}
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
			sign = append(sign, byte(len(words[h])))
			for _, next := range words[h] {
				sign = binary.LittleEndian.AppendUint64(sign, next)
			}
		}
	}
	if b, ok := f.known[string(sign)]; ok {
		return b
	}
	b := uint32(f.bits)
	f.bits++
	f.known[string(sign)] = b
	for m, words := range n.words {
		for h, follow := range words {
			if len(follow) == 0 {
				follow = followers{0}
			}
			for _, next := range follow {
				f.words[m][h] = append(f.words[m][h], hit{next, b})
			}
		}
	}
	return b
}

// seal builds the tables.
func (f *filter) seal() {
	for m := range f.words {
		f.tables[m] = newWordTable(f.words[m])
	}
	f.words, f.known = [3]map[uint64][]hit{}, nil
}

// stride is how many words of bits a sentence has.
func (f *filter) stride() int { return (f.bits + 63) / 64 }

// A wordTable maps a token hash to hits. A small bitmap in front, which stays
// in the first-level cache, answers for most words, which no rule needs.
type wordTable struct {
	front [frontSize]uint64
	slots []wordSlot // length a power of two; n 0 marks a free slot
	hits  []hit
}

const frontSize = 1 << 9 // 32 Kibit: 4 KiB

type wordSlot struct {
	hash   uint64
	off, n uint32
}

func newWordTable(words map[uint64][]hit) wordTable {
	var t wordTable
	size := 8
	for size < 2*len(words) {
		size *= 2
	}
	t.slots = make([]wordSlot, size)
	for h, hits := range words {
		t.front[h>>6%frontSize] |= 1 << (h & 63)
		i := h >> 20 & uint64(size-1)
		for t.slots[i].n != 0 {
			i = (i + 1) & uint64(size-1)
		}
		t.slots[i] = wordSlot{h, uint32(len(t.hits)), uint32(len(hits))}
		t.hits = append(t.hits, hits...)
	}
	return t
}

// may reports whether a rule may need the word: never no where one does.
func (t *wordTable) may(hash uint64) bool { return t.front[hash>>6%frontSize]>>(hash&63)&1 != 0 }

// find returns the hits of a word.
func (t *wordTable) find(hash uint64) []hit {
	mask := uint64(len(t.slots) - 1)
	for i := hash >> 20 & mask; t.slots[i].n != 0; i = (i + 1) & mask {
		if s := &t.slots[i]; s.hash == hash {
			return t.hits[s.off : s.off+s.n]
		}
	}
	return nil
}

// lastPlace is the last token of a sentence whose place has a bit of its own;
// its bit stands for all that follow too.
const lastPlace = 63

// place returns the bit of the i-th token of a sentence.
func place(i int) uint64 { return 1 << min(uint(i), lastPlace) }

// A sieve is the scratch memory of a filter.
type sieve struct {
	row    []uint64 // of the sentence at hand: its bits
	places []uint64 // by bit: the tokens where the need is met; 0 between sentences
}

// note sets the bits of the needs that the i-th token meets.
func (v *sieve) note(hits []hit, next uint64, i int) {
	for _, h := range hits {
		if h.next == 0 || h.next == next {
			v.row[h.bit>>6] |= 1 << (h.bit & 63)
			v.places[h.bit] |= place(i)
		}
	}
}

// sift reads the tokens of one sentence into the sieve and returns which tags
// and flags they have.
func (f *filter) sift(v *sieve, toks []text.Token) (tags uint64, flags text.Flags) {
	words, lemmas, cased := &f.tables[lexicon.Words], &f.tables[lexicon.Lemma], &f.tables[lexicon.Cased]
	asWritten := len(cased.hits) > 0
	var end text.Token
	for i := range toks {
		t, next := &toks[i], &end
		if i+1 < len(toks) {
			next = &toks[i+1]
		}
		tags |= 1 << (t.Tag & 63)
		flags |= t.Flags
		if words.may(t.Lower) {
			v.note(words.find(t.Lower), next.Lower, i)
		}
		if lemmas.may(t.Lemma) {
			v.note(lemmas.find(t.Lemma), next.Lemma, i)
		}
		if asWritten && cased.may(t.Form) {
			v.note(cased.find(t.Form), next.Form, i)
		}
	}
	return tags, flags
}
