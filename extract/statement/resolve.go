package statement

import (
	"sort"

	"lede/extract/refer"
	"lede/text"
)

// person returns the mention of a named person that a phrase is about, nil
// where its noun is something else ("the mayor's office").
func (r *reader) person(p phrase) *text.Mention {
	var last *text.Mention
	for t := p.first; t < p.last; t++ {
		m := r.guide.Labeled(t, text.Person)
		if m == nil {
			continue
		}
		t = int(m.Last) - 1
		if t+1 < p.last && r.doc.Tokens[t+1].Tag == text.POS || r.doc.Tokens[t].Tag == text.POS {
			continue
		}
		if p.first < int(m.First) && r.doc.Tokens[m.First-1].Tag == text.IN && last == nil && !r.titleBefore(p.first, int(m.First)) {
			continue // "a spokesman for X"
		}
		if last == nil {
			last = m
		}
	}
	return last
}

// titleBefore reports whether only a title stands in tokens [first, last).
func (r *reader) titleBefore(first, last int) bool {
	m, ok := r.doc.MarkAt(first, text.Title)
	return ok && int(m.Last) == last
}

// speakerName returns who speaks: the person's full name, the body's full
// name, else the words as they stand. It is "" where a pronoun stays open.
func (r *reader) speakerName(p phrase) string {
	if p.empty() {
		return ""
	}
	if n := r.official(p); n != "" {
		return n
	}
	if m := r.person(p); m != nil {
		return r.guide.NameOf(m)
	}
	head := r.head(p)
	if r.doc.Tokens[head].Tag == text.PRP || r.doc.Tokens[head].Tag == text.PRPS {
		if n := r.pronoun(head); n != "" {
			return n
		}
		return r.sameAs(head)
	}
	if n := r.byRole(p, head); n != "" {
		return n
	}
	for head > p.first && r.doc.Tokens[head].Tag == text.VBN {
		head-- // "data compiled by X"
	}
	if r.x.document.Has(r.doc, head) {
		if n := r.behind(p, head); n != "" {
			return n
		}
	}
	if m := r.guide.Labeled(head, text.Org, text.Place); m != nil && r.isName(p, m) {
		return r.guide.NameOf(m)
	}
	if m := r.guide.Other(head); m != nil && m.Entity >= 0 {
		if n := r.guide.Name(int(m.Entity)); n != "" && r.definite(p.first) {
			return n
		}
	}
	if r.definite(p.first) && p.last == head+1 {
		if n := r.guide.Described(p.first, p.last); n != "" {
			return n
		}
	}
	return refer.Squeeze(r.doc.Words(p.first, p.last))
}

// official returns the name of the official whose name and role make up the
// phrase, "" where it is about something else ("a spokesman for President X").
func (r *reader) official(p phrase) string {
	for t := p.first; t < p.last && r.doc.Tokens[t].Tag != text.IN; t++ {
		m, ok := r.doc.MarkAt(t, text.Official)
		if ok && int(m.Ref) < len(r.st.Officials) && int(m.Last) >= p.last {
			return r.st.Officials[m.Ref].Name
		}
	}
	return r.apposed(p)
}

// apposed returns the name of the official whose role, behind the name, the phrase
// is: "her rival is Ana Silva, a former governor who promised", "" where it is none.
func (r *reader) apposed(p phrase) string {
	list := r.st.Officials
	i := sort.Search(len(list), func(i int) bool { return list[i].First > p.first }) - 1
	if i < 0 || list[i].First == p.first || list[i].Last < p.last || !r.x.role.Has(r.doc, p.last-1) {
		return ""
	}
	return list[i].Name
}

// sameReach is how many sentences back a pronoun may stand for who spoke last.
const sameReach = 12

// sameAs returns the person who spoke last, for a pronoun that is open
// otherwise; "" where nobody did, where a body did, or where it was long ago.
func (r *reader) sameAs(pronoun int) string {
	if n := len(r.found); n > 0 && r.isPersonal(pronoun) {
		last := &r.found[n-1]
		from, to := r.doc.SentenceOf(last.cue.first), r.doc.SentenceOf(pronoun)
		if !last.speaker.empty() && to-from <= sameReach && r.agree(last.speaker, pronoun) {
			return last.name
		}
	}
	return ""
}

