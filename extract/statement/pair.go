package statement

import (
	"strings"
	"unicode"

	"lede/text"
)

// pair finds the quotation that the mark at i opens, adds its pieces and
// returns the index of the mark to go on with.
func (x *scanner) pair(i int) int {
	m := x.marks[i]
	if m.shape == closing || m.shape == noMark {
		return i + 1 // a stray closing mark or an apostrophe
	}
	end := x.closer(i)
	if end < 0 {
		if m.single || m.shape == either {
			return i + 1
		}
		// A mark that nothing closes holds to the end of its paragraph.
		x.addPieces(m, text.Span{Start: m.at, End: x.paraEnd(m.para)}, 0)
		return x.firstAfter(i+1, m.para)
	}
	c := x.marks[end]
	x.addPieces(m, text.Span{Start: m.at, End: c.at + c.n}, c.n)
	return end + 1
}

// closer returns the index of the mark that closes the one at i, -1 where
// none does.
func (x *scanner) closer(i int) int {
	open := x.marks[i]
	nested := false
	for j := i + 1; j < len(x.marks); j++ {
		m := x.marks[j]
		if open.single && m.para != open.para || m.para-open.para >= maxPieces {
			return -1
		}
		if m.single != open.single {
			if open.single && m.shape == opening {
				nested = true
			} else if open.single && nested {
				nested = false
			}
			continue
		}
		switch {
		case m.shape == opening && m.at == x.paras[m.para] && m.para > open.para:
			continue // repeated at the head of a paragraph
		case m.shape == opening && open.single:
			return -1 // the first was an apostrophe
		case m.shape == opening:
			return x.strayOpening(i, j)
		case m.shape == closing || m.shape == either:
			return j
		}
	}
	return -1
}

// strayOpening decides about an opening mark at j inside the quotation that i
// opens: a nested quotation of the same marks closes before its paragraph
// ends and leaves another closing mark for the outer one; otherwise the
// quotation at i was never closed.
func (x *scanner) strayOpening(i, j int) int {
	depth := 1
	for k := j; k < len(x.marks) && x.marks[k].para == x.marks[i].para; k++ {
		if x.marks[k].single != x.marks[i].single {
			continue
		}
		switch x.marks[k].shape {
		case opening:
			depth++
		case closing, either:
			if depth--; depth == 0 {
				return k
			}
		}
	}
	return -1
}

// addPieces adds the quotation over span, one piece a paragraph. The closing
// mark has n bytes.
func (x *scanner) addPieces(m mark, span text.Span, n int) {
	run := x.runs
	x.runs++
	for p := m.para; p < len(x.paras) && x.paras[p] < span.End; p++ {
		start, end := max(span.Start, x.paras[p]), min(span.End, x.paraEnd(p))
		q := quotation{Span: text.Span{Start: start, End: end}, run: run, opens: p == m.para, closes: end == span.End}
		q.inner = q.Span
		if mk, ok := x.markAt(start); ok {
			q.inner.Start += mk.n
		}
		if q.closes {
			q.inner.End -= n
		}
		q.inner = trim(x.text, q.inner)
		if q.inner.Len() > 0 {
			x.quotes = append(x.quotes, q)
		}
	}
}

// paraEnd returns where paragraph p ends, its line feeds apart.
func (x *scanner) paraEnd(p int) int {
	end := len(x.text)
	if p+1 < len(x.paras) {
		end = x.paras[p+1]
	}
	return trim(x.text, text.Span{Start: x.paras[p], End: end}).End
}

// firstAfter returns the first mark from i on that stands after paragraph p.
func (x *scanner) firstAfter(i, p int) int {
	for i < len(x.marks) && x.marks[i].para <= p {
		i++
	}
	return i
}

// markAt returns the mark at byte offset at, found by binary search.
func (x *scanner) markAt(at int) (mark, bool) {
	lo, hi := 0, len(x.marks)
	for lo < hi {
		mid := (lo + hi) / 2
		if x.marks[mid].at < at {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(x.marks) && x.marks[lo].at == at {
		return x.marks[lo], true
	}
	return mark{}, false
}

// trim narrows a span by the white space at its ends.
func trim(s string, sp text.Span) text.Span {
	if sp.Start >= sp.End {
		return sp // two marks and nothing between
	}
	words := strings.TrimLeftFunc(s[sp.Start:sp.End], unicode.IsSpace)
	sp.Start = sp.End - len(words)
	sp.End = sp.Start + len(strings.TrimRightFunc(words, unicode.IsSpace))
	return sp
}
