package refer

import (
	"sort"

	"lede/text"
)

// Body returns the fullest name of the body or country that the noun phrase
// over tokens [first, last) refers to: the name in it, else what its noun
// refers back to ("the bank"), else "". A body that is only told by a country's
// name is that body, as written, and not the country: Portugal's central bank.
func (g *Guide) Body(first, last int) string {
	for t := last - 1; t >= first; t-- {
		m := g.Labeled(t, text.Org, text.Place, text.Norp)
		if m == nil {
			continue
		}
		if m.Label != text.Org {
			if from, to := g.bodyOf(m, first, last); to > from {
				return g.Bare(from, to)
			}
		}
		return g.NameOf(m)
	}
	return g.Described(first, last)
}

// bodyOf returns the words of the phrase [first, last) that tell a body by the
// name m of its country: Portugal's central bank, the Swedish government, the
// finance ministry of Kenya; none where it tells no body so.
func (g *Guide) bodyOf(m *text.Mention, first, last int) (int, int) {
	toks := g.Doc.Tokens
	if p := int(m.First) - 1; p > first && toks[p].Lower == hashOf {
		for p--; p > first && toks[p].Tag == text.DT; p-- {
		}
		if g.body.Has(g.Doc, p) {
			return first, int(m.Last)
		}
		return 0, 0
	}
	t := int(m.Last)
	for t < last && (toks[t].Tag.Noun() || toks[t].Tag.Adjective() || t == int(m.Last) && toks[t].Tag == text.POS) {
		t++
	}
	if t-1 >= int(m.Last) && g.body.Has(g.Doc, t-1) && !g.company.Has(g.Doc, t-1) {
		return int(m.First), t
	}
	return 0, 0
}

var hashOf = text.HashLower("of")

// NameOf returns the fullest name of what the mention names, its own words
// where it stands alone. Adjectives of nations stay as they are.
func (g *Guide) NameOf(m *text.Mention) string {
	if m.Label != text.Norp && m.Entity >= 0 {
		if n := g.Name(int(m.Entity)); n != "" {
			return n
		}
	}
	return g.Bare(int(m.First), int(m.Last))
}

// Described returns the name of the body that a description or pronoun over
// tokens [first, last) refers to, "" where that is not clear.
func (g *Guide) Described(first, last int) string {
	for t := last - 1; t >= first; t-- {
		m := g.Other(t)
		if m != nil && m.Entity >= 0 && int(m.First) >= first && int(m.Last) <= last {
			if l := g.Doc.Entities[m.Entity].Label; l != text.Person {
				return g.Name(int(m.Entity))
			}
		}
	}
	head := last - 1
	if head < first || !g.body.Has(g.Doc, head) {
		return ""
	}
	if g.definite(first) {
		if e := g.byWords(first, head); e >= 0 {
			return g.Name(e)
		}
		if e := g.byNoun(head); e >= 0 {
			return g.Name(e)
		}
	}
	return ""
}

// byWords returns the body whose name holds the noun at token head and one of
// the words before it from token first on: "the state emergency agency" for
// "Northern Emergency Agency", which may be named only later; -1 where none is near.
func (g *Guide) byWords(first, head int) int {
	if head-first < 2 {
		return -1
	}
	here := g.behind(head)
	end := here
	for end < len(g.Doc.Mentions) && int(g.Doc.Mentions[end].First) < head+ahead {
		end++
	}
	for i := end - 1; i >= max(0, here-reach); i-- {
		m := &g.Doc.Mentions[i]
		if !g.isBody(m) || !g.hasWord(m, head) {
			continue
		}
		for k := first + 1; k < head; k++ {
			if g.Doc.Tokens[k].Tag == text.NN && g.hasWord(m, k) {
				return int(m.Entity)
			}
		}
	}
	return -1
}

