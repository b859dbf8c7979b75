package model

import (
	_ "embed"
	"fmt"
	"os"
	"unsafe"
)

//go:embed en.model
var english string

// English returns the embedded model of English, whose sections lie in the
// program's read-only data.
func English() (*File, error) {
	return Open(unsafe.Slice(unsafe.StringData(english), len(english)))
}

// Update writes the container at path with its sections replaced by those of
// the same name in news, or a new one where there is no such file.
func Update(path string, news ...Section) error {
	var old []Section
	if b, err := os.ReadFile(path); err == nil {
		f, err := Open(b)
		if err != nil {
			return fmt.Errorf("opening %s: %w", path, err)
		}
		old = f.Sections()
	}
	if err := os.WriteFile(path, Bytes(Replace(old, news...)...), 0o644); err != nil {
		return fmt.Errorf("writing the model: %w", err)
	}
	return nil
}
