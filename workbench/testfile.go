package workbench

import (
	"context"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"lede/rule"
)

// A TestFile holds articles with the facts that they must and must not yield.
type TestFile struct {
	path  string
	Tests []articleTest
}

type articleTest struct {
	Name string           `yaml:"name"`
	File string           `yaml:"file"` // an article, relative to the test file
	Text string           `yaml:"text"` // or the article itself
	Date string           `yaml:"date"`
	Want []map[string]any `yaml:"want"`
	None []map[string]any `yaml:"none"`
	// Counts says how many records of a kind there are.
	Counts map[string]int `yaml:"counts"`
	pos    rule.Position
}

// TestFilesBeside returns the test files of a rules file: for energy.yaml,
// energy.test.yaml and all *.yaml in energy.test/, those that exist.
func TestFilesBeside(path string) []string {
	base := strings.TrimSuffix(path, filepath.Ext(path)) + ".test"
	var l []string
	for _, p := range []string{base + ".yaml", base + ".yml"} {
		if _, err := os.Stat(p); err == nil {
			l = append(l, p)
		}
	}
	more, err := filepath.Glob(filepath.Join(base, "*.yaml")) // sorted
	if err != nil {
		return l
	}
	return append(l, more...)
}

// ReadTestFile reads a test file. Unknown fields are errors.
func ReadTestFile(path string) (*TestFile, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("reading tests: %w", err)
	}
	var f struct {
		Tests []yaml.Node `yaml:"tests"`
	}
	if err := strict(data, &f); err != nil {
		return nil, fmt.Errorf("reading tests %s: %w", path, err)
	}
	t := &TestFile{path: path}
	for i := range f.Tests {
		n := &f.Tests[i]
		var a articleTest
		b, err := yaml.Marshal(n)
		if err == nil {
			err = strict(b, &a)
		}
		a.pos = rule.Position{File: path, Line: n.Line, Col: n.Column}
		if err != nil {
			return nil, fmt.Errorf("%s: reading test: %w", a.pos, err)
		}
		if (a.File == "") == (a.Text == "") {
			return nil, fmt.Errorf("%s: a test needs either file or text", a.pos)
		}
		if a.Name == "" {
			a.Name = fmt.Sprintf("%s/%d", filepath.Base(path), i+1)
		}
		t.Tests = append(t.Tests, a)
	}
	return t, nil
}

func strict(data []byte, v any) error {
	d := yaml.NewDecoder(strings.NewReader(string(data)))
	d.KnownFields(true)
	return d.Decode(v)
}

// Run runs the tests whose name fits the expression; nil fits all.
func (t *TestFile) Run(ctx context.Context, l *Lab, run *regexp.Regexp) (*Report, error) {
	rep := &Report{}
	for i := range t.Tests {
		a := &t.Tests[i]
		if run != nil && !run.MatchString(a.Name) {
			continue
		}
		body := a.Text
		if a.File != "" {
			data, err := os.ReadFile(filepath.Join(filepath.Dir(t.path), a.File))
			if err != nil {
				return nil, fmt.Errorf("%s: reading article: %w", a.pos, err)
			}
			body = string(data)
		}
		reading, err := l.Read(ctx, Article{ID: a.Name, Text: body, Date: a.Date}, false)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", a.pos, err)
		}
		rep.Results = append(rep.Results, Result{Name: a.Name, Pos: a.pos, Fail: a.check(reading.Records)})
	}
	return rep, nil
}

// check returns what is wrong with the records of a test's article.
func (a *articleTest) check(records []Record) []string {
	var fail []string
	for _, w := range a.Want {
		if !anyFits(w, records) {
			fail = append(fail, "- "+wantString(w))
			fail = append(fail, closest(w, records)...)
		}
	}
	for _, n := range a.None {
		for i := range records {
			if len(differences(n, records[i].Get)) == 0 {
				fail = append(fail, "+ "+records[i].String())
			}
		}
	}
	have := map[string]int{}
	for i := range records {
		have[records[i].Kind]++
	}
	for _, kind := range slices.Sorted(maps.Keys(a.Counts)) {
		if want := a.Counts[kind]; have[kind] != want {
			fail = append(fail, fmt.Sprintf("  %s: want %d records, got %d", kind, want, have[kind]))
		}
	}
	return fail
}

func anyFits(want map[string]any, records []Record) bool {
	for i := range records {
		if len(differences(want, records[i].Get)) == 0 {
			return true
		}
	}
	return false
}

// closest returns the record that lacks least of what is wanted, and what.
func closest(want map[string]any, records []Record) []string {
	var best *Record
	var diff []string
	for i := range records {
		if k, ok := want["kind"]; ok && k != records[i].Kind {
			continue
		}
		d := differences(want, records[i].Get)
		if len(d) < len(want) && (best == nil || len(d) < len(diff)) {
			best, diff = &records[i], d
		}
	}
	if best == nil {
		return nil
	}
	return append(diff, "+ "+best.String())
}
