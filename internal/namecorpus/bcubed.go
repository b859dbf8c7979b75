package namecorpus

import (
	"context"
	"fmt"

	"lede/internal/gum"
	"lede/nlp"
	"lede/nlp/names"
	"lede/text"
)

// A BCubed sums B-cubed precision and recall over mentions (Bagga and Baldwin
// 1998). A mention that only one side has counts as wrong on that side.
type BCubed struct{ Precision, Recall, Found, Gold float64 }

// F1 returns the harmonic mean of precision and recall, in percent.
func (b BCubed) F1() float64 {
	p, r := b.Precision/max(b.Found, 1), b.Recall/max(b.Gold, 1)
	return 200 * p * r / max(p+r, 1e-9)
}

// Sum adds the counts of other documents.
func (b *BCubed) Sum(x BCubed) {
	b.Precision += x.Precision
	b.Recall += x.Recall
	b.Found += x.Found
	b.Gold += x.Gold
}

// Add compares two groupings of spans: span to group.
func (b *BCubed) Add(found, gold map[text.Span]string) {
	b.Found += float64(len(found))
	b.Gold += float64(len(gold))
	for s, f := range found {
		g, ok := gold[s]
		if !ok {
			continue
		}
		both, inFound, inGold := 0.0, 0.0, 0.0
		for t, x := range found {
			if x == f {
				inFound++
				if gold[t] == g {
					both++
				}
			}
		}
		for _, x := range gold {
			if x == g {
				inGold++
			}
		}
		b.Precision += both / inFound
		b.Recall += both / inGold
	}
}

// Persons returns the groups of persons' names and of the pronouns of the
// third person singular in a document of GUM.
func Persons(d *gum.Doc, r *names.Recognizer) map[text.Span]string {
	c := converter{d: d, r: r}
	out := map[text.Span]string{}
	for _, e := range d.Spans {
		if e.Type != "PERSON" {
			continue
		}
		if pronouns[text.HashLower(d.Text[e.Start:e.End])] {
			out[e.Span] = e.ID
		} else if n, ok := c.name(e); ok && n.Label == text.Person {
			out[n.Span] = e.ID
		}
	}
	return out
}

var pronouns = map[uint64]bool{
	text.Hash("he"): true, text.Hash("him"): true, text.Hash("his"): true, text.Hash("himself"): true,
	text.Hash("she"): true, text.Hash("her"): true, text.Hash("hers"): true, text.Hash("herself"): true,
}

// ScorePersons annotates the texts of news documents and scores the grouping
// of persons.
func ScorePersons(ctx context.Context, docs []*gum.Doc, r *names.Recognizer, a nlp.Annotator) (BCubed, error) {
	var b BCubed
	for _, g := range docs {
		if g.Genre != "news" {
			continue
		}
		d := &text.Document{ID: g.ID, Text: g.Text}
		if err := a.Annotate(ctx, d); err != nil {
			return b, fmt.Errorf("annotating %s: %w", g.ID, err)
		}
		found := map[text.Span]string{}
		for i, m := range d.Mentions {
			if m.Label != text.Person || m.Form == text.Nominal {
				continue
			}
			group := fmt.Sprint("open ", i)
			if m.Entity >= 0 {
				group = fmt.Sprint(m.Entity)
			} else if m.Form == text.Pronoun {
				continue
			}
			found[d.TokenSpan(int(m.First), int(m.Last))] = group
		}
		b.Add(found, Persons(g, r))
	}
	return b, nil
}
