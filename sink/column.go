package sink

import (
	"strconv"
	"strings"

	"lede/fact"
)

// A column is one field of a kind of record, as a cell of a table.
type column struct {
	name string
	cell func(fact.Fact) string // "" where the record has no such field
	who  reader
}

// A reader is who a column is for.
type reader uint8

const (
	anyone   reader = iota
	machines        // fields that tables for people leave out
	people          // several fields told in one
)

// A Kind is a kind of record with its own fields, declared by a rules file.
type Kind struct {
	Name   fact.Kind
	Fields []string
}

// field is a column of record type T.
func field[T fact.Fact](name string, get func(T) string) column {
	return column{name: name, cell: func(f fact.Fact) string {
		if t, ok := f.(T); ok {
			return get(t)
		}
		return ""
	}}
}

// data is a field that only machines want.
func data[T fact.Fact](name string, get func(T) string) column {
	c := field(name, get)
	c.who = machines
	return c
}

// told is several fields in one, for people.
func told[T fact.Fact](name string, get func(T) string) column {
	c := field(name, get)
	c.who = people
	return c
}

// number is a column of an optional number, for machines.
func number[T fact.Fact](name string, get func(T) *fact.Number) column {
	return data(name, func(f T) string {
		if n := get(f); n != nil {
			return n.String()
		}
		return ""
	})
}

// list writes items as one cell.
func list(items []string) string { return strings.Join(items, "; ") }

// flag writes a field that is either true or left out.
func flag(b bool) string {
	if b {
		return "true"
	}
	return ""
}

// headColumns are the fields that every record has. The document stands
// first, so that a reader can group by it.
func headColumns() []column {
	head := func(name string, get func(*fact.Head) string) column {
		return column{name: name, who: machines, cell: func(f fact.Fact) string { return get(f.Base()) }}
	}
	return []column{
		head("kind", func(h *fact.Head) string { return string(h.Kind) }),
		head("id", func(h *fact.Head) string { return h.ID }),
		head("doc", func(h *fact.Head) string { return h.Doc }),
		head("text", func(h *fact.Head) string { return h.Text }),
		head("start", func(h *fact.Head) string { return strconv.Itoa(h.Start) }),
		head("end", func(h *fact.Head) string { return strconv.Itoa(h.End) }),
		head("sentence", func(h *fact.Head) string { return strconv.Itoa(h.Sentence) }),
		head("rule", func(h *fact.Head) string { return h.Rule }),
	}
}

// customColumns are the fields that a rules file declares.
func customColumns(fields []string) []column {
	var all []column
	for _, name := range fields {
		all = append(all, field(name, func(c *fact.Custom) string {
			for _, f := range c.Fields {
				if f.Name == name {
					return f.Value
				}
			}
			return ""
		}))
	}
	return all
}

// columns returns the fields of one kind beyond those of the head.
func columns(k Kind) []column {
	switch k.Name {
	case fact.KindDocument:
		return documentColumns()
	case fact.KindFigure:
		return figureColumns()
	case fact.KindDate:
		return dateColumns()
	case fact.KindOfficial:
		return officialColumns()
	case fact.KindStatement:
		return statementColumns()
	case fact.KindEvent:
		return eventColumns()
	case fact.KindClaim:
		return claimColumns()
	}
	return customColumns(k.Fields)
}
