package rule

import "strings"

// The kinds that rules can have without a rules file declaring them. veto
// makes no record: what it matches, no rule of the kind named by over may.
const veto = "veto"

// builtinKinds names lede's own kinds.
func builtinKinds() []string {
	return []string{"document", "entity", "date", "figure", "official", "statement", "event", "claim"}
}

// isBuiltin reports whether the kind is lede's own. A part of a kind, such as
// figure.metric, is a kind whose rules compete among themselves only.
func isBuiltin(kind string) bool {
	base, _, _ := strings.Cut(kind, ".")
	for _, k := range builtinKinds() {
		if base == k {
			return true
		}
	}
	return base == veto
}
