package page_test

import (
	"os"
	"path/filepath"
	"testing"

	"lede/internal/page"
)

func TestWrite(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "p.md")
	text := "# Speed\n<!-- runs -->\nold\n<!-- end of runs -->\nnotes\n"
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	p, err := page.Open(file, "runs")
	if err != nil {
		t.Fatal(err)
	}
	if err := p.Write("new\n\n"); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if want := "# Speed\n<!-- runs -->\nnew\n<!-- end of runs -->\nnotes\n"; string(got) != want {
		t.Errorf("the page is %q, want %q", got, want)
	}
	if _, err := page.Open(file, "stages"); err == nil {
		t.Error("a page without the marks was opened")
	}
}
