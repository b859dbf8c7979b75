package namecorpus

import (
	"strings"
	"testing"

	"lede/nlp/names"
	"lede/text"
)

func TestReadWikigold(t *testing.T) {
	t.Parallel()
	r, err := names.New(names.Options{})
	if err != nil {
		t.Fatal(err)
	}
	docs, err := readWikigold(strings.NewReader("Ada I-PER\nBrook I-PER\nleft O\nRome I-LOC\n. O\n\n-DOCSTART- O\nFrench I-MISC\nart O\n"), r)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range docs {
		for _, n := range e.Gold {
			got = append(got, n.Label.String()+" "+e.Doc.Text[n.Start:n.End])
		}
	}
	if s := strings.Join(got, "; "); s != "person Ada Brook; place Rome; norp French" {
		t.Errorf("names = %q", s)
	}
}

func TestScores(t *testing.T) {
	t.Parallel()
	name := func(start, end int, l text.Label) names.Name {
		return names.Name{Span: text.Span{Start: start, End: end}, Label: l}
	}
	s := Scores{}
	s.Add(
		[]names.Name{name(0, 3, text.Person), name(5, 9, text.Org), name(12, 14, text.Place)},
		[]names.Name{name(0, 3, text.Person), name(5, 8, text.Org)},
	)
	if a := s.All(); a != (Score{Right: 1, Found: 3, Gold: 2}) || a.F1() != 40 {
		t.Errorf("score = %+v, F1 %v", a, a.F1())
	}
}

func TestBCubed(t *testing.T) {
	t.Parallel()
	at := func(i int) text.Span { return text.Span{Start: i, End: i + 1} }
	var b BCubed
	b.Add(
		map[text.Span]string{at(0): "a", at(1): "a", at(2): "b"},
		map[text.Span]string{at(0): "x", at(1): "x", at(2): "x", at(3): "y"},
	)
	// Recall: two mentions find 2 of 3, one finds 1 of 3, one is missing.
	if b.Precision != 3 || b.Found != 3 || b.Gold != 4 || b.Recall < 1.66 || b.Recall > 1.67 {
		t.Errorf("sums = %+v", b)
	}
}
