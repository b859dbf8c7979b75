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
	if err := page.Write(file, "runs", "new\n\n"); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if want := "# Speed\n<!-- runs -->\nnew\n<!-- end of runs -->\nnotes\n"; string(got) != want {
		t.Errorf("the page is %q, want %q", got, want)
	}
	if err := page.Write(file, "stages", "x"); err == nil {
		t.Error("a page without the marks was written")
	}
}
