package lead

import (
	"strings"

	"lede/text"
)

// maxDatedLine is the longest line, in bytes, that tells where and when an
// article is from and nothing else.
const maxDatedLine = 120

// datedLine reads a line of the head that holds a day with its year beside
// short names: "WELLINGTON | Wed Nov 22, 2023", "London, 22 November 2023", "Jane
// Doe · 3 May 2021 · 10:15 GMT". place is where in s a place stands: the first
// part, where it is set in capitals or a comma joins the day to it.
func datedLine(s string) (d day, place text.Span, ok bool) {
	if len(s) > maxDatedLine {
		return day{}, text.Span{}, false
	}
	for i, p := range fields(s) {
		part := s[p.Start:p.End]
		if found, at := dateOnly(part); at.Len() > 0 && d.year == 0 {
			d = found
			continue
		}
		n := namePart(part)
		if n == 0 && part[0] >= '0' && part[0] <= '9' { // a clock
			continue
		}
		rest := strings.TrimLeft(part[n:], ", ")
		found, at := dateOnly(rest)
		switch {
		case n > 0 && n < len(part) && part[n] == ',' && at.Len() > 0 && d.year == 0:
			d = found
			place = text.Span{Start: p.Start, End: p.Start + n}
		case n != len(part):
			return day{}, text.Span{}, false
		case i == 0 && shouted(part) && !outlet(part):
			place = p
		}
	}
	return d, place, d.year > 0
}

// fields returns the parts of a line between bars, bullets and free dashes.
func fields(s string) []text.Span {
	var l []text.Span
	start := 0
	add := func(end int) {
		if sp := trim(s, text.Span{Start: start, End: end}); sp.Len() > 0 {
			l = append(l, sp)
		}
	}
	for i, r := range s {
		switch r {
		case '|', '•', '·', '—', '–', '/':
			if r == '/' && (i == 0 || s[i-1] != ' ') {
				continue // 22/11/2023
			}
			add(i)
			start = i + len(string(r))
		}
	}
	add(len(s))
	return l
}
