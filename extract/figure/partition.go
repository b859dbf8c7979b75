package figure

import "lede/text"

// mostParts is how many figures the parts of a whole may be.
const mostParts = 8

// partitions notes of the sentence's figures how many of those after them the
// text says are all their parts: a crew of 40, made up of 22 men and 18 women;
// of the 40 killed, 22 were men and 18 women. Figures that only stand beside
// each other, or that "including" leads to, may be some of the parts.
func (r *reader) partitions() {
	for i := r.from; i+2 < len(r.items); i++ {
		whole := &r.items[i]
		if !exactLevel(whole) || whole.num.Value.IsZero() {
			continue
		}
		n := r.partsAfter(i)
		switch {
		case n >= 2 && r.divided(whole.last, r.items[i+1].first):
			whole.parts = n
		case n == 2 && r.ofThe(whole) && r.noneElse(&r.items[i+1], &r.items[i+2]):
			whole.parts = n
		}
	}
}

// exactLevel reports whether a figure is an exact level of money or a count.
func exactLevel(it *item) bool {
	return it.mod == "" && it.role == "" && !it.isRange && it.score == nil && !it.hyphen &&
		(it.unit.kind == counted || it.unit.kind == money || it.bare())
}

// partsAfter returns how many figures after the i-th make one list: nothing but
// what they count, commas and the verbs that say of each what it is stand
// between them, and "and" before the last.
func (r *reader) partsAfter(i int) int {
	whole := &r.items[i]
	for n := 1; n <= mostParts && i+n < len(r.items); n++ {
		it := &r.items[i+n]
		if !exactLevel(it) || (it.unit.kind == money) != (whole.unit.kind == money) || it.unit.kind == money && it.unit.code != whole.unit.code {
			return 0
		}
		if n == 1 {
			continue
		}
		last, ok := r.partLeads(r.items[i+n-1].last, it.first)
		if !ok {
			return 0
		}
		if last {
			if i+n+1 < len(r.items) && !r.verbBetween(it.part, r.items[i+n+1].part) {
				return 0 // 22 men and 16 women, and two children
			}
			return n
		}
	}
	return 0
}

// partLeads reports whether tokens [k, end) lead from one part of a list to the
// next, and whether "and" says that it is the last.
func (r *reader) partLeads(k, end int) (last, ok bool) {
	comma := false
	for ; k < end; k++ {
		switch t := &r.d.Tokens[k]; {
		case t.Lower == hAnd:
			last = true
		case t.Tag == text.Comma:
			comma = true
		case t.Lemma == hBe, t.Tag.Noun(), t.Tag.Adjective(), t.Tag == text.IN, t.Tag == text.DT, t.Tag == text.VBN:
		default:
			return false, false
		}
	}
	return last, last || comma
}

// divided reports whether tokens [k, end) say that what follows are all the
// parts of what stands before: made up of, consisting of, split into.
func (r *reader) divided(k, end int) bool {
	for ; k < end; k++ {
		if n, _ := r.lex.partition.Longest(r.d, k, end); n > 0 {
			return k+n == end
		}
		if t := &r.d.Tokens[k]; t.Tag != text.Comma && t.Tag != text.RB && t.Lemma != hBe && !t.Tag.Noun() && t.Tag != text.WDT {
			return false
		}
	}
	return false
}

// ofThe reports whether "of the" before the figure opens the sentence or what
// is said in it: Of the 40 killed.
func (r *reader) ofThe(it *item) bool {
	k := it.first - 2
	return k >= r.first && r.is(k+1, "the") && r.is(k, "of") && (k == r.first || r.d.Tokens[k-1].Flags.Has(text.Punct))
}

// noneElse reports whether two figures count the two halves of a pair that
// leaves out nobody: men and women.
func (r *reader) noneElse(a, b *item) bool {
	x, y := r.lex.complement.Lookup(a.unit.code), r.lex.complement.Lookup(b.unit.code)
	return x != nil && y != nil && x.Value == b.unit.code && y.Value == a.unit.code
}
