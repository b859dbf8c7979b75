package date

import (
	"lede/extract/quantity"
)

// figure returns the number that begins at the item, read once.
func (r *reader) figure(i int) *figure {
	it := r.at(i)
	if !it.parsed {
		if it.counts {
			it.figure = r.readFigure(i)
		}
		it.parsed = true
	}
	return &it.figure
}

// readFigure reads the number that begins at item i.
func (r *reader) readFigure(i int) figure {
	if it := &r.row[i]; r.alone(i) {
		if it.kind == number {
			return figure{milli: it.num * 1000, end: int32(i + 1)}
		}
		if t, v := &r.doc.Tokens[it.token], it.word.value; v.end > 0 && t.Start == it.start && t.End == it.end {
			v.end = int32(i + 1)
			return v
		}
	}
	n, ok := quantity.Parse(r.doc.Text, int(r.row[i].start), int(r.row[r.end-1].end))
	if ok && n.Kind == quantity.Fraction && r.is(i+1, wsNoFraction) { // three quarters: nine months
		n, ok = quantity.Parse(r.doc.Text, int(r.row[i].start), int(r.row[i].end))
	}
	if !ok {
		return figure{}
	}
	whole, frac, ok := n.Value.Int64(3)
	if !ok || whole < 0 || whole > 99999 {
		return figure{}
	}
	return figure{milli: int32(whole*1000 + frac), end: int32(r.itemAt(i, n.End)), ordinal: n.Kind == quantity.Ordinal}
}

// alone reports whether the digits or the word at i are a number by
// themselves: what follows is no part of it. Most numbers are, and need no
// parsing.
func (r *reader) alone(i int) bool {
	it := &r.row[i]
	if it.kind == number && (it.num < 0 || it.num > 99999) {
		return false
	}
	next := r.at(i + 1)
	switch next.kind {
	case letters:
		return next.space && !next.counts && !r.is(i+1, wsNumberGoesOn)
	case mark:
		return next.mark != vulgar && (next.space || next.mark == '%' || next.mark == ')' || next.mark == '.' && !r.glued(i+2) || next.mark == ',' && !r.glued(i+2))
	}
	return false
}

// cardinal reads a whole or decimal number, in digits or words.
func (r *reader) cardinal(i int) (milli int64, end int) {
	if !r.at(i).counts {
		return 0, i
	}
	if f := r.figure(i); f.end > 0 && !f.ordinal {
		return int64(f.milli), int(f.end)
	}
	return 0, i
}

// ordinal reads "third", "21st", "twenty-first", "twenty first".
func (r *reader) ordinal(i int) (n, end int) {
	it := r.at(i)
	if !it.counts {
		return 0, i
	}
	if tens := 0; it.kind == letters {
		switch {
		case r.is(i, wTwenty):
			tens = 20
		case r.is(i, wThirty):
			tens = 30
		}
		if tens > 0 {
			if u, e := r.ordinal(r.opt(i+1, '-')); u > 0 && u < 10 {
				return tens + u, e
			}
		}
	}
	if f := r.figure(i); f.ordinal && f.milli >= 1000 && f.milli < 1000_000 {
		return int(f.milli / 1000), int(f.end)
	}
	return 0, i
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

// valueOf returns the value of a word that is a whole number or an ordinal by
// itself; its end is 0 for others, and where what precedes or follows decides.
func valueOf(s string) figure {
	n, ok := quantity.Parse(s, 0, len(s))
	if !ok || n.End != len(s) || n.Article || n.Kind == quantity.Fraction {
		return figure{}
	}
	whole, frac, ok := n.Value.Int64(3)
	if !ok || whole < 1 || whole > 99999 || frac != 0 {
		return figure{}
	}
	return figure{milli: int32(whole) * 1000, end: 1, ordinal: n.Kind == quantity.Ordinal}
}
