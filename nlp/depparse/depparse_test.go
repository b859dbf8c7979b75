package depparse_test

import (
	"bytes"
	"strings"
	"testing"

	"lede/nlp/depparse"
	"lede/nlp/model"
	"lede/text"
	"lede/tokenize"
)

// A word of a test sentence: the word, its tag, its head's place in the
// sentence from 1, 0 for the root, and its relation.
type word struct {
	form string
	tag  text.Tag
	head int32
	rel  text.Rel
}

var trees = []struct {
	name  string
	words []word
}{
	{"subject and object", []word{
		{"Voters", text.NNS, 2, text.RelNsubj}, {"rejected", text.VBD, 0, text.RelRoot}, {"the", text.DT, 4, text.RelDet},
		{"plan", text.NN, 2, text.RelObj}, {".", text.Stop, 2, text.RelPunct},
	}},
	{"noun phrase", []word{
		{"The", text.DT, 4, text.RelDet}, {"new", text.JJ, 4, text.RelAmod}, {"trade", text.NN, 4, text.RelCompound},
		{"minister", text.NN, 5, text.RelNsubj}, {"resigned", text.VBD, 0, text.RelRoot}, {"in", text.IN, 7, text.RelCase},
		{"March", text.NNP, 5, text.RelObl}, {".", text.Stop, 5, text.RelPunct},
	}},
	{"passive", []word{
		{"Five", text.CD, 2, text.RelNummod}, {"people", text.NNS, 4, text.RelNsubjPass}, {"were", text.VBD, 4, text.RelAuxPass},
		{"injured", text.VBN, 0, text.RelRoot}, {".", text.Stop, 4, text.RelPunct},
	}},
	{"genitive", []word{
		{"Peru", text.NNP, 3, text.RelNmodPoss}, {"'s", text.POS, 1, text.RelCase}, {"parliament", text.NN, 4, text.RelNsubj},
		{"opposes", text.VBZ, 0, text.RelRoot}, {"the", text.DT, 6, text.RelDet}, {"plan", text.NN, 4, text.RelObj}, {".", text.Stop, 4, text.RelPunct},
	}},
	{"one word", []word{{"Rain", text.NN, 0, text.RelRoot}}},
}

func document(words []word) *text.Document {
	var forms []string
	for _, w := range words {
		forms = append(forms, w.form)
	}
	d := &text.Document{Text: strings.Join(forms, " ")}
	d.Tokens = tokenize.Tokens(nil, d.Text)
	for i, w := range words {
		t := &d.Tokens[i]
		t.Tag, t.Head, t.Rel = w.tag, w.head-1, w.rel
	}
	d.Sentences = []text.Sentence{{Span: text.Span{Start: 0, End: len(d.Text)}, First: 0, Last: len(words)}}
	return d
}

func parser(t testing.TB) *depparse.Parser {
	t.Helper()
	f, err := model.English()
	if err != nil {
		t.Fatal(err)
	}
	p, err := depparse.Open(f)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestParse(t *testing.T) {
	t.Parallel()
	p := parser(t)
	for _, tt := range trees {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			check(t, p, tt.words)
		})
	}
}

func check(t *testing.T, p *depparse.Parser, words []word) {
	t.Helper()
	d := document(words)
	p.Parse(d, 0, len(words), new(depparse.Scratch))
	for i, w := range words {
		if got := d.Tokens[i]; got.Head != w.head-1 || got.Rel != w.rel {
			t.Errorf("%s has the head %d by %v, want %d by %v", w.form, got.Head+1, got.Rel, w.head, w.rel)
		}
	}
}

// Whatever the tags are, each sentence is one tree within its bounds.
func TestParseMakesTrees(t *testing.T) {
	t.Parallel()
	p, sc := parser(t), new(depparse.Scratch)
	d := document(trees[1].words)
	for seed := range text.TagCount {
		for i := range d.Tokens {
			d.Tokens[i].Tag = text.Tag((seed*(i+3) + i*i) % text.TagCount)
		}
		p.Parse(d, 1, len(d.Tokens), sc)
		roots := 0
		for i := 1; i < len(d.Tokens); i++ {
			n, k := 0, int32(i)
			for ; k >= 0 && n <= len(d.Tokens); n++ {
				if k < 1 || int(k) >= len(d.Tokens) {
					t.Fatalf("head %d lies outside the sentence", k)
				}
				k = d.Tokens[k].Head
			}
			if k >= 0 {
				t.Fatalf("token %d is part of a cycle", i)
			}
			if d.Tokens[i].Head < 0 {
				roots++
			}
		}
		if roots != 1 {
			t.Errorf("tags of round %d: %d roots", seed, roots)
		}
	}
}

// A parser learns what it is shown, and the same from the same.
func TestTrain(t *testing.T) {
	t.Parallel()
	var docs []*text.Document
	for range 5 { // so often that no feature counts as rare
		for _, tt := range trees {
			docs = append(docs, document(tt.words))
		}
	}
	sections, err := depparse.Train(docs, depparse.Options{Epochs: 20, Members: 1})
	if err != nil {
		t.Fatal(err)
	}
	again, err := depparse.Train(docs, depparse.Options{Epochs: 20, Members: 1})
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(model.Bytes(sections...), model.Bytes(again...)) {
		t.Error("training twice gives two models")
	}
	f, err := model.Open(model.Bytes(sections...))
	if err != nil {
		t.Fatal(err)
	}
	p, err := depparse.Open(f)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range trees {
		check(t, p, tt.words)
	}
}

func TestOpenRefuses(t *testing.T) {
	t.Parallel()
	f, err := model.English()
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"parse.moves", "parse.sure", "parse.labels", "parse.surerels", "parse.lanes"} {
		short := model.Section{Name: name, Data: []byte{1, 2, 3}}
		g, err := model.Open(model.Bytes(model.Replace(f.Sections(), short)...))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := depparse.Open(g); err == nil {
			t.Errorf("a parser opened with 3 bytes of %s", name)
		}
	}
	if _, err := depparse.Open(new(model.File)); err == nil {
		t.Error("a parser opened from an empty file")
	}
}

// Relations are what Parse gives, in whichever order they are asked for.
func TestRelation(t *testing.T) {
	t.Parallel()
	p := parser(t)
	first := trees[1].words
	d := document(append(first[:len(first):len(first)], trees[2].words...))
	n, end := len(first), len(d.Tokens)
	p.Parse(d, 0, n, new(depparse.Scratch))
	p.Parse(d, n, end, new(depparse.Scratch))
	for from := range end {
		var a, b depparse.Scratch
		p.Begin(d, 0, n, &a)
		p.Begin(d, n, end, &b)
		for k := range end {
			i, sc := (from+k*7)%end, &a
			if i >= n {
				sc = &b
			}
			if got := p.Relation(i, sc); got != d.Tokens[i].Rel {
				t.Errorf("%s is %s, want %s", d.Word(i), got, d.Tokens[i].Rel)
			}
		}
	}
}
