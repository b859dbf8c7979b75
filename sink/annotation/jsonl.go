package annotation

import (
	"bufio"
	"encoding/json"
	"io"

	"lede/text"
)

// jsonl writes one JSON object a line.
type jsonl struct {
	out    *bufio.Writer
	enc    *json.Encoder
	tokens bool
}

func newJSONL(w io.Writer, tokens bool) *jsonl {
	out := bufio.NewWriter(w)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	return &jsonl{out, enc, tokens}
}

// Write implements Writer.
func (j *jsonl) Write(d *text.Document) error {
	if j.tokens {
		return writeLines(j, tokens(d))
	}
	return writeLines(j, entities(d))
}

func writeLines[T any](j *jsonl, lines []T) error {
	for i := range lines {
		if err := j.enc.Encode(&lines[i]); err != nil {
			return err
		}
	}
	return j.out.Flush()
}
