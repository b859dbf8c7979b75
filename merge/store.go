package merge

import (
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
	paths   []string
	db      *bbolt.DB // of the last path; nil while no run is being written
	size    int       // bytes of records in it
	full    int       // from how many on the next file is begun
	home    []int     // run -> its path
	reading *runs     // nil until read
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

// bucketName returns the name of a run's bucket.
func bucketName(run int) []byte { return binary.BigEndian.AppendUint32(nil, uint32(run)) }

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

// put writes records from the number first on, each behind the size of its key.
func (s *store) put(tx *bbolt.Tx, first int, recs []record) error {
	b, err := tx.CreateBucketIfNotExists(bucketName(len(s.home)))
	if err != nil {
		return err
	}
	b.FillPercent = 1 // nothing is ever put in between
	for i, r := range recs {
		number := binary.BigEndian.AppendUint64(nil, uint64(first+i))
		value := binary.AppendUvarint(make([]byte, 0, len(r.key)+len(r.payload)+binary.MaxVarintLen32), uint64(len(r.key)))
		value = append(append(value, r.key...), r.payload...)
		s.size += len(value)
		if err := b.Put(number, value); err != nil {
			return err
		}
	}
	return nil
}

// read returns the records of all runs in order. It is called once, after the
// last add.
func (s *store) read() (cursor, error) {
	if err := s.end(); err != nil {
		return nil, err
	}
	s.reading = &runs{paths: s.paths, home: s.home, at: make([]uint64, len(s.home))}
	return s.reading, nil
}

// close removes the files.
func (s *store) close() error {
	err := s.end()
	if s.reading != nil {
		err = errors.Join(err, s.reading.shut())
	}
	for _, path := range s.paths {
		if e := os.Remove(path); e != nil && !errors.Is(e, fs.ErrNotExist) {
			err = errors.Join(err, fmt.Errorf("removing a temporary file of claims: %w", e))
		}
	}
	s.paths = nil
	return err
}
