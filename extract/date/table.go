package date

import (
	"fmt"
	"maps"
	"math/bits"
	"slices"
	"strings"

	"lede/extract/quantity"
	"lede/rule"
)

// A table holds the words of the lexicons and of the grammar. It is read-only
// once made.
type table struct {
	words []word         // the first is what is said of words that are not here
	slots []uint32       // where they are in words, by hash; see find
	front [1 << 9]uint64 // a bit for each of them, see knows
}

// A builder collects the words of a table.
type builder struct {
	words map[uint64]*word
	days  map[string]string // tables of holidays
}

// newTable reads the lexicons of the rules.
func newTable(set *rule.Set) (*table, error) {
	t := &builder{words: make(map[uint64]*word, 1024), days: make(map[string]string)}
	each := func(name string, f func(phrase, value string) error) error {
		x, ok := set.Lexicon(name)
		if !ok {
			return fmt.Errorf("lexicon %s is missing", name)
		}
		for _, e := range x.Entries() {
			if err := f(e.Phrase, e.Value); err != nil {
				return fmt.Errorf("lexicon %s: %q: %w", name, e.Phrase, err)
			}
		}
		return nil
	}
	if err := each("holiday_days", func(name, days string) error { t.days[name] = days; return nil }); err != nil {
		return nil, err
	}
	for _, l := range t.lists() {
		if err := each(l.name, l.add); err != nil {
			return nil, err
		}
	}
	for _, w := range t.words {
		sortPhrases(w.phrases)
	}
	t.addFixed(isOpener, openers[:])
	t.addFixed(isLeader, leaders[:])
	t.addFixed(isFiller, fillers[:])
	t.addFixed(isNoun, nouns[:])
	t.addFixed(isOffset, counters[:])
	t.addFixed(isJoint, joints[:])
	t.addFixed(isEra, eras[:])
	t.addFixed(isKey, keys[:])
	t.addLists()
	quantity.EachWord(t.addNumeral)
	return t.table(), nil
}

// addLists notes what lists of the grammar words are in.
func (t *builder) addLists() {
	for l, words := range listed {
		for _, s := range strings.Fields(words) {
			t.word(s, 0).lists[l/64] |= 1 << (l % 64)
		}
	}
}

// addNumeral adds a number word.
func (t *builder) addNumeral(s string) {
	if w := t.word(s, 0); numeral(w.hash) {
		w.counts, w.value = true, valueOf(s)
	}
}

// table lays the words out for look-ups. Three slots in four or more are free.
func (t *builder) table() *table {
	x := &table{words: make([]word, 1, len(t.words)+1), slots: make([]uint32, 1<<bits.Len(uint(4*len(t.words))))}
	for _, h := range slices.Sorted(maps.Keys(t.words)) {
		w := t.words[h]
		w.begins = w.counts || w.class&beginners != 0
		x.add(w)
	}
	return x
}

func (t *table) add(w *word) {
	t.front[w.hash>>6%uint64(len(t.front))] |= 1 << (w.hash & 63)
	k := t.slot(w.hash)
	for t.slots[k] != 0 {
		k = t.slot(k + 1)
	}
	t.slots[k] = uint32(len(t.words))
	t.words = append(t.words, *w)
}

// of returns what is known of the word whose lower case hashes to h.
func (t *table) of(h uint64) *word {
	if !t.knows(h) {
		return &t.words[0]
	}
	return t.find(h)
}

// knows reports whether a word of the hash may be in the table: never no where
// it is. Most words of a text are not, and are known by this alone.
func (t *table) knows(h uint64) bool { return t.front[h>>6%uint64(len(t.front))]>>(h&63)&1 != 0 }

func (t *table) find(h uint64) *word {
	for k := t.slot(h); ; k = t.slot(k + 1) {
		if i := t.slots[k]; i == 0 || t.words[i].hash == h {
			return &t.words[i]
		}
	}
}

// slot returns where in the slots the word of a hash, or the slot of a number,
// is looked for first.
func (t *table) slot(h uint64) uint64 { return h & uint64(len(t.slots)-1) }
