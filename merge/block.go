package merge

import (
	"hash/fnv"
	"strings"
)

// blockKey appends the key of the block that a draft is compared in: claims
// of different articles can only agree or conflict where unit, rate, status,
// part of a change, period, the head of the metric and the name that it is
// about are the same. A metric that names nothing counts with its article's
// place. A draft that tells too little has no key: it stays alone.
func blockKey(buf []byte, d *draft) []byte {
	c := &d.claim
	about := d.metric.key
	if about == "" && c.Period != "" {
		about = "@" + strings.ToLower(d.place)
	}
	if about == "" || about == "@" || d.metric.head == "" {
		return buf
	}
	h := fnv.New128a()
	role := d.change
	if d.role != "by" {
		role = "level"
	}
	status := c.Status
	if status == "actual" {
		status = ""
	}
	for _, s := range [...]string{c.Unit, c.Per, status, role, c.Period, d.metric.head, about, strings.ToLower(c.Of)} {
		_, _ = h.Write([]byte(s))
		_, _ = h.Write([]byte{0})
	}
	return h.Sum(buf)
}

// firstPart returns a place without its state or country.
func firstPart(place string) string {
	first, _, _ := strings.Cut(place, ",")
	return first
}

// together merges drafts whose metrics are alike and whose values agree.
func together(drafts []*draft) []*draft {
	if len(drafts) == 1 {
		return drafts
	}
	var claims []*draft
	index := make(map[bucket][]*draft)
	for _, d := range drafts {
		at := d.bucket()
		if o := find(index, d, at); o != nil {
			if o.claim.Mentions[len(o.claim.Mentions)-1].Doc != d.claim.Doc {
				o.claim.Docs++
			}
			o.absorb(d)
			continue
		}
		index[at] = append(index[at], d)
		claims = append(claims, d)
	}
	return claims
}

func find(index map[bucket][]*draft, d *draft, at bucket) *draft {
	for _, near := range [...]bucket{at, at.above(), at.below()} {
		list := index[near]
		for _, o := range list[:min(len(list), recent)] {
			if o.metric.alike(&d.metric) && sameValue(o, d) {
				return o
			}
		}
	}
	return nil
}
