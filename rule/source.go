package rule

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// A Source is one rules file.
type Source struct {
	Name    string // as errors name it
	Data    []byte
	Shipped bool // belongs to lede: Lint is silent about it

	lines []int      // the byte at which each line begins
	seen  seen       // where position looked last
	tree  *yaml.Node // where Load has read it
}

// Default priorities of rules that name none: those of the lowest layer, and
// those of files above it, which are meant to win.
const (
	lowestPriority = 30
	userPriority   = 70
)

// position returns where the node begins. YAML also ends lines at marks that
// editors do not count (a lone carriage return, U+2028); the place is kept
// inside the file.
func (s *Source) position(n *yaml.Node) Position {
	return s.at(s.nodeStart(n))
}

// A seen is a place that was looked up: a byte and its column, from 0, in the
// line that begins at byte from.
type seen struct{ from, col, at int }

// nodeStart returns the byte at which the node begins. It goes on from the node
// before where that stands in the same line, since a file may be one long line.
func (s *Source) nodeStart(n *yaml.Node) int {
	from, col := s.lineStart(n.Line), n.Column-1
	start := seen{from: from, at: from}
	if s.seen.from == from && s.seen.at >= from && s.seen.col <= col {
		start = s.seen
	}
	p := skipRunes(s.Data, start.at, col-start.col)
	if p < len(s.Data) && s.Data[p] != '\n' {
		s.seen = seen{from, col, p}
	}
	return p
}

// inside returns the place in the file of byte off of the scalar's value. It
// walks value and file together, since quoting and folding make the two
// differ.
func (s *Source) inside(n *yaml.Node, off int) Position {
	line := n.Line
	p := s.nodeStart(n)
	switch n.Style &^ yaml.TaggedStyle {
	case yaml.SingleQuotedStyle, yaml.DoubleQuotedStyle:
		p++
	case yaml.LiteralStyle, yaml.FoldedStyle:
		p = s.lineStart(line + 1)
	}
	p = align(s.Data, p, n.Value[:min(off, len(n.Value))], n.Style)
	return s.at(p)
}

// at returns the position of byte p of the file.
func (s *Source) at(p int) Position {
	p = max(min(p, len(s.Data)), 0)
	s.index()
	line, found := slices.BinarySearch(s.lines, p)
	if !found {
		line--
	}
	from, col := s.lines[line], 0
	if s.seen.from == from && s.seen.at <= p {
		from, col = s.seen.at, s.seen.col
	}
	return Position{s.Name, 1 + line, 1 + col + utf8.RuneCount(s.Data[from:p])}
}

// lineStart returns the byte at which line n, from 1, begins.
func (s *Source) lineStart(n int) int {
	s.index()
	if n > len(s.lines) {
		return len(s.Data)
	}
	return s.lines[max(n, 1)-1]
}

func (s *Source) index() {
	if s.lines != nil {
		return
	}
	s.lines = make([]int, 1, 1+bytes.Count(s.Data, []byte{'\n'}))
	for i, c := range s.Data {
		if c == '\n' {
			s.lines = append(s.lines, i+1)
		}
	}
}

// skipRunes goes n code points on from p, but not past the end of the line.
func skipRunes(data []byte, p, n int) int {
	for ; n > 0 && p < len(data) && data[p] != '\n'; n-- {
		_, size := utf8.DecodeRune(data[p:])
		p += size
	}
	return p
}

// align returns where in data, from p on, the text after value stands.
func align(data []byte, p int, value string, style yaml.Style) int {
	for _, r := range value {
		if unicode.IsSpace(r) {
			continue
		}
		p = skipSpace(data, p)
		if p >= len(data) {
			return len(data)
		}
		if style&yaml.DoubleQuotedStyle != 0 && data[p] == '\\' {
			p++
		}
		if style&yaml.SingleQuotedStyle != 0 && data[p] == '\'' {
			p++
		}
		p += utf8.RuneLen(r)
	}
	return min(skipSpace(data, p), len(data))
}

func skipSpace(data []byte, p int) int {
	for p < len(data) && strings.IndexByte(" \t\r\n", data[p]) >= 0 {
		p++
	}
	return p
}
