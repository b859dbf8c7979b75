package main

import (
	"fmt"
	"io"
	"text/tabwriter"
	"time"

	"lede/pipeline"
)

// writeProfile says where the time of a run went: stage by stage, in
// nanoseconds a byte of article text, then rule by rule, the dearest first.
// The times are of all workers together.
func writeProfile(w io.Writer, s pipeline.Stats) {
	var total time.Duration
	for _, stage := range s.Profile.Stages {
		total += stage.Time
	}
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintf(t, "stage\ttime\tshare\tns/B\t\n")
	for _, stage := range s.Profile.Stages {
		fmt.Fprintf(t, "%s\t%s\t%s\t%.1f\t\n", stage.Stage, milliseconds(stage.Time), share(stage.Time, total),
			float64(stage.Time.Nanoseconds())/float64(max(s.Bytes, 1)))
	}
	fmt.Fprintf(t, "\t\t\t\t\nrule\ttime\tshare\ttried\tmatches\twon\t\n")
	for _, c := range s.Profile.Rules.Costs() {
		if c.Rule.Grammar != "" { // in Go: its stage has the time
			fmt.Fprintf(t, "%s\t\t\t\t\t%d\t\n", c.Rule.ID, c.Won)
			continue
		}
		fmt.Fprintf(t, "%s\t%s\t%s\t%d\t%d\t%d\t\n", c.Rule.ID, milliseconds(c.Time), share(c.Time, total), c.Tried, c.Matches, c.Won)
	}
	_ = t.Flush() // of standard error; nobody is left to tell
}

func milliseconds(d time.Duration) string {
	return fmt.Sprintf("%.2f ms", float64(d.Nanoseconds())/1e6)
}

func share(part, whole time.Duration) string {
	if whole == 0 {
		return ""
	}
	return fmt.Sprintf("%.1f%%", 100*float64(part)/float64(whole))
}
