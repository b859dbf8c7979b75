package lead

import (
	"strings"

	"lede/text"
)

// dayBefore reads a dateline that holds a day with its year and no place: "OCT. 7,
// 2023 - The port was closed."
func dayBefore(s string, base int) (dateline, bool) {
	d, n := parseDay(s)
	if n == 0 || d.year == 0 {
		return dateline{}, false
	}
	b := blanks(s[n:])
	k := dash(s[n+b:], b > 0)
	if k == 0 {
		return dateline{}, false
	}
	n += b + k
	n += blanks(s[n:])
	if len(s)-n < shortestStory || !endsSentence(s) {
		return dateline{}, false
	}
	return dateline{Span: text.Span{Start: base, End: base + n}, day: d, hasDay: true}, true
}

// diary reports whether what follows a paragraph that a day begins shows that the
// text goes through days, as a timeline does, so that none is that of its
// publication: another line begins with a day, or a title says so.
func diary(s string, after int, titles ...string) bool {
	for _, t := range titles {
		t = strings.ToLower(t)
		for _, w := range [...]string{"timeline", "chronology", "diary", "key dates", "this day", "history"} {
			if strings.Contains(t, w) {
				return true
			}
		}
	}
	for l := range strings.SplitSeq(s[after:], "\n") {
		if _, n := parseDay(strings.TrimLeft(l, " \t\r*•-–—")); n > 0 {
			return true
		}
	}
	return false
}
