package sink

import (
	"slices"
	"strings"

	"lede/fact"
)

// A grid is the records of one kind, for people to read: only columns in
// which something stands.
type grid struct {
	title  string
	header []string
	rows   [][]string
}

// A gridWriter writes one grid after the other.
type gridWriter interface{ grid(g grid) error }

// groups holds all records and writes a grid a kind when it is closed.
type groups struct {
	kinds []Kind
	rows  map[fact.Kind][]fact.Fact
	docs  int // documents seen, to leave out a column that says the same everywhere
	last  string
	out   gridWriter
	mark  func(fact.Fact) string // see Options
}

func newGroups(o Options, out gridWriter) *groups {
	return &groups{kinds: o.Kinds, rows: make(map[fact.Kind][]fact.Fact), out: out, mark: o.Mark}
}

// Write implements Sink.
func (g *groups) Write(facts []fact.Fact) error {
	for _, f := range facts {
		h := f.Base()
		if h.Kind != fact.KindClaim && h.Doc != g.last {
			g.docs, g.last = g.docs+1, h.Doc
		}
		g.rows[h.Kind] = append(g.rows[h.Kind], f)
	}
	return nil
}

// Close implements Sink.
func (g *groups) Close() error {
	for _, k := range g.kinds {
		if facts := g.rows[k.Name]; len(facts) > 0 {
			if err := g.out.grid(g.group(k, facts)); err != nil {
				return err
			}
		}
	}
	return nil
}

func (g *groups) group(k Kind, facts []fact.Fact) grid {
	out := grid{title: Plural(k.Name), rows: make([][]string, len(facts))}
	for _, c := range g.shown(k) {
		cells := make([]string, len(facts))
		filled := false
		for i, f := range facts {
			cells[i] = strings.Join(strings.Fields(c.cell(f)), " ")
			filled = filled || cells[i] != ""
		}
		if !filled {
			continue
		}
		out.header = append(out.header, strings.ReplaceAll(c.name, "_", " "))
		for i := range facts {
			out.rows[i] = append(out.rows[i], cells[i])
		}
	}
	return out
}

// shown are the columns for people: the document where there are several, the
// words where the fields don't repeat them, and the fields.
func (g *groups) shown(k Kind) []column {
	head := func(name string) bool {
		switch name {
		case "doc":
			return g.docs > 1 && k.Name != fact.KindClaim || k.Name == fact.KindDocument
		case "text":
			return k.Name == fact.KindFigure || k.Name == fact.KindDate || len(k.Fields) > 0
		}
		return false
	}
	all := slices.DeleteFunc(headColumns(), func(c column) bool { return !head(c.name) })
	if g.mark != nil {
		all = slices.Insert(all, 0, column{cell: g.mark})
	}
	return append(all, slices.DeleteFunc(columns(k), func(c column) bool { return c.who == machines })...)
}

// Plural returns the word for several records of a kind, which names files and
// tables: lede's own kinds take an s, a declared kind stays as it is.
func Plural(k fact.Kind) string {
	for _, b := range BuiltinKinds() {
		if b.Name == k {
			return string(k) + "s"
		}
	}
	return string(k)
}
