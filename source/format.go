package source

import "bufio"

// A Format names a reader.
type Format string

// The readers.
const (
	Auto  Format = "auto" // by the extension, else by the first bytes
	Text  Format = "text"
	JSONL Format = "jsonl"
)

// Formats lists the formats that a user can choose from.
func Formats() []Format { return []Format{Auto, Text, JSONL} }

// Options are settings of a reader. The zero value finds everything out.
type Options struct {
	Format   Format // "" is Auto
	Split    string // the line that separates documents of plain text; "" for none
	Encoding string // a WHATWG label such as gb18030; "" finds out
}

// format returns the reader that the options or the extension of a path ask
// for; Auto where neither tells.
func (o *Options) format(path string) Format {
	if o.Format != "" && o.Format != Auto {
		return o.Format
	}
	switch extension(path) {
	case ".jsonl", ".ndjson":
		return JSONL
	case ".txt", ".text":
		return Text
	}
	return Auto
}

// sniff chooses a reader by the first bytes: JSON Lines begin with an object.
func sniff(in *bufio.Reader) Format {
	const most = 1 << 10 // of white space before the first byte that tells
	for n := 1; n <= most; n++ {
		head, _ := in.Peek(n)
		if len(head) < n {
			break
		}
		switch head[n-1] {
		case '{':
			return JSONL
		case ' ', '\t', '\r', '\n', 0xEF, 0xBB, 0xBF: // a UTF-8 byte order mark
		default:
			return Text
		}
	}
	return Text
}
