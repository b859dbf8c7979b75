package main

import (
	"fmt"

	"lede/internal/gum"
	"lede/nlp"
	"lede/nlp/depparse"
	"lede/nlp/model"
	"lede/nlp/postag"
	"lede/nlp/prose"
	"lede/text"
)

// A score counts what is right.
type score struct {
	tokens, tags, lemmas, heads, both int
	words                             int // tokens that are no punctuation; heads and both count these
	boundary                          prf
	token                             prf
	rival                             rival
	other                             *prose.Reader
}

// A prf counts what precision, recall and F1 need.
type prf struct{ right, found, gold int }

func (p prf) f1() float64 { return 200 * float64(p.right) / float64(max(p.found+p.gold, 1)) }

func (p prf) String() string {
	return fmt.Sprintf("P %.2f R %.2f F1 %.2f", percent(p.right, p.found), percent(p.right, p.gold), p.f1())
}

func percent(n, of int) float64 { return 100 * float64(n) / float64(max(of, 1)) }

func crossValidate(docs []*gum.Doc, lex map[string][]text.Tag, n int, errs bool) error {
	other, err := prose.New()
	if err != nil {
		return err
	}
	all := score{other: other}
	for k, f := range gum.Folds(docs, n) {
		sections, err := train(documents(f[0]), lex)
		if err != nil {
			return err
		}
		file, err := model.Open(model.Bytes(sections...))
		if err != nil {
			return err
		}
		fold := score{other: other}
		if err := fold.add(file, f[1], errs); err != nil {
			return err
		}
		fmt.Printf("fold %d: ", k)
		fold.print()
		all.plus(fold)
	}
	fmt.Print("all: ")
	all.print()
	all.printSplit()
	all.rival.print()
	return nil
}

func (s *score) print() {
	fmt.Printf("tags %.2f%% lemmas %.2f%% UAS %.2f%% LAS %.2f%%\n", percent(s.tags, s.tokens),
		percent(s.lemmas, s.tokens), percent(s.heads, s.words), percent(s.both, s.words))
}

func (s *score) plus(o score) {
	s.tokens += o.tokens
	s.tags += o.tags
	s.lemmas += o.lemmas
	s.heads += o.heads
	s.both += o.both
	s.words += o.words
	s.boundary.plus(o.boundary)
	s.token.plus(o.token)
	s.rival.plus(o.rival)
}

func (p *prf) plus(o prf) {
	p.right += o.right
	p.found += o.found
	p.gold += o.gold
}

// add scores a model on documents: tags, lemmas and heads on the gold tokens
// and sentences, tokens and sentence boundaries on the text alone.
func (s *score) add(f *model.File, docs []*gum.Doc, errs bool) error {
	g, err := postag.Open(f)
	if err != nil {
		return err
	}
	p, err := depparse.Open(f)
	if err != nil {
		return err
	}
	var ps depparse.Scratch
	for _, d := range docs {
		c := tagged(g, &d.Document)
		nlp.Lemmatize(c)
		for _, sent := range c.Sentences {
			p.Parse(c, sent.First, sent.Last, &ps)
		}
		s.compare(d, c, errs)
		s.split(d, errs)
		if err := s.rival.add(s.other, d, c); err != nil {
			return err
		}
	}
	return nil
}

func (s *score) compare(d *gum.Doc, c *text.Document, errs bool) {
	for i, want := range d.Tokens {
		got := &c.Tokens[i]
		s.tokens++
		if got.Tag == want.Tag {
			s.tags++
		} else if errs {
			fmt.Printf("ERR %s %v %v | %q\n", d.Word(i), want.Tag, got.Tag, d.Words(max(0, i-3), min(len(d.Tokens), i+3)))
		}
		if got.Lemma == text.HashLower(d.Lemmas[i]) {
			s.lemmas++
		} else if errs {
			fmt.Printf("LEMMA %s %s %v\n", d.Word(i), d.Lemmas[i], want.Tag)
		}
		if want.Rel == text.RelPunct {
			continue
		}
		s.words++
		if got.Head == want.Head {
			s.heads++
			if got.Rel == want.Rel {
				s.both++
			}
		}
	}
}
