package tokenize

import (
	"strings"
	"unicode/utf8"

	"lede/text"
)

// word reads a token that begins with a letter, and what is written against
// it: a stop, an apostrophe, a hyphen.
func (x *scanner) word() {
	start := x.pos
	part := start // where the letters since the last stop or hyphen begin
	i := x.firstLetters(start)
	if isFold(x.s[start:i], "cannot") {
		x.emit(start + len("can"))
		x.emit(i)
		return
	}
	for i < len(x.s) && mayJoin[x.s[i]] {
		c, n := classAt(x.s, i)
		next := x.class(i + n)
		switch {
		case c == apos:
			end, done := x.contraction(i, n)
			if done {
				return
			}
			i = end
			continue
		case c == hyphen && next.word() && (x.keepHyphen(start, i, i+n) || x.mailbox(i+n)):
		case x.s[i] == '.' && next.letter() && (x.inner(part, i) || x.mailbox(i+1)):
		case x.s[i] == '.' && next == digit && x.numbered(part, i):
		case x.s[i] == '.':
			if x.abbreviated(start, i) {
				i++
			}
			x.emit(i)
			return
		case x.s[i] == '&' && next == upper && x.class(part) == upper && i-part <= 3:
		case x.s[i] == '@' && next.word():
			x.emit(x.address(i + 1))
			return
		case x.s[i] == ':' && x.at(i, "://"):
			x.emit(x.url(i))
			return
		case x.s[i] == '/' && strings.IndexByte(x.s[start:i], '.') > 0 && next.word() && x.domain(start, i):
			x.emit(x.url(i))
			return
		case c == money && dollarPrefixes[x.s[start:i]]:
			x.emit(i + n)
			return
		default:
			x.emit(i)
			return
		}
		part = i + n
		i = x.letters(part)
	}
	x.emit(i)
}

// plain reads words of small ASCII letters, the first perhaps a capital, and
// digits, that nothing is written against, marks that always stand alone, full
// stops, and the spaces between them, as most of a text is. It stops before
// anything else, and where there is no room for a token or an edge, and reports
// whether it has read anything.
func (x *scanner) plain() bool {
	s, pos, toks := x.s, x.pos, x.toks
	last := -1 // where the last token ends
	if n := len(toks); n > 0 {
		last = int(toks[n-1].End)
	}
	for pos < len(s) {
		c := s[pos]
		if c == ' ' {
			pos++
			continue
		}
		n := len(toks)
		if n == cap(toks) {
			break
		}
		f, end, form := text.Letter|text.Plain, pos+1, text.HashNext(text.HashSeed, c)
		low := form
		if c-'a' <= 'z'-'a' {
			for ; end < len(s) && s[end]-'a' <= 'z'-'a'; end++ {
				form = text.HashNext(form, s[end])
			}
			low = form
		} else if c-'A' <= 'Z'-'A' {
			f |= text.Capital
			low = text.HashNext(text.HashSeed, c|0x20)
			for ; end < len(s) && s[end]-'a' <= 'z'-'a'; end++ {
				form, low = text.HashNext(form, s[end]), text.HashNext(low, s[end])
			}
		} else if c-'0' <= '9'-'0' {
			f = text.Digit | text.Numeric
			for ; end < len(s) && s[end]-'0' <= '9'-'0'; end++ {
				form = text.HashNext(form, s[end])
			}
			if low = form; x.fresh || !endsNumber(s, end) {
				break
			}
		} else if f = text.Punct; !alone[c] {
			if c != '.' || !blankAt(s, end) || x.fresh || len(x.edges) == cap(x.edges) {
				break
			}
			x.addEdge(n)
		}
		if f&text.Letter != 0 && (end < len(s) && goesOn[s[end]] && !endsPhrase(s, pos, end, low) || low == hashCannot) {
			x.begun = begun{end: end, form: form, low: low, flags: f}
			break
		}
		if pos == last {
			f |= text.Glued
		}
		if x.fresh {
			if len(x.edges) == cap(x.edges) {
				break
			}
			f |= text.LineStart
			x.fresh, x.blank = false, false
			x.addEdge(n)
		}
		toks = toks[:n+1]
		setToken(&toks[n], pos, end, form, low, f)
		pos, last = end, end
	}
	read := pos > x.pos
	x.pos, x.toks, x.begun.pos = pos, toks, pos
	return read
}

