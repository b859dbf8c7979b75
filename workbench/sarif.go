package workbench

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"

	"lede/rule"
)

// WriteSARIF writes faults as a SARIF 2.1.0 log (OASIS, 2020), which code
// hosts and editors show beside the lines.
func WriteSARIF(w io.Writer, faults rule.Faults) error {
	type text struct {
		Text string `json:"text"`
	}
	type m = map[string]any
	codes := rule.LintCodes()
	ids := make([]string, 0, len(codes))
	for id := range codes {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	rules := []m{}
	for _, id := range ids {
		rules = append(rules, m{"id": id, "shortDescription": text{codes[id]}})
	}
	results := []m{}
	for _, f := range faults {
		message, level := f.Message, "error"
		if f.Hint != "" {
			message += " (" + f.Hint + ")"
		}
		if f.Warning {
			level = "warning"
		}
		results = append(results, m{
			"ruleId": f.Code, "level": level, "message": text{message},
			"locations": []m{{"physicalLocation": m{
				"artifactLocation": m{"uri": f.File},
				"region":           m{"startLine": f.Line, "startColumn": f.Col},
			}}},
		})
	}
	log := m{
		"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",
		"runs": []m{{
			"tool":       m{"driver": m{"name": "lede rules lint", "rules": rules}},
			"columnKind": "unicodeCodePoints", "results": results,
		}},
	}
	return writeJSON(w, log)
}

// WriteFaults writes faults as a JSON list.
func WriteFaults(w io.Writer, faults rule.Faults) error {
	type fault struct {
		File    string `json:"file"`
		Line    int    `json:"line"`
		Col     int    `json:"col"`
		Level   string `json:"level"`
		Code    string `json:"code"`
		Message string `json:"message"`
		Hint    string `json:"hint,omitempty"`
	}
	out := []fault{}
	for _, f := range faults {
		level := "error"
		if f.Warning {
			level = "warning"
		}
		out = append(out, fault{f.File, f.Line, f.Col, level, f.Code, f.Message, f.Hint})
	}
	return writeJSON(w, out)
}

func writeJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return fmt.Errorf("writing JSON: %w", err)
	}
	return nil
}
