package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
)

// A line is what one Go benchmark printed.
type line struct {
	name    string
	text    string
	metrics map[string]float64 // by unit: ns/op, MB/s, ns/B, ...
}

type lines []line

// turns is how often all benchmarks are run, one after the other. The quickest
// run of each counts: other work on the machine can only make one slower, and
// in turns it does not fall on one benchmark alone.
const turns = 4

// benchmarks runs those of package bench.
func benchmarks() (lines, error) {
	var best lines
	for range turns {
		l, err := runAll()
		if err != nil {
			return nil, err
		}
		best = quicker(best, l)
	}
	return best, nil
}

// quicker returns the quicker run of each benchmark.
func quicker(best, l lines) lines {
	if best == nil {
		return l
	}
	for i, one := range l {
		if one.metrics["ns/B"] < best[i].metrics["ns/B"] {
			best[i] = one
		}
	}
	return best
}

func runAll() (lines, error) {
	cmd := exec.Command("go", "test", "-run", "^$", "-bench", ".", "-benchtime", "2x", "./bench")
	cmd.Stderr = os.Stderr
	raw, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("running the benchmarks: %w\n%s", err, raw)
	}
	return parseLines(string(raw)), nil
}

// parseLines reads the lines of benchmarks: a name, how often it ran, and
// pairs of a number and its unit.
func parseLines(out string) lines {
	var l lines
	for s := range strings.Lines(out) {
		f := strings.Fields(s)
		if len(f) < 4 || !strings.HasPrefix(f[0], "Benchmark") {
			continue
		}
		name, _, _ := strings.Cut(strings.TrimPrefix(f[0], "Benchmark"), "-")
		one := line{name: name, text: strings.TrimSpace(s), metrics: make(map[string]float64)}
		for i := 2; i+1 < len(f); i += 2 {
			if v, err := strconv.ParseFloat(f[i], 64); err == nil {
				one.metrics[f[i+1]] = v
			}
		}
		l = append(l, one)
	}
	return l
}

// get returns what a benchmark measured in a unit; 0 where it did not.
func (l lines) get(name, unit string) float64 {
	for _, one := range l {
		if one.name == name {
			return one.metrics[unit]
		}
	}
	return 0
}

// writeLines prints the metrics of every benchmark, each in its column.
func writeLines(out *bytes.Buffer, l lines) {
	out.WriteString("Nanoseconds a byte of article text, by benchmark (`go test -bench . ./bench`, the quickest of four turns):\n\n")
	out.WriteString("| benchmark | ns/B | MB/s | allocations a document |\n|---|---|---|---|\n")
	for _, one := range l {
		allocs := ""
		if n, ok := one.metrics["allocs/doc"]; ok {
			allocs = fmt.Sprintf("%.0f", n)
		}
		fmt.Fprintf(out, "| %s | %.1f | %.2f | %s |\n", one.name, one.metrics["ns/B"], 1e3/one.metrics["ns/B"], allocs)
	}
	out.WriteString("\nStages of Extract:\n\n| stage | ns/B | share |\n|---|---|---|\n")
	for _, stage := range [...]string{"annotate", "lead", "date", "figure", "official", "statement", "event", "custom", "finish"} {
		cost := l.get("Extract", stage+"-ns/B")
		fmt.Fprintf(out, "| %s | %.1f | %.0f%% |\n", stage, cost, 100*cost/l.get("Extract", "ns/B"))
	}
	out.WriteString("\n")
}
