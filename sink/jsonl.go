package sink

import (
	"io"
	"sync"

	"lede/fact"
)

// JSONL writes one JSON object a line.
type JSONL struct {
	w       io.Writer
	buffers sync.Pool // of *[]byte: one for each call of Prepare whose lines are not written yet
}

// NewJSONL returns a sink that writes an article's records with one call of
// w.Write, so that a pipe gets them as soon as the article is finished.
func NewJSONL(w io.Writer) *JSONL {
	return &JSONL{w: w, buffers: sync.Pool{New: func() any { return new([]byte) }}}
}

// Write implements Sink.
func (s *JSONL) Write(facts []fact.Fact) error { return s.Prepare(facts)() }

// Prepare implements Preparer.
func (s *JSONL) Prepare(facts []fact.Fact) (write func() error) {
	buf := s.buffers.Get().(*[]byte)
	lines := (*buf)[:0]
	for _, f := range facts {
		lines = append(fact.AppendJSON(lines, f), '\n')
	}
	*buf = lines
	return func() error {
		defer s.buffers.Put(buf)
		_, err := s.w.Write(*buf)
		return err
	}
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
