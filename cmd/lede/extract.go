package main

import (
	"log/slog"

	"github.com/spf13/cobra"

	"lede/extract"
	"lede/merge"
	"lede/pipeline"
	"lede/sink"
	"lede/source"
)

func newExtract() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "extract [FILE|DIR|GLOB|-]...",
		Short: "Write down the facts of articles",
	}
	var format, date string
	var workers int
	cmd.Flags().StringVar(&format, "format", "jsonl", "output format")
	cmd.Flags().StringVar(&date, "date", "", "publication date of articles that tell none")
	cmd.Flags().IntVar(&workers, "workers", 0, "articles read at the same time")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if len(args) == 0 {
			args = []string{"-"}
		}
		x, err := extract.New()
		if err != nil {
			return err
		}
		stats, err := pipeline.Run(cmd.Context(), pipeline.Config{
			Source:  &source.Files{Paths: args, Stdin: cmd.InOrStdin()},
			Extract: x, Merge: merge.New(0), Sink: sink.NewJSONL(cmd.OutOrStdout()),
			Workers: workers, Date: date,
			Log: slog.New(slog.NewTextHandler(cmd.ErrOrStderr(), nil)),
		})
		if err == nil && stats.Failed > 0 {
			err = errSomeFailed
		}
		return err
	}
	return cmd
}
