package story

// Reset empties the story for the next article and keeps the matcher, the
// buffers and what Continues says. Finished records are copies, so nothing that
// was handed out changes.
func (s *Story) Reset() {
	*s = Story{
		Match: s.Match, Continues: s.Continues,
		Dates: s.Dates[:0], Figures: s.Figures[:0], Officials: s.Officials[:0],
		Says: s.Says[:0], Events: s.Events[:0], Customs: s.Customs[:0],
	}
}
