package corpus

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strings"
)

// WriteJSONL writes documents with their ids as JSON Lines until their texts
// are size bytes in all, and returns how many bytes they are.
func (g *Generator) WriteJSONL(w io.Writer, size int) (total int, err error) {
	return g.write(w, size, func(text string, yield func(string)) { yield(text) })
}

// WriteShort is WriteJSONL with every document cut between paragraphs into
// documents of about length bytes.
func (g *Generator) WriteShort(w io.Writer, size, length int) (total int, err error) {
	return g.write(w, size, func(text string, yield func(string)) {
		for text != "" {
			n := min(length, len(text))
			if i := strings.Index(text[n:], "\n\n"); i >= 0 {
				n += i + 2
			} else {
				n = len(text)
			}
			yield(text[:n])
			text = text[n:]
		}
	})
}

func (g *Generator) write(w io.Writer, size int, cut func(text string, yield func(string))) (total int, err error) {
	out := bufio.NewWriter(w)
	lines := json.NewEncoder(out)
	lines.SetEscapeHTML(false)
	for total < size && err == nil {
		id, text := g.Next()
		part := 0
		cut(text, func(t string) {
			total += len(t)
			part++
			line := struct {
				ID   string `json:"id"`
				Text string `json:"text"`
			}{fmt.Sprintf("%s-%d", id, part), t}
			if err == nil {
				err = lines.Encode(line)
			}
		})
	}
	if err == nil {
		err = out.Flush()
	}
	if err != nil {
		return total, fmt.Errorf("writing documents: %w", err)
	}
	return total, nil
}

// WriteText writes documents one after another, as one of size bytes or
// somewhat more, and returns how many they are.
func (g *Generator) WriteText(w io.Writer, size int) (total int, err error) {
	out := bufio.NewWriter(w)
	for total < size {
		_, text := g.Next()
		n, _ := out.WriteString(text + "\n\n") // an error comes back from Flush
		total += n
	}
	if err := out.Flush(); err != nil {
		return total, fmt.Errorf("writing a document: %w", err)
	}
	return total, nil
}
