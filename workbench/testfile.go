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

	"lede/rule"
)

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

// RunTests runs the tests of a file whose name fits the expression; nil fits
// all. Faults of the file are an error of type rule.Faults.
func (l *Lab) RunTests(ctx context.Context, path string, run *regexp.Regexp) (*Report, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("reading tests: %w", err)
	}
	tests, err := rule.ParseTests(rule.Source{Name: path, Data: data})
	if err != nil {
		return nil, err
	}
	rep := &Report{}
	for i := range tests {
		t := &tests[i]
		if t.Name == "" {
			t.Name = fmt.Sprintf("%s/%d", filepath.Base(path), i+1)
		}
		if run != nil && !run.MatchString(t.Name) {
			continue
		}
		res, err := l.test(ctx, t)
		if err != nil {
			return nil, err
		}
		rep.Results = append(rep.Results, res)
	}
	return rep, nil
}

func (l *Lab) test(ctx context.Context, t *rule.Test) (Result, error) {
	res := Result{Name: t.Name, Pos: t.Pos}
	body := t.Text
	if t.File != "" {
		data, err := os.ReadFile(filepath.Join(filepath.Dir(t.Pos.File), t.File))
		if err != nil {
			return res, fmt.Errorf("%s: reading article: %w", t.Pos, err)
		}
		body = string(data)
	}
	reading, err := l.Read(ctx, Article{ID: t.Name, Text: body, Date: t.Date}, false)
	if err != nil {
		return res, fmt.Errorf("%s: %w", t.Pos, err)
	}
	res.Fail = check(t, reading.Records)
	return res, nil
}

// check returns what is wrong with the records of a test's article.
func check(t *rule.Test, records []Record) []string {
	var fail []string
	for _, w := range t.Want {
		if !anyFits(w, records) {
			fail = append(fail, "- "+wantString(w))
			fail = append(fail, closest(w, records)...)
		}
	}
	for _, n := range t.None {
		for i := range records {
			if len(differences(n, records[i].Get)) == 0 {
				fail = append(fail, "- no "+wantString(n), "+ "+records[i].String())
			}
		}
	}
	have := map[string]int{}
	for i := range records {
		have[records[i].Kind]++
	}
	for _, kind := range slices.Sorted(maps.Keys(t.Counts)) {
		if want := t.Counts[kind]; have[kind] != want {
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
