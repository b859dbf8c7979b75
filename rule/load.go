package rule

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"

	"go.yaml.in/yaml/v3"
)

// Default is how a rules file names the shipped rules in extends.
const Default = "default"

// Load reads rules files with what they extend and returns the layers for
// Parse, the lowest first. A file that does not say what it extends stands
// above the shipped rules; one with an empty list stands alone. Paths in
// extends are relative to the file. A file that several others extend is read
// once, at the place of the first. The error is of type Faults where a file's
// extends is wrong, else it says which file could not be read.
func Load(read func(path string) ([]byte, error), shipped Source, files ...string) ([]Source, error) {
	l := &loader{read: read, shipped: shipped, done: map[string]bool{}}
	if len(files) == 0 {
		return []Source{shipped}, nil
	}
	for _, f := range files {
		data, err := read(f)
		if err != nil {
			return nil, fmt.Errorf("reading rules: %w", err)
		}
		l.file(f, data, nil)
	}
	if len(l.faults) > 0 {
		return nil, l.faults.sort()
	}
	return l.layers, nil
}

type loader struct {
	read    func(string) ([]byte, error)
	shipped Source
	layers  []Source
	done    map[string]bool
	faults  Faults
}

// file adds the file, after what it extends. above are the files that led
// here.
func (l *loader) file(path string, data []byte, above []string) {
	name := filepath.Clean(path)
	if l.done[name] {
		return
	}
	l.done[name] = true
	src := Source{Name: path, Data: data}
	w := &walker{&src, &Faults{}} // Parse reports these faults once more
	src.tree = w.tree()
	for _, e := range l.extends(&src) {
		if e.name == Default {
			l.addShipped()
			continue
		}
		next := e.name
		if !filepath.IsAbs(next) {
			next = filepath.Join(filepath.Dir(path), next)
		}
		l.extend(&src, e, next, append(slices.Clone(above), name))
	}
	l.layers = append(l.layers, src)
}

func (l *loader) extend(src *Source, e named, next string, above []string) {
	w := &walker{src, &l.faults}
	if slices.Contains(above, next) {
		w.fault(e.node, codeValue, "", "%s extends itself", e.name)
		return
	}
	if len(above) > maxLayers {
		w.fault(e.node, codeLimit, "", "more than %d rules files", maxLayers)
		return
	}
	data, err := l.read(next)
	if err != nil {
		var cause interface{ Unwrap() error }
		if errors.As(err, &cause) {
			err = cause.Unwrap()
		}
		w.fault(e.node, codeUnknown, "a path relative to this file, or "+Default, "cannot read %s: %v", next, err)
		return
	}
	l.file(next, data, above)
}

func (l *loader) addShipped() {
	if !l.done[""] {
		l.done[""] = true
		l.layers = append(l.layers, l.shipped)
	}
}

// extends returns what the file extends: Default where it does not say.
func (l *loader) extends(src *Source) []named {
	if src.tree == nil {
		return nil
	}
	var out []named
	said := false
	w := &walker{src, &Faults{}}
	for i := 0; i+1 < len(src.tree.Content); i += 2 {
		if src.tree.Content[i].Value != "extends" {
			continue
		}
		said = true
		w.items(src.tree.Content[i+1], "extends", func(n *yaml.Node) {
			if n.Kind == yaml.ScalarNode && n.Value != "" {
				out = append(out, named{name: n.Value, node: n})
			}
		})
	}
	if !said {
		return []named{{name: Default}}
	}
	return out
}
