package golden

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"lede/workbench"
)

// wireKinds are the lists of an annotation file that have a kind of record,
// with the field that says which words a record stands on.
var wireKinds = [...]struct{ list, kind, words string }{
	{"figures", "figure", "text"},
	{"dates", "date", "text"},
	{"officials", "official", "name"},
	{"statements", "statement", "content"},
	{"events", "event", "trigger"},
}

// wireFields are the fields that are judged, by kind: the ones with one right
// answer. Others have several, which the annotation lists and a plain
// comparison cannot weigh.
var wireFields = map[string][]string{
	"figure":    {"value", "low", "high", "unit", "modifier", "change", "period", "status"},
	"date":      {"type", "value", "mod", "begin", "end_date"},
	"official":  {"name", "title", "org", "former"},
	"statement": {"speaker", "direct"},
	"event":     {"type", "date", "end_date", "status"},
}

// Wire reads the annotated articles of a folder (testdata/wire): NAME.txt with
// NAME.json, in the order of their names.
func Wire(dir string) ([]workbench.Gold, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("no annotated articles in %s: %w", dir, err)
	}
	var all []workbench.Gold
	for _, file := range files {
		g, err := wireArticle(file)
		if err != nil {
			return nil, fmt.Errorf("reading %s: %w", file, err)
		}
		all = append(all, g)
	}
	return all, nil
}

func wireArticle(file string) (workbench.Gold, error) {
	var g workbench.Gold
	raw, err := os.ReadFile(file)
	if err != nil {
		return g, err
	}
	body, err := os.ReadFile(strings.TrimSuffix(file, ".json") + ".txt")
	if err != nil {
		return g, err
	}
	var lists map[string]json.RawMessage
	if err := json.Unmarshal(raw, &lists); err != nil {
		return g, err
	}
	g.ID, g.Text = strings.TrimSuffix(filepath.Base(file), ".json"), string(body)
	for _, k := range wireKinds {
		var entries []map[string]any
		d := json.NewDecoder(strings.NewReader(string(lists[k.list])))
		d.UseNumber()
		if err := d.Decode(&entries); err != nil {
			return g, fmt.Errorf("list %s: %w", k.list, err)
		}
		for _, e := range entries {
			g.Records = append(g.Records, wireRecord(k.kind, k.words, e, g.Text))
		}
	}
	return g, nil
}

// wireRecord returns an entry as a record. An official has no place of its
// own: it stands where its name is first.
func wireRecord(kind, words string, entry map[string]any, body string) workbench.Record {
	text, _ := entry[words].(string)
	r := workbench.Record{Kind: kind, Text: text, Fields: map[string]any{}}
	if n, ok := entry["start"].(json.Number); ok {
		start, _ := n.Int64()
		r.Start = int(start)
	} else {
		before, _, _ := strings.Cut(body, text)
		r.Start = utf8.RuneCountInString(before)
	}
	r.End = r.Start + utf8.RuneCountInString(text)
	for _, f := range wireFields[kind] {
		if v, ok := entry[f]; ok {
			r.Fields[f] = v
		}
	}
	return r
}
