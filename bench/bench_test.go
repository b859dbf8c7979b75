// Package bench_test measures lede as a whole and stage by stage on generated
// news, beside prose in the same run. `make bench` runs it; nothing here
// passes or fails by the clock.
package bench_test

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/jdkato/prose/v3"

	"lede/extract"
	"lede/internal/corpus"
	"lede/merge"
	"lede/nlp"
	"lede/pipeline"
	"lede/sink"
	"lede/source"
	"lede/text"
)

// articles reads the articles that corpora are made from.
func articles(b testing.TB) []string {
	b.Helper()
	files, err := filepath.Glob("../testdata/wire/*.txt")
	if err != nil || len(files) == 0 {
		b.Fatalf("no articles in ../testdata/wire: %v", err)
	}
	var texts []string
	for _, f := range files {
		t, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		texts = append(texts, string(t))
	}
	return texts
}

// generated returns documents of at least size bytes in all, and how many
// bytes they are.
func generated(b testing.TB, size int) (docs []string, total int) {
	b.Helper()
	g := corpus.New(1, articles(b))
	for total < size {
		_, t := g.Next()
		docs = append(docs, t)
		total += len(t)
	}
	return docs, total
}

const corpusSize = 4 << 20

// BenchmarkExtract is the whole way of an article but reading and writing, on
// one core, and reports each stage in nanoseconds a byte.
func BenchmarkExtract(b *testing.B) {
	docs, total := generated(b, corpusSize)
	x, err := extract.New()
	if err != nil {
		b.Fatal(err)
	}
	w := x.NewWorker()
	profile := w.Profile(false)
	facts := 0
	together(b, docs, total, func(batch []*text.Document) {
		found, err := w.ExtractAll(b.Context(), batch)
		if err != nil {
			b.Fatal(err)
		}
		for _, f := range found {
			facts += len(f)
		}
	})
	bytes := float64(total) * float64(b.N)
	for _, s := range profile.Stages {
		b.ReportMetric(float64(s.Time.Nanoseconds())/bytes, s.Stage+"-ns/B")
	}
	b.ReportMetric(float64(facts)/bytes*1e3, "facts/kB")
}

// BenchmarkAnnotate is the annotator alone.
func BenchmarkAnnotate(b *testing.B) {
	docs, total := generated(b, corpusSize)
	a, err := nlp.New()
	if err != nil {
		b.Fatal(err)
	}
	together(b, docs, total, func(batch []*text.Document) {
		if err := a.Annotate(b.Context(), batch...); err != nil {
			b.Fatal(err)
		}
	})
}

// BenchmarkSplit is sentences and tokens alone.
func BenchmarkSplit(b *testing.B) {
	docs, total := generated(b, corpusSize)
	d := new(text.Document)
	each(b, docs, total, func(t string) {
		d.Reset()
		d.Text = t
		nlp.Split(d)
	})
}

// BenchmarkProse is prose v3 as its documents are made by default, with
// entities.
func BenchmarkProse(b *testing.B) {
	docs, total := generated(b, 64<<10)
	each(b, docs, total, func(t string) {
		if _, err := prose.NewDocument(t); err != nil {
			b.Fatal(err)
		}
	})
}

// each does something with all documents, again and again.
func each(b *testing.B, docs []string, total int, do func(string)) {
	b.Helper()
	repeat(b, docs, total, func() {
		for _, t := range docs {
			do(t)
		}
	})
}

// together does something with all documents, again and again, as many at once
// as a worker of the pipeline takes.
func together(b *testing.B, texts []string, total int, do func([]*text.Document)) {
	b.Helper()
	docs := make([]text.Document, extract.Batch)
	batch := make([]*text.Document, 0, extract.Batch)
	repeat(b, texts, total, func() {
		for some := range slices.Chunk(texts, extract.Batch) {
			batch = batch[:0]
			for i, t := range some {
				docs[i].Reset()
				docs[i].ID, docs[i].Text = "d", t
				batch = append(batch, &docs[i])
			}
			do(batch)
		}
	})
}

