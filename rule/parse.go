package rule

import (
	"fmt"
	"regexp"
	"strconv"

	"go.yaml.in/yaml/v3"
)

// Parse reads rules files, lays them over each other, the later above the
// earlier, and compiles them. A file's extends is not followed here; see Load.
// The error is of type Faults and holds everything that is wrong; the set is
// then nil.
func Parse(layers ...Source) (*Set, error) {
	var faults Faults
	if len(layers) > maxLayers {
		faults = append(faults, &Fault{Position: Position{layers[maxLayers].Name, 1, 1}, Code: codeLimit,
			Message: fmt.Sprintf("more than %d rules files", maxLayers)})
		return nil, faults
	}
	b := newBuilder(&faults)
	for i := range layers {
		if l := read(&layers[i], &faults); l != nil {
			b.lay(l)
		}
	}
	set := b.build()
	if len(faults) > 0 {
		return nil, faults.first()
	}
	return set, nil
}

// read reads one file; nil where it is no rules file at all.
func read(src *Source, faults *Faults) *layer {
	w := &walker{src, faults}
	root := src.tree
	if root == nil {
		root = w.tree()
	}
	if root == nil {
		return nil
	}
	return w.file(root)
}

var yamlLine = regexp.MustCompile(`^yaml: (?:line (\d+): )?`)

// tree returns the file's node tree, nil with a fault where there is none.
func (w *walker) tree() *yaml.Node {
	top := Position{w.src.Name, 1, 1}
	if len(w.src.Data) > maxFile {
		w.faultAt(top, codeLimit, "", "a rules file may have at most %d MiB", maxFile>>20)
		return nil
	}
	var doc yaml.Node
	if err := yaml.Unmarshal(w.src.Data, &doc); err != nil {
		msg := err.Error()
		m := yamlLine.FindStringSubmatch(msg)
		if m != nil {
			if line, err := strconv.Atoi(m[1]); err == nil {
				top = w.src.at(w.src.lineStart(line))
			}
			msg = msg[len(m[0]):]
		}
		w.faultAt(top, codeSyntax, "", "not YAML: %s", msg)
		return nil
	}
	if len(doc.Content) == 0 {
		return &yaml.Node{Kind: yaml.MappingNode, Line: 1, Column: 1}
	}
	root := doc.Content[0]
	if root.Kind != yaml.MappingNode {
		w.fault(root, codeType, "write rules: and a list of rules", "a rules file must be a mapping, not %s", kindName(root))
		return nil
	}
	if !w.plain(root, 0) {
		return nil
	}
	return root
}

// plain reports whether the tree is free of what a rules file does not need
// and a hostile one would use: aliases (which can grow without bound), merge
// keys and deep nesting.
func (w *walker) plain(n *yaml.Node, depth int) bool {
	if depth > maxNesting {
		w.fault(n, codeLimit, "", "nested deeper than %d", maxNesting)
		return false
	}
	if n.Kind == yaml.AliasNode || n.Anchor != "" || n.Tag == "!!merge" {
		w.fault(n, codeType, "write it out", "anchors and aliases are not allowed in rules files")
		return false
	}
	ok := true
	for _, c := range n.Content {
		ok = w.plain(c, depth+1) && ok
	}
	return ok
}
