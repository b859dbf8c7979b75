package main

import (
	"fmt"
	"io"
	"os"
	"regexp"

	"github.com/spf13/cobra"

	"lede/extract"
	"lede/rule"
	"lede/workbench"
)

func newRules() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "rules",
		Short: "Write, check, test and explain rules",
	}
	cmd.PersistentFlags().StringSlice("rules", nil, "rules file above the shipped ones; may be repeated, the last one wins")
	cmd.AddCommand(newRulesInit(), newRulesList(), newRulesLint(), newRulesTest(), newRulesExplain(), newRulesMisses(), newRulesDiff(), newRulesWatch(), newRulesSchema())
	return cmd
}

// rulesFiles returns the rules files of the arguments and of --rules.
func rulesFiles(cmd *cobra.Command, args []string) ([]string, error) {
	files, err := cmd.Flags().GetStringSlice("rules")
	if err != nil {
		return nil, err
	}
	return append(files, args...), nil
}

// newLab returns a lab of the rules that --rules names.
func newLab(cmd *cobra.Command) (*workbench.Lab, error) {
	files, err := rulesFiles(cmd, nil)
	if err != nil {
		return nil, err
	}
	set, err := loadRules(files)
	if err != nil {
		return nil, err
	}
	return workbench.NewLab(set)
}

func newRulesList() *cobra.Command {
	return &cobra.Command{
		Use:   "list",
		Short: "List the rules in force, with where each comes from",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			files, err := rulesFiles(cmd, nil)
			if err != nil {
				return err
			}
			set, err := loadRules(files)
			if err != nil {
				return err
			}
			for _, r := range set.Rules() {
				fmt.Fprintf(cmd.OutOrStdout(), "%-34s %-12s %3d  %s\n", r.ID, r.Kind, r.Priority, r.Pos)
			}
			return nil
		},
	}
}

func newRulesLint() *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:   "lint [FILE]...",
		Short: "Show everything that is wrong with rules files",
		Long: `Show everything that is wrong with rules files, one problem a line, as
file:line:column: message (hint). Without files, the shipped rules are checked.

Exit codes: 0 nothing is wrong; 1 there are problems; 2 a file could not be read.`,
		RunE: func(cmd *cobra.Command, args []string) error {
			files, err := rulesFiles(cmd, args)
			if err != nil {
				return err
			}
			return lintRules(cmd.OutOrStdout(), files, format)
		},
	}
	cmd.Flags().StringVar(&format, "format", "text", "text, json or sarif")
	return cmd
}

func lintRules(out io.Writer, files []string, format string) error {
	layers, err := rule.Load(os.ReadFile, extract.Shipped(), files...)
	faults, bad := err.(rule.Faults) //nolint:errorlint // Load returns it bare
	if err != nil && !bad {
		return err
	}
	if !bad {
		faults = rule.LintFor(extract.Shipped(), layers...)
	}
	switch format {
	case "json":
		err = workbench.WriteFaults(out, faults)
	case "sarif":
		err = workbench.WriteSARIF(out, faults)
	case "text":
		err = writeFaults(out, faults)
	default:
		return fmt.Errorf("format is %q, want text, json or sarif", format)
	}
	if err == nil && len(faults) > 0 {
		return errReported
	}
	return err
}

func writeFaults(out io.Writer, faults rule.Faults) error {
	for _, f := range faults {
		level := ""
		if f.Warning {
			level = " [warning: " + f.Code + "]"
		}
		if _, err := fmt.Fprintf(out, "%s%s\n", f.Error(), level); err != nil {
			return err
		}
	}
	return nil
}

func newRulesExplain() *cobra.Command {
	var only, date string
	cmd := &cobra.Command{
		Use:   "explain TEXT|FILE",
		Short: "Tell what each rule did in each sentence of a text",
		Args:  cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			lab, err := newLab(cmd)
			if err != nil {
				return err
			}
			if only != "" && lab.Set().Rule(only) == nil {
				return fmt.Errorf("there is no rule %q", only)
			}
			a := workbench.Article{ID: "text", Text: args[0], Date: date}
			if data, err := os.ReadFile(args[0]); err == nil {
				a.ID, a.Text = args[0], string(data)
			}
			reading, err := lab.Read(cmd.Context(), a, true)
			if err != nil {
				return err
			}
			return reading.Explain(cmd.OutOrStdout(), only)
		},
	}
	cmd.Flags().StringVar(&only, "rule", "", "tell of this rule only, and more of it")
	cmd.Flags().StringVar(&date, "date", "", "publication date, YYYY-MM-DD")
	return cmd
}

// pattern compiles --run; empty fits all.
func pattern(expr string) (*regexp.Regexp, error) {
	if expr == "" {
		return nil, nil
	}
	re, err := regexp.Compile(expr)
	if err != nil {
		return nil, fmt.Errorf("reading --run: %w", err)
	}
	return re, nil
}
