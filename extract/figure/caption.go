package figure

import (
	"strings"

	"lede/text"
)

// captioned takes down what the rows of a table count, from the line before
// them ("Confirmed cases by region:"), and forgets it where a line without
// columns follows.
func (r *reader) captioned() {
	if r.d.Tokens[r.last-1].Lower == hColon {
		r.caption = r.firstPlural(r.first, r.last)
		return
	}
	if !r.tabs {
		r.caption = ""
		return
	}
	s := r.d.Sentences[r.sent]
	if strings.IndexByte(r.d.Text[s.Start:s.End], '\t') < 0 {
		r.caption = ""
		return
	}
	for k := r.first; k+1 < r.last; k++ { // the line and the first row may be one sentence
		if r.d.Tokens[k].Lower == hColon && r.d.Tokens[k+1].Flags.Has(text.LineStart) {
			r.caption = r.firstPlural(r.first, k)
		}
	}
}

// firstPlural returns the first plural common noun of tokens [first, last) as
// a unit, "" where a verb stands before it.
func (r *reader) firstPlural(first, last int) string {
	for i := first; i < last; i++ {
		switch t := &r.d.Tokens[i]; {
		case t.Tag == text.NNS:
			return r.noun(i)
		case t.Tag.Verb() && t.Tag != text.VBN && r.verb(i):
			return ""
		}
	}
	return ""
}
