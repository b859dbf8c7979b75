package figure

import "lede/text"

// A phrase is a range of tokens, half-open; empty for none.
type phrase struct{ first, last int }

func (p phrase) empty() bool { return p.last <= p.first }

// governor returns the verb group that the part at index p depends on: the
// nearest before it in its clause, -1 for none.
func (r *reader) governor(p int) int {
	return int(r.parts[p].governor)
}

// govern notes for each part the verb group that governor returns.
func (r *reader) govern() {
	verb, parts := int32(-1), r.parts
	for k := range parts {
		p := &parts[k]
		p.governor = verb
		switch p.kind {
		case verbPart:
			verb = int32(k)
		case stopPart, clausePart, relativePart:
			verb = -1
		}
	}
}

// subjectOf returns the index of the part that heads the subject of the verb
// group v and where the subject ends: a noun, a pronoun or a relative word.
// q is -1 where there is none.
func (r *reader) subjectOf(v int) (q, end int) {
	first := v
	for depth := 0; depth < 8; depth++ {
		q, end = r.nounBefore(v)
		if q >= 0 {
			return q, end
		}
		if end < 0 {
			break
		}
		v = end // a verb whose subject it shares
	}
	if k := first - 1; k >= 0 && r.parts[k].kind == nounPart && (!r.infinitive(first) || r.governor(first) < 0) {
		return k, int(r.parts[first].first) // in Europe the Dax fell, without a comma
	}
	return -1, 0
}

// nounBefore reads leftward from the verb group v to the free noun of its
// clause. Where another verb comes first whose subject it shares, q is -1 and
// next is that verb; next is -1 where the clause ends first.
func (r *reader) nounBefore(v int) (q, next int) {
	k := v - 1
	end := int(r.parts[v].first)
	if k >= 1 && r.parts[k].kind == commaPart && r.parts[v].participle && r.parts[k-1].kind == nounPart && r.lex.rangeVerb.Has(r.d, int(r.parts[v].head)) {
		return k - 1, end // claims, ranging from $200
	}
	if k >= 0 && r.parts[k].kind == commaPart {
		if open := r.insertStart(k); open >= 0 && (!r.parts[v].participle || r.parts[open+1].kind == relativePart) {
			k, end = open-1, int(r.parts[open].first)
		} else if r.parts[v].participle || r.infinitive(v) || k == 0 || r.parts[k-1].kind != nounPart {
			return r.sharedVerb(k)
		} else {
			k, end = k-1, int(r.parts[k].first)
		}
	}
	if k > 0 && r.parts[k].kind == andPart && r.parts[k-1].kind == commaPart {
		return r.verbOfMain(k)
	}
	if k >= 0 && r.parts[k].kind == andPart || r.infinitive(v) && !r.smallClause(v) {
		return r.sharedVerb(v)
	}
	if k == v-1 && k >= 0 && r.parts[v].participle && (r.parts[k].kind == nounPart || r.countAt(k)) { // with the index advancing
		if r.stagedBy(v) {
			return r.sharedVerb(v)
		}
		return k, end
	}
	for ; k >= 0; k-- {
		p := &r.parts[k]
		switch p.kind {
		case closePart:
			k = r.opening(k)
		case nounPart, pronounPart, relativePart:
			if q := r.pastRelative(k); q >= 0 && k+1 == v && !r.infinitive(v) {
				return q, end
			}
			if k+1 == v && k > 1 && r.contentOf(k) {
				return k, end
			}
			if p.kind == relativePart || p.kind == pronounPart && k > 0 && r.parts[k-1].kind == figurePart || !r.governed(k) { // from the 4% it predicted
				return r.coordinated(k), end
			}
		case figurePart:
			if r.subjectFigure(k) {
				return k, end
			}
			if u := r.items[p.head].unit.kind; u != counted && u != age && !r.items[p.head].hyphen && !r.governed(k) {
				return r.sharedVerb(k)
			}
		case verbPart:
			if r.gerund(k) {
				return k, end
			}
			if p.participle && k > 0 && (r.parts[k-1].kind == nounPart || r.parts[k-1].kind == otherPart) || r.nominalGap(k, v) {
				continue // trade between the two recorded; the year ended May
			}
			return r.sharedVerb(k + 1)
		case stopPart, clausePart:
			if r.parts[v].participle || k+1 == v {
				return r.sharedVerb(k)
			}
			return -1, -1
		}
	}
	return -1, -1
}

