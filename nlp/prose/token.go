package prose

import (
	"strings"

	"github.com/jdkato/prose/v3"

	"lede/text"
	"lede/tokenize"
)

// A converter turns prose's tokens into lede's, in text order.
type converter struct {
	s    string
	end  int  // of the token before
	open bool // a straight quotation mark is open
}

// tokens appends prose's tokens with all that their characters tell.
func tokens(dst []text.Token, s string, found []prose.Token) []text.Token {
	c := converter{s: s}
	for i := range found {
		if p := &found[i]; p.Start >= c.end && p.End() > p.Start { // tokens do not overlap
			dst = append(dst, c.token(p))
		}
	}
	return dst
}

func (c *converter) token(p *prose.Token) text.Token {
	form, lower := text.HashBoth(p.Text)
	t := text.Token{
		Start: int32(p.Start), End: int32(p.End()), Form: form, Lower: lower, Lemma: lower,
		Head: -1, Tag: tag(p.Tag), Flags: tokenize.Shape(p.Text) | c.place(p.Start),
	}
	switch f := c.quote(p.Text); f {
	case text.OpenQuote:
		t.Flags, t.Tag = t.Flags|f, text.OpenMark // prose takes curly marks for words
	case text.EndQuote:
		t.Flags, t.Tag = t.Flags|f, text.EndMark
	}
	c.end = p.End()
	return t
}

// place returns the flags that the white space before a token tells.
func (c *converter) place(start int) text.Flags {
	gap := c.s[c.end:start]
	var f text.Flags
	if gap == "" && c.end > 0 {
		f |= text.Glued
	}
	if c.end == 0 || strings.ContainsAny(gap, "\n\r\f\v\u2028\u2029") {
		f |= text.LineStart
	}
	if strings.Contains(gap, "\n\n") {
		c.open = false // a mark left open does not reach past its paragraph
	}
	return f
}

// quote tells opening from closing quotation marks: by their form, straight
// ones by turns.
func (c *converter) quote(w string) text.Flags {
	switch w {
	case "``", "“", "„", "«":
		return text.OpenQuote
	case "''", "”", "»":
		return text.EndQuote
	case `"`:
		if c.open = !c.open; c.open {
			return text.OpenQuote
		}
		return text.EndQuote
	}
	return 0
}

// tag returns the Treebank's tag; prose writes brackets as they stand.
func tag(s string) text.Tag {
	switch s {
	case "(":
		return text.LRB
	case ")":
		return text.RRB
	}
	return text.ParseTag(s)
}
