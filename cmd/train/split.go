package main

import (
	"fmt"
	"slices"
	"strings"

	"lede/internal/gum"
	"lede/nlp"
	"lede/text"
)

// measureSplit prints the scores of tokens and sentence ends on bare texts.
func measureSplit(docs []*gum.Doc, errs bool) {
	var all, news score
	for _, d := range docs {
		all.split(d, errs)
		if d.Genre == "news" {
			news.split(d, false)
		}
	}
	all.printSplit()
	fmt.Print("news only: ")
	news.printSplit()
}

func (s *score) printSplit() {
	fmt.Printf("sentences: %v\ntokens: %v\n", s.boundary, s.token)
}

// split scores tokens and sentence ends found in the bare text.
func (s *score) split(d *gum.Doc, errs bool) {
	c := text.Document{Text: d.Text}
	nlp.Split(&c)
	gold := map[[2]int32]bool{}
	for _, t := range d.Tokens {
		gold[[2]int32{t.Start, t.End}] = true
	}
	s.token.found += len(c.Tokens)
	s.token.gold += len(d.Tokens)
	for _, t := range c.Tokens {
		if gold[[2]int32{t.Start, t.End}] {
			s.token.right++
		}
	}
	want, got := ends(d.Sentences, d.Tokens), ends(c.Sentences, c.Tokens)
	s.boundary.found += len(got)
	s.boundary.gold += len(want)
	for _, e := range got {
		if _, ok := slices.BinarySearch(want, e); ok {
			s.boundary.right++
		} else if errs {
			fmt.Printf("EXTRA %s\n", around(d.Text, e))
		}
	}
	for _, e := range want {
		if _, ok := slices.BinarySearch(got, e); !ok && errs {
			fmt.Printf("MISSED %s\n", around(d.Text, e))
		}
	}
}

// ends returns where the sentences' last tokens end, in rising order.
func ends(sentences []text.Sentence, toks []text.Token) []int {
	out := make([]int, len(sentences))
	for i, s := range sentences {
		out[i] = int(toks[s.Last-1].End)
	}
	return out
}

// around shows the text before and after a boundary.
func around(s string, at int) string {
	before, after := s[max(0, at-40):at], s[at:min(len(s), at+30)]
	return strings.ToValidUTF8(fmt.Sprintf("%q | %q", before, after), "")
}
