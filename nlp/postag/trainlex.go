package postag

import (
	"cmp"
	"maps"
	"slices"

	"lede/text"
	"lede/tokenize"
)

// buildLexicon makes the classes and the table of words from the words of the
// lexicon and those seen in the documents.
func buildLexicon(docs []*text.Document, entries map[string][]text.Tag) ([]class, []byte) {
	seen := countTags(docs, entries)
	words := make(map[string]class, len(entries))
	for w, tags := range entries {
		if ok := len(tokenize.Words(w)) == 1; !ok || len(tags) == 0 {
			continue
		}
		var c class
		for _, t := range tags {
			c.add(t)
		}
		words[w] = c
	}
	for w, n := range seen {
		if _, listed := words[w]; listed || total(n) >= familiar {
			words[w] = merge(words[w], n)
		}
	}
	widen(words)
	return encode(words, seen)
}

// familiar is how often a word that the lexicon does not list is seen before
// it joins it. Rarer words stay unknown, so that training meets unknown words.
const familiar = 3

func total(n map[text.Tag]int) int {
	sum := 0
	for _, c := range n {
		sum += c
	}
	return sum
}

// wellKnown is how often a word is seen before tags that only the lexicon
// lists are dropped, but for the one it lists first.
const wellKnown = 10

// merge puts the tags seen in the documents before those of the lexicon.
func merge(listed class, seen map[text.Tag]int) class {
	tags := slices.SortedFunc(maps.Keys(seen), func(a, b text.Tag) int {
		return cmp.Or(cmp.Compare(seen[b], seen[a]), cmp.Compare(a, b))
	})
	var c class
	for _, t := range tags {
		if seen[t] > 1 || listed.n == 0 {
			c.add(t)
		}
	}
	for i, t := range listed.tags[:listed.n] {
		if i == 0 || total(seen) < wellKnown {
			c.add(t)
		}
	}
	return c
}

// countTags counts each word's gold tags. A capitalized word at the start of
// a sentence counts as the word in small letters where that is known.
func countTags(docs []*text.Document, entries map[string][]text.Tag) map[string]map[text.Tag]int {
	small := map[string]bool{}
	for _, d := range docs {
		for i, t := range d.Tokens {
			if !t.Flags.Has(text.Capital) {
				small[d.Word(i)] = true
			}
		}
	}
	seen := map[string]map[text.Tag]int{}
	for _, d := range docs {
		for _, s := range d.Sentences {
			opening := true
			for i := s.First; i < s.Last; i++ {
				t, w := &d.Tokens[i], d.Word(i)
				if opening && t.Flags.Has(text.Capital) && !t.Tag.Proper() {
					l := lowerASCII(w)
					if _, listed := entries[l]; listed || small[l] {
						w = l
					}
				}
				if t.Flags&(text.Letter|text.Digit) != 0 {
					opening = false
				}
				if t.Flags.Has(text.Digit) || t.Tag == text.NoTag {
					continue
				}
				if seen[w] == nil {
					seen[w] = map[text.Tag]int{}
				}
				seen[w][t.Tag]++
			}
		}
	}
	return seen
}

func lowerASCII(s string) string {
	b := []byte(s)
	for i, c := range b {
		if 'A' <= c && c <= 'Z' {
			b[i] = c + 'a' - 'A'
		}
	}
	return string(b)
}

// encode numbers the classes by frequency. Where there are more than the
// table can name, the words of a rare class take the frequent class that
// shares most of their first tags.
func encode(words map[string]class, seen map[string]map[text.Tag]int) ([]class, []byte) {
	count := map[class]int{}
	for w, c := range words {
		count[c]++
		for _, n := range seen[w] {
			count[c] += 10 * n // the few words of grammar need their own classes
		}
	}
	order := slices.SortedFunc(maps.Keys(count), func(a, b class) int {
		return cmp.Or(cmp.Compare(count[b], count[a]), slices.Compare(a.tags[:a.n], b.tags[:b.n]))
	})
	kept := order[:min(len(order), maxKnown)]
	number := map[class]uint8{}
	for i, c := range order {
		if i < len(kept) {
			number[c] = uint8(i + 1)
			continue
		}
		number[c] = uint8(nearest(kept, &c) + 1)
	}
	byHash := make(map[uint64]uint8, len(words))
	var hashes []uint64
	for _, w := range slices.Sorted(maps.Keys(words)) {
		h := text.Hash(w)
		if _, twice := byHash[h]; !twice {
			hashes = append(hashes, h)
		}
		byHash[h] = number[words[w]]
	}
	return kept, lexiconBytes(byHash, hashes)
}

// nearest returns the index of the kept class that is most like c: tags that
// stand early in c count more, tags that c lacks count against.
func nearest(kept []class, c *class) int {
	best, top := 0, -1<<30
	for i := range kept {
		k := &kept[i]
		score := 0
		for j, t := range c.tags[:c.n] {
			if k.has(t) {
				score += 16 >> min(j, 4)
			}
		}
		for _, t := range k.tags[:k.n] {
			if !c.has(t) {
				score--
			}
		}
		if k.tags[0] == c.tags[0] {
			score += 2
		}
		if score > top {
			best, top = i, score
		}
	}
	return best
}
