package merge

import (
	"container/heap"
	"errors"
	"fmt"
	"slices"

	"go.etcd.io/bbolt"
)

// runs are all runs of a store, read as one.
type runs struct {
	heap runHeap
	read bool // the record at the top was returned
}

// readRuns begins to read runs, each of which is in the file of one of the paths.
func readRuns(paths []string, home []int) (*runs, error) {
	c := new(runs)
	for i, path := range home {
		r := &run{path: paths[path], bucket: bucketName(i)}
		more, err := r.advance()
		if err != nil {
			return nil, err
		}
		if more {
			c.heap = append(c.heap, r)
		}
	}
	heap.Init(&c.heap)
	return c, nil
}

// next implements cursor.
func (c *runs) next() (record, bool, error) {
	if c.read {
		switch more, err := c.heap[0].advance(); {
		case err != nil:
			return record{}, false, err
		case more:
			heap.Fix(&c.heap, 0)
		default:
			heap.Pop(&c.heap)
		}
	}
	if c.read = len(c.heap) > 0; !c.read {
		return record{}, false, nil
	}
	return c.heap[0].record, true, nil
}

// A run is one sorted run while it is read back, at its current record.
type run struct {
	path   string
	bucket []byte
	bundle int    // the number of the next one
	buf    []byte // copies of bundles
	rest   []byte // of buf, after the current record
	record
}

// fillSize is from how many bytes on enough of a run has been read. A file is
// open only meanwhile: bbolt maps it into memory, where what was read would
// stay, with what stands around it.
const fillSize = 2 * bundleSize

// advance makes the next record the current one; false at the end.
func (r *run) advance() (bool, error) {
	if len(r.rest) == 0 {
		if err := r.fill(); err != nil {
			return false, fmt.Errorf("reading claims back: %w", err)
		}
		if len(r.rest) == 0 {
			return false, nil
		}
	}
	r.record, r.rest = cutRecord(r.rest)
	return true, nil
}

// fill reads the next bundles; none at the end.
func (r *run) fill() error {
	db, err := bbolt.Open(r.path, 0o600, options(true))
	if err != nil {
		return err
	}
	err = db.View(func(tx *bbolt.Tx) error {
		r.buf = slices.Grow(r.buf[:0], fillSize+fillSize/8)
		in := tx.Bucket(r.bucket).Cursor()
		for number, bundle := in.Seek(bundleName(r.bundle)); number != nil; number, bundle = in.Next() {
			r.buf = append(r.buf, bundle...)
			if r.bundle++; len(r.buf) >= fillSize {
				break
			}
		}
		return nil
	})
	r.rest = r.buf
	return errors.Join(err, db.Close())
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
