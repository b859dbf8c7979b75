package namecorpus

import (
	"lede/nlp/names"
	"lede/text"
)

// Scored are the labels that scores are about.
var Scored = [...]text.Label{text.Person, text.Org, text.Place}

// A Score counts names of one label: exact span and label.
type Score struct{ Right, Found, Gold int }

// F1 returns the harmonic mean of precision and recall, in percent.
func (s Score) F1() float64 {
	if s.Right == 0 {
		return 0
	}
	return 200 * float64(s.Right) / float64(s.Found+s.Gold)
}

// Scores are counts by label.
type Scores map[text.Label]Score

// All sums the scored labels.
func (s Scores) All() Score {
	var sum Score
	for _, l := range Scored {
		sum.Right += s[l].Right
		sum.Found += s[l].Found
		sum.Gold += s[l].Gold
	}
	return sum
}

// Add compares the names found in one document with its gold.
func (s Scores) Add(found, gold []names.Name) {
	want := map[names.Name]bool{}
	for _, n := range gold {
		want[n] = true
		c := s[n.Label]
		c.Gold++
		s[n.Label] = c
	}
	for _, n := range found {
		c := s[n.Label]
		c.Found++
		if want[n] {
			c.Right++
		}
		s[n.Label] = c
	}
}

// Found returns the names that a document's mentions hold.
func Found(d *text.Document) []names.Name {
	var out []names.Name
	for _, m := range d.Mentions {
		if m.Form == text.Named {
			out = append(out, names.Name{Span: d.TokenSpan(int(m.First), int(m.Last)), Label: m.Label})
		}
	}
	return out
}
