package source

import (
	"strings"
	"unicode/utf8"
)

// decode returns the bytes as UTF-8 text, and notes on what was not UTF-8.
func decode(raw []byte, label string) (string, []string, error) {
	if utf8.Valid(raw) {
		return strings.TrimPrefix(string(raw), "\uFEFF"), nil, nil
	}
	return strings.ToValidUTF8(string(raw), "\uFFFD"), []string{"not UTF-8"}, nil
}
