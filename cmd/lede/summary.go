package main

import (
	"fmt"
	"io"
	"strings"

	"lede/fact"
	"lede/pipeline"
	"lede/sink"
)

// summarize writes one line about a run.
func summarize(w io.Writer, s pipeline.Stats) {
	var kinds []string
	facts := 0
	for _, k := range sink.BuiltinKinds() {
		if n := s.Facts[k.Name]; n > 0 && k.Name != fact.KindDocument {
			kinds = append(kinds, count(n, string(k.Name)))
			facts += n
		}
	}
	if n := declared(s); n > 0 {
		kinds = append(kinds, fmt.Sprintf("%d of other kinds", n))
		facts += n
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

// declared counts the records of kinds that rules files declare.
func declared(s pipeline.Stats) int {
	n := 0
	for _, c := range s.Facts {
		n += c
	}
	for _, k := range sink.BuiltinKinds() {
		n -= s.Facts[k.Name]
	}
	return n
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
