package main

import (
	"context"
	"log/slog"

	"github.com/spf13/cobra"

	"lede/source"
)

// articles are what the arguments of a command name; none name the standard input.
func articles(cmd *cobra.Command, args []string, s *settings) *source.Files {
	if len(args) == 0 {
		args = []string{"-"}
	}
	return &source.Files{Paths: args, Stdin: cmd.InOrStdin(), Options: s.reader()}
}

// eachDocument reads one document after the other. What is wrong with one is
// logged, and the rest goes on; an error of do ends it.
func eachDocument(ctx context.Context, in source.Source, log *slog.Logger, do func(*source.Document) error) error {
	failed := 0
	for item := range in.Items(ctx) {
		if ctx.Err() != nil {
			break
		}
		d, err := item.Load()
		if err != nil {
			log.Error(err.Error())
			failed++
			continue
		}
		if err := do(&d); err != nil {
			return err
		}
	}
	if failed > 0 && ctx.Err() == nil {
		return errReported
	}
	return ctx.Err()
}
