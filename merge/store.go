package merge

import (
	"bufio"
	"bytes"
	"container/heap"
	"encoding/binary"
	"fmt"
	"io"
)

// A store keeps sorted runs of records in a temporary file.
type store struct {
	file *tempFile
	runs []extent
}

// An extent is where a run stands in the file.
type extent struct{ from, to int64 }

func newStore() (*store, error) {
	file, err := newTempFile()
	return &store{file: file}, err
}

// add writes one sorted run, each record behind the sizes of its two parts.
func (s *store) add(recs []record) error {
	from := s.file.size
	var sizes []byte
	for _, r := range recs {
		sizes = binary.AppendUvarint(sizes[:0], uint64(len(r.key)))
		sizes = binary.AppendUvarint(sizes, uint64(len(r.payload)))
		if err := s.file.write(sizes, r.key, r.payload); err != nil {
			return err
		}
	}
	s.runs = append(s.runs, extent{from, s.file.size})
	return nil
}

// Runs are read back together, each through a buffer of its own.
const (
	buffers    = 4 << 20 // bytes of all buffers
	mostBuffer = 64 << 10
	minBuffer  = 4 << 10
)

// read returns the records of all runs in order.
func (s *store) read() (cursor, error) {
	var c runs
	size := max(minBuffer, min(mostBuffer, buffers/len(s.runs)))
	for _, x := range s.runs {
		in, err := s.file.section(x.from, x.to, size)
		if err != nil {
			return nil, err
		}
		r := &run{in: in}
		more, err := r.next()
		if err != nil {
			return nil, err
		}
		if more {
			c.heap = append(c.heap, r)
		}
	}
	heap.Init(&c.heap)
	return &c, nil
}

// close removes the file.
func (s *store) close() error { return s.file.close() }

// A run is one sorted run while it is read back, at its current record.
type run struct {
	in *bufio.Reader
	record
	buf []byte // what the record is cut from
}

// next reads the next record; false at the end.
func (r *run) next() (bool, error) {
	key, err := binary.ReadUvarint(r.in)
	if err == io.EOF {
		return false, nil
	}
	payload, e := binary.ReadUvarint(r.in)
	if err != nil || e != nil {
		return false, errShort
	}
	if n := int(key + payload); n > cap(r.buf) {
		r.buf = make([]byte, n+n/4)
	}
	whole := r.buf[:key+payload]
	if _, err := io.ReadFull(r.in, whole); err != nil {
		return false, fmt.Errorf("reading claims back: %w", err)
	}
	r.key, r.payload = whole[:key:key], whole[key:]
	return true, nil
}

// runs are several runs read as one.
type runs struct {
	heap  runHeap
	begun bool
}

// next implements cursor.
func (c *runs) next() (record, bool, error) {
	if c.begun {
		more, err := c.heap[0].next()
		if err != nil {
			return record{}, false, err
		}
		if more {
			heap.Fix(&c.heap, 0)
		} else {
			heap.Pop(&c.heap)
		}
	}
	c.begun = len(c.heap) > 0
	if !c.begun {
		return record{}, false, nil
	}
	return c.heap[0].record, true, nil
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
