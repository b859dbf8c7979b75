package merge

import (
	"bytes"
	"encoding/binary"
	"hash/fnv"
	"slices"
	"strings"
)

// blockKey appends the key of the block that a draft is compared in: claims
// of different articles can only agree or conflict where unit, rate, status,
// part of a change, period, the head of the metric and the name that it is
// about are the same. A metric that names nothing counts with its article's
// place. A draft that tells too little has a block of its own.
func blockKey(buf []byte, d *draft) []byte {
	c := &d.claim
	about := d.metric.key
	if about == "" && c.Period != "" {
		about = "@" + strings.ToLower(d.place)
	}
	if about == "" || about == "@" || d.metric.head == "" {
		buf = append(buf, 0xff)
		return binary.BigEndian.AppendUint64(buf, d.order)
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

// A block gathers the drafts of one key, the earliest first.
type block struct {
	key    []byte
	drafts []*draft
	out    *filer
}

func (b *block) add(key []byte, d *draft) error {
	if !bytes.Equal(key, b.key) || key[0] == 0xff && len(key) == 9 {
		if err := b.finish(); err != nil {
			return err
		}
		b.key = append(b.key[:0], key...)
	}
	b.drafts = append(b.drafts, d)
	return nil
}

// finish puts the block's drafts together and files the claims.
func (b *block) finish() error {
	slices.SortFunc(b.drafts, func(x, y *draft) int {
		if x.order < y.order {
			return -1
		}
		return 1
	})
	claims := b.join()
	b.conflicts(claims)
	for _, c := range claims {
		if err := b.out.file(c); err != nil {
			return err
		}
	}
	b.drafts = b.drafts[:0]
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
