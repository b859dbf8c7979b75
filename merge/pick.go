package merge

import (
	"encoding/binary"
	"math/bits"
)

// A sketch tells which keys came several times. Of a few that came once it
// says so too, which costs time and changes nothing: it holds two bits for each
// of a number of places, and a key falls on one.
type sketch struct{ once, again []uint64 }

// newSketch returns a sketch for a number of keys.
func newSketch(keys int) sketch {
	words := max(1, 1<<bits.Len(uint(keys))*8/64)
	return sketch{make([]uint64, words), make([]uint64, words)}
}

// place returns the word and the bit of a key, which is a hash.
func (s sketch) place(key []byte) (word int, bit uint64) {
	h := binary.LittleEndian.Uint64(key)
	return int(h>>6) & (len(s.once) - 1), 1 << (h & 63)
}

func (s sketch) add(key []byte) {
	i, bit := s.place(key)
	s.again[i] |= s.once[i] & bit
	s.once[i] |= bit
}

func (s sketch) several(key []byte) bool {
	i, bit := s.place(key)
	return s.again[i]&bit != 0
}

// picks reports whether a claim may differ from the draft: another draft may
// be merged with it, or it is linked with others.
func (m *Merger) picks(e entry) bool {
	return e.linked || len(e.key) > 0 && m.picked.several(e.key)
}

// merge files all claims that are picked.
func (m *Merger) merge(workers int) error {
	m.picked = newSketch(m.keyed)
	for e, err := range m.log.entries() {
		if err != nil {
			return err
		}
		if len(e.key) > 0 {
			m.picked.add(e.key)
		}
	}
	err := m.pick()
	if err == nil {
		err = m.join(workers)
	}
	if err == nil {
		err = m.blocks.close()
	}
	if err != nil {
		return err
	}
	return m.out.resolve()
}

// pick puts the drafts that are picked with those of their blocks. What has no
// block is filed.
func (m *Merger) pick() error {
	var key []byte
	for e, err := range m.log.entries() {
		switch {
		case err != nil:
		case !m.picks(e):
		case len(e.key) > 0:
			key = binary.BigEndian.AppendUint64(append(key[:0], e.key...), e.order)
			err = m.blocks.add(key, e.payload)
		default:
			var d draft
			if err = d.decode(string(e.payload)); err == nil {
				d.order = e.order
				err = m.out.file(&d)
			}
		}
		if err != nil {
			return err
		}
	}
	return nil
}
