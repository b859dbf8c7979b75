package merge

import (
	"encoding/binary"
	"slices"
)

// A filer keeps claims in the order of their first mentions, and what their
// links need to find the ids of others.
type filer struct {
	links  *spool // by figure: first the claim it is in, then who asks for it
	claims *spool // by order
	enc    encoder
	key    []byte

	sortedLinks, sortedClaims cursor // from sort on
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
			if err := f.links.add(f.key, id[:]); err != nil {
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

// sort makes what was filed ready to be read.
func (f *filer) sort() (err error) {
	if f.sortedLinks, err = f.links.read(); err == nil {
		f.sortedClaims, err = f.claims.read()
	}
	return err
}

// resolve brings the ids of claims to those who ask for them: into a spool by
// the order of their claims.
func resolve(links cursor, ids *spool) error {
	var figure, id []byte
	for {
		r, ok, err := links.next()
		if !ok || err != nil {
			return err
		}
		of, sort := r.key[:len(r.key)-2], r.key[len(r.key)-1]
		switch {
		case sort == answer:
			figure, id = append(figure[:0], of...), append(id[:0], r.payload...)
		case slices.Equal(figure, of):
			if err := ids.add(r.payload, id); err != nil {
				return err
			}
		default: // the figure was left out: the link stays open
		}
	}
}

// orderSize is the size of an order in bytes.
const orderSize = 8

// orderKey is a key under which claims stand in the order of their first
// mentions, with the ids for their links behind them.
func orderKey(buf []byte, order uint64, link int) []byte {
	buf = binary.BigEndian.AppendUint64(buf, order)
	return binary.BigEndian.AppendUint32(buf, uint32(link))
}
