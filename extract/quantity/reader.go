package quantity

import (
	"unicode"
	"unicode/utf8"

	"lede/fact"
	"lede/text"
)

// A reader reads numbers from a string. It holds no state but the string.
type reader struct {
	s     string
	words *vocab
}

// number reads the number at i: a sign, then digits or words, then what may
// follow either.
func (r *reader) number(i int, n *Number) bool {
	*n = Number{Start: i, Scale: one}
	switch c := r.byteAt(i); { // most numbers: digits, or a word, without a sign
	case '0' <= c && c <= '9':
		n.Digits = true
		return r.simple(i, n) || r.digits(i, n)
	case c|0x20 >= 'a' && c|0x20 <= 'z':
		if end, e := r.word(i); e.class != negWord {
			return r.spelledAs(i, end, e, n)
		}
	}
	i, negative := r.sign(i)
	var ok bool
	if r.digitAt(i) || r.byteAt(i) == '.' && r.digitAt(i+1) || r.vulgar(i) {
		n.Digits = true
		ok = r.digits(i, n)
	} else {
		ok = r.spelled(i, n)
	}
	if !ok || n.Kind == Ordinal && negative {
		*n = Number{}
		return false
	}
	if negative {
		n.Value = neg(n.Value)
	}
	return true
}

// sign skips a minus: a glued sign that nothing but space or a bracket
// precedes, or the words.
func (r *reader) sign(i int) (next int, negative bool) {
	if w := r.minus(i); w > 0 {
		if (r.digitAt(i+w) || r.byteAt(i+w) == '.' && r.digitAt(i+w+1)) && r.openBefore(i) {
			return i + w, true
		}
		return i, false
	}
	if end, e := r.word(i); e.class == negWord {
		if c := r.byteAt(end); c == ' ' || c == '-' {
			end++
			if _, e := r.word(end); r.digitAt(end) || e.class == unitWord || e.class == teenWord || e.class == tensWord {
				return end, true
			}
		}
	}
	return i, false
}

// minus returns the width of the minus sign at i, 0 for none.
func (r *reader) minus(i int) int {
	if r.byteAt(i) == '-' {
		return 1
	}
	if c, w := utf8.DecodeRuneInString(r.s[min(i, len(r.s)):]); c == '−' {
		return w
	}
	return 0
}

// openBefore reports whether byte i stands after white space, an opening
// bracket, or nothing.
func (r *reader) openBefore(i int) bool {
	if i == 0 {
		return true
	}
	c, _ := utf8.DecodeLastRuneInString(r.s[:i])
	return unicode.IsSpace(c) || c == '(' || c == '[' || c == '{' || c == '"' || c == '“'
}

func (r *reader) byteAt(i int) byte {
	if i < 0 || i >= len(r.s) {
		return 0
	}
	return r.s[i]
}

func (r *reader) digitAt(i int) bool { c := r.byteAt(i); return '0' <= c && c <= '9' }

// letterAt reports whether a letter, of whatever script, begins at byte i.
func (r *reader) letterAt(i int) bool {
	c := r.byteAt(i)
	if c < utf8.RuneSelf {
		return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
	}
	x, _ := utf8.DecodeRuneInString(r.s[i:])
	return unicode.IsLetter(x)
}

// word reads the letters at i and looks them up; a word that is no number
// word has class notNumber. Letters directly after other letters are no word.
func (r *reader) word(i int) (end int, e entry) {
	end, h := r.letters(i)
	if end == i || end-i > longestWord || r.words.filter[h>>6&63]&(1<<(h&63)) == 0 {
		return end, entry{}
	}
	return end, r.words.find(h)
}

// The constants of the FNV-1a hash, as text.Hash has them.
const (
	hashBasis = 14695981039346656037
	hashPrime = 1099511628211
)

// longestWord is how many bytes a number word may have: "quadrillionths".
const longestWord = 16

// letters returns the byte after the letters at i and the hash of them in
// lower case, which is worked out on the way.
func (r *reader) letters(i int) (end int, h uint64) {
	h = uint64(hashBasis)
	for end = i; end < len(r.s); end++ {
		c := r.s[end]
		if c >= utf8.RuneSelf {
			return r.wideLetters(i, end)
		}
		if c |= 0x20; c < 'a' || c > 'z' {
			break
		}
		h = (h ^ uint64(c)) * hashPrime
	}
	return end, h
}

// wideLetters is letters where a byte beyond ASCII stands at j.
func (r *reader) wideLetters(i, j int) (end int, h uint64) {
	for j < len(r.s) {
		x, w := utf8.DecodeRuneInString(r.s[j:])
		if !unicode.IsLetter(x) {
			break
		}
		j += w
	}
	return j, text.HashLower(r.s[i:j])
}

// space returns the byte after the blanks at i: spaces and no-break spaces,
// and one line end among them, since copy is broken into lines anywhere.
func (r *reader) space(i int) int {
	for lines := 0; i < len(r.s); {
		w := 1
		switch c := r.s[i]; c {
		case ' ', '\t', '\r':
		case '\n':
			if lines++; lines > 1 {
				return i
			}
		default:
			if c < utf8.RuneSelf {
				return i
			}
			if w = r.wideSpace(i); w == 0 {
				return i
			}
		}
		i += w
	}
	return i
}

// wideSpace returns the width of the blank beyond ASCII at i, 0 for none.
func (r *reader) wideSpace(i int) int {
	switch c, w := utf8.DecodeRuneInString(r.s[i:]); c {
	case '\u00a0', '\u202f', '\u2009', '\u2007':
		return w
	}
	return 0
}

// gap returns the byte after what may part two words of one number: blanks or
// a hyphen; i itself where there is neither.
func (r *reader) gap(i int) int {
	c := r.byteAt(i)
	if c == '-' {
		return i + 1
	}
	if c > ' ' && c < utf8.RuneSelf {
		return i
	}
	j := r.space(i)
	if j > i && r.byteAt(j) == '-' && r.byteAt(j+1) == ' ' { // "twenty - five", as old copy is tokenized
		return j + 2
	}
	return j
}

// and skips the word "and" with the gaps round it; i itself where there is none.
func (r *reader) and(i int) int {
	j := r.gap(i)
	if j > i && j+3 < len(r.s) && (r.s[j:j+3] == "and" || r.s[j:j+3] == "AND") {
		if k := r.gap(j + 3); k > j+3 {
			return k
		}
	}
	return i
}

// scale reads magnitude words after a number: million, lakh crore. With
// letters it also reads the short forms that only digits take (bn, k).
func (r *reader) scale(i int, letters bool) (end int, v fact.Number) {
	v, end = integer(1), i
	for {
		j := end
		glued := r.letterAt(j)
		if !glued {
			j = r.gap(j)
		}
		e, x := r.word(j)
		if e == j || x.class != scaleWord && x.class != hundredWord && x.class != dozenWord {
			return end, v
		}
		short := e-j <= 3 && r.s[j] < utf8.RuneSelf && x.class == scaleWord && r.s[j:e] != "lac"
		if short && (!letters || !v.IsOne() || e-j == 1 && !glued && r.s[j] == 'b' || r.digitAt(e)) {
			return end, v
		}
		if j > i && r.byteAt(j-1) == '-' && short {
			return end, v
		}
		if end = e; v.IsOne() {
			v = x.value
		} else {
			v = mul(v, x.value)
		}
	}
}
