package rule_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"lede/rule"
)

// TestSchema holds the schema to the fields that Parse knows: Parse refuses
// one that the schema lacks, and takes each that it has.
func TestSchema(t *testing.T) {
	var s struct {
		Properties map[string]any
		Defs       map[string]struct{ Properties map[string]any } `json:"$defs"`
	}
	if err := json.Unmarshal(rule.Schema, &s); err != nil {
		t.Fatal(err)
	}
	check := func(where string, properties map[string]any) {
		for name := range properties {
			_, err := rule.Parse(rule.Source{Name: "s.yaml", Data: fmt.Appendf(nil, where, name)})
			if err != nil && strings.Contains(err.Error(), "unknown field") && !strings.Contains(err.Error(), "only a rule of kind veto") {
				t.Errorf("the schema has %q, Parse says %v", name, err)
			}
		}
	}
	check("%s: []\n", s.Properties)
	check("rules: [{%s: x}]\n", s.Defs["rule"].Properties)
	for _, name := range []string{"id", "tokens", "regex", "grammar", "unless", "not_before", "not_after", "set", "examples", "priority", "over", "patch"} {
		if s.Defs["rule"].Properties[name] == nil {
			t.Errorf("the schema lacks %q", name)
		}
	}
}
