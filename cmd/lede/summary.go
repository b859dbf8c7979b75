package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"lede/fact"
	"lede/pipeline"
	"lede/sink"
)

// summarize writes one line about a run.
func summarize(w io.Writer, s pipeline.Stats) {
	var kinds []string
	facts := 0
	for _, k := range ordered(s.Facts) {
		if n := s.Facts[k]; n > 0 && k != fact.KindDocument {
			kinds = append(kinds, count(n, string(k)))
			facts += n
		}
	}
	line := fmt.Sprintf("lede: %s, %s", count(s.Documents, "document"), count(facts, "fact"))
	if len(kinds) > 0 {
		line += " (" + strings.Join(kinds, ", ") + ")"
	}
	line += ", " + count(s.Failed, "error")
	if seconds := s.Elapsed.Seconds(); seconds > 0 {
		line += fmt.Sprintf(", %.2f MB/s", float64(s.Bytes)/1e6/seconds)
	}
	fmt.Fprintln(w, line)
}

// ordered returns lede's own kinds and then the declared ones by name.
func ordered(counts map[fact.Kind]int) []fact.Kind {
	var kinds []fact.Kind
	for _, k := range sink.BuiltinKinds() {
		kinds = append(kinds, k.Name)
	}
	for _, k := range slices.Sorted(maps.Keys(counts)) {
		if !slices.Contains(kinds, k) {
			kinds = append(kinds, k)
		}
	}
	return kinds
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
