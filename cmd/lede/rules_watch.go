package main

import (
	"context"
	"crypto/sha256"
	"fmt"
	"io"
	"os"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"lede/rule"
	"lede/workbench"
)

// poll is how often watch looks at the rules files. With the time that rules
// and an article take to read, a save shows within 200 ms.
const poll = 50 * time.Millisecond

func newRulesWatch() *cobra.Command {
	var once bool
	cmd := &cobra.Command{
		Use:   "watch ARTICLE",
		Short: "Show an article's facts, and again each time the rules file is saved",
		Long: `Show an article's facts, and again each time a rules file named by --rules is
saved, with what changed marked: + gained, ~ changed, - lost. Faults of the
rules are shown and the facts kept. Interrupt to end.`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			files, err := rulesFiles(cmd, nil)
			if err != nil {
				return err
			}
			articles, err := workbench.Articles(cmd.Context(), args)
			if err != nil {
				return err
			}
			w := &watcher{out: cmd.OutOrStdout(), files: files, articles: articles}
			w.show(cmd.Context())
			if once {
				return nil
			}
			return w.watch(cmd.Context())
		},
	}
	cmd.Flags().BoolVar(&once, "once", false, "show the facts once and end")
	return cmd
}

type watcher struct {
	out      io.Writer
	files    []string
	articles []workbench.Article
	lab      *workbench.Lab
	stamp    [sha256.Size]byte
}

// watch shows the facts again whenever a rules file has other bytes than
// before, until the context ends. Bytes are compared, not times: some file
// systems keep seconds only.
func (w *watcher) watch(ctx context.Context) error {
	w.stamp = w.sum()
	tick := time.NewTicker(poll)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-tick.C:
			if s := w.sum(); s != w.stamp {
				w.stamp = s
				fmt.Fprintln(w.out, "----")
				w.show(ctx)
			}
		}
	}
}

func (w *watcher) sum() [sha256.Size]byte {
	h := sha256.New()
	for _, f := range w.files {
		data, err := os.ReadFile(f)
		if err != nil {
			fmt.Fprintln(h, err)
		}
		h.Write(data)
	}
	return [sha256.Size]byte(h.Sum(nil))
}

// show writes the facts by the rules as they now are, marked against those of
// the rules before.
func (w *watcher) show(ctx context.Context) {
	set, err := loadRules(w.files)
	if err != nil {
		fmt.Fprintln(w.out, err)
		return
	}
	lab, err := workbench.NewLab(set)
	if err != nil {
		fmt.Fprintln(w.out, err)
		return
	}
	var changes []workbench.Change
	if w.lab != nil {
		if changes, err = workbench.Diff(ctx, w.lab, lab, w.articles); err != nil {
			return
		}
	}
	w.lab = lab
	for _, a := range w.articles {
		if r, err := lab.Read(ctx, a, false); err == nil {
			w.print(r, changes)
		}
	}
}

func (w *watcher) print(r *workbench.Reading, changes []workbench.Change) {
	marks := map[string]string{"gained": "+", "changed": "~"}
	for i := range r.Records {
		rec := &r.Records[i]
		mark := " "
		if j := slices.IndexFunc(changes, func(c workbench.Change) bool {
			return c.How != "lost" && c.Doc == rec.Doc && c.Kind == rec.Kind && c.Start == rec.Start && c.End == rec.End
		}); j >= 0 {
			mark = marks[changes[j].How]
		}
		fmt.Fprintf(w.out, "%s %s (%s)\n", mark, rec, rec.Rule)
	}
	for _, c := range changes {
		if c.How == "lost" && c.Doc == r.Doc.ID {
			fmt.Fprintf(w.out, "- %s (%s)\n", c.Old, c.Rule)
		}
	}
}

func newRulesSchema() *cobra.Command {
	return &cobra.Command{
		Use:   "schema",
		Short: "Print the JSON Schema of rules files, for editors",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			_, err := cmd.OutOrStdout().Write(rule.Schema)
			return err
		},
	}
}
