package lead

import (
	"slices"
	"strings"
	"time"

	"lede/extract/timex"
)

// inferYear returns the year that makes d the likeliest day of publication of
// the text, 0 where the text doesn't tell. body is where the story begins
// after its dateline.
//
// Every year that the text names is a candidate, and the two after the latest
// (all that it names may lie back). News is mostly of its own year: a candidate
// gains where it is named, and loses a point for each year between it and the
// latest year named. The weekday of the story must be the dateline's or the
// day's before: that decides more than any mention. Years that may lie ahead
// ("by 2030", "the end of 2024") and dates later than the candidate day count
// little, and years that a record goes back to ("the deadliest since 1987") are
// no sign of the story's own.
func inferYear(d day, s string, body int) int {
	years := namedYears(s[body:])
	latest, earliest := 0, 0
	for _, y := range years {
		if y.since && !y.ahead && !y.plan {
			earliest = max(earliest, y.year) // no record goes back to a year to come
		}
		if y.past {
			earliest = max(earliest, y.year+1)
		}
		if !y.ahead && !y.plan && !y.since && !y.past {
			latest = max(latest, y.year)
		}
	}
	if latest == 0 {
		return 0
	}
	weekday, hasWeekday := storyWeekday(s[body:])
	best, bestScore, tie := 0, -2, false
	for _, y := range candidates(years, latest) {
		if y < earliest {
			continue
		}
		score := scoreYear(day{y, d.month, d.day}, years, latest)
		if hasWeekday {
			if fitsWeekday(day{y, d.month, d.day}, weekday) {
				score += 4
			} else {
				score -= 4
			}
		}
		if score > bestScore {
			best, bestScore, tie = y, score, false
		} else if score == bestScore {
			tie = true
		}
	}
	if tie || !(day{best, d.month, d.day}).valid() {
		return 0
	}
	return best
}

