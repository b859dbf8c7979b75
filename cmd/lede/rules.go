package main

import (
	"errors"
	"fmt"
	"os"

	"lede/extract"
	"lede/rule"
)

// loadRules reads rules files with what they extend; the shipped rules where
// there are none.
func loadRules(files []string) (*rule.Set, error) {
	layers, err := rule.Load(os.ReadFile, extract.Shipped(), files...)
	if err != nil {
		return nil, unusable(err)
	}
	set, err := rule.Parse(layers...)
	if err != nil {
		return nil, unusable(err)
	}
	return set, nil
}

// unusable puts a line before the faults of rules files.
func unusable(err error) error {
	if _, ok := errors.AsType[rule.Faults](err); ok {
		return fmt.Errorf("the rules cannot be used:\n%w", err)
	}
	return err
}
