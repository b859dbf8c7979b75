// Package statement finds what people and bodies are reported to have said.
//
// Rules find the cues ("said", "according to") and tell by the field form what
// a cue takes. This package finds the quotations, and for each cue the speaker
// and the content around it, on either side. Quotations without a cue of
// their own are carried on from the statement before.
package statement

import (
	"context"
	"sync"

	"lede/extract/refer"
	"lede/fact"
	"lede/lexicon"
	"lede/rule"
	"lede/story"
	"lede/text"
)

// An Extractor is read-only once made and safe for concurrent use.
type Extractor struct {
	words     *refer.Words
	addressed *lexicon.Lexicon // verbs that name the hearer first: tell
	document  *lexicon.Lexicon // nouns for what speaks for a body: report
	medium    *lexicon.Lexicon // nouns for how somebody speaks: "in a statement"
	role      *lexicon.Lexicon
	modifier  *lexicon.Lexicon    // words of titles before the role
	adverb    *lexicon.Lexicon    // words between speaker and verb
	mute      [3]*lexicon.Lexicon // nouns for what happens, and doesn't speak
	close     *lexicon.Lexicon    // what a source is to what it tells of: "familiar" with
	that      uint64
	and       uint64
	but       uint64
	of        uint64
	by        uint64
	carried   string // the rule of quotations without a cue, "" where it is off

	idle sync.Pool // of *reader
}

// New compiles the tables that the extractor needs out of the rules.
func New(set *rule.Set) (*Extractor, error) {
	return &Extractor{
		words:     refer.NewWords(set),
		addressed: refer.List(set, "say_to"), document: refer.List(set, "document_noun"), medium: refer.List(set, "speech_medium"),
		role: refer.List(set, "role"), modifier: refer.List(set, "role_modifier"), adverb: refer.List(set, "say_adverb"), close: refer.List(set, "source_close"),
		that: text.HashLower("that"), and: text.HashLower("and"), but: text.HashLower("but"),
		of: text.HashLower("of"), by: text.HashLower("by"),
		mute:    [3]*lexicon.Lexicon{refer.List(set, "change_noun"), refer.List(set, "disaster_noun"), refer.List(set, "accident_noun")},
		carried: set.Writes("statement.carried"),
	}, nil
}

// A reader reads one article, then another in the same memory.
type reader struct {
	x      *Extractor
	st     *story.Story
	doc    *text.Document
	guide  refer.Guide
	roles  roleIndex
	quotes []piece
	at     []int32 // token -> 1 + piece of quotation that it stands in
	dated  []bool  // token -> part of a date
	found  []statement

	scanner scanner
	said    []cue // of the sentence at hand
}

// Extract adds the statements of the story in text order and gives the
// figures in them their speaker as source.
func (x *Extractor) Extract(ctx context.Context, st *story.Story) {
	r, ok := x.idle.Get().(*reader)
	if !ok {
		r = new(reader)
	}
	r.begin(x, st)
	for i := range st.Doc.Sentences {
		if ctx.Err() != nil {
			return
		}
		r.sentence(i)
	}
	r.carry()
	r.finish()
	r.forget()
	x.idle.Put(r)
}

// begin makes ready to read an article.
func (r *reader) begin(x *Extractor, st *story.Story) {
	d := st.Doc
	r.x, r.st, r.doc = x, st, d
	r.guide.Read(x.words, d)
	r.at = append(r.at[:0], make([]int32, len(d.Tokens))...)
	r.dated = append(r.dated[:0], make([]bool, len(d.Tokens))...)
	for i := range st.Dates {
		for t := st.Dates[i].First; t < st.Dates[i].Last; t++ {
			r.dated[t] = true
		}
	}
	r.readQuotes()
	r.roles = newRoleIndex(r)
}

// forget empties the reader, which must not keep an article in memory.
func (r *reader) forget() {
	clear(r.found)
	r.scanner.text = ""
	r.guide.Forget()
	*r = reader{guide: r.guide, at: r.at, dated: r.dated, quotes: r.quotes[:0], found: r.found[:0], scanner: r.scanner, said: r.said[:0]}
}

// sentence reads the statements whose cue stands in sentence i.
func (r *reader) sentence(i int) {
	s := &r.doc.Sentences[i]
	cues := r.cues(i)
	lo := r.bodyStart(s)
	for k := range cues {
		cues[k].lo, cues[k].hi = lo, s.Last
	}
	for k := range cues {
		c := &cues[k]
		if k > 0 {
			c.before = &cues[k-1]
		}
		if k+1 < len(cues) {
			c.after = &cues[k+1]
		}
		r.read(c)
	}
}

// bodyStart returns where a sentence begins, after a dateline.
func (r *reader) bodyStart(s *text.Sentence) int {
	first := s.First
	for first < s.Last && int(r.doc.Tokens[first].Start) < r.st.Dateline.End && r.st.Dateline.Overlaps(s.Span) {
		first++
	}
	return first
}

// cues returns the cues of sentence i in text order; good until the next call.
func (r *reader) cues(i int) []cue {
	r.said = r.said[:0]
	for _, m := range r.st.Match.Match(r.doc, i, string(fact.KindStatement)) {
		c, ok := r.cue(&m)
		if ok {
			r.said = append(r.said, c)
		}
	}
	return r.said
}

// finish writes the statements down in text order.
func (r *reader) finish() {
	r.order()
	for i := range r.found {
		r.st.Says = append(r.st.Says, r.record(&r.found[i]))
	}
	r.sources()
}
