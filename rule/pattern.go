package rule

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/lexicon"
	"lede/text"
)

// A patternError is what is wrong at a byte of a pattern.
type patternError struct {
	at            int
	code          string
	message, hint string
}

// A parser reads one token pattern by recursive descent. Names that are not
// known are noted and read on; a fault of form ends the reading.
type parser struct {
	src      string
	pos      int
	depth    int
	captures int
	errs     []patternError
	lexicon  func(name string) (*lazyLexicon, string) // nil and a hint where unknown
	masks    map[string]uint64                        // of names that patterns before this one wrote
	spans    uint64                                   // labels of the spans that the pattern has
	within   uint64                                   // labels that it asks for by ent=
	usesRel  bool
}

// stop ends the reading of a pattern; parsePattern catches it.
type stop struct{}

func (p *parser) fail(at int, hint, format string, args ...any) {
	p.note(at, codePattern, hint, format, args...)
	panic(stop{})
}

func (p *parser) note(at int, code, hint, format string, args ...any) {
	p.errs = append(p.errs, patternError{at, code, fmt.Sprintf(format, args...), hint})
}

// parse returns the pattern's tree, nil where its form is wrong.
func (p *parser) parse() (n *node) {
	defer func() {
		if r := recover(); r != nil {
			if _, ok := r.(stop); !ok {
				panic(r)
			}
			n = nil
		}
	}()
	if len(p.src) > maxPattern {
		p.note(0, codeLimit, "", "a pattern may have at most %d bytes", maxPattern)
		return nil
	}
	n = p.alternatives()
	if p.pos < len(p.src) {
		p.fail(p.pos, "", "unexpected %q", p.peekRune())
	}
	if len(p.errs) > 0 {
		return nil
	}
	return n
}

func (p *parser) space() {
	for p.pos < len(p.src) {
		r, n := utf8.DecodeRuneInString(p.src[p.pos:])
		if !unicode.IsSpace(r) {
			return
		}
		p.pos += n
	}
}

// peek returns the next byte after white space, 0 at the end.
func (p *parser) peek() byte {
	p.space()
	if p.pos >= len(p.src) {
		return 0
	}
	return p.src[p.pos]
}

func (p *parser) peekRune() rune {
	r, _ := utf8.DecodeRuneInString(p.src[p.pos:])
	return r
}

func (p *parser) alternatives() *node {
	at := p.pos
	if p.depth++; p.depth > maxNesting {
		p.fail(p.pos, "", "brackets nested deeper than %d", maxNesting)
	}
	alts := []*node{p.sequence()}
	for p.peek() == '|' {
		p.pos++
		alts = append(alts, p.sequence())
	}
	p.depth--
	if len(alts) == 1 {
		return alts[0]
	}
	return &node{op: opAlt, sub: alts, at: at, end: p.pos}
}

func (p *parser) sequence() *node {
	at := p.pos
	var l []*node
	for {
		switch p.peek() {
		case 0, '|', ')':
			if len(l) == 1 {
				return l[0]
			}
			if len(l) == 0 {
				p.fail(p.pos, "for something optional write ( … )?", "nothing to match here")
			}
			return &node{op: opSeq, sub: l, at: at, end: p.pos}
		}
		l = append(l, p.piece())
	}
}

// piece reads an atom with its quantifier, or a capture of one.
func (p *parser) piece() *node {
	at := p.pos
	if name := p.captureName(); name != "" {
		if p.captures++; p.captures > maxCaptures {
			p.fail(at, "", "more than %d captures", maxCaptures)
		}
		if p.depth++; p.depth > maxNesting {
			p.fail(at, "", "captures nested deeper than %d", maxNesting)
		}
		switch p.peek() {
		case 0, '|', ')':
			p.fail(p.pos, "write "+name+":( … )", "nothing to capture after %s:", name)
		}
		sub := p.piece()
		p.depth--
		return &node{op: opCapture, name: name, sub: []*node{sub}, at: at, end: p.pos}
	}
	n := p.atom()
	for {
		q, ok := p.quantifier(n)
		if !ok {
			return n
		}
		n = q
	}
}

// captureName reads name: where one stands.
func (p *parser) captureName() string {
	i := p.pos
	for i < len(p.src) && (p.src[i] == '_' || isAlnum(p.src[i])) {
		i++
	}
	if i == p.pos || i >= len(p.src) || p.src[i] != ':' {
		return ""
	}
	name := p.src[p.pos:i]
	p.pos = i + 1
	return name
}

func isAlnum(c byte) bool {
	return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z'
}

