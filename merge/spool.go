package merge

import (
	"bufio"
	"bytes"
	"container/heap"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
)

// A spool holds records of a key and a payload and gives them back in the
// order of their keys. It keeps at most limit records in memory: what is
// beyond goes, in sorted runs, to one temporary file, and the runs are merged
// on the way back. Records of the same key come back in the order of their
// payloads, so that the limit changes nothing.
//
// An external merge sort was chosen over an embedded store after measuring:
// records are written once and read once, in order, for which a B-tree's
// pages, its map of the file into memory and its random writes give nothing.
type spool struct {
	limit int
	arena []byte // records of the current run, one after another
	recs  []slot
	file  *os.File
	size  int64
	runs  []section
}

// A slot says where a record stands in the arena.
type slot struct{ at, key, end int }

type section struct{ off, n int64 }

func newSpool(limit int) *spool { return &spool{limit: limit} }

// add takes one record. It copies what it is given.
func (s *spool) add(key, payload []byte) error {
	if len(s.recs) >= s.limit {
		if err := s.spill(); err != nil {
			return err
		}
	}
	at := len(s.arena)
	s.arena = append(s.arena, key...)
	s.arena = append(s.arena, payload...)
	s.recs = append(s.recs, slot{at, at + len(key), len(s.arena)})
	return nil
}

// spill writes the records in memory as one sorted run.
func (s *spool) spill() error {
	if s.file == nil {
		f, err := os.CreateTemp("", "lede-claims-*")
		if err != nil {
			return fmt.Errorf("opening a file for claims: %w", err)
		}
		// Without a name the file goes when the process ends, however it
		// ends. Where the system can't do this, close removes it.
		_ = os.Remove(f.Name())
		s.file = f
	}
	s.sort()
	w := bufio.NewWriterSize(io.NewOffsetWriter(s.file, s.size), 1<<16)
	var n int64
	var head []byte
	for _, r := range s.recs {
		head = binary.AppendUvarint(head[:0], uint64(r.key-r.at))
		head = binary.AppendUvarint(head, uint64(r.end-r.key))
		_, _ = w.Write(head) // an error stays and comes back from Flush
		_, _ = w.Write(s.arena[r.at:r.end])
		n += int64(len(head) + r.end - r.at)
	}
	if err := w.Flush(); err != nil {
		return fmt.Errorf("writing claims to a temporary file: %w", err)
	}
	s.runs = append(s.runs, section{s.size, n})
	s.size += n
	s.arena, s.recs = s.arena[:0], s.recs[:0]
	return nil
}

func (s *spool) sort() {
	slices.SortFunc(s.recs, func(a, b slot) int {
		if c := bytes.Compare(s.arena[a.at:a.key], s.arena[b.at:b.key]); c != 0 {
			return c
		}
		return bytes.Compare(s.arena[a.key:a.end], s.arena[b.key:b.end])
	})
}

// each calls f for every record in order until it fails. The slices are good
// until f returns.
func (s *spool) each(f func(key, payload []byte) error) error {
	s.sort()
	if len(s.runs) == 0 {
		for _, r := range s.recs {
			if err := f(s.arena[r.at:r.key], s.arena[r.key:r.end]); err != nil {
				return err
			}
		}
		return nil
	}
	if err := s.spill(); err != nil {
		return err
	}
	s.arena, s.recs = nil, nil
	h := make(runHeap, 0, len(s.runs))
	buffer := max(4<<10, min(1<<16, (4<<20)/len(s.runs))) // 4 MiB for all runs together
	for _, sec := range s.runs {
		r := &run{in: bufio.NewReaderSize(io.NewSectionReader(s.file, sec.off, sec.n), buffer)}
		if ok, err := r.next(); err != nil {
			return err
		} else if ok {
			h = append(h, r)
		}
	}
	heap.Init(&h)
	for len(h) > 0 {
		r := h[0]
		if err := f(r.key, r.payload); err != nil {
			return err
		}
		ok, err := r.next()
		switch {
		case err != nil:
			return err
		case ok:
			heap.Fix(&h, 0)
		default:
			heap.Pop(&h)
		}
	}
	return nil
}

// close removes the temporary file.
func (s *spool) close() error {
	if s.file == nil {
		return nil
	}
	err := s.file.Close()
	if e := os.Remove(s.file.Name()); e != nil && !errors.Is(e, os.ErrNotExist) {
		err = errors.Join(err, e)
	}
	s.file = nil
	return err
}

// A run is one sorted section of the file while it is read back.
type run struct {
	in           *bufio.Reader
	key, payload []byte
}

// next reads the next record; ok is false at the end.
func (r *run) next() (ok bool, err error) {
	k, err := binary.ReadUvarint(r.in)
	if errors.Is(err, io.EOF) {
		return false, nil
	}
	var p uint64
	if err == nil {
		p, err = binary.ReadUvarint(r.in)
	}
	if err == nil {
		r.key = slices.Grow(r.key[:0], int(k))[:k]
		_, err = io.ReadFull(r.in, r.key)
	}
	if err == nil {
		r.payload = slices.Grow(r.payload[:0], int(p))[:p]
		_, err = io.ReadFull(r.in, r.payload)
	}
	if err != nil {
		return false, fmt.Errorf("reading claims back: %w", err)
	}
	return true, nil
}

type runHeap []*run

func (h runHeap) Len() int { return len(h) }
func (h runHeap) Less(i, j int) bool {
	if c := bytes.Compare(h[i].key, h[j].key); c != 0 {
		return c < 0
	}
	return bytes.Compare(h[i].payload, h[j].payload) < 0
}
func (h runHeap) Swap(i, j int) { h[i], h[j] = h[j], h[i] }
func (h *runHeap) Push(x any)   { *h = append(*h, x.(*run)) }
func (h *runHeap) Pop() any {
	old := *h
	r := old[len(old)-1]
	*h = old[:len(old)-1]
	return r
}