// isPersonal reports whether the pronoun at t is "he" or "she".
func (r *reader) isPersonal(t int) bool {
	return r.doc.Tokens[t].Lower == hashHe || r.doc.Tokens[t].Lower == hashShe
}

// agree reports whether a phrase may be of the person that the pronoun is of:
// a name, or the same pronoun.
func (r *reader) agree(p phrase, pronoun int) bool {
	if t := r.head(p); r.doc.Tokens[t].Tag == text.PRP {
		return r.doc.Tokens[t].Lower == r.doc.Tokens[pronoun].Lower
	}
	return r.person(p) != nil
}

// head returns the head noun of a phrase: the last word before what is
// attached to it.
func (r *reader) head(p phrase) int {
	for t := p.first; t < p.last; t++ {
		if m := r.guide.Named(t); m != nil && int(m.Last) <= p.last {
			t = int(m.Last) - 1
		}
		if t+1 >= p.last {
			return t
		}
		switch next := &r.doc.Tokens[t+1]; {
		case next.Tag == text.IN || next.Tag == text.TO || next.Lower == r.x.and:
			if t > p.first || r.isWord(t) {
				return t
			}
		case next.Tag == text.LRB:
			return t
		}
	}
	return p.last - 1
}

// isName reports whether a phrase is a body's name with no more than an
// article and words that say what it is before it ("Irish airline X").
func (r *reader) isName(p phrase, m *text.Mention) bool {
	for t := int(m.Last); t < p.last; t++ {
		if r.doc.Tokens[t].Lower == r.x.and {
			return false // two of them: as written
		}
	}
	for t := p.first; t < int(m.First); t++ {
		if r.doc.Tokens[t].Lower == r.x.and {
			return false
		}
	}
	return true
}

// definite reports whether a phrase that begins at token t can refer back.
func (r *reader) definite(t int) bool {
	tok := &r.doc.Tokens[t]
	if tok.Tag != text.DT {
		return tok.Tag == text.PRPS || tok.Tag.Proper()
	}
	return tok.Lower == hashThe || tok.Lower == hashThis || tok.Lower == hashThat
}

// behind returns the body that speaks through a document: "the bank's
// forecast", "data compiled by X", "a report from X".
func (r *reader) behind(p phrase, head int) string {
	toks := r.doc.Tokens
	for t := p.first; t < head; t++ {
		if toks[t].Tag == text.PRPS {
			return r.pronoun(t)
		}
		if t > p.first && (toks[t].Tag == text.POS) {
			return r.named(phrase{p.first, t})
		}
	}
	for t := head + 1; t < p.last-1; t++ {
		if toks[t].Lower == r.x.of || toks[t].Lower == r.x.by || toks[t].Lower == hashFrom {
			q := phrase{t + 1, p.last}
			if m := r.person(q); m != nil {
				return r.guide.NameOf(m)
			}
			if n := r.guide.Body(q.first, q.last); n != "" {
				return n
			}
		}
	}
	if m := r.guide.Labeled(head-1, text.Org); m != nil && int(m.First) >= p.first {
		return r.guide.NameOf(m)
	}
	return ""
}

// named returns the name of the person or body that a phrase refers to, ""
// where it has none.
func (r *reader) named(p phrase) string {
	if m := r.person(p); m != nil {
		return r.guide.NameOf(m)
	}
	return r.guide.Body(p.first, p.last)
}

// pronoun returns the name of what the pronoun at t refers to, "" where that
// is open.
func (r *reader) pronoun(t int) string {
	if m := r.guide.Other(t); m != nil && m.Entity >= 0 {
		return r.guide.Name(int(m.Entity))
	}
	return ""
}

var (
	hashHe   = text.HashLower("he")
	hashShe  = text.HashLower("she")
	hashThe  = text.HashLower("the")
	hashThis = text.HashLower("this")
	hashThat = text.HashLower("that")
	hashFrom = text.HashLower("from")
)
