package main

import (
	"context"
	"fmt"
	"io"
	"log/slog"

	"github.com/spf13/cobra"

	"lede/extract"
	"lede/nlp"
	"lede/nlp/prose"
	"lede/rule"
	"lede/sink"
	"lede/sink/annotation"
	"lede/source"
	"lede/text"
)

// annotators are what can read the language of articles, the default first.
var annotators = [...]string{"lede", "prose"}

// startAnnotator begins to make the annotator of the name, and returns what
// waits for it. prose knows nothing of the names that rules list.
func startAnnotator(name string) func(*rule.Set) (nlp.Annotator, error) {
	if name == "prose" {
		return func(*rule.Set) (nlp.Annotator, error) { return prose.New() }
	}
	ready := extract.StartAnnotator()
	return func(set *rule.Set) (nlp.Annotator, error) { return ready(set) }
}

func newAnnotate() *cobra.Command {
	var format string
	var tokens bool
	cmd := &cobra.Command{
		Use:   "annotate [FILE|DIR|GLOB|-]...",
		Short: "Print what the annotator sees in articles",
		Long: `Print what the annotator sees in articles, which are read as by lede extract: one
line an entity (names, and the pronouns and descriptions that refer to them) with
its place in code points, its label (PERSON, ORG, PLACE, EVENT, NORP) and its
group, which all mentions of one thing share; with --tokens, one line a token with
tag, lemma, sentence, governing token and relation. conll is CoNLL-U, with the
entities in its last column.`,
		RunE: func(cmd *cobra.Command, args []string) error {
			return runAnnotate(cmd, args, annotation.Format(format), tokens)
		},
	}
	addReading(cmd)
	cmd.Flags().StringVar(&format, "format", "auto", "how to write: auto (table on a terminal, else jsonl), "+join(annotation.Formats()))
	cmd.Flags().BoolVar(&tokens, "tokens", false, "tokens in place of entities")
	cmd.Flags().Lookup("format").Annotations = map[string][]string{ownFlag: nil}
	return cmd
}

func runAnnotate(cmd *cobra.Command, args []string, format annotation.Format, tokens bool) error {
	s, err := loadSettings(cmd)
	if err != nil {
		return err
	}
	out, err := annotationWriter(cmd.OutOrStdout(), format, tokens)
	if err != nil {
		return err
	}
	ready := startAnnotator(s.Annotator)
	set, err := loadRules(s.Rules)
	if err != nil {
		return err
	}
	a, err := ready(set)
	if err != nil {
		return err
	}
	return annotateAll(cmd.Context(), articles(cmd, args, s), a, out, newLog(cmd.ErrOrStderr(), s))
}

func annotationWriter(w io.Writer, f annotation.Format, tokens bool) (annotation.Writer, error) {
	if err := oneOf("format", string(f), append([]annotation.Format{"auto"}, annotation.Formats()...)); err != nil {
		return nil, err
	}
	if f == "auto" {
		f = annotation.FormatJSONL
		if isTerminal(w) {
			f = annotation.FormatTable
		}
	}
	return annotation.New(f, w, annotation.Options{
		Tokens: tokens, Table: sink.Options{Width: width(w), Color: colorful(w)},
	})
}

// annotateAll writes what the annotator sees in each document.
func annotateAll(ctx context.Context, in source.Source, a nlp.Annotator, out annotation.Writer, log *slog.Logger) error {
	d := new(text.Document)
	return eachDocument(ctx, in, log, func(article *source.Document) error {
		d.Reset()
		d.ID, d.Text = article.ID, article.Text
		if err := a.Annotate(ctx, d); err != nil {
			return fmt.Errorf("annotating %s: %w", d.ID, err)
		}
		if err := out.Write(d); err != nil {
			return fmt.Errorf("writing annotations: %w", err)
		}
		return nil
	})
}
