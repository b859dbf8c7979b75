package figure

import "lede/text"

// baseNoun returns the end and head of the noun phrase that begins at token
// i, owners counted in: the group's fixed-asset investment, the S&P 500. end is
// i where none begins.
func (r *reader) baseNoun(i int) (end, head int) {
	end, head = i, -1
	limit := min(r.nextDate, r.nextFigure)
	for k := i; k < limit; k++ {
		t := &r.d.Tokens[k]
		switch {
		case head >= 0 && foreign.has(t.Tag) && (!t.Flags.Has(text.Punct) || t.Lower == hComma || t.Lower == hStop):
		case nounTags.has(t.Tag):
			if !r.endsNoun(i, k, head) {
				head, end = k, k+1
				continue
			}
		case r.nounLike(k) || r.pluralAdjective(k) || t.Tag == text.FW && t.Flags.Has(text.Capital):
			head, end = k, k+1
			continue
		case determining.has(t.Tag):
			if head < 0 && (k == i || r.d.Tokens[k-1].Tag == text.PDT || t.Tag == text.DT && r.d.Tokens[k-1].Tag == text.DT) {
				continue
			}
		case t.Lower == hPer && head < 0 && r.is(k+1, "capita"):
			k++ // per capita income
			continue
		case k == i && r.hyphenates(k): // first-time buyers
			continue
		case t.Tag == text.POS:
			if head >= 0 {
				head, end = -1, k+1
				continue
			}
		case t.Tag == text.HYPH || t.Flags.Has(text.Glued|text.Punct) && isDash(r.d.Word(k)):
			if k > i {
				continue
			}
		case t.Lower == hSlash:
			if k > i && r.joins(k) { // the debt/equity ratio
				continue
			}
		case t.Lower == hAmpersand:
			if k > i && head == k-1 && k+1 < limit && r.d.Tokens[k-1].Flags.Has(text.Capital) && r.d.Tokens[k+1].Flags.Has(text.Capital) { // Taylor & Reed
				continue
			}
		case t.Tag == text.CD:
			if k > i && (r.namelike(k-1) || r.d.Tokens[k-1].Tag == text.HYPH) && head >= 0 { // the S&P 500
				end = k + 1
				continue
			}
			if head < 0 {
				continue
			}
		case adjectiveTags.has(t.Tag):
			if head < 0 || r.d.Tokens[k-1].Tag == text.HYPH || r.nounAt(k+1) && k+1 < r.nextFigure && (t.Lower == hNet || k-2 >= i && r.d.Tokens[k-2].Tag == text.HYPH) || r.d.Tokens[k-1].Lower == hSlash || r.bareOwner(k-1) || k+1 < r.nextFigure && r.nounAt(k+1) && r.lex.levelNoun.Has(r.d, k-1) {
				continue
			}
			if r.nounAhead(k) && !r.isWord(k, "last", "first", "next") { // sales of which the tagger made an adjective
				head, end = k, k+1
				continue
			}
		case t.Tag == text.VBN || t.Tag == text.VBG || t.Tag == text.VB || t.Tag == text.VBD:
			if r.attributive(k) || (head < 0 || r.d.Tokens[k-1].Tag == text.HYPH) && r.chunkOf(k) >= 0 {
				continue
			}
		case t.Tag == text.RB:
			if head < 0 && r.chunkOf(k) >= 0 {
				continue
			}
		}
		break
	}
	if head < 0 {
		return r.closeNoun(i, end)
	}
	if i == r.first+1 && head > i && r.d.Tokens[r.first].Tag == text.IN {
		if p := r.frontedPlace(i, end); p > i {
			return p, p - 1
		}
	}
	return end, head
}

// endsNoun reports whether the noun at token k is none of the base noun phrase that
// begins at token i and has the head so far.
func (r *reader) endsNoun(i, k, head int) bool {
	if k > i && head == k-1 && r.d.Tokens[k].Tag == text.NNP && r.lex.spanNoun.Has(r.d, head) && r.isWord(i, "this", "last", "next", "that") { // this season Keller
		return true
	}
	return r.verbLike(k)
}

// joins reports whether the mark at token k stands between two words without
// space.
func (r *reader) joins(k int) bool {
	return k+1 < r.last && r.d.Tokens[k].Flags.Has(text.Glued) && r.d.Tokens[k+1].Flags.Has(text.Glued|text.Letter)
}

// frontedPlace returns the end of the name of a place that opens a sentence
// after its preposition, without a comma before the subject: In Poland prices
// rose. It is i where none does.
func (r *reader) frontedPlace(i, end int) int {
	p := i
	for p < end && r.d.Tokens[p].Tag == text.NNP && r.mention(p, text.Place) {
		p++
	}
	if p == i || p == end || !r.d.Tokens[p].Tag.Noun() && !r.d.Tokens[p].Tag.Adjective() && !r.nounLike(p) {
		return i
	}
	if r.verbAhead(end) {
		return p
	}
	return i
}

