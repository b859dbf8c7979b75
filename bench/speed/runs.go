package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"

	"lede/internal/corpus"
)

// A run is the program on one file.
type run struct {
	name  string
	file  string
	size  float64 // bytes of article text
	cores int
}

// run runs the program and returns its time and its peak resident memory in
// MB.
func (r *run) run(lede string) (time.Duration, float64, error) {
	cmd := exec.Command(lede, "extract", "--quiet", "--format", "jsonl", "--workers", strconv.Itoa(r.cores), r.file)
	cmd.Env = append(os.Environ(), "GOMAXPROCS="+strconv.Itoa(r.cores))
	cmd.Stderr = os.Stderr
	start := time.Now()
	if err := cmd.Run(); err != nil {
		return 0, 0, fmt.Errorf("running lede on %s: %w", r.name, err)
	}
	took := time.Since(start)
	peak := cmd.ProcessState.SysUsage().(*syscall.Rusage).Maxrss // in kB on Linux
	return took, float64(peak) / 1e3, nil
}

// corpora writes the files of the runs into dir.
func corpora(dir string, mb int) ([]run, error) {
	articles, err := articles()
	if err != nil {
		return nil, err
	}
	stream := filepath.Join(dir, "stream.jsonl")
	f, err := os.Create(stream)
	if err != nil {
		return nil, fmt.Errorf("writing the corpus: %w", err)
	}
	defer f.Close()
	total, err := corpus.New(2, articles).WriteJSONL(f, mb<<20)
	if err != nil {
		return nil, err
	}
	runs := []run{
		{"stream of articles, one core", stream, float64(total), 1},
		{"stream of articles, two cores", stream, float64(total), 2},
	}
	for _, one := range []struct {
		name string
		size int
	}{
		{"one article (start to last fact)", 0},
		{"one document of 10 kB, one core", 10 << 10},
		{"one document of 10 MB, one core", 10 << 20},
		{"one document of 50 MB, one core", 50 << 20},
	} {
		file := filepath.Join(dir, strconv.Itoa(one.size)+".txt")
		n, err := document(file, articles, one.size)
		if err != nil {
			return nil, err
		}
		runs = append(runs, run{one.name, file, float64(n), 1})
	}
	return runs, nil
}

// document writes one document of at least size bytes and returns its size.
func document(file string, articles []string, size int) (int, error) {
	g := corpus.New(3, articles)
	var b strings.Builder
	for b.Len() == 0 || b.Len() < size {
		_, t := g.Next()
		b.WriteString(t)
		b.WriteString("\n\n")
	}
	if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
		return 0, fmt.Errorf("writing the corpus: %w", err)
	}
	return b.Len(), nil
}

func articles() ([]string, error) {
	files, err := filepath.Glob("testdata/wire/*.txt")
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("no articles in testdata/wire (run from the top of the project): %w", err)
	}
	var texts []string
	for _, file := range files {
		t, err := os.ReadFile(file)
		if err != nil {
			return nil, fmt.Errorf("reading an article: %w", err)
		}
		texts = append(texts, string(t))
	}
	return texts, nil
}
