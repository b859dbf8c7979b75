// Package rule reads rules files, checks them, and matches their patterns
// over the tokens of a document.
package rule

import "lede/text"

// A Capture is the piece of a match that a named group holds: tokens
// [First, Last) of the document.
type Capture struct {
	Name        string
	First, Last int
}

// A Match is one place where a rule fits: tokens [First, Last).
type Match struct {
	Rule        *Rule
	First, Last int
	Captures    []Capture
}

// Get returns the first capture of the name.
func (m *Match) Get(name string) (Capture, bool) {
	for _, c := range m.Captures {
		if c.Name == name {
			return c, true
		}
	}
	return Capture{}, false
}

// A Rule is one compiled rule of a rules file.
type Rule struct {
	ID       string
	Kind     string            // the kind of record it makes, or veto
	Over     string            // for a veto, the kind that it stands over
	Priority int               // 0 to 100; the higher wins
	Set      map[string]string // constant fields, such as type: meeting
	Doc      string            // what it is for, in words
	Tokens   string            // its token pattern as written, or
	Regex    string            // its regular expression
	Examples []Example
	Pos      Position
}

// A Matcher runs a Set's rules. It holds scratch memory: one a goroutine.
type Matcher struct{ set *Set }

// NewMatcher returns a matcher with scratch memory of its own.
func (s *Set) NewMatcher() *Matcher { return &Matcher{set: s} }

// Set returns the rules that the matcher runs.
func (m *Matcher) Set() *Set { return m.set }

// Match returns the winning matches of the rules of one kind in a sentence of
// the document, in text order. The slice and what it holds are good until the
// next call.
func (m *Matcher) Match(d *text.Document, sentence int, kind string) []Match { return nil }
