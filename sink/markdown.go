package sink

import (
	"fmt"
	"io"
	"strings"
)

// markdown writes grids as headed tables of GitHub Flavored Markdown.
type markdown struct{ w io.Writer }

func (m markdown) grid(g grid) error {
	var b strings.Builder
	fmt.Fprintf(&b, "## %s (%d)\n\n", capital(g.title), len(g.rows))
	m.row(&b, g.header)
	b.WriteString(strings.Repeat("| --- ", len(g.header)) + "|\n")
	for _, cells := range g.rows {
		m.row(&b, cells)
	}
	b.WriteByte('\n')
	_, err := io.WriteString(m.w, b.String())
	return err
}

func (m markdown) row(b *strings.Builder, cells []string) {
	escape := strings.NewReplacer(`\`, `\\`, "|", `\|`, "<", "&lt;", "*", `\*`, "_", `\_`, "`", "\\`", "[", `\[`)
	for _, cell := range cells {
		b.WriteString("| " + escape.Replace(cell) + " ")
	}
	b.WriteString("|\n")
}

// capital makes the first letter of a kind's name, which is ASCII, a capital.
func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }
