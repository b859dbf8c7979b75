package main

import (
	"bytes"
	"fmt"
)

// writeTargets sets what is to be reached beside what was measured.
func writeTargets(out *bytes.Buffer, l lines, p *results) {
	speed, prose := 1e3/l.get("Extract", "ns/B"), 1e3/l.get("Prose", "ns/B")
	out.WriteString("| | to reach | measured |\n|---|---|---|\n")
	row := func(what, reach, format string, values ...any) {
		fmt.Fprintf(out, "| %s | %s | %s |\n", what, reach, fmt.Sprintf(format, values...))
	}
	row("the whole extraction, one core", "5 MB/s", "%.2f MB/s", speed)
	row("prose v3 as it comes, same run", "", "%.3f MB/s", prose)
	row("lede to prose", "50", "%.0f", speed/prose)
	row("two workers to one", "1.85", "%.2f", p.one.took.Seconds()/p.two.took.Seconds())
	row("start to first fact, a small article", "80 ms", "%.0f ms", p.first.Seconds()*1e3)
	row("start to first annotated sentence, a small article", "60 ms", "%.0f ms", p.annotated.Seconds()*1e3)
	row("peak memory, 100 MB in 100,000 documents", "150 MB", "%.0f MB", p.small.peak)
	row(fmt.Sprintf("peak memory, stream of %.0f MB", p.stream.size/1e6), "150 MB", "%.0f MB", p.stream.peak)
	row("peak memory, one document of 50 MB", "400 MB", "%.0f MB", p.large.peak)
	row("cost a byte, 10 MB to 10 kB", "1.3", "%.2f", l.get("Length/10MB", "ns/B")/l.get("Length/10kB", "ns/B"))
	row("allocations a document", "", "%.0f", l.get("Extract", "allocs/doc"))
	out.WriteString("\n")
}

// writeRuns prints the runs of the program.
func writeRuns(out *bytes.Buffer, p *results) {
	out.WriteString("The program, `lede extract --format jsonl`, claims and all:\n\n")
	out.WriteString("| input | MB | seconds | MB/s | peak memory, MB |\n|---|---|---|---|---|\n")
	for _, r := range [...]*run{&p.one, &p.two, &p.small, &p.stream, &p.large} {
		fmt.Fprintf(out, "| %s | %.1f | %.1f | %.2f | %.0f |\n",
			r.name, r.size/1e6, r.took.Seconds(), r.size/1e6/r.took.Seconds(), r.peak)
	}
	out.WriteString("\n")
}
