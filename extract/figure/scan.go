package figure

import (
	"strings"

	"lede/extract/quantity"
	"lede/fact"
	"lede/text"
)

// scan finds the numbers of the sentence with their units. Only tokens that
// hold a digit or begin with a number word are looked at.
func (r *reader) scan() {
	for i := r.first; i < r.last; {
		t := &r.d.Tokens[i]
		if !quantity.Starts(t) {
			i++
			continue
		}
		if end := r.blocked(i); end > i {
			i = end
			continue
		}
		if end := r.figure(i); end > i {
			i = end
			continue
		}
		i++
	}
}

// blocked returns the token after a date, a clock time or a set phrase that
// begins at or covers token i; i where there is none.
func (r *reader) blocked(i int) int {
	dates := r.st.Dates
	for r.date < len(dates) && dates[r.date].Last <= i {
		r.date++
	}
	for k := r.date; k < len(dates) && dates[k].First <= i; k++ {
		if dates[k].Last > i && !r.quantityDate(&dates[k]) {
			return dates[k].Last
		}
	}
	for k := max(r.first, i-2); k <= i; k++ { // cloud nine, group of seven
		if n, _ := r.lex.idiom.Longest(r.d, k, r.last); k+n > i {
			return k + n
		}
	}
	return i
}

// quantityDate reports whether a date is a quantity of time besides, as "ten
// years" is, rather than a point or a piece of the calendar.
func (r *reader) quantityDate(d *fact.Date) bool {
	if l := r.d.Tokens[d.Last-1].Lemma; l == hQuarter {
		return false // the next three quarters: no share
	}
	return d.Type == "DURATION" && strings.HasPrefix(d.Value, "P")
}

// figure reads the figure whose number begins at token i and returns the
// token after it; i where there is none.
func (r *reader) figure(i int) int {
	if end := r.ratio(i); end > i {
		return end
	}
	var it item
	end := r.number(i, &it)
	if end == i {
		return r.hourAndHalf(i)
	}
	if it.num.Kind == quantity.Ordinal {
		r.refused(i, end, "it is an ordinal, a place in a row")
		return end
	}
	if refused := r.refuse(i, end); refused {
		r.refused(i, end, "it is part of a name, a code, a telephone number or a numbered thing")
		r.vetoed = end
		return end
	}
	end = r.repeated(&it, end)
	r.left(&it)
	if next, ok := r.scores(&it); ok {
		r.items = append(r.items, it)
		return next
	}
	r.right(&it)
	r.spread(&it)
	r.modify(&it)
	next := it.last
	if !r.keep(&it) {
		r.notKept(&it)
		r.vetoed = it.numLast
		return max(next, end)
	}
	r.items = append(r.items, it)
	return next
}

// number reads the number at token i into it, which is large, so that it is
// not handed about. end is the token after it, i where there is none.
func (r *reader) number(i int, it *item) (end int) {
	tok := &r.d.Tokens[i]
	*it = item{numFirst: i, core: i, first: i, head: -1}
	limit := int(r.d.Tokens[r.last-1].End)
	start := int(tok.Start)
	if tok.Flags.Has(text.Digit | text.Letter) {
		if u, n := r.prefix(i); n > 0 {
			it.unit = u
			start += n
		}
	}
	n, ok := quantity.Parse(r.d.Text, start, limit)
	if !ok {
		return i
	}
	end = i + 1
	for end < r.last && int(r.d.Tokens[end].Start) < n.End {
		end++
	}
	it.num, it.numLast, it.last = n, end, end
	if rest := int(r.d.Tokens[end-1].End); n.End < rest {
		// 32m2: the tokenizer left the unit on the number
		u, ok := r.glued(r.d.Text[n.End:rest])
		if !ok || it.unit.kind != noUnit {
			return i
		}
		it.unit = u
		it.num.Suffix = 0
	}
	return end
}

// repeated skips the number in digits that repeats one in words: twenty-two
// (22) people.
func (r *reader) repeated(it *item, end int) int {
	if it.num.Digits || end+2 >= r.last || !r.is(end, "(") || !r.is(end+2, ")") || it.unit.kind != noUnit {
		return end
	}
	n, k := quantity.At(r.d, end+1, r.last)
	if k != 1 || !n.Digits || !n.Value.Equal(it.num.Value.Decimal) {
		return end
	}
	it.num.End = int(r.d.Tokens[end+2].End)
	it.numLast, it.last = end+3, end+3
	return end + 3
}

