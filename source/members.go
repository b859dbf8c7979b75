package source

import (
	"bytes"
	"strconv"
	"unicode/utf16"
	"unsafe"
)

// quickEntry reads a line as most are written: one object of strings, with
// nothing rare in it. Of any other it says no, and encoding/json, which takes
// four times as long, is to read it or to tell what is wrong with it. The strings
// may share the line's memory. The line is valid UTF-8.
func quickEntry(line []byte) (e entry, ok bool) {
	r := members{rest: line}
	if !r.take('{') {
		return e, false
	}
	for {
		name, ok := r.name()
		if !ok || !r.take(':') {
			return e, false
		}
		value, ok := r.text()
		if !ok {
			return e, false
		}
		switch string(name) {
		case "id":
			e.ID = scalar(value)
		case "text":
			e.Text = &value
		case "title":
			e.Title = value
		case "date":
			e.Date = value
		case "url":
			e.URL = value
		case "source":
			e.Source = value
		}
		if r.take(',') {
			continue
		}
		return e, r.take('}') && len(bytes.TrimLeft(r.rest, jsonSpace)) == 0
	}
}

// members reads an object from its beginning.
type members struct{ rest []byte }

const jsonSpace = " \t\r\n"

// take reads one character, and white space before it.
func (r *members) take(c byte) bool {
	r.rest = bytes.TrimLeft(r.rest, jsonSpace)
	if len(r.rest) == 0 || r.rest[0] != c {
		return false
	}
	r.rest = r.rest[1:]
	return true
}

// name reads the name of a member, in lower case: others may be names that
// encoding/json takes for the same.
func (r *members) name() ([]byte, bool) {
	if !r.take('"') {
		return nil, false
	}
	for i, c := range r.rest {
		switch {
		case c == '"':
			name := r.rest[:i]
			r.rest = r.rest[i+1:]
			return name, true
		case c != '_' && (c < 'a' || c > 'z') && (c < '0' || c > '9'):
			return nil, false
		}
	}
	return nil, false
}

// text reads a string.
func (r *members) text() (string, bool) {
	if !r.take('"') {
		return "", false
	}
	n := special(r.rest)
	if n == len(r.rest) {
		return "", false
	}
	if r.rest[n] == '"' {
		s := r.rest[:n]
		r.rest = r.rest[n+1:]
		return shared(s), true
	}
	return r.escaped(n)
}

// escaped reads a string of which the first n bytes are plain.
func (r *members) escaped(n int) (string, bool) {
	end := bytes.IndexByte(r.rest[n:], '"')
	out := make([]byte, 0, n+max(end, 0))
	for n < len(r.rest) {
		out = append(out, r.rest[:n]...)
		c := r.rest[n]
		r.rest = r.rest[n+1:]
		switch {
		case c == '"':
			return shared(out), true
		case c != '\\':
			return "", false // a control character
		}
		var ok bool
		if out, ok = r.escape(out); !ok {
			return "", false
		}
		n = special(r.rest)
	}
	return "", false
}

// escape reads what stands behind a backslash.
func (r *members) escape(out []byte) ([]byte, bool) {
	if len(r.rest) == 0 {
		return out, false
	}
	c := r.rest[0]
	r.rest = r.rest[1:]
	switch c {
	case '"', '\\', '/':
	case 'n':
		c = '\n'
	case 't':
		c = '\t'
	case 'r':
		c = '\r'
	case 'b':
		c = '\b'
	case 'f':
		c = '\f'
	case 'u':
		return r.hex(out)
	default:
		return out, false
	}
	return append(out, c), true
}

// hex reads the four digits of a character that needs no second one.
func (r *members) hex(out []byte) ([]byte, bool) {
	if len(r.rest) < 4 {
		return out, false
	}
	code, err := strconv.ParseUint(shared(r.rest[:4]), 16, 16)
	if err != nil || utf16.IsSurrogate(rune(code)) {
		return out, false
	}
	r.rest = r.rest[4:]
	return append(out, string(rune(code))...), true
}

// special returns the place of the first quotation mark, backslash or control
// character; len(b) where there is none.
func special(b []byte) int {
	for i, c := range b {
		if c < ' ' || c == '"' || c == '\\' {
			return i
		}
	}
	return len(b)
}

// shared returns bytes that are not written to again as a string.
func shared(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }
