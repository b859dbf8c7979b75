// Package namecorpus makes training and test examples for names from the GUM
// corpus and from Wikigold, and scores what a recognizer finds against them.
// Only training and measuring use it.
package namecorpus

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/internal/gum"
	"lede/nlp/names"
	"lede/text"
	"lede/tokenize"
)

// FromGUM turns the mentions of GUM documents, which are whole noun phrases,
// into names: the proper nouns round the phrase's head, with "of" and "and"
// where they bind such words, without articles, titles and what follows.
// Nationalities and religions are taken from the gazetteer of r wherever they
// stand, since GUM marks them only as nouns; countries and cities that act, as
// teams or governments do, are places, as Wikigold has them.
func FromGUM(docs []*gum.Doc, r *names.Recognizer) []names.Example {
	out := make([]names.Example, len(docs))
	for i, d := range docs {
		c := converter{d: d, r: r}
		out[i] = names.Example{Doc: Split(d.ID, d.Text), Gold: c.names()}
	}
	return out
}

// Split returns a document with its tokens and sentences as lede splits them.
func Split(id, s string) *text.Document {
	d := &text.Document{ID: id, Text: s}
	d.Tokens = tokenize.Tokens(nil, s)
	d.Sentences = tokenize.Sentences(nil, s, d.Tokens)
	return d
}

type converter struct {
	d *gum.Doc
	r *names.Recognizer
}

func (c *converter) names() []names.Name {
	var all []names.Name
	for _, e := range c.d.Spans {
		if n, ok := c.name(e); ok {
			all = append(all, n)
		}
	}
	for i := range c.d.Tokens {
		if w := c.word(i); upper(w) && c.r.Known(w, "norp") {
			all = append(all, names.Name{Span: c.d.TokenSpan(i, i+1), Label: text.Norp})
		}
	}
	return outermost(all)
}

// outermost keeps of overlapping names the longest, of equal ones the first.
func outermost(all []names.Name) []names.Name {
	slices.SortStableFunc(all, func(a, b names.Name) int {
		return cmp.Or(cmp.Compare(b.Len(), a.Len()), cmp.Compare(a.Start, b.Start))
	})
	var kept []names.Name
next:
	for _, n := range all {
		for _, k := range kept {
			if k.Overlaps(n.Span) {
				continue next
			}
		}
		kept = append(kept, n)
	}
	slices.SortFunc(kept, func(a, b names.Name) int { return cmp.Compare(a.Start, b.Start) })
	return kept
}

var gumLabels = map[string]text.Label{
	"PERSON": text.Person, "ORG": text.Org, "PLACE": text.Place, "EVENT": text.EventName, "OTHER": names.Work,
}

// name returns the name in a mention.
func (c *converter) name(e gum.Entity) (names.Name, bool) {
	label, ok := gumLabels[e.Type]
	if !ok {
		return names.Name{}, false
	}
	first := c.d.TokenAt(e.Start)
	last := first
	for last < len(c.d.Tokens) && int(c.d.Tokens[last].End) <= e.End {
		last++
	}
	if first == last {
		return names.Name{}, false
	}
	if h := c.head(first, last); !c.d.Tokens[h].Tag.Proper() && label != text.Person {
		return names.Name{}, false
	}
	a, b := c.core(first, last, label)
	if label == text.Person {
		for i := b - 1; i >= a; i-- {
			if c.role(i) {
				a = i + 1
				break
			}
		}
	}
	if a >= b || !upper(c.word(a)) && !digit(c.word(a)) || c.r.Known(c.word(a), "not_name") && b-a == 1 {
		return names.Name{}, false
	}
	if label == text.Person && c.d.Tokens[b-1].Tag == text.NNPS || b-a == 1 && c.r.Known(c.word(a), "norp") {
		label = text.Norp
	}
	n := names.Name{Span: c.d.TokenSpan(a, b), Label: label}
	if w := n.Span; label == text.Org && c.r.Known(c.d.Text[w.Start:w.End], "place") && !c.r.Known(c.d.Text[w.Start:w.End], "org") {
		n.Label = text.Place
	}
	return n, true
}

