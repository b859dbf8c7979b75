package main

import (
	"context"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"lede/workbench"
)

func newEval() *cobra.Command {
	var compare string
	var list bool
	cmd := &cobra.Command{
		Use:   "eval GOLD.jsonl",
		Short: "Score the rules against gold records",
		Long: `Score the rules against gold: precision, recall and F1 by kind, by field and by
rule, with 95% intervals of F1 by bootstrap over documents. A line of gold has
id, text, date where known, and records, a list of records as lede extract
writes them (kind, start, end and the fields to judge). What a rule missed is told
where gold names the rule that should have found it.`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			gold, err := readGold(args[0])
			if err != nil {
				return err
			}
			lab, err := newLab(cmd)
			if err != nil {
				return err
			}
			e, err := lab.Evaluate(cmd.Context(), gold)
			if err != nil {
				return err
			}
			printScores(cmd.OutOrStdout(), e)
			if compare != "" {
				if err := compareRules(cmd.Context(), cmd.OutOrStdout(), e, compare, gold); err != nil {
					return err
				}
			}
			if list {
				for _, line := range e.Errors {
					fmt.Fprintln(cmd.OutOrStdout(), line)
				}
			}
			return nil
		},
	}
	cmd.Flags().StringSlice("rules", nil, "rules file above the shipped ones; may be repeated, the last one wins")
	cmd.Flags().BoolVar(&list, "errors", false, "list what was missed, invented or wrong")
	cmd.Flags().StringVar(&compare, "compare", "", "rules file to compare with; default for the shipped rules")
	return cmd
}

func readGold(path string) ([]workbench.Gold, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("reading gold: %w", err)
	}
	defer f.Close()
	return workbench.ReadGold(path, f)
}

func printScores(out io.Writer, e *workbench.Evaluation) {
	fmt.Fprintf(out, "%-36s %6s %6s %6s %6s %6s %6s  %s\n", "", "right", "extra", "missed", "P", "R", "F1", "95%")
	for _, s := range e.Scores {
		if !s.Asked {
			fmt.Fprintf(out, "%-36s %6d %6d %6s %6.1f\n", s.Name, s.Right, s.Extra, "", 100*s.Precision())
			continue
		}
		fmt.Fprintf(out, "%-36s %6d %6d %6d %6.1f %6.1f %6.1f  %.1f-%.1f\n", s.Name, s.Right, s.Extra, s.Missed,
			100*s.Precision(), 100*s.Recall(), 100*s.F1(), 100*s.Low, 100*s.High)
	}
}

func compareRules(ctx context.Context, out io.Writer, e *workbench.Evaluation, path string, gold []workbench.Gold) error {
	lab, err := labOf(path)
	if err != nil {
		return err
	}
	other, err := lab.Evaluate(ctx, gold)
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "\n%-36s %8s %8s\n", "with "+path, "F1", "p")
	for _, s := range e.Scores {
		if !s.Asked {
			continue
		}
		gain, p := workbench.Compare(e, other, s.Name)
		fmt.Fprintf(out, "%-36s %+8.1f %8.3f\n", s.Name, 100*gain, p)
	}
	return nil
}
