package rule

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// A Position is a place in a rules file. Line and Col count from 1, columns
// in code points.
type Position struct {
	File      string
	Line, Col int
}

// String returns the position as file:line:col.
func (p Position) String() string { return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Col) }

// A Fault is one thing that is wrong in a rules file.
type Fault struct {
	Position
	Code    string // what sort of fault, such as unknown-field
	Message string // what is wrong
	Hint    string // what would be right; may be empty
	Warning bool   // the rules work in spite of it
}

// Error returns the fault as file:line:col: message (hint).
func (f *Fault) Error() string {
	if f.Hint == "" {
		return f.Position.String() + ": " + f.Message
	}
	return f.Position.String() + ": " + f.Message + " (" + f.Hint + ")"
}

// Faults are all that is wrong in one or more rules files. As an error they
// print one line each.
type Faults []*Fault

// Error returns the faults, one a line.
func (l Faults) Error() string {
	lines := make([]string, len(l))
	for i, f := range l {
		lines[i] = f.Error()
	}
	return strings.Join(lines, "\n")
}

// sort orders faults by file, line, column and message and drops repetitions.
func (l Faults) sort() Faults {
	slices.SortStableFunc(l, func(a, b *Fault) int {
		return cmp.Or(strings.Compare(a.File, b.File), a.Line-b.Line, a.Col-b.Col,
			strings.Compare(a.Message, b.Message))
	})
	return slices.CompactFunc(l, func(a, b *Fault) bool { return *a == *b })
}

// first returns the faults in order, as many as help.
func (l Faults) first() Faults {
	l = l.sort()
	return l[:min(len(l), maxFaults)]
}

// The codes of faults that keep a rules file from being used.
const (
	codeSyntax    = "syntax"
	codeType      = "wrong-type"
	codeField     = "unknown-field"
	codeDuplicate = "duplicate"
	codeUnknown   = "unknown-name"
	codePattern   = "bad-pattern"
	codeRegex     = "bad-regex"
	codeLimit     = "too-large"
	codeMissing   = "missing"
	codeValue     = "bad-value"
)

// nearest returns the name closest to s in edit distance, "" where none is
// near enough to be meant.
func nearest(s string, names []string) string {
	best, at := "", len(s)/3+1
	if len(s) > maxGuess || len(names) > maxGuesses {
		return ""
	}
	for _, n := range names {
		if len(n)-len(s) > at || len(s)-len(n) > at {
			continue
		}
		if d := distance(s, n); d <= at && (best == "" || d < at) {
			best, at = n, d
		}
	}
	return best
}

// A guess at a name that is longer, or is one of more, costs more than it helps.
const (
	maxGuess   = 100
	maxGuesses = 2_000
)

// distance is the Levenshtein distance in bytes.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j+1]+1, row[j]+1)
		}
	}
	return row[len(b)]
}

// meant returns the hint for a name that is none of the known ones.
func meant(s string, known []string) string {
	if n := nearest(s, known); n != "" {
		return fmt.Sprintf("did you mean %q?", n)
	}
	known = slices.Clone(known)
	slices.Sort(known)
	if len(known) > 20 {
		return ""
	}
	if len(known) == 0 {
		return "there are none"
	}
	return "known are " + strings.Join(known, ", ")
}
