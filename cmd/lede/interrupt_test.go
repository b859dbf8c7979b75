package main

import (
	"bufio"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

const twoLines = `{"id":"a","text":"Prices rose 3 percent in 2020."}
{"id":"b","text":"Wages fell 2 percent in 2021."}
`

// start runs lede with an input that stays open, and returns once the records
// of both documents have been written.
func start(t *testing.T, args ...string) (cmd *exec.Cmd, out *bufio.Reader) {
	t.Helper()
	cmd = exec.CommandContext(t.Context(), "lede", args...)
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { in.Close() })
	pipe, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	if _, err := io.WriteString(in, twoLines); err != nil {
		t.Fatal(err)
	}
	return cmd, bufio.NewReader(pipe)
}

func exitCode(t *testing.T, err error) int {
	t.Helper()
	if failed, ok := errors.AsType[*exec.ExitError](err); ok {
		return failed.ExitCode()
	}
	if err != nil {
		t.Fatal(err)
	}
	return 0
}

// readDocument reads lines up to the document record of the id.
func readDocument(t *testing.T, out *bufio.Reader, id string) {
	t.Helper()
	for {
		line, err := out.ReadString('\n')
		if err != nil {
			t.Fatalf("before the record of %s: %v", id, err)
		}
		if strings.Contains(line, `"kind":"document"`) && strings.Contains(line, `"doc":"`+id+`"`) {
			return
		}
	}
}

// A pipe that never ends gives facts as documents finish, and an interrupt
// ends it with what was finished.
func TestInterruptedPipe(t *testing.T) {
	t.Parallel()
	cmd, out := start(t, "extract")
	readDocument(t, out, "a")
	readDocument(t, out, "b")
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	if _, err := io.Copy(io.Discard, out); err != nil {
		t.Fatal(err)
	}
	if code := exitCode(t, cmd.Wait()); code != 130 {
		t.Errorf("exit code %d, want 130", code)
	}
}

// A file holds the finished documents whole, and nothing is left beside it.
func TestInterruptedFile(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	path := filepath.Join(dir, "facts.json")
	cmd, _ := start(t, "extract", "--format", "json", "-o", path)
	waitForFile(t, dir)
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	if code := exitCode(t, cmd.Wait()); code != 130 {
		t.Errorf("exit code %d, want 130", code)
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(string(raw), "[") || !strings.HasSuffix(string(raw), "]\n") {
		t.Errorf("the file is not whole: %q", raw)
	}
	if entries, _ := os.ReadDir(dir); len(entries) != 1 {
		t.Errorf("%d files in the directory, want 1", len(entries))
	}
}

// waitForFile waits until the output has been begun.
func waitForFile(t *testing.T, dir string) {
	t.Helper()
	for range 500 {
		if entries, _ := os.ReadDir(dir); len(entries) > 0 {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatal("no output was begun")
}

// A reader that has seen enough ends the program without a word.
func TestClosedPipe(t *testing.T) {
	t.Parallel()
	cmd := exec.CommandContext(t.Context(), "lede", "extract")
	cmd.Stdin = strings.NewReader(strings.Repeat(twoLines, 5000))
	var stderr strings.Builder
	cmd.Stderr = &stderr
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	cmd.Stdout = w
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	w.Close()
	if _, err := bufio.NewReader(r).ReadString('\n'); err != nil {
		t.Fatal(err)
	}
	r.Close()
	if code := exitCode(t, cmd.Wait()); code != 0 || stderr.Len() > 0 {
		t.Errorf("exit code %d, standard error %q; want 0 and nothing", code, stderr.String())
	}
}
