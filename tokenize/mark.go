package tokenize

import (
	"unicode/utf8"

	"lede/text"
)

// mark reads a punctuation mark or symbol, n bytes wide.
func (x *scanner) mark(n int) {
	switch x.s[x.pos] {
	case '"':
		x.doubleQuote()
	case '.':
		x.stop()
	case '`':
		x.emitFlags(x.repeat(x.pos), text.OpenQuote)
	case '!', '?', '=', '*', '~':
		x.emit(x.repeat(x.pos))
	case '@':
		if x.class(x.pos+1).letter() && !x.glued() {
			x.emit(x.letters(x.pos + 1))
			return
		}
		x.emit(x.pos + 1)
	case '#':
		if x.class(x.pos + 1).letter() {
			x.emit(x.letters(x.pos + 1))
			return
		}
		x.emit(x.pos + 1)
	default:
		if n == 1 {
			x.emit(x.pos + 1)
			return
		}
		x.symbol(n)
	}
}

// stop reads "." or "...", or a decimal such as ".5".
func (x *scanner) stop() {
	if x.pos+1 < len(x.s) && classes[x.s[x.pos+1]].blank() {
		x.emit(x.pos + 1)
		return
	}
	if end := x.repeat(x.pos); end > x.pos+1 {
		x.emit(end)
		return
	}
	if x.class(x.pos+1) == digit && (!x.glued() || x.afterMoney()) {
		x.suffix(x.digits(x.pos + 1))
		return
	}
	x.emit(x.pos + 1)
}

// doubleQuote tells an opening straight quotation mark from a closing one by
// the white space around it, and where that does not tell by turns.
func (x *scanner) doubleQuote() {
	left := x.glued() && !x.afterOpening()
	next := x.class(x.pos + 1)
	right := x.pos+1 < len(x.s) && !next.blank() && (next.word() || next == money || next == apos)
	open := !x.quoted
	if left != right {
		open = right
	}
	x.quoted = open
	x.emitFlags(x.pos+1, quoteFlag(open))
}

func quoteFlag(open bool) text.Flags {
	if open {
		return text.OpenQuote
	}
	return text.EndQuote
}

// afterOpening reports whether the token before opens a bracket or is a dash,
// so that a quotation mark against it still opens.
func (x *scanner) afterOpening() bool {
	n := len(x.toks)
	if n == 0 {
		return true
	}
	t := x.toks[n-1]
	if t.Flags.Has(text.OpenQuote) {
		return true
	}
	switch x.s[t.Start:t.End] {
	case "(", "[", "{", "-", "--", "–", "—", "/":
		return true
	}
	return false
}

// apostrophe reads ' or ’ that stands before a word or after one: a
// quotation mark, a plural possessive, or a cut word such as '90s.
func (x *scanner) apostrophe(n int) {
	if x.at(x.pos, "''") {
		x.emitFlags(x.pos+2, text.EndQuote)
		return
	}
	next := x.class(x.pos + n)
	r, _ := utf8.DecodeRuneInString(x.s[x.pos:])
	glued := x.glued() && !x.afterOpening()
	switch {
	case next == digit && !glued:
		x.emit(x.letters(x.pos + n))
	case next.letter() && !glued && x.cut(n):
	case r == '\u2018' || r == '\u201b', r != '\u2019' && !glued && !next.blank():
		x.emitFlags(x.pos+n, text.OpenQuote)
	case glued && next.letter():
		x.clitic(n)
	default:
		x.emitFlags(x.pos+n, text.EndQuote)
	}
}

// cut reads a word such as 'tis whose apostrophe, n bytes wide, stands for
// letters, and reports whether there is one. The second apostrophe of 'n'
// belongs to it as well.
func (x *scanner) cut(n int) bool {
	end := x.letters(x.pos + n)
	if !cutWords[x.s[x.pos+n:end]] {
		return false
	}
	c, m := classAt(x.s, end)
	if (x.s[x.pos+n:end] == "n") != (c == apos) {
		return false // a word in quotation marks
	}
	if c == apos {
		end += m
	}
	x.emit(end)
	return true
}

// clitic reads 's and the like behind a token that ended without it, such as
// a number or an abbreviation ("U.S.'s").
func (x *scanner) clitic(n int) {
	end := x.letters(x.pos + n)
	if end-x.pos-n <= 2 {
		x.emit(end)
		return
	}
	x.emitFlags(x.pos+n, text.EndQuote)
}

// symbol reads any other mark beyond ASCII: quotation marks by their form, °
// with its scale, dashes and dots in runs, everything else alone.
func (x *scanner) symbol(n int) {
	r, _ := utf8.DecodeRuneInString(x.s[x.pos:])
	switch r {
	case '“', '„', '«', '「', '『', '《', '‹':
		x.emitFlags(x.pos+n, text.OpenQuote)
	case '”', '»', '」', '』', '》', '›':
		x.emitFlags(x.pos+n, text.EndQuote)
	case '°', 'º':
		if (x.at(x.pos+n, "C") || x.at(x.pos+n, "F")) && !x.class(x.pos+n+1).word() {
			n++
		}
		x.emit(x.pos + n)
	case '–', '—', '―', '…', '。':
		x.emit(x.repeat(x.pos))
	default:
		x.emit(x.pos + n)
	}
}
