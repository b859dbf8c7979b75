package rule

import _ "embed"

// Schema is the JSON Schema (draft 2020-12) of rules files. TestSchema holds it
// to the fields that Parse knows.
//
//go:embed schema.json
var Schema []byte
