package rule

import (
	"regexp"
	"strings"

	"lede/lexicon"
	"lede/text"
)

type hashMode = lexicon.Mode

// bracket reads [ … ]: a condition on one token; [] fits any.
func (p *parser) bracket() *node {
	at := p.pos
	p.pos++
	c := &pred{op: predAny}
	if p.peek() != ']' {
		c = p.condition()
	}
	if p.peek() != ']' {
		if p.pos >= len(p.src) {
			p.fail(at, "", "[ without ]")
		}
		p.fail(p.pos, "join conditions with & or |", "unexpected %q in [ … ]", p.peekRune())
	}
	p.pos++
	return &node{op: opToken, pred: c, at: at, end: p.pos}
}

func (p *parser) condition() *pred {
	if p.depth++; p.depth > maxNesting {
		p.fail(p.pos, "", "brackets nested deeper than %d", maxNesting)
	}
	l := []*pred{p.conjunction()}
	for p.peek() == '|' {
		p.pos++
		l = append(l, p.conjunction())
	}
	p.depth--
	return join(predOr, l)
}

func (p *parser) conjunction() *pred {
	l := []*pred{p.negation()}
	for p.peek() == '&' {
		p.pos++
		l = append(l, p.negation())
	}
	return join(predAnd, l)
}

func join(o predOp, l []*pred) *pred {
	if len(l) == 1 {
		return l[0]
	}
	return &pred{op: o, sub: l}
}

func (p *parser) negation() *pred {
	switch p.peek() {
	case '!':
		p.pos++
		if p.depth++; p.depth > maxNesting {
			p.fail(p.pos, "", "brackets nested deeper than %d", maxNesting)
		}
		defer func() { p.depth-- }()
		return &pred{op: predNot, sub: []*pred{p.negation()}}
	case '(':
		at := p.pos
		p.pos++
		c := p.condition()
		if p.peek() != ')' {
			p.fail(at, "", "( without )")
		}
		p.pos++
		return c
	}
	return p.comparison()
}

// attributes are what a condition can ask of a token.
func attributes() []string {
	return []string{"word", "text", "lemma", "tag", "rel", "ent", "lex", "flag"}
}

// comparison reads attr op value, or a flag alone.
func (p *parser) comparison() *pred {
	at := p.pos
	attr := p.word()
	if attr == "" {
		p.fail(at, "write [word=tax] or [tag=NN & !punct]", "unexpected %q in [ … ]", p.peekRune())
	}
	var negate, match bool
	switch p.peek() {
	case '!':
		negate = true
		p.pos++
		if c := p.peek(); c != '=' && c != '~' {
			p.fail(p.pos, "write != or !~", "! without = or ~")
		}
		match = p.src[p.pos] == '~'
	case '=':
	case '~':
		match = true
	default:
		return p.flag(at, attr)
	}
	p.pos++
	p.space()
	valueAt := p.pos
	c := p.attribute(at, attr, match, valueAt, p.value())
	if negate {
		return &pred{op: predNot, sub: []*pred{c}}
	}
	return c
}

func (p *parser) value() string {
	at := p.pos
	if p.peek() == '"' {
		return p.quoted()
	}
	for p.pos < len(p.src) && !strings.ContainsRune(" \t\r\n|&]()!\"", rune(p.src[p.pos])) {
		p.pos++
	}
	if p.pos == at {
		p.fail(at, "", "a value is missing")
	}
	return p.src[at:p.pos]
}

