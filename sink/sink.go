// Package sink writes records. It neither sorts nor filters nor merges: what
// comes in goes out, in the order it came.
package sink

import (
	"fmt"
	"io"

	"lede/fact"
)

// A Sink takes the records of one article after the other. Close writes what
// a format keeps for its end; it does not close the writer below.
type Sink interface {
	Write(facts []fact.Fact) error
	Close() error
}

// A Preparer is a Sink that can do most of its work ahead: Prepare may be
// called from any goroutine, and what it returns does the rest of Write, without
// the records. It is called once, in the order of the articles.
type Preparer interface {
	Sink
	Prepare(facts []fact.Fact) (write func() error)
}

// Prepare does what can be done ahead of s.Write(facts), and returns the rest.
func Prepare(s Sink, facts []fact.Fact) (write func() error) {
	if p, ok := s.(Preparer); ok {
		return p.Prepare(facts)
	}
	return func() error { return s.Write(facts) }
}

// A Format names a way of writing records.
type Format string

// The formats. Table and Markdown group by kind and so hold all records until
// Close; the others write each article as it comes.
const (
	FormatTable    Format = "table"
	FormatJSONL    Format = "jsonl"
	FormatJSON     Format = "json"
	FormatCSV      Format = "csv"
	FormatTSV      Format = "tsv"
	FormatMarkdown Format = "markdown"
)

// Formats lists all formats.
func Formats() []Format {
	return []Format{FormatTable, FormatJSONL, FormatJSON, FormatCSV, FormatTSV, FormatMarkdown}
}

// Ext returns the ending of a file's name in this format.
func (f Format) Ext() string {
	switch f {
	case FormatTable:
		return ".txt"
	case FormatMarkdown:
		return ".md"
	}
	return "." + string(f)
}

// Options say what a sink will be given and how a table looks.
type Options struct {
	Kinds []Kind // the kinds that will come, in the order of tables and columns
	Width int    // of a table in cells of the terminal; 0 for no limit
	Color bool   // of a table
	// Mark gives a record a sign that tables show in a column before the others;
	// nil for no such column.
	Mark func(fact.Fact) string
}

// BuiltinKinds returns the kinds that lede knows, in the order of tables.
func BuiltinKinds() []Kind {
	return []Kind{
		{Name: fact.KindDocument}, {Name: fact.KindFigure}, {Name: fact.KindClaim},
		{Name: fact.KindDate}, {Name: fact.KindOfficial}, {Name: fact.KindStatement},
		{Name: fact.KindEvent},
	}
}

// New returns a sink of the format. Its error names the formats there are.
func New(f Format, w io.Writer, o Options) (Sink, error) {
	switch f {
	case FormatJSONL:
		return NewJSONL(w), nil
	case FormatJSON:
		return &jsonArray{w: w}, nil
	case FormatCSV:
		return newRows(newCSV(w), o.Kinds), nil
	case FormatTSV:
		return newRows(&tsv{w: w}, o.Kinds), nil
	case FormatMarkdown:
		return newGroups(o, markdown{w}), nil
	case FormatTable:
		return newGroups(o, &table{w: w, width: o.Width, color: o.Color}), nil
	}
	return nil, fmt.Errorf("unknown format %q, want one of %v", f, Formats())
}
