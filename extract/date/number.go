package date

import (
	"lede/extract/quantity"
)

// figure returns the number that begins at the item, read once.
func (r *reader) figure(i int) *figure {
	it := r.at(i)
	if it.traits&traitParsed == 0 {
		r.readFigure(i)
	}
	return &it.figure
}

func (r *reader) readFigure(i int) {
	it := r.at(i)
	if it.counts() {
		it.figure = r.newFigure(i)
	}
	it.traits |= traitParsed
}

// newFigure reads the number that begins at item i. Few need parsing.
func (r *reader) newFigure(i int) figure {
	it := &r.row[i]
	switch v := it.word.value; {
	case it.kind == number:
		if it.num >= 0 && it.num <= 99999 && r.digitsEnd(i) {
			return figure{milli: it.num * 1000, end: int32(i + 1)}
		}
	case it.kind == letters && r.noNumber(i):
		return figure{}
	case v.ordinal, v.end > 0 && r.wordEnds(i):
		v.end = int32(i + 1)
		return v
	}
	return r.parse(i)
}

// noNumber reports whether the word at i is for sure no number: a magnitude
// alone, or an article that no part of a number follows.
func (r *reader) noNumber(i int) bool {
	if !quantity.StartsWord(r.row[i].hash) {
		return true
	}
	next := r.at(i + 1)
	return r.is(i, wAAn) && next.kind == letters && !next.counts()
}

// parse reads the number at item i, whatever it is.
func (r *reader) parse(i int) figure {
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

// digitsEnd reports whether the digits at i are a number by themselves, and
// what follows is for sure no part of it.
func (r *reader) digitsEnd(i int) bool {
	next := r.at(i + 1)
	switch next.kind {
	case letters:
		if next.space() {
			return !next.counts() && (r.row[i].num >= 10 || !r.is(i+1, wInOut)) // one in five
		}
		return !next.counts() && !r.is(i+1, wsOrdinal) && !r.letter(i+1, 'e')
	case mark:
		return next.token < 0 || r.signEnds(i+1) || next.mark == ':' || next.mark == '-' && !next.space() && r.compound(i+1)
	}
	return false
}

// signEnds reports whether the mark at i ends the number before it.
func (r *reader) signEnds(i int) bool {
	switch it := r.at(i); it.mark {
	case vulgar:
		return false
	case '%', ')':
		return true
	case '.', ',':
		return it.space() || !r.glued(i+1)
	default:
		return it.space()
	}
}

// compound reports whether the hyphen or dash at i parts a number from what it
// stands before, as in "12-month" and "5-4"; two and a half are "2-1/2".
func (r *reader) compound(i int) bool {
	next := r.at(i + 1)
	switch {
	case r.at(i).len() > 1: // a dash
		return true
	case !next.glued():
		return false
	case next.kind == letters:
		return !next.counts() && !r.is(i+1, wInOut)
	}
	return next.kind == number && (!r.glued(i+2) || r.at(i+2).kind == letters || r.mark(i+2, '-'))
}

// wordEnds is digitsEnd for a number word, which is one token.
func (r *reader) wordEnds(i int) bool {
	it, next := r.at(i), r.at(i+1)
	if t := &r.doc.Tokens[it.token]; t.Start != it.start || t.End != it.end {
		return false
	}
	switch next.kind {
	case letters:
		return next.space() && !next.counts() && !r.is(i+1, wsNumberGoesOn)
	case mark:
		return next.token < 0 || r.signEnds(i+1)
	}
	return false
}

// cardinal reads a whole or decimal number, in digits or words.
func (r *reader) cardinal(i int) (milli int32, end int) {
	if !r.at(i).counts() {
		return 0, i
	}
	if f := r.figure(i); f.end > 0 && !f.ordinal {
		return f.milli, int(f.end)
	}
	return 0, i
}

// ordinal reads "third", "21st", "twenty-first", "twenty first".
func (r *reader) ordinal(i int) (n, end int) {
	it := r.at(i)
	if !it.counts() {
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
	if end == i || milli%1000 != 0 || int(milli) < lo*1000 || int(milli) > hi*1000 {
		return 0, i
	}
	return int(milli / 1000), end
}

// valueOf returns the value of a word that is a number by itself; its end is 0
// for others.
func valueOf(s string) figure {
	n, ok := quantity.Parse(s, 0, len(s))
	if !ok || n.End != len(s) {
		return figure{}
	}
	whole, frac, ok := n.Value.Int64(3)
	if !ok || whole < 0 || whole > 99999 {
		return figure{}
	}
	return figure{milli: int32(whole*1000 + frac), end: 1, ordinal: n.Kind == quantity.Ordinal}
}
