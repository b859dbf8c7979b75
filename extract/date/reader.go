package date

import (
	"lede/extract/quantity"
	"lede/extract/timex"
	"lede/text"
)

// A reader parses the temporal expressions of one sentence. Its methods take
// the index of an item and return what begins there with the index of the item
// after it; nil where nothing does.
type reader struct {
	table *table
	doc   *text.Document
	from  int // first token of the sentence
	to    int // token after the last
	items []item
	order dateOrder
	exprs []timex.Expr // arena of the sentence
	none  item
}

// A found is one expression: items [a, b).
type found struct {
	a, b  int
	e     *timex.Expr
	rule  string      // the grammar's, such as date.weekday
	lost  bool        // see contend
	ahead *timex.Expr // the reading with the "in" before it, in the future tense
	pair  int         // 1 + index of the other end of a range, 0 for none
	index int         // in Story.Dates
}

// read fills the reader with the items of a sentence and reports whether any
// of them can be part of an expression.
func (r *reader) read(d *text.Document, s text.Sentence) bool {
	r.doc, r.from, r.to = d, s.First, s.Last
	r.items = cut(r.items[:0], d.Text, s.Start, s.End)
	r.exprs = r.exprs[:0]
	r.none = item{kind: mark, num: -1}
	any := false
	for i := range r.items {
		it := &r.items[i]
		if it.kind == letters {
			it.word = r.table.words[it.hash]
			any = any || it.word != nil && it.word.class&trigger != 0
		} else if it.kind == number {
			any = true
		}
	}
	return any
}

// expr puts an expression into the arena.
func (r *reader) expr(e timex.Expr) *timex.Expr {
	if len(r.exprs) == cap(r.exprs) { // earlier pointers keep the old array
		r.exprs = make([]timex.Expr, 0, max(16, 2*cap(r.exprs)))
	}
	r.exprs = append(r.exprs, e)
	return &r.exprs[len(r.exprs)-1]
}

// at returns the item at i, an empty one beyond the sentence.
func (r *reader) at(i int) *item {
	if i < 0 || i >= len(r.items) {
		return &r.none
	}
	return &r.items[i]
}

// has reports whether the word at i has one of the classes.
func (r *reader) has(i int, c class) bool {
	w := r.at(i).word
	return w != nil && w.class&c != 0
}

// is reports whether the word at i is one of the given lower-case words.
func (r *reader) is(i int, words ...string) bool {
	it := r.at(i)
	if it.kind != letters {
		return false
	}
	s := r.doc.Text[it.start:it.end]
	for _, w := range words {
		if equalFold(s, w) {
			return true
		}
	}
	return false
}

func equalFold(s, lower string) bool {
	if len(s) != len(lower) {
		return false
	}
	for i := range len(s) {
		c := s[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		if c != lower[i] {
			return false
		}
	}
	return true
}

// mark reports whether the item at i is the character c.
func (r *reader) mark(i int, c byte) bool {
	it := r.at(i)
	return it.kind == mark && it.mark == c && c != 0
}

// opt returns i+1 where the character c stands at i, else i.
func (r *reader) opt(i int, c byte) int {
	if r.mark(i, c) {
		return i + 1
	}
	return i
}

// word returns i+1 where one of the words stands at i, else i.
func (r *reader) word(i int, words ...string) int {
	if r.is(i, words...) {
		return i + 1
	}
	return i
}

// glued reports whether the item at i follows the one before without space.
func (r *reader) glued(i int) bool { return i > 0 && i < len(r.items) && !r.items[i].space }

// phrase returns the value of the longest phrase of the sort at i.
func (r *reader) phrase(i int, s phraseSort) (value string, end int) {
	if !r.has(i, isPhrase) {
		return "", i
	}
	for _, p := range r.items[i].word.phrases {
		if p.sort == s && r.matches(i+1, p.words) {
			return p.value, i + 1 + len(p.words)
		}
	}
	return "", i
}

func (r *reader) matches(i int, words []uint64) bool {
	for k, h := range words {
		if r.at(i+k).hash != h {
			return false
		}
	}
	return true
}

// token returns the token that holds the item at i, nil beyond the sentence.
func (r *reader) token(i int) *text.Token {
	if i < 0 || i >= len(r.items) {
		return nil
	}
	if k := r.doc.TokenAt(int(r.items[i].start)); k >= r.from && k < r.to {
		return &r.doc.Tokens[k]
	}
	return nil
}

// tag returns the tag of the token that holds the item at i.
func (r *reader) tag(i int) text.Tag {
	if t := r.token(i); t != nil {
		return t.Tag
	}
	return text.NoTag
}

// cardinal reads a whole or decimal number, in digits or words.
func (r *reader) cardinal(i int) (milli int64, end int) {
	if r.at(i).kind == mark && !r.mark(i, 'f') {
		return 0, i
	}
	n, ok := r.quantity(i)
	if ok && n.Kind == quantity.Fraction && r.is(i+1, "quarters", "quarter", "seconds", "halves") { // three quarters: nine months
		n, ok = quantity.Parse(r.doc.Text, int(r.items[i].start), int(r.items[i].end))
	}
	if !ok || n.Kind == quantity.Ordinal {
		return 0, i
	}
	whole, frac, ok := n.Value.Int64(3)
	if !ok || whole < 0 || whole > 99999 {
		return 0, i
	}
	return whole*1000 + frac, r.itemAt(i, n.End)
}

// ordinal reads "third", "21st", "twenty-first".
func (r *reader) ordinal(i int) (n, end int) {
	if r.at(i).kind == mark {
		return 0, i
	}
	for k, tens := range [...]string{"twenty", "thirty"} { // "twenty-sixth", "twenty sixth"
		if r.is(i, tens) {
			if u, e := r.ordinal(r.opt(i+1, '-')); e > i+1 && u < 10 {
				return 20 + 10*k + u, e
			}
		}
	}
	q, ok := r.quantity(i)
	if !ok || q.Kind != quantity.Ordinal {
		return 0, i
	}
	whole, _, ok := q.Value.Int64(0)
	if !ok || whole < 1 || whole > 999 {
		return 0, i
	}
	return int(whole), r.itemAt(i, q.End)
}

func (r *reader) quantity(i int) (quantity.Number, bool) {
	if i >= len(r.items) {
		return quantity.Number{}, false
	}
	return quantity.Parse(r.doc.Text, int(r.items[i].start), int(r.items[len(r.items)-1].end))
}

// itemAt returns the first item from i on that begins at or after byte off.
func (r *reader) itemAt(i, off int) int {
	for i < len(r.items) && int(r.items[i].start) < off {
		i++
	}
	return i
}

// small reads a whole number from lo to hi, in digits or words.
func (r *reader) small(i, lo, hi int) (n, end int) {
	if it := r.at(i); it.kind == number {
		if int(it.num) < lo || int(it.num) > hi || it.len() > 2 {
			return 0, i
		}
		return int(it.num), i + 1
	}
	milli, end := r.cardinal(i)
	if end == i || milli%1000 != 0 || milli < int64(lo)*1000 || milli > int64(hi)*1000 {
		return 0, i
	}
	return int(milli / 1000), end
}
