package main

import (
	"context"
	"errors"
	"os"
	"runtime/debug"

	"github.com/spf13/cobra"

	"lede/extract"
	"lede/fact"
	"lede/merge"
	"lede/pipeline"
	"lede/rule"
)

func newExtract() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "extract [FILE|DIR|GLOB|-]...",
		Short: "Write down the facts of articles",
		Long: `Write down the facts of articles: plain text (one document a file) or JSON Lines
with id, text and, where known, title, date, url and source. Directories are
read recursively. Without arguments, or for -, the standard input is read.

Exit codes: 0 all documents read; 1 some failed, the rest is written; 2 wrong
use or rules that cannot be used, nothing written; 130 interrupted, what was
finished is written whole.`,
		Example: `  lede extract article.txt
  cat *.txt | lede extract --format jsonl > facts.jsonl
  lede extract --format csv --only figures,claims -o out/ reports/
  lede extract --timeml -o tagged/ reports/`,
		RunE: runExtract,
	}
	addSettings(cmd)
	return cmd
}

// newExtractor reads the rules and makes the extractor that the settings ask
// for. What it makes stays: collecting garbage on the way would be a fourth of
// the time until the first fact.
func newExtractor(s *settings) (*rule.Set, *extract.Extractor, error) {
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	ready := startAnnotator(s.Annotator)
	set, err := loadRules(s.Rules)
	if err != nil {
		return nil, nil, err
	}
	annotator, err := ready(set)
	if err != nil {
		return nil, nil, err
	}
	options := []extract.Option{extract.WithRules(set), extract.WithAnnotator(annotator)}
	if s.Convert == "si" {
		options = append(options, extract.WithSI())
	}
	if s.TimeML {
		s.Only = []string{string(fact.KindDocument), string(fact.KindDate)}
		options = append(options, extract.WithText())
	}
	x, err := extract.New(options...)
	return set, x, err
}

// growth is by how many percent of what is in use the heap may grow before it
// is collected. Go's own 100 leaves no room below 150 MB on long streams, where
// models, rules and figures in waiting take some 55; this takes 10 MB less and
// two in a hundred more time.
const growth = 75

func runExtract(cmd *cobra.Command, args []string) error {
	s, err := loadSettings(cmd)
	if err != nil {
		return err
	}
	set, x, err := newExtractor(s)
	if err != nil {
		return err
	}
	if os.Getenv("GOGC") == "" {
		defer debug.SetGCPercent(debug.SetGCPercent(growth))
	}
	kinds, err := s.kinds(set)
	if err != nil {
		return err
	}
	out, err := openOutput(s, kinds, cmd.OutOrStdout())
	if err != nil {
		return err
	}
	defer out.abort()

	keep := make(map[fact.Kind]bool)
	for _, k := range kinds {
		keep[k.Name] = true
	}
	config := pipeline.Config{
		Source:  articles(cmd, args, s),
		Extract: x, Sink: out.sink,
		Workers: s.Workers, Date: s.Date, Profile: s.Profile,
		Keep: func(k fact.Kind) bool { return keep[k] },
		Log:  newLog(cmd.ErrOrStderr(), s),
	}
	if keep[fact.KindClaim] {
		config.Merge = merge.New(s.Memory << 20)
	}
	bar := newProgress(cmd.ErrOrStderr(), s, args)
	config.Done = bar.update
	stats, err := pipeline.Run(cmd.Context(), config)
	bar.clear()
	if err == nil || errors.Is(err, context.Canceled) {
		err = errors.Join(err, out.commit())
	}
	if !s.Quiet && !errors.Is(err, errClosedPipe) {
		summarize(cmd.ErrOrStderr(), stats)
	}
	if stats.Profile != nil {
		writeProfile(cmd.ErrOrStderr(), stats)
	}
	if err == nil && stats.Failed > 0 {
		return errReported
	}
	return err
}
