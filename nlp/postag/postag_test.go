package postag_test

import (
	"bytes"
	"strings"
	"testing"

	"lede/nlp/model"
	"lede/nlp/postag"
	"lede/text"
	"lede/tokenize"
)

func document(s string) *text.Document {
	d := &text.Document{Text: s}
	d.Tokens = tokenize.Tokens(nil, s)
	d.Sentences = tokenize.Sentences(nil, s, d.Tokens)
	return d
}

func tag(g *postag.Tagger, s string) string {
	d, sc := document(s), new(postag.Scratch)
	sc.Begin(d)
	for _, x := range d.Sentences {
		g.Tag(d, x.First, x.Last, sc)
	}
	var tags []string
	for _, t := range d.Tokens {
		tags = append(tags, t.Tag.String())
	}
	return strings.Join(tags, " ")
}

func english(t testing.TB) *model.File {
	t.Helper()
	f, err := model.English()
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestTag(t *testing.T) {
	t.Parallel()
	g, err := postag.Open(english(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ name, text, want string }{
		{"verb and noun of one form", "The increase will increase exports.", "DT NN MD VB NNS ."},
		{"participle in a noun phrase", "The elected mayor has resigned.", "DT VBN NN VBZ VBN ."},
		{"passive", "Two soldiers were wounded on Friday.", "CD NNS VBD VBN IN NNP ."},
		{"possessive and contraction", "Peru's bank isn't small.", "NNP POS NN VBZ RB JJ ."},
		{"name at the start", "Orban spoke to reporters.", "NNP VBD IN NNS ."},
		{"numbers and marks", "Prices rose 3.5% to $40.", "NNS VBD CD NN IN $ CD ."},
		{"comparison", "The rise was slower than last year.", "DT NN VBD JJR IN JJ NN ."},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if got := tag(g, tt.text); got != tt.want {
				t.Errorf("tags of %q are\n%s, want\n%s", tt.text, got, tt.want)
			}
		})
	}
}

// A tagger learns what it is shown, the same from the same, and holds words
// to the tags that the lexicon lists.
func TestTrain(t *testing.T) {
	t.Parallel()
	d := document("Ships left the port. The ships left early. Port officials left.")
	for i, s := range strings.Fields("NNS VBD DT NN . DT NNS VBD RB . NN NNS VBD .") {
		d.Tokens[i].Tag = text.ParseTag(s)
	}
	lexicon := map[string][]text.Tag{"crane": {text.NN, text.VB}, "cranes": {text.NNS}}
	train := func() []byte {
		s, err := postag.Train([]*text.Document{d, d, d}, lexicon, postag.Options{})
		if err != nil {
			t.Fatal(err)
		}
		return model.Bytes(s...)
	}
	b := train()
	if !bytes.Equal(b, train()) {
		t.Error("training twice gives two models")
	}
	f, err := model.Open(b)
	if err != nil {
		t.Fatal(err)
	}
	g, err := postag.Open(f)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := tag(g, "The cranes left the port."), "DT NNS VBD DT NN ."; got != want {
		t.Errorf("tags are %s, want %s", got, want)
	}
}

func TestOpenRefuses(t *testing.T) {
	t.Parallel()
	f := english(t)
	for _, name := range []string{"tag.weights", "tag.spreads", "tag.classes", "tag.lexicon", "tag.sure"} {
		short := model.Section{Name: name, Data: []byte{77, 1, 2}}
		g, err := model.Open(model.Bytes(model.Replace(f.Sections(), short)...))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := postag.Open(g); err == nil {
			t.Errorf("a tagger opened with 3 bytes of %s", name)
		}
	}
	if _, err := postag.Open(new(model.File)); err == nil {
		t.Error("a tagger opened from an empty file")
	}
}
