package rule

import "go.yaml.in/yaml/v3"

// A Test is an article with the facts that it must and must not yield.
type Test struct {
	Name string
	File string // the article, relative to the test file, or
	Text string // the article itself
	Date string // its publication date, "" where it does not matter
	// Want holds fields of records that must be there, None of records that
	// must not.
	Want, None []map[string]any
	Counts     map[string]int // how many records of a kind there are
	Pos        Position
}

// HoldsTests reports whether a file is a test file rather than a rules file.
func HoldsTests(src Source) bool {
	root := (&walker{&src, &Faults{}}).tree()
	for i := 0; root != nil && i < len(root.Content); i += 2 {
		if root.Content[i].Value == "tests" {
			return true
		}
	}
	return false
}

// ParseTests reads a test file, which is a mapping with a list of tests. The
// error is of type Faults.
func ParseTests(src Source) ([]Test, error) {
	var faults Faults
	w := &walker{&src, &faults}
	var tests []Test
	if root := w.tree(); root != nil {
		w.fields(root, "a test file", map[string]func(*yaml.Node){
			"tests": func(n *yaml.Node) {
				w.items(n, "tests", func(c *yaml.Node) { tests = append(tests, w.test(c)) })
			},
		})
	}
	if len(faults) > 0 {
		return nil, faults.sort()
	}
	return tests, nil
}

func (w *walker) test(n *yaml.Node) Test {
	t := Test{Pos: w.src.position(n)}
	records := func(l *[]map[string]any, what string) func(*yaml.Node) {
		return func(n *yaml.Node) {
			w.items(n, what, func(c *yaml.Node) { *l = append(*l, w.record(c, what)) })
		}
	}
	w.fields(n, "a test", map[string]func(*yaml.Node){
		"name": func(n *yaml.Node) { t.Name = w.text(n, "name") },
		"file": func(n *yaml.Node) { t.File = w.text(n, "file") },
		"text": func(n *yaml.Node) { t.Text = w.text(n, "text") },
		"date": func(n *yaml.Node) { t.Date = w.text(n, "date") },
		"want": records(&t.Want, "want"),
		"none": records(&t.None, "none"),
		"counts": func(n *yaml.Node) {
			t.Counts = map[string]int{}
			w.pairs(n, "counts", func(k, v *yaml.Node) { t.Counts[k.Value] = w.integer(v, "a count", 0, 1_000_000) })
		},
	})
	if (t.File == "") == (t.Text == "") {
		w.fault(n, codeMissing, "write one of the two", "a test needs either file or text")
	}
	return t
}

// record reads fields with their values, such as {unit: CNY, value: 3}.
func (w *walker) record(n *yaml.Node, what string) map[string]any {
	m := map[string]any{}
	w.pairs(n, what, func(k, v *yaml.Node) {
		var x any
		if v.Kind == yaml.ScalarNode && v.Tag == "!!timestamp" {
			x = v.Value // a date is text here, whatever YAML says
		} else if err := v.Decode(&x); err != nil {
			w.fault(v, codeValue, "", "a value of %s that cannot be read", what)
		}
		m[k.Value] = x
	})
	return m
}
