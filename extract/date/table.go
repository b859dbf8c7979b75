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
	slots   []word            // by hash, those between them zero but for their detail; see find
	front   [1 << 9]uint64    // a bit for each word, see knows
	unknown word              // what is said of words that are not here
	nations map[uint64]string // names of nations, in lower case -> their Independence Day, see nation.go
}

// A builder collects the words of a table.
type builder struct {
	words   map[uint64]*word
	days    map[string]string // tables of holidays
	nations map[uint64]string
}

// newTable reads the lexicons of the rules.
func newTable(set *rule.Set) (*table, error) {
	t := &builder{words: make(map[uint64]*word, 1024), days: make(map[string]string), nations: make(map[uint64]string)}
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
	for _, o := range opening {
		for _, s := range strings.Fields(o.words) {
			t.word(s, 0).opens |= o.opens
		}
	}
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
		w.value = valueOf(s)
		w.traits |= traitCounts
	}
}

// table lays the words out for look-ups. Half of the slots or more are free.
func (t *builder) table() *table {
	none := new(detail)
	x := &table{slots: make([]word, 1<<bits.Len(uint(2*len(t.words)))), unknown: word{detail: none}, nations: t.nations}
	for k := range x.slots {
		x.slots[k].detail = none
	}
	for _, h := range slices.Sorted(maps.Keys(t.words)) {
		w := t.words[h]
		if w.counts() || w.class&beginners != 0 {
			w.traits |= traitBegins
			if w.leans() {
				w.traits |= traitLeans
			}
		}
		w.opens |= w.classOpens()
		x.front[h>>6%uint64(len(x.front))] |= 1 << (h & 63)
		*x.find(h) = *w
	}
	return x
}

// of returns what is known of the word whose lower case hashes to h.
func (t *table) of(h uint64) *word {
	if !t.knows(h) {
		return &t.unknown
	}
	return t.find(h)
}

// knows reports whether a word of the hash may be in the table: never no where
// it is. Most words of a text are not, and are known by this alone.
func (t *table) knows(h uint64) bool { return t.front[h>>6%uint64(len(t.front))]>>(h&63)&1 != 0 }

// find returns the slot of the word, a free one where the table lacks it.
func (t *table) find(h uint64) *word {
	for k := h; ; k++ {
		if w := &t.slots[k&uint64(len(t.slots)-1)]; w.hash == h || w.hash == 0 {
			return w
		}
	}
}
