package rule_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lede/rule"
	"lede/text"
)

// The reference names every field of rules files, every attribute and flag of
// a token, every label, and every field of lede's own kinds.
func TestReferenceIsWhole(t *testing.T) {
	raw, err := os.ReadFile(filepath.Join("..", "docs", "rules.md"))
	if err != nil {
		t.Fatal(err)
	}
	var want []string
	var schema struct {
		Properties map[string]any
		Defs       map[string]struct {
			Properties map[string]any
			OneOf      []struct{ Properties map[string]any }
		} `json:"$defs"`
	}
	if err := json.Unmarshal(rule.Schema, &schema); err != nil {
		t.Fatal(err)
	}
	for name := range schema.Properties {
		want = append(want, name)
	}
	for _, d := range schema.Defs {
		for name := range d.Properties {
			want = append(want, name)
		}
		for _, o := range d.OneOf {
			for name := range o.Properties {
				want = append(want, name)
			}
		}
	}
	for i := 1; i < text.LabelCount; i++ {
		want = append(want, "{"+text.Label(i).String()+"}")
	}
	for _, kind := range []string{"date", "figure", "official", "statement", "event"} {
		want = append(want, rule.SetFields(kind)...)
	}
	want = append(append(want, rule.Attributes()...), rule.Flags()...)
	for _, name := range want {
		if !strings.Contains(string(raw), name) {
			t.Errorf("docs/rules.md does not name %q", name)
		}
	}
}
