package refer

import (
	"strings"

	"lede/text"
)

// link makes entities of the named mentions where the annotator left them
// open: mentions of one thing by its full name, by a part of it or by its
// initials.
func (g *Guide) link() {
	d := g.Doc
	byWord := map[uint64]int32{} // label and word -> 1 + entity that used it last
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if m.Form != text.Named || m.Entity >= 0 {
			continue
		}
		first, last := g.Strip(int(m.First), int(m.Last))
		e := g.match(byWord, m.Label, first, last)
		if e < 0 {
			e = int32(len(d.Entities))
			d.Entities = append(d.Entities, text.Entity{Label: m.Label, Name: int32(i)})
		}
		m.Entity = e
		if g.fuller(m, &d.Mentions[d.Entities[e].Name]) {
			d.Entities[e].Name = int32(i)
		}
		for _, k := range g.keys(m.Label, first, last) {
			byWord[k] = e + 1
		}
	}
}

func key(l text.Label, word uint64) uint64 { return word ^ uint64(l)*0x9e3779b97f4a7c15 }

// keys returns what a name can be referred to by: a person by the first and
// the last word, a body by the first word and its initials, all by the whole.
func (g *Guide) keys(l text.Label, first, last int) []uint64 {
	whole := key(l, text.HashLower(strings.ToLower(g.Doc.Words(first, last))))
	out := []uint64{whole}
	if last-first == 1 {
		return out
	}
	switch l {
	case text.Person:
		out = append(out, key(l, g.Doc.Tokens[first].Lower), key(l, g.Doc.Tokens[last-1].Lower))
	case text.Org:
		out = append(out, key(l, g.Doc.Tokens[first].Lower), key(l, text.HashLower(g.initials(first, last))))
		if last-first > 2 {
			out = append(out, key(l, text.HashLower(g.Doc.Words(first, last-1))))
		}
	}
	return out
}

// initials returns the first letters of a name's capitalized words.
func (g *Guide) initials(first, last int) string {
	var b strings.Builder
	for t := first; t < last; t++ {
		if g.Doc.Tokens[t].Flags.Has(text.Capital) {
			b.WriteByte(g.Doc.Text[g.Doc.Tokens[t].Start])
		}
	}
	return b.String()
}

// match returns the entity that a name refers to, -1 where it is new.
func (g *Guide) match(byWord map[uint64]int32, l text.Label, first, last int) int32 {
	d := g.Doc
	if e := byWord[key(l, text.HashLower(d.Words(first, last)))]; e > 0 {
		return e - 1
	}
	if last-first == 1 || l != text.Person && l != text.Org {
		return -1
	}
	// The fuller form of a name that was told by one word before.
	word := d.Tokens[last-1].Lower
	if l == text.Org {
		word = d.Tokens[first].Lower
	}
	e := byWord[key(l, word)] - 1
	if e < 0 {
		return -1
	}
	m := &d.Mentions[d.Entities[e].Name]
	f, n := g.Strip(int(m.First), int(m.Last))
	if n-f == 1 {
		return e
	}
	if d.Tokens[f].Lower != d.Tokens[first].Lower {
		return -1
	}
	if l == text.Person && d.Tokens[n-1].Lower != d.Tokens[last-1].Lower {
		return -1
	}
	if l == text.Org && !g.within(f, n, first, last) && !g.within(first, last, f, n) {
		return -1
	}
	return e
}

// within reports whether every word of tokens [a, b) stands in [first, last).
func (g *Guide) within(a, b, first, last int) bool {
	for t := a; t < b; t++ {
		found := false
		for k := first; k < last && !found; k++ {
			found = g.Doc.Tokens[k].Lower == g.Doc.Tokens[t].Lower
		}
		if !found {
			return false
		}
	}
	return true
}

// fuller reports whether a says more of a name than b.
func (g *Guide) fuller(a, b *text.Mention) bool {
	af, al := g.Strip(int(a.First), int(a.Last))
	bf, bl := g.Strip(int(b.First), int(b.Last))
	return al-af > bl-bf
}
