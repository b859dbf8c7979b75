package source_test

import (
	"context"
	"fmt"
	"io"
	"sync/atomic"
	"testing"

	"lede/source"
)

// An endless stream of JSON Lines, which counts those that were taken: the
// source reads in a goroutine of its own.
type endless struct{ lines atomic.Int64 }

// Read implements io.Reader: it gives a line at a time.
func (e *endless) Read(p []byte) (int, error) {
	n := e.lines.Add(1)
	return copy(p, fmt.Sprintf("{\"id\":\"%d\",\"text\":\"Prices rose %d percent.\"}\n", n, n%90)), nil
}

// Documents of a stream come one by one, and no more of it is read than one
// buffer ahead.
func TestEndlessStream(t *testing.T) {
	in := &endless{}
	files := &source.Files{Paths: []string{"-"}, Stdin: in}
	taken := 0
	for item := range files.Items(context.Background()) {
		d, err := item.Load()
		if err != nil {
			t.Fatal(err)
		}
		if taken++; d.ID != fmt.Sprint(taken) {
			t.Fatalf("document %q is number %d", d.ID, taken)
		}
		if ahead := int(in.lines.Load()) - taken; ahead > 5000 {
			t.Fatalf("%d lines ahead of the reader", ahead)
		}
		if taken == 10_000 {
			break
		}
	}
}

// The first document of a pipe comes before the second has been written.
func TestFirstOfPipe(t *testing.T) {
	r, w := io.Pipe()
	defer w.Close()
	go func() { _, _ = io.WriteString(w, "{\"id\":\"a\",\"text\":\"Prices rose.\"}\n") }()
	files := &source.Files{Paths: []string{"-"}, Stdin: r}
	for item := range files.Items(t.Context()) {
		if d, err := item.Load(); err != nil || d.ID != "a" {
			t.Fatalf("document %q, error %v", d.ID, err)
		}
		break
	}
}
