package figure

// dated reports whether the i-th figure, with a comma or "and" at part k before
// it, and the one before it differ only in their dates: 4.8% in 2018 and 5.1%
// in 2019.
func (r *reader) dated(i, k int) bool {
	it, prev := &r.items[i], &r.items[i-1]
	if r.parts[k].kind != andPart && r.parts[k].kind != commaPart || it.unit.code != prev.unit.code || it.unit.kind == counted && it.last > it.numLast {
		return false
	}
	if r.parts[k].kind == andPart && r.parts[k-1].kind == commaPart {
		k--
	}
	return r.onlyDates(prev.part+1, k) && r.parts[k-1].kind == datePart && r.dateNext(it.part+1)
}

// swapped reads a figure that differs from the one before it in one phrase,
// which ends with the noun at part k: the rate for women was 6 percent and for
// men 5 percent.
func (r *reader) swapped(i, k int) said {
	if k < 2 || r.parts[k-1].kind != prepPart || r.parts[k-2].kind != andPart && r.parts[k-2].kind != commaPart {
		return said{}
	}
	return r.swap(i, k)
}

// thoseElse reads a figure whose subject, at token k, stands for what the one
// before is said of, but for one phrase: sales in Chile rose 3 percent, those in
// Peru 4 percent.
func (r *reader) thoseElse(i, k int) said {
	if i == r.from || !r.isWord(k, "those", "that") {
		return said{}
	}
	for j := range r.parts {
		if int(r.parts[j].first) == k && j+2 < len(r.parts) && r.parts[j+1].kind == prepPart && r.parts[j+2].kind == nounPart {
			return r.swap(i, j+2)
		}
	}
	return said{}
}

// swap returns what the figure before the i-th is said of with the noun at part
// k, and the preposition before it, in place of the phrase that has the same
// preposition.
func (r *reader) swap(i, k int) said {
	prep := int(r.parts[k-1].first)
	at := r.items[i-1].about
	for q := at.first; q < at.last; q++ {
		if r.d.Tokens[q].Lower == r.d.Tokens[prep].Lower {
			return said{words: join(r.words(at.first, q), r.words(prep, int(r.parts[k].last))), at: phrase{at.first, q}}
		}
	}
	return said{}
}

// onlyDates reports whether nothing but the noun that a figure describes, a
// date and its preposition stands in parts [i, k).
func (r *reader) onlyDates(i, k int) bool {
	for ; i < k; i++ {
		switch r.parts[i].kind {
		case datePart, prepPart, otherPart, nounPart:
		default:
			return false
		}
	}
	return true
}

// dateNext reports whether a date, with or without a preposition, stands at
// part k.
func (r *reader) dateNext(k int) bool {
	if k < len(r.parts) && r.parts[k].kind == prepPart {
		k++
	}
	return k < len(r.parts) && r.parts[k].kind == datePart
}
