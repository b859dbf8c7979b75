package tokenize

// number reads a token that begins with a digit: a number with grouping and
// decimal marks, a clock time, an ISO date, slashed numbers, or a word such
// as "16th". A unit written against the number is left for the next token.
func (x *scanner) number() {
	start := x.pos
	i := x.digits(start)
	if end := x.isoDate(start, i); end > 0 {
		x.emit(end)
		return
	}
	if x.listMarker(start, i) {
		x.emit(i + 1)
		x.listed = true
		return
	}
	for i < len(x.s) {
		c := x.s[i]
		joined := false
		switch c {
		case '.', ':', '/':
			joined = x.class(i+1) == digit
		case ',':
			joined = x.grouped(start, i)
		}
		if !joined {
			break
		}
		i = x.digits(i + 1)
	}
	x.suffix(i)
}

// suffix handles letters written against the number [x.pos, i).
func (x *scanner) suffix(i int) {
	if !x.class(i).letter() {
		x.emit(i)
		return
	}
	end := x.letters(i)
	w := x.s[i:end]
	if numberSuffixes[w] || x.afterMoney() && moneySuffixes[w] || han(w) {
		x.emit(i)
		return
	}
	x.emit(x.clause(end))
}

// clause lets a mixed word such as "777X" or "3D" end before an apostrophe
// or hyphen; kept apart so that suffix stays short.
func (x *scanner) clause(end int) int { return end }

// afterMoney reports whether the token before is a currency sign.
func (x *scanner) afterMoney() bool {
	if !x.glued() {
		return false
	}
	t := x.toks[len(x.toks)-1]
	w := x.s[t.Start:t.End]
	return currencyCodes[w] || runeEnd(w) == money
}

func runeEnd(w string) class {
	i := len(w) - 1
	for i > 0 && w[i]&0xc0 == 0x80 {
		i--
	}
	c, _ := classAt(w, i)
	return c
}

func (x *scanner) digits(i int) int {
	for i < len(x.s) {
		c, n := classes[x.s[i]], 1
		if c == wide {
			c, n = classAt(x.s, i)
		}
		if c != digit {
			break
		}
		i += n
	}
	return i
}

// grouped reports whether the comma at i groups digits: one to three before
// the first comma, three behind it (or two, as in 1,23,456).
func (x *scanner) grouped(start, i int) bool {
	before := 0
	for j := i - 1; j >= start && x.s[j] >= '0' && x.s[j] <= '9'; j-- {
		before++
	}
	end := x.digits(i + 1)
	n := end - i - 1
	return before <= 3 && (n == 3 || n == 2 && x.at(end, ",") && x.digits(end+1)-end-1 >= 2)
}

// isoDate returns the end of a date such as 2021-07-16 whose year is [start,
// i), 0 where there is none.
func (x *scanner) isoDate(start, i int) int {
	if i-start != 4 || !x.at(i, "-") {
		return 0
	}
	m := x.digits(i + 1)
	if m-i != 3 || !x.at(m, "-") {
		return 0
	}
	d := x.digits(m + 1)
	if d-m != 3 || x.class(d).word() {
		return 0
	}
	return d
}

// listMarker reports whether the number [start, i) begins a line as a list's
// number: "1. Wash" or "2) Dry". A number that ends a broken line's sentence
// is not one, so the line must begin a paragraph or follow another item.
func (x *scanner) listMarker(start, i int) bool {
	if !x.fresh || i-start > 2 || i >= len(x.s) || x.s[i] != '.' && x.s[i] != ')' {
		return false
	}
	if !x.class(i + 1).blank() {
		return false
	}
	return x.blank || x.listed || x.afterStop()
}

// afterStop reports whether the token before ends a sentence or a lead-in.
func (x *scanner) afterStop() bool {
	n := len(x.toks)
	if n == 0 {
		return true
	}
	switch x.s[x.toks[n-1].End-1] {
	case '.', '!', '?', ':':
		return true
	}
	return false
}
