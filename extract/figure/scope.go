package figure

// A scope is a sentence as the steps see it that find out what its figures
// measure, when, and how firmly.
type scope struct {
	sent        int    // index of the sentence
	first, last int    // its tokens: [first, last)
	from, to    int    // its figures: items[from:to]
	paragraph   int    // first token of its paragraph
	seasonal    answer // whether it tells of a season
	caption     string // what the numbers in the rows of a table count
	outline
}

// An answer is one that is worked out when it is first asked for.
type answer uint8

const (
	unasked answer = iota
	no
	yes
)

// each takes a step for all scopes, one after the other. In the step, items ends
// with the figures of the scope.
func (r *reader) each(step func(*reader)) {
	all := r.items
	for k := range r.scopes {
		r.at, r.scope = k, r.scopes[k]
		r.items = all[:r.to]
		step(r)
	}
	r.items = all
}

// outlines reads the sentence into parts and finds the words that tell how firm
// its figures are, for the steps after it.
func (r *reader) outlines() {
	r.sketch()
	if r.to > r.from {
		r.firmWords()
	}
	r.scopes[r.at].outline = r.outline
}

// An arena holds the outlines of an article.
type arena struct {
	parts []part
	firm  []firmWord
}

// emptied returns the arena's memory for another article.
func (a arena) emptied() arena { return arena{parts: a.parts[:0], firm: a.firm[:0]} }
