package extract_test

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"lede/extract"
	"lede/fact"
	"lede/text"
)

func newExtractor(t testing.TB) *extract.Extractor {
	t.Helper()
	x, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// articles returns the texts of the test articles by name.
func articles(t testing.TB) map[string]string {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join("..", "testdata", "wire", "*.txt"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("no articles: %v", err)
	}
	all := make(map[string]string)
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		all[strings.TrimSuffix(filepath.Base(path), ".txt")] = string(raw)
	}
	return all
}

// Every fact's words are the document's code points between start and end,
// whatever stands before them.
func TestOffsets(t *testing.T) {
	t.Parallel()
	x := newExtractor(t)
	for name, body := range articles(t) {
		for _, before := range []string{"", "北京数字经济 – “é”\n\n", "🙂 Zoë’s “note” — €5\n\n"} {
			d := &text.Document{ID: name, Text: before + body}
			facts, err := x.Extract(t.Context(), d)
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			checkOffsets(t, []rune(d.Text), facts)
		}
	}
}

func checkOffsets(t *testing.T, points []rune, facts []fact.Fact) {
	t.Helper()
	check := func(h *fact.Head, start, end int, words string) {
		if start < 0 || end < start || end > len(points) {
			t.Errorf("%s %s: %d to %d is outside the document", h.Doc, h.Kind, start, end)
		} else if got := string(points[start:end]); got != words {
			t.Errorf("%s %s by %s: text %q, but %q stands at %d", h.Doc, h.Kind, h.Rule, words, got, start)
		}
	}
	for _, f := range facts {
		h := f.Base()
		check(h, h.Start, h.End, h.Text)
		if o, ok := f.(*fact.Official); ok {
			for _, m := range o.Mentions {
				check(h, m.Start, m.End, m.Text)
			}
		}
	}
}

// The document's record comes first, then the others in text order; every id
// is there, and there once.
func TestOrderAndIDs(t *testing.T) {
	t.Parallel()
	x := newExtractor(t)
	for name, body := range articles(t) {
		facts, err := x.Extract(t.Context(), &text.Document{ID: name, Text: body})
		if err != nil {
			t.Fatal(err)
		}
		seen := make(map[string]bool)
		for i, f := range facts {
			h := f.Base()
			if (i == 0) != (h.Kind == fact.KindDocument) {
				t.Errorf("%s: record %d is a %s", name, i, h.Kind)
			}
			if i > 1 && h.Start < facts[i-1].Base().Start {
				t.Errorf("%s: record %d stands before the one it follows", name, i)
			}
			if len(h.ID) != 16 || seen[h.ID] {
				t.Errorf("%s: id %q of record %d is bad or not unique", name, h.ID, i)
			}
			seen[h.ID] = true
			if h.Rule == "" && h.Kind != fact.KindDocument {
				t.Errorf("%s: %s %q names no rule", name, h.Kind, h.Text)
			}
		}
	}
}

// A worker's reused memory leaves no trace: what it finds in an article does
// not depend on the ones before it, and what it handed out does not change.
func TestReuse(t *testing.T) {
	t.Parallel()
	x := newExtractor(t)
	all := articles(t)
	fresh := make(map[string]string)
	for name, body := range all {
		facts, err := x.NewWorker().Extract(t.Context(), &text.Document{ID: name, Text: body})
		if err != nil {
			t.Fatal(err)
		}
		fresh[name] = encode(facts)
	}
	w, d := x.NewWorker(), &text.Document{}
	kept := make(map[string][]fact.Fact)
	for name, body := range all {
		d.Reset()
		d.ID, d.Text = name, body
		facts, err := w.Extract(t.Context(), d)
		if err != nil {
			t.Fatal(err)
		}
		kept[name] = facts
	}
	for name, facts := range together(t, w, all) {
		if got := encode(facts); got != fresh[name] {
			t.Errorf("%s: among others lede finds\n%s\nalone\n%s", name, got, fresh[name])
		}
	}
	for name, facts := range kept {
		if got := encode(facts); got != fresh[name] {
			t.Errorf("%s: a used worker finds\n%s\na new one\n%s", name, got, fresh[name])
		}
	}
}

// together reads articles a few at once.
func together(t *testing.T, w *extract.Worker, all map[string]string) map[string][]fact.Fact {
	t.Helper()
	found := make(map[string][]fact.Fact)
	for names := range slices.Chunk(slices.Sorted(maps.Keys(all)), 3) {
		var docs []*text.Document
		for _, name := range names {
			docs = append(docs, &text.Document{ID: name, Text: all[name]})
		}
		facts, err := w.ExtractAll(t.Context(), docs)
		if err != nil {
			t.Fatal(err)
		}
		for i, name := range names {
			found[name] = facts[i]
		}
	}
	return found
}

func encode(facts []fact.Fact) string {
	var b []byte
	for _, f := range facts {
		b = append(fact.AppendJSON(b, f), '\n')
	}
	return string(b)
}
