package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"syscall"
	"time"

	"lede/internal/corpus"
)

// results are the runs of the program.
type results struct {
	one, two, small, stream, large run
	first, annotated               time.Duration // from the start of the program to its first line
}

// A run is the program on one input, and what it took.
type run struct {
	name   string
	ending string // of the input file
	cores  int
	size   float64 // bytes of article text
	took   time.Duration
	peak   float64 // resident memory, MB
}

// program builds lede and runs it on news of several shapes, each a share of
// its full size.
func program(limit time.Duration, share float64) (*results, error) {
	dir, err := os.MkdirTemp("", "lede-speed")
	if err != nil {
		return nil, fmt.Errorf("making a folder: %w", err)
	}
	defer os.RemoveAll(dir)
	lede := filepath.Join(dir, "lede")
	if raw, err := exec.Command("go", "build", "-o", lede, "./cmd/lede").CombinedOutput(); err != nil {
		return nil, fmt.Errorf("building lede: %w\n%s", err, raw)
	}
	texts, err := articles()
	if err != nil {
		return nil, err
	}
	news := func(size float64) func(io.Writer) (int, error) {
		return func(w io.Writer) (int, error) { return corpus.New(2, texts).WriteJSONL(w, int(size*share)) }
	}
	short := func(w io.Writer) (int, error) { return corpus.New(3, texts).WriteShort(w, int(100e6*share), 1000) }
	book := func(w io.Writer) (int, error) { return corpus.New(4, texts).WriteText(w, int(50e6*share)) }
	p := &results{
		one:    run{name: "articles, one worker on one core", ending: ".jsonl", cores: 1},
		two:    run{name: "articles, two workers", ending: ".jsonl", cores: 2},
		small:  run{name: "documents of 1 kB, two workers", ending: ".jsonl", cores: 2},
		stream: run{name: "endless stream of articles, two workers", cores: 2},
		large:  run{name: "one document, one worker on one core", ending: ".txt", cores: 1},
	}
	for _, step := range []func() error{
		func() error { return inTurns(dir, lede, news(15e6), &p.one, &p.two) },
		func() error { return p.small.onFile(dir, lede, short) },
		func() error { return p.stream.onPipe(lede, news(1e9), limit) },
		func() error { return p.large.onFile(dir, lede, book) },
		func() error { return p.firstLines(dir, lede, texts) },
	} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	return p, nil
}

// command is lede reading a path, "-" for its input.
func (r *run) command(lede, path string) *exec.Cmd {
	cmd := exec.Command(lede, "extract", "--quiet", "--format", "jsonl", "--workers", strconv.Itoa(r.cores), path)
	cmd.Env = append(os.Environ(), "GOMAXPROCS="+strconv.Itoa(r.cores))
	cmd.Stderr = os.Stderr
	return cmd
}

// inTurns runs the program on one input in several ways, one after the other, as
// often as the benchmarks. Of each the quickest run counts, and the highest peak.
func inTurns(dir, lede string, write func(io.Writer) (int, error), ways ...*run) error {
	for range turns {
		for _, r := range ways {
			before := *r
			if err := r.onFile(dir, lede, write); err != nil {
				return err
			}
			if before.took > 0 {
				r.took, r.peak = min(r.took, before.took), max(r.peak, before.peak)
			}
		}
	}
	return nil
}

// onFile runs the program on a file that write fills.
func (r *run) onFile(dir, lede string, write func(io.Writer) (int, error)) error {
	path := filepath.Join(dir, "news"+r.ending)
	f, err := os.Create(path)
	if err != nil {
		return fmt.Errorf("writing the corpus: %w", err)
	}
	size, err := write(f)
	if err == nil {
		err = f.Close()
	}
	if err != nil {
		return fmt.Errorf("writing the corpus: %w", err)
	}
	cmd := r.command(lede, path)
	start := time.Now()
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("running lede on %s: %w", r.name, err)
	}
	r.size = float64(size)
	r.done(cmd, start)
	return nil
}

// onPipe runs the program on a pipe into which write is let write for some
// time.
func (r *run) onPipe(lede string, write func(io.Writer) (int, error), limit time.Duration) error {
	cmd := r.command(lede, "-")
	in, err := cmd.StdinPipe()
	if err != nil {
		return err
	}
	start := time.Now()
	if err := cmd.Start(); err != nil {
		return fmt.Errorf("running lede on %s: %w", r.name, err)
	}
	tap := &tap{w: in, until: start.Add(limit)}
	if _, err := write(tap); err != nil && !tap.shut {
		return fmt.Errorf("writing the stream: %w", err)
	}
	if err := in.Close(); err != nil {
		return fmt.Errorf("writing the stream: %w", err)
	}
	if err := cmd.Wait(); err != nil {
		return fmt.Errorf("running lede on %s: %w", r.name, err)
	}
	r.size = float64(tap.written)
	r.done(cmd, start)
	return nil
}

// done notes time and peak memory of a process that has ended.
func (r *run) done(cmd *exec.Cmd, start time.Time) {
	r.took = time.Since(start)
	r.peak = float64(cmd.ProcessState.SysUsage().(*syscall.Rusage).Maxrss) / 1e3 // in kB on Linux
}

// A tap lets through whole lines until a point in time.
type tap struct {
	w       io.Writer
	until   time.Time
	written int
	shut    bool
}

// Write implements io.Writer. The line that is begun when the time is over is
// finished.
func (t *tap) Write(p []byte) (int, error) {
	if time.Now().After(t.until) {
		if i := bytes.IndexByte(p, '\n'); i >= 0 {
			p, t.shut = p[:i+1], true
		}
	}
	n, err := t.w.Write(p)
	t.written += n
	if err == nil && t.shut {
		err = io.ErrShortWrite
	}
	return n, err
}

// firstLines measures the start of the program on a small article: to its
// first fact, and to its first annotated sentence.
func (p *results) firstLines(dir, lede string, texts []string) error {
	path := filepath.Join(dir, "article.txt")
	if err := os.WriteFile(path, []byte(texts[0]), 0o644); err != nil {
		return fmt.Errorf("writing an article: %w", err)
	}
	var err error
	if p.first, err = firstLine(lede, "extract", "--quiet", "--format", "jsonl", path); err != nil {
		return err
	}
	p.annotated, err = firstLine(lede, "annotate", "--quiet", "--tokens", "--format", "jsonl", path)
	return err
}

// firstLine returns the shortest of ten times from the start of the program to
// the first line that it writes.
func firstLine(lede string, args ...string) (time.Duration, error) {
	best := time.Hour
	for range 10 {
		cmd := exec.Command(lede, args...)
		out, err := cmd.StdoutPipe()
		if err != nil {
			return 0, err
		}
		start := time.Now()
		if err := cmd.Start(); err != nil {
			return 0, fmt.Errorf("running lede on an article: %w", err)
		}
		lines := bufio.NewReader(out)
		if _, err := lines.ReadString('\n'); err != nil {
			return 0, fmt.Errorf("reading the first line of lede %s: %w", args[0], err)
		}
		best = min(best, time.Since(start))
		_, _ = io.Copy(io.Discard, lines)
		if err := cmd.Wait(); err != nil {
			return 0, fmt.Errorf("running lede on an article: %w", err)
		}
	}
	return best, nil
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
