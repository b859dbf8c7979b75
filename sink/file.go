package sink

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// A File appears whole or not at all: it is written beside its path and
// renamed by Commit.
type File struct {
	*bufio.Writer
	path string
	temp *os.File
}

// Create begins a file that will stand at path.
func Create(path string) (*File, error) {
	temp, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*.tmp")
	if err != nil {
		return nil, fmt.Errorf("creating %s: %w", path, err)
	}
	return &File{Writer: bufio.NewWriterSize(temp, 64<<10), path: path, temp: temp}, nil
}

// Commit puts the file in its place.
func (f *File) Commit() error {
	err := errors.Join(f.Flush(), f.temp.Chmod(0o644), f.temp.Close())
	if err == nil {
		err = os.Rename(f.temp.Name(), f.path)
	}
	if err != nil {
		f.Abort()
		return fmt.Errorf("writing %s: %w", f.path, err)
	}
	return nil
}

// Abort drops the file. After Commit it does nothing.
func (f *File) Abort() {
	_ = f.temp.Close()           // closed already after Commit
	_ = os.Remove(f.temp.Name()) // gone already after Commit
}
