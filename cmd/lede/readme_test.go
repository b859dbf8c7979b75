package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// The README's console blocks show what their commands print: "$ lede ..." and
// its output. -update rewrites the output.
func TestReadme(t *testing.T) {
	t.Parallel()
	path := filepath.Join("..", "..", "README.md")
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	got := runBlocks(t, string(raw))
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if got != string(raw) {
		t.Errorf("the commands of README.md print something else now; go test ./cmd/lede -update rewrites it:\n%s", got)
	}
}

// runBlocks returns the page with the output of each block's command as it is
// now.
func runBlocks(t *testing.T, page string) string {
	t.Helper()
	const open, end = "```console\n$ ", "```\n"
	parts := strings.Split(page, open)
	for i, part := range parts[1:] {
		command, rest, ok := strings.Cut(part, "\n")
		_, after, closed := strings.Cut(rest, end)
		if !ok || !closed {
			t.Fatalf("block %d of the page is not closed", i+1)
		}
		parts[i+1] = command + "\n" + shell(t, command) + end + after
	}
	return strings.Join(parts, open)
}

// shell runs a command in the project's root.
func shell(t *testing.T, command string) string {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), "sh", "-c", command)
	cmd.Dir = filepath.Join("..", "..")
	cmd.Env = append(os.Environ(), "COLUMNS=100")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s: %v\n%s", command, err, stderr.String())
	}
	return string(out)
}
