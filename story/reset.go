package story

// Reset empties the story for the next article and keeps the matcher and what
// Continues says. The facts are left to whom they were handed.
func (s *Story) Reset() { *s = Story{Match: s.Match, Continues: s.Continues} }
