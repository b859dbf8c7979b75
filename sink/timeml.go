package sink

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"lede/fact"
)

// ErrSecondDocument is returned where a second article is to be written to
// what takes one TimeML document.
var ErrSecondDocument = errors.New("one TimeML document takes one article: give a directory for more")

// A timeML writes articles as TimeML 1.2 documents: their text with a TIMEX3
// element around each date, and the publication date as t0. An article's
// records may come in several writes.
type timeML struct {
	put   func(id string, document []byte) error
	doc   *fact.Document
	dates []*fact.Date
}

// NewTimeML returns a sink that writes one article as a TimeML document. The
// article's record must hold its text.
func NewTimeML(w io.Writer) Sink {
	written := false
	return &timeML{put: func(_ string, document []byte) error {
		if written {
			return ErrSecondDocument
		}
		written = true
		if _, err := w.Write(document); err != nil {
			return fmt.Errorf("writing TimeML: %w", err)
		}
		return nil
	}}
}

// NewTimeMLDir returns a sink that writes a TimeML document an article into
// the directory, which it makes where there is none. The file's name is the
// article's id, with _ for what file names should not have.
func NewTimeMLDir(dir string) (Sink, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, fmt.Errorf("creating %s: %w", dir, err)
	}
	taken := make(map[string]int)
	return &timeML{put: func(id string, document []byte) error {
		name := fileName(id)
		if taken[name]++; taken[name] > 1 {
			name = fmt.Sprintf("%s_%d", name, taken[name])
		}
		file, err := Create(filepath.Join(dir, name+".tml"))
		if err != nil {
			return err
		}
		if _, err := file.Write(document); err != nil {
			file.Abort()
			return fmt.Errorf("writing TimeML: %w", err)
		}
		return file.Commit()
	}}, nil
}

// fileName makes an id a file's name.
func fileName(id string) string {
	return strings.Map(func(c rune) rune {
		if strings.ContainsRune(`/\:*?"<>|`, c) || c < ' ' {
			return '_'
		}
		return c
	}, strings.TrimLeft(id, "./"))
}

// Write implements Sink.
func (t *timeML) Write(facts []fact.Fact) error {
	for _, f := range facts {
		switch f := f.(type) {
		case *fact.Document:
			if err := t.Close(); err != nil {
				return err
			}
			if f.Error == "" {
				t.doc = f
			}
		case *fact.Date:
			t.dates = append(t.dates, f)
		}
	}
	return nil
}

// Close implements Sink. It writes the article that has come.
func (t *timeML) Close() error {
	if t.doc == nil {
		return nil
	}
	d, dates := t.doc, t.dates
	t.doc, t.dates = nil, t.dates[:0]
	return t.put(d.Doc, document(d, dates))
}

// document returns the article as a TimeML document. Dates that overlap an
// earlier one are left out, since elements cannot cross.
func document(doc *fact.Document, dates []*fact.Date) []byte {
	b := []byte(xml.Header + "<TimeML>\n<DCT>")
	if doc.Date != "" {
		b = fmt.Appendf(b, `<TIMEX3 tid="t0" type="DATE" value="%s" functionInDocument="CREATION_TIME">%[1]s</TIMEX3>`, escaped(doc.Date))
	}
	b = append(b, "</DCT>\n<TEXT>"...)
	points, at, n := []rune(doc.Full), 0, 0
	for _, d := range dates {
		start, end := d.Start+d.Opener, d.End-d.Closer // prepositions are signals to TimeML, and no part of the time
		if start < at || end > len(points) {
			continue
		}
		n++
		b = append(b, escaped(string(points[at:start]))...)
		b = appendTimex(b, n, d)
		b = append(append(b, escaped(string(points[start:end]))...), "</TIMEX3>"...)
		at = end
	}
	return append(append(b, escaped(string(points[at:]))...), "</TEXT>\n</TimeML>\n"...)
}

// appendTimex appends the start tag of the n-th TIMEX3 element.
func appendTimex(b []byte, n int, d *fact.Date) []byte {
	b = fmt.Appendf(b, `<TIMEX3 tid="t%d" type="%s" value="%s"`, n, escaped(d.Type), escaped(d.Value))
	for _, a := range [...]struct{ name, value string }{{"mod", d.Mod}, {"freq", d.Freq}, {"quant", d.Quant}} {
		if a.value != "" {
			b = fmt.Appendf(b, ` %s="%s"`, a.name, escaped(a.value))
		}
	}
	return append(b, '>')
}

var xmlEscapes = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

func escaped(s string) string { return xmlEscapes.Replace(s) }
