package merge

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

// A tempFile is a temporary file that is only ever written at its end.
type tempFile struct {
	f    *os.File
	w    *bufio.Writer
	size int64
}

func newTempFile() (*tempFile, error) {
	f, err := os.CreateTemp("", "lede-claims-*")
	if err != nil {
		return nil, fmt.Errorf("opening a file for claims: %w", err)
	}
	return &tempFile{f: f, w: bufio.NewWriterSize(f, 64<<10)}, nil
}

// write appends the pieces.
func (t *tempFile) write(pieces ...[]byte) error {
	for _, p := range pieces {
		n, err := t.w.Write(p)
		t.size += int64(n)
		if err != nil {
			return fmt.Errorf("writing claims to a temporary file: %w", err)
		}
	}
	return nil
}

// reader returns a reader of the file from its beginning.
func (t *tempFile) reader() (*bufio.Reader, error) {
	if err := t.w.Flush(); err != nil {
		return nil, fmt.Errorf("writing claims to a temporary file: %w", err)
	}
	return bufio.NewReaderSize(io.NewSectionReader(t.f, 0, t.size), readSize), nil
}

// close removes the file.
func (t *tempFile) close() error {
	err := t.f.Close()
	if errors.Is(err, os.ErrClosed) {
		return nil // a second time
	}
	if e := os.Remove(t.f.Name()); e != nil && !errors.Is(e, fs.ErrNotExist) {
		err = errors.Join(err, e)
	}
	if err != nil {
		return fmt.Errorf("removing a temporary file of claims: %w", err)
	}
	return nil
}
