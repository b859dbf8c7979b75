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
// can begin. One pass over a document's tokens through a hash table of the words
// that rules need sets a bit a need, and notes at which tokens it is met; a
// rule runs only where all of its needs are met.
type filter struct {
	table wordTable
	bits  int
	known map[string]uint32 // while building, as words: bits by sign
	words map[word][]hit
}

func newFilter() *filter {
	return &filter{known: map[string]uint32{}, words: map[word][]hit{}}
}

// checks returns the checks of a rule's needs, the rarest ones.
func (f *filter) checks(l []*need) []check {
	l = slices.Clone(l)
	slices.SortStableFunc(l, rarer)
	var out []check
	for i, n := range l[:min(len(l), maxNeeds)] {
		if i > 0 && (n.wordWeight() >= common || n.mixed()) {
			continue // most sentences have it
		}
		out = append(out, check{f.bit(n), n.labels, n.tags, n.flags})
	}
	return out
}

// bit returns the bit of the need's words; needs of the same words share it.
func (f *filter) bit(n *need) uint32 {
	sign := n.sign()
	if b, ok := f.known[sign]; ok {
		return b
	}
	b := uint32(f.bits)
	f.bits++
	f.known[sign] = b
	for m, words := range n.words {
		for h, follow := range words {
			w := word{lexicon.Mode(m), h}
			if len(follow) == 0 {
				follow = followers{0}
			}
			for _, next := range follow {
				f.words[w] = append(f.words[w], hit{mark(next), b})
			}
		}
	}
	return b
}

// sign returns what needs of the same words have in common.
func (n *need) sign() string {
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
	return string(sign)
}

// seal builds the table.
func (f *filter) seal() {
	f.table = newWordTable(f.words)
	f.words, f.known = nil, nil
}

// stride is how many words of bits a sentence has.
func (f *filter) stride() int { return (f.bits + 63) / 64 }
