package tokenize

import (
	"strings"

	"lede/text"
)

// breaksLine reports whether the line end before token i ends a sentence that
// has no stop. A blank line always does. A single line end does where it was
// not forced by the width of the column: at a list item, or where the next
// word would have fitted on the line and begins with a capital or a digit.
func (b *boundaries) breaksLine(i int) bool {
	prev, t := &b.toks[i-1], &b.toks[i]
	gap := b.s[prev.End:t.Start]
	if paragraphGap(gap) {
		return true
	}
	if b.bullet(i) || b.byline(i) {
		return true
	}
	if b.toks[i-1].Flags.Has(text.Punct) && continues(b.s[prev.End-1]) {
		return false
	}
	opens := t.Flags.Has(text.Capital) || t.Flags.Has(text.Digit) || b.opener(t) || b.caseless(t)
	if !opens {
		return false
	}
	line := strings.LastIndexByte(b.s[:prev.End], '\n') + 1
	need := int(prev.End) - line + 1 + int(t.End-t.Start)
	return need <= b.columns(int(prev.End))
}

// continues reports whether a line that ends with this mark goes on.
func continues(c byte) bool { return c == ',' || c == '-' || c == '(' || c == '&' || c == '/' }

// paragraphGap reports whether white space holds an empty line.
func paragraphGap(gap string) bool {
	lines := 0
	for i := 0; i < len(gap); i++ {
		switch gap[i] {
		case '\n':
			lines++
		case '\r':
			if i+1 >= len(gap) || gap[i+1] != '\n' {
				lines++
			}
		case '\f', '\v':
			return true
		}
	}
	return lines > 1 || strings.Contains(gap, "\u2029")
}

// bullet reports whether token i, first of its line, marks a list item.
func (b *boundaries) bullet(i int) bool {
	t := &b.toks[i]
	w := b.s[t.Start:t.End]
	switch w {
	case "•", "*", "·", "●", "▪", "■", "◦", "‣", "–", "-", "—", "+", "o":
		return i+1 < len(b.toks) && !b.toks[i+1].Flags.Has(text.Glued) && (w != "o" || b.toks[i+1].Flags.Has(text.Capital))
	}
	c := w[len(w)-1]
	return t.Flags.Has(text.Digit) && len(w) <= 3 && (c == '.' || c == ')')
}

// byline reports whether the line that token i begins tells who wrote the
// article: "By Jane Doe".
func (b *boundaries) byline(i int) bool {
	return b.word(i) == "By" && i+2 < len(b.toks) && b.toks[i+1].Flags.Has(text.Capital) && b.toks[i+2].Flags.Has(text.Capital)
}

func (b *boundaries) word(i int) string { return b.s[b.toks[i].Start:b.toks[i].End] }

// wrapped is the longest line that is taken for one broken by hand or by a
// column; longer lines are paragraphs of one line each.
const wrapped = 132

// columns returns the width of the paragraph around byte off: its longest
// line, in bytes. Each paragraph is measured once.
func (b *boundaries) columns(off int) int {
	if off < b.paraEnd {
		return b.width
	}
	start := off
	for start > 0 && !(b.s[start-1] == '\n' && start > 1 && b.s[start-2] == '\n') && start > b.paraEnd {
		start--
	}
	end := off
	if n := strings.Index(b.s[off:], "\n\n"); n >= 0 {
		end += n
	} else {
		end = len(b.s)
	}
	b.paraEnd, b.width = end, longestLine(b.s[start:end])
	if b.width > wrapped {
		b.width = len(b.s) + wrapped // every line end is meant
	}
	return b.width
}

func longestLine(s string) int {
	best := 0
	for len(s) > 0 {
		n := strings.IndexByte(s, '\n')
		if n < 0 {
			n = len(s)
		}
		best = max(best, n)
		s = s[min(n+1, len(s)):]
	}
	return best
}
