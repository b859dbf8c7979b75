package merge

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"iter"
	"slices"
)

// A spool holds records of a key and a payload and gives them back in the
// order of their keys. It keeps them within a limit of memory: when it is
// full they go, sorted, to a store, and the store's runs are merged on the way
// back. Records of the same key come back in the order of their payloads, so
// that the limit changes nothing.
type spool struct {
	limit  int      // bytes of records and their bookkeeping
	used   int      // of the limit
	chunks [][]byte // what the records are cut from; reused after a spill
	chunk  int      // the one in use
	refs   []ref    // the records
	store  *store   // nil until the limit is reached
}

// A ref is where a record stands in the chunks. It has no pointers, so that
// sorting does not concern the garbage collector.
type ref struct {
	head      uint64 // the first eight bytes of the key, which most often decide
	chunk, at uint32
	key, size uint32 // bytes of the key, and of both
}

// A record is a key and what goes with it.
type record struct{ key, payload []byte }

const (
	chunkSize = 256 << 10
	refSize   = 24 // bytes of a record's bookkeeping
)

func newSpool(limit int) *spool { return &spool{limit: limit} }

// add takes one record. It copies what it is given.
func (s *spool) add(key, payload []byte) error {
	size := len(key) + len(payload)
	if s.used+size+refSize > s.limit && len(s.refs) > 0 {
		if err := s.spill(); err != nil {
			return err
		}
	}
	chunk, at := s.room(size)
	c := s.chunks[chunk]
	copy(c[at+copy(c[at:], key):], payload)
	s.refs = append(s.refs, ref{head(key), uint32(chunk), uint32(at), uint32(len(key)), uint32(size)})
	s.used += size + refSize
	return nil
}

// head returns the first eight bytes as a number of the same order.
func head(key []byte) uint64 {
	if len(key) >= 8 {
		return binary.BigEndian.Uint64(key)
	}
	var first [8]byte
	copy(first[:], key)
	return binary.BigEndian.Uint64(first[:])
}

// room makes room for a record of size bytes, and returns where it is.
func (s *spool) room(size int) (chunk, at int) {
	for ; s.chunk < len(s.chunks); s.chunk++ {
		c := s.chunks[s.chunk]
		if n := len(c); cap(c)-n >= size {
			s.chunks[s.chunk] = c[:n+size]
			return s.chunk, n
		}
	}
	s.chunks = append(s.chunks, make([]byte, size, max(size, min(chunkSize, s.limit))))
	return s.chunk, 0
}

// record returns what a ref stands for.
func (s *spool) record(r ref) record {
	whole := s.chunks[r.chunk][r.at : r.at+r.size : r.at+r.size]
	return record{whole[:r.key:r.key], whole[r.key:]}
}

// records yields the records in memory.
func (s *spool) records() iter.Seq[record] {
	return func(yield func(record) bool) {
		for _, r := range s.refs {
			if !yield(s.record(r)) {
				return
			}
		}
	}
}

// spill puts the records in memory into the store as one sorted run.
func (s *spool) spill() error {
	if s.store == nil {
		var err error
		if s.store, err = newStore(); err != nil {
			return err
		}
	}
	s.sort()
	if err := s.store.add(s.records()); err != nil {
		return err
	}
	s.refs, s.used, s.chunk = s.refs[:0], 0, 0
	for i, c := range s.chunks {
		s.chunks[i] = c[:0]
	}
	return nil
}

func (s *spool) sort() {
	slices.SortFunc(s.refs, func(a, b ref) int {
		if c := cmp.Compare(a.head, b.head); c != 0 {
			return c
		}
		return s.record(a).compare(s.record(b))
	})
}

// compare orders records by key, then by payload.
func (r record) compare(o record) int {
	if c := bytes.Compare(r.key, o.key); c != 0 {
		return c
	}
	return bytes.Compare(r.payload, o.payload)
}

// A cursor goes through records in order.
type cursor interface {
	// next returns the next record, and false where there are no more. Its
	// slices are good until next is called again.
	next() (record, bool, error)
}

// read returns the records in order. It is called once, after the last add.
func (s *spool) read() (cursor, error) {
	if s.store == nil {
		s.sort()
		return &held{s, s.refs}, nil
	}
	if err := s.spill(); err != nil {
		return nil, err
	}
	s.chunks, s.refs = nil, nil
	return s.store.read()
}

// held are records in memory.
type held struct {
	in   *spool
	rest []ref
}

// next implements cursor.
func (h *held) next() (record, bool, error) {
	if len(h.rest) == 0 {
		return record{}, false, nil
	}
	r := h.in.record(h.rest[0])
	h.rest = h.rest[1:]
	return r, true, nil
}

// close lets go of the records and removes the store.
func (s *spool) close() error {
	s.chunks, s.refs = nil, nil
	if s.store == nil {
		return nil
	}
	err := s.store.close()
	s.store = nil
	return err
}
