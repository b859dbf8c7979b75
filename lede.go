// Package lede holds the rules that lede ships with.
package lede

import _ "embed"

// RulesName is how the shipped rules are named in errors and in extends.
const RulesName = "rules.yaml"

// Rules is the shipped rules file.
//
//go:embed rules.yaml
var Rules []byte