// definite reports whether a phrase that begins at token t can refer back.
func (g *Guide) definite(t int) bool {
	switch g.Doc.Tokens[t].Tag {
	case text.DT:
		w := g.Doc.Word(t)
		return len(w) == 3 || len(w) == 4 // the, this, that; not a, an, some
	case text.NN, text.NNP:
		return true // "commission chairwoman"
	}
	return false
}

// Kind returns the name of the body whose name holds the noun at token t,
// "" where the article names none.
func (g *Guide) Kind(t int) string {
	if e := g.byNoun(t); e >= 0 {
		return g.Name(e)
	}
	return ""
}

// Spelt returns the full name of the body whose initials the word at token t
// is, the one named last before it, "" where none is near.
func (g *Guide) Spelt(t int) string {
	word := g.Doc.Word(t)
	here := g.behind(t)
	for i := here - 1; i >= max(0, here-reach); i-- {
		m := &g.Doc.Mentions[i]
		if m.Form == text.Named && m.Label == text.Org && m.Last-m.First > 1 && g.initials(int(m.First), int(m.Last), word) {
			return g.NameOf(m)
		}
	}
	return ""
}

// initials reports whether the word is made of the first letters of the
// capitalized words in tokens [first, last).
func (g *Guide) initials(first, last int, word string) bool {
	n := 0
	for t := first; t < last; t++ {
		tok := &g.Doc.Tokens[t]
		if !tok.Flags.Has(text.Capital) || tok.Tag == text.DT {
			continue
		}
		if n == len(word) || word[n] != g.Doc.Text[tok.Start] {
			return false
		}
		n++
	}
	return n == len(word)
}

// behind returns the first mention that begins behind token t.
func (g *Guide) behind(t int) int {
	return sort.Search(len(g.Doc.Mentions), func(i int) bool { return int(g.Doc.Mentions[i].First) > t })
}

// reach is how many mentions byNoun looks through on either side: descriptions
// refer to what the reader still has in mind, and the search stays linear in
// long documents.
const reach = 200

// ahead is how many tokens after a description the name that it stands for may
// come first.
const ahead = 60

// byNoun returns the body whose name holds the noun at token t ("the bank"
// for "Central Bank of Marenia"), or for a word such as "company" the company
// named last before t; -1 where there is none. Of several bodies the last
// named before t wins; one that is named only later fits where none is. A
// plural stands for several.
func (g *Guide) byNoun(t int) int {
	if g.Doc.Tokens[t].Tag == text.NNS {
		return -1
	}
	company := g.company.Has(g.Doc, t)
	here := g.behind(t)
	for i := here - 1; i >= max(0, here-reach); i-- {
		if m := &g.Doc.Mentions[i]; g.isBody(m) && (company && !g.Doc.Bracketed(int(m.First), int(m.Last)) && !g.isParty(m) || g.hasWord(m, t)) {
			return int(m.Entity)
		}
	}
	if company {
		return -1
	}
	for i := here; i < len(g.Doc.Mentions) && int(g.Doc.Mentions[i].First) < t+ahead; i++ {
		if m := &g.Doc.Mentions[i]; g.isBody(m) && g.hasWord(m, t) {
			return int(m.Entity)
		}
	}
	return -1
}

// isParty reports whether the mention is no more than what stands for a party.
func (g *Guide) isParty(m *text.Mention) bool {
	n, _ := g.party.Longest(g.Doc, int(m.First), int(m.Last))
	return n == int(m.Last-m.First)
}

// isBody reports whether the mention names an organization.
func (g *Guide) isBody(m *text.Mention) bool {
	return m.Form == text.Named && m.Label == text.Org && m.Entity >= 0
}

// hasWord reports whether the mention holds the noun at token t.
func (g *Guide) hasWord(m *text.Mention, t int) bool {
	toks := g.Doc.Tokens
	for k := m.First; k < m.Last; k++ {
		if toks[k].Lower == toks[t].Lower || toks[k].Lemma == toks[t].Lemma {
			return true
		}
	}
	return false
}