// role reports whether token i is a title and no given name.
func (c *converter) role(i int) bool {
	w := c.word(i)
	return c.r.Known(w, "title") && !c.r.Known(w, "given_male") && !c.r.Known(w, "given_female")
}

// core returns the tokens of the name in the phrase [first, last).
func (c *converter) core(first, last int, label text.Label) (int, int) {
	h := c.head(first, last)
	if !c.d.Tokens[h].Tag.Proper() {
		for h+1 < last && !(c.d.Tokens[h+1].Tag.Proper() && c.d.Tokens[h+1].Rel == text.RelFlat) {
			h++ // "president Sehar Memon": the name follows its head
		}
		if h++; h >= last {
			return 0, 0
		}
	}
	a, b := h, h+1
	for b < last && c.goesOn(b, last, a, label) {
		b++
	}
	for a > first && c.before(a-1, first, b) && (label != text.Person || c.d.Tokens[a-1].Rel != text.RelNmod) {
		a--
	}
	return a, b
}

// head returns the token of [first, last) that hangs on one outside it.
func (c *converter) head(first, last int) int {
	for i := first; i < last; i++ {
		if h := int(c.d.Tokens[i].Head); h < first || h >= last {
			return i
		}
	}
	return first
}

// goesOn reports whether token i, to the right of a name that begins at a,
// belongs to it.
func (c *converter) goesOn(i, last, a int, label text.Label) bool {
	t := c.d.Tokens[i]
	switch w := c.word(i); {
	case t.Tag.Proper():
		return true
	case label == text.Person: // Hui Chi-fung, but not Tanya Chan of the Civic Party
		return t.Rel == text.RelFlat || t.Tag == text.HYPH && i+1 < last && c.d.Tokens[i+1].Rel == text.RelFlat
	case t.Tag == text.HYPH || w == "-" || w == "&":
		return i+1 < last && upper(c.word(i+1))
	case t.Tag == text.CD || t.Tag == text.JJ && upper(w):
		return int(t.Head) >= a
	case w == "of" || w == "for" || w == "on" || w == "and" || w == "the" || w == "de":
		return c.binds(i, last, a)
	}
	return false
}

// binds reports whether the small word at i leads to a proper noun that hangs
// on a word of the name from a on; "and" must join words after the head.
func (c *converter) binds(i, last, a int) bool {
	j := i + 1
	for j < last && (c.d.Tokens[j].Tag == text.DT || c.d.Tokens[j].Tag == text.JJ && upper(c.word(j))) {
		j++
	}
	if j >= last || !c.d.Tokens[j].Tag.Proper() {
		return false
	}
	h := int(c.d.Tokens[i].Head)
	if h >= last {
		return false
	}
	if c.word(i) == "and" {
		g := int(c.d.Tokens[h].Head)
		return g > a
	}
	return h >= i
}

// before reports whether token i, to the left of a name that ends at b,
// belongs to it.
func (c *converter) before(i, first, b int) bool {
	t := c.d.Tokens[i]
	inside := int(t.Head) > i && int(t.Head) < b
	switch w := c.word(i); {
	case t.Tag.Proper():
		return inside || t.Rel == text.RelFlat
	case t.Tag == text.HYPH || w == "-" || w == "&" || w == "and" || w == "of" || w == "for":
		return i > first && upper(c.word(i-1)) && (inside || w == "-")
	case t.Tag == text.CD:
		return inside
	}
	return upper(c.word(i)) && inside && t.Tag.Adjective()
}

func (c *converter) word(i int) string { return c.d.Word(i) }

func upper(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r) || strings.HasPrefix(w, "al-")
}

func digit(w string) bool { return w[0] >= '0' && w[0] <= '9' }
