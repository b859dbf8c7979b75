package rule

import (
	"slices"
	"strconv"
	"strings"

	"lede/text"
)

// A field is one that rules of a kind of lede's own can fill.
type field struct {
	name   string
	takes  takes
	values []string // the only ones that set may give it; nil for any
	number bool     // set must give it a number
}

// takes says where a field takes its value from.
type takes uint8

const (
	captured takes = 1 << iota // a group of its name
	constant                   // set
	either   = captured | constant
)

// fieldsOf returns the fields of one of lede's own kinds; nil where none can
// be filled.
func fieldsOf(kind string) []field {
	switch kind {
	case "date":
		return []field{
			{name: "type", takes: constant, values: []string{"DATE", "TIME", "DURATION", "SET"}},
			{name: "value", takes: either}, {name: "mod", takes: constant}, {name: "freq", takes: constant},
			{name: "quant", takes: constant}, {name: "begin", takes: either}, {name: "end_date", takes: either},
		}
	case "figure":
		return []field{
			{name: "value", takes: either, number: true}, {name: "low", takes: either, number: true},
			{name: "high", takes: either, number: true}, {name: "unit", takes: either}, {name: "per", takes: either},
			{name: "dimension", takes: constant},
			{name: "modifier", takes: constant, values: []string{"~", "<", "<=", ">", ">=", "="}},
			{name: "change", takes: constant, values: []string{"up", "down"}},
			{name: "change_role", takes: constant, values: []string{"by", "to", "from"}},
			{name: "metric", takes: either}, {name: "of", takes: either}, {name: "period", takes: either},
			{name: "place", takes: either}, {name: "source", takes: either},
			{name: "status", takes: constant, values: []string{"actual", "preliminary", "estimate", "forecast", "target"}},
		}
	case "official":
		return []field{
			{name: "name", takes: captured}, {name: "title", takes: either}, {name: "org", takes: captured},
			{name: "former", takes: constant, values: []string{"true", "false"}},
		}
	case "statement":
		return []field{
			{name: "cue", takes: captured}, {name: "speaker", takes: captured}, {name: "content", takes: captured},
			{name: "form", takes: constant, values: []string{"clause", "that", "quote", "object", "naming", "source", "noun", "heading", "any"}},
		}
	case "event":
		return []field{
			{name: "trigger", takes: captured}, {name: "type", takes: constant},
			{name: "place", takes: either}, {name: "participants", takes: either},
			{name: "status", takes: constant, values: []string{"occurred", "ongoing", "scheduled", "cancelled", "denied"}},
			{name: "form", takes: constant, values: []string{"verb", "noun", "weak", "state", "name"}},
		}
	}
	return nil
}

// fieldNames returns the names of the fields of a kind that take their values
// from one of the sources; nil where any name will do.
func fieldNames(kind string, from takes) []string {
	var l []string
	for _, f := range fieldsOf(kind) {
		if f.takes&from != 0 {
			l = append(l, f.name)
		}
	}
	return l
}

// checkSet finds the values of set that their fields cannot take.
func (b *builder) checkSet(r *ruleDecl) {
	n, ok := r.has["set"]
	if !ok {
		return
	}
	w := &walker{n.src, b.faults}
	fields := fieldsOf(r.Kind)
	for _, name := range sortedKeys(r.Set) {
		i := slices.IndexFunc(fields, func(f field) bool { return f.name == name })
		if i < 0 {
			continue // Lint warns of it
		}
		v := r.Set[name]
		switch f := &fields[i]; {
		case f.number && !isNumber(v):
			w.fault(valueNode(n.Node, name), codeValue, "digits, such as 1500 or 0.25", "field %s of kind %s is no number: %q", name, r.Kind, v)
		case f.values != nil && !slices.Contains(f.values, v):
			w.fault(valueNode(n.Node, name), codeValue, meant(v, f.values), "field %s of kind %s cannot be %q", name, r.Kind, v)
		}
	}
}

// isNumber reports whether s is a decimal number as JSON has them.
func isNumber(s string) bool {
	_, err := strconv.ParseFloat(s, 64)
	return err == nil && len(s) <= 20 && s[len(s)-1] <= '9' && s[len(s)-1] >= '0' && (s[0] == '-' || isDigit(s[0]))
}

// Value returns what a match gives a field: the words of the group of its
// name, else the constant that the rule sets, else "".
func (m *Match) Value(d *text.Document, name string) string {
	if c, ok := m.Get(name); ok && c.First < c.Last {
		return c.Words(d)
	}
	return m.Rule.Constant(name)
}

// Words returns the words that a group holds, with a blank for each run of
// white space.
func (c *Capture) Words(d *text.Document) string {
	s := d.Words(c.First, c.Last)
	if c.End > c.Start {
		s = d.Text[c.Start:c.End]
	}
	if strings.ContainsAny(s, "\n\t") || strings.Contains(s, "  ") {
		s = strings.Join(strings.Fields(s), " ")
	}
	return s
}
