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
