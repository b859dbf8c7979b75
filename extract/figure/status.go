package figure

// statuses finds how firm the figures of the sentence are, from the words of
// the clause before each: expects, preliminary, target.
func (r *reader) statuses() {
	for i := r.from; i < len(r.items); i++ {
		it := &r.items[i]
		if it.unit.kind == age || it.hyphen {
			continue
		}
		start := r.clauseStart(it.first)
		if start > r.first && r.reports(start-1) {
			start = max(r.first, start-4) // expects that ...
		}
		for k := it.first - 1; k >= start; k-- {
			if n, e := r.lex.status.Longest(r.d, k, r.last); n > 0 && k+n <= it.first {
				it.status = e.Value
				break
			}
		}
	}
}
