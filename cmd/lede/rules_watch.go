package main

import (
	"context"
	"crypto/sha256"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/fsnotify/fsnotify"
	"github.com/spf13/cobra"

	"lede/extract"
	"lede/fact"
	"lede/rule"
	"lede/sink"
	"lede/workbench"
)

// How long the files must have had the same bytes before they are read, since
// editors write in several steps, and how often watch looks without an event,
// for file systems that send none. With what rules and an article take to read,
// a save shows within 200 ms.
const (
	settling = 20 * time.Millisecond
	glance   = time.Second
)

func newRulesWatch() *cobra.Command {
	var once bool
	cmd := &cobra.Command{
		Use:   "watch ARTICLE",
		Short: "Show an article's facts, and again each time a rules file is saved",
		Long: `Show an article's tables, and again each time a rules file named by --rules, or
one that it extends, is saved, with what changed marked: + gained, ~ changed,
- lost. Faults of the rules are shown and the facts kept. Interrupt to end.`,
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
			w.stamp = w.sum()
			if err := w.show(cmd.Context()); err != nil || once {
				return err
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
	shown    []*workbench.Reading // an article, as shown last
	stamp    [sha256.Size]byte    // of the rules files, as shown last
}

// watch shows the facts again whenever the rules files have other bytes than
// before, until the context ends.
func (w *watcher) watch(ctx context.Context) error {
	events, err := fsnotify.NewWatcher()
	if err != nil {
		return fmt.Errorf("watching rules files: %w", err)
	}
	defer events.Close()
	for _, dir := range w.folders() {
		if err := events.Add(dir); err != nil {
			return fmt.Errorf("watching %s: %w", dir, err)
		}
	}
	tick := time.NewTicker(glance)
	defer tick.Stop()
	settled := time.NewTimer(glance)
	defer settled.Stop()
	seen := w.stamp
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-events.Events:
			settled.Reset(settling)
			continue
		case <-events.Errors: // what was missed, the next glance sees
		case <-settled.C:
		case <-tick.C:
		}
		s := w.sum()
		if s != seen { // it may be half written
			seen = s
			settled.Reset(settling)
			continue
		}
		if s != w.stamp {
			w.stamp = s
			fmt.Fprintln(w.out, "----")
			if err := w.show(ctx); err != nil {
				return err
			}
		}
	}
}

// folders returns the folders of the rules files. They are watched rather than
// the files, since many editors write a new file in the place of the old.
func (w *watcher) folders() []string {
	var l []string
	for _, f := range w.layers() {
		l = append(l, filepath.Dir(f))
	}
	slices.Sort(l)
	return slices.Compact(l)
}

// layers returns the rules files and those that they extend.
func (w *watcher) layers() []string {
	read := slices.Clone(w.files)
	_, _ = rule.Load(func(path string) ([]byte, error) { // its faults are shown when the rules are
		read = append(read, path)
		return os.ReadFile(path)
	}, extract.Shipped(), w.files...)
	slices.Sort(read)
	return slices.Compact(read)
}

// sum tells whether a file has changed. Bytes are compared, not times: some
// file systems keep seconds only.
func (w *watcher) sum() [sha256.Size]byte {
	h := sha256.New()
	for _, f := range w.layers() {
		data, err := os.ReadFile(f)
		if err != nil {
			fmt.Fprintln(h, err)
		}
		fmt.Fprintln(h, f, len(data))
		h.Write(data)
	}
	return [sha256.Size]byte(h.Sum(nil))
}

// show writes the facts by the rules as they now are, marked against those that
// it wrote before; or what is wrong with the rules.
func (w *watcher) show(ctx context.Context) error {
	lab, err := w.newLab()
	if err != nil {
		_, err = fmt.Fprintln(w.out, err)
		return err
	}
	w.lab = lab
	shown := make([]*workbench.Reading, len(w.articles))
	for i, a := range w.articles {
		if shown[i], err = lab.Read(ctx, a, false); err != nil {
			return err
		}
		if err := w.print(shown[i], w.before(i)); err != nil {
			return err
		}
	}
	w.shown = shown
	return nil
}

func (w *watcher) newLab() (*workbench.Lab, error) {
	set, err := loadRules(w.files)
	if err != nil {
		return nil, err
	}
	if w.lab != nil {
		return w.lab.With(set)
	}
	return workbench.NewLab(set)
}

// before returns the reading of article i that was shown last, nil for none.
func (w *watcher) before(i int) *workbench.Reading {
	if w.shown == nil {
		return nil
	}
	return w.shown[i]
}

// print writes a reading's tables; where there is an earlier one, with marks,
// with the facts that are lost, and with what changed below.
func (w *watcher) print(r, before *workbench.Reading) error {
	options := sink.Options{Kinds: sink.BuiltinKinds(), Width: width(w.out), Color: colorful(w.out)}
	for _, k := range w.lab.Set().Kinds() {
		options.Kinds = append(options.Kinds, sink.Kind{Name: fact.Kind(k.Name), Fields: k.Fields})
	}
	facts := slices.Clone(r.Facts)
	var changes []workbench.Change
	if before != nil {
		changes = workbench.Changes(before, r)
		signs := changeSigns(changes)
		marks := signs.mark(r.Facts, false)
		lost := signs.mark(before.Facts, true)
		options.Mark = func(f fact.Fact) string { return marks[f] + lost[f] }
		facts = withLost(facts, before.Facts, lost)
	}
	out, err := sink.New(sink.FormatTable, w.out, options)
	if err != nil {
		return err
	}
	if err := out.Write(facts); err != nil {
		return err
	}
	if err := out.Close(); err != nil {
		return err
	}
	return writeChanges(w.out, changes)
}

// A spot tells the facts of an article apart.
type spot struct {
	kind       fact.Kind
	start, end int
	lost       bool
}

// placeSigns holds the signs of what changed.
type placeSigns map[spot]string

func changeSigns(changes []workbench.Change) placeSigns {
	m := placeSigns{}
	for _, c := range changes {
		m[spot{fact.Kind(c.Kind), c.Start, c.End, c.How == "lost"}] = sign(c.How)
	}
	return m
}

// sign returns the sign of a change.
func sign(how string) string {
	switch how {
	case "gained":
		return "+"
	case "lost":
		return "-"
	}
	return "~"
}

// mark returns the signs of the facts that have one.
func (m placeSigns) mark(facts []fact.Fact, lost bool) map[fact.Fact]string {
	out := map[fact.Fact]string{}
	for _, f := range facts {
		h := f.Base()
		if s := m[spot{h.Kind, h.Start, h.End, lost}]; s != "" {
			out[f] = s
		}
	}
	return out
}

// withLost puts the facts that are lost among the others, in text order.
func withLost(facts, before []fact.Fact, lost map[fact.Fact]string) []fact.Fact {
	for _, f := range before {
		if lost[f] != "" {
			facts = append(facts, f)
		}
	}
	slices.SortStableFunc(facts, func(a, b fact.Fact) int { return a.Base().Start - b.Base().Start })
	return facts
}
