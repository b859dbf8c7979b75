package merge

import (
	"bytes"
	"container/heap"
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"go.etcd.io/bbolt"
)

// A store keeps sorted runs of records in a temporary file, a bbolt database
// with a bucket a run. Within a run a record stands under its number, so that
// the file is only ever written at its end.
type store struct {
	path string
	db   *bbolt.DB // nil while no run is being written
	runs int
}

// options are those of a file that is thrown away: nothing in it needs to
// survive a crash.
func options(readOnly bool) *bbolt.Options {
	return &bbolt.Options{
		NoSync: true, NoGrowSync: true, NoFreelistSync: true, FreelistType: bbolt.FreelistMapType, ReadOnly: readOnly,
	}
}

func newStore() (*store, error) {
	f, err := os.CreateTemp("", "lede-claims-*")
	if err != nil {
		return nil, fmt.Errorf("opening a file for claims: %w", err)
	}
	s := &store{path: f.Name()}
	if err := f.Close(); err != nil {
		return nil, errors.Join(fmt.Errorf("opening a file for claims: %w", err), s.close())
	}
	if s.db, err = bbolt.Open(s.path, 0o600, options(false)); err != nil {
		return nil, errors.Join(fmt.Errorf("opening a file for claims: %w", err), s.close())
	}
	return s, nil
}

// bucket returns the name of a run's bucket.
func (s *store) bucket(run int) []byte { return binary.BigEndian.AppendUint32(nil, uint32(run)) }

// batch is how many records are written in one transaction, which holds
// copies of them.
const batch = 4096

// add writes one sorted run.
func (s *store) add(recs []record) error {
	for at := 0; at < len(recs); at += batch {
		part := recs[at:min(at+batch, len(recs))]
		if err := s.db.Update(func(tx *bbolt.Tx) error { return s.put(tx, at, part) }); err != nil {
			return fmt.Errorf("writing claims to a temporary file: %w", err)
		}
	}
	s.runs++
	return nil
}

// put writes records from the number first on.
func (s *store) put(tx *bbolt.Tx, first int, recs []record) error {
	b, err := tx.CreateBucketIfNotExists(s.bucket(s.runs))
	if err != nil {
		return err
	}
	b.FillPercent = 1 // nothing is ever put in between
	for i, r := range recs {
		number := binary.BigEndian.AppendUint64(nil, uint64(first+i))
		value := binary.AppendUvarint(make([]byte, 0, len(r.key)+len(r.payload)+2), uint64(len(r.key)))
		value = append(append(value, r.key...), r.payload...)
		if err := b.Put(number, value); err != nil {
			return err
		}
	}
	return nil
}

// window is how many bytes are read before the file is closed and opened
// anew: bbolt maps it into memory, and what was read would stay there.
const window = 16 << 20

// each calls f for the records of all runs in order.
func (s *store) each(f func(key, payload []byte) error) error {
	err := s.db.Close()
	s.db = nil
	if err != nil {
		return fmt.Errorf("writing claims to a temporary file: %w", err)
	}
	next := make([]uint64, s.runs)
	for more := true; more; {
		db, err := bbolt.Open(s.path, 0o600, options(true))
		if err != nil {
			return fmt.Errorf("reading claims back: %w", err)
		}
		err = db.View(func(tx *bbolt.Tx) (err error) {
			more, err = s.merge(tx, next, f)
			return err
		})
		if err = errors.Join(err, db.Close()); err != nil {
			return err
		}
	}
	return nil
}

// merge calls f for a window of records, from the numbers in next on, and
// leaves there where the runs go on.
func (s *store) merge(tx *bbolt.Tx, next []uint64, f func(key, payload []byte) error) (more bool, err error) {
	var runs runHeap
	for i := range next {
		r := &run{number: i, cursor: tx.Bucket(s.bucket(i)).Cursor()}
		if r.take(r.cursor.Seek(binary.BigEndian.AppendUint64(nil, next[i]))) {
			runs = append(runs, r)
		}
	}
	heap.Init(&runs)
	for read := 0; len(runs) > 0; {
		r := runs[0]
		if read > window {
			return true, nil
		}
		read += len(r.key) + len(r.payload)
		if err := f(r.key, r.payload); err != nil {
			return false, err
		}
		next[r.number]++
		if r.take(r.cursor.Next()) {
			heap.Fix(&runs, 0)
		} else {
			heap.Pop(&runs)
		}
	}
	return false, nil
}

// close removes the file.
func (s *store) close() error {
	var err error
	if s.db != nil {
		err = s.db.Close()
	}
	if e := os.Remove(s.path); e != nil && !errors.Is(e, fs.ErrNotExist) {
		err = errors.Join(err, fmt.Errorf("removing the temporary file of claims: %w", e))
	}
	return err
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
	r.key, r.payload = value[width:width+int(n)], value[width+int(n):]
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
