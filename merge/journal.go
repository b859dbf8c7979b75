package merge

import (
	"bufio"
	"encoding/binary"
	"fmt"
	"io"
	"iter"
	"slices"
)

// A journal keeps the drafts of all articles in the order in which they came:
// in memory up to a limit, beyond it all in a temporary file.
type journal struct {
	limit int
	used  int // bytes of drafts
	held  [][]byte
	file  *tempFile // nil until the limit is reached
}

func newJournal(limit int) *journal { return &journal{limit: limit} }

// sliceSize is the size of a slice's header in bytes.
const sliceSize = 24

// add takes the drafts of one article, and keeps them.
func (j *journal) add(stored []byte) error {
	if j.file != nil {
		return j.write(stored)
	}
	j.held = append(j.held, stored)
	if j.used += len(stored) + sliceSize; j.used > j.limit {
		return j.spill()
	}
	return nil
}

func (j *journal) spill() error {
	var err error
	if j.file, err = newTempFile(); err != nil {
		return err
	}
	for _, stored := range j.held {
		if err := j.write(stored); err != nil {
			return err
		}
	}
	j.held = nil
	return nil
}

func (j *journal) write(stored []byte) error {
	var size [binary.MaxVarintLen64]byte
	return j.file.write(size[:binary.PutUvarint(size[:], uint64(len(stored)))], stored)
}

// articles yields what was added, as often as it is asked. A slice is good
// until the next.
func (j *journal) articles() iter.Seq2[[]byte, error] {
	return func(yield func([]byte, error) bool) {
		if j.file == nil {
			for _, stored := range j.held {
				if !yield(stored, nil) {
					return
				}
			}
			return
		}
		in, err := j.file.reader()
		var buf []byte
		for err == nil {
			if buf, err = readStored(in, buf); err == nil && !yield(buf, nil) {
				return
			}
		}
		if err != io.EOF {
			yield(nil, fmt.Errorf("reading claims back: %w", err))
		}
	}
}

// readSize is how many bytes of a journal are read at a time.
const readSize = 64 << 10

// readStored reads bytes behind their size. Its error is io.EOF where there
// are no more.
func readStored(in *bufio.Reader, buf []byte) ([]byte, error) {
	size, err := binary.ReadUvarint(in)
	if err != nil {
		return buf, err
	}
	buf = slices.Grow(buf[:0], int(size))[:size]
	if _, err := io.ReadFull(in, buf); err != nil {
		return buf, errShort
	}
	return buf, nil
}

// entries yields all drafts, as often as it is asked. Its slices are good
// until the next.
func (j *journal) entries() iter.Seq2[entry, error] {
	return func(yield func(entry, error) bool) {
		article := uint64(0)
		for stored, err := range j.articles() {
			for place := uint64(0); err == nil && len(stored) > 0; place++ {
				var e entry
				if e, stored, err = cutEntry(stored); err == nil {
					e.order = article<<placeBits | place&(1<<placeBits-1)
					if !yield(e, nil) {
						return
					}
				}
			}
			if err != nil {
				yield(entry{}, err)
				return
			}
			article++
		}
	}
}

func (j *journal) close() error {
	if j.file == nil {
		return nil
	}
	return j.file.close()
}