// contentOf reports whether the noun at part k is what the measure before it, which
// opens a clause, is an amount of: and 312 mm of rain fell.
func (r *reader) contentOf(k int) bool {
	f := k - 2
	if r.parts[f].kind != figurePart || r.lower(int(r.parts[k-1].first)) != hOf {
		return false
	}
	u := r.items[r.parts[f].head].unit.kind
	return (u == measure || u == money) && (f == 0 || r.opensClause(f-1))
}

// stagedBy reports whether the participle at part v tells what the subject of
// the verb before does as it enters or ends a game or a time: finished the
// season averaging 20 points.
func (r *reader) stagedBy(v int) bool {
	return v > 1 && r.parts[v-2].kind == verbPart && r.parts[v-1].kind == nounPart && r.d.Tokens[r.parts[v].head].Tag == text.VBG &&
		r.lex.stageVerb.Has(r.d, int(r.parts[v-2].head)) && r.lex.stageNoun.Has(r.d, int(r.parts[v-1].head))
}

// pastRelative returns the noun that a relative clause without commas, which
// ends with its object at part k, belongs to: patients who took the pill lost.
// It is -1 where there is none.
func (r *reader) pastRelative(k int) int {
	q := k - 2
	for q > 0 && r.parts[q].kind == otherPart {
		q--
	}
	if q < 1 || r.parts[k].kind != nounPart && r.parts[k].kind != pronounPart || r.parts[k-1].kind != verbPart || r.parts[k-1].participle || r.parts[q].kind != relativePart || r.parts[q-1].kind != nounPart {
		return -1
	}
	if r.governed(q - 1) {
		return -1
	}
	return q - 1
}

// countAt reports whether part k is a figure that counts a noun: 23 hostages held
// for six months.
func (r *reader) countAt(k int) bool {
	if r.parts[k].kind != figurePart {
		return false
	}
	it := &r.items[r.parts[k].head]
	return it.unit.kind == counted && !it.hyphen && it.head >= it.numLast
}

// opening returns the bracket that the one at part k closes, k where there is
// none.
func (r *reader) opening(k int) int {
	for j := k - 1; j >= 0; j-- {
		if r.parts[j].kind == openPart {
			return j
		}
	}
	return k
}

// gerund reports whether the verb group at part k stands as a noun at the head
// of its clause: sampling between May and July came back.
func (r *reader) gerund(k int) bool {
	p := &r.parts[k]
	return p.participle && r.d.Tokens[p.head].Tag == text.VBG && (k == 0 || r.parts[k-1].kind == stopPart || r.parts[k-1].kind == clausePart || r.parts[k-1].kind == commaPart && r.governor(k) < 0) &&
		k+1 < len(r.parts) && r.parts[k+1].kind == prepPart
}

// nominalGap reports whether the verb at part k is a participle that the
// tagger took for a past tense: it follows a governed noun, and no free noun
// stands between it and the verb v.
func (r *reader) nominalGap(k, v int) bool {
	p := &r.parts[k]
	if t := r.d.Tokens[p.head].Tag; t != text.VBD && t != text.VBN || p.last-p.first != 1 || k == 0 || k+1 == v {
		return false
	}
	return r.parts[k-1].kind == nounPart && r.governed(k-1)
}

