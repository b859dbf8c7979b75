package sink

import (
	"io"

	"lede/fact"
)

// JSONL writes one JSON object a line.
type JSONL struct {
	w   io.Writer
	buf []byte
}

// NewJSONL returns a sink that writes an article's records with one call of
// w.Write, so that a pipe gets them as soon as the article is finished.
func NewJSONL(w io.Writer) *JSONL { return &JSONL{w: w} }

// Write implements Sink.
func (s *JSONL) Write(facts []fact.Fact) error {
	s.buf = s.buf[:0]
	for _, f := range facts {
		s.buf = append(fact.AppendJSON(s.buf, f), '\n')
	}
	_, err := s.w.Write(s.buf)
	return err
}

// Close implements Sink.
func (s *JSONL) Close() error { return nil }

// jsonArray writes one array with a record a line.
type jsonArray struct {
	w     io.Writer
	buf   []byte
	begun bool
}

// Write implements Sink.
func (s *jsonArray) Write(facts []fact.Fact) error {
	s.buf = s.buf[:0]
	for _, f := range facts {
		separator := ",\n"
		if !s.begun {
			separator, s.begun = "[\n", true
		}
		s.buf = append(s.buf, separator...)
		s.buf = fact.AppendJSON(s.buf, f)
	}
	_, err := s.w.Write(s.buf)
	return err
}

// Close implements Sink.
func (s *jsonArray) Close() error {
	end := "\n]\n"
	if !s.begun {
		end = "[]\n"
	}
	_, err := io.WriteString(s.w, end)
	return err
}
