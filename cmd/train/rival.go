package main

import (
	"context"
	"fmt"

	"lede/internal/gum"
	"lede/nlp/prose"
	"lede/text"
)

// A rival counts what prose gets right beside lede: tags on the tokens that
// prose splits as the corpus does, and sentence ends.
type rival struct {
	shared, lede, prose int
	boundary            prf
}

// add reads the document with prose; c has lede's tags on the gold tokens.
func (r *rival) add(p *prose.Reader, d *gum.Doc, c *text.Document) error {
	x := text.Document{Text: d.Text}
	if err := p.Annotate(context.Background(), &x); err != nil {
		return err
	}
	k := 0
	for i, want := range d.Tokens {
		for k < len(x.Tokens) && x.Tokens[k].Start < want.Start {
			k++
		}
		if k == len(x.Tokens) || x.Tokens[k].Start != want.Start || x.Tokens[k].End != want.End {
			continue
		}
		r.shared++
		if c.Tokens[i].Tag == want.Tag {
			r.lede++
		}
		if x.Tokens[k].Tag == want.Tag {
			r.prose++
		}
	}
	r.boundary.match(ends(d.Sentences, d.Tokens), ends(x.Sentences, x.Tokens))
	return nil
}

func (r *rival) plus(o rival) {
	r.shared += o.shared
	r.lede += o.lede
	r.prose += o.prose
	r.boundary.plus(o.boundary)
}

func (r *rival) print() {
	fmt.Printf("tags on the %d tokens that prose has too: %.2f%%, prose %.2f%%\nsentences of prose: %v\n",
		r.shared, percent(r.lede, r.shared), percent(r.prose, r.shared), r.boundary)
}

// match counts the ends that two rising lists share.
func (p *prf) match(gold, found []int) {
	p.gold += len(gold)
	p.found += len(found)
	for i, j := 0, 0; i < len(gold) && j < len(found); {
		switch {
		case gold[i] < found[j]:
			i++
		case gold[i] > found[j]:
			j++
		default:
			p.right++
			i, j = i+1, j+1
		}
	}
}
