package lead

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/text"
)

// A line is one line of the article's head, without blanks at its ends.
type line struct {
	text.Span
	gap bool // an empty line, or the end of the text, follows
}

// headLines is how many lines with words are searched for the head: a slug, a
// title, a subtitle, a byline, a date, and the first paragraph, with room.
const headLines = 10

// lines returns the first lines of s that hold words.
func lines(s string) []line {
	out := make([]line, 0, headLines)
	for i := 0; i < len(s) && len(out) < headLines; {
		end := strings.IndexByte(s[i:], '\n')
		if end < 0 {
			end = len(s) - i
		}
		sp := trim(s, text.Span{Start: i, End: i + end})
		if sp.Len() > 0 {
			out = append(out, line{Span: sp})
		} else if len(out) > 0 {
			out[len(out)-1].gap = true
		}
		i += end + 1
		if i >= len(s) && len(out) > 0 {
			out[len(out)-1].gap = true
		}
	}
	return out
}

func trim(s string, sp text.Span) text.Span {
	t := s[sp.Start:sp.End]
	if t == "" || visible(t[0]) && visible(t[len(t)-1]) {
		return sp
	}
	left := len(t) - len(strings.TrimLeftFunc(t, isBlank))
	sp.Start += left
	sp.End = sp.Start + len(strings.TrimRightFunc(t[left:], isBlank))
	return sp
}

// visible reports whether a byte is for sure no blank, nor part of one.
func visible(c byte) bool { return ' ' < c && c < utf8.RuneSelf }

func isBlank(r rune) bool { return unicode.IsSpace(r) || r == '\ufeff' }

// maxTitle is the longest line that can be a title, in bytes: two lines of a
// newspaper's widest headline, with room.
const maxTitle = 300

// maxQuestion is the longest question or call that still reads as a title.
const maxQuestion = 120

// isTitle reports whether the line has the form of a title: short, not ended
// like a sentence, and set off from what follows.
func isTitle(s string, l line, next *line) bool {
	t := s[l.Start:l.End]
	if len(t) > maxTitle || next == nil || !strings.ContainsFunc(t, unicode.IsLetter) {
		return false
	}
	switch bare := strings.TrimRight(t, "\"'”’"); bare[max(0, len(bare)-1):] {
	case ".", ":", ";", ",", ">", "":
		return false
	case "?", "!":
		if len(t) > maxQuestion {
			return false
		}
	}
	if strings.HasPrefix(t, "<") || strings.HasSuffix(t, "…") {
		return false
	}
	r, _ := utf8.DecodeRuneInString(t)
	if unicode.IsLower(r) {
		return false
	}
	if l.gap {
		return true
	}
	// Without an empty line a title is told from a wrapped paragraph by what
	// follows: a paragraph goes on in a line of about its own length.
	n, _ := utf8.DecodeRuneInString(s[next.Start:])
	return !unicode.IsLower(n) && (next.Len() > 2*l.Len() || next.Len() < l.Len()/2)
}
