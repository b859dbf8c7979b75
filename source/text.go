package source

import (
	"bufio"
	"bytes"
	"io"
	"iter"
	"strconv"
	"strings"
)

// A maker fills a document by the bytes of a file, with the label of their encoding; ""
// finds it out.
type maker func(d *Document, raw []byte, label string) error

// document makes a document of bytes. Its error names the place.
func (m maker) document(place string, raw []byte, label string) (Document, error) {
	d := Document{ID: place}
	if err := m(&d, raw, label); err != nil {
		return d, readError(place, err)
	}
	return d, nil
}

// plain is the maker of a text file.
func plain(d *Document, raw []byte, label string) error {
	text, notes, err := decode(raw, label)
	if err == nil && strings.TrimSpace(text) == "" {
		err = ErrEmpty
	}
	if err != nil {
		return err
	}
	d.Text, d.Notes = text, notes
	return nil
}

// whole is the item of a stream that is one document.
func whole(name string, in io.Reader, label string, m maker) Item {
	raw, err := io.ReadAll(in)
	if err != nil {
		return failed(name, readError(name, err))
	}
	return m.item(name, raw, label)
}

// item is bytes of which a document is made when it is loaded.
func (m maker) item(place string, raw []byte, label string) Item {
	return Item{ID: place, Size: int64(len(raw)), Load: func() (Document, error) {
		return m.document(place, raw, label)
	}}
}

// parts yields the documents of a stream in which a line separates them:
// name:1, name:2, ... Parts without text are passed over.
func parts(name string, in *bufio.Reader, separator, label string) iter.Seq[Item] {
	return func(yield func(Item) bool) {
		var part []byte
		for serial := 1; ; {
			line, err := in.ReadBytes('\n')
			if err != nil && err != io.EOF {
				yield(failed(name, readError(name, err)))
				return
			}
			atEnd := string(bytes.TrimRight(line, "\r\n")) == separator
			if !atEnd {
				part = append(part, line...)
			}
			if atEnd || err == io.EOF {
				if len(bytes.TrimSpace(part)) > 0 {
					if !yield(maker(plain).item(name+":"+strconv.Itoa(serial), part, label)) {
						return
					}
					serial++
				}
				part = nil
			}
			if err == io.EOF {
				return
			}
		}
	}
}
