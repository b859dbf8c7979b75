package date_test

import (
	"os"
	"path/filepath"
	"testing"

	"lede/internal/corpus"
	"lede/nlp"
	"lede/story"
	"lede/text"
)

// BenchmarkExtract is the dates of generated news that has been annotated, on
// one core.
func BenchmarkExtract(b *testing.B) {
	x := newExtractor(b)
	docs, size := annotated(b, 1<<20)
	st := new(story.Story)
	dates := 0
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, d := range docs {
			st.Reset()
			st.Doc, st.Published = d, "2024-05-21"
			x.Extract(b.Context(), st)
			dates += len(st.Dates)
		}
	}
	b.ReportMetric(float64(dates)/float64(b.N)/float64(size)*1e3, "dates/kB")
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(size), "ns/B")
}

// annotated returns documents of at least size bytes in all.
func annotated(b *testing.B, size int) (docs []*text.Document, total int) {
	b.Helper()
	files, err := filepath.Glob("../../testdata/wire/*.txt")
	if err != nil || len(files) == 0 {
		b.Fatalf("no articles in testdata/wire: %v", err)
	}
	var articles []string
	for _, f := range files {
		t, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		articles = append(articles, string(t))
	}
	annotator, err := nlp.New()
	if err != nil {
		b.Fatal(err)
	}
	for g := corpus.New(1, articles); total < size; {
		_, t := g.Next()
		d := &text.Document{Text: t}
		if err := annotator.Annotate(b.Context(), d); err != nil {
			b.Fatal(err)
		}
		docs = append(docs, d)
		total += len(t)
	}
	return docs, total
}
