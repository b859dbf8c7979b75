package source_test

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"lede/source"
)

// Whatever the bytes, a document is UTF-8 without NUL that is not blank, or
// an error that names the input.
func FuzzReader(f *testing.F) {
	f.Add([]byte("Prices rose 3% in 2020."), "")
	f.Add([]byte("Prices rose.\n--\nWages fell."), "--")
	f.Add([]byte(`{"id":"a","text":"Prices rose\u0000.","date":"2021-07-16"}`), "")
	f.Add([]byte("{\"text\":\"caf\xe9\"}\n[]\n{\"id\":1e3,\"text\":\"\\ud800\"}"), "")
	f.Add([]byte("\xff\xfeP\x00r\x00"), "")
	f.Add([]byte("\xb1\xb1\xbe\xa9\xca\xd0"), "")
	f.Add([]byte("<!DOCTYPE html><title>Prices</title><table><td>3<td>\xe9</table>"), "")
	f.Add([]byte("<rss><channel><item><title>Prices</title><description>&lt;p>They rose."), "")
	f.Fuzz(func(t *testing.T, raw []byte, split string) {
		in := source.Files{Paths: []string{"-"}, Stdin: bytes.NewReader(raw), Options: source.Options{Split: split}}
		for item := range in.Items(t.Context()) {
			d, err := item.Load()
			switch {
			case err != nil && !strings.Contains(err.Error(), "stdin"):
				t.Errorf("error %q does not name the input", err)
			case err != nil:
			case !utf8.ValidString(d.Text) || strings.ContainsRune(d.Text, 0) || strings.TrimSpace(d.Text) == "":
				t.Errorf("text %q is no clean text", d.Text)
			case d.ID == "":
				t.Error("a document without id")
			}
		}
	})
}
