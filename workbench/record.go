package workbench

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"lede/fact"
)

// A Record is a fact as its JSON shows it, so that kinds that a rules file
// declares are handled like lede's own.
type Record struct {
	Kind, Rule, Doc, Text string
	Start, End, Sentence  int            // code points
	Fields                map[string]any // what is not in the head: text, json.Number, bool, list or mapping
}

// headFields are in every record.
var headFields = []string{"kind", "id", "doc", "text", "start", "end", "sentence", "rule"}

// NewRecord returns the record of a fact.
func NewRecord(f fact.Fact) Record {
	h := f.Base()
	r := Record{
		Kind: string(h.Kind), Rule: h.Rule, Doc: h.Doc, Text: h.Text,
		Start: h.Start, End: h.End, Sentence: h.Sentence,
	}
	fields, err := decode(fact.AppendJSON(nil, f))
	if err != nil { // AppendJSON writes valid JSON; FuzzAppendJSON holds it
		return r
	}
	for _, name := range headFields {
		delete(fields, name)
	}
	r.Fields = fields
	return r
}

func decode(line []byte) (map[string]any, error) {
	d := json.NewDecoder(bytes.NewReader(line))
	d.UseNumber()
	var m map[string]any
	err := d.Decode(&m)
	return m, err
}

// Get returns a field; text, start and end are fields too.
func (r *Record) Get(name string) (any, bool) {
	switch name {
	case "text":
		return r.Text, true
	case "kind":
		return r.Kind, true
	case "rule":
		return r.Rule, true
	}
	v, ok := r.Fields[name]
	return v, ok
}

// Names returns the names of the fields, sorted.
func (r *Record) Names() []string {
	names := make([]string, 0, len(r.Fields))
	for n := range r.Fields {
		names = append(names, n)
	}
	slices.Sort(names)
	return names
}

// String writes the record as kind "text" field=value ...
func (r *Record) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %q", r.Kind, strings.Join(strings.Fields(r.Text), " "))
	for _, n := range r.Names() {
		if n != "mentions" {
			fmt.Fprintf(&b, " %s=%s", n, Show(r.Fields[n]))
		}
	}
	return b.String()
}

// Show writes a value as a person would: text bare, lists with commas.
func Show(v any) string {
	switch v := v.(type) {
	case nil:
		return "nothing"
	case string:
		return v
	case []any:
		parts := make([]string, len(v))
		for i, x := range v {
			parts[i] = Show(x)
		}
		return strings.Join(parts, ", ")
	case map[string]any:
		b, err := json.Marshal(v)
		if err == nil {
			return string(b)
		}
	}
	return fmt.Sprint(v)
}

// Same reports whether a field holds what is wanted: numbers by value, text
// without blanks at its ends, lists in any order; nil wants no field.
func Same(want, got any) bool {
	switch w := want.(type) {
	case []any:
		g, ok := got.([]any)
		if !ok || len(g) != len(w) {
			return false
		}
		a, b := texts(w), texts(g)
		return slices.Equal(a, b)
	case nil:
		return got == nil
	}
	a, b := strings.TrimSpace(Show(want)), strings.TrimSpace(Show(got))
	return a == b || number(a) != "" && number(a) == number(b)
}

func texts(l []any) []string {
	out := make([]string, len(l))
	for i, v := range l {
		out[i] = Show(v)
	}
	slices.Sort(out)
	return out
}

// number returns the canonical form of a decimal number, "" for other text.
func number(s string) string {
	var n fact.Number
	if n.UnmarshalJSON([]byte(strings.TrimPrefix(s, "+"))) != nil {
		return ""
	}
	b, err := n.MarshalJSON()
	if err != nil {
		return ""
	}
	return string(b)
}
