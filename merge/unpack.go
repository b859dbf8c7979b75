package merge

import (
	"slices"
	"strings"

	"lede/fact"
)

// An Unpacker makes claims of batches, in memory that it uses again. It is for
// one goroutine.
type Unpacker struct {
	memory memory
	claims []fact.Claim
	facts  []fact.Fact
	ids    strings.Builder // of the claims
}

// Unpack returns the claims of a batch. They are good until the next call.
func (u *Unpacker) Unpack(b Batch) ([]fact.Fact, error) {
	u.memory.reset()
	clear(u.claims)
	u.claims, u.facts = slices.Grow(u.claims[:0], b.claims), slices.Grow(u.facts[:0], b.claims)
	u.ids.Reset()
	u.ids.Grow(b.claims * len(id{}))
	for in := (decoder{rest: b.stored}); in.rest != ""; {
		_ = in.uvarint() // 0, a claim
		var d draft
		if err := d.decode(in.str(), &u.memory); err != nil {
			return nil, err
		}
		d.claim.ID = u.id(d.claim.Mentions[0].Figure)
		finishClaim(&d, linkIDs(&in))
		u.claims = append(u.claims, d.claim)
		u.facts = append(u.facts, &u.claims[len(u.claims)-1])
	}
	return u.facts, nil
}

// id returns the id of the claim whose first mention is the figure.
func (u *Unpacker) id(figure string) string {
	text := claimID(figure)
	u.ids.Write(text[:])
	return u.ids.String()[u.ids.Len()-len(text):]
}

// linkIDs reads the ids for a claim's links.
func linkIDs(in *decoder) map[uint64]string {
	var to map[uint64]string
	for in.rest != "" && in.rest[0] != 0 {
		if to == nil {
			to = make(map[uint64]string)
		}
		link := in.uvarint()
		to[link] = in.str()
	}
	return to
}

// finishClaim makes the draft's claim, which has its id, a finished record. A
// link whose other end is the claim itself, or was left out, is dropped.
func finishClaim(d *draft, ids map[uint64]string) {
	c := &d.claim
	c.Count = len(c.Mentions)
	n := uint64(0)
	for _, l := range d.links {
		var to []string
		for range l.targets {
			n++
			if id := ids[n]; id != "" && id != c.ID && !slices.Contains(to, id) {
				to = append(to, id)
			}
		}
		if len(to) == 0 {
			continue
		}
		switch l.kind {
		case supersedes:
			if !slices.Contains(c.Supersedes, to[0]) {
				c.Supersedes = append(c.Supersedes, to[0])
			}
		case revised, disputed:
			if !slices.Contains(c.Conflicts, to[0]) {
				c.Conflicts = append(c.Conflicts, to[0])
				c.How = append(c.How, l.kind)
			}
		default:
			c.Checks = append(c.Checks, fact.Check{What: l.kind, With: to, Computed: l.computed, Agrees: l.agrees})
		}
	}
}
