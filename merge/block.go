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
// part of a change, period, the head of the metric and the names in it are
// the same. A metric that names nothing counts with its article's place. A
// draft that tells too little has a block of its own.
func blockKey(buf []byte, d *draft) []byte {
	c := &d.claim
	about := strings.Join(d.metric.names, " ")
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
		v, single := d.stated()
		if !single {
			v = stated{scaled: scale(d.claim.Low)}
		}
		lead, exp := v.leading()
		if o := find(index, d, lead, exp); o != nil {
			if o.claim.Mentions[len(o.claim.Mentions)-1].Doc != d.claim.Doc {
				o.claim.Docs++
			}
			o.absorb(d)
			continue
		}
		at := bucket{"", lead, exp}
		index[at] = append(index[at], d)
		claims = append(claims, d)
	}
	return claims
}

func find(index map[bucket][]*draft, d *draft, lead uint64, exp int) *draft {
	for _, near := range [...]bucket{{"", lead, exp}, step("", lead, exp, 1), step("", lead, exp, -1)} {
		list := index[near]
		for _, o := range list[:min(len(list), recent)] {
			if o.metric.alike(&d.metric) && sameValue(o, d) {
				return o
			}
		}
	}
	return nil
}

// general is how many different values a metric may have for one period
// before it is taken for too general to hold only one: prices, parts of a
// list.
const general = 12

// conflicts links the claims of a block that cannot both hold.
func (b *block) conflicts(claims []*draft) {
	if len(claims) < 2 || len(claims) > general || claims[0].claim.Period == "" {
		return
	}
	for i, x := range claims {
		for _, y := range claims[i+1:] {
			if !x.metric.alike(&y.metric) || compatible(x, y) {
				continue
			}
			how := disputed
			if revisedBy(x, y) {
				how = revised
			} else if sameArticle(x, y) && !sourcesDiffer(x, y) {
				continue // one voice in one article: two readings of one metric
			}
			x.links = append(x.links, link{kind: how, targets: []string{y.claim.Mentions[0].Figure}})
			y.links = append(y.links, link{kind: how, targets: []string{x.claim.Mentions[0].Figure}})
			x.linked, y.linked = true, true
		}
	}
}

// compatible reports whether both values can hold: a bound that the other
// meets is no conflict, however far away.
func compatible(x, y *draft) bool {
	if sameValue(x, y) {
		return true
	}
	v, okX := x.stated()
	w, okY := y.stated()
	if !okX || !okY {
		return !okX != !okY && inRange(x, y) || inRange(y, x)
	}
	return v.mod != "" && v.mod != "~" && within(v, w) || w.mod != "" && w.mod != "~" && within(w, v)
}

// inRange reports whether x is a range that y's value lies in.
func inRange(x, y *draft) bool {
	v, ok := y.stated()
	if !ok || x.claim.Low == nil || x.claim.High == nil {
		return false
	}
	return v.compare(scale(x.claim.Low)) >= 0 && v.compare(scale(x.claim.High)) <= 0
}

// revisedBy reports whether the same source says the other at another time.
func revisedBy(x, y *draft) bool {
	return !sameArticle(x, y) && x.day != y.day && shareSource(x, y)
}

func shareSource(x, y *draft) bool {
	for _, s := range x.claim.Sources {
		if slices.Contains(y.claim.Sources, s) {
			return true
		}
	}
	return false
}

func sourcesDiffer(x, y *draft) bool {
	return len(x.claim.Sources) > 0 && len(y.claim.Sources) > 0 && !shareSource(x, y)
}

func sameArticle(x, y *draft) bool { return x.order>>24 == y.order>>24 }