// sharedVerb returns the nearest verb left of part k, whose subject a
// participle, an infinitive or a second verb shares.
func (r *reader) sharedVerb(k int) (int, int) {
	for k--; k >= 0; k-- {
		switch r.parts[k].kind {
		case verbPart:
			return -1, k
		case stopPart:
			return -1, -1
		}
	}
	return -1, -1
}

// verbOfMain returns the verb whose subject one after a comma and "and" at part k
// shares: the nearest, but for those of a clause of reason or time: reported a
// fall as buyers waited, and cut its outlook.
func (r *reader) verbOfMain(k int) (int, int) {
	q, v := r.sharedVerb(k)
	for j := v - 1; j > 0; j-- {
		switch r.parts[j].kind {
		case clausePart:
			if r.isWord(int(r.parts[j].first), "as", "because", "while", "after", "when", "since") && r.governor(j) >= 0 {
				return -1, r.governor(j)
			}
			return q, v
		case commaPart, stopPart, relativePart:
			return q, v
		}
	}
	return q, v
}

// infinitive reports whether the verb group at v begins with "to".
func (r *reader) infinitive(v int) bool {
	return r.d.Tokens[r.parts[v].first].Tag == text.TO
}

// smallClause reports whether the noun before the infinitive v is its subject:
// expects the rate to stay, wants builders to pay.
func (r *reader) smallClause(v int) bool {
	if v < 2 || r.parts[v-1].kind != nounPart && r.parts[v-1].kind != pronounPart {
		return false
	}
	u := v - 2
	for u >= 0 && (r.parts[u].kind == prepPart || r.parts[u].kind == nounPart || r.parts[u].kind == otherPart) {
		u--
	}
	if u < 0 || r.parts[u].kind != verbPart {
		return false
	}
	head := int(r.parts[u].head)
	return r.lex.status.Has(r.d, head) || u == v-2 && r.lex.causeVerb.Has(r.d, head)
}

// insertStart returns the comma that opens the insert which the comma at part
// k closes: X, which leaves out food, rose. -1 where there is none.
func (r *reader) insertStart(k int) int {
	open := -1
	for j := k - 1; j > 0; j-- {
		switch p := &r.parts[j]; p.kind {
		case commaPart:
			if r.parts[j-1].kind != nounPart && r.parts[j-1].kind != closePart && r.parts[j-1].kind != datePart {
				return open
			}
			if open >= 0 && r.parts[j-1].kind == datePart { // As of Monday, the bank, a lender,
				return open
			}
			open = j
			if n := &r.parts[j+1]; n.kind == relativePart || n.kind == figurePart {
				return open
			}
			if r.listAhead(j + 1) {
				return -1
			}
		case stopPart:
			return open
		case clausePart:
			if open >= 0 {
				return open
			}
		}
	}
	return open
}

// opensClause reports whether a subject may begin after part k.
func (r *reader) opensClause(k int) bool {
	switch r.parts[k].kind {
	case stopPart, clausePart, commaPart, datePart, andPart, otherPart:
		return true
	case verbPart:
		return r.reports(int(r.parts[k].head))
	}
	return false
}

// subjectFigure reports whether the figure at part k is what a verb is about:
// a count or a share that hangs on no preposition and no verb.
func (r *reader) subjectFigure(k int) bool {
	it := &r.items[r.parts[k].head]
	if it.unit.kind == percent && k > 1 && r.parts[k-1].kind == relativePart && r.lower(int(r.parts[k-2].first)) == hOf { // of whom 22% pay
		return true
	}
	if it.unit.kind != counted && r.wholeOf(it).empty() || it.hyphen || r.governed(k) {
		return false
	}
	if it.unit.kind != counted && it.ofLast == it.ofFirst {
		if v := r.governor(k); v >= 0 && !r.reports(int(r.parts[v].head)) || r.verbAfterPart(k) < 0 {
			return false
		}
	}
	return k == 0 || r.opensClause(k-1)
}
