package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"regexp"

	"github.com/spf13/cobra"

	"lede/workbench"
)

func newRulesTest() *cobra.Command {
	var run, junit string
	var coverage bool
	cmd := &cobra.Command{
		Use:   "test [TESTFILE]...",
		Short: "Run the examples of rules and the test files beside them",
		Long: `Run the examples and counter-examples in the rules files, the test files named,
and those beside the rules files: for energy.yaml, energy.test.yaml and all
*.yaml in energy.test/. Exit code 1 where one fails.`,
		RunE: func(cmd *cobra.Command, args []string) error {
			re, err := pattern(run)
			if err != nil {
				return err
			}
			rep, err := testRules(cmd, args, re)
			if err != nil {
				return err
			}
			if err := writeJUnit(rep, junit, cmd.OutOrStdout()); err != nil {
				return err
			}
			if junit != "-" {
				printReport(cmd.OutOrStdout(), rep, coverage)
			}
			if rep.Failed() > 0 {
				return errReported
			}
			return nil
		},
	}
	cmd.Flags().StringVar(&run, "run", "", "run only tests whose name fits this regular expression")
	cmd.Flags().StringVar(&junit, "junit", "", "write JUnit XML to this file; - for the standard output")
	cmd.Flags().BoolVar(&coverage, "coverage", false, "name the rules that no example fires")
	return cmd
}

func testRules(cmd *cobra.Command, args []string, run *regexp.Regexp) (*workbench.Report, error) {
	lab, err := newLab(cmd)
	if err != nil {
		return nil, err
	}
	rep, err := lab.Examples(cmd.Context(), run)
	if err != nil {
		return nil, err
	}
	files, err := rulesFiles(cmd, nil)
	if err != nil {
		return nil, err
	}
	for _, f := range files {
		args = append(args, workbench.TestFilesBeside(f)...)
	}
	return rep, runTestFiles(cmd.Context(), lab, rep, args, run)
}

func runTestFiles(ctx context.Context, lab *workbench.Lab, rep *workbench.Report, paths []string, run *regexp.Regexp) error {
	for _, p := range paths {
		r, err := lab.RunTests(ctx, p, run)
		if err != nil {
			return err
		}
		rep.Results = append(rep.Results, r.Results...)
	}
	return nil
}

func writeJUnit(rep *workbench.Report, path string, out io.Writer) error {
	if path == "" {
		return nil
	}
	if path == "-" {
		return rep.WriteJUnit(out)
	}
	f, err := os.Create(path)
	if err != nil {
		return fmt.Errorf("writing JUnit: %w", err)
	}
	err = rep.WriteJUnit(f)
	if closeErr := f.Close(); err == nil && closeErr != nil {
		err = fmt.Errorf("writing JUnit: %w", closeErr)
	}
	return err
}

// printReport writes what failed as a diff, and a summary.
func printReport(out io.Writer, rep *workbench.Report, coverage bool) {
	for i := range rep.Results {
		r := &rep.Results[i]
		if len(r.Fail) == 0 {
			continue
		}
		fmt.Fprintf(out, "FAIL %s (%s)\n", r.Name, r.Pos)
		for _, line := range r.Fail {
			fmt.Fprintf(out, "    %s\n", line)
		}
	}
	if coverage {
		for _, r := range rep.Silent {
			fmt.Fprintf(out, "%s: no example fires rule %s\n", r.Pos, r.ID)
		}
	}
	n, failed := len(rep.Results), rep.Failed()
	fmt.Fprintf(out, "%d of %d tests passed; %d rules that no example fires\n", n-failed, n, len(rep.Silent))
}
