package figure

import (
	"lede/text"
)

// governed reports whether the noun at part q hangs on a preposition, by
// itself or as a member of a list that does: in the US and Japan.
func (r *reader) governed(q int) bool {
	for q > 0 {
		switch p := &r.parts[q-1]; p.kind {
		case prepPart:
			return q < 2 || !r.lex.quantifier.Has(r.d, int(r.parts[q-2].first)) || r.d.Tokens[p.first].Lower != hOf
		case figurePart:
			if it := &r.items[p.head]; it.unit.kind == counted && !it.hyphen {
				return false
			}
			q--
		case andPart, commaPart:
			if r.opensOther(q) || r.opensMain(q) {
				return false
			}
			k := q - 2
			if k >= 0 && r.parts[k].kind == commaPart {
				k--
			}
			if k > 0 && r.parts[k].kind == otherPart && r.d.Tokens[r.parts[k].first].Tag.Adjective() && r.parts[k-1].kind == prepPart {
				return true // the gap between rich and poor
			}
			if k < 0 || r.parts[k].kind != nounPart || p.kind == commaPart && !r.listAhead(q) && !r.placed(q) {
				return false
			}
			if p.kind == andPart && k > 0 && r.parts[k-1].kind == figurePart && q+1 < len(r.parts) && r.parts[q+1].kind == verbPart && !r.parts[q+1].participle {
				return false // closed at 756, a 6 point gain, and the index had
			}
			q = k
		case otherPart:
			q--
		case nounPart:
			if !r.compounded(q) { // on the benchmark 10-year note
				return false
			}
			q--
		default:
			return false
		}
	}
	return false
}

// compounded reports whether a hyphened figure at part q stands inside a noun.
func (r *reader) compounded(q int) bool {
	return q > 0 && q+1 < len(r.parts) && r.parts[q].kind == figurePart && r.items[r.parts[q].head].hyphen &&
		r.parts[q-1].kind == nounPart && r.parts[q+1].kind == nounPart
}

// opensOther reports whether the figure at part q, after "and", is the subject of
// another clause: were seen in Europe and another 300 people are missing.
func (r *reader) opensOther(q int) bool {
	if r.parts[q-1].kind != andPart {
		return false
	}
	f := q
	if r.parts[q].kind == otherPart { // another
		f++
	}
	if f+1 >= len(r.parts) || r.parts[f].kind != figurePart {
		return false
	}
	v, n := r.governor(q-1), &r.parts[f+1]
	return n.kind == verbPart && !n.participle && !r.infinitive(f+1) && v >= 0 && !r.parts[v].participle && !r.infinitive(v) && (v == 0 || r.parts[v-1].kind != relativePart)
}

// opensClauseAnew reports whether the figure at part k is the subject of another
// clause behind "and".
func (r *reader) opensClauseAnew(k int) bool { return k > 1 && r.opensOther(k) }

// opensMain reports whether the noun at part q, after a comma and "and", is the
// subject of another clause rather than the second of two, which no comma parts:
// was repaid from sales, and Orvik expects.
func (r *reader) opensMain(q int) bool {
	if q < 4 || r.parts[q-1].kind != andPart || r.parts[q-2].kind != commaPart || r.parts[q-4].kind == commaPart || q+1 >= len(r.parts) {
		return false
	}
	v := &r.parts[q+1]
	return v.kind == verbPart && !v.participle && !r.infinitive(q+1)
}

// placed reports whether the noun at part q is the second half of a place name
// before a noun: the Tacoma, Washington-based company.
func (r *reader) placed(q int) bool {
	p := &r.parts[q]
	return p.last-p.first > 3 && r.d.Tokens[p.first+1].Tag == text.HYPH && r.d.Tokens[p.first].Tag == text.NNP
}

// listAhead reports whether "and" follows the noun at part q, so that a comma
// before it parts members of a list.
func (r *reader) listAhead(q int) bool {
	for k := q + 1; k < len(r.parts) && k < q+6; k++ {
		switch r.parts[k].kind {
		case andPart:
			return true
		case commaPart, nounPart, otherPart:
		default:
			return false
		}
	}
	return false
}

// coordinated returns the first member of the list that ends with the noun at
// part k where the list is the clause's subject: GM and Chrysler were.
func (r *reader) coordinated(k int) int {
	for k >= 2 && r.parts[k].kind == nounPart && r.parts[k-1].kind == andPart {
		j := k - 2
		for j > 0 && (r.parts[j].kind == nounPart || r.parts[j].kind == prepPart) && r.governed(j) {
			j--
		}
		if r.parts[j].kind != nounPart || j > 0 && !r.opensClause(j-1) {
			return k
		}
		k = j
	}
	return k
}

// bareList reports whether the noun after "and" at part j has no article of
// its own, so that both are one phrase.
func (r *reader) bareList(j int) bool {
	if j+1 >= len(r.parts) || r.d.Tokens[r.parts[j].first].Lower != hAnd {
		return false
	}
	n := &r.parts[j+1]
	return n.kind == nounPart && r.d.Tokens[n.first].Tag != text.DT &&
		(j+2 >= len(r.parts) || r.parts[j+2].kind != verbPart || r.governed(j-1))
}
