// Package tokenize splits text into words, numbers and marks, and these into
// sentences.
//
// The tokens follow the Penn Treebank as the GUM corpus applies it:
// contractions and possessives are split ("do|n't", "China|'s"), compounds
// are split at their hyphens ("three|-|day", "Beijing|-|based") except after
// a prefix that is no word ("co-founder", "anti-war"). So that grammars of
// numbers and dates see their parts, ranges ("5|-|10", "2.9|–|3.1"), signs of
// money and percent ("US$|11", "3|%") and units written against a number
// ("2.3|m", "8|am") are split too. These stay whole: grouped numbers and
// decimals ("1,440.5"), clock times ("8:30"), ISO dates, slashed numbers
// ("9/11"), abbreviations with their stop ("Nov.", "a.m.", "U.S."), ordinals,
// URLs, e-mail addresses, handles, "AT&T", and runs of CJK characters.
//
// For every token, text[Start:End] is exactly its words.
package tokenize

import (
	"slices"

	"lede/text"
)

// Tokens appends the tokens of s to dst. Every field that characters alone
// give is set; Lemma equals Lower and Head is -1.
func Tokens(dst []text.Token, s string) []text.Token {
	x := scanner{s: s, toks: dst, begun: begun{pos: -1}}
	x.run()
	return x.toks
}

// A Splitter splits documents into tokens and sentences. The zero Splitter is
// ready; it is one goroutine's.
type Splitter struct{ edges []int32 }

// Split fills the tokens, as Tokens does, and the sentences of the document.
func (p *Splitter) Split(d *text.Document) {
	x := scanner{s: d.Text, toks: d.Tokens[:0], begun: begun{pos: -1}, edges: p.edges[:0]}
	x.run()
	d.Tokens, p.edges = x.toks, x.edges
	d.Sentences = appendSentences(d.Sentences[:0], d.Text, d.Tokens, p.edges)
}

// Words returns the words of a phrase as Tokens splits running text, so that
// lists of phrases agree with documents.
func Words(s string) []string {
	toks := Tokens(nil, s)
	words := make([]string, len(toks))
	for i, t := range toks {
		words[i] = s[t.Start:t.End]
	}
	return words
}

// A scanner walks over a text once. At any time s[:pos] has been read.
type scanner struct {
	s      string
	pos    int
	toks   []text.Token
	fresh  bool // a line begins here
	blank  bool // a paragraph begins here
	quoted bool // a straight double quotation mark is open
	listed bool // the last line began with a list marker
	begun  begun
	edges  []int32 // the tokens that are edges
}

// A begun word is what plain has read of one that something is written against.
type begun struct {
	pos, end  int // pos is where plain stopped, whatever stands there
	form, low uint64
	flags     text.Flags
}

func (x *scanner) run() {
	x.fresh, x.blank = true, true
	for x.pos < len(x.s) {
		c, n := classes[x.s[x.pos]], 1
		if c == wide {
			c, n = classAt(x.s, x.pos)
		}
		switch c {
		case space:
			x.pos += n
			x.plain()
		case newline:
			x.newline(n)
		case upper, lower:
			if x.pos == x.begun.pos || !x.plain() {
				x.word()
			}
		case digit:
			x.number()
		case apos:
			x.apostrophe(n)
		case hyphen:
			x.emit(x.repeat(x.pos))
		case money:
			x.emit(x.pos + n)
		default:
			x.mark(n)
		}
	}
}

// newline notes where lines and paragraphs begin; two line ends make a
// paragraph, and \r\n is one.
func (x *scanner) newline(n int) {
	if x.s[x.pos] == '\r' && x.pos+1 < len(x.s) && x.s[x.pos+1] == '\n' {
		n = 2
	}
	x.blank = x.fresh
	if x.fresh {
		x.quoted = false // a quotation mark left open does not reach past its paragraph
	}
	x.fresh = true
	x.pos += n
}

// emit adds the token [x.pos, end) and moves behind it.
func (x *scanner) emit(end int) {
	if b := &x.begun; end == b.end && x.pos == b.pos {
		x.add(end, b.form, b.low, b.flags)
		return
	}
	x.emitFlags(end, 0)
}

func (x *scanner) emitFlags(end int, f text.Flags) {
	w := x.s[x.pos:end]
	if c := w[0]; len(w) == 1 && shows[c]&(showUpper|showWide) == 0 { // a mark or a digit
		h := text.HashNext(text.HashSeed, c)
		x.add(end, h, h, f|flagsOf[shows[c]])
		return
	}
	form, low := text.HashBoth(w)
	x.add(end, form, low, f|Shape(w))
}

// add adds the token [x.pos, end) with its hashes and what its characters
// show.
func (x *scanner) add(end int, form, low uint64, f text.Flags) {
	if x.glued() {
		f |= text.Glued
	}
	if x.fresh {
		f |= text.LineStart
		x.fresh, x.blank = false, false
	}
	n := len(x.toks)
	if edge(x.s, end, f) {
		x.edges = append(x.edges, int32(n))
	}
	x.toks = slices.Grow(x.toks, 1)[:n+1]
	setToken(&x.toks[n], x.pos, end, form, low, f)
	x.pos = end
}

// addEdge adds an edge where there is room for one.
func (x *scanner) addEdge(i int) {
	n := len(x.edges)
	x.edges = x.edges[:n+1]
	x.edges[n] = int32(i)
}

// setToken sets all of t, field by field: a copy would take twice as long.
func setToken(t *text.Token, start, end int, form, low uint64, f text.Flags) {
	t.Start, t.End = int32(start), int32(end)
	t.Form, t.Lower, t.Lemma = form, low, low
	t.Head, t.Tag, t.Rel, t.Flags = -1, 0, 0, f
}

// glued reports whether a token ends where the next begins.
func (x *scanner) glued() bool {
	n := len(x.toks)
	return n > 0 && int(x.toks[n-1].End) == x.pos
}

// at reports whether the text goes on with p at byte i.
func (x *scanner) at(i int, p string) bool {
	return len(x.s)-i >= len(p) && x.s[i:i+len(p)] == p
}

// class returns the class of the character at byte i.
func (x *scanner) class(i int) class {
	c, _ := classAt(x.s, i)
	return c
}

// repeat returns the end of the run of the character that stands at i.
func (x *scanner) repeat(i int) int {
	_, n := classAt(x.s, i)
	c := x.s[i : i+n]
	for i += n; x.at(i, c); i += n {
	}
	return i
}
