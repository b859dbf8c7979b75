package rule

import "lede/text"

// An op is what a node of a pattern's tree does.
type op uint8

const (
	opToken   op = iota // one token that fits pred
	opLexicon           // the longest entry of lex
	opLabel             // one found span
	opSeq               // sub, one after the other
	opAlt               // one of sub; earlier is better
	opRepeat            // sub[0], min to max times
	opCapture           // sub[0], kept under name
	opBegin             // the sentence's start
	opEnd               // the sentence's end
)

// A node is a piece of a parsed pattern.
type node struct {
	op       op
	sub      []*node
	pred     *pred
	lex      *lazyLexicon
	label    text.Label
	name     string
	min, max int // max < 0: without limit
	lazy     bool
	slot     int32 // of a capture: its number among the pattern's captures
	at, end  int   // bytes of the pattern
}

// A predOp is what a predicate over one token asks.
type predOp uint8

const (
	predAny   predOp = iota
	predHash         // the token's hash by mode
	predTag          // a tag of mask
	predRel          // a relation of mask
	predFlag         // all of flags
	predLabel        // lies in a found span
	predLex          // is an entry of lex
	predRegex        // the word as it stands fits re
	predAnd
	predOr
	predNot
)

// A pred is a condition on one token.
type pred struct {
	op    predOp
	mode  hashMode
	label text.Label
	flags text.Flags
	hash  uint64
	mask  uint64
	sub   []*pred
	lex   *lazyLexicon
	re    matcher
}

// A matcher is the part of a regular expression that predicates use.
type matcher interface{ MatchString(s string) bool }

// holds reports whether token i fits.
func (p *pred) holds(m *Matcher, i int) bool {
	t := &m.doc.Tokens[i]
	switch p.op {
	case predHash:
		return p.mode.Hash(t) == p.hash
	case predTag:
		return p.mask>>t.Tag&1 != 0
	case predRel:
		return p.mask>>t.Rel&1 != 0
	case predFlag:
		return t.Flags.Has(p.flags)
	case predLabel:
		return m.within[i]>>p.label&1 != 0
	case predLex:
		return p.lex.get().Has(m.doc, i)
	case predRegex:
		return p.re.MatchString(m.doc.Text[t.Start:t.End])
	case predAnd:
		for _, s := range p.sub {
			if !s.holds(m, i) {
				return false
			}
		}
		return true
	case predOr:
		for _, s := range p.sub {
			if s.holds(m, i) {
				return true
			}
		}
		return false
	case predNot:
		return !p.sub[0].holds(m, i)
	}
	return true
}
