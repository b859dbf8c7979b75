package merge

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"

	"go.etcd.io/bbolt"
)

// A store keeps sorted runs of records in temporary files, bbolt databases
// with a bucket a run. Within a run the records stand in bundles, each under its
// number, so that a file is only ever written at its end.
type store struct {
	paths   []string
	db      *bbolt.DB // of the last path; nil while no run is being written
	size    int       // bytes of records in it
	full    int       // from how many on the next file is begun
	home    []int     // run -> its path
	bundles [][]byte  // of records, yet to be written; used again
}

// fileSize is how many bytes of records a file takes before the next is begun:
// bbolt maps files into memory, and some of what is being written is touched and
// stays there.
const fileSize = 16 << 20

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

// bucketName returns the name of a run's bucket.
func bucketName(run int) []byte { return binary.BigEndian.AppendUint32(nil, uint32(run)) }

const (
	bundleSize = 16 << 10 // bytes of records that are one value: bbolt's own work is by value
	batchSize  = 16       // bundles that are written in one transaction, which holds copies of them
)

// add writes one sorted run.
func (s *store) add(run iter.Seq[record]) error {
	if s.size > s.full {
		if err := s.begin(); err != nil {
			return err
		}
	}
	first, full := 0, 0 // of the bundles: those written, and those full
	for r := range run {
		if full == len(s.bundles) {
			s.bundles = append(s.bundles, make([]byte, 0, bundleSize+bundleSize/8))
		}
		s.bundles[full] = r.append(s.bundles[full])
		if len(s.bundles[full]) < bundleSize {
			continue
		}
		if full++; full == batchSize {
			if err := s.flush(first); err != nil {
				return err
			}
			first, full = first+full, 0
		}
	}
	if err := s.flush(first); err != nil {
		return err
	}
	s.home = append(s.home, len(s.paths)-1)
	return nil
}

// flush writes the bundles, the first of which has a number, and empties them.
func (s *store) flush(first int) error {
	if err := s.db.Update(func(tx *bbolt.Tx) error { return s.put(tx, first) }); err != nil {
		return fmt.Errorf("writing claims to a temporary file: %w", err)
	}
	for i, b := range s.bundles {
		s.bundles[i] = b[:0]
	}
	return nil
}

// put writes the bundles that are not empty under numbers from the first on.
func (s *store) put(tx *bbolt.Tx, first int) error {
	b, err := tx.CreateBucketIfNotExists(bucketName(len(s.home)))
	if err != nil {
		return err
	}
	b.FillPercent = 1 // nothing is ever put in between
	for i, bundle := range s.bundles {
		if len(bundle) == 0 {
			break
		}
		s.size += len(bundle)
		if err := b.Put(bundleName(first+i), bundle); err != nil {
			return err
		}
	}
	return nil
}

// bundleName returns the key of a bundle within its bucket.
func bundleName(number int) []byte { return binary.BigEndian.AppendUint64(nil, uint64(number)) }

// append writes a record behind the sizes of its key and its payload.
func (r record) append(bundle []byte) []byte {
	bundle = binary.AppendUvarint(bundle, uint64(len(r.key)))
	bundle = binary.AppendUvarint(bundle, uint64(len(r.payload)))
	return append(append(bundle, r.key...), r.payload...)
}

// cutRecord parts the first record of a bundle from the rest.
func cutRecord(bundle []byte) (r record, rest []byte) {
	key, n := binary.Uvarint(bundle)
	payload, m := binary.Uvarint(bundle[n:])
	from := n + m
	to := from + int(key)
	end := to + int(payload)
	return record{bundle[from:to:to], bundle[to:end:end]}, bundle[end:]
}

// read returns the records of all runs in order. It is called once, after the
// last add.
func (s *store) read() (cursor, error) {
	if err := s.end(); err != nil {
		return nil, err
	}
	s.bundles = nil
	return readRuns(s.paths, s.home)
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
