package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"regexp"
	"slices"

	"github.com/spf13/cobra"

	"lede/rule"
	"lede/workbench"
)

func newRulesTest() *cobra.Command {
	var run, junit string
	var coverage, all bool
	cmd := &cobra.Command{
		Use:   "test [FILE]...",
		Short: "Run the examples of rules and the test files beside them",
		Long: `Run the examples and counter-examples of rules, and test files. A FILE is either
a rules file, laid above those of --rules, or a test file. The test files beside
rules files are run too: for energy.yaml, energy.test.yaml and all *.yaml in
energy.test/. Where rules files are named, the examples are those of the rules
in them; those of the shipped rules, which a change may break, run with --all.
Exit code 1 where one fails.`,
		RunE: func(cmd *cobra.Command, args []string) error {
			re, err := pattern(run)
			if err != nil {
				return err
			}
			rep, err := testRules(cmd, args, workbench.ExampleOptions{Run: re, All: all})
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
	cmd.Flags().BoolVar(&all, "all", false, "run the examples of the shipped rules too")
	return cmd
}

func testRules(cmd *cobra.Command, args []string, o workbench.ExampleOptions) (*workbench.Report, error) {
	rules, tests, err := sortFiles(args)
	if err != nil {
		return nil, err
	}
	if rules, err = rulesFiles(cmd, rules); err != nil {
		return nil, err
	}
	set, err := loadRules(rules)
	if err != nil {
		return nil, err
	}
	lab, err := workbench.NewLab(set)
	if err != nil {
		return nil, err
	}
	o.All = o.All || len(rules) == 0
	rep, err := lab.Examples(cmd.Context(), o)
	if err != nil {
		return nil, err
	}
	for _, f := range rules {
		tests = append(tests, workbench.TestFilesBeside(f)...)
	}
	slices.Sort(tests)
	return rep, runTestFiles(cmd.Context(), lab, rep, slices.Compact(tests), o.Run)
}

// sortFiles tells rules files and test files apart: a test file holds tests.
func sortFiles(paths []string) (rules, tests []string, err error) {
	for _, p := range paths {
		data, err := os.ReadFile(p)
		if err != nil {
			return nil, nil, fmt.Errorf("reading tests: %w", err)
		}
		if rule.HoldsTests(rule.Source{Name: p, Data: data}) {
			tests = append(tests, p)
		} else {
			rules = append(rules, p)
		}
	}
	return rules, tests, nil
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
