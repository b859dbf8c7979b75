package refer

import "lede/text"

// A gender is what pronouns tell of a person.
type gender uint8

const (
	unknown gender = iota
	male
	female
	thing
)

// lookBack is how many sentences back a pronoun may refer to.
const lookBack = 4

// pronouns adds mentions for the pronouns of the third person singular, each
// with the person or body that it refers to.
func (g *Guide) pronouns() {
	d := g.Doc
	known := make([]gender, len(d.Entities))
	var found []text.Mention
	for i := range d.Sentences {
		s := &d.Sentences[i]
		for t := s.First; t < s.Last; t++ {
			w := pronounGender(d.Tokens[t].Lower)
			if w == unknown || d.Tokens[t].Tag != text.PRP && d.Tokens[t].Tag != text.PRPS {
				continue
			}
			e := g.antecedent(i, t, w, known)
			if e < 0 {
				continue
			}
			if w != thing {
				known[e] = w
			}
			found = append(found, text.Mention{First: int32(t), Last: int32(t + 1), Label: d.Entities[e].Label, Form: text.Pronoun, Entity: e})
		}
	}
	insert(d, found)
}

func pronounGender(h uint64) gender {
	switch h {
	case hashHe, hashHim, hashHis:
		return male
	case hashShe, hashHer:
		return female
	case hashIt, hashIts:
		return thing
	}
	return unknown
}

// antecedent returns the entity that the pronoun at token t of sentence i
// refers to, -1 where none fits: the subject of its sentence before it, else
// of a sentence before, else the last name there.
func (g *Guide) antecedent(i, t int, w gender, known []gender) int32 {
	for k := i; k >= max(0, i-lookBack); k-- {
		s := &g.Doc.Sentences[k]
		end := s.Last
		if k == i {
			end = t
		}
		subject, last := int32(-1), int32(-1)
		for p := s.First; p < end; p++ {
			m := g.Named(p)
			if m == nil || m.Entity < 0 || int(m.First) != p || !fits(m.Label, w, known[m.Entity]) {
				continue
			}
			if last < 0 {
				last = m.Entity
			}
			if subject < 0 && g.isSubject(m) {
				subject = m.Entity
			}
		}
		if subject >= 0 {
			return subject
		}
		if last >= 0 {
			return last
		}
	}
	return -1
}

func fits(l text.Label, w, known gender) bool {
	if w == thing {
		return l == text.Org
	}
	return l == text.Person && (known == unknown || known == w)
}

// isSubject reports whether a mention is the subject of a verb.
func (g *Guide) isSubject(m *text.Mention) bool {
	for t := m.First; t < m.Last; t++ {
		if r := g.Doc.Tokens[t].Rel; r == text.RelNsubj || r == text.RelNsubjPass {
			return true
		}
	}
	return false
}

// insert puts mentions in text order among those of the document and keeps
// the entities pointing at their names.
func insert(d *text.Document, found []text.Mention) {
	if len(found) == 0 {
		return
	}
	moved := make([]int32, len(d.Mentions))
	out := make([]text.Mention, 0, len(d.Mentions)+len(found))
	for i, m := range d.Mentions {
		for len(found) > 0 && found[0].First < m.First {
			out, found = append(out, found[0]), found[1:]
		}
		moved[i] = int32(len(out))
		out = append(out, m)
	}
	d.Mentions = append(out, found...)
	for i := range d.Entities {
		d.Entities[i].Name = moved[d.Entities[i].Name]
	}
}

var (
	hashHe  = text.HashLower("he")
	hashHim = text.HashLower("him")
	hashHis = text.HashLower("his")
	hashShe = text.HashLower("she")
	hashHer = text.HashLower("her")
	hashIt  = text.HashLower("it")
	hashIts = text.HashLower("its")
)
