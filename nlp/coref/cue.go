package coref

import "lede/text"

// Cues are the tokens that Resolve looks at besides names, in order: pronouns,
// articles before a noun, quotation marks. Whoever tags a document notes them while
// its tokens are at hand.
type Cues []int32

// Add notes the cues of a tagged sentence, the tokens [first, last).
func (c *Cues) Add(d *text.Document, first, last int) {
	tokens, the := d.Tokens[first:last], hashThe
	for i := range tokens {
		t := &tokens[i]
		if t.Lower == the && i+1 < len(tokens) && noun(&tokens[i+1]) || t.Flags&quotes != 0 || pronominal(t.Tag) {
			*c = append(*c, int32(first+i))
		}
	}
}

// quotes are the flags of quotation marks.
const quotes = text.OpenQuote | text.EndQuote

// pronominal reports whether pronouns have the tag.
func pronominal(t text.Tag) bool {
	const tags = 1<<text.PRP | 1<<text.PRPS
	return uint64(tags)>>(t%64)&1 != 0
}
