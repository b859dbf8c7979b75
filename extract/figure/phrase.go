package figure

import (
	"strings"

	"lede/extract/refer"
	"lede/text"
)

// words returns tokens [first, last) as the document has them, without
// leading determiners, the figures among them, and marks at the ends.
func (r *reader) words(first, last int) string {
	first = r.skipDeterminers(first, last)
	for last > first && (r.d.Tokens[last-1].Tag == text.Comma || r.d.Tokens[last-1].Tag == text.RB || r.d.Tokens[last-1].Tag == text.CC || r.d.Tokens[last-1].Tag == text.IN || r.d.Tokens[last-1].Tag == text.Colon || r.d.Tokens[last-1].Flags.Has(text.Punct) && r.d.Tokens[last-1].Tag != text.RRB) {
		last--
	}
	if first >= last {
		return ""
	}
	if !r.figureAt(first, last) {
		return refer.Squeeze(r.d.Words(first, last))
	}
	var b strings.Builder
	for i := first; i < last; {
		if it := r.itemOver(i); it != nil && it.unit.kind != age {
			end := it.numLast
			if it.unit.kind != counted || it.hyphen {
				end = it.last
			}
			i = max(end, i+1)
			continue
		}
		if b.Len() > 0 && !r.d.Tokens[i].Flags.Has(text.Glued) {
			b.WriteByte(' ')
		}
		b.WriteString(r.d.Word(i))
		i++
	}
	return strings.Trim(refer.Squeeze(b.String()), " -(")
}

// itemOver returns the figure whose number or modifier begins at or covers
// token i, nil for none.
func (r *reader) itemOver(i int) *item {
	for k := r.from; k < len(r.items); k++ {
		if it := &r.items[k]; it.first <= i && i < it.numLast {
			return it
		}
	}
	return nil
}

// skipDeterminers returns the first token of [first, last) that is no article
// or demonstrative. "No" is none: without it the phrase would say the contrary.
func (r *reader) skipDeterminers(first, last int) int {
	for first < last {
		switch t := &r.d.Tokens[first]; t.Tag {
		case text.RB, text.JJ: // much larger than
			if (t.Tag == text.RB || r.lower(first) == hMuch) && first+1 < last && r.d.Tokens[first+1].Tag == text.JJR {
				first++
				continue
			}
		case text.DT, text.PDT, text.PRPS, text.WPS, text.POS:
			if t.Lower == hNo || first+1 < last && r.d.Tokens[first+1].Tag == text.HYPH {
				return first // no survivors, all-stock deal
			}
			first++
			continue
		}
		break
	}
	return first
}
