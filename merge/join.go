package merge

import (
	"encoding/binary"
	"errors"
	"sync"
)

// groupSize is from how many bytes on the drafts of some blocks are enough to
// be worked on at a time.
const groupSize = 64 << 10

// join puts the drafts of each block together and files the claims. Blocks
// have nothing to do with each other, so that several are worked on at the same
// time.
func (m *Merger) join(workers int) error {
	in, err := m.blocks.read()
	if err != nil {
		return err
	}
	groups := make(chan []byte)
	var working sync.WaitGroup
	for range workers {
		working.Go(func() {
			for g := range groups {
				m.joinGroup(string(g))
			}
		})
	}
	err = eachGroup(in, func(g []byte) { groups <- g })
	close(groups)
	working.Wait()
	return errors.Join(err, m.out.err)
}

// eachGroup calls f with the records of whole blocks, each its key and then
// the payload behind its size.
func eachGroup(in cursor, f func([]byte)) error {
	var group []byte
	last := make([]byte, keySize)
	for {
		r, ok, err := in.next()
		if err != nil {
			return err
		}
		if len(group) > 0 && (!ok || len(group) > groupSize && string(r.key[:keySize]) != string(last)) {
			f(group)
			group = nil
		}
		if !ok {
			return nil
		}
		copy(last, r.key)
		group = append(group, r.key...)
		group = binary.AppendUvarint(group, uint64(len(r.payload)))
		group = append(group, r.payload...)
	}
}

// joinGroup files the claims of some blocks. Errors are kept by the filer.
func (m *Merger) joinGroup(group string) {
	var drafts []*draft
	last := ""
	in := decoder{rest: group}
	for in.rest != "" {
		key := in.rest[:keySize]
		order := binary.BigEndian.Uint64([]byte(in.rest[keySize : keySize+8]))
		in.rest = in.rest[keySize+8:]
		if key != last {
			m.joinBlock(drafts)
			drafts, last = drafts[:0], key
		}
		d := &draft{}
		if err := d.decode(in.str()); err != nil {
			m.out.fail(err)
			return
		}
		d.order, d.metric = order, parseMetric(d.claim.Metric, m.known)
		drafts = append(drafts, d)
	}
	m.joinBlock(drafts)
}

// joinBlock puts the drafts of one block together, the earliest first, links
// the claims that cannot both hold, and files all.
func (m *Merger) joinBlock(drafts []*draft) {
	claims := together(drafts)
	conflicts(claims)
	for _, c := range claims {
		_ = m.out.file(c) // it keeps its error
	}
}
