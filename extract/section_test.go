package extract_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"lede/extract"
	"lede/fact"
	"lede/text"
)

// longText is a document of more than two sections: one article over and over,
// with a person who stands in all of them and numbers that differ.
func longText() string {
	var b strings.Builder
	b.WriteString("PORT ALTA, March 3, 2021 (Reuters) - The harbor was dredged.\n\n")
	for i := 0; b.Len() < 2*extract.SectionSize+1000; i++ {
		fmt.Fprintf(&b, "The fleet’s income rose %d percent to %d million euros in 2020.\n\n", i%90+5, i+100)
		fmt.Fprintf(&b, "Harbor Minister Lena Ortiz said on Friday that %d crews were “at sea — as planned.”\n\n", i+7)
	}
	return b.String()
}

func TestSections(t *testing.T) {
	t.Parallel()
	x := newExtractor(t)
	body := longText()
	facts, err := x.Extract(t.Context(), &text.Document{ID: "long", Text: body})
	if err != nil {
		t.Fatal(err)
	}
	checkOffsets(t, []rune(body), facts)
	article := facts[0].(*fact.Document)
	if article.Chars != utf8.RuneCountInString(body) || article.Date != "2021-03-03" {
		t.Errorf("the document has %d characters and the date %q", article.Chars, article.Date)
	}
	people, last, ids := 0, 0, make(map[string]bool)
	for _, f := range facts {
		h := f.Base()
		if h.Sentence < last && h.Kind == fact.KindFigure {
			t.Fatalf("figure %q is in sentence %d, after one in %d", h.Text, h.Sentence, last)
		}
		if h.Kind == fact.KindFigure {
			last = h.Sentence
		}
		if ids[h.ID] {
			t.Fatalf("%s %q: id %s twice", h.Kind, h.Text, h.ID)
		}
		ids[h.ID] = true
		if h.Kind == fact.KindOfficial {
			people++
		}
	}
	if people != 1 || last >= article.Sentences {
		t.Errorf("%d officials, want 1; last figure in sentence %d of %d", people, last, article.Sentences)
	}
}

// The parts of a document are what Extract returns as a whole.
func TestSectionsInParts(t *testing.T) {
	t.Parallel()
	x := newExtractor(t)
	body := longText()
	whole, err := x.Extract(t.Context(), &text.Document{ID: "long", Text: body})
	if err != nil {
		t.Fatal(err)
	}
	var sizes []int
	total := 0
	for part, err := range x.NewWorker().Sections(t.Context(), &text.Document{ID: "long", Text: body}) {
		if err != nil {
			t.Fatal(err)
		}
		sizes = append(sizes, len(part))
		total += len(part)
	}
	if len(sizes) < 4 || total != len(whole) {
		t.Errorf("parts of %v facts, want at least 3 sections and the officials, %d in all", sizes, len(whole))
	}
}
