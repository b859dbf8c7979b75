// Package refer tells what pieces of an article refer to: which name a token
// belongs to, what an entity is called in full, and which body or person a
// description such as "the bank" or "its governor" means.
package refer

import (
	"strings"

	"lede/lexicon"
	"lede/rule"
	"lede/text"
)

// Words are the word lists that a Guide reads by. It is read-only and safe
// for concurrent use.
type Words struct {
	honorific *lexicon.Lexicon
	body      *lexicon.Lexicon
	company   *lexicon.Lexicon
	party     *lexicon.Lexicon // adjectives that stand for a party
}

// NewWords takes the lists out of the rules.
func NewWords(set *rule.Set) *Words {
	return &Words{honorific: List(set, "honorific"), body: List(set, "org_noun"), company: List(set, "company_noun"), party: List(set, "party_adjective")}
}

// List returns the lexicon of the name, an empty one where the rules have
// none.
func List(set *rule.Set, name string) *lexicon.Lexicon {
	if x, ok := set.Lexicon(name); ok {
		return x
	}
	return lexicon.New(name, nil)
}

// A Guide answers questions about one document, once it has read it. It has one
// user at a time.
type Guide struct {
	*Words
	Doc   *text.Document
	named []int32 // token -> 1 + mention that names something there
	other []int32 // token -> 1 + innermost pronoun or description there
}

// Read makes the guide one to the document as annotated, in the memory of the
// document before.
func (g *Guide) Read(w *Words, d *text.Document) {
	n := len(d.Tokens)
	tables := append(g.named[:0], make([]int32, 2*n)...)
	*g = Guide{Words: w, Doc: d, named: tables[:n], other: tables[n:]}
	for i := range d.Mentions {
		g.add(int32(i))
	}
}

// Forget makes the guide keep nothing but its memory.
func (g *Guide) Forget() { *g = Guide{named: g.named[:0]} }

func (g *Guide) add(i int32) {
	m := &g.Doc.Mentions[i]
	table := g.other
	if m.Form == text.Named {
		table = g.named
	}
	for t := m.First; t < m.Last; t++ {
		if old := table[t]; old == 0 || g.Doc.Mentions[old-1].Last-g.Doc.Mentions[old-1].First > m.Last-m.First {
			table[t] = i + 1
		}
	}
}

// Named returns the mention that names something at token t, nil where none
// does.
func (g *Guide) Named(t int) *text.Mention {
	if t < 0 || t >= len(g.named) || g.named[t] == 0 {
		return nil
	}
	return &g.Doc.Mentions[g.named[t]-1]
}

// Other returns the pronoun or description that covers token t, nil where
// none does.
func (g *Guide) Other(t int) *text.Mention {
	if t < 0 || t >= len(g.other) || g.other[t] == 0 {
		return nil
	}
	return &g.Doc.Mentions[g.other[t]-1]
}

// Labeled returns the mention that names something of the label at token t.
func (g *Guide) Labeled(t int, labels ...text.Label) *text.Mention {
	m := g.Named(t)
	if m == nil {
		return nil
	}
	for _, l := range labels {
		if m.Label == l {
			return m
		}
	}
	return nil
}

// Name returns what the entity is called in full, without honorifics, article
// and ", Inc."; "" where it has no name.
func (g *Guide) Name(entity int) string {
	if entity < 0 || entity >= len(g.Doc.Entities) {
		return ""
	}
	e := &g.Doc.Entities[entity]
	if e.Name < 0 || int(e.Name) >= len(g.Doc.Mentions) || g.Doc.Mentions[e.Name].Form != text.Named {
		return ""
	}
	m := &g.Doc.Mentions[e.Name]
	return g.Bare(int(m.First), g.withoutForm(int(m.First), int(m.Last)))
}

// withoutForm returns the end of the name [first, last) without the legal form
// of a company that stands behind a comma.
func (g *Guide) withoutForm(first, last int) int {
	toks := g.Doc.Tokens
	if last-first > 2 && toks[last-2].Lower == hashComma && legalForms[toks[last-1].Lower] {
		return last - 2
	}
	return last
}

// Bare returns the words of tokens [first, last) without leading article and
// honorifics and without a closing possessive, white space made single.
func (g *Guide) Bare(first, last int) string {
	first, last = g.Strip(first, last)
	return Squeeze(g.Doc.Words(first, last))
}

// Strip narrows tokens [first, last) by leading article and honorifics and by
// a closing possessive. It leaves at least one token.
func (g *Guide) Strip(first, last int) (int, int) {
	toks := g.Doc.Tokens
	for last-first > 1 && (toks[last-1].Tag == text.POS || quarter(g.Doc.Word(last-1))) {
		last--
	}
	for last-first > 1 && toks[first].Tag == text.DT {
		first++
	}
	for last-first > 1 {
		n, _ := g.honorific.Longest(g.Doc, first, last-1)
		if n == 0 {
			break
		}
		first += n
		if first < last-1 && toks[first].Tag == text.Stop {
			first++ // the stop of an abbreviated one, where it is split off
		}
	}
	return first, last
}

// quarter reports whether a word is a quarter or half of a year, which a headline
// puts after a company's name: Norbank Q2 profit.
func quarter(w string) bool {
	return len(w) == 2 && (w[0] == 'Q' && '1' <= w[1] && w[1] <= '4' || w == "H1" || w == "H2")
}

var hashComma = text.Hash(",")

// legalForms are the legal forms of companies, with and without their stop.
var legalForms = func() map[uint64]bool {
	m := map[uint64]bool{}
	for _, w := range strings.Fields("inc inc. ltd ltd. llc l.l.c. llp corp. plc") {
		m[text.Hash(w)] = true
	}
	return m
}()

// Squeeze makes runs of white space single blanks.
func Squeeze(s string) string {
	for i := range len(s) {
		switch c := s[i]; {
		case c > ' ' && c != noBreak[0]:
		case c == '\n', c == '\t', c == ' ' && i+1 < len(s) && s[i+1] == ' ', strings.HasPrefix(s[i:], noBreak):
			return strings.Join(strings.Fields(s), " ")
		}
	}
	return s
}

const noBreak = "\u00a0"