// prefix reads a currency written against the digits of token i: US113.
// It returns how many bytes it takes.
func (r *reader) prefix(i int) (unit, int) {
	w := r.d.Word(i)
	n := 0
	for n < len(w) && (w[n] < '0' || w[n] > '9') {
		n++
	}
	if n == 0 || n == len(w) {
		return unit{}, 0
	}
	if e := r.lex.sign.Lookup(w[:n]); e != nil {
		return r.currency(e.Value), n
	}
	if e := r.lex.code.Lookup(w[:n]); e != nil {
		return r.currency(e.Value), n
	}
	if w[:n] == "US" && i > r.first && r.d.Word(i-1) == "$" {
		return r.currency("USD"), n
	}
	return unit{}, 0
}

// glued returns the unit of letters that cling to a number.
func (r *reader) glued(s string) (unit, bool) {
	if e := r.lex.measureSign.Lookup(s); e != nil {
		return measureUnit(e.Value), true
	}
	if e := r.lex.measure.Lookup(s); e != nil {
		return measureUnit(e.Value), true
	}
	if e := r.lex.percent.Lookup(s); e != nil {
		return percentUnit(e.Value), true
	}
	if e := r.lex.code.Lookup(s); e != nil {
		return r.currency(e.Value), true
	}
	if e := r.lex.sign.Lookup(s); e != nil {
		return r.currency(e.Value), true
	}
	return unit{}, false
}

// left reads what stands before the number: a sign or code of a currency.
func (r *reader) left(it *item) {
	p := it.numFirst
	for q := max(r.first, p-3); q < p; q++ {
		if n, e := r.lex.sign.Longest(r.d, q, p); n > 0 && n == p-q && r.signStands(q) {
			it.unit, it.numFirst = r.currency(e.Value), q
			break
		}
		if n, e := r.lex.code.Longest(r.d, q, p); n > 0 && n == p-q {
			it.unit, it.numFirst = r.currency(e.Value), q
			break
		}
	}
	if it.unit.kind == money && it.numFirst == p { // US113 after "$"
		if p > r.first && r.d.Word(p-1) == "$" {
			it.numFirst--
		}
	}
	q := it.numFirst - 1
	if q >= r.first && r.negative(q) {
		it.num.Value = quantity.Neg(it.num.Value)
		it.numFirst = q
	}
	it.core = it.numFirst
}

// negative reports whether token q is the minus sign of the number after it:
// it clings to the number and to nothing before it, or is the word.
func (r *reader) negative(q int) bool {
	if w := r.d.Word(q); isMinus(w) {
		before := q == r.first || !r.d.Tokens[q].Flags.Has(text.Glued) || r.d.Word(q-1) == "("
		return before && r.d.Tokens[q+1].Flags.Has(text.Glued)
	}
	return false
}

// signStands reports whether the currency sign that begins at token q is one:
// letters need no letter before them.
func (r *reader) signStands(q int) bool {
	return q == r.first || !r.d.Tokens[q].Flags.Has(text.Glued|text.Letter) || r.d.Tokens[q-1].Flags.Has(text.Punct)
}

func isMinus(w string) bool { return w == "-" || w == "−" || w == "–" }

func isDash(w string) bool { return w == "-" || w == "–" || w == "—" || w == "−" || w == "‑" }

// plainVerb reports whether the verb at token i says nothing of a level, so
// that "up" after it is only its particle.
func (r *reader) plainVerb(i int) bool {
	return !r.lex.closeVerb.Has(r.d, i) && !r.isWord(i, "went", "go", "goes", "going", "gone", "moved", "ended", "closed", "finished", "opened", "came", "stood", "traded", "ticked", "edged", "picked", "crept",
		"revise", "revised", "revising", "bring", "brought", "push", "pushed", "pushing", "drive", "drove", "driven", "adjusted", "marked", "scaled", "sent", "sending", "pulled", "dragged")
}

// direction returns "up" or "down" where the word at token i tells a change.
func (r *reader) direction(i int) string {
	if t := &r.d.Tokens[i]; (t.Lower == hUp || t.Lower == hDown) && i > r.first && r.d.Tokens[i-1].Tag.Verb() && !r.auxiliary(i-1) && r.plainVerb(i-1) && !r.nounLike(i-1) {
		return "" // made up, set up
	}
	if r.is(i, "off") { // off 17.01 points, not paid off debts
		if j := i + 1; j >= r.last || !r.d.Tokens[j].Flags.Has(text.Digit) && r.d.Tokens[j].Tag != text.Currency {
			return ""
		}
	}
	if n, _ := r.lex.up.Longest(r.d, i, r.last); n > 0 {
		return "up"
	}
	if n, _ := r.lex.down.Longest(r.d, i, r.last); n > 0 {
		return "down"
	}
	return ""
}
