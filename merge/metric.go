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
	names []string // those that are capitalized inside the phrase, sorted
}

// parseMetric reads a metric as a document puts it. known maps words to the
// one that stands for them ("fatality": "dead"); a word it maps to "" says
// nothing of its own ("number", in "number of dead").
func parseMetric(s string, known map[string]string) metric {
	var m metric
	ended := false // the head's phrase is over
	first := true
	for _, w := range strings.FieldsFunc(s, isGap) {
		bare := strings.TrimSuffix(strings.TrimSuffix(strings.TrimRight(w, "'’"), "'s"), "’s")
		if bare == "" {
			continue
		}
		owner := bare != w // a possessive: the head is still to come
		name := capital(bare) && (!first || owner)
		first = false
		lower := strings.ToLower(bare)
		if function(lower) {
			ended = ended || m.head != "" && preposition(lower)
			continue
		}
		c := stem(lower)
		if k, ok := known[c]; ok {
			c = k
		}
		if c == "" {
			continue
		}
		if !ended && !owner {
			m.head = c
		}
		m.words = append(m.words, c)
		if name {
			m.names = append(m.names, c)
		}
	}
	if m.head == "" && len(m.words) > 0 {
		m.head = m.words[0]
	}
	slices.Sort(m.words)
	m.words = slices.Compact(m.words)
	slices.Sort(m.names)
	m.names = slices.Compact(m.names)
	return m
}

func isGap(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’' && r != '&'
}

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
// share none.
func (m *metric) apart(o *metric) bool {
	return len(m.names) > 0 && len(o.names) > 0 && shared(m.names, o.names) == 0
}

// alike reports whether the two measure the same: one's words are all among
// the other's, or at least half of all are shared.
func (m *metric) alike(o *metric) bool {
	n := shared(m.words, o.words)
	return n > 0 && (n == min(len(m.words), len(o.words)) || 2*n >= len(m.words)+len(o.words)-n)
}
