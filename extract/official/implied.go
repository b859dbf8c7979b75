package official

import (
	"lede/text"
)

// implied returns the body that a title without one belongs to: the one whose
// kind stands in the title ("Council member"), else, for roles that only some
// bodies have, the body that the article is about.
func (r *reader) implied(_ *candidate, t title, _ *text.Sentence) string {
	for i := t.first; i < t.last; i++ {
		if r.x.orgNoun.Has(r.doc, i) {
			if n := r.guide.Kind(i); n != "" {
				return n
			}
		}
	}
	_, e := r.x.roleBody.Longest(r.doc, t.core, t.last)
	for i := t.core; e == nil && i < t.last; i++ {
		_, e = r.x.roleBody.Longest(r.doc, i, t.last)
	}
	if e == nil || r.main == nil {
		return ""
	}
	if e.Value == companyBody || r.hasLower(r.main, text.HashLower(e.Value)) {
		return r.guide.NameOf(r.main)
	}
	return ""
}

// companyBody is the value of role_body for roles that any company has.
const companyBody = "company"

// hasLower reports whether the mention holds the word.
func (r *reader) hasLower(m *text.Mention, word uint64) bool {
	for t := m.First; t < m.Last; t++ {
		if r.doc.Tokens[t].Lower == word {
			return true
		}
	}
	return false
}

// leadSentences is how far into an article the body that it is about must be
// named, headline and dateline counted.
const leadSentences = 3

// clearly is how many times as often as those before it a body must be named to
// be what the article is about, and not the one that its first words are about.
const clearly = 2

// findMain returns the fullest mention of the body that the article is about:
// of those named in its first sentences the first, or one named far more often;
// nil where none is.
func (r *reader) findMain() *text.Mention {
	if len(r.doc.Sentences) == 0 {
		return nil
	}
	end := r.doc.Sentences[min(leadSentences, len(r.doc.Sentences))-1].Last
	times := make([]int, len(r.doc.Entities)) // named or described
	for i := range r.doc.Mentions {
		if e := r.doc.Mentions[i].Entity; e >= 0 {
			times[e]++
		}
	}
	best, most := int32(-1), 0
	for i := range r.doc.Mentions {
		m := &r.doc.Mentions[i]
		if int(m.First) >= end {
			break
		}
		if m.Form != text.Named || m.Label != text.Org || m.Entity < 0 || r.inDateline(m) {
			continue
		}
		if n := times[m.Entity]; best < 0 || n >= clearly*most {
			best, most = m.Entity, n
		}
	}
	if best < 0 || most < 2 || r.doc.Entities[best].Name < 0 {
		return nil
	}
	return &r.doc.Mentions[r.doc.Entities[best].Name]
}

func (r *reader) inDateline(m *text.Mention) bool {
	return r.st.Dateline.Contains(r.doc.TokenSpan(int(m.First), int(m.Last)))
}
