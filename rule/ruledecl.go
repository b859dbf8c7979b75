package rule

import (
	"strings"

	"go.yaml.in/yaml/v3"
)

// A ruleDecl is one rule, or one patch of a rule below, as a file writes it.
type ruleDecl struct {
	Rule
	node  *yaml.Node
	src   *Source
	patch bool
	has   map[string]fieldNode // the fields that the file writes
}

// An Example is a text with what a rule must find in it.
type Example struct {
	Text string
	Want map[string]any // fields that some record of the rule has; text, number, bool or list
	None bool           // the rule must find nothing
	Date string         // publication date for the text, where it matters
	Pos  Position
}

// rule reads one rule.
func (w *walker) rule(n *yaml.Node) *ruleDecl {
	r := &ruleDecl{node: n, src: w.src, has: map[string]fieldNode{}}
	r.Priority, r.Shipped = -1, w.src.Shipped
	r.Pos = w.src.position(n)
	handlers := map[string]func(*yaml.Node){
		"id": func(n *yaml.Node) { r.ID = w.text(n, "id"); r.Pos = w.src.position(n) },
		"patch": func(n *yaml.Node) {
			r.ID, r.patch = w.text(n, "patch"), true
			r.Pos = w.src.position(n)
		},
		"kind":       func(n *yaml.Node) { r.Kind = w.text(n, "kind") },
		"over":       func(n *yaml.Node) { r.Over = w.text(n, "over") },
		"doc":        func(n *yaml.Node) { r.Doc = w.text(n, "doc") },
		"priority":   func(n *yaml.Node) { r.Priority = w.integer(n, "priority", 0, 100) },
		"tokens":     func(n *yaml.Node) { r.Tokens = w.text(n, "tokens") },
		"regex":      func(n *yaml.Node) { r.Regex = w.text(n, "regex") },
		"grammar":    func(n *yaml.Node) { r.Grammar = w.text(n, "grammar") },
		"unless":     func(n *yaml.Node) { w.texts(n, "unless") },
		"not_before": func(n *yaml.Node) { w.texts(n, "not_before") },
		"not_after":  func(n *yaml.Node) { w.texts(n, "not_after") },
		"set": func(n *yaml.Node) {
			r.Set = map[string]string{}
			w.pairs(n, "set", func(k, v *yaml.Node) { r.Set[k.Value] = w.text(v, "a value of set") })
		},
		"examples": func(n *yaml.Node) {
			w.items(n, "examples", func(c *yaml.Node) { r.Examples = append(r.Examples, w.example(c)) })
		},
	}
	for name, f := range handlers {
		handlers[name] = func(n *yaml.Node) { r.has[name] = fieldNode{n, w.src}; f(n) }
	}
	w.fields(n, "a rule", handlers)
	if r.ID == "" {
		w.fault(n, codeMissing, "write id: kind.name", "a rule without an id")
	} else if strings.ContainsFunc(r.ID, func(c rune) bool { return c <= ' ' || c == '*' || c == '?' }) {
		w.fault(n, codeValue, "letters, digits, dots and hyphens", "rule id %q", r.ID)
	}
	return r
}

func (w *walker) example(n *yaml.Node) Example {
	e := Example{Pos: w.src.position(n)}
	if n.Kind == yaml.ScalarNode {
		e.Text = w.text(n, "an example")
		return e
	}
	w.fields(n, "an example", map[string]func(*yaml.Node){
		"text": func(n *yaml.Node) { e.Text = w.text(n, "text") },
		"none": func(n *yaml.Node) { e.None = w.boolean(n, "none") },
		"date": func(n *yaml.Node) { e.Date = w.text(n, "date") },
		"want": func(n *yaml.Node) { e.Want = w.record(n, "want") },
	})
	if e.Text == "" {
		w.fault(n, codeMissing, "write text: \"...\"", "an example without a text")
	}
	if e.None && e.Want != nil {
		w.fault(n, codeValue, "leave one of them out", "an example that wants something and nothing")
	}
	return e
}

// A fieldNode is the value of a field with the file that it stands in: a
// patched rule has fields of more than one.
type fieldNode struct {
	*yaml.Node
	src *Source
}
