package sink

import (
	"strings"

	"github.com/clipperhouse/uax29/v2/graphemes"
	"github.com/olekukonko/tablewriter/pkg/twwidth"
)

// A measure is what the cells of one column ask for, in cells of a terminal.
type measure struct {
	line int // the longest cell on one line
	word int // the longest word
}

// measures returns what each column of a grid asks for.
func measures(g grid) []measure {
	all := make([]measure, len(g.header))
	for i, name := range g.header {
		all[i].add(name)
		for _, row := range g.rows {
			all[i].add(row[i])
		}
	}
	return all
}

func (m *measure) add(cell string) {
	m.line = max(m.line, twwidth.Width(cell))
	for word := range strings.FieldsSeq(cell) {
		m.word = max(m.word, twwidth.Width(word))
	}
}

const leastWidth = 4 // of a column; narrower ones cannot be read

// wholeWords are the longest words that are kept whole, tried in turn: all
// but web addresses, then common ones, then hardly any.
var wholeWords = [...]int{24, 14, 9, leastWidth}

// fit returns the widths of columns that together take at most room cells. It
// narrows the widest column first, as far as its words stay whole, and when
// that is not enough, further.
func fit(columns []measure, room int) []int {
	widths := make([]int, len(columns))
	for i, m := range columns {
		widths[i] = m.line
	}
	for _, longest := range wholeWords {
		narrow(widths, room, func(i int) int { return max(leastWidth, min(columns[i].word, longest)) })
	}
	return widths
}

// narrow takes cells from the widest column that is above its floor until the
// sum is within room or no column can give any.
func narrow(widths []int, room int, floor func(i int) int) {
	over := -room
	for _, w := range widths {
		over += w
	}
	for over > 0 {
		widest, next := -1, 0
		for i, w := range widths {
			if w <= floor(i) {
				continue
			}
			switch {
			case widest < 0 || w > widths[widest]:
				if widest >= 0 {
					next = widths[widest]
				}
				widest = i
			case w > next:
				next = w
			}
		}
		if widest < 0 {
			return
		}
		// Down to the next one at once, then one cell at a time.
		give := max(1, min(over, widths[widest]-max(next, floor(widest))))
		widths[widest] -= give
		over -= give
	}
}

// wrap breaks a cell into lines of at most width cells, between words where
// that is possible.
func wrap(cell string, width int) string {
	if twwidth.Width(cell) <= width {
		return cell
	}
	var b strings.Builder
	used := 0
	for word := range strings.FieldsSeq(cell) {
		w := twwidth.Width(word)
		switch {
		case used == 0:
		case used+1+w <= width:
			b.WriteByte(' ')
			used++
		default:
			b.WriteByte('\n')
			used = 0
		}
		if w <= width {
			b.WriteString(word)
			used += w
			continue
		}
		used = breakWord(&b, word, width)
	}
	return b.String()
}

// breakWord writes a word that is too long for one line and returns how much
// of its last line is used.
func breakWord(b *strings.Builder, word string, width int) int {
	used := 0
	for g := graphemes.FromString(word); g.Next(); {
		w := twwidth.Width(g.Value())
		if used > 0 && used+w > width {
			b.WriteByte('\n')
			used = 0
		}
		b.WriteString(g.Value())
		used += w
	}
	return used
}
