package source_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lede/source"
)

// read loads everything that the files hold; an error stands as "! error".
func read(t *testing.T, f source.Files) (ids, texts []string) {
	t.Helper()
	for item := range f.Items(t.Context()) {
		d, err := item.Load()
		ids = append(ids, d.ID)
		if err != nil {
			texts = append(texts, "! "+err.Error())
			continue
		}
		texts = append(texts, d.Text)
	}
	return ids, texts
}

func TestStandardInput(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, in string
		options  source.Options
		ids      []string
		texts    []string
	}{
		{
			"plain text is one document", "Prices rose.\n\nWages fell.\n", source.Options{},
			[]string{"stdin"}, []string{"Prices rose.\n\nWages fell.\n"},
		},
		{
			"a line parts documents", "Prices rose.\n----\n\n----\nWages fell.\r\n----\r\n", source.Options{Split: "----"},
			[]string{"stdin:1", "stdin:2"}, []string{"Prices rose.\n", "Wages fell.\r\n"},
		},
		{
			"json lines by the first byte", "\n {\"id\":\"a\",\"text\":\"Prices rose.\"}\n\n{\"id\":7,\"text\":\"Wages fell.\"}", source.Options{},
			[]string{"a", "7"}, []string{"Prices rose.", "Wages fell."},
		},
		{
			"a line without id is named by its place", `{"text":"Prices rose."}`, source.Options{},
			[]string{"stdin:1"}, []string{"Prices rose."},
		},
		{
			"a web page by its first tag", "<!-- saved -->\n<!DOCTYPE html>\n<title>Prices</title><p>Prices rose.", source.Options{},
			[]string{"stdin"}, []string{"Prices\n\nPrices rose."},
		},
		{
			"a feed by its first tag", `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><entry><id>a</id><title>Prices</title><summary>They rose.</summary></entry></feed>`, source.Options{},
			[]string{"a"}, []string{"Prices\n\nThey rose."},
		},
		{
			"text that begins with a bracket", "<Prices rose.>", source.Options{},
			[]string{"stdin"}, []string{"<Prices rose.>"},
		},
		{
			"text that begins with a brace", "{sic} Prices rose.", source.Options{Format: source.Text},
			[]string{"stdin"}, []string{"{sic} Prices rose."},
		},
		{
			"bad lines do not end the run", "{\"id\":\"a\"}\n[1]\n{\"text\":3}\n{\"text\":\"x\n{\"id\":[],\"text\":\"x\"}\n{\"text\":\" \"}\nnull\n{\"text\":\"Wages fell.\"}\n", source.Options{},
			[]string{"a", "stdin:2", "stdin:3", "stdin:4", "stdin:5", "stdin:6", "stdin:7", "stdin:8"},
			[]string{
				`! reading stdin:1: no member "text"`,
				`! reading stdin:2: not a JSON object`,
				`! reading stdin:3: member "text": want a string, got number`,
				`! reading stdin:4: not JSON at byte 10: unexpected end of JSON input`,
				`! reading stdin:5: member "id" is neither a string nor a number`,
				`! reading stdin:6: no text in it`,
				`! reading stdin:7: not a JSON object`,
				`Wages fell.`,
			},
		},
		{"nothing", "", source.Options{}, []string{"stdin"}, []string{"! reading stdin: no text in it"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			ids, texts := read(t, source.Files{Paths: []string{"-"}, Stdin: strings.NewReader(c.in), Options: c.options})
			if d := cmp.Diff(c.ids, ids); d != "" {
				t.Errorf("ids (-want +got):\n%s", d)
			}
			if d := cmp.Diff(c.texts, texts); d != "" {
				t.Errorf("texts (-want +got):\n%s", d)
			}
		})
	}
}

func TestPaths(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for name, text := range map[string]string{
		"b/two.txt": "Wages fell.", "a.txt": "Prices rose.", "b/.git/x.txt": "hidden", "b/notes.md": "no article",
		"c/lines.jsonl": `{"id":"l","text":"Rents stood still."}`, "c/empty.txt": "", "d/readme": "no article",
	} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	in := func(name string) string { return filepath.Join(dir, name) }
	for _, c := range []struct {
		name, path string
		want       []string
	}{
		{"a directory, recursively", dir, []string{"Prices rose.", "Wages fell.", "! reading " + in("c/empty.txt") + ": no text in it", "Rents stood still."}},
		{"a file of any name", in("d/readme"), []string{"no article"}},
		{"a glob", in("*.t?t"), []string{"Prices rose."}},
		{"a glob that matches nothing", in("*.html"), []string{"! reading " + in("*.html") + ": no file matches"}},
		{"a missing file", in("x.txt"), []string{"! reading " + in("x.txt") + ": no such file or directory"}},
		{"a directory without articles", in("d"), []string{"! reading " + in("d") + ": no articles in this directory (.txt, .text, .jsonl, .ndjson, .html, .htm, .xhtml, .rss, .atom)"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			_, texts := read(t, source.Files{Paths: []string{c.path}})
			if d := cmp.Diff(c.want, texts); d != "" {
				t.Errorf("texts (-want +got):\n%s", d)
			}
		})
	}
}

func TestJSONDates(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"2021-07-16": "2021-07-16", "2021-07-16T23:30:00+08:00": "2021-07-16T23:30", "20210716": "2021-07-16",
		"2021-07-16T08:05:59Z": "2021-07-16T08:05Z", "2021-07-16 08:05:00": "2021-07-16T08:05", "2021-07-16T08:05:00+00:00": "2021-07-16T08:05Z",
		"Fri, 16 Jul 2021 09:00:00 GMT": "2021-07-16T09:00Z", "Fri, 16 Jul 2021 09:00:00 EST": "2021-07-16T09:00", "last Friday": "", "2021-13-45": "",
	} {
		f := source.Files{Paths: []string{"-"}, Stdin: strings.NewReader(`{"text":"Prices rose.","date":"` + in + `"}`)}
		for item := range f.Items(t.Context()) {
			d, err := item.Load()
			if err != nil || d.Date != want || (want == "") != (len(d.Notes) > 0) {
				t.Errorf("date %q read as %q, notes %q, error %v; want %q", in, d.Date, d.Notes, err, want)
			}
		}
	}
}

// A line is as long as it is; memory is the only limit.
func TestLongLine(t *testing.T) {
	t.Parallel()
	text := strings.Repeat("Prices rose 3%. ", 1<<17)
	f := source.Files{Paths: []string{"-"}, Stdin: strings.NewReader(`{"text":"` + text + "\"}\n{\"text\":\"short\"}\n")}
	if _, texts := read(t, f); len(texts) != 2 || texts[0] != text || texts[1] != "short" {
		t.Errorf("read %d documents, want the long one and the short one", len(texts))
	}
}
