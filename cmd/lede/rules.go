package main

import (
	"fmt"
	"os"

	"lede/extract"
	"lede/rule"
)

// loadRules reads the shipped rules and lays the files over them.
func loadRules(files []string) (*rule.Set, error) {
	sources := []rule.Source{extract.Shipped()}
	for _, path := range files {
		data, err := os.ReadFile(path)
		if err != nil {
			return nil, fmt.Errorf("reading rules: %w", err)
		}
		sources = append(sources, rule.Source{Name: path, Data: data})
	}
	set, err := rule.Parse(sources...)
	if err != nil {
		return nil, fmt.Errorf("the rules cannot be used:\n%w", err)
	}
	return set, nil
}
