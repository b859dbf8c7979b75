package figure

import (
	"lede/extract/refer"
	"lede/text"
)

// holder returns who holds the view that the status of the i-th figure tells:
// the subject of "expects" or "projected", the owner of a forecast. "" where
// the words name nobody.
func (r *reader) holder(i int) string {
	it := &r.items[i]
	switch it.status {
	case "preliminary":
		return r.reckoner(it)
	case "forecast", "estimate":
	case "target":
		if it.view > 0 && r.isWord(int(r.parts[it.view-1].head), "recommended") {
			return r.agentBy(it.view - 1)
		}
		return ""
	default:
		return r.teller(it)
	}
	if it.view > 0 {
		if s := r.holderOf(it.view - 1); s != "" {
			return s
		}
	}
	if i > r.from && r.items[i-1].status == it.status && r.isBase(i) {
		return r.items[i-1].source
	}
	if p := it.about; p.first < p.last && p.first > r.first && r.d.Tokens[p.first].Tag == text.PRPS && r.statusIn(p.first, p.last) != "" {
		if v := r.governor(it.part); v >= 0 { // raised its forecast for growth
			return r.holderOf(v)
		}
	}
	return r.teller(it)
}

// teller returns who puts a level at the figure: the centre put the magnitude
// at 6.4; the police raised the death toll to 15. "" for none.
func (r *reader) teller(it *item) string {
	if it.given > 0 { // the survey gave Solano 44%
		return r.issuer(it.given - 1)
	}
	k := it.part - 1
	if k < 1 || r.parts[k].kind != prepPart || !r.in(int(r.parts[k].first), atOnTo) {
		return ""
	}
	v := r.governor(it.part)
	if v < 0 || r.passive(&r.parts[v]) {
		return ""
	}
	o := r.objectOf(v, int(r.parts[k].first))
	switch {
	case o.empty():
		return ""
	case r.isWord(int(r.parts[v].head), "put", "puts") && !r.is(int(r.parts[k].first), "to"):
	case r.is(int(r.parts[k].first), "to") && r.direction(int(r.parts[v].head)) != "" && r.tallies(o):
	default:
		return ""
	}
	return r.issuer(v)
}

// issuer returns who or what speaks as the subject of the verb group v, of a
// document whose it is: the poll, by Datum; the poll, published by the institute.
func (r *reader) issuer(v int) string {
	q, end := r.subjectOf(v)
	if q < 0 || r.parts[q].kind != nounPart {
		return ""
	}
	s := r.extent(q, end)
	if !r.speaks(s) {
		return ""
	}
	if p := q + 1; p+1 < len(r.parts) && r.parts[p].kind == commaPart && r.lex.document.Has(r.d, int(r.parts[q].head)) {
		if r.parts[p+1].kind == verbPart && r.parts[p+1].participle {
			p++
		}
		if by := r.agentBy(p); by != "" {
			return by
		}
	}
	return r.nameOf(s)
}

// tallies reports whether the phrase is a count that somebody keeps: the death
// toll, the number of dead.
func (r *reader) tallies(p phrase) bool {
	for k := p.first; k < p.last; k++ {
		if r.isWord(k, "toll", "tally", "count", "number") {
			return true
		}
	}
	return false
}

// speaks reports whether the phrase means a person, a body or a document rather
// than what happens.
func (r *reader) speaks(p phrase) bool {
	for k := p.first; k < p.last; k++ {
		if r.names().Labeled(k, text.Person, text.Org) != nil || r.names().Kind(k) != "" || r.lex.body.Has(r.d, k) || r.lex.document.Has(r.d, k) || r.lex.forecaster.Has(r.d, k) {
			return true
		}
	}
	return false
}

// reckoner returns the body whose preliminary result the clause before the
// figure names: by a preliminary calculation of the statistics office.
func (r *reader) reckoner(it *item) string {
	clause := r.stretchOf(it)
	for k := range r.firm {
		w := &r.firm[k]
		if w.first < clause.first || w.last > it.first {
			continue
		}
		for j := w.last; j < min(w.last+3, it.first-2); j++ {
			if !r.is(j, "of") {
				continue
			}
			for n := j + 1; n <= j+2; n++ {
				if m := r.names().Labeled(n, text.Org); m != nil && int(m.Last) <= it.first {
					return r.names().NameOf(m)
				}
			}
		}
	}
	return ""
}

// holderOf returns the name of the subject of the verb group at part v, ""
// for a passive and for I and we.
func (r *reader) holderOf(v int) string {
	p := &r.parts[v]
	if r.passive(p) {
		return r.agentBy(v)
	}
	q, end := r.subjectOf(v)
	if q < 0 {
		return ""
	}
	switch s := &r.parts[q]; s.kind {
	case pronounPart:
		return r.referentName(phrase{int(s.first), int(s.last)})
	case nounPart:
		return r.nameOf(r.extent(q, end))
	}
	return ""
}

// passive reports whether the verb group is a passive, a lone participle, or
// a form of be with no verb after it: is expected to reach, are due.
func (r *reader) passive(p *part) bool {
	be, active := false, false
	for k := int(p.first); k < int(p.last); k++ {
		switch t := &r.d.Tokens[k]; {
		case t.Lemma == hBe:
			be = true
		case t.Tag == text.VBN && (be || p.participle):
			return true
		case t.Tag.Verb():
			active = true
		}
	}
	return be && !active
}

// agentBy returns the agent of a passive, or of what stands for one, at part v:
// recommended by the health board.
func (r *reader) agentBy(v int) string {
	if v+2 >= len(r.parts) || r.d.Tokens[r.parts[v+1].first].Lower != hBy || r.parts[v+2].kind != nounPart {
		return ""
	}
	return r.nameOf(phrase{int(r.parts[v+2].first), int(r.parts[v+2].last)})
}

// nameOf returns the full name of what a noun phrase refers to, its words
// where it has none.
func (r *reader) nameOf(p phrase) string {
	g := r.names()
	last := r.ownWords(p)
	for k := p.first; k < last; k++ {
		if m := g.Labeled(k, text.Person, text.Org); m != nil && int(m.Last) <= last {
			return g.NameOf(m)
		}
	}
	if s := g.Body(p.first, last); s != "" {
		return s
	}
	return r.words(p.first, p.last)
}

// ownWords returns the token before which the phrase names what it means rather
// than what that belongs to: economists | polled by the bank, analysts | at X.
func (r *reader) ownWords(p phrase) int {
	for k := p.first + 1; k < p.last; k++ {
		if t := r.d.Tokens[k].Tag; (t == text.IN || t == text.VBN || t == text.VBD) && r.d.Tokens[k-1].Tag == text.NNS && r.names().Labeled(k, text.Org, text.Person) == nil {
			return k
		}
	}
	return p.last
}

// referentName returns the name of what a pronoun stands for, "" where that is
// unclear.
func (r *reader) referentName(p phrase) string {
	m := r.names().Other(p.first)
	if m == nil || m.Entity < 0 {
		return ""
	}
	switch r.d.Entities[m.Entity].Label {
	case text.Person, text.Org, text.Place, text.Norp:
		return r.names().Name(int(m.Entity))
	}
	return "" // a thing holds no view
}

func (r *reader) names() *refer.Guide {
	if r.guide.Doc == nil {
		r.guide.Read(r.referWords, r.d)
	}
	return &r.guide
}
