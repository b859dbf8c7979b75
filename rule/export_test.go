package rule

// Unfiltered returns a matcher of the set that runs every rule everywhere.
func Unfiltered(s *Set) *Matcher {
	plain := *s
	plain.byKind = map[string]*kindRules{}
	for kind, rules := range s.byKind {
		plain.byKind[kind] = &kindRules{}
		for _, r := range rules.all {
			c := *r
			c.checks = nil
			if c.prog != nil {
				prog := *c.prog
				prog.begin = nil
				c.prog = &prog
			}
			plain.byKind[kind].add(&c)
		}
	}
	return plain.NewMatcher()
}

// GrammarsOf returns the names of the grammars of a kind.
func GrammarsOf(kind string) []string { return grammars(kind) }

// SetFields returns the fields of a kind that set can fill.
func SetFields(kind string) []string { return fieldNames(kind, constant) }

// Attributes are what a condition can ask of a token, Flags its flags.
func Attributes() []string { return attributes() }
func Flags() []string      { return sortedKeys(flagNames) }
