package figure

import (
	"slices"

	"lede/extract/quantity"
	"lede/text"
)

// scan finds the figures of the sentence: its numbers with their units.
func (r *reader) scan() {
	for end := r.first; r.reading < len(r.readings) && r.readings[r.reading].token < r.last; r.reading++ {
		if i := r.readings[r.reading].token; i >= end {
			end = r.figure(&r.readings[r.reading])
		}
	}
}

// figure reads the figure whose number begins where the reading was taken and
// returns the token after it; the same token where there is none.
func (r *reader) figure(x *reading) int {
	i := x.token
	if end := r.ratio(i); end > i {
		return end
	}
	if x.end == i && !x.united {
		return r.hourAndHalf(i)
	}
	it := r.blank()
	end := r.number(i, it)
	if end == i {
		return r.hourAndHalf(i)
	}
	if it.num.Kind == quantity.Ordinal {
		r.refused(i, end, "it is an ordinal, a place in a row")
		return end
	}
	if r.refuse(i, end, x.coded || x.united && r.coded(i, end)) {
		r.refused(i, end, "it is part of a name, a code, a telephone number or a numbered thing")
		r.vetoed = end
		return end
	}
	end = r.repeated(it, end)
	r.left(it)
	if next, ok := r.scores(it); ok {
		r.take()
		return next
	}
	r.right(it)
	r.spread(it)
	r.modify(it)
	next := it.last
	if !r.keep(it) {
		r.notKept(it)
		r.vetoed = it.numLast
		return max(next, end)
	}
	r.take()
	return next
}

// blank returns an empty item to fill, which is one of the figures once it is
// taken. It lies behind them, as a copy of it would cost more than most questions.
func (r *reader) blank() *item {
	n := len(r.items)
	r.items = slices.Grow(r.items, 1)
	it := &r.items[:n+1][n]
	*it = item{}
	return it
}

// take adds the item that blank gave.
func (r *reader) take() { r.items = r.items[:len(r.items)+1] }

// repeated skips the number in digits that repeats one in words: twenty-two
// (22) people.
func (r *reader) repeated(it *item, end int) int {
	if it.num.Digits || end+2 >= r.last || r.lower(end) != hOpen || !r.is(end+2, ")") || it.unit.kind != noUnit {
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

// left reads what stands before the number: a sign or code of a currency.
func (r *reader) left(it *item) {
	p := it.numFirst
	if p > r.first && r.lex.beforeEnd.May(&r.d.Tokens[p-1]) {
		r.signBefore(it)
	}
	if u := r.lettered(p, it.numLast); u.code != "" && it.bare() {
		it.unit, it.numFirst = u, p-1
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

// signBefore reads the sign or code of a currency right before the number.
func (r *reader) signBefore(it *item) {
	p := it.numFirst
	for q := max(r.first, p-3); q < p; q++ {
		if n, e := r.lex.sign.Longest(r.d, q, p); n == p-q && r.signStands(q) {
			it.unit, it.numFirst = r.currency(e.Value), q
			return
		}
		if n, e := r.lex.code.Longest(r.d, q, p); n == p-q {
			it.unit, it.numFirst = r.currency(e.Value), q
			return
		}
	}
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
	return !r.lex.closeVerb.Has(r.d, i) && !r.in(i, plainVerbs)
}

// figureEnds reports whether a figure of the sentence ends before token i.
func (r *reader) figureEnds(i int) bool {
	for k := r.from; k < len(r.items); k++ {
		if r.items[k].last == i {
			return true
		}
	}
	return false
}

// direction returns "up" or "down" where the word at token i tells a change.
func (r *reader) direction(i int) string {
	t := &r.d.Tokens[i]
	if !r.lex.directions.May(t) || t.Lower == hContract && t.Tag == text.NN {
		return ""
	}
	if (t.Lower == hUp || t.Lower == hDown) && i > r.first && r.d.Tokens[i-1].Tag.Verb() && !r.auxiliary(i-1) && r.plainVerb(i-1) && !r.nounLike(i-1) {
		return "" // made up, set up
	}
	if t.Lower == hOff { // off 17.01 points, not paid off debts
		if j := i + 1; j >= r.last || !r.d.Tokens[j].Flags.Has(text.Digit) && r.d.Tokens[j].Tag != text.Currency || r.figureEnds(i) {
			return "" // 142 off 187 balls
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
