// Package source reads articles: files, directories, globs and streams, as
// plain text, JSON Lines, web pages or feeds, in the encodings that news comes in.
package source

import (
	"context"
	"errors"
	"iter"
)

// A Document is one article as read. Its text is UTF-8 and never changes
// after this.
type Document struct {
	ID     string // the record's id, else its path, else "stdin"
	Title  string
	Date   string // publication date as the input gives it, ISO 8601, else ""
	URL    string
	Source string // agency or outlet
	Text   string
	Notes  []string // what was odd but could be read, for the log
}

// An Item is a document still to be read. Load may be called once, from any
// goroutine; its error names the file, and the line where there is one.
type Item struct {
	ID   string
	Size int64 // bytes of input that the item stands for
	Load func() (Document, error)
}

// A Source yields items one by one, holding no more than one in memory. What
// cannot be read is an item whose Load fails, so that the rest goes on.
type Source interface {
	Items(ctx context.Context) iter.Seq[Item]
}

// ErrEmpty is the error of a document without text.
var ErrEmpty = errors.New("no text in it")

// failed is an item that cannot be read. The error names the place.
func failed(id string, err error) Item {
	return Item{ID: id, Load: func() (Document, error) { return Document{ID: id}, err }}
}

// one is the sequence of a single item.
func one(item Item) iter.Seq[Item] {
	return func(yield func(Item) bool) { yield(item) }
}
