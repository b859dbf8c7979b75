package statement

import (
	"cmp"
	"slices"

	"lede/text"
)

// minCarried is how many words a quotation without a cue must have to count
// as speech rather than as a term in quotation marks.
const minCarried = 3

// carry adds the quotations that no cue took and that make sentences of
// their own, as said by the speaker before.
func (r *reader) carry() {
	if r.x.carried == "" {
		return
	}
	r.order()
	cued := len(r.found)
	var prev *statement
	k := 0 // cued statements before the quotation
	var carried []statement
	for i := range r.quotes {
		q := &r.quotes[i]
		for k < cued && r.found[k].content.first < q.phrase.first {
			prev = &r.found[k]
			k++
		}
		if q.used || !r.standsAlone(q) {
			continue
		}
		st := statement{rule: r.x.carried, content: q.inside, continued: true}
		if prev != nil && r.follows(prev, q) {
			st.name = prev.name
		} else if st.name = r.actor(q); st.name == "" {
			continue
		}
		q.used = true
		carried = append(carried, st)
		last := carried[len(carried)-1]
		prev = &last
	}
	r.found = append(r.found, carried...)
	r.order()
}

// standsAlone reports whether a quotation is a sentence of its own or more.
func (r *reader) standsAlone(q *piece) bool {
	s := r.doc.SentenceOf(q.phrase.first)
	if s < 0 || r.words(q.inside) < minCarried {
		return false
	}
	sent := &r.doc.Sentences[s]
	if q.phrase.first > r.bodyStart(sent) {
		return false
	}
	last := r.doc.SentenceOf(q.phrase.last - 1)
	return last >= 0 && r.doc.Sentences[last].Last <= q.phrase.last+1
}

// follows reports whether quotation q goes on from statement p: it stands in
// the sentence after it.
func (r *reader) follows(p *statement, q *piece) bool {
	from := r.doc.SentenceOf(max(p.content.last, p.cue.last) - 1)
	return p.name != "" && r.doc.SentenceOf(q.phrase.first)-from <= 1
}

// actor returns the person whom the sentence before the quotation, in the same
// paragraph, is about: "She laughed. “He understood.”"; "" where that is open.
func (r *reader) actor(q *piece) string {
	i := r.doc.SentenceOf(q.phrase.first)
	if i <= 0 {
		return ""
	}
	before := &r.doc.Sentences[i-1]
	if r.doc.Tokens[q.phrase.first].Flags.Has(text.LineStart) {
		return ""
	}
	for t := before.First; t < before.Last && !r.isFinite(t); t++ {
		if r.at[t] > 0 {
			return ""
		}
		if m := r.guide.Labeled(t, text.Person); m != nil && r.isFinite(int(m.Last)) {
			return r.guide.NameOf(m)
		}
		if r.isPersonal(t) {
			return r.pronoun(t)
		}
	}
	return ""
}

// order sorts the statements by place.
func (r *reader) order() {
	slices.SortStableFunc(r.found, func(a, b statement) int {
		return cmp.Or(cmp.Compare(a.content.first, b.content.first), cmp.Compare(a.cue.first, b.cue.first))
	})
}

// mark tells later rules of a quotation.
func (r *reader) mark(p piece) {
	r.doc.AddMark(text.Mark{First: int32(p.phrase.first), Last: int32(p.phrase.last), Label: text.Quote, Ref: int32(len(r.quotes) - 1)})
}
