package coref

import (
	"lede/nlp/names"
	"lede/text"
)

var (
	hashThe     = text.Hash("the")
	hashComma   = text.Hash(",")
	hashCompany = text.Hash("company")
	hashFirm    = text.Hash("firm")
)

// roleReach is how many tokens before and after a name tell the person's
// role: "the South Korean trade minister", ", deputy director of".
const roleReach = 5

// roles notes the roles that the words round a person's name tell, with the
// words that tell them apart: finance minister.
func (w *reading) roles(e int32, first, last int) {
	for i := first - 1; i >= max(0, first-roleReach); i-- {
		t := &w.d.Tokens[i]
		if t.Flags&text.Letter == 0 || i == first-1 && w.traits(i)&names.Role == 0 || !modifier(t) {
			break
		}
		w.list(key(text.Title, 0, t.Lower), e)
	}
	if last >= len(w.d.Tokens) || w.d.Tokens[last].Lower != hashComma {
		return
	}
	end := min(len(w.d.Tokens), last+1+roleReach)
	start := last + 1
	for i := start; i < end && w.d.Tokens[i].Flags&text.Letter != 0; i++ {
		if i+1 < end && w.d.Tokens[i+1].Tag == text.POS {
			start = i + 2 // ", the coast guard's commander": whose
		}
	}
	for i := start; i < end; i++ {
		t := &w.d.Tokens[i]
		if t.Flags&text.Letter == 0 || t.Tag.Verb() || t.Tag == text.PRP {
			break
		}
		if w.traits(i)&names.Role != 0 || modifier(t) && i+1 < len(w.d.Tokens) && w.traits(i+1)&names.Role != 0 {
			w.list(key(text.Title, 0, t.Lower), e)
		}
	}
}

// modifier reports whether the token is a noun or an adjective.
func modifier(t *text.Token) bool { return t.Tag.Noun() || t.Tag.Adjective() }

// description resolves "the minister", "the bank" whose "the" is token i, and
// returns its length in tokens; 0 where none stands there that refers back.
func (w *reading) description(i, sentence int) int {
	d := w.d
	limit := d.Sentences[sentence].Last
	j := i + 1
	for j < limit && j < i+4 && noun(&d.Tokens[j]) {
		j++
	}
	if j == i+1 || j < limit && (noun(&d.Tokens[j]) || d.Tokens[j].Flags.Has(text.Capital)) {
		return 0
	}
	if j < limit && d.Word(j) == "of" {
		return 0 // "the minister of trade" is told anew
	}
	head := j - 1
	e, l := int32(-1), text.Person
	switch t := w.traits(head); {
	case t&names.Role != 0:
		e = w.byRoles(i+1, j)
	case t&names.BodyWord != 0 || d.Tokens[head].Lower == hashCompany || d.Tokens[head].Lower == hashFirm:
		e, l = w.byWord(head), text.Org
	default:
		return 0
	}
	if e == -1 {
		return 0
	}
	if e == ambiguous {
		e = -1
	} else {
		w.note(e, i, j, sentence)
	}
	w.found = append(w.found, text.Mention{First: int32(i), Last: int32(j), Label: l, Form: text.Nominal, Entity: e})
	return j - i
}

func noun(t *text.Token) bool {
	return (t.Tag == text.NN || t.Tag == text.JJ) && !t.Flags.Has(text.Capital)
}

// byRoles returns the person whose role holds all of the role's words in
// tokens [first, last), the one mentioned last; ambiguous where two were
// mentioned near each other.
func (w *reading) byRoles(first, last int) int32 {
	best, other := int32(-1), int32(-1)
	for _, c := range w.sharing(key(text.Title, 0, w.d.Tokens[last-1].Lower)) {
		all := true
		for i := first; i < last-1; i++ {
			all = all && (w.traits(i)&names.Role == 0 && !w.told(i) || w.has(w.d.Tokens[i].Lower, c))
		}
		switch {
		case !all:
		case best < 0 || w.things[c].last > w.things[best].last:
			best, other = c, best
		case other < 0 || w.things[c].last > w.things[other].last:
			other = c
		}
	}
	if other >= 0 && w.things[best].last-w.things[other].last < crowded {
		return ambiguous
	}
	return best
}

// told reports whether somebody's role was told with the word at i.
func (w *reading) told(i int) bool {
	return len(w.sharing(key(text.Title, 0, w.d.Tokens[i].Lower))) > 0
}

func (w *reading) has(role uint64, e int32) bool {
	for _, c := range w.sharing(key(text.Title, 0, role)) {
		if c == e {
			return true
		}
	}
	return false
}

// byWord returns the body whose name holds the word at token i, the one
// mentioned last; ambiguous where another was mentioned in the same sentence.
// For a company, where no name holds the word, it is the body that was
// mentioned last.
func (w *reading) byWord(i int) int32 {
	h := w.d.Tokens[i].Lower
	company := h == hashCompany || h == hashFirm
	if company {
		if e := w.actor(); e >= 0 {
			return e
		}
	}
	found := -1
	for k := len(w.recent) - 1; k >= 0; k-- {
		e := w.recent[k].entity
		if w.d.Entities[e].Label != text.Org {
			continue
		}
		if company && w.business(e) {
			return e
		}
		switch {
		case !w.holds(e, h):
		case found < 0:
			found = k
		case e != w.recent[found].entity && w.recent[k].sentence == w.recent[found].sentence:
			return ambiguous
		}
	}
	if found < 0 {
		return -1
	}
	return w.recent[found].entity
}

// actor returns the company that was last a subject or an object, -1 where
// none was: "Apple's phone" tells nothing of Apple.
func (w *reading) actor() int32 {
	for k := len(w.recent) - 1; k >= 0; k-- {
		c := &w.recent[k]
		if w.d.Entities[c.entity].Label == text.Org && w.business(c.entity) && w.subject(c) {
			return c.entity
		}
	}
	return -1
}

// holds reports whether the entity's name holds the word.
func (w *reading) holds(e int32, word uint64) bool {
	n := &w.d.Mentions[w.d.Entities[e].Name]
	for t := n.First; t < n.Last; t++ {
		if w.d.Tokens[t].Lower == word {
			return true
		}
	}
	return false
}

// business reports whether the body may be a company: no word of its name is
// that of a public body, except bank and the like.
func (w *reading) business(e int32) bool {
	n := &w.d.Mentions[w.d.Entities[e].Name]
	for t := n.First; t < n.Last; t++ {
		if publicWords.get(w.d.Tokens[t].Lower) != 0 {
			return false
		}
	}
	return true
}

var publicWords = tableOf([]string{1: "of ministry department bureau agency committee commission council court party parliament " +
	"senate congress government university police office fund authority assembly federation union organization reuters xinhua nations"})
