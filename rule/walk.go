package rule

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// A walker reads one file's tree and keeps every fault.
type walker struct {
	src    *Source
	faults *Faults
}

// full reports whether there are so many faults that more help nobody: finding
// hints and places for a hostile file's millions would take long.
func (w *walker) full() bool { return len(*w.faults) >= 2*maxFaults }

func (w *walker) fault(n *yaml.Node, code, hint, format string, args ...any) {
	if !w.full() { // asked first: a position takes time
		w.faultAt(w.src.position(n), code, hint, format, args...)
	}
}

func (w *walker) faultAt(p Position, code, hint, format string, args ...any) {
	if w.full() {
		return
	}
	*w.faults = append(*w.faults, &Fault{Position: p, Code: code, Message: fmt.Sprintf(format, args...), Hint: hint})
}

// atMost notes that there are more of something than allowed.
func (w *walker) atMost(n *yaml.Node, have, limit int, what string) {
	if have > limit {
		w.fault(n, codeLimit, "", "more than %d %s", limit, what)
	}
}

// fields calls the handler of each key of mapping n. Unknown and repeated keys
// are faults.
func (w *walker) fields(n *yaml.Node, what string, known map[string]func(*yaml.Node)) {
	w.pairs(n, what, func(k, v *yaml.Node) {
		f, ok := known[k.Value]
		if !ok && w.full() {
			return
		}
		if !ok {
			names := make([]string, 0, len(known))
			for name := range known {
				names = append(names, name)
			}
			slices.Sort(names)
			w.fault(k, codeField, meant(k.Value, names), "unknown field %q in %s", k.Value, what)
			return
		}
		f(v)
	})
}

// pairs calls f for each key and value of mapping n, in order.
func (w *walker) pairs(n *yaml.Node, what string, f func(k, v *yaml.Node)) {
	if empty(n) {
		return
	}
	if n.Kind != yaml.MappingNode {
		w.fault(n, codeType, "write key: value", "%s must be a mapping, not %s", what, kindName(n))
		return
	}
	seen := make(map[string]int, len(n.Content)/2)
	for i := 0; i+1 < len(n.Content); i += 2 {
		k, v := n.Content[i], n.Content[i+1]
		if k.Kind != yaml.ScalarNode {
			w.fault(k, codeType, "", "a key in %s must be a word, not %s", what, kindName(k))
			continue
		}
		if line, ok := seen[k.Value]; ok {
			w.fault(k, codeDuplicate, "", "%q stands twice in %s; first in line %d", k.Value, what, line)
			continue
		}
		seen[k.Value] = k.Line
		f(k, v)
	}
}

// keyNode returns the key of the name in mapping n, n itself where it has none.
func keyNode(n *yaml.Node, name string) *yaml.Node {
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == name {
			return n.Content[i]
		}
	}
	return n
}

// valueNode returns the value of the name in mapping n, n itself where it has
// none.
func valueNode(n *yaml.Node, name string) *yaml.Node {
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == name {
			return n.Content[i+1]
		}
	}
	return n
}

// items calls f for each item of sequence n; a scalar or a mapping counts as
// a sequence of one.
func (w *walker) items(n *yaml.Node, what string, f func(*yaml.Node)) {
	switch {
	case empty(n):
	case n.Kind == yaml.SequenceNode:
		for _, c := range n.Content {
			f(c)
		}
	case n.Kind == yaml.ScalarNode || n.Kind == yaml.MappingNode:
		f(n)
	default:
		w.fault(n, codeType, "", "%s must be a list, not %s", what, kindName(n))
	}
}

// text returns the value of scalar n.
func (w *walker) text(n *yaml.Node, what string) string {
	if n.Kind != yaml.ScalarNode || n.Tag == "!!null" {
		w.fault(n, codeType, "", "%s must be text, not %s", what, kindName(n))
		return ""
	}
	return n.Value
}

func (w *walker) integer(n *yaml.Node, what string, low, high int) int {
	i, err := strconv.Atoi(w.text(n, what))
	if err != nil || i < low || i > high {
		w.fault(n, codeValue, "", "%s must be a whole number from %d to %d, not %q", what, low, high, n.Value)
		return low
	}
	return i
}

func (w *walker) boolean(n *yaml.Node, what string) bool {
	if n.Kind == yaml.ScalarNode && n.Tag == "!!bool" {
		return strings.EqualFold(n.Value, "true")
	}
	w.fault(n, codeType, "", "%s must be true or false", what)
	return false
}

// texts returns the values of a list of scalars.
func (w *walker) texts(n *yaml.Node, what string) []string {
	var l []string
	w.items(n, what, func(c *yaml.Node) { l = append(l, w.text(c, "an item of "+what)) })
	return l
}

func empty(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && n.Tag == "!!null" }

func kindName(n *yaml.Node) string {
	switch n.Kind {
	case yaml.MappingNode:
		return "a mapping"
	case yaml.SequenceNode:
		return "a list"
	case yaml.AliasNode:
		return "an alias"
	case yaml.ScalarNode:
		if n.Tag == "!!null" {
			return "nothing"
		}
	}
	return "a single value"
}
