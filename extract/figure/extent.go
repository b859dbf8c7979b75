package figure

import "lede/text"

// extent returns the phrase that the noun at part q heads, up to token end: it
// ends before an insert, a relative clause and a date, whose time the period
// tells.
func (r *reader) extent(q, end int) phrase {
	p := phrase{int(r.parts[q].first), int(r.parts[q].last)}
	for k := q + 1; k < len(r.parts) && int(r.parts[k].last) <= end; k++ {
		switch n := &r.parts[k]; n.kind {
		case nounPart, closePart:
			p.last = int(n.last)
		case figurePart:
			if it := &r.items[n.head]; it.unit.kind != counted && it.unit.kind != age && !it.hyphen && !(k+1 < len(r.parts) && r.parts[k+1].kind == nounPart) {
				return p
			}
			p.last = int(n.last)
		case datePart, relativePart, stopPart, clausePart:
			return p
		case verbPart:
			if !n.participle {
				return p
			}
		case commaPart:
			if !r.listAhead(k) {
				return p
			}
		}
	}
	return p
}

// subjectPhrase returns the whole subject of the verb group v, antecedents
// resolved. pronoun tells that it is one which stands for nothing known here.
func (r *reader) subjectPhrase(v int) (p phrase, pronoun bool) {
	q, end := r.subjectOf(v)
	if q < 0 {
		return phrase{}, false
	}
	switch r.parts[q].kind {
	case pronounPart:
		return phrase{}, true
	case relativePart:
		return r.antecedentOf(q), false
	case figurePart:
		return r.countedPhrase(q), false
	case nounPart:
		return r.properTail(q, r.extent(q, end)), false
	}
	return r.extent(q, end), false
}

// properTail cuts a phrase with no clause of its own, as after an adverbial
// without a comma, to the name at its end: "In Friday's semi-final Albion".
func (r *reader) properTail(q int, p phrase) phrase {
	if q == 0 || r.parts[q-1].kind != prepPart || !r.governed(q) {
		return p
	}
	k := p.last
	for k > p.first && r.d.Tokens[k-1].Tag.Proper() {
		k--
	}
	if k < p.last && k > p.first {
		p.first = k
	}
	return p
}

// antecedentOf returns the noun phrase before the relative word at part q:
// fees of the funds, which.
func (r *reader) antecedentOf(q int) phrase {
	k := q - 1
	for k >= 0 && (r.parts[k].kind == commaPart || r.parts[k].kind == prepPart || r.parts[k].kind == closePart) {
		k--
	}
	if k < 0 {
		return phrase{}
	}
	if r.parts[k].kind == figurePart {
		return r.countedPhrase(k)
	}
	if r.parts[k].kind != nounPart {
		return phrase{}
	}
	if p := r.standingIn(k); !p.empty() { // a plant in Poland that will employ
		return p
	}
	return r.wholePhrase(k)
}

// wholePhrase returns the noun at part k with the nouns that it hangs on by
// "of": the fees of the funds.
func (r *reader) wholePhrase(k int) phrase {
	p := phrase{int(r.parts[k].first), int(r.parts[k].last)}
	if n := r.listedBy(k); n >= 0 {
		return phrase{int(r.parts[n].first), p.last}
	}
	for k >= 2 && r.parts[k-1].kind == prepPart && r.d.Tokens[r.parts[k-1].first].Lower == hOf && r.parts[k-2].kind == nounPart {
		k -= 2
		p.first = int(r.parts[k].first)
	}
	return p
}

// listedBy returns the noun whose members a list that ends at part k names:
// heavy goods including boats, engines and cars. It is -1 where there is none.
func (r *reader) listedBy(k int) int {
	list := false
	for k--; k > 0; k-- {
		switch p := &r.parts[k]; p.kind {
		case andPart:
			list = true
		case commaPart, nounPart:
		case prepPart:
			if list && r.isWord(int(p.first), "including", "such") && r.parts[k-1].kind == nounPart {
				return k - 1
			}
			return -1
		default:
			return -1
		}
	}
	return -1
}

// countedPhrase returns the counted noun of the figure at part k, or the whole
// that it is a share of.
func (r *reader) countedPhrase(k int) phrase {
	it := &r.items[r.parts[k].head]
	switch {
	case it.ofLast > it.ofFirst:
		return phrase{it.ofFirst, it.ofLast}
	case it.unit.kind == counted && it.head >= it.numLast:
		return phrase{it.numLast, it.head + 1}
	}
	return phrase{}
}

// nounPreposition reports whether token i is a preposition that hangs a phrase
// on a noun.
func (r *reader) nounPreposition(i int) bool {
	return r.lex.nounPreposition.Has(r.d, i)
}

// chunkFirst returns the first token of the noun phrase that chunk c ends: a
// possessive's owner counts in.
func (r *reader) chunkFirst(c int) int {
	for c > 0 {
		x, p := &r.d.Chunks[c], &r.d.Chunks[c-1]
		if p.Last != x.First || r.d.Tokens[x.First].Tag != text.POS {
			break
		}
		c--
	}
	return int(r.d.Chunks[c].First)
}