func (p *parser) quantifier(n *node) (*node, bool) {
	if p.pos >= len(p.src) {
		return nil, false
	}
	low, high := 0, -1
	at := p.pos
	switch c := p.src[p.pos]; {
	case c == '?':
		high = 1
		p.pos++
	case c == '*':
		p.pos++
	case c == '+':
		low = 1
		p.pos++
	case c == '{' && p.pos+1 < len(p.src) && (isDigit(p.src[p.pos+1]) || p.src[p.pos+1] == ','):
		low, high = p.bounds()
	default:
		return nil, false
	}
	if n.op == opBegin || n.op == opEnd || n.op == opRepeat {
		p.fail(at, "use brackets: ( … )", "this cannot be repeated")
	}
	q := &node{op: opRepeat, sub: []*node{n}, min: low, max: high, at: n.at}
	if p.pos < len(p.src) && p.src[p.pos] == '?' {
		q.lazy = true
		p.pos++
	}
	q.end = p.pos
	return q, true
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// bounds reads {m}, {m,}, {,n} or {m,n}.
func (p *parser) bounds() (low, high int) {
	at := p.pos
	end := strings.IndexByte(p.src[at:], '}')
	if end < 0 {
		p.fail(at, "", "{ without }")
	}
	a, b, two := strings.Cut(p.src[at+1:at+end], ",")
	number := func(s string, missing int) int {
		if s = strings.TrimSpace(s); s == "" && two {
			return missing
		}
		n, err := strconv.Atoi(s)
		if err != nil || n < 0 {
			p.fail(at, "write {2,4}", "{%s} is no number of repetitions", p.src[at+1:at+end])
		}
		if n > maxRepeat {
			p.note(at, codeLimit, "use * for any number", "a repetition may be at most %d", maxRepeat)
			panic(stop{})
		}
		return n
	}
	low, high = number(a, 0), 0
	if high = low; two {
		high = number(b, -1)
	}
	if high >= 0 && high < low || high == 0 {
		p.fail(at, "write the smaller number first", "{%s} fits nothing", p.src[at+1:at+end])
	}
	p.pos = at + end + 1
	return low, high
}

func (p *parser) atom() *node {
	at := p.pos
	switch c := p.src[p.pos]; c {
	case '(':
		p.pos++
		n := p.alternatives()
		if p.peek() != ')' {
			p.fail(at, "", "( without )")
		}
		p.pos++
		return &node{op: opSeq, sub: []*node{n}, at: at, end: p.pos}
	case '[':
		return p.bracket()
	case '%':
		p.pos++
		name := p.word()
		x := p.findLexicon(at, name)
		return &node{op: opLexicon, lex: x, name: name, at: at, end: p.pos}
	case '{':
		return p.labelAtom()
	case '^', '$':
		p.pos++
		o := opBegin
		if c == '$' {
			o = opEnd
		}
		return &node{op: o, at: at, end: p.pos}
	case '"':
		return p.literal(at, p.quoted())
	case '?', '*', '+':
		p.fail(at, "put it directly after what it repeats, without a blank", "%q has nothing to repeat", rune(c))
	}
	w := p.word()
	if w == "" {
		p.fail(at, "put marks between quotation marks: \",\"", "unexpected %q", p.peekRune())
	}
	return p.literal(at, w)
}

func (p *parser) findLexicon(at int, name string) *lazyLexicon {
	x, hint := p.lexicon(name)
	if x == nil {
		p.note(at, codeUnknown, hint, "unknown lexicon %q", name)
	}
	return x
}

func (p *parser) labelAtom() *node {
	at := p.pos
	end := strings.IndexByte(p.src[at:], '}')
	if end < 0 {
		p.fail(at, "", "{ without }")
	}
	name := strings.TrimSpace(p.src[at+1 : at+end])
	p.pos = at + end + 1
	l := p.label(at, name)
	p.spans |= 1 << l
	return &node{op: opLabel, label: l, at: at, end: p.pos}
}

func (p *parser) label(at int, name string) text.Label {
	l, ok := text.ParseLabel(name)
	if !ok {
		p.note(at, codeUnknown, meant(name, labelNames()), "unknown label %q", name)
	}
	return l
}

// literal returns a node for words of text: one token each.
func (p *parser) literal(at int, words string) *node {
	hashes := lexicon.Hashes(nil, words, lexicon.Words)
	if len(hashes) == 0 {
		p.fail(at, "", "an empty word")
	}
	l := make([]*node, len(hashes))
	for i, h := range hashes {
		l[i] = &node{op: opToken, pred: &pred{op: predHash, hash: h}, at: at, end: p.pos}
	}
	if len(l) == 1 {
		return l[0]
	}
	return &node{op: opSeq, sub: l, at: at, end: p.pos}
}

// quoted reads "…" with \" and \\ in it.
func (p *parser) quoted() string {
	at := p.pos
	var b strings.Builder
	for i := at + 1; i < len(p.src); i++ {
		switch c := p.src[i]; {
		case c == '"':
			p.pos = i + 1
			return b.String()
		case c == '\\' && i+1 < len(p.src) && (p.src[i+1] == '"' || p.src[i+1] == '\\'):
			i++
			b.WriteByte(p.src[i])
		default:
			b.WriteByte(c)
		}
	}
	p.fail(at, "", "quotation mark without its end")
	return ""
}

// word reads a bare word: letters and digits, and - ' . & _ $ inside.
func (p *parser) word() string {
	at := p.pos
	for p.pos < len(p.src) {
		r, n := utf8.DecodeRuneInString(p.src[p.pos:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && r != '_' && r != '\'' && r != '’' &&
			(p.pos == at || !strings.ContainsRune("-.&/", r)) {
			break
		}
		p.pos += n
	}
	return p.src[at:p.pos]
}
