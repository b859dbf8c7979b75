package pipeline_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lede/extract"
	"lede/internal/golden"
	"lede/merge"
	"lede/pipeline"
	"lede/sink"
	"lede/source"
)

// records returns the JSON Lines of one article, claims included.
func records(t *testing.T, x *extract.Extractor, id, body string) []byte {
	t.Helper()
	var out bytes.Buffer
	_, err := pipeline.Run(t.Context(), pipeline.Config{
		Source:  &source.Files{Paths: []string{"-"}, Stdin: strings.NewReader(body), Options: source.Options{Format: source.Text}},
		Extract: x, Merge: merge.New(0), Sink: sink.NewJSONL(&out),
	})
	if err != nil {
		t.Fatalf("%s: %v", id, err)
	}
	return out.Bytes()
}

// What lede finds in each article of testdata/wire, whole.
func TestGolden(t *testing.T) {
	t.Parallel()
	x, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob(filepath.Join("..", "testdata", "wire", "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no articles: %v", err)
	}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".txt")
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			body, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			golden.Compare(t, filepath.Join("..", "testdata", "golden", name+".jsonl"), records(t, x, name, string(body)))
		})
	}
}
