package date

import (
	"lede/extract/timex"
	"lede/text"
)

// A reader parses the temporal expressions of one sentence. Its methods take
// the index of an item and return what begins there with the index of the item
// after it; nil where nothing does.
type reader struct {
	table   *table
	doc     *text.Document
	from    int          // first token of the sentence
	to      int          // token after the last
	row     []item       // the items of all sentences, a margin of empty ones around each
	starts  []int32      // those of them that an expression may begin with
	line                 // the items of the sentence
	blank   [margin]item // empty
	parts   []item       // of one token, while it is looked up
	order   dateOrder    // see dateOrder
	exprs   []timex.Expr // arena of the document
	bracket bracket
	game    int    // see ofGame
	told    []told // the days told so far, in the order of the text
	settle  func() // settles the sentences read before, so that the days are known that they tell
}

func newReader(t *table) reader {
	r := reader{table: t}
	for i := range r.blank {
		r.blank[i] = item{kind: mark, num: -1, token: -1, word: &t.unknown}
	}
	return r
}

// A line tells where the items of a sentence are.
type line struct {
	begin, end int
	starts     span
}

// A found is one expression: items [a, b).
type found struct {
	a, b int
	e    *timex.Expr
	rule ruleName
}

// A member is an expression as one of those of its sentence.
type member struct {
	found
	ahead *timex.Expr // the reading with the "in" before it, in the future tense
	pair  int         // 1 + index of the other end of a range, 0 for none
	first bool        // of the two ends of a range
	lost  bool        // see contend
	index int         // in Story.Dates
}

// open turns to a sentence, whose items are there.
func (r *reader) open(l line, s text.Sentence) {
	r.line, r.from, r.to, r.bracket = l, s.First, s.Last, bracket{}
}

// start makes the reader ready for a document.
func (r *reader) start(d *text.Document) {
	r.doc, r.order = d, unknownOrder
	r.told, r.game = r.told[:0], unknownGame
}

// clear forgets the items and expressions of the sentences read.
func (r *reader) clear() {
	r.exprs, r.starts = r.exprs[:0], r.starts[:0]
	r.row = append(r.row[:0], r.blank[:]...)
}

// expr puts a copy of an expression into the arena.
//
//go:noinline
func (r *reader) expr(e *timex.Expr) *timex.Expr { // called from a hundred places, which would all hold its code
	if len(r.exprs) == cap(r.exprs) { // earlier pointers keep the old array
		r.exprs = make([]timex.Expr, 0, max(16, 2*cap(r.exprs)))
	}
	r.exprs = append(r.exprs, *e)
	return &r.exprs[len(r.exprs)-1]
}

// at returns the item at i, an empty one beyond the sentence.
func (r *reader) at(i int) *item { return &r.row[i] }

// has reports whether the word at i has one of the classes.
func (r *reader) has(i int, c class) bool {
	return r.at(i).class&c != 0
}

// is reports whether the word at i is one of the list.
func (r *reader) is(i int, l wordList) bool { return r.at(i).word.in(l) }

// mark reports whether the item at i is the character c.
func (r *reader) mark(i int, c byte) bool { return r.at(i).mark == c }

// opt returns i+1 where the character c stands at i, else i.
func (r *reader) opt(i int, c byte) int {
	if r.mark(i, c) {
		return i + 1
	}
	return i
}

// word returns i+1 where a word of the list stands at i, else i.
func (r *reader) word(i int, l wordList) int {
	if r.is(i, l) {
		return i + 1
	}
	return i
}

// glued reports whether the item at i follows the one before without space.
func (r *reader) glued(i int) bool { return r.at(i).glued() }

// phrase returns the value of the longest phrase of the sort at i.
func (r *reader) phrase(i int, s phraseSort) (value string, end int) {
	w := r.at(i).word
	if w.sorts&(1<<s) == 0 {
		return "", i
	}
	if !r.goesOnAs(i, w) {
		return "", i
	}
	for k := range w.phrases {
		if p := &w.phrases[k]; p.sort == s && r.matches(i+1, p.words) {
			return p.value, i + 1 + len(p.words)
		}
	}
	return "", i
}

// goesOnAs reports whether what follows item i may be the second word of one of
// the phrases that its word begins; true where one of them is a single word.
func (r *reader) goesOnAs(i int, w *word) bool { return w.seconds>>(r.at(i+1).hash&63)&1 != 0 }

func (r *reader) matches(i int, words []uint64) bool {
	for k, h := range words {
		if r.at(i+k).hash != h {
			return false
		}
	}
	return true
}

// tag returns the tag of the token that holds the item at i.
func (r *reader) tag(i int) text.Tag {
	if t := r.at(i).token; t >= 0 {
		return r.doc.Tokens[t].Tag
	}
	return text.NoTag
}

// itemAt returns the first item from i on that begins at or after byte off.
func (r *reader) itemAt(i, off int) int {
	for i < r.end && int(r.row[i].start) < off {
		i++
	}
	return i
}
