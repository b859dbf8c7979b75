package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/go-viper/mapstructure/v2"
	"github.com/spf13/cobra"
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
	s, err := l.settings()
	if err != nil {
		return err
	}
	values := make(map[string]any)
	if err := mapstructure.Decode(s, &values); err != nil {
		return fmt.Errorf("listing settings: %w", err)
	}
	w := tabwriter.NewWriter(cmd.OutOrStdout(), 0, 8, 2, ' ', 0)
	for _, name := range slices.Sorted(maps.Keys(values)) {
		fmt.Fprintf(w, "%s\t%s\t%s\n", name, printed(values[name]), l.from(name))
	}
	return w.Flush()
}

// printed writes a value as a flag takes it.
func printed(v any) string {
	if list, ok := v.([]string); ok {
		return strings.Join(list, ",")
	}
	return fmt.Sprint(v)
}
