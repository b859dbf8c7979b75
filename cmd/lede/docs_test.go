package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lede/extract"
	"lede/rule"
	"lede/workbench"
)

// readDoc returns a page of the documentation.
func readDoc(t *testing.T, name string) (path, page string) {
	t.Helper()
	path = filepath.Join("..", "..", "docs", name)
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return path, string(raw)
}

// A block is one fenced block of a page: "```info\nbody```".
type block struct{ info, body string }

// blocks calls f for each fenced block of a page, in order, and returns the
// page with the bodies that f returns.
func blocks(t *testing.T, page string, f func(b block) string) string {
	t.Helper()
	const fence = "```"
	parts := strings.Split(page, "\n"+fence)
	if len(parts)%2 == 0 {
		t.Fatal("a block of the page is not closed")
	}
	for i := 1; i < len(parts); i += 2 {
		info, body, _ := strings.Cut(parts[i], "\n")
		body = f(block{info, body + "\n"})
		parts[i] = info + "\n" + strings.TrimSuffix(body, "\n")
	}
	return strings.Join(parts, "\n"+fence)
}

// The tutorial's files are written and its commands run as a reader would, in
// a folder of their own; what they print is what the page shows. -update
// rewrites it.
func TestTutorial(t *testing.T) {
	t.Parallel()
	path, page := readDoc(t, "tutorial.md")
	dir := t.TempDir()
	got := blocks(t, page, func(b block) string {
		lang, name, isFile := strings.Cut(b.info, " file=")
		switch {
		case isFile:
			writeFile(t, filepath.Join(dir, name), b.body)
		case lang == "console":
			return console(t, dir, b.body)
		}
		return b.body
	})
	if *update {
		writeFile(t, path, got)
	} else if diff := cmp.Diff(page, got); diff != "" {
		t.Errorf("the tutorial's commands print something else (-page +now):\n%s", diff)
	}
}

func writeFile(t testing.TB, path, body string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(body), 0o644); err != nil {
		t.Fatal(err)
	}
}

// console runs the commands of a block, the lines that begin with "$ ", and
// returns the block with what they print to either output.
func console(t *testing.T, dir, body string) string {
	t.Helper()
	var out strings.Builder
	for line := range strings.Lines(body) {
		command, ok := strings.CutPrefix(line, "$ ")
		if !ok {
			continue
		}
		out.WriteString(line)
		cmd := exec.CommandContext(t.Context(), "sh", "-c", command)
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), "COLUMNS=100", "LC_ALL=C", "XDG_CONFIG_HOME="+dir)
		printed, err := cmd.CombinedOutput()
		if _, failed := errors.AsType[*exec.ExitError](err); err != nil && !failed {
			t.Fatalf("%s: %v", command, err)
		}
		out.Write(printed)
	}
	return out.String()
}

// Every rules file in the reference passes lint and its examples.
func TestRulesReference(t *testing.T) {
	t.Parallel()
	path, page := readDoc(t, "rules.md")
	lab, err := workbench.NewLab(parse(t, extract.Shipped()))
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	blocks(t, page, func(b block) string {
		src := rule.Source{Name: path, Data: []byte(b.body)}
		switch b.info {
		case "yaml":
			n++
			checkFile(t, lab, src)
		case "yaml tests":
			checkTests(t, lab, b.body)
		}
		return b.body
	})
	if n < 10 {
		t.Errorf("the page has %d rules files, want one a construct", n)
	}
}

func parse(t *testing.T, layers ...rule.Source) *rule.Set {
	t.Helper()
	set, err := rule.Parse(layers...)
	if err != nil {
		t.Fatalf("%v\nin\n%s", err, layers[len(layers)-1].Data)
	}
	return set
}

// checkFile lints a rules file above the shipped ones and runs its examples.
func checkFile(t *testing.T, lab *workbench.Lab, src rule.Source) {
	t.Helper()
	if faults := rule.LintFor(extract.Shipped(), extract.Shipped(), src); len(faults) > 0 {
		t.Errorf("%v\nin\n%s", faults, src.Data)
		return
	}
	own, err := lab.With(parse(t, extract.Shipped(), src))
	if err != nil {
		t.Fatal(err)
	}
	rep, err := own.Examples(t.Context(), workbench.ExampleOptions{})
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rep.Results {
		if len(r.Fail) > 0 {
			t.Errorf("%s:\n%s", r.Name, strings.Join(r.Fail, "\n"))
		}
	}
}

func checkTests(t *testing.T, lab *workbench.Lab, body string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "mine.test.yaml")
	writeFile(t, path, body)
	rep, err := lab.RunTests(t.Context(), path, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rep.Results {
		if len(r.Fail) > 0 {
			t.Errorf("%s:\n%s", r.Name, strings.Join(r.Fail, "\n"))
		}
	}
}
