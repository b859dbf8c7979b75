package annotation

import (
	"lede/nlp"
	"lede/text"
)

// An entity is one mention of an entity, as it is written.
type entity struct {
	Doc   string `json:"doc"`
	Start int    `json:"start"`
	End   int    `json:"end"`
	Label string `json:"label"`
	Text  string `json:"text"`
	Form  string `json:"form"`
	Group *int32 `json:"group,omitempty"` // the same for all mentions of one thing; left out where that is open
}

// entities returns the document's mentions in text order.
func entities(d *text.Document) []entity {
	x := text.NewIndex(d.Text)
	out := make([]entity, len(d.Mentions))
	for i := range d.Mentions {
		m := &d.Mentions[i]
		s := d.TokenSpan(int(m.First), int(m.Last))
		out[i] = entity{
			Doc: d.ID, Start: x.CodePoint(s.Start), End: x.CodePoint(s.End), Label: labels[m.Label],
			Text: d.Text[s.Start:s.End], Form: forms[m.Form],
		}
		if m.Entity >= 0 {
			out[i].Group = &m.Entity
		}
	}
	return out
}

// A token is one token, as it is written.
type token struct {
	Doc      string `json:"doc"`
	Start    int    `json:"start"`
	End      int    `json:"end"`
	Text     string `json:"text"`
	Tag      string `json:"tag,omitempty"`
	Lemma    string `json:"lemma"`
	Sentence int    `json:"sentence"`
	Head     *int32 `json:"head,omitempty"` // the governing token, counted from 0 in the document; left out for a root
	Relation string `json:"relation,omitempty"`
}

// tokens returns the document's tokens in text order.
func tokens(d *text.Document) []token {
	x := text.NewIndex(d.Text)
	out := make([]token, 0, len(d.Tokens))
	for s := range d.Sentences {
		for i := d.Sentences[s].First; i < d.Sentences[s].Last; i++ {
			t := &d.Tokens[i]
			k := token{
				Doc: d.ID, Start: x.CodePoint(int(t.Start)), End: x.CodePoint(int(t.End)), Text: d.Word(i),
				Tag: t.Tag.String(), Lemma: nlp.LemmaAt(d, i), Sentence: s, Relation: t.Rel.String(),
			}
			if t.Head >= 0 {
				k.Head = &t.Head
			}
			out = append(out, k)
		}
	}
	return out
}
