package official

import (
	"strings"

	"lede/text"
)

// isRank reports whether a title is nothing but a military or church rank.
func (r *reader) isRank(t title) bool {
	n, _ := r.x.rank.Longest(r.doc, t.first, t.last)
	return n == t.last-t.first
}

// beforeRank returns the end of the title [first, last) without an abbreviated
// rank between it and the name: "police chief | Col. Ana Silva".
func (r *reader) beforeRank(first, last int) int {
	for k := first + 1; k < last; k++ {
		if strings.HasSuffix(r.doc.Word(k), ".") && r.isRank(title{first: k, last: last}) && !r.isRank(title{first: first, last: last}) {
			return k
		}
	}
	return last
}

// maxAside is how many words may stand between a name and the role that an
// aside after it tells.
const maxAside = 6

// beyondRank adds the role that an aside tells of somebody who was named with
// a rank: "Gen. X, commander of the northern fleet".
func (r *reader) beyondRank(c candidate, s *text.Sentence) {
	p := int(c.name.Last)
	if p >= s.Last || r.doc.Tokens[p].Tag != text.Comma {
		return
	}
	for k := p + 1; k < min(s.Last, p+maxAside); k++ {
		if t, ok := r.titleAt(k, 0); ok {
			c.title, c.org, c.former = r.titleText(t.first, t.last), r.orgOf(nil, t, s), t.former
			c.last = t.last
			r.score(&c, t)
			c.score++ // over the rank that it stands beside
			r.found = append(r.found, c)
			return
		}
		if tag := r.doc.Tokens[k].Tag; !tag.Noun() && !tag.Adjective() && tag != text.DT && tag != text.POS && tag != text.PRPS {
			return
		}
	}
}
