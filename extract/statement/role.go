package statement

import (
	"slices"
	"sort"

	"lede/text"
)

// A roleIndex finds officials by their role's noun: "the minister".
type roleIndex struct {
	byNoun map[uint64][]int32 // lemma of a title's last word -> officials
}

func newRoleIndex(r *reader) roleIndex {
	x := roleIndex{byNoun: map[uint64][]int32{}}
	for i := range r.st.Officials {
		o := &r.st.Officials[i]
		for t := o.First; t < o.Last; t++ {
			m, ok := r.doc.MarkAt(t, text.Title)
			if !ok {
				continue
			}
			for k := m.First; k < m.Last; k++ {
				if r.x.role.Has(r.doc, int(k)) {
					l := r.doc.Tokens[k].Lemma
					x.byNoun[l] = append(x.byNoun[l], int32(i))
				}
			}
			t = int(m.Last) - 1
		}
	}
	for _, list := range x.byNoun {
		slices.SortStableFunc(list, func(a, b int32) int { return r.st.Officials[a].First - r.st.Officials[b].First })
	}
	return x
}

// byRole returns the official that a description by role means: "the trade
// minister", "the former governor". Of several the one named last before it
// counts; words before the role must not say otherwise.
func (r *reader) byRole(p phrase, head int) string {
	if !r.definite(p.first) || r.doc.Tokens[p.first].Tag.Proper() {
		return ""
	}
	list := r.roles.byNoun[r.doc.Tokens[head].Lemma]
	here := sort.Search(len(list), func(i int) bool { return r.st.Officials[list[i]].First > p.first })
	for k := here - 1; k >= max(0, here-rivals); k-- {
		if o := &r.st.Officials[list[k]]; r.describes(p, head, o.First, o.Last) {
			return o.Name
		}
	}
	for k := here; k < min(len(list), here+rivals); k++ {
		if o := &r.st.Officials[list[k]]; r.describes(p, head, o.First, o.Last) {
			return o.Name
		}
	}
	return ""
}

// rivals is how many officials with one role are compared on either side of a
// description, so that lists of them take no longer than they are.
const rivals = 16

// describes reports whether every word of a title before the head of a description
// stands in the official's title too.
func (r *reader) describes(p phrase, head, first, last int) bool {
	toks := r.doc.Tokens
	for t := p.first; t < head; t++ {
		if !toks[t].Tag.Noun() && !r.x.role.Has(r.doc, t) && !r.x.modifier.Has(r.doc, t) {
			continue
		}
		found := false
		for k := first; k < last && !found; k++ {
			found = toks[k].Lower == toks[t].Lower
		}
		if !found {
			return false
		}
	}
	return true
}
