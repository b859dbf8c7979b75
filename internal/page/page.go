// Package page writes measured numbers into documents, between two marks, and
// keeps the text around them.
package page

import (
	"fmt"
	"os"
	"strings"
)

// Write puts text between the marks <!-- NAME --> and <!-- end of NAME --> of
// the file.
func Write(file, name, text string) error {
	begin, end := "<!-- "+name+" -->", "<!-- end of "+name+" -->"
	raw, err := os.ReadFile(file)
	if err != nil {
		return fmt.Errorf("reading the page: %w", err)
	}
	before, rest, opened := strings.Cut(string(raw), begin)
	_, after, closed := strings.Cut(rest, end)
	if !opened || !closed {
		return fmt.Errorf("%s: the marks %q and %q are not there", file, begin, end)
	}
	out := before + begin + "\n" + strings.TrimSpace(text) + "\n" + end + after
	if err := os.WriteFile(file, []byte(out), 0o644); err != nil {
		return fmt.Errorf("writing the page: %w", err)
	}
	return nil
}
