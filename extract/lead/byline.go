package lead

import (
	"strings"
	"unicode"

	"lede/text"
)

// byline reads the names of a line such as "By Jane Doe and John Roe, Staff
// Writers"; rest is where in s the names end.
func byline(s string) (names []string, rest int) {
	n := prefixFold(s, "by ")
	if n == 0 {
		return nil, 0
	}
	return people(s, n)
}

// reporters reads the names of a note such as "Reporter Lin Qiao" or
// "Reporters A and B".
func reporters(s string) []string {
	for _, p := range [...]string{"reporters ", "reporter ", "correspondents ", "correspondent ", "by ", "journalist ", "writer "} {
		if n := prefixFold(s, p); n > 0 {
			n += blanks(s[n:])
			names, _ := people(s, n)
			return names
		}
	}
	return nil
}

// credits reads the reporters of a closing note: "(Reporting by Jane Doe in
// Paris and John Roe; Editing by ...)". tail is the end of the article.
func credits(tail string) []string {
	for i := bracket(tail); i >= 0; i = bracket(tail) {
		tail = tail[i+1:]
		for _, p := range [...]string{"reporting by ", "reported by ", "writing by "} {
			if n := prefixFold(tail, p); n > 0 {
				names, _ := people(tail, n)
				return names
			}
		}
	}
	return nil
}

// bracket returns where the first opening bracket stands, -1 where there is none.
func bracket(s string) int {
	i := strings.IndexByte(s, '(')
	if k := strings.IndexByte(s[:max(i, 0)], '['); i >= 0 && k < 0 {
		return i
	}
	return strings.IndexByte(s, '[')
}

// people reads names joined by commas and "and" from s[i:]. What follows a
// name up to the next joint ("in Seattle") is passed over; a part that is no
// name ends the list.
func people(s string, i int) (names []string, end int) {
	end = i
	for i < len(s) {
		i += blanks(s[i:])
		n := personName(s[i:])
		if n == 0 {
			break
		}
		names = append(names, tidyCase(s[i:i+n]))
		i += n
		end = i
		if p := prefixFold(s[i:], " in "); p > 0 {
			i += p
			n := namePart(s[i:])
			if a := strings.Index(s[i:i+n], " and "); a >= 0 {
				n = a // "in Paris and John Roe": the next name
			}
			i += n
		}
		if p := prefixFold(s[i:], " and "); p > 0 {
			i += p
		} else if p := prefixFold(s[i:], ", "); p > 0 {
			i += p
			if q := prefixFold(s[i:], "and "); q > 0 {
				i += q
			}
		} else {
			break
		}
	}
	return names, end
}

// personName returns the length of two to five capitalized words, or of a
// single one that is no common word of a byline's end.
func personName(s string) int {
	end, words := 0, 0
	for i := 0; i < len(s) && words < 5; {
		n := word(s[i:])
		if n == 0 {
			break
		}
		w := s[i : i+n]
		if !capitalized(w) && !(words > 0 && particle(w) && w != "and") {
			break
		}
		if job(w) {
			return 0
		}
		words++
		i += n
		if capitalized(w) {
			end = i
		}
		if i >= len(s) || s[i] != ' ' {
			break
		}
		i++
	}
	if words < 2 {
		return 0
	}
	return end
}

// job reports whether a capitalized word of a byline names an office or an
// outlet and not a person.
func job(w string) bool {
	switch strings.ToLower(strings.TrimRight(w, ".,")) {
	case "staff", "writer", "writers", "press", "news", "editor", "editors", "reporter", "reporters",
		"correspondent", "correspondents", "times", "post", "service", "agency", "associated", "special", "senior",
		"chief", "bureau", "contributor", "our", "the", "reuters", "bloomberg", "xinhua":
		return true
	}
	return false
}

// tidyCase writes a name set in capitals ("JOHN SMITH") as a name.
func tidyCase(s string) string {
	if !shouted(s) || !strings.Contains(s, " ") {
		return s
	}
	var b strings.Builder
	up := true
	for _, r := range s {
		if up {
			b.WriteRune(r)
		} else {
			b.WriteRune(unicode.ToLower(r))
		}
		up = !unicode.IsLetter(r)
	}
	return b.String()
}

// prefixFold returns the length of p, in lower case, where s begins with it in
// any case.
func prefixFold(s, p string) int {
	if len(s) >= len(p) && s[0]|0x20 == p[0] && strings.EqualFold(s[:len(p)], p) {
		return len(p)
	}
	return 0
}

// dateOnly reads a line that says when the article was published: "June 7,
// 2023", "Published: Thursday 25 January 2024, 10:15 GMT". A line with other
// words than a clock's is none.
func dateOnly(s string) (day, text.Span) {
	i := 0
	for _, p := range [...]string{"published on ", "published: ", "published ", "posted on ", "posted: ", "posted ",
		"date: ", "updated: ", "updated on ", "updated ", "last updated: ", "last updated on ", "last updated ", "first published: ",
		"first published on ", "first published ", "last modified: ", "issued: ", "issued on ", "released: "} {
		if n := prefixFold(s, p); n > 0 {
			i = n
			break
		}
	}
	i += clock(s[i:])
	d, n := parseDay(s[i:])
	if n == 0 || d.year == 0 {
		return day{}, text.Span{}
	}
	for _, f := range strings.Fields(s[i+n:]) {
		if letters(f) > 4 || len(f) > 8 {
			return day{}, text.Span{}
		}
	}
	return d, text.Span{Start: i, End: i + n}
}

// clock returns the length of a time of day, with what stands behind it before
// a day: "7:05AM ", "10:15 GMT, ".
func clock(s string) int {
	n := 0
	for n < len(s) && (s[n] >= '0' && s[n] <= '9' || s[n] == ':' || s[n] == '.') {
		n++
	}
	if n > len("10:15") || !strings.ContainsAny(s[:n], ":.") {
		return 0
	}
	for {
		n += len(s[n:]) - len(strings.TrimLeft(s[n:], " ,"))
		k := letters(s[n:])
		switch strings.ToLower(s[n : n+k]) {
		case "am", "pm", "gmt", "bst", "est", "edt", "et", "utc", "ist", "on":
			n += k
		default:
			return n
		}
	}
}
