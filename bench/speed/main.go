// Command speed measures lede and writes the numbers into bench/SPEED.md,
// between the two marks there; the notes around them are kept. It runs the
// benchmarks of package bench, then the program itself on generated news. It
// takes five minutes or so and, for corpora, 200 MB below the temporary folder.
//
//	go run ./bench/speed [-limit 100s] [-share 1] [-o bench/SPEED.md]
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"time"

	"lede/internal/page"
)

func main() {
	limit := flag.Duration("limit", 100*time.Second, "how long the long stream may take; it is cut there, or at 1 GB")
	share := flag.Float64("share", 1, "of the sizes of the corpora, to try the program out")
	file := flag.String("o", "bench/SPEED.md", "page to write the numbers into")
	flag.Parse()
	if err := measure(*limit, *share, *file); err != nil {
		fmt.Fprintln(os.Stderr, "speed:", err)
		os.Exit(1)
	}
}

func measure(limit time.Duration, share float64, file string) error {
	target, err := page.Open(file, "measured")
	if err != nil {
		return err
	}
	lines, err := benchmarks()
	if err != nil {
		return err
	}
	p, err := program(limit, share)
	if err != nil {
		return err
	}
	var out bytes.Buffer
	fmt.Fprintf(&out, "`make bench`, %s, commit %s, %s\n\n", time.Now().UTC().Format(time.DateOnly), commit(), machine())
	writeTargets(&out, lines, p)
	writeRuns(&out, p)
	writeLines(&out, lines)
	return target.Write(out.String())
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
