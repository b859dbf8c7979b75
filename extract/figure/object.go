package figure

import (
	"lede/text"
)

// objectOf returns the noun phrase right after the verb group v, before token
// limit; empty where none stands there.
func (r *reader) objectOf(v, limit int) phrase {
	k := v + 1
	for k < len(r.parts) && r.parts[k].kind == otherPart && int(r.parts[k].last) < limit {
		k++
	}
	if k >= len(r.parts) || int(r.parts[k].first) >= limit {
		return phrase{}
	}
	p := &r.parts[k]
	if p.kind == pronounPart {
		return phrase{int(p.first), int(p.last)}
	}
	if r.adjectival(k) {
		k++
		p = &r.parts[k]
	}
	if p.kind != nounPart || int(p.last) > limit {
		return phrase{}
	}
	return phrase{int(p.first), r.reachOf(k, limit, true)}
}

// adjectival reports whether the part at k is a figure with an article that
// stands before its noun as an adjective does: a 30 percent stake.
func (r *reader) adjectival(k int) bool {
	if r.parts[k].kind != figurePart || k+1 >= len(r.parts) || r.parts[k+1].kind != nounPart {
		return false
	}
	it := &r.items[r.parts[k].head]
	return (r.articled(it) || it.first > r.first && r.d.Tokens[it.first-1].Tag == text.PRPS) && (it.unit.kind != counted || it.hyphen) && r.canBeModified(it, int(r.parts[k+1].first), int(r.parts[k+1].last))
}

// reachOf returns the token after the noun at part k with the phrases that
// hang on it, not past token limit: of goods in May, (GDP), and services. and
// tells whether a list goes on.
func (r *reader) reachOf(k, limit int, and bool) int {
	end := int(r.parts[k].last)
	for n := 0; n < 5 && k+1 < len(r.parts); n++ {
		j := k + 1
		switch p := &r.parts[j]; {
		case p.kind == openPart:
			for j < min(k+5, len(r.parts)-1) && r.parts[j].kind != closePart {
				j++
			}
			if r.parts[j].kind != closePart || r.hasFigure(k+1, j) {
				return end
			}
		case p.kind == prepPart && r.nounPreposition(int(p.first)), p.kind == andPart && and && r.bareList(j):
			j++
			if j < len(r.parts) && r.parts[j].kind == otherPart && r.d.Tokens[r.parts[j].first].Tag == text.DT {
				j++
			}
			if j < len(r.parts) && r.adjectival(j) { // the purchase of a 12 percent stake
				j++
			}
			if j >= len(r.parts) || r.parts[j].kind != nounPart || r.lex.spanNoun.Has(r.d, int(r.parts[j].head)) {
				return end
			}
			if r.in(int(p.first), withAt) && j+2 < len(r.parts) && r.lower(int(r.parts[j+1].first)) == hOf && r.parts[j+2].kind == figurePart {
				return end // four ships at a cost of $5 million
			}
			if r.compounded(j + 1) {
				j += 2
			}
		default:
			return end
		}
		if int(r.parts[j].last) > limit {
			return end
		}
		k, end = j, int(r.parts[j].last)
	}
	return end
}

// hasFigure reports whether a figure stands among parts [i, j).
func (r *reader) hasFigure(i, j int) bool {
	for ; i < j; i++ {
		if r.parts[i].kind == figurePart {
			return true
		}
	}
	return false
}
