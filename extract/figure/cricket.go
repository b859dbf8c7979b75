package figure

// mostWickets is how many wickets a side can lose: 367 for 5.
const mostWickets = 10

// atCricket reports whether the article tells of cricket, whose scores are told
// with "for".
func (r *reader) atCricket() bool {
	if !r.cricket.known {
		r.cricket.known = true
		for k := range r.d.Tokens {
			if r.lex.cricket.Has(r.d, k) {
				r.cricket.told = true
				break
			}
		}
	}
	return r.cricket.told
}

// A question about the article is asked once.
type question struct {
	known bool
	told  bool
}
