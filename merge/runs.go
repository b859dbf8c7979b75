package merge

import (
	"bytes"
	"container/heap"
	"encoding/binary"
	"errors"
	"fmt"

	"go.etcd.io/bbolt"
)

// runs are all runs of a store, read as one.
type runs struct {
	paths []string
	home  []int    // run -> its path
	at    []uint64 // run -> the number of its next record
	txs   []*bbolt.Tx
	heap  runHeap
	seen  int // bytes read since the files were opened
	done  bool
}

// window is how many bytes are read before the files are closed and opened
// anew: bbolt maps them into memory, and what was read would stay there.
const window = 8 << 20

// next implements cursor.
func (c *runs) next() (record, bool, error) {
	switch {
	case c.done:
		return record{}, false, nil
	case len(c.txs) == 0 || c.seen > window:
		if err := c.open(); err != nil {
			return record{}, false, err
		}
	case c.heap[0].take(c.heap[0].cursor.Next()):
		heap.Fix(&c.heap, 0)
	default:
		heap.Pop(&c.heap)
	}
	if c.done = len(c.heap) == 0; c.done {
		return record{}, false, c.shut()
	}
	r := c.heap[0]
	c.at[r.number]++
	c.seen += len(r.key) + len(r.payload)
	return r.record, true, nil
}

// open begins to read all files at the records that come next.
func (c *runs) open() error {
	if err := c.shut(); err != nil {
		return err
	}
	for _, path := range c.paths {
		tx, err := view(path)
		if err != nil {
			return errors.Join(fmt.Errorf("reading claims back: %w", err), c.shut())
		}
		c.txs = append(c.txs, tx)
	}
	c.heap, c.seen = c.heap[:0], 0
	for i := range c.at {
		r := &run{number: i, cursor: c.txs[c.home[i]].Bucket(bucketName(i)).Cursor()}
		if r.take(r.cursor.Seek(binary.BigEndian.AppendUint64(nil, c.at[i]))) {
			c.heap = append(c.heap, r)
		}
	}
	heap.Init(&c.heap)
	return nil
}

// view opens a file for reading.
func view(path string) (*bbolt.Tx, error) {
	db, err := bbolt.Open(path, 0o600, options(true))
	if err != nil {
		return nil, err
	}
	tx, err := db.Begin(false)
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return tx, nil
}

// shut closes the files.
func (c *runs) shut() error {
	var err error
	for _, tx := range c.txs {
		db := tx.DB()
		err = errors.Join(err, tx.Rollback(), db.Close())
	}
	c.txs = nil
	if err != nil {
		return fmt.Errorf("reading claims back: %w", err)
	}
	return nil
}

// A run is one sorted run while it is read back, at its current record.
type run struct {
	number int
	cursor *bbolt.Cursor
	record
}

// take makes an entry of the bucket the current record; false at the end.
func (r *run) take(number, value []byte) bool {
	if number == nil {
		return false
	}
	n, width := binary.Uvarint(value)
	end := width + int(n)
	r.key, r.payload = value[width:end:end], value[end:]
	return true
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
