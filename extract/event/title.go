package event

import (
	"strings"

	"lede/text"
)

const (
	titleReach = 8  // tokens between what publishes and the title's opening mark
	titleMost  = 40 // tokens of a title
)

// title names a publication by the title in quotation marks that its verb
// leads to: issued the "Plan for the Harbour".
func (r *reading) title(t *telling) {
	if t.Type != "publication" || t.form != verbForm || t.Name != "" {
		return
	}
	sent := r.d.Sentences[t.sentence]
	for k := t.Last; k < min(sent.Last, t.Last+titleReach); k++ {
		tok := &r.d.Tokens[k]
		if tok.Tag.Verb() || tok.Tag == text.Comma {
			return
		}
		if tok.Flags.Has(text.OpenQuote) {
			t.Name = r.quoted(k+1, min(sent.Last, k+titleMost))
			return
		}
	}
}

// quoted returns the words from token first to the next closing mark before
// last, without a stop at their end; "" where they begin in lower case or no
// mark closes them.
func (r *reading) quoted(first, last int) string {
	if first >= last || !r.d.Tokens[first].Flags.Has(text.Capital) {
		return ""
	}
	for k := first; k < last; k++ {
		if r.d.Tokens[k].Flags.Has(text.EndQuote) {
			return strings.TrimRight(r.d.Words(first, k), ".,;")
		}
	}
	return ""
}
