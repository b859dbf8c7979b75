package text_test

import (
	"testing"

	"lede/text"
	"lede/tokenize"
)

func document(s string) *text.Document {
	d := &text.Document{Text: s}
	d.Tokens = tokenize.Tokens(nil, s)
	d.Sentences = tokenize.Sentences(nil, s, d.Tokens)
	return d
}

func TestPlaces(t *testing.T) {
	t.Parallel()
	d := document("Rents fell. Wages rose.")
	if w := d.Words(1, 3); w != "fell." {
		t.Errorf("Words(1, 3) = %q", w)
	}
	if w := d.Words(2, 2); w != "" {
		t.Errorf("Words(2, 2) = %q, want nothing", w)
	}
	for token, want := range map[int]int{0: 0, 2: 0, 3: 1, 5: 1, 6: -1} {
		if got := d.SentenceOf(token); got != want {
			t.Errorf("SentenceOf(%d) = %d, want %d", token, got, want)
		}
	}
	for off, want := range map[int]int{0: 0, 4: 0, 5: 1, 10: 2, 11: 3, 23: 6} {
		if got := d.TokenAt(off); got != want {
			t.Errorf("TokenAt(%d) = %d, want %d", off, got, want)
		}
	}
}

func TestMarks(t *testing.T) {
	t.Parallel()
	d := document("about 5 million euros")
	d.AddMark(text.Mark{First: 1, Last: 2, Label: text.Number})
	d.AddMark(text.Mark{First: 1, Last: 3, Label: text.Number, Ref: 7})
	d.AddMark(text.Mark{First: 1, Last: 4, Label: text.Figure})
	if m, ok := d.MarkAt(1, text.Number); !ok || m.Last != 3 || m.Ref != 7 {
		t.Errorf("MarkAt(1, Number) = %+v, %v, want the longest", m, ok)
	}
	if _, ok := d.MarkAt(0, text.Number); ok {
		t.Error("MarkAt(0, Number) found a mark")
	}
	if _, ok := d.MarkAt(99, text.Number); ok {
		t.Error("MarkAt behind the end found a mark")
	}
	d.Reset()
	if len(d.Tokens)+len(d.Sentences)+len(d.Marks()) > 0 || d.Text != "" {
		t.Error("Reset left something")
	}
}

func TestNamesOfTagsAndRelations(t *testing.T) {
	t.Parallel()
	for i := 1; i < text.TagCount; i++ {
		if tag := text.Tag(i); text.ParseTag(tag.String()) != tag {
			t.Errorf("tag %d is read back from %q as %d", i, tag, text.ParseTag(tag.String()))
		}
	}
	for i := 1; i < text.RelCount; i++ {
		if rel := text.Rel(i); text.ParseRel(rel.String()) != rel {
			t.Errorf("relation %d is read back from %q as %d", i, rel, text.ParseRel(rel.String()))
		}
	}
	if text.ParseTag("XYZ") != text.NoTag || text.ParseRel("goeswith") != text.RelDep {
		t.Error("unknown names are not NoTag and RelDep")
	}
}
