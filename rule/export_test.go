package rule

// Unfiltered returns a matcher of the set that runs every rule everywhere.
func Unfiltered(s *Set) *Matcher {
	plain := *s
	plain.byKind = map[string][]*Rule{}
	for kind, rules := range s.byKind {
		for _, r := range rules {
			c := *r
			c.checks = nil
			if c.prog != nil {
				prog := *c.prog
				prog.begin = nil
				c.prog = &prog
			}
			plain.byKind[kind] = append(plain.byKind[kind], &c)
		}
	}
	return plain.NewMatcher()
}
