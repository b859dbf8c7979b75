package workbench

import (
	"context"
	"fmt"

	"lede/source"
)

// Articles reads every article of the paths, which are files, directories and
// globs. The first that cannot be read ends it.
func Articles(ctx context.Context, paths []string) ([]Article, error) {
	files := &source.Files{Paths: paths, Options: source.Options{Format: "auto"}}
	var l []Article
	for item := range files.Items(ctx) {
		d, err := item.Load()
		if err != nil {
			return nil, fmt.Errorf("reading articles: %w", err)
		}
		l = append(l, Article{ID: d.ID, Text: d.Text, Date: d.Date})
	}
	return l, ctx.Err()
}
