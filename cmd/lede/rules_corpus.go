package main

import (
	"encoding/json"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"lede/workbench"
)

func newRulesMisses() *cobra.Command {
	var format string
	var top int
	cmd := &cobra.Command{
		Use:   "misses ARTICLE...",
		Short: "Show what almost made a fact, by frequency",
		Long: `Show what almost made a fact in articles, the most frequent first, with three
examples each: numbers without a unit, titles without a name, cues without a
speaker or statement, triggers without a date.`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			lab, err := newLab(cmd)
			if err != nil {
				return err
			}
			articles, err := workbench.Articles(cmd.Context(), args)
			if err != nil {
				return err
			}
			l, err := lab.Misses(cmd.Context(), articles)
			if err != nil {
				return err
			}
			if top > 0 && len(l) > top {
				l = l[:top]
			}
			return writeMisses(cmd.OutOrStdout(), l, format)
		},
	}
	cmd.Flags().StringVar(&format, "format", "text", "text or jsonl")
	cmd.Flags().IntVar(&top, "top", 40, "how many to show; 0 for all")
	return cmd
}

func writeMisses(out io.Writer, l []workbench.Near, format string) error {
	switch format {
	case "jsonl":
		return writeLines(out, l)
	case "text":
	default:
		return fmt.Errorf("format is %q, want text or jsonl", format)
	}
	for _, n := range l {
		if _, err := fmt.Fprintf(out, "%5d  %s: %s\n", n.Count, n.What, n.Words); err != nil {
			return err
		}
		for _, e := range n.Examples {
			fmt.Fprintf(out, "       %s\n", e)
		}
	}
	return nil
}

func newRulesDiff() *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:   "diff OLD NEW ARTICLE...",
		Short: "Show what a change to rules does to the facts of articles",
		Long: `Show which facts of articles two rules files do not agree on: gained, lost and
changed, with counts a rule and the sentences. "default" names the shipped rules.`,
		Args: cobra.MinimumNArgs(3),
		RunE: func(cmd *cobra.Command, args []string) error {
			before, err := labOf(args[0])
			if err != nil {
				return err
			}
			after, err := labOf(args[1])
			if err != nil {
				return err
			}
			articles, err := workbench.Articles(cmd.Context(), args[2:])
			if err != nil {
				return err
			}
			l, err := workbench.Diff(cmd.Context(), before, after, articles)
			if err != nil {
				return err
			}
			return writeDiff(cmd.OutOrStdout(), l, format)
		},
	}
	cmd.Flags().StringVar(&format, "format", "table", "table, jsonl or html")
	return cmd
}

// labOf returns a lab of one rules file; default for the shipped rules.
func labOf(path string) (*workbench.Lab, error) {
	var files []string
	if path != "default" {
		files = []string{path}
	}
	set, err := loadRules(files)
	if err != nil {
		return nil, err
	}
	return workbench.NewLab(set)
}

func writeDiff(out io.Writer, l []workbench.Change, format string) error {
	switch format {
	case "jsonl":
		return writeLines(out, l)
	case "html":
		return workbench.WriteHTML(out, l)
	case "table":
	default:
		return fmt.Errorf("format is %q, want table, jsonl or html", format)
	}
	if err := writeChanges(out, l); err != nil {
		return err
	}
	fmt.Fprintf(out, "\n%-36s %7s %7s %7s\n", "rule", "gained", "lost", "changed")
	for _, c := range workbench.Count(l) {
		fmt.Fprintf(out, "%-36s %7d %7d %7d\n", c.Rule, c.Gained, c.Lost, c.Changed)
	}
	return nil
}

// writeChanges writes changes one after the other, with their sentences.
func writeChanges(out io.Writer, l []workbench.Change) error {
	for _, c := range l {
		record := c.New
		if c.How == "lost" {
			record = c.Old
		}
		if _, err := fmt.Fprintf(out, "%s %s:%d %s (%s)\n", sign(c.How), c.Doc, c.Start, record, c.Rule); err != nil {
			return err
		}
		for _, f := range c.Fields {
			fmt.Fprintf(out, "    %s\n", f)
		}
		fmt.Fprintf(out, "    in: %s\n", c.Sentence)
	}
	return nil
}

// writeLines writes one JSON object a line.
func writeLines[T any](out io.Writer, l []T) error {
	e := json.NewEncoder(out)
	e.SetEscapeHTML(false)
	for i := range l {
		if err := e.Encode(l[i]); err != nil {
			return err
		}
	}
	return nil
}
