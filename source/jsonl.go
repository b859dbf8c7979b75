package source

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"strconv"
	"strings"
	"unicode/utf8"
)

// jsonLines yields the documents of JSON Lines as the lines come in. Lines
// may be of any length. Blank lines are passed over.
func jsonLines(name string, in *bufio.Reader) iter.Seq[Item] {
	return func(yield func(Item) bool) {
		for line := 1; ; line++ {
			place := name + ":" + strconv.Itoa(line)
			raw, err := in.ReadBytes('\n')
			if err != nil && err != io.EOF {
				yield(failed(place, readError(place, err)))
				return
			}
			size := int64(len(raw))
			if line == 1 {
				raw = bytes.TrimPrefix(raw, []byte("\uFEFF"))
			}
			if object := bytes.TrimSpace(raw); len(object) > 0 {
				load := func() (Document, error) { return jsonDocument(place, object) }
				if !yield(Item{ID: place, Size: size, Load: load}) {
					return
				}
			}
			if err == io.EOF {
				return
			}
		}
	}
}

// entry is what a line of JSON holds; other members are passed over.
type entry struct {
	ID     scalar  `json:"id"`
	Text   *string `json:"text"`
	Title  string  `json:"title"`
	Date   string  `json:"date"`
	URL    string  `json:"url"`
	Source string  `json:"source"`
}

// A scalar is a JSON string, or a number as it is written.
type scalar string

// UnmarshalJSON implements json.Unmarshaler.
func (s *scalar) UnmarshalJSON(b []byte) error {
	if len(b) > 0 && b[0] == '"' {
		return json.Unmarshal(b, (*string)(s))
	}
	var n json.Number
	if err := json.Unmarshal(b, &n); err != nil {
		return errors.New(`member "id" is neither a string nor a number`)
	}
	*s = scalar(n)
	return nil
}

// jsonDocument decodes one line. The document's id is the line's place where
// the line has none.
func jsonDocument(place string, line []byte) (Document, error) {
	d := Document{ID: place}
	if line[0] != '{' {
		return d, readError(place, errors.New("not a JSON object"))
	}
	var err error
	if !utf8.Valid(line) {
		var whole string
		if whole, d.Notes, err = decode(line, ""); err != nil {
			return d, readError(place, err)
		}
		line = []byte(whole)
	}
	e, ok := quickEntry(line)
	if !ok {
		e = entry{}
		if err := json.Unmarshal(line, &e); err != nil {
			return d, readError(place, jsonCause(err))
		}
	}
	if e.ID != "" {
		d.ID = string(e.ID)
	}
	if e.Text == nil {
		return d, readError(place, errors.New(`no member "text"`))
	}
	if strings.TrimSpace(*e.Text) == "" {
		return d, readError(place, ErrEmpty)
	}
	text, notes, err := withoutNUL(*e.Text)
	if err != nil {
		return d, readError(place, err)
	}
	d.Notes = append(d.Notes, notes...)
	d.Text, d.Title, d.URL, d.Source = text, e.Title, e.URL, e.Source
	if e.Date != "" {
		if d.Date, err = isoDate(e.Date); err != nil {
			d.Notes = append(d.Notes, err.Error()+", passed over")
		}
	}
	return d, nil
}

// jsonCause says in plain words what is wrong with a line.
func jsonCause(err error) error {
	if t, ok := errors.AsType[*json.UnmarshalTypeError](err); ok {
		return fmt.Errorf("member %q: want a string, got %s", t.Field, t.Value)
	}
	if s, ok := errors.AsType[*json.SyntaxError](err); ok {
		return fmt.Errorf("not JSON at byte %d: %w", s.Offset, err)
	}
	return err
}
