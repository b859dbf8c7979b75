package sink

import (
	"fmt"
	"io"
	"strings"

	"github.com/olekukonko/tablewriter"
	"github.com/olekukonko/tablewriter/renderer"
	"github.com/olekukonko/tablewriter/tw"
)

// table writes grids for a terminal.
type table struct {
	w     io.Writer
	width int // 0 for no limit
	color bool
}

// WriteTable writes rows as a table for a terminal, under a title with their
// number.
func WriteTable(w io.Writer, title string, header []string, rows [][]string, o Options) error {
	t := &table{w: w, width: o.Width, color: o.Color}
	return t.grid(grid{title: title, header: header, rows: rows})
}

func (t *table) grid(g grid) error {
	if _, err := fmt.Fprintln(t.w, t.bold(fmt.Sprintf("%s (%d)", capital(g.title), len(g.rows)))); err != nil {
		return err
	}
	t.fold(&g)
	out := tablewriter.NewTable(t.w,
		tablewriter.WithRenderer(renderer.NewBlueprint(tw.Rendition{
			Symbols:  tw.NewSymbols(tw.StyleRounded),
			Settings: tw.Settings{Separators: tw.Separators{BetweenRows: t.lines(g)}},
		})),
		tablewriter.WithHeaderAutoFormat(tw.Off),
		tablewriter.WithHeaderAlignment(tw.AlignLeft),
		tablewriter.WithHeaderAutoWrap(tw.WrapNone), // wrapped already
		tablewriter.WithRowAlignment(tw.AlignLeft),
		tablewriter.WithRowAutoWrap(tw.WrapNone),
	)
	out.Header(g.header)
	if err := out.Bulk(g.rows); err != nil {
		return fmt.Errorf("laying out the table of %s: %w", g.title, err)
	}
	return out.Render()
}

// fold wraps the cells of a grid so that the table fits. The library's own
// wrapping cuts words that are longer than their column.
func (t *table) fold(g *grid) {
	if t.width <= 0 {
		return
	}
	const frame = 3 // a column's border and the blanks beside its cells
	widths := fit(measures(*g), t.width-1-frame*len(g.header))
	for i, w := range widths {
		g.header[i] = wrap(g.header[i], w)
		for _, row := range g.rows {
			row[i] = wrap(row[i], w)
		}
	}
}

// lines draws a line between rows where a row takes several lines.
func (t *table) lines(g grid) tw.State {
	for _, row := range g.rows {
		for _, cell := range row {
			if strings.Contains(cell, "\n") {
				return tw.On
			}
		}
	}
	return tw.Off
}

func (t *table) bold(s string) string {
	if !t.color {
		return s
	}
	return "\x1b[1m" + s + "\x1b[0m"
}
