// Package page writes measured numbers into documents, between two marks, and
// keeps the text around them.
package page

import (
	"fmt"
	"os"
	"strings"
)

// A Page is a file with the marks <!-- NAME --> and <!-- end of NAME -->.
type Page struct {
	file          string
	before, after string // the marks included
}

// Open reads the file. It returns an error where the marks of the name are not
// there, so that nothing is measured in vain.
func Open(file, name string) (*Page, error) {
	begin, end := "<!-- "+name+" -->", "<!-- end of "+name+" -->"
	raw, err := os.ReadFile(file)
	if err != nil {
		return nil, fmt.Errorf("reading the page: %w", err)
	}
	before, rest, opened := strings.Cut(string(raw), begin)
	_, after, closed := strings.Cut(rest, end)
	if !opened || !closed {
		return nil, fmt.Errorf("%s: the marks %q and %q are not there", file, begin, end)
	}
	return &Page{file, before + begin, end + after}, nil
}

// Write puts text between the marks.
func (p *Page) Write(text string) error {
	if err := os.WriteFile(p.file, []byte(p.before+"\n"+strings.TrimSpace(text)+"\n"+p.after), 0o644); err != nil {
		return fmt.Errorf("writing the page: %w", err)
	}
	return nil
}