// verbAhead reports whether a verb comes before a comma from token k on, so that
// a phrase that opens the sentence is not all that stands before its subject.
func (r *reader) verbAhead(k int) bool {
	for ; k < r.last; k++ {
		switch r.d.Tokens[k].Tag {
		case text.Comma, text.Colon:
			return false
		case text.MD, text.VBD, text.VBZ, text.VBP, text.VBN:
			return true
		}
	}
	return false
}

// namelike reports whether token i looks like a name: it has a capital, as in
// Galaxy or iPhone.
func (r *reader) namelike(i int) bool {
	if r.d.Tokens[i].Flags.Has(text.Capital) {
		return true
	}
	w := r.d.Word(i)
	return len(w) > 1 && 'A' <= w[1] && w[1] <= 'Z'
}

// closeNoun settles where a base noun phrase without a head ends: not on the
// owner's 's, and an adjective alone is one only as a subject.
func (r *reader) closeNoun(i, end int) (int, int) {
	if end > i { // the S&P's: no noun followed
		if r.d.Tokens[end-1].Tag == text.POS {
			end--
		}
		return end, max(i, end-1)
	}
	if r.nounAfterFigure(i) {
		return i + 1, i
	}
	k := r.skipDeterminers(i, r.last)
	if k < r.last && k > i && r.d.Tokens[i].Tag == text.PRPS && r.d.Tokens[k].Tag == text.JJ && k < r.nextFigure {
		return k + 1, k // of its total
	}
	if n := len(r.parts) - 1; k == i && n >= 0 && r.parts[n].kind == verbPart && int(r.parts[n].last) == i {
		return i, -1 // was little changed
	}
	if k < r.last && k < r.nextFigure && (r.d.Tokens[k].Tag == text.JJ || k > i && r.d.Tokens[k].Tag == text.VBN) && r.nounAhead(k) && !r.isWord(k, "last", "first", "next") {
		return k + 1, k
	}
	return i, -1
}

// nounAhead reports whether the adjective at token k stands where a noun
// should: right before the verb of its clause.
func (r *reader) nounAhead(k int) bool {
	if k+1 >= r.last || k+1 >= r.nextFigure {
		return false
	}
	k++
	for k+1 < r.last && k+1 < r.nextFigure && r.d.Tokens[k].Tag == text.RB {
		k++
	}
	t := &r.d.Tokens[k]
	return t.Tag == text.NN && r.verbLike(k) || (t.Tag == text.VBD || t.Tag == text.MD || t.Tag == text.VBZ || t.Tag == text.VBP || t.Tag == text.VBN && !r.lex.preposition.Has(r.d, k)) && r.verb(k)
}

// opensSubject reports whether a finite verb follows the nouns at token k at once,
// so that the participle before them, which opens the sentence, describes them:
// Parking charges will rise.
func (r *reader) opensSubject(k int) bool {
	for k < r.last && r.d.Tokens[k].Tag.Noun() {
		k++
	}
	if k >= r.last {
		return false
	}
	switch r.d.Tokens[k].Tag {
	case text.VBD, text.VBZ, text.VBP, text.MD:
		return true
	}
	return false
}

// attributive reports whether the verb form at token k is an adjective of the
// noun after it: the 11.3% operating margin, of installed capacity, net income.
func (r *reader) attributive(k int) bool {
	t := &r.d.Tokens[k]
	if k+1 >= r.last || k+1 == r.nextFigure || !r.d.Tokens[k+1].Tag.Noun() {
		return false
	}
	if t.Lower == hNet || r.lower(k) == hOperating {
		return true
	}
	if t.Tag == text.VBD { // its added value
		return k > r.first && r.d.Tokens[k-1].Tag == text.PRPS
	}
	if t.Tag != text.VBN && t.Tag != text.VBG {
		return false
	}
	if k == r.first {
		return r.opensSubject(k + 1)
	}
	switch p := &r.d.Tokens[k-1]; p.Tag {
	case text.DT, text.PRPS, text.POS, text.JJ, text.JJS:
		return true
	case text.VBZ, text.VBD, text.VBP, text.VB: // expects adjusted earnings
		return t.Tag == text.VBN && !r.auxiliary(k-1)
	case text.RB:
		return t.Tag == text.VBN && r.sizeAfterHyphen(k-1)
	case text.IN:
		return t.Tag == text.VBN || r.isWord(k, "existing", "remaining", "emerging", "developing", "growing", "rising", "falling", "outstanding", "ageing", "aging")
	}
	n := len(r.parts) - 1
	return n >= 0 && t.Tag == text.VBG && r.parts[n].kind == figurePart && int(r.parts[n].last) == k &&
		r.parts[n].first > int32(r.first) && r.d.Tokens[r.parts[n].first-1].Tag == text.DT
}

// hyphenates reports whether a hyphen joins the word at token k to the next.
func (r *reader) hyphenates(k int) bool {
	return k+2 < r.last && r.d.Tokens[k+1].Flags.Has(text.Glued|text.Punct) && r.hyphen(k+1)
}

// hyphen reports whether the mark at token k, which another follows, is a hyphen
// before a word.
func (r *reader) hyphen(k int) bool {
	return r.d.Tokens[k+1].Flags.Has(text.Glued|text.Letter) && isDash(r.d.Word(k))
}
