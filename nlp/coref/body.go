package coref

import (
	"lede/nlp/names"
	"lede/text"
)

// body decides the entity of a name that is no person's: the same words, its
// initials, or its first or last words.
func (w *reading) body(k int32) int32 {
	m := &w.d.Mentions[k]
	first, last := int(m.First), int(m.Last)
	h := w.phrase(first, last)
	e := w.find(m.Label, whole, h)
	if e < 0 && m.Label != text.Norp {
		if e = w.find(m.Label, short, h); e < 0 {
			e = w.longer(m.Label, first, last)
		}
		if e < 0 && last-first == 1 && first > 0 && w.d.Word(first-1) == "(" {
			e = w.bracketed(k)
		}
	}
	if e < 0 {
		e = w.entity(m.Label, k)
	}
	w.keep(m.Label, whole, h, e)
	if m.Label != text.Norp {
		w.shorten(m.Label, first, last, e)
	}
	return e
}

// bracketed returns the entity that "(CBI)" after its name is short for.
func (w *reading) bracketed(k int32) int32 {
	if k == 0 {
		return -1
	}
	m, before := &w.d.Mentions[k], &w.d.Mentions[k-1]
	if before.Last == m.First-1 && before.Label == m.Label && w.d.Tokens[m.First].Flags.Has(text.AllCaps) {
		return before.Entity
	}
	return -1
}

// longer returns the entity that was so far known by the first or last words
// of this name: "Halvorsen" before "Halvorsen Freight".
func (w *reading) longer(l text.Label, first, last int) int32 {
	if l == text.Place {
		return -1
	}
	for i := last - 1; i > first; i-- {
		if i-first > 1 || w.telling(first) {
			if e := w.find(l, whole, w.phrase(first, i)); e >= 0 && w.things[e].count < settled && !w.sibling(e, first, i, last) {
				return e
			}
		}
	}
	for i := first + 1; i < last-1; i++ {
		if e := w.find(l, whole, w.phrase(i, last)); e >= 0 {
			return e
		}
	}
	return -1
}

// sibling reports whether the name at tokens [first, last) goes on behind its
// short form, which ends at mid, otherwise than the entity's own name does, and
// one of them as the name of a body: "Northgate Police" is not "Northgate Borough
// Council", which was also called "Northgate".
func (w *reading) sibling(e int32, first, mid, last int) bool {
	n := &w.d.Mentions[w.d.Entities[e].Name]
	own, end := int(n.First)+mid-first, int(n.Last)
	if own >= end || w.phrase(int(n.First), own) != w.phrase(first, mid) {
		return false
	}
	return w.d.Tokens[own].Lower != w.d.Tokens[mid].Lower && (w.named(own, end) || w.named(mid, last))
}

// named reports whether one of the tokens says what sort of body it is.
func (w *reading) named(first, last int) bool {
	for i := first; i < last; i++ {
		if w.traits(i)&names.BodyWord != 0 {
			return true
		}
	}
	return false
}

// settled is how often a body must have been named by a short form for a
// longer name that begins with it to be another's: after four mentions of
// Boeing, "Boeing Commercial Airplanes" is a part of it.
const settled = 4

// shorten notes the short forms of a name.
func (w *reading) shorten(l text.Label, first, last int, e int32) {
	if last-first < 2 || last-first > 12 || l == text.Place {
		return
	}
	for i := first + 1; i < last; i++ {
		if i-first > 1 || w.telling(first) {
			w.offer(l, short, w.phrase(first, i), e)
		}
	}
	for i := first + 1; i < last-1; i++ {
		w.offer(l, short, w.phrase(i, last), e)
	}
	h, n := uint64(offset64), 0
	for i := first; i < last; i++ {
		if t := &w.d.Tokens[i]; t.Flags.Has(text.Capital) {
			c := w.d.Text[t.Start]
			if c >= 'A' && c <= 'Z' {
				c += 'a' - 'A'
			}
			h = (h ^ uint64(c)) * prime64
			n++
		}
	}
	if n > 1 {
		var none uint64
		w.offer(l, short, (none<<7^none>>57^h)*0x9e3779b97f4a7c15, e)
	}
}

// The parameters of FNV-1a, as text.Hash has them, to hash initials without
// making a string.
const (
	offset64 = 14695981039346656037
	prime64  = 1099511628211
)

// telling reports whether the word alone can stand for the name it begins.
func (w *reading) telling(i int) bool { return w.traits(i)&names.Plain == 0 }
