package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/spf13/cobra"
)

// commands lists the subcommands. Each stands in a file of its own.
func commands() []*cobra.Command {
	return []*cobra.Command{
		newExtract(),
		newAnnotate(),
		newText(),
		newRules(),
		newWhy(),
		newEval(),
		newConfig(),
		newMan(),
		newVersion(),
	}
}

// run is main without the process: it returns the exit code.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // a second signal ends the process at once
	// With SIGPIPE taken, a closed pipe is an error of Write and not the end
	// of the process, so that unfinished files can be removed.
	pipe := make(chan os.Signal, 1)
	signal.Notify(pipe, syscall.SIGPIPE)
	defer signal.Stop(pipe)

	root := newRoot()
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	err := root.ExecuteContext(ctx)
	if code, message := outcome(ctx, err); message == "" {
		return code
	} else {
		fmt.Fprintf(stderr, "lede: %s\n", message)
		return code
	}
}

func newRoot() *cobra.Command {
	root := &cobra.Command{
		Use:   "lede",
		Short: "Read news articles and write down the facts in them",
		Long: `lede reads news articles and writes down the facts in them: figures, dates,
officials, statements, events, and the claims that the figures add up to.`,
		SilenceUsage:  true,
		SilenceErrors: true,
	}
	root.AddCommand(commands()...)
	return root
}

// Exit codes.
const (
	exitOK          = 0
	exitSomeFailed  = 1   // some documents failed, the rest is written
	exitUsage       = 2   // wrong use, or rules that cannot be used: nothing written
	exitInterrupted = 130 // interrupted; what was finished is written whole
)

// errReported ends a command with exit code 1 when what is wrong has been said.
var errReported = errors.New("reported")

// outcome turns the error of a command into an exit code and what to say.
func outcome(ctx context.Context, err error) (int, string) {
	switch {
	case err == nil, errors.Is(err, syscall.EPIPE): // a closed pipe has seen enough
		return exitOK, ""
	case errors.Is(err, context.Canceled) && ctx.Err() != nil:
		return exitInterrupted, "interrupted"
	case errors.Is(err, errReported):
		return exitSomeFailed, ""
	}
	return exitUsage, err.Error()
}
