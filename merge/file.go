package merge

import (
	"encoding/binary"
	"slices"
	"sync"

	"lede/fact"
)

// A filer keeps claims in the order of their first mentions and finds the ids
// that their links need.
type filer struct {
	mu     sync.Mutex
	links  *spool // by figure: first the claim it is in, then who asks for it
	claims *spool // by order: a claim, then the ids for its links
	enc    encoder
	key    []byte
	err    error // the first; nothing is filed after it
}

const (
	answer  = 'a'
	request = 'r' // sorts after answer
)

// file stores a claim with its links open. It may be called from several
// goroutines, in any order.
func (f *filer) file(d *draft) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.err == nil {
		f.err = f.add(d)
	}
	return f.err
}

// fail keeps the first error.
func (f *filer) fail(err error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.err == nil {
		f.err = err
	}
}

func (f *filer) add(d *draft) error {
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

// resolve brings the ids of claims to those who ask for them.
func (f *filer) resolve() error {
	in, err := f.links.read()
	if err != nil {
		return err
	}
	var figure, id []byte
	for {
		r, ok, err := in.next()
		if !ok || err != nil {
			return err
		}
		of, sort := r.key[:len(r.key)-2], r.key[len(r.key)-1]
		switch {
		case sort == answer:
			figure, id = append(figure[:0], of...), append(id[:0], r.payload...)
		case slices.Equal(figure, of):
			if err := f.claims.add(r.payload, id); err != nil {
				return err
			}
		default: // the figure was left out: the link stays open
		}
	}
}

// finishClaim makes the draft's claim a finished record. A link whose other end is the
// claim itself, or was left out, is dropped.
func finishClaim(d *draft, ids map[uint64]string) {
	c := &d.claim
	c.ID = claimID(c.Mentions[0].Figure)
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

// orderKey is a key under which claims stand in the order of their first
// mentions, with the ids for their links behind them.
func orderKey(buf []byte, order uint64, link int) []byte {
	buf = binary.BigEndian.AppendUint64(buf, order)
	return binary.BigEndian.AppendUint32(buf, uint32(link))
}
