package main

import (
	"fmt"
	"text/tabwriter"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

func newConfig() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "config",
		Short: "Print each setting and where it comes from",
		Long: `Print each setting of "lede extract", its value and where it comes from: a flag
over a LEDE_* variable over lede.yaml (in the working directory, else in the
folder lede of the user's configuration directory) over the default.`,
		Args: cobra.NoArgs,
		RunE: runConfig,
	}
	addSettings(cmd)
	return cmd
}

func runConfig(cmd *cobra.Command, _ []string) error {
	l, err := readLayers(cmd)
	if err != nil {
		return err
	}
	if _, err := l.settings(); err != nil {
		return err
	}
	w := tabwriter.NewWriter(cmd.OutOrStdout(), 0, 8, 2, ' ', 0)
	settingFlags(cmd.Flags()).VisitAll(func(f *pflag.Flag) {
		fmt.Fprintf(w, "%s\t%v\t%s\n", f.Name, l.v.Get(f.Name), l.from(f.Name))
	})
	return w.Flush()
}
