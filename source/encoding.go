package source

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/transform"
)

// decode returns the bytes as UTF-8 text, with notes on what was not plain
// UTF-8. A label is a WHATWG name of an encoding; "" finds it out.
func decode(raw []byte, label string) (text string, notes []string, err error) {
	if label == "" {
		label = detect(raw)
		if label != utf8Label {
			notes = append(notes, "read as "+label)
		}
	}
	text, replaced, err := convert(raw, label)
	if err != nil {
		return "", nil, err
	}
	if replaced > 0 {
		notes = append(notes, fmt.Sprintf("%d bytes are no UTF-8, read as U+FFFD", replaced))
	}
	text, more, err := withoutNUL(text)
	return text, append(notes, more...), err
}

// KnownEncoding reports whether a label names an encoding, as the Encoding
// Standard of the WHATWG lists them.
func KnownEncoding(label string) bool {
	encoding, _ := charset.Lookup(label)
	return encoding != nil
}

const utf8Label = "utf-8"

// convert decodes by a label. The text may share the memory of raw. Bytes that the encoding doesn't know become
// U+FFFD; for UTF-8 they are counted.
func convert(raw []byte, label string) (text string, replaced int, err error) {
	encoding, name := charset.Lookup(label)
	if encoding == nil {
		return "", 0, fmt.Errorf("unknown encoding %q", label)
	}
	if name == utf8Label {
		raw = bytes.TrimPrefix(raw, []byte("\uFEFF"))
		// The bytes are the document's own and are not written to again: a copy
		// would cost a large one its size twice.
		text, replaced = replaceInvalid(shared(raw))
		return text, replaced, nil
	}
	out, err := encoding.NewDecoder().Bytes(raw)
	if err != nil {
		return "", 0, fmt.Errorf("decoding %s: %w", name, err)
	}
	return strings.TrimPrefix(string(out), "\uFEFF"), 0, nil
}

// replaceInvalid puts U+FFFD for each byte that is no UTF-8.
func replaceInvalid(s string) (string, int) {
	if utf8.ValidString(s) {
		return s, 0
	}
	var b strings.Builder
	n := 0
	for _, r := range s { // ranging yields RuneError once a bad byte
		b.WriteRune(r)
	}
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size == 1 {
			n++
		}
		i += size
	}
	return b.String(), n
}

// errBinary is the error of a file that only looks like text by its name.
var errBinary = errors.New("binary data, not text")

// withoutNUL puts U+FFFD for each NUL, which no terminal and few readers of
// records can stand. More than one in a hundred bytes is not text at all.
func withoutNUL(s string) (string, []string, error) {
	n := strings.Count(s, "\x00")
	switch {
	case n == 0:
		return s, nil, nil
	case n > 1 && n > len(s)/100:
		return "", nil, errBinary
	}
	return strings.ReplaceAll(s, "\x00", "\uFFFD"), []string{fmt.Sprintf("%d NUL bytes, read as U+FFFD", n)}, nil
}

// unified wraps a stream that must be decoded before it can be cut into lines:
// where the encoding is named, or a byte order mark says UTF-16. It returns
// the label that is left for the pieces.
func unified(in *bufio.Reader, label string) (*bufio.Reader, string) {
	head, _ := in.Peek(2)
	if label == "" && len(head) == 2 {
		label = utf16Mark(head)
	}
	if encoding, name := charset.Lookup(label); encoding != nil && name != utf8Label {
		return bufio.NewReaderSize(transform.NewReader(in, encoding.NewDecoder()), 64<<10), utf8Label
	}
	return in, label
}
