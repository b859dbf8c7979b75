package sink

import (
	"encoding/csv"
	"io"
	"slices"
	"strings"

	"lede/fact"
)

// A rowWriter writes rows of cells. Flush is called after each article.
type rowWriter interface {
	row(cells []string) error
	flush() error
}

// rows writes records as rows under one header: the fields of the head, then
// those of all kinds that will come, each name once.
type rows struct {
	w       rowWriter
	columns map[fact.Kind][]column // nil where the kind has no such column
	header  []string
	cells   []string
	begun   bool
}

func newRows(w rowWriter, kinds []Kind) *rows {
	r := &rows{w: w, columns: make(map[fact.Kind][]column)}
	for _, k := range kinds {
		for _, c := range fields(k) {
			if !slices.Contains(r.header, c.name) {
				r.header = append(r.header, c.name)
			}
		}
	}
	for _, k := range kinds {
		placed := make([]column, len(r.header))
		for _, c := range fields(k) {
			placed[slices.Index(r.header, c.name)] = c
		}
		r.columns[k.Name] = placed
	}
	return r
}

// fields are all columns of a kind but those that tell others again.
func fields(k Kind) []column {
	return slices.DeleteFunc(slices.Concat(headColumns(), columns(k)), func(c column) bool { return c.who == people })
}

// Write implements Sink.
func (r *rows) Write(facts []fact.Fact) error {
	if err := r.begin(); err != nil {
		return err
	}
	for _, f := range facts {
		r.cells = r.cells[:0]
		for _, c := range r.columns[f.Base().Kind] {
			cell := ""
			if c.cell != nil {
				cell = c.cell(f)
			}
			r.cells = append(r.cells, cell)
		}
		if err := r.w.row(r.cells); err != nil {
			return err
		}
	}
	return r.w.flush()
}

// Close implements Sink.
func (r *rows) Close() error {
	if err := r.begin(); err != nil {
		return err
	}
	return r.w.flush()
}

func (r *rows) begin() error {
	if r.begun {
		return nil
	}
	r.begun = true
	return r.w.row(r.header)
}

// csvRows are rows after RFC 4180, with line feeds.
type csvRows struct{ w *csv.Writer }

func newCSV(w io.Writer) csvRows { return csvRows{csv.NewWriter(w)} }

func (c csvRows) row(cells []string) error { return c.w.Write(cells) }

func (c csvRows) flush() error {
	c.w.Flush()
	return c.w.Error()
}

// tsv are rows of cells parted by tabs, with \t, \n, \r and \\ for what would
// break a row.
type tsv struct {
	w   io.Writer
	buf []byte
}

func (t *tsv) row(cells []string) error {
	escape := strings.NewReplacer("\\", `\\`, "\t", `\t`, "\n", `\n`, "\r", `\r`)
	for i, cell := range cells {
		if i > 0 {
			t.buf = append(t.buf, '\t')
		}
		t.buf = append(t.buf, escape.Replace(cell)...)
	}
	t.buf = append(t.buf, '\n')
	return nil
}

func (t *tsv) flush() error {
	_, err := t.w.Write(t.buf)
	t.buf = t.buf[:0]
	return err
}