func (p *parser) attribute(at int, attr string, match bool, valueAt int, v string) *pred {
	switch attr {
	case "word", "text":
		return p.wordIs(attr, match, valueAt, v)
	case "lemma":
		if match {
			p.note(valueAt, codePattern, "write lemma=… | lemma=…, or word~\"…\"", "lemmas cannot be compared by regular expression")
			return &pred{}
		}
		return &pred{op: predHash, mode: lexicon.Lemma, hash: text.HashLower(v)}
	case "tag":
		return &pred{op: predTag, mask: p.names(match, valueAt, v, "tag", text.TagCount, func(i int) string { return text.Tag(i).String() })}
	case "rel":
		p.usesRel = true
		return &pred{op: predRel, mask: p.names(match, valueAt, v, "relation", text.RelCount, func(i int) string { return text.Rel(i).String() })}
	case "ent":
		mask := p.names(match, valueAt, v, "label", text.LabelCount, func(i int) string { return text.Label(i).String() })
		p.within |= mask
		var l []*pred
		for i := range text.LabelCount {
			if mask>>i&1 != 0 {
				l = append(l, &pred{op: predLabel, label: text.Label(i)})
			}
		}
		if len(l) == 0 {
			return &pred{}
		}
		return join(predOr, l)
	case "lex":
		if match {
			p.fail(valueAt, "write lex="+v, "a lexicon has no regular expression")
		}
		return &pred{op: predLex, lex: p.findLexicon(valueAt, v)}
	case "flag":
		if match {
			p.fail(valueAt, "write flag="+v, "a flag has no regular expression")
		}
		return p.flag(valueAt, v)
	}
	p.note(at, codeUnknown, meant(attr, attributes()), "unknown attribute %q", attr)
	return &pred{}
}

func (p *parser) wordIs(attr string, match bool, at int, v string) *pred {
	if match {
		expr := `^(?:` + v + `)$`
		if attr == "word" {
			expr = "(?i)" + expr
		}
		return &pred{op: predRegex, re: p.regex(at, v, expr)}
	}
	mode := lexicon.Words
	if attr == "text" {
		mode = lexicon.Cased
	}
	h := lexicon.Hashes(nil, v, mode)
	if len(h) != 1 {
		p.note(at, codePattern, "[ … ] stands for one token; write several words outside brackets", "%q is %d tokens", v, len(h))
		return &pred{}
	}
	return &pred{op: predHash, mode: mode, hash: h[0]}
}

// regex compiles expr; faults name the place in v.
func (p *parser) regex(at int, v, expr string) *regexp.Regexp {
	re, err := compileRegex(expr)
	if err != nil {
		off, msg := regexFault(v, err)
		p.note(at+off, codeRegex, "RE2 syntax", "%s", msg)
		return nil
	}
	return re
}

// names returns the set of numbered names that v fits, as a mask.
func (p *parser) names(match bool, at int, v, what string, count int, name func(int) string) uint64 {
	key := what + v
	if match {
		key = what + "~" + v
	}
	mask, ok := p.masks[key]
	if ok {
		return mask
	}
	var known []string
	var re *regexp.Regexp
	if match {
		if re = p.regex(at, v, `^(?:`+v+`)$`); re == nil {
			return 0
		}
	}
	for i := 1; i < count; i++ {
		n := name(i)
		known = append(known, n)
		if match && re.MatchString(n) || !match && n == v {
			mask |= 1 << i
		}
	}
	if mask == 0 {
		p.note(at, codeUnknown, meant(v, known), "unknown %s %q", what, v)
		return 0
	}
	if p.masks != nil {
		p.masks[key] = mask
	}
	return mask
}

var flagNames = map[string]text.Flags{
	"capital": text.Capital, "allcaps": text.AllCaps, "digit": text.Digit, "numeric": text.Numeric,
	"letter": text.Letter, "punct": text.Punct, "glued": text.Glued, "linestart": text.LineStart,
	"openquote": text.OpenQuote, "endquote": text.EndQuote,
}

func (p *parser) flag(at int, name string) *pred {
	f, ok := flagNames[name]
	if !ok {
		hint := meant(name, sortedKeys(flagNames))
		switch {
		case text.ParseTag(name) != text.NoTag:
			hint = "for a tag write tag=" + name
		case contains(attributes(), name):
			hint = "write " + name + "=…"
		}
		p.note(at, codeUnknown, hint, "unknown flag %q", name)
	}
	return &pred{op: predFlag, flags: f}
}

func contains(l []string, s string) bool {
	for _, x := range l {
		if x == s {
			return true
		}
	}
	return false
}
