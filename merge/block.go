package merge

import (
	"bytes"
	"cmp"
	"hash/fnv"
	"slices"
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

// A block gathers the drafts of one key, as they were stored.
type block struct {
	key    []byte
	raw    [][]byte
	drafts []*draft
	known  map[string]string // words of metrics
	out    *filer
}

func (b *block) add(key, payload []byte) error {
	if !bytes.Equal(key, b.key) {
		if err := b.finish(); err != nil {
			return err
		}
		b.key = append(b.key[:0], key...)
	}
	n := len(b.raw)
	b.raw = slices.Grow(b.raw, 1)[:n+1]
	b.raw[n] = append(b.raw[n][:0], payload...)
	return nil
}

// finish puts the block's drafts together and files the claims. A draft that
// is alone, as most are, goes on as it is.
func (b *block) finish() error {
	defer func() { b.raw = b.raw[:0] }()
	if len(b.raw) == 1 && !hasLinks(b.raw[0]) {
		return b.out.fileStored(b.raw[0])
	}
	if err := b.decode(); err != nil {
		return err
	}
	claims := b.join()
	b.conflicts(claims)
	for _, c := range claims {
		if err := b.out.file(c); err != nil {
			return err
		}
	}
	return nil
}

// decode makes the drafts, the earliest first.
func (b *block) decode() error {
	b.drafts = b.drafts[:0]
	for _, raw := range b.raw {
		dec := decoder{buf: raw}
		d := dec.draft()
		if dec.err != nil {
			return dec.err
		}
		d.metric = parseMetric(d.claim.Metric, b.known)
		b.drafts = append(b.drafts, d)
	}
	slices.SortFunc(b.drafts, func(x, y *draft) int { return cmp.Compare(x.order, y.order) })
	return nil
}

// join merges drafts whose metrics are alike and whose values agree.
func (b *block) join() []*draft {
	if len(b.drafts) == 1 {
		return b.drafts
	}
	var claims []*draft
	index := make(map[bucket][]*draft)
	for _, d := range b.drafts {
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