// candidates returns the years to weigh, in rising order.
func candidates(years []namedYear, latest int) []int {
	out := []int{latest + 1, latest + 2}
	for _, y := range years {
		out = append(out, y.year)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func scoreYear(d day, years []namedYear, latest int) int {
	score := 0
	named, later := false, 0
	for _, y := range years {
		named = named || y.year == d.year && !y.since && !y.past && !y.plan
		if !y.ahead && !y.plan && y.month > 0 && y.year*12+int(y.month) > d.year*12+int(d.month) {
			later++
		}
	}
	if named {
		score += 3
	}
	score -= 3 * min(later, 2)
	if d.year < latest {
		return score - min(latest-d.year, 6)
	}
	return score - (d.year - latest)
}

// A namedYear is a year that the text names, with its month where it stands
// just before.
type namedYear struct {
	year  int
	month time.Month
	ahead bool // may lie in the future: "by 2030"
	plan  bool // what is expected then: "is due to close in the first quarter of 2025"
	since bool // what a comparison goes back to: "the first since 1987"
	past  bool // a sentence of its own looks back to it: "In 1987, 300 drowned."
}

// maxScan is how much of a text is read for years, in bytes: a long article
// has said its year by then.
const maxScan = 16 << 10

func namedYears(s string) []namedYear {
	s = s[:min(len(s), maxScan)]
	var out []namedYear
	for i := 0; i+4 <= len(s); i++ {
		if c := s[i+3]; c < '0' || c > '9' {
			i += 3 // no four digits with that among them
			continue
		}
		if s[i] < '1' || s[i] > '2' || i > 0 && partOfNumber(s[i-1]) {
			continue
		}
		y, n := parseInt(s[i:], 4)
		if n != 4 || y < 1900 || y > 2199 || i+4 < len(s) && (partOfNumber(s[i+4]) && !endOfClause(s[i+4:]) || s[i+4] == '%') {
			continue
		}
		before := strings.Fields(strings.TrimRight(s[max(0, i-60):i], " ,"))
		out = append(out, namedYear{y, monthAtEnd(before), ahead(before), planned(before), endsIn(before, "since"), looksBack(before, s[i+4:])})
		i += 3
	}
	return out
}

// partOfNumber reports whether c beside four digits makes them no year.
func partOfNumber(c byte) bool {
	return '0' <= c && c <= '9' || c == '.' || c == ',' || c == '$' || c|0x20 >= 'a' && c|0x20 <= 'z'
}

// endOfClause reports whether s begins with a stop or comma that no digit
// follows.
func endOfClause(s string) bool {
	return (s[0] == '.' || s[0] == ',') && (len(s) == 1 || s[1] < '0' || s[1] > '9')
}

// monthAtEnd returns the month whose name, with or without a day, ends the
// words.
func monthAtEnd(f []string) time.Month {
	for k := 1; k <= 2 && k <= len(f); k++ {
		if m, n := parseMonth(f[len(f)-k]); n > 0 && n == len(f[len(f)-k]) {
			return m
		}
	}
	return 0
}

// ahead reports whether the words before a year point forward, themselves or
// before a part of the year: "by 2030", "by the end of 2024".
func ahead(f []string) bool {
	for len(f) > 0 && partOfYear(strings.ToLower(f[len(f)-1])) {
		f = f[:len(f)-1]
	}
	if len(f) == 0 {
		return false
	}
	switch last := strings.ToLower(f[len(f)-1]); last {
	case "by", "until", "till", "through", "from", "before", "to", "fiscal", "fy", "for", "than", "beyond":
		return true
	default: // the end of a span of years: "2021-2025"
		return strings.HasSuffix(last, "-") || strings.HasSuffix(last, "–")
	}
}

// planned reports whether the words before a year, up to the last stop, tell
// of what is still to be.
func planned(f []string) bool {
	for i := len(f) - 1; i >= 0; i-- {
		if strings.IndexByte("wWeEdDsSpP", f[i][0]) >= 0 {
			switch strings.ToLower(strings.TrimRight(f[i], ",")) {
			case "will", "expected", "expects", "due", "scheduled", "planned", "plans":
				return true
			}
		}
		if strings.HasSuffix(f[i], ".") {
			return false
		}
	}
	return false
}

// looksBack reports whether a sentence begins with "In" and the year, and what
// follows tells of nothing to come: of its own year a report says "this year".
func looksBack(before []string, after string) bool {
	n := len(before)
	if n == 0 || before[n-1] != "In" || !strings.HasPrefix(after, ", ") {
		return false
	}
	for i, w := range strings.Fields(after[:min(len(after), 160)]) {
		switch w = strings.ToLower(strings.Trim(w, ",;")); w {
		case "will", "would", "is", "are", "has", "have", "may", "could", "should", "expects", "expected", "plans", "forecast", "forecasts":
			return false
		}
		if i > 0 && strings.HasSuffix(w, ".") {
			break
		}
	}
	return true
}

// partOfYear reports whether the word belongs to "the end of" or its like.
func partOfYear(word string) bool {
	switch word {
	case "the", "of", "in", "early", "mid", "late", "start", "beginning", "middle", "end", "first", "second",
		"third", "fourth", "half", "quarter", "spring", "summer", "autumn", "fall", "winter":
		return true
	}
	return false
}

// endsIn reports whether the last of the words is the word.
func endsIn(f []string, word string) bool {
	return len(f) > 0 && strings.EqualFold(f[len(f)-1], word)
}

// storyWeekday returns the first weekday of the first paragraph that names
// one, where nothing before it points away ("last Friday").
func storyWeekday(s string) (time.Weekday, bool) {
	s = s[:min(len(s), 1200)]
	prev := ""
	for w := range strings.FieldsSeq(s) {
		w = strings.Trim(w, ",.;:()\"'")
		if n := len(w); n > 3 && w[n-1]|0x20 == 'y' {
			if d, k := parseWeekday(w); k == n && !pointsAway(prev) {
				return d, true
			}
		}
		prev = w
	}
	return 0, false
}

// pointsAway reports whether a weekday after the word is not that of the story.
func pointsAway(word string) bool {
	switch strings.ToLower(word) {
	case "last", "next", "this", "every", "until", "by", "coming", "previous", "following":
		return true
	}
	return false
}

// fitsWeekday reports whether d or the day before is the weekday: agencies
// write up the evening's news past midnight.
func fitsWeekday(d day, w time.Weekday) bool {
	t := timex.MakeDay(d.year, int(d.month), d.day).Weekday() % 7
	return t == int(w) || (t+6)%7 == int(w)
}
