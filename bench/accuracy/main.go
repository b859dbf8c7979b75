// Command accuracy scores lede on annotated splits and writes the numbers into
// bench/ACCURACY.md, beside the best published ones; the notes around them are
// kept. The splits and their scorer, score.py, are not part of the project:
// -gold names their folder.
//
//	go run ./bench/accuracy -gold DIR [-o bench/ACCURACY.md]
package main

import (
	"bufio"
	"bytes"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"lede/internal/page"
)

func main() {
	gold := flag.String("gold", "", "folder of the splits and score.py")
	out := flag.String("o", "bench/ACCURACY.md", "page to write the numbers into")
	flag.Parse()
	if err := measure(*gold, *out); err != nil {
		fmt.Fprintln(os.Stderr, "accuracy:", err)
		os.Exit(1)
	}
}

func measure(gold, out string) error {
	if gold == "" {
		return fmt.Errorf("-gold is not set")
	}
	target, err := page.Open(out, "splits")
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "lede-accuracy")
	if err != nil {
		return fmt.Errorf("making a folder: %w", err)
	}
	defer os.RemoveAll(dir)
	lede := filepath.Join(dir, "lede")
	if raw, err := exec.Command("go", "build", "-o", lede, "./cmd/lede").CombinedOutput(); err != nil {
		return fmt.Errorf("building lede: %w\n%s", err, raw)
	}
	cmd := exec.Command("python3", filepath.Join(gold, "score.py"), "all", "--lede", lede)
	cmd.Stderr = os.Stderr
	raw, err := cmd.Output()
	if err != nil {
		return fmt.Errorf("scoring: %w", err)
	}
	text, err := tables(read(raw))
	if err != nil {
		return err
	}
	return target.Write(text)
}

// read returns the scores of each split: lines of the form
// "split key=value key=value ...".
func read(out []byte) map[string]map[string]string {
	all := make(map[string]map[string]string)
	for s := bufio.NewScanner(bytes.NewReader(out)); s.Scan(); {
		words := strings.Fields(s.Text())
		if len(words) < 2 || !strings.HasPrefix(words[1], "docs=") {
			continue
		}
		scores := make(map[string]string)
		for _, w := range words[1:] {
			if key, value, ok := strings.Cut(w, "="); ok {
				scores[key] = value
			}
		}
		all[words[0]] = scores
	}
	return all
}
