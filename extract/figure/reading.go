package figure

import (
	"strings"

	"lede/extract/quantity"
	"lede/fact"
	"lede/text"
)

// A reading is a place where a number may begin, with what the grammar of
// numbers reads there.
type reading struct {
	token  int
	end    int // the token after the number, token where there is none
	num    quantity.Number
	united bool // the token holds a unit as well, which is not kept here
	coded  bool // see reader.coded; not asked where united
}

// read finds where the numbers of the sentence begin. Only tokens that hold a
// digit or begin with a number word are looked at.
func (r *reader) read() {
	for i := r.first; i < r.last; {
		if i += quantity.Next(r.d.Tokens[i:r.last]); i == r.last {
			return
		}
		if r.d.Tokens[i].Lower == hMinus && r.is(i-1, "or") { // plus or minus 3 points
			i++
			continue
		}
		if end := r.blocked(i); end > i {
			i = end
			continue
		}
		r.readings = append(r.readings, reading{token: i, end: i})
		if r.loneArticle(i) {
			i++
			continue
		}
		var u unit
		x := &r.readings[len(r.readings)-1]
		if r.parse(i, x, &u); x.end > i && !x.united && x.num.Kind != quantity.Ordinal {
			x.coded = r.coded(i, x.end)
		}
		i = max(x.end, i+1)
	}
}

// loneArticle reports whether the article at token i begins no number for sure: the
// next token is all one plain word, which is none of numbers.
func (r *reader) loneArticle(i int) bool {
	if i+2 >= r.last || !r.in(i, aAn) {
		return false
	}
	t := &r.d.Tokens[i+1]
	return t.Flags.Has(text.Plain) && !r.d.Tokens[i+2].Flags.Has(text.Glued|text.Letter) && !quantity.MayBeWord(t.Lower)
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
	return r.idiomOver(i)
}

// idiomReach is how many tokens before a number the idiom may begin that it is
// part of.
const idiomReach = 2

// idiomOver returns the token after the set phrase that begins at or covers token i;
// i where there is none: cloud nine, group of seven.
func (r *reader) idiomOver(i int) int {
	t := &r.d.Tokens[i]
	if r.lex.idiomRest.May(t) {
		for k := max(r.first, i-idiomReach); k < i; k++ {
			if n, _ := r.lex.idiom.Longest(r.d, k, r.last); k+n > i {
				return k + n
			}
		}
	}
	if r.lex.idiomEnd.May(t) || i+1 < r.last && r.lex.idiomRest.May(&r.d.Tokens[i+1]) {
		n, _ := r.lex.idiom.Longest(r.d, i, r.last)
		return i + n
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

// number reads the number at token i into it, an item that holds nothing yet. end
// is the token after it, i where there is none.
func (r *reader) number(i int, it *item) (end int) {
	it.numFirst, it.core, it.first, it.head = i, i, i, -1
	for k := r.reading; k < len(r.readings) && r.readings[k].token <= i; k++ {
		if x := &r.readings[k]; x.token == i && !x.united {
			it.num, it.numLast, it.last = x.num, x.end, x.end
			return x.end
		}
	}
	var x reading
	if r.parse(i, &x, &it.unit); x.end == i {
		it.unit = unit{}
	}
	it.num, it.numLast, it.last = x.num, x.end, x.end
	return x.end
}

// parse reads the number that begins at token i from the text into x, and a unit
// that clings to it into u.
func (r *reader) parse(i int, x *reading, u *unit) {
	x.token, x.end = i, i
	tok := &r.d.Tokens[i]
	limit := int(r.d.Tokens[r.last-1].End)
	start := int(tok.Start)
	if tok.Flags.Has(text.Digit | text.Letter) {
		if v, n := r.prefix(i); n > 0 {
			*u, x.united = v, true
			start += n
		}
	}
	if !quantity.ParseInto(&x.num, r.d.Text, start, limit) {
		return
	}
	if x.united && u.family != "" && r.d.Tokens[i].Flags.Has(text.Letter) && x.num.Scale.IsOne() && quantity.Less(x.num.Value, quantity.Int(100)) {
		if n := start - int(tok.Start); n == 1 {
			return // N95, R2
		}
	}
	end := i + 1
	for end < r.last && int(r.d.Tokens[end].Start) < x.num.End {
		end++
	}
	if rest := int(r.d.Tokens[end-1].End); x.num.End < rest {
		// 32m2: the tokenizer left the unit on the number
		v, ok := r.glued(r.d.Text[x.num.End:rest])
		if !ok || x.united {
			return
		}
		*u, x.united = v, true
		x.num.Suffix = 0
	}
	x.end = end
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
	if e := r.lex.letter.Lookup(w[:n]); e != nil {
		if u := r.currency(e.Value); u.code != "" {
			return u, n
		}
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
