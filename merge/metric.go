package merge

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A metric is what a figure measures, in a form that can be compared: its
// head, its other content words, and the names among them.
type metric struct {
	head  string   // the head's canonical word, "" where the metric is empty
	words []string // all content words, canonical, sorted, no two alike
	names []string // those that are capitalized inside the phrase, sorted, with their short forms
	more  bool     // these come on top of others: "two more plants"
	owner string   // the last plural in the possessive: "private firms' exports", not "the firm's"
	key   string   // the name that the metric is looked up by, "" where it has none
}

// parseMetric reads a metric as a document puts it. known maps words to the
// one that stands for them ("fatality": "dead"); a word it maps to "" says
// nothing of its own ("number", in "number of dead").
func parseMetric(s string, known map[string]string) metric {
	var m metric
	var run names
	ended := false // the head's phrase is over
	next, rest := cutWord(abbreviated(s))
	for first := true; next != ""; first = false {
		w := next
		next, rest = cutWord(rest)
		bare := withoutOwner(w)
		if bare == "" {
			continue
		}
		owner := bare != strings.TrimRight(w, ".") // a possessive: the head is still to come
		lower := strings.ToLower(bare)
		if function(lower) && !initials(bare) {
			ended = ended || m.head != "" && preposition(lower)
			run.end(&m)
			continue
		}
		c := stem(lower)
		k, isKnown := known[c]
		if isKnown {
			c = k
		}
		if c != "" && !ended && !owner {
			m.head = c
		}
		m.more = m.more || further(lower)
		if !isKnown && capital(bare) && (!first || owner || country(lower) != "" || capital(next)) {
			run.add(&m, lower)
			continue
		}
		run.end(&m)
		if c != "" {
			m.words = append(m.words, c)
		}
		if owner && (strings.HasSuffix(w, "s'") || strings.HasSuffix(w, "s’")) {
			m.owner = c
		}
	}
	run.end(&m)
	m.settle()
	return m
}

// settle sorts the words, and takes the first for the head where none is.
func (m *metric) settle() {
	if m.head == "" && len(m.words) > 0 {
		m.head = m.words[0]
	}
	slices.Sort(m.words)
	m.words = slices.Compact(m.words)
	slices.Sort(m.names)
	m.names = slices.Compact(m.names)
}

// cutWord parts the first word of a phrase from the rest; "" where there is
// none.
func cutWord(s string) (word, rest string) {
	s = strings.TrimLeftFunc(s, isGap)
	if end := strings.IndexFunc(s, isGap); end >= 0 {
		return s[:end], s[end:]
	}
	return s, ""
}

// isGap parts the words of a phrase. A stop is part of an abbreviation.
func isGap(r rune) bool {
	switch {
	case 'a' <= r && r <= 'z':
		return false
	case r == ' ':
		return true
	}
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’' && r != '&' && r != '.'
}

// withoutOwner returns a word without the mark of a possessive and without the
// stops of an abbreviation ("U.S.'s").
func withoutOwner(w string) string {
	w = strings.TrimRight(w, ".'’")
	w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
	if strings.IndexByte(w, '.') == 1 && !unicode.IsDigit(rune(w[0])) {
		w = strings.ReplaceAll(w, ".", "")
	}
	return w
}

// further reports whether a word says that what is counted comes on top.
func further(w string) bool {
	return w == "more" || w == "another" || w == "additional" || w == "further"
}

// initials reports whether a word is an abbreviation in capitals: WHO.
func initials(w string) bool { return len(w) >= 3 && w == strings.ToUpper(w) }

func capital(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

// stem cuts the plural off an English noun (Harman's S stemmer, "How
// effective is suffixing?", 1991).
func stem(w string) string {
	n := len(w)
	switch {
	case n > 4 && strings.HasSuffix(w, "ies") && w[n-4] != 'e' && w[n-4] != 'a':
		return w[:n-3] + "y"
	case n > 4 && (strings.HasSuffix(w, "sses") || strings.HasSuffix(w, "xes") || strings.HasSuffix(w, "ches") || strings.HasSuffix(w, "shes")):
		return w[:n-2]
	case n > 3 && w[n-1] == 's' && w[n-2] != 's' && w[n-2] != 'u' && w[n-2] != 'i':
		return w[:n-1]
	}
	return w
}

// preposition reports whether w ends the phrase of a metric's head.
func preposition(w string) bool {
	switch w {
	case "of", "in", "for", "by", "on", "at", "to", "from", "with", "that", "which", "who", "since",
		"between", "among", "under", "over", "during", "against", "than", "per", "as":
		return true
	}
	return false
}

// function reports whether w is too common to tell metrics apart.
func function(w string) bool {
	if preposition(w) {
		return true
	}
	switch w {
	case "the", "a", "an", "its", "his", "her", "their", "our", "this", "these", "those", "and", "or",
		"is", "was", "were", "are", "be", "been", "has", "have", "had", "will", "would", "it", "they":
		return true
	}
	return false
}

// shared returns how many words two sorted lists have in common.
func shared(a, b []string) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			n++
			i++
			j++
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return n
}

// apart reports whether the two name different things: both have names and
// share none, or one comes on top of the other.
func (m *metric) apart(o *metric) bool {
	return m.more != o.more || len(m.names) > 0 && len(o.names) > 0 && shared(m.names, o.names) == 0
}

// alike reports whether the two measure the same: neither names what the other
// does not, and one's words are all among the other's, or at least half of all
// are shared.
func (m *metric) alike(o *metric) bool {
	if shared(m.names, o.names) < min(len(m.names), len(o.names)) {
		return false
	}
	n := shared(m.words, o.words)
	return n > 0 && (n == min(len(m.words), len(o.words)) || 2*n >= len(m.words)+len(o.words)-n)
}
