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

// A store keeps sorted runs of records in temporary files, bbolt databases
// with a bucket a run. Within a run a record stands under its number, so that
// a file is only ever written at its end.
type store struct {
	paths []string
	db    *bbolt.DB // of the last path; nil while no run is being written
	size  int       // bytes of records in it
	full  int       // from how many on the next file is begun
	home  []int     // run -> its path
}

// fileSize is how many bytes of records a file takes before the next is begun:
// bbolt maps files into memory, and of a gigabyte that is being written some
// forty megabytes are touched and stay there.
const fileSize = 128 << 20

// options are those of a file that is thrown away: nothing in it needs to
// survive a crash.
func options(readOnly bool) *bbolt.Options {
	return &bbolt.Options{
		NoSync: true, NoGrowSync: true, NoFreelistSync: true, FreelistType: bbolt.FreelistMapType, ReadOnly: readOnly,
	}
}

func newStore() (*store, error) {
	s := &store{full: fileSize}
	if err := s.begin(); err != nil {
		return nil, errors.Join(err, s.close())
	}
	return s, nil
}

// begin goes on in a new file.
func (s *store) begin() error {
	if err := s.end(); err != nil {
		return err
	}
	f, err := os.CreateTemp("", "lede-claims-*")
	if err != nil {
		return fmt.Errorf("opening a file for claims: %w", err)
	}
	s.paths = append(s.paths, f.Name())
	if err = f.Close(); err == nil {
		s.db, err = bbolt.Open(f.Name(), 0o600, options(false))
	}
	if err != nil {
		return fmt.Errorf("opening a file for claims: %w", err)
	}
	s.size = 0
	return nil
}

// end closes the file that is being written.
func (s *store) end() error {
	if s.db == nil {
		return nil
	}
	err := s.db.Close()
	s.db = nil
	if err != nil {
		return fmt.Errorf("writing claims to a temporary file: %w", err)
	}
	return nil
}

// bucket returns the name of a run's bucket.
func (s *store) bucket(run int) []byte { return binary.BigEndian.AppendUint32(nil, uint32(run)) }

// batch is how many records are written in one transaction, which holds
// copies of them.
const batch = 4096

// add writes one sorted run.
func (s *store) add(recs []record) error {
	if s.size > s.full {
		if err := s.begin(); err != nil {
			return err
		}
	}
	for at := 0; at < len(recs); at += batch {
		part := recs[at:min(at+batch, len(recs))]
		if err := s.db.Update(func(tx *bbolt.Tx) error { return s.put(tx, at, part) }); err != nil {
			return fmt.Errorf("writing claims to a temporary file: %w", err)
		}
	}
	s.home = append(s.home, len(s.paths)-1)
	return nil
}

// put writes records from the number first on.
func (s *store) put(tx *bbolt.Tx, first int, recs []record) error {
	b, err := tx.CreateBucketIfNotExists(s.bucket(len(s.home)))
	if err != nil {
		return err
	}
	b.FillPercent = 1 // nothing is ever put in between
	for i, r := range recs {
		number := binary.BigEndian.AppendUint64(nil, uint64(first+i))
		value := binary.AppendUvarint(make([]byte, 0, len(r.key)+len(r.payload)+2), uint64(len(r.key)))
		value = append(append(value, r.key...), r.payload...)
		s.size += len(value)
		if err := b.Put(number, value); err != nil {
			return err
		}
	}
	return nil
}

// window is how many bytes are read before the files are closed and opened
// anew: bbolt maps them into memory, and what was read would stay there.
const window = 8 << 20

// each calls f for the records of all runs in order.
func (s *store) each(f func(key, payload []byte) error) error {
	if err := s.end(); err != nil {
		return err
	}
	next := make([]uint64, len(s.home))
	for more := true; more; {
		err := s.view(func(txs []*bbolt.Tx) (err error) {
			more, err = s.merge(txs, next, f)
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// view calls f with a reading transaction of each file.
func (s *store) view(f func(txs []*bbolt.Tx) error) (err error) {
	txs := make([]*bbolt.Tx, 0, len(s.paths))
	for _, path := range s.paths {
		db, e := bbolt.Open(path, 0o600, options(true))
		if e != nil {
			return fmt.Errorf("reading claims back: %w", e)
		}
		defer func() { err = errors.Join(err, db.Close()) }()
		tx, e := db.Begin(false)
		if e != nil {
			return fmt.Errorf("reading claims back: %w", e)
		}
		defer func() { err = errors.Join(err, tx.Rollback()) }()
		txs = append(txs, tx)
	}
	return f(txs)
}

// merge calls f for a window of records, from the numbers in next on, and
// leaves there where the runs go on.
func (s *store) merge(txs []*bbolt.Tx, next []uint64, f func(key, payload []byte) error) (more bool, err error) {
	var runs runHeap
	for i := range next {
		r := &run{number: i, cursor: txs[s.home[i]].Bucket(s.bucket(i)).Cursor()}
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

// close removes the files.
func (s *store) close() error {
	err := s.end()
	for _, path := range s.paths {
		if e := os.Remove(path); e != nil && !errors.Is(e, fs.ErrNotExist) {
			err = errors.Join(err, fmt.Errorf("removing a temporary file of claims: %w", e))
		}
	}
	s.paths = nil
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