var hashCannot = text.Hash("cannot") // which is split

// endsPhrase reports whether a full stop stands behind the word [pos, end) of
// s, and the word can't be an abbreviation.
func endsPhrase(s string, pos, end int, low uint64) bool {
	return s[end] == '.' && end-pos > 1 && blankAt(s, end+1) && !abbreviationFront.may(low)
}

// endsNumber reports whether what stands at byte i, behind digits, shows that no
// number or word goes on with it.
func endsNumber(s string, i int) bool {
	return i < len(s) && (s[i] == ' ' || s[i] == '\n' || (s[i] == '.' || s[i] == ',') && blankAt(s, i+1))
}

// blankAt reports whether ASCII white space stands at byte i.
func blankAt(s string, i int) bool { return i < len(s) && classes[s[i]].blank() }

// alone tells of each byte whether it is a mark that is a token by itself
// wherever a token can begin.
var alone = func() (t [256]bool) {
	for i := range t {
		t[i] = classes[i] == other && strings.IndexByte("\"`.!?=*~@#", byte(i)) < 0
	}
	return t
}()

// goesOn tells of each byte whether a word may go on with it behind its small
// ASCII letters.
var goesOn = func() (t [256]bool) {
	for i := range t {
		t[i] = mayJoin[i] || classes[i].word()
	}
	return t
}()

// mayJoin tells of each byte whether a word can go on with it behind its
// letters.
var mayJoin = joiners()

func joiners() (t [256]bool) {
	for i := range t {
		switch c := classes[i]; c {
		case apos, hyphen, money, wide:
			t[i] = true
		default:
			t[i] = strings.IndexByte(".&@:/", byte(i)) >= 0
		}
	}
	return t
}

// firstLetters is letters at the beginning of a word, which plain may have read.
func (x *scanner) firstLetters(i int) int {
	if b := &x.begun; b.pos == i && b.end > i && !x.class(b.end).word() {
		return b.end
	}
	return x.letters(i)
}

// letters returns the end of the run of letters and digits at i. A currency
// code is cut from the number behind it.
func (x *scanner) letters(i int) int {
	start := i
	for i < len(x.s) {
		c := classes[x.s[i]]
		if c.letter() {
			i++
			continue
		}
		n := 1
		if c == wide {
			c, n = classAt(x.s, i)
			if han(x.s[i:]) && i > start && !han(x.s[start:]) {
				break
			}
		}
		if c == digit && i > start && han(x.s[start:]) {
			break // the number in "为1.44万"
		}
		if !c.word() {
			break
		}
		if c == digit && start == x.pos && i-start <= 3 && i > start && currencyCodes[x.s[start:i]] {
			break
		}
		i += n
	}
	return i
}

// han reports whether s begins with a CJK ideograph, kana or hangul.
func han(s string) bool {
	if s[0] < 0xe1 {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s)
	return r >= 0x2e80 && r <= 0xd7ff || r >= 0xf900 && r <= 0xfaff || r >= 0x20000 && r <= 0x3ffff
}

// contraction handles an apostrophe at i, n bytes wide, inside or at the end
// of a word. It emits the parts and reports done, or returns where the word
// goes on (o'clock, O'Brien).
func (x *scanner) contraction(i, n int) (int, bool) {
	end := x.letters(i + n)
	tail := x.s[i+n : end]
	switch {
	case isFold(tail, "t") && i-x.pos > 1 && (x.s[i-1] == 'n' || x.s[i-1] == 'N'):
		x.emit(i - 1)
		x.emit(end)
		return 0, true
	case isFold(tail, "s"), isFold(tail, "m"), isFold(tail, "d"), isFold(tail, "re"),
		isFold(tail, "ve"), isFold(tail, "ll"):
		x.emit(i)
		x.emit(end)
		return 0, true
	case tail == "":
		x.emit(i)
		return 0, true
	}
	return end, false
}

func isFold(s, low string) bool {
	return len(s) == len(low) && strings.EqualFold(s, low)
}

// keepHyphen reports whether the hyphen at i joins a prefix to its word.
func (x *scanner) keepHyphen(start, i, next int) bool {
	if i-start > 7 || x.class(next) == digit {
		return false
	}
	if i-start > 1 && x.class(i-1) == upper {
		return false // "UN-backed"
	}
	var buf [7]byte
	w := buf[:copy(buf[:], x.s[start:i])]
	for j, c := range w {
		if 'A' <= c && c <= 'Z' {
			w[j] = c + 'a' - 'A'
		}
	}
	return prefix(string(w)) || x.givenName(start, i, next)
}

