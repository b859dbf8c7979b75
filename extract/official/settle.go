package official

import (
	"slices"
	"strings"

	"lede/fact"
	"lede/text"
)

// settle makes one record of each person's candidates.
func (r *reader) settle() {
	r.official = append(r.official[:0], make([]int32, len(r.doc.Entities))...)
	best := map[string]int{} // person -> index in order
	var order []candidate
	for _, c := range r.found {
		key := r.key(c.name)
		i, ok := best[key]
		switch {
		case !ok:
			best[key] = len(order)
			order = append(order, c)
		case c.score > order[i].score:
			c.merge(&order[i])
			order[i] = c
		default:
			order[i].merge(&c)
		}
	}
	for i := range order {
		r.add(&order[i])
	}
	r.mentions()
}

// merge takes over what another candidate of the same title knows.
func (c *candidate) merge(o *candidate) {
	if c.org == "" && sameTitle(c.title, o.title) {
		c.org = o.org
	}
}

// key tells persons apart: by entity, else by name.
func (r *reader) key(m *text.Mention) string {
	if m.Entity >= 0 {
		if n := r.guide.Name(int(m.Entity)); n != "" {
			return n
		}
	}
	return r.guide.Bare(int(m.First), int(m.Last))
}

// add appends the person's record and marks the name for later rules.
func (r *reader) add(c *candidate) {
	i := len(r.st.Officials)
	r.st.Officials = append(r.st.Officials, fact.Official{
		Head: r.st.Head(fact.KindOfficial, c.rule, c.first, c.last),
		Name: r.key(c.name), Title: c.title, Org: c.org, Place: c.place, Former: c.former,
		First: c.first, Last: c.last, Entity: int(c.name.Entity),
	})
	r.doc.AddMark(text.Mark{First: int32(c.first), Last: int32(c.last), Label: text.Official, Ref: int32(i)})
	if e := c.name.Entity; e >= 0 {
		r.official[e] = int32(i + 1)
	} else {
		r.mention(&r.st.Officials[i], c.name)
	}
}

// mentions lists, for every official, where the article refers to the person
// and by what other names.
func (r *reader) mentions() {
	for i := range r.doc.Mentions {
		m := &r.doc.Mentions[i]
		if m.Entity < 0 || r.official[m.Entity] == 0 {
			continue
		}
		r.mention(&r.st.Officials[r.official[m.Entity]-1], m)
	}
}

func (r *reader) mention(o *fact.Official, m *text.Mention) {
	sp := r.doc.TokenSpan(int(m.First), int(m.Last))
	o.Mentions = append(o.Mentions, fact.Mention{Start: sp.Start, End: sp.End, Text: r.doc.Text[sp.Start:sp.End]})
	if m.Form != text.Named {
		return
	}
	if n := r.guide.Bare(int(m.First), int(m.Last)); n != o.Name && !slices.Contains(o.Aliases, n) {
		o.Aliases = append(o.Aliases, n)
	}
}

// sameTitle reports whether one title is the other or a part of it.
func sameTitle(a, b string) bool {
	a, b = strings.ToLower(a), strings.ToLower(b)
	return strings.HasSuffix(a, b) || strings.HasSuffix(b, a)
}
