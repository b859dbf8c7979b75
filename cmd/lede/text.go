package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"

	"github.com/spf13/cobra"

	"lede/source"
)

func newText() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "text [FILE|DIR|GLOB|-]...",
		Short: "Print the text of articles as lede reads them",
		Long: `Print the text of articles as lede reads them: of a web page its article, of a feed
its entries, of other files what stands in them. One line an article, as JSON, with
"id" and "text", and "title", "date", "url" and "source" where they are known. Places of
facts ("start" and "end") count the code points of this text. lede extract reads these
lines in its turn.`,
		RunE: func(cmd *cobra.Command, args []string) error {
			s, err := loadSettings(cmd)
			if err != nil {
				return err
			}
			return printTexts(cmd.Context(), articles(cmd, args, s), cmd.OutOrStdout(), newLog(cmd.ErrOrStderr(), s))
		},
	}
	addInput(cmd)
	return cmd
}

// printTexts writes each document as a line of JSON.
func printTexts(ctx context.Context, in source.Source, w io.Writer, log *slog.Logger) error {
	lines := json.NewEncoder(w)
	lines.SetEscapeHTML(false)
	return eachDocument(ctx, in, log, func(d *source.Document) error {
		line := struct {
			ID     string `json:"id"`
			Title  string `json:"title,omitempty"`
			Date   string `json:"date,omitempty"`
			URL    string `json:"url,omitempty"`
			Source string `json:"source,omitempty"`
			Text   string `json:"text"`
		}{d.ID, d.Title, d.Date, d.URL, d.Source, d.Text}
		if err := lines.Encode(line); err != nil {
			return fmt.Errorf("writing the text of %s: %w", d.ID, err)
		}
		return nil
	})
}
