package merge

import (
	"container/heap"
	"errors"
	"fmt"

	"go.etcd.io/bbolt"
)

// runs are all runs of a store, read as one.
type runs struct {
	paths []string
	home  []int   // run -> its path
	at    []place // run -> its next record
	txs   []*bbolt.Tx
	heap  runHeap
	seen  int // bytes read since the files were opened
	done  bool
}

// A place is that of a record in a run.
type place struct {
	bundle int
	offset int // in bytes
}

// window is how many bytes are read before the files are closed and opened
// anew: bbolt maps them into memory, and what was read would stay there. Each
// worker has files of its own.
const window = 2 << 20

// next implements cursor.
func (c *runs) next() (record, bool, error) {
	switch {
	case c.done:
		return record{}, false, nil
	case len(c.txs) == 0 || c.seen > window:
		if err := c.open(); err != nil {
			return record{}, false, err
		}
	case c.heap[0].advance():
		heap.Fix(&c.heap, 0)
	default:
		heap.Pop(&c.heap)
	}
	if c.done = len(c.heap) == 0; c.done {
		return record{}, false, c.shut()
	}
	r := c.heap[0]
	c.at[r.number] = r.after
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
		if r.seek(c.at[i]) {
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
	bundle []byte // the current one
	after  place  // of the record after the current one
	record
}

// seek makes the record at a place the current one; false at the end.
func (r *run) seek(at place) bool {
	_, r.bundle = r.cursor.Seek(bundleName(at.bundle))
	r.after = at
	return r.advance()
}

// advance makes the next record the current one; false at the end.
func (r *run) advance() bool {
	if r.after.offset == len(r.bundle) {
		if _, r.bundle = r.cursor.Next(); r.bundle == nil {
			return false
		}
		r.after = place{bundle: r.after.bundle + 1}
	}
	var rest []byte
	r.record, rest = cutRecord(r.bundle[r.after.offset:])
	r.after.offset = len(r.bundle) - len(rest)
	return true
}

type runHeap []*run

func (h runHeap) Len() int           { return len(h) }
func (h runHeap) Less(i, j int) bool { return h[i].compare(h[j].record) < 0 }
func (h runHeap) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *runHeap) Push(x any)        { *h = append(*h, x.(*run)) }
func (h *runHeap) Pop() any {
	old := *h
	r := old[len(old)-1]
	*h = old[:len(old)-1]
	return r
}
