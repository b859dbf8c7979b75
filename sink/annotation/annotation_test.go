package annotation_test

import (
	"strings"
	"testing"

	"lede/sink/annotation"
	"lede/text"
	"lede/tokenize"
)

// article is "Ó Brien met the UN." with one name in a group and one left open.
func article() *text.Document {
	d := &text.Document{ID: "a", Text: "Ó Brien\nmet the UN."}
	d.Tokens = tokenize.Tokens(nil, d.Text)
	d.Sentences = tokenize.Sentences(nil, d.Text, d.Tokens)
	for i, tag := range []text.Tag{text.NNP, text.NNP, text.VBD, text.DT, text.NNP, text.Stop} {
		d.Tokens[i].Tag = tag
	}
	d.Tokens[0].Head, d.Tokens[0].Rel = 1, text.RelCompound
	d.Tokens[2].Rel = text.RelRoot
	d.Mentions = []text.Mention{
		{First: 0, Last: 2, Label: text.Person, Entity: 0}, {First: 4, Last: 5, Label: text.Org, Entity: -1},
	}
	d.Entities = []text.Entity{{Label: text.Person}}
	return d
}

func TestWrite(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name   string
		format annotation.Format
		tokens bool
		want   string
	}{
		{"entities", annotation.FormatJSONL, false, `{"doc":"a","start":0,"end":7,"label":"PERSON","text":"Ó Brien","form":"name","group":0}
{"doc":"a","start":16,"end":18,"label":"ORG","text":"UN","form":"name"}
`},
		{"conll", annotation.FormatCoNLL, false, `# newdoc id = a
# sent_id = 0
# text = Ó Brien met the UN.
1	Ó	Ó	_	NNP	_	2	compound	_	Start=0|End=1|Entity=B-PERSON|Group=0
2	Brien	Brien	_	NNP	_	_	_	_	Start=2|End=7|Entity=I-PERSON|Group=0
3	met	meet	_	VBD	_	0	root	_	Start=8|End=11
4	the	the	_	DT	_	_	_	_	Start=12|End=15
5	UN	UN	_	NNP	_	_	_	_	Start=16|End=18|Entity=B-ORG|SpaceAfter=No
6	.	.	_	.	_	_	_	_	Start=18|End=19

`},
		{"table", annotation.FormatTable, false, `Entities of a (2)
╭─────────┬────────┬──────┬───────┬───────┬─────╮
│ text    │ label  │ form │ group │ start │ end │
├─────────┼────────┼──────┼───────┼───────┼─────┤
│ Ó Brien │ PERSON │ name │ 0     │ 0     │ 7   │
│ UN      │ ORG    │ name │       │ 16    │ 18  │
╰─────────┴────────┴──────┴───────┴───────┴─────╯
`},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			var b strings.Builder
			w, err := annotation.New(c.format, &b, annotation.Options{Tokens: c.tokens})
			if err != nil {
				t.Fatal(err)
			}
			if err := w.Write(article()); err != nil {
				t.Fatal(err)
			}
			if b.String() != c.want {
				t.Errorf("got\n%s\nwant\n%s", b.String(), c.want)
			}
		})
	}
}

func TestUnknownFormat(t *testing.T) {
	t.Parallel()
	if _, err := annotation.New("csv", nil, annotation.Options{}); err == nil || !strings.Contains(err.Error(), "[table jsonl conll]") {
		t.Errorf("New(csv) = %v, want an error that names the formats", err)
	}
}
