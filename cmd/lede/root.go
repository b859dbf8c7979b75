package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os/signal"
	"syscall"

	"github.com/spf13/cobra"
)

// Exit codes.
const (
	exitOK          = 0
	exitSomeFailed  = 1   // some documents failed, the rest is written
	exitUsage       = 2   // wrong use, or rules that cannot be used: nothing written
	exitInterrupted = 130 // interrupted; what was finished is written whole
)

// commands lists the subcommands. Each stands in a file of its own.
func commands() []*cobra.Command {
	return []*cobra.Command{newExtract()}
}

// run is main without the process: it returns the exit code.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // a second signal ends the process at once

	root := &cobra.Command{
		Use:           "lede",
		Short:         "Read news articles and write down the facts in them",
		SilenceUsage:  true,
		SilenceErrors: true,
	}
	root.AddCommand(commands()...)
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	err := root.ExecuteContext(ctx)
	return exitCode(ctx, err, stderr)
}

// errSomeFailed ends a command whose failures have been reported one by one.
var errSomeFailed = errors.New("some documents could not be read")

func exitCode(ctx context.Context, err error, stderr io.Writer) int {
	switch {
	case err == nil:
		return exitOK
	case errors.Is(err, syscall.EPIPE): // the reader has seen enough
		return exitOK
	case errors.Is(err, context.Canceled) && ctx.Err() != nil:
		fmt.Fprintln(stderr, "lede: interrupted")
		return exitInterrupted
	case errors.Is(err, errSomeFailed):
		return exitSomeFailed
	}
	fmt.Fprintf(stderr, "lede: %v\n", err)
	return exitUsage
}
