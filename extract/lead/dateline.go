package lead

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/text"
)

// A dateline is what stands before the first sentence of a story: "PARIS, Dec
// 20, 2006 (AFP) -".
type dateline struct {
	text.Span             // of the whole, the dash included
	parts     []text.Span // comma-separated names, in order
	note      text.Span   // what stands in brackets or between slashes
	day       day
	hasDay    bool
	noteText  string
}

// maxDateline is the longest dateline in bytes. The longest real ones (a
// place, its state, a date and an agency's full name) have some 90.
const maxDateline = 160

// shortestStory is how many bytes of a story at least stand behind a dateline.
const shortestStory = 20

// parseDateline reads a dateline at the start of s. Its spans count from base.
// Grammar, in any order that news agencies use: names joined by commas, a
// day, and a note in brackets, ended by a dash. The dash may be left out
// after a note where a day stands too.
func parseDateline(s string, base int) (dateline, bool) {
	d := dateline{Span: text.Span{Start: base, End: base}}
	dashed := false
	i := 0
	for i < len(s) && i < maxDateline {
		b := blanks(s[i:])
		i += b
		if n := dash(s[i:], b > 0); n > 0 {
			i += n + blanks(s[i+n:])
			dashed = true
			// "AUSTIN, Texas – September 12, 2023 –": the day may follow.
			if dd, n := parseDay(s[i:]); n > 0 && !d.hasDay && dd.year > 0 {
				d.day, d.hasDay = dd, true
				i += n
				dashed = false
				continue
			}
			break
		}
		if dd, n := parseDay(s[i:]); n > 0 && !d.hasDay {
			d.day, d.hasDay = dd, true
			i += n
		} else if n := note(s[i:]); n > 0 && d.note.Len() == 0 {
			d.note = text.Span{Start: base + i + 1, End: base + i + n - 1}
			d.noteText = s[i+1 : i+n-1]
			i += n
		} else if n := namePart(s[i:]); n > 0 && d.note.Len() == 0 && len(d.parts) < 4 {
			d.parts = append(d.parts, text.Span{Start: base + i, End: base + i + n})
			i += n
		} else {
			break
		}
		if i < len(s) && s[i] == ',' {
			i++
		}
	}
	if i < len(s) && s[i] == ':' && d.shouted(s, base) { // "KOCHI: The court"
		i += 1 + blanks(s[i+1:])
		dashed = true
	}
	d.End = base + i
	return d, d.plausible(s, base, dashed)
}

// shouted reports whether the dateline so far is a place in capitals and no
// label of the trade.
func (d *dateline) shouted(s string, base int) bool {
	if len(d.parts) == 0 || d.hasDay || d.note.Len() > 0 {
		return false
	}
	for _, p := range d.parts {
		if !shouted(s[p.Start-base : p.End-base]) {
			return false
		}
	}
	switch s[d.parts[0].Start-base : d.parts[0].End-base] {
	case "BREAKING", "BREAKING NEWS", "UPDATE", "EXCLUSIVE", "WATCH", "LIVE", "VIDEO", "OPINION", "ANALYSIS", "CORRECTION", "EDITORIAL",
		"INTERVIEW", "REVIEW", "FACTBOX", "TIMELINE", "EXPLAINER", "NOTE", "WARNING", "SUMMARY":
		return false
	}
	return true
}

// plausible tells a dateline from the start of a sentence or a headline.
func (d *dateline) plausible(s string, base int, dashed bool) bool {
	rest := strings.TrimSpace(s[d.End-base:])
	if len(rest) < shortestStory || len(d.parts) == 0 && d.note.Len() == 0 {
		return false
	}
	if d.note.Len() > 0 && !capitalized(d.noteText) && !(dashed && letters(d.noteText) == d.note.Len()) {
		return false // an aside, unless one word: "(dpa) -"
	}
	switch {
	case d.note.Len() > 0 && d.hasDay:
		return true
	case d.note.Len() > 0:
		return dashed
	case d.hasDay:
		return dashed && len(d.parts) > 0
	}
	// A place alone: agencies set it in capitals, and a sentence follows.
	p := s[d.parts[0].Start-base : d.parts[0].End-base]
	return dashed && shouted(p) && endsSentence(s)
}

// dash returns the length of the dash that ends a dateline. A hyphen counts
// only where it stands free.
func dash(s string, free bool) int {
	for _, m := range [...]string{"--", "—", "–", "_", "-", "―"} {
		if !strings.HasPrefix(s, m) {
			continue
		}
		after := strings.HasPrefix(s[len(m):], " ") || len(s) == len(m)
		if m == "-" && (!free || !after) || m == "–" && !free && !after {
			return 0
		}
		return len(m)
	}
	return 0
}

// note returns the length of a short note in brackets or between slashes.
func note(s string) int {
	if s == "" {
		return 0
	}
	var end byte
	switch s[0] {
	case '(':
		end = ')'
	case '[':
		end = ']'
	case '/':
		end = '/'
	default:
		return 0
	}
	n := strings.IndexByte(s[1:], end)
	if n < 2 || n > 80 {
		return 0
	}
	return n + 2
}

// namePart returns the length of a run of capitalized words: "Port Elara",
// "Rio de Janeiro", "Ariz.", "St. John's".
func namePart(s string) int {
	end, words := 0, 0
	for i := 0; i < len(s) && words < 6; {
		if words > 0 {
			if _, n := parseDay(s[i:]); n > 0 {
				break
			}
		}
		n := word(s[i:])
		if n == 0 {
			break
		}
		w := s[i : i+n]
		switch {
		case capitalized(w):
			end = i + n
		case words > 0 && particle(w):
		default:
			return end
		}
		words++
		i += n
		if i >= len(s) || s[i] != ' ' {
			break
		}
		i++
	}
	return end
}

// word returns the length of a word with its inner dots, hyphens and
// apostrophes; a dot at its end counts where it is an abbreviation's.
func word(s string) int {
	n := 0
	for n < len(s) {
		r, w := utf8.DecodeRuneInString(s[n:])
		if unicode.IsLetter(r) || unicode.IsMark(r) {
			n += w
			continue
		}
		next, _ := utf8.DecodeRuneInString(s[n+w:])
		if n > 0 && (r == '\'' || r == '’' || r == '-' || r == '&') && unicode.IsLetter(next) {
			n += w
			continue
		}
		if r == '.' && n > 0 && n <= 14 {
			n += w
			continue
		}
		break
	}
	return n
}

// particle reports whether w joins the words of a place's or person's name.
func particle(w string) bool {
	switch w {
	case "de", "da", "do", "dos", "del", "della", "di", "du", "la", "le", "les", "of", "the",
		"and", "al", "el", "am", "an", "der", "den", "van", "von", "bin", "ibn", "sur", "upon", "on":
		return true
	}
	return false
}

func capitalized(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// shouted reports whether all letters are upper case, and more than one.
func shouted(s string) bool {
	n := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n > 1
}

// endsSentence reports whether the line holds a sentence and is no heading.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, "\"'”’) ")
	return strings.HasSuffix(s, ".") || strings.Contains(s, ". ")
}
