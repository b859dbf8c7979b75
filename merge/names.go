package merge

import (
	"slices"
	"strings"
)

// names collects the words of one name in a metric, so that a long form and a
// short one meet: "International Monetary Fund" and "IMF", "United States" and
// "U.S.", "Chinese" and "China".
type names struct {
	words []string // in lower case, in the order of the text
}

// add takes one capitalized word in lower case. A country is a name of its own:
// "U.S. Treasury".
func (n *names) add(m *metric, word string) {
	if country(word) != "" {
		n.end(m)
		n.words = append(n.words, word)
		n.end(m)
		return
	}
	n.words = append(n.words, word)
}

// end ends the name. A short form stands for a long name, and the least of the
// names is what the metric is looked up by.
func (n *names) end(m *metric) {
	if len(n.words) == 0 {
		return
	}
	key := n.short()
	if key != "" {
		m.names, m.words = append(m.names, key), append(m.words, key)
	} else {
		key = n.last()
		for _, w := range n.words {
			if m.words = append(m.words, stem(w)); !sortOfPlace(w) {
				m.names = append(m.names, stem(w))
			}
		}
	}
	if key != "" && (m.key == "" || key < m.key) {
		m.key = key
	}
	n.words = n.words[:0]
}

// short returns the country, or the initials of a name of three words or more.
func (n *names) short() string {
	if c := country(strings.Join(n.words, " ")); c != "" {
		return c
	}
	if len(n.words) < 3 {
		return ""
	}
	first := make([]byte, 0, len(n.words))
	for _, w := range n.words {
		first = append(first, w[0])
	}
	return string(first)
}

// last returns the last word that tells the name from others: a family name,
// Hexi of "Hexi Province".
func (n *names) last() string {
	for _, w := range slices.Backward(n.words) {
		if !sortOfPlace(w) {
			return stem(w)
		}
	}
	return ""
}

// sortOfPlace reports whether a word of a name says only what it is, and may
// be left out: Hexi Province, Oslo City.
func sortOfPlace(w string) bool {
	switch w {
	case "province", "city", "county", "state", "district", "region", "republic", "kingdom", "town", "municipality",
		"inc", "corp", "co", "ltd", "plc", "group", "company", "corporation", "limited", "holdings",
		"north", "south", "east", "west", "northern", "southern", "eastern", "western", "united", "new", "saudi":
		return true
	}
	return false
}
