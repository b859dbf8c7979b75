// Package figure finds quantities and what they measure: a number with its
// unit, how it is meant, which change it tells, and what is measured, when and
// by whose word.
package figure

import (
	"context"
	"strings"
	"sync"

	"lede/extract/refer"
	"lede/fact"
	"lede/rule"
	"lede/story"
	"lede/text"
)

// An Extractor is read-only once made and safe for concurrent use.
type Extractor struct {
	set        *rule.Set
	complete   bool // see rule.Set.Complete
	lex        lexicons
	firmAt     rule.Sought // where the words stand that tell how firm figures are
	referWords *refer.Words
	pool       sync.Pool // of *reader
}

// New compiles the tables that the extractor needs out of the rules. A lexicon
// that the rules lack counts as empty.
func New(set *rule.Set) (*Extractor, error) {
	x := &Extractor{set: set, complete: set.Complete(string(fact.KindFigure)), lex: newLexicons(set), firmAt: set.Sought("figure_status"), referWords: refer.NewWords(set)}
	x.pool.New = func() any { return &reader{Extractor: x} }
	return x, nil
}

// Extract adds the figures that it finds to the story, in text order, and
// marks them on the document as {figure}, their numbers as {number}.
func (x *Extractor) Extract(ctx context.Context, st *story.Story) {
	r := x.pool.Get().(*reader)
	defer x.pool.Put(r)
	st.Match.Read(st.Doc)
	r.reset(st)
	defer r.reset(nil)
	for s := range st.Doc.Sentences {
		if s%64 == 0 && ctx.Err() != nil {
			return
		}
		r.enter(s)
		r.read()
	}
	for s := range st.Doc.Sentences {
		r.enter(s)
		r.sentence(s)
	}
	r.relate()
	r.repeatPeriods()
	r.mark()
}

// A reader finds the figures of one article. It holds scratch memory and is
// used by one goroutine at a time.
type reader struct {
	*Extractor
	st       *story.Story
	d        *text.Document
	items    []item  // the figures of the article, up to the end of the sentence that is looked at
	scopes   []scope // the sentences that have figures, and those at the top
	scope            // the one that is looked at
	at       int     // its index in scopes
	arena    arena
	readings []reading
	reading  int // index in readings of the number that is looked at
	date     int // index in Dates of the first that may overlap what comes
	name     int // index in Mentions of the first in the sentence
	money    currencies
	cricket  question
	models   []uint64 // forms of the numbers that names of the article end in
	vetoed   int      // token after the last number that was refused as a name's, 0 for none
	bids     []rule.Match
	tabs     bool // the article has tabs, so perhaps tables
	clock    clock
	times    map[amount]string // of amounts, for those told again
	guide    refer.Guide       // made when the first source needs it; most articles need none before statements are read
	values   []fact.Number     // of records, the room of which is taken up as they are made
}

func (r *reader) reset(st *story.Story) {
	clear(r.items) // which hold pieces of the article's text, as the scopes do
	clear(r.scopes)
	r.guide.Forget()
	*r = reader{Extractor: r.Extractor, st: st, guide: r.guide, items: r.items[:0], scopes: r.scopes[:0], arena: r.arena.emptied(), readings: r.readings[:0],
		models: r.models[:0], bids: r.bids[:0], times: r.times, values: r.values}
	if st != nil {
		r.d, r.clock.year = st.Doc, yearOf(st.Published)
		r.tabs = strings.IndexByte(r.d.Text, '\t') >= 0
	}
}

// enter moves to sentence s.
func (r *reader) enter(s int) {
	r.sent, r.first, r.last = s, r.d.Sentences[s].First, r.d.Sentences[s].Last
}

// sentence finds the numbers of one sentence and what they count.
func (r *reader) sentence(s int) {
	r.from, r.vetoed = len(r.items), 0
	if r.opensParagraph(s) {
		r.paragraph = r.first
	}
	r.captioned()
	r.scan()
	r.contend()
	if len(r.items) > r.from {
		r.share()
		r.bounds()
		r.converted()
		r.declare()
	}
	if r.to = len(r.items); r.to > r.from || s < leadSentences {
		r.scopes = append(r.scopes, r.scope)
	}
}

// opensParagraph reports whether an empty line stands before sentence s.
func (r *reader) opensParagraph(s int) bool {
	if s == 0 {
		return true
	}
	gap := r.d.Text[r.d.Sentences[s-1].End:r.d.Sentences[s].Start]
	return len(gap) > 1 && strings.Count(gap, "\n") > 1
}

// mark puts the figures on the document.
func (r *reader) mark() {
	for i := range r.items {
		it := &r.items[i]
		r.d.AddMark(text.Mark{First: int32(it.first), Last: int32(it.last), Label: text.Figure, Ref: int32(i)})
		r.d.AddMark(text.Mark{First: int32(it.numFirst), Last: int32(it.numLast), Label: text.Number, Ref: int32(i)})
	}
}
