package source

import (
	"bufio"
	"bytes"
)

// A Format names a reader.
type Format string

// The readers.
const (
	Auto  Format = "auto" // by the extension, else by the first bytes
	Text  Format = "text"
	JSONL Format = "jsonl"
	HTML  Format = "html" // a web page, of which the article is read
	Feed  Format = "feed" // RSS or Atom
)

// Formats lists the formats that a user can choose from.
func Formats() []Format { return []Format{Auto, Text, JSONL, HTML, Feed} }

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
	case ".html", ".htm", ".xhtml":
		return HTML
	case ".rss", ".atom", ".xml":
		return Feed
	}
	return Auto
}

// sniff chooses a reader by the first bytes: JSON Lines begin with an object, web
// pages and feeds with a tag. It waits for no more than the first byte that tells.
func sniff(in *bufio.Reader) Format {
	const most = 1 << 10 // of white space before that byte
	for n := 1; n <= most; n++ {
		head, _ := in.Peek(n)
		if len(head) < n {
			break
		}
		switch head[n-1] {
		case '{':
			return JSONL
		case '<':
			head, _ = in.Peek(min(in.Buffered(), n+most))
			return markup(head)
		case ' ', '\t', '\r', '\n', 0xEF, 0xBB, 0xBF: // a UTF-8 byte order mark
		default:
			return Text
		}
	}
	return Text
}

// markup tells web pages and feeds by the first tag that does, behind comments and
// declarations.
func markup(head []byte) Format {
	for _, part := range bytes.Split(bytes.ToLower(head), []byte("<")) {
		name := part[:len(part)-len(bytes.TrimLeft(part, "!abcdefghijklmnopqrstuvwxyz:"))]
		switch string(name) {
		case "!doctype":
			if bytes.HasPrefix(bytes.TrimSpace(part[len(name):]), []byte("html")) {
				return HTML
			}
		case "html", "head", "body", "article":
			return HTML
		case "rss", "feed", "rdf:rdf":
			return Feed
		}
	}
	return Text
}
