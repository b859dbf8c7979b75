package main

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

const watched = `kinds: {tender: {fields: [what]}}
rules: [{id: tender.x, kind: tender, tokens: 'bids for what:{np}'}]
`

// watchRules starts rules watch on an article and returns the lines of its
// output as they come.
func watchRules(t testing.TB, rules string) <-chan string {
	t.Helper()
	article := filepath.Join(t.TempDir(), "a.txt")
	writeFile(t, article, "The port seeks bids for a bridge. It seeks offers for a ferry.")
	cmd := exec.CommandContext(t.Context(), "lede", "rules", "watch", article, "--rules", rules)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lines := make(chan string, 1000)
	go func() {
		defer close(lines)
		for s := bufio.NewScanner(out); s.Scan(); {
			lines <- s.Text()
		}
	}()
	return lines
}

// save puts a file in the place of another at once, so that watch never sees
// half of it, however busy the machine.
func save(t testing.TB, path, body string) {
	t.Helper()
	beside := filepath.Join(t.TempDir(), "new.yaml")
	writeFile(t, beside, body)
	if err := os.Rename(beside, path); err != nil {
		t.Fatal(err)
	}
}

// await reads lines up to one that holds what is wanted.
func await(t testing.TB, lines <-chan string, want string) {
	t.Helper()
	limit := time.After(time.Minute) // of a busy machine; see BenchmarkWatch for the time it takes
	for {
		select {
		case l, ok := <-lines:
			if !ok {
				t.Fatalf("watch ended before it wrote %q", want)
			}
			if strings.Contains(l, want) {
				return
			}
		case <-limit:
			t.Fatalf("watch wrote no %q", want)
		}
	}
}

// A save shows with its changes, one of a file that is extended too; faults
// show and the facts before them are kept to compare with.
func TestWatch(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	base, top := filepath.Join(dir, "base.yaml"), filepath.Join(dir, "top.yaml")
	writeFile(t, base, watched)
	writeFile(t, top, "extends: [default, base.yaml]\n")
	lines := watchRules(t, top)
	await(t, lines, "bids for a bridge")

	save(t, base, strings.Replace(watched, "bids for", "[word=bids | word=offers] for", 1))
	await(t, lines, "----")
	await(t, lines, "│ + │ offers for a ferry")

	save(t, top, "extends: [default, base.yaml]\nrules: [{id: tender.x}]\n")
	await(t, lines, "the rules cannot be used")

	save(t, top, "extends: [default, base.yaml]\ndisable: [tender.x]\n")
	await(t, lines, "│ - │ bids for a bridge")
}

// BenchmarkWatch measures the time from a save to the line that shows it, which
// is to be below 200 ms.
func BenchmarkWatch(b *testing.B) {
	path := filepath.Join(b.TempDir(), "own.yaml")
	with := strings.Replace(watched, "bids for", "[word=bids | word=offers] for", 1)
	writeFile(b, path, watched)
	lines := watchRules(b, path)
	await(b, lines, "bids for a bridge")
	b.ResetTimer()
	for i := range b.N {
		if i%2 == 0 {
			save(b, path, with)
			await(b, lines, "│ + │ offers for a ferry")
		} else {
			save(b, path, watched)
			await(b, lines, "│ - │ offers for a ferry")
		}
	}
}
