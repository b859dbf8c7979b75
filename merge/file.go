package merge

import (
	"encoding/binary"
	"slices"

	"lede/fact"
)

// A filer keeps finished claims in the order of their first mentions and
// finds the ids that their links need.
type filer struct {
	links  *spool // by figure: first the claim it is in, then who asks for it
	claims *spool // by order: a claim, then the ids for its links
	enc    encoder
	key    []byte
}

const (
	answer  = 'a'
	request = 'r' // sorts after answer
)

// file stores a claim with its links open.
func (f *filer) file(d *draft) error {
	f.enc.buf = f.enc.buf[:0]
	f.enc.draft(d)
	f.key = orderKey(f.key[:0], d.order, 0)
	if err := f.claims.add(f.key, f.enc.buf); err != nil {
		return err
	}
	if d.linked {
		id := claimID(d.claim.Mentions[0].Figure)
		for _, m := range d.claim.Mentions {
			f.key = append(append(f.key[:0], m.Figure...), 0, answer)
			if err := f.links.add(f.key, []byte(id)); err != nil {
				return err
			}
		}
	}
	n := 0
	for _, l := range d.links {
		for _, t := range l.targets {
			n++
			f.key = append(append(f.key[:0], t...), 0, request)
			if err := f.links.add(f.key, orderKey(nil, d.order, n)); err != nil {
				return err
			}
		}
	}
	return nil
}

// fileStored stores a claim without links as it came out of another spool.
func (f *filer) fileStored(payload []byte) error {
	dec := decoder{buf: payload[1:]}
	order := dec.uvarint()
	if dec.err != nil {
		return dec.err
	}
	f.key = orderKey(f.key[:0], order, 0)
	return f.claims.add(f.key, payload)
}

// resolve brings the ids of claims to those who ask for them.
func (f *filer) resolve() error {
	var figure, id []byte
	return f.links.each(func(key, payload []byte) error {
		if key[len(key)-1] == answer {
			figure = append(figure[:0], key[:len(key)-2]...)
			id = append(id[:0], payload...)
			return nil
		}
		if !slices.Equal(figure, key[:len(key)-2]) {
			return nil // the figure was left out: the link stays open
		}
		return f.claims.add(payload, id)
	})
}

// read yields the claims in order with their links filled in.
func (f *filer) read(yield func(*fact.Claim) bool) error {
	var d *draft
	var ids map[int]string
	emit := func() error {
		if d != nil && !yield(finishClaim(d, ids)) {
			return errStopped
		}
		return nil
	}
	err := f.claims.each(func(key, payload []byte) error {
		if n := int(binary.BigEndian.Uint32(key[8:])); n > 0 {
			if ids == nil {
				ids = make(map[int]string)
			}
			ids[n] = string(payload)
			return nil
		}
		if err := emit(); err != nil {
			return err
		}
		dec := decoder{buf: payload}
		d, ids = dec.draft(), nil
		return dec.err
	})
	if err != nil {
		return err
	}
	return emit()
}

// finishClaim turns a draft into its record. A link whose other end is the
// claim itself, or was left out, is dropped.
func finishClaim(d *draft, ids map[int]string) *fact.Claim {
	c := &d.claim
	c.ID = claimID(c.Mentions[0].Figure)
	c.Count = len(c.Mentions)
	n := 0
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
	return c
}
