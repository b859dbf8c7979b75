// Command speed measures lede and writes the numbers into bench/SPEED.md,
// between the two marks there; the notes around them are kept. It runs the
// benchmarks of package bench, then the program itself on generated corpora.
//
//	go run ./bench/speed [-mb 100] [-o bench/SPEED.md]
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"
)

const (
	begin = "<!-- measured -->"
	end   = "<!-- end of measured -->"
)

func main() {
	mb := flag.Int("mb", 100, "size of the corpus that the program is run on, in MB")
	page := flag.String("o", "bench/SPEED.md", "page to write the numbers into")
	flag.Parse()
	if err := measure(*mb, *page); err != nil {
		fmt.Fprintln(os.Stderr, "speed:", err)
		os.Exit(1)
	}
}

func measure(mb int, page string) error {
	old, err := os.ReadFile(page)
	if err != nil {
		return fmt.Errorf("reading the page: %w", err)
	}
	before, rest, ok := strings.Cut(string(old), begin)
	_, after, ok2 := strings.Cut(rest, end)
	if !ok || !ok2 {
		return fmt.Errorf("%s: the marks %q and %q are not there", page, begin, end)
	}
	var out bytes.Buffer
	fmt.Fprintf(&out, "\n`go run ./bench/speed -mb %d`, %s, commit %s, %s\n\n",
		mb, time.Now().UTC().Format(time.DateOnly), commit(), machine())
	for _, part := range []func(*bytes.Buffer, int) error{benchmarks, program} {
		if err := part(&out, mb); err != nil {
			return err
		}
	}
	text := before + begin + out.String() + end + after
	if err := os.WriteFile(page, []byte(text), 0o644); err != nil {
		return fmt.Errorf("writing the page: %w", err)
	}
	return nil
}

func commit() string {
	out, err := exec.Command("git", "describe", "--always", "--dirty").Output()
	if err != nil {
		return "unknown"
	}
	return strings.TrimSpace(string(out))
}

func machine() string {
	name := runtime.GOARCH
	if info, err := os.ReadFile("/proc/cpuinfo"); err == nil {
		for line := range strings.Lines(string(info)) {
			if k, v, _ := strings.Cut(line, ":"); strings.TrimSpace(k) == "model name" {
				name = strings.TrimSpace(v)
				break
			}
		}
	}
	return fmt.Sprintf("%s, %d cores, %s", name, runtime.NumCPU(), runtime.Version())
}

// benchmarks runs the Go benchmarks and keeps their lines.
func benchmarks(out *bytes.Buffer, _ int) error {
	cmd := exec.Command("go", "test", "-run", "^$", "-bench", ".", "-benchtime", "3x", "./bench")
	cmd.Env = append(os.Environ(), "GOGC=200")
	cmd.Stderr = os.Stderr
	raw, err := cmd.Output()
	if err != nil {
		return fmt.Errorf("running the benchmarks: %w\n%s", err, raw)
	}
	out.WriteString("```\n")
	for line := range strings.Lines(string(raw)) {
		if strings.HasPrefix(line, "Benchmark") {
			out.WriteString(line)
		}
	}
	out.WriteString("```\n\n")
	return nil
}

// program runs the built program on corpora of several shapes.
func program(out *bytes.Buffer, mb int) error {
	dir, err := os.MkdirTemp("", "lede-speed")
	if err != nil {
		return fmt.Errorf("making a folder: %w", err)
	}
	defer os.RemoveAll(dir)
	lede := filepath.Join(dir, "lede")
	if raw, err := exec.Command("go", "build", "-o", lede, "./cmd/lede").CombinedOutput(); err != nil {
		return fmt.Errorf("building lede: %w\n%s", err, raw)
	}
	runs, err := corpora(dir, mb)
	if err != nil {
		return err
	}
	out.WriteString("| run | MB | seconds | MB/s | peak memory, MB |\n|---|---|---|---|---|\n")
	for _, r := range runs {
		took, peak, err := r.run(lede)
		if err != nil {
			return err
		}
		fmt.Fprintf(out, "| %s | %.2f | %.3f | %.2f | %.0f |\n",
			r.name, r.size/1e6, took.Seconds(), r.size/1e6/took.Seconds(), peak)
	}
	return nil
}
