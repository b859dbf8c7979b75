package source

import (
	"bufio"
	"bytes"
	"io"
	"iter"
	"strconv"
	"strings"
)

// A maker makes a document of the bytes of a file, with the label of their encoding; ""
// finds it out.
type maker func(id string, raw []byte, label string) (Document, error)

// textDocument makes one document of the bytes of a text file.
func textDocument(id string, raw []byte, label string) (Document, error) {
	d := Document{ID: id}
	text, notes, err := decode(raw, label)
	if err == nil && strings.TrimSpace(text) == "" {
		err = ErrEmpty
	}
	if err != nil {
		return d, readError(id, err)
	}
	d.Text, d.Notes = text, notes
	return d, nil
}

// whole is the item of a stream that is one document.
func whole(name string, in io.Reader, label string, document maker) Item {
	raw, err := io.ReadAll(in)
	if err != nil {
		return failed(name, readError(name, err))
	}
	return Item{ID: name, Size: int64(len(raw)), Load: func() (Document, error) {
		return document(name, raw, label)
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
					if !yield(partItem(name+":"+strconv.Itoa(serial), part, label)) {
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

func partItem(id string, raw []byte, label string) Item {
	return Item{ID: id, Size: int64(len(raw)), Load: func() (Document, error) {
		return textDocument(id, raw, label)
	}}
}
