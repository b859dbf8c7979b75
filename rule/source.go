package rule

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// A Source is one rules file.
type Source struct {
	Name    string // as errors name it
	Data    []byte
	Shipped bool // belongs to lede: its rules have lower default priority
}

// Default priorities of rules that name none.
const (
	shippedPriority = 30
	userPriority    = 70
)

func (s *Source) position(n *yaml.Node) Position {
	return Position{s.Name, max(n.Line, 1), max(n.Column, 1)}
}

// inside returns the place in the file of byte off of the scalar's value. It
// walks value and file together, since quoting and folding make the two
// differ.
func (s *Source) inside(n *yaml.Node, off int) Position {
	line := n.Line
	p := lineStart(s.Data, line)
	p = skipRunes(s.Data, p, n.Column-1)
	switch n.Style &^ yaml.TaggedStyle {
	case yaml.SingleQuotedStyle, yaml.DoubleQuotedStyle:
		p++
	case yaml.LiteralStyle, yaml.FoldedStyle:
		p = lineStart(s.Data, line+1)
	}
	p = align(s.Data, p, n.Value[:min(off, len(n.Value))], n.Style)
	return s.at(p)
}

// at returns the position of byte p of the file.
func (s *Source) at(p int) Position {
	p = max(min(p, len(s.Data)), 0)
	start := bytes.LastIndexByte(s.Data[:p], '\n') + 1
	return Position{
		File: s.Name,
		Line: 1 + bytes.Count(s.Data[:start], []byte{'\n'}),
		Col:  1 + utf8.RuneCount(s.Data[start:p]),
	}
}

// lineStart returns the byte at which line n, from 1, begins.
func lineStart(data []byte, n int) int {
	p := 0
	for ; n > 1; n-- {
		i := bytes.IndexByte(data[p:], '\n')
		if i < 0 {
			return len(data)
		}
		p += i + 1
	}
	return p
}

func skipRunes(data []byte, p, n int) int {
	for ; n > 0 && p < len(data); n-- {
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
