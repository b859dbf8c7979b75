package quantity

import (
	"lede/fact"
	"lede/text"
)

// A class tells what a number word does in the grammar.
type class uint8

const (
	notNumber   class = iota
	unitWord          // zero to nine
	teenWord          // ten to nineteen
	tensWord          // twenty to ninety
	hundredWord       // hundred
	scaleWord         // thousand, million, ..., lakh, crore
	dozenWord         // dozen
	ordinalWord       // first, third, hundredth
	partsWord         // thirds, fifths, hundredths: a denominator only
	halfWord          // half, quarter: a number by themselves
	negWord           // minus, negative
	articleWord       // a, an
	vulgarWord        // ½
)

type entry struct {
	class class
	value fact.Number
}

// A word is a number word: the hash of its lower case with what it does.
type word struct {
	hash uint64
	entry
}

// A vocab holds the number words of English by the hash of their lower case.
type vocab struct {
	slots    [512]uint16 // 1 + index in words, by hash: linear probing, a third full
	words    []word
	spelled  []string   // the words as they are written
	openings [32]uint32 // a bit for the first two letters of each word, and of those that simpleEnd looks for
	filter   [64]uint64 // a sieve: bit hash%4096 is set for every word and its hyphenated beginnings
}

var vocabulary = newVocabulary()

// may reports whether the hash may be that of a number word: never no where it
// is.
func (v *vocab) may(h uint64) bool { return v.filter[h>>6&63]>>(h&63)&1 != 0 }

// opens reports whether a word that goes on a number may begin with two letters of
// ASCII: never no where one does.
func (v *vocab) opens(a, b byte) bool { return v.openings[a&31]>>(b&31)&1 != 0 }

func (v *vocab) open(word string) { v.openings[word[0]&31] |= 1 << (word[1] & 31) }

func (v *vocab) starts(h uint64) bool { return v.may(h) && v.begins(h) }

func (v *vocab) begins(h uint64) bool {
	switch v.find(h).class {
	case notNumber, partsWord, scaleWord, hundredWord, dozenWord: // "million" alone is none
		return false
	}
	return true
}

// find returns the entry of the word with the hash, of class notNumber where
// there is none.
func (v *vocab) find(h uint64) entry {
	for i := h; ; i++ {
		k := v.slots[i%uint64(len(v.slots))]
		if k == 0 {
			return entry{}
		}
		if w := &v.words[k-1]; w.hash == h {
			return w.entry
		}
	}
}

func (v *vocab) add(name string, c class, value fact.Number) {
	h := text.Hash(name)
	v.filter[h>>6&63] |= 1 << (h & 63)
	if len(name) > 1 {
		v.open(name)
	}
	i := h
	for v.slots[i%uint64(len(v.slots))] != 0 {
		i++
	}
	v.words = append(v.words, word{h, entry{c, value}})
	v.spelled = append(v.spelled, name)
	v.slots[i%uint64(len(v.slots))] = uint16(len(v.words))
}

var (
	smallWords = [...]string{"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
		"eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"}
	smallOrdinals = [...]string{"", "first", "", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
		"tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
		"eighteenth", "nineteenth"}
	tensWords = [...]string{"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"}
	tensStems = [...]string{"twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth",
		"ninetieth"}
)

// magnitudes are the words that multiply, with their powers of ten. The short
// forms are those of financial and wire copy; lakh and crore are Indian, wan
// and yi the Chinese signs.
var magnitudes = [...]struct {
	zeros int
	words []string
}{
	{3, []string{"thousand", "k"}},
	{6, []string{"million", "mln", "mn", "mio"}},
	{9, []string{"billion", "bn", "bln", "b"}},
	{12, []string{"trillion", "tn", "tln", "trn"}},
	{15, []string{"quadrillion"}},
	{18, []string{"quintillion"}},
	{5, []string{"lakh", "lakhs", "lac"}},
	{7, []string{"crore", "crores"}},
	{4, []string{"万"}},
	{8, []string{"亿"}},
}

func newVocabulary() *vocab {
	v := new(vocab)
	for i, w := range smallWords {
		c := unitWord
		if i >= 10 {
			c = teenWord
		}
		v.add(w, c, integer(int64(i)))
	}
	for _, w := range []string{"nought", "naught", "nil"} {
		v.add(w, unitWord, integer(0))
	}
	for i, w := range smallOrdinals {
		v.addOrdinal(w, int64(i))
	}
	v.add("second", ordinalWord, integer(2)) // "seconds" is no denominator but a unit
	for i, w := range tensWords {
		v.add(w, tensWord, integer(int64(20+10*i)))
		v.addOrdinal(tensStems[i], int64(20+10*i))
	}
	v.add("hundred", hundredWord, integer(100))
	v.addOrdinal("hundredth", 100)
	for _, m := range magnitudes {
		for _, w := range m.words {
			v.add(w, scaleWord, power10(m.zeros))
		}
		if len(m.words[0]) > 5 { // the full English words
			v.add(m.words[0]+"th", ordinalWord, power10(m.zeros))
			v.add(m.words[0]+"ths", partsWord, power10(m.zeros))
		}
	}
	v.add("dozen", dozenWord, integer(12))
	v.add("dozens", dozenWord, integer(12))
	v.add("half", halfWord, integer(2))
	v.add("halves", partsWord, integer(2))
	v.add("quarter", halfWord, integer(4))
	v.add("quarters", partsWord, integer(4))
	v.add("minus", negWord, integer(-1))
	v.add("negative", negWord, integer(-1))
	for _, x := range vulgars {
		v.add(string(x.sign), vulgarWord, integer(0))
	}
	for _, w := range partingWords {
		v.open(w)
	}
	v.add("a", articleWord, integer(1))
	v.add("an", articleWord, integer(1))
	return v
}

func (v *vocab) addOrdinal(word string, n int64) {
	if word == "" {
		return
	}
	v.add(word, ordinalWord, integer(n))
	v.add(word+"s", partsWord, integer(n))
}
