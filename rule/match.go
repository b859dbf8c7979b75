// Package rule reads rules files, checks them, and matches their patterns
// over the tokens of a document.
package rule

// A Capture is the piece of a match that a named group holds: tokens
// [First, Last) of the document.
type Capture struct {
	Name        string
	First, Last int
	Start, End  int // bytes of the text, where the group of a regular expression holds less than its tokens
}

// A Match is one place where a rule fits: tokens [First, Last). Where the
// pattern has a capture named span, the match is what that holds: the rest is
// context that other matches may share.
type Match struct {
	Rule        *Rule
	First, Last int
	Captures    []Capture
	Ref         int // of a grammar's match: see Matcher.Contend
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
	Regex    string            // its regular expression, or
	Grammar  string            // the name of a grammar of its kind
	Examples []Example
	Pos      Position
	Shipped  bool // stands in lede's own file

	constants []setField // Set, by name
	checks    []check
	prog      *program
	regex     *regexRule
	later     []check // those that are met at or after a match's first token, which tells nothing of them
	unless    []*guard
	notBefore []*guard
	notAfter  []*guard
}

// A setField is a field that a rule sets.
type setField struct{ name, value string }

// Constant returns what the rule sets a field to, "" where it doesn't: Set,
// of whose few fields a loop finds one sooner than a map does.
func (r *Rule) Constant(field string) string {
	for i := range r.constants {
		if c := &r.constants[i]; c.name == field {
			return c.value
		}
	}
	return ""
}

// A guard is a pattern that keeps a rule from matching.
type guard struct {
	prog   *program
	checks []check // of unless
	at     Position
}

// veto reports whether the rule only keeps others away.
func (r *Rule) veto() bool { return r.Kind == veto }
