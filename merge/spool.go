package merge

import (
	"bytes"
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
	recs   []record
	store  *store // nil until the limit is reached
}

// A record is a key and what goes with it.
type record struct{ key, payload []byte }

const (
	chunkSize  = 256 << 10
	recordSize = 48 // bytes of a record's bookkeeping
)

func newSpool(limit int) *spool { return &spool{limit: limit} }

// add takes one record. It copies what it is given.
func (s *spool) add(key, payload []byte) error {
	size := len(key) + len(payload)
	if s.used+size+recordSize > s.limit && len(s.recs) > 0 {
		if err := s.spill(); err != nil {
			return err
		}
	}
	at := s.room(size)
	copy(at[copy(at, key):], payload)
	s.recs = append(s.recs, record{at[:len(key):len(key)], at[len(key):]})
	s.used += size + recordSize
	return nil
}

// room returns size bytes for a record.
func (s *spool) room(size int) []byte {
	for ; s.chunk < len(s.chunks); s.chunk++ {
		c := s.chunks[s.chunk]
		if n := len(c); cap(c)-n >= size {
			s.chunks[s.chunk] = c[:n+size]
			return c[n : n+size : n+size]
		}
	}
	c := make([]byte, size, max(size, min(chunkSize, s.limit)))
	s.chunks = append(s.chunks, c)
	return c[:size:size]
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
	if err := s.store.add(s.recs); err != nil {
		return err
	}
	s.recs, s.used, s.chunk = s.recs[:0], 0, 0
	for i, c := range s.chunks {
		s.chunks[i] = c[:0]
	}
	return nil
}

func (s *spool) sort() {
	slices.SortFunc(s.recs, func(a, b record) int {
		if c := bytes.Compare(a.key, b.key); c != 0 {
			return c
		}
		return bytes.Compare(a.payload, b.payload)
	})
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
		return &held{s.recs}, nil
	}
	if err := s.spill(); err != nil {
		return nil, err
	}
	s.chunks, s.recs = nil, nil
	return s.store.read()
}

// held are records in memory.
type held struct{ rest []record }

// next implements cursor.
func (h *held) next() (record, bool, error) {
	if len(h.rest) == 0 {
		return record{}, false, nil
	}
	r := h.rest[0]
	h.rest = h.rest[1:]
	return r, true, nil
}

// close lets go of the records and removes the store.
func (s *spool) close() error {
	s.chunks, s.recs = nil, nil
	if s.store == nil {
		return nil
	}
	err := s.store.close()
	s.store = nil
	return err
}
