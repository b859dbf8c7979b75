// Package annotation writes what an annotator sees in an article: its
// entities with their groups, or its tokens. Places are half-open ranges of
// code points, as in the records.
package annotation

import (
	"fmt"
	"io"

	"lede/sink"
	"lede/text"
)

// A Format names a way of writing annotations.
type Format string

// The formats.
const (
	FormatTable Format = "table" // for people
	FormatJSONL Format = "jsonl" // one line an entity or a token
	FormatCoNLL Format = "conll" // CoNLL-U, one line a token, entities in its last column
)

// Formats lists all formats.
func Formats() []Format { return []Format{FormatTable, FormatJSONL, FormatCoNLL} }

// Options say what is written and how a table looks.
type Options struct {
	Tokens bool // tokens in place of entities; CoNLL is of tokens always
	Table  sink.Options
}

// A Writer writes the annotations of one document after the other.
type Writer interface {
	Write(d *text.Document) error
}

// New returns a writer of the format. Its error names the formats there are.
func New(f Format, w io.Writer, o Options) (Writer, error) {
	switch f {
	case FormatTable:
		return &table{w, o}, nil
	case FormatJSONL:
		return newJSONL(w, o.Tokens), nil
	case FormatCoNLL:
		return &conll{w}, nil
	}
	return nil, fmt.Errorf("unknown format %q, want one of %v", f, Formats())
}

// labels are the kinds of entities as they are written.
var labels = map[text.Label]string{
	text.Person: "PERSON", text.Org: "ORG", text.Place: "PLACE", text.EventName: "EVENT", text.Norp: "NORP",
}

// forms are the ways in which mentions refer, as they are written.
var forms = [...]string{text.Named: "name", text.Nominal: "description", text.Pronoun: "pronoun"}