// mailbox reports whether the word goes on at i to the @ of an e-mail address,
// whose local part is at most 64 bytes long (RFC 5321).
func (x *scanner) mailbox(i int) bool {
	end := min(len(x.s), i+64)
	for i < end && (classes[x.s[i]].word() || x.s[i] == '.' || x.s[i] == '-' || x.s[i] == '+') {
		i++
	}
	return i+1 < len(x.s) && x.s[i] == '@' && x.class(i+1).word()
}

// givenName reports whether the hyphen at i stands in a two-syllable given
// name as Korean and Chinese names are romanized ("Jae-in", "Siu-lai").
func (x *scanner) givenName(start, i, next int) bool {
	if x.class(start) != upper || i-start > 6 {
		return false
	}
	end := x.letters(next)
	return end-next <= 6 && x.class(end) != hyphen && syllables[strings.ToLower(x.s[next:end])] &&
		syllables[strings.ToLower(x.s[start:i])]
}

// inner reports whether the stop at i, with a letter behind it, is inside a
// word: an initialism (U.S.A), an abbreviation (Ph.D), a host or file name.
func (x *scanner) inner(part, i int) bool {
	if i-part == 1 {
		return true
	}
	next := x.class(i + 1)
	if next == lower {
		return true
	}
	return i-part == 2 && x.at(part, "Ph") // Ph.D.
}

// numbered reports whether the stop at i, with a digit behind it, is inside a
// name such as "PM2.5" or "A.15": what stands before it is a capital or ends
// in a digit.
func (x *scanner) numbered(part, i int) bool {
	return x.class(i-1) == digit || i-part == 1 && x.class(part) == upper
}

// abbreviated reports whether the stop at i belongs to the word [start, i).
func (x *scanner) abbreviated(start, i int) bool {
	w := x.s[start:i]
	if x.at(i, "..") {
		return false
	}
	if strings.IndexByte(w, '.') >= 0 {
		return !x.domain(start, i)
	}
	if len(w) == 1 {
		return x.class(i+1).blank() && (x.class(start) == upper && w != "I" || w == "v" || w == "c" && x.class(x.skipBlank(i+1)) == digit)
	}
	low := x.begun.low
	if x.begun.pos != start || x.begun.end != i {
		low = lowerHash(w)
	}
	switch k := abbreviations[low]; k {
	case noAbbrev:
		return false
	case before:
		return x.class(x.skipBlank(i+1)) == digit
	case anyCase, closing:
		return true
	}
	return x.class(start) == upper
}

// lowerHash is the hash that abbreviations are kept under.
func lowerHash(w string) uint64 { return text.HashLower(w) }

func (x *scanner) skipBlank(i int) int {
	for i < len(x.s) {
		c, n := classAt(x.s, i)
		if c != space {
			break
		}
		i += n
	}
	return i
}

// domain reports whether the word [start, end) looks like a host or file
// name: its last part has two letters or more and so has its first.
func (x *scanner) domain(start, end int) bool {
	w := x.s[start:end]
	first, last := strings.IndexByte(w, '.'), strings.LastIndexByte(w, '.')
	return first > 1 && len(w)-last > 2
}

// address returns the end of an e-mail address whose host begins at i.
func (x *scanner) address(i int) int {
	for i < len(x.s) {
		c := x.class(i)
		if !c.word() && (x.s[i] != '.' && x.s[i] != '-' || !x.class(i+1).word()) {
			break
		}
		_, n := classAt(x.s, i)
		i += n
	}
	return i
}

// url returns the end of the URL that goes on at i: up to white space or a
// bracket or quotation mark, closing punctuation left out.
func (x *scanner) url(i int) int {
	for i < len(x.s) && x.s[i] > ' ' && !strings.ContainsRune("<>\"()[]{}|", rune(x.s[i])) {
		if c, n := classAt(x.s, i); c.blank() || c == other && n > 1 || c == apos && n > 1 {
			break
		}
		_, n := classAt(x.s, i)
		i += n
	}
	for i > x.pos && strings.IndexByte(".,;:!?'", x.s[i-1]) >= 0 {
		i--
	}
	return i
}