// repeat measures what is done once with all documents.
func repeat(b *testing.B, docs []string, total int, do func()) {
	b.Helper()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	b.SetBytes(int64(total))
	b.ReportAllocs()
	for b.Loop() {
		do()
	}
	runtime.ReadMemStats(&after)
	b.ReportMetric(float64(after.Mallocs-before.Mallocs)/float64(b.N)/float64(len(docs)), "allocs/doc")
	perByte(b, total)
}

func perByte(b *testing.B, total int) {
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(total), "ns/B")
}

// BenchmarkLength is the whole extraction of one document, short and long.
func BenchmarkLength(b *testing.B) {
	x, err := extract.New()
	if err != nil {
		b.Fatal(err)
	}
	for _, size := range []struct {
		name         string
		bytes, times int
	}{{"10kB", 10_000, 200}, {"10MB", 10_000_000, 1}} {
		b.Run(size.name, func(b *testing.B) {
			var one strings.Builder
			if _, err := corpus.New(5, articles(b)).WriteText(&one, size.bytes); err != nil {
				b.Fatal(err)
			}
			w, d := x.NewWorker(), new(text.Document)
			docs := slices.Repeat([]string{one.String()}, size.times)
			each(b, docs, one.Len()*size.times, func(t string) {
				d.Reset()
				d.ID, d.Text = "d", t
				for _, err := range w.Sections(b.Context(), d) {
					if err != nil {
						b.Fatal(err)
					}
				}
			})
		})
	}
}

// BenchmarkTable is the extraction of numbers without a stop, such as a table
// that was copied as text. Its cost a byte is the same at both lengths.
func BenchmarkTable(b *testing.B) {
	x, err := extract.New()
	if err != nil {
		b.Fatal(err)
	}
	for _, rows := range []int{2_000, 20_000} {
		b.Run(strconv.Itoa(rows)+"rows", func(b *testing.B) {
			table := strings.Repeat("5 6.2 7%\n", rows)
			w, d := x.NewWorker(), new(text.Document)
			each(b, []string{table}, len(table), func(t string) {
				d.Reset()
				d.ID, d.Text = "d", t
				if _, err := w.Extract(b.Context(), d); err != nil {
					b.Fatal(err)
				}
			})
		})
	}
}

// BenchmarkPipeline runs the whole job, JSON Lines in and out, claims and all,
// with one worker and with two.
func BenchmarkPipeline(b *testing.B) {
	file, total := jsonl(b, corpusSize)
	x, err := extract.New()
	if err != nil {
		b.Fatal(err)
	}
	for _, workers := range []int{1, 2} {
		b.Run(fmt.Sprintf("workers=%d", workers), func(b *testing.B) {
			if workers == 1 {
				defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
			}
			b.SetBytes(int64(total))
			b.ReportAllocs()
			for b.Loop() {
				_, err := pipeline.Run(b.Context(), pipeline.Config{
					Source:  &source.Files{Paths: []string{file}},
					Extract: x, Merge: merge.New(0), Sink: sink.NewJSONL(io.Discard), Workers: workers,
				})
				if err != nil {
					b.Fatal(err)
				}
			}
			perByte(b, total)
		})
	}
}

// jsonl writes a generated corpus to a file of JSON Lines.
func jsonl(b testing.TB, size int) (file string, total int) {
	b.Helper()
	file = filepath.Join(b.TempDir(), "news.jsonl")
	f, err := os.Create(file)
	if err != nil {
		b.Fatal(err)
	}
	total, err = corpus.New(1, articles(b)).WriteJSONL(f, size)
	if err != nil {
		b.Fatal(err)
	}
	if err := f.Close(); err != nil {
		b.Fatal(err)
	}
	return file, total
}
