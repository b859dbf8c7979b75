package statement

// A piece is a quotation, or one paragraph's part of it, over tokens.
type piece struct {
	quotation
	phrase        // its tokens, marks included
	inside phrase // without marks
	used   bool   // part of a statement
}

// readQuotes finds the quotations and marks their tokens.
func (r *reader) readQuotes() {
	toks := r.doc.Tokens
	t, s := 0, r.doc.Sentences
	for _, q := range r.scanner.scan(r.doc.Text) {
		for ; len(s) > 0 && s[0].Start <= q.Start; s = s[1:] { // fewer than tokens
			t = max(t, s[0].First)
		}
		for t < len(toks) && int(toks[t].End) <= q.Start {
			t++
		}
		p := piece{quotation: q, phrase: phrase{t, t}, inside: phrase{-1, -1}}
		for ; t < len(toks) && int(toks[t].Start) < q.End; t++ {
			if int(toks[t].Start) >= q.inner.Start && int(toks[t].Start) < q.inner.End {
				if p.inside.first < 0 {
					p.inside.first = t
				}
				p.inside.last = t + 1
			}
		}
		p.last = t
		if p.empty() || p.inside.empty() {
			continue
		}
		r.quotes = append(r.quotes, p)
		for k := p.first; k < p.last; k++ {
			r.at[k] = int32(len(r.quotes))
		}
		r.mark(p)
	}
}

// words returns how many words a phrase has.
func (r *reader) words(p phrase) int {
	n := 0
	for t := p.first; t < p.last; t++ {
		if r.isWord(t) {
			n++
		}
	}
	return n
}

// quoteAt returns the piece of quotation that token t stands in, nil where it
// stands in none.
func (r *reader) quoteAt(t int) *piece {
	if t < 0 || t >= len(r.at) || r.at[t] == 0 {
		return nil
	}
	return &r.quotes[r.at[t]-1]
}

// run returns the pieces of the quotation that piece q belongs to.
func (r *reader) run(q *piece) []piece {
	i := int(r.at[q.first]) - 1
	lo, hi := i, i+1
	for lo > 0 && r.quotes[lo-1].run == q.run {
		lo--
	}
	for hi < len(r.quotes) && r.quotes[hi].run == q.run {
		hi++
	}
	return r.quotes[lo:hi]
}
