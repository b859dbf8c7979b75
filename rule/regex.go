package rule

import (
	"errors"
	"regexp"
	"regexp/syntax"
	"strings"
	"sync"
	"unicode/utf8"

	"lede/text"
)

// A regexRule is a regular expression over the text of a sentence. It is
// compiled when it is first needed.
type regexRule struct {
	expr    string
	literal string // every match holds it; "" where none is known
	get     func() *regexp.Regexp
}

func newRegexRule(expr string, tree *syntax.Regexp) *regexRule {
	return &regexRule{expr, requiredLiteral(tree), sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })}
}

// compileRegex compiles an RE2 expression of bounded size.
func compileRegex(expr string) (*regexp.Regexp, error) {
	if len(expr) > maxRegex {
		return nil, &syntax.Error{Code: "expression too long", Expr: expr[:20] + "…"}
	}
	return regexp.Compile(expr)
}

// parseRegex returns the tree of an RE2 expression of bounded size.
func parseRegex(expr string) (*syntax.Regexp, error) {
	if len(expr) > maxRegex {
		return nil, &syntax.Error{Code: "expression too long", Expr: expr[:20] + "…"}
	}
	return syntax.Parse(expr, syntax.Perl)
}

// regexFault returns where in expr the error lies, and what it is.
func regexFault(expr string, err error) (off int, message string) {
	e, ok := errors.AsType[*syntax.Error](err)
	if !ok {
		return 0, err.Error()
	}
	if i := strings.LastIndex(expr, e.Expr); i >= 0 && e.Expr != "" {
		off = i
	}
	if e.Code == syntax.ErrMissingParen { // told of the whole expression
		off = openParen(expr)
		return off, "bad regular expression: ( without )"
	}
	return off, "bad regular expression: " + string(e.Code) + ": " + e.Expr
}

// openParen returns the byte of the last parenthesis of a regular expression
// that is not closed.
func openParen(expr string) int {
	var open []int
	class := false
	for i := 0; i < len(expr); i++ {
		switch c := expr[i]; {
		case c == '\\':
			i++
		case class:
			class = c != ']'
		case c == '[':
			class = true
			if rest := strings.TrimPrefix(expr[i+1:], "^"); strings.HasPrefix(rest, "]") {
				i = len(expr) - len(rest) // a first ] is a member
			}
		case c == '(':
			open = append(open, i)
		case c == ')' && len(open) > 0:
			open = open[:len(open)-1]
		}
	}
	if len(open) == 0 {
		return 0
	}
	return open[len(open)-1]
}

// requiredLiteral returns the longest text that every match holds.
func requiredLiteral(re *syntax.Regexp) string {
	best := ""
	switch re.Op {
	case syntax.OpLiteral:
		if re.Flags&syntax.FoldCase == 0 {
			return string(re.Rune)
		}
	case syntax.OpConcat:
		for _, s := range re.Sub {
			if l := requiredLiteral(s); len(l) > len(best) {
				best = l
			}
		}
	case syntax.OpCapture, syntax.OpPlus:
		return requiredLiteral(re.Sub[0])
	case syntax.OpRepeat:
		if re.Min > 0 {
			return requiredLiteral(re.Sub[0])
		}
	}
	return best
}

// regexNeeds returns what a sentence must hold for re to match: a digit, where
// a digit is part of every match.
func regexNeeds(re *syntax.Regexp) []*need {
	if needsDigit(re) {
		return []*need{{flags: text.Digit}}
	}
	return nil
}

func needsDigit(re *syntax.Regexp) bool {
	switch re.Op {
	case syntax.OpLiteral:
		for _, r := range re.Rune {
			if r >= '0' && r <= '9' {
				return true
			}
		}
	case syntax.OpCharClass:
		for i := 0; i+1 < len(re.Rune); i += 2 {
			if re.Rune[i] < '0' || re.Rune[i+1] > '9' {
				return false
			}
		}
		return len(re.Rune) > 0
	case syntax.OpConcat:
		for _, s := range re.Sub {
			if needsDigit(s) {
				return true
			}
		}
	case syntax.OpAlternate:
		for _, s := range re.Sub {
			if !needsDigit(s) {
				return false
			}
		}
		return true
	case syntax.OpCapture, syntax.OpPlus:
		return needsDigit(re.Sub[0])
	case syntax.OpRepeat:
		return re.Min > 0 && needsDigit(re.Sub[0])
	}
	return false
}

// searchRegex adds the rule's matches in a sentence to m.found. Spans are
// widened to whole tokens.
func (m *Matcher) searchRegex(r *Rule, sentence int) {
	s := &m.doc.Sentences[sentence]
	body := m.doc.Text[s.Start:s.End]
	if m.tracer != nil {
		m.tracer.begin(r, sentence)
	}
	if !strings.Contains(body, r.regex.literal) {
		return
	}
	re := r.regex.get()
	for at := 0; at < len(body); {
		end := pieceEnd(body, at)
		for _, loc := range re.FindAllStringSubmatchIndex(body[at:end], -1) {
			for i := range loc {
				if loc[i] >= 0 {
					loc[i] += at
				}
			}
			m.regexMatch(r, re, sentence, loc)
		}
		at = end
	}
}

// maxRegexText is how many bytes of a sentence a regular expression sees at
// once. Finding all its matches can take time with the square of that, which a
// hostile rule and a text without stops would make endless.
const maxRegexText = 4 << 10

// pieceEnd returns the end of the piece of a sentence that begins at byte at:
// the sentence's end, or the last blank within maxRegexText.
func pieceEnd(body string, at int) int {
	if len(body)-at <= maxRegexText {
		return len(body)
	}
	if i := strings.LastIndexByte(body[at:at+maxRegexText], ' '); i > 0 {
		return at + i
	}
	end := at + maxRegexText
	for end > at+1 && !utf8.RuneStart(body[end]) {
		end--
	}
	return end
}

// regexMatch keeps the match at the bytes loc of the sentence, unless an
// "unless" speaks against it.
func (m *Matcher) regexMatch(r *Rule, re *regexp.Regexp, sentence int, loc []int) {
	s := &m.doc.Sentences[sentence]
	first, last := m.snap(s, loc[0], loc[1])
	if first >= last {
		return
	}
	if g := m.killer(r, sentence, first, last); g != nil {
		if m.tracer != nil {
			m.tracer.killed(r, first, last, g)
		}
		return
	}
	m.keepRegex(r, re, s, loc, first, last)
}

func (m *Matcher) keepRegex(r *Rule, re *regexp.Regexp, s *text.Sentence, loc []int, first, last int) {
	c := Match{Rule: r, First: first, Last: last}
	from := len(m.captures)
	for i, name := range re.SubexpNames() {
		if name == "" || loc[2*i] < 0 {
			continue
		}
		a, b := m.snap(s, loc[2*i], loc[2*i+1])
		if a >= b {
			continue
		}
		if name == spanCapture {
			c.First, c.Last = a, b
			continue
		}
		m.captures = append(m.captures, Capture{name, a, b, s.Start + loc[2*i], s.Start + loc[2*i+1]})
	}
	c.Captures = m.captures[from:len(m.captures):len(m.captures)]
	m.found = append(m.found, c)
}

// snap returns the tokens that bytes [a, b) of the sentence touch.
func (m *Matcher) snap(s *text.Sentence, a, b int) (first, last int) {
	first = max(m.doc.TokenAt(s.Start+a), s.First)
	last = first
	for last < s.Last && int(m.doc.Tokens[last].Start) < s.Start+b {
		last++
	}
	return first, last
}
