package rule_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v3"

	"lede"
	"lede/rule"
)

// valid returns what the schema says of a rules file.
func valid(t *testing.T, file []byte) error {
	t.Helper()
	schema, err := jsonschema.UnmarshalJSON(bytes.NewReader(rule.Schema))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("schema.json", schema); err != nil {
		t.Fatal(err)
	}
	compiled, err := c.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	var tree any
	if err := yaml.Unmarshal(file, &tree); err != nil {
		t.Fatal(err)
	}
	return compiled.Validate(tree)
}

// The shipped file is what the schema that its first line names says.
func TestShippedFileFitsSchema(t *testing.T) {
	if first, _, _ := bytes.Cut(lede.Rules, []byte("\n")); string(first) != "# yaml-language-server: $schema=rule/schema.json" {
		t.Errorf("the shipped file begins %q", first)
	}
	if err := valid(t, lede.Rules); err != nil {
		t.Error(err)
	}
}

// The schema refuses what Parse refuses by form, and takes what Parse takes.
func TestSchemaAgreesWithParse(t *testing.T) {
	tests := []struct {
		src string
		ok  bool
	}{
		{"rules: [{id: a, kind: figure, tokens: x}]", true},
		{"rules: [{id: a, kind: figure, regex: x, set: {unit: t}, unless: [y]}]", true},
		{"rules: [{id: a, kind: figure, grammar: money}]", true},
		{"rules: [{id: a, kind: figure, grammar: mony}]", false},
		{"rules: [{id: a, kind: date, grammar: money}]", false},
		{"rules: [{id: a, kind: figure, tokens: x, regex: y}]", false},
		{"rules: [{id: a, kind: figure}]", false},
		{"rules: [{id: a, kind: veto, over: figure, tokens: x}]", true},
		{"rules: [{id: a, kind: veto, tokens: x}]", false},
		{"rules: [{id: a, kind: figure, tokens: x, prio: 3}]", false},
		{"rules: [{id: a, kind: figure, tokens: x, priority: 101}]", false},
		{"rules: [{id: a, kind: figure, tokens: x, set: {status: maybe}}]", false},
		{"lexicons: {a: [x], b: {map: {x: y}}, c: 'x, y', d: {lemma: 'x'}}", true},
		{"lexicons: {a: {word: [x]}}", false},
		{"kinds: {tender: {fields: [buyer]}}", true},
		{"kinds: {tender: {}}", false},
		{"version: 2", false},
		{"extends: []\nsettings: {fiscal_year_start: 07-01}", true},
	}
	for _, tt := range tests {
		schema, parse := valid(t, []byte(tt.src)), parses(tt.src)
		if (schema == nil) != tt.ok {
			t.Errorf("%s: the schema says %v", tt.src, schema)
		}
		if (parse == nil) != tt.ok {
			t.Errorf("%s: Parse says %v", tt.src, parse)
		}
	}
}

func parses(src string) error {
	_, err := rule.Parse(rule.Source{Name: "s.yaml", Data: []byte(src)})
	return err
}

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

// An editor offers the grammars and the fields that Parse knows.
func TestSchemaNamesGrammarsAndFields(t *testing.T) {
	for _, kind := range []string{"document", "date", "figure", "official", "statement", "event"} {
		for _, name := range rule.GrammarsOf(kind) {
			src := fmt.Sprintf("rules: [{id: a, kind: %s, grammar: %s}]", kind, name)
			if err := valid(t, []byte(src)); err != nil {
				t.Errorf("%s: %v", src, err)
			}
		}
		for _, name := range rule.SetFields(kind) {
			if !strings.Contains(string(rule.Schema), fmt.Sprintf("%q: {", name)) {
				t.Errorf("the schema lacks the field %s of %s", name, kind)
			}
		}
	}
}
