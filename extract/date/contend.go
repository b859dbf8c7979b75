package date

import (
	"lede/fact"
	"lede/rule"
)

// contend marks as lost what was found in the sentence by grammars that are
// off or lose to another rule, and notes what rules with patterns found.
func (w *worker) contend(s *sentence) {
	st := w.story
	in := st.Doc.Sentences[s.index]
	w.bids = w.bids[:0]
	s.own.first = len(w.own)
	for i := s.found.first; i < s.found.last; i++ {
		f := &w.found[i]
		f.lost = true
		if rl := w.grammars[f.rule]; rl != nil {
			first, last := w.reader.tokens(&f.found)
			w.bids = append(w.bids, rule.Match{Rule: rl, First: max(first, in.First), Last: min(last, in.Last), Ref: i})
		}
	}
	for _, m := range st.Match.Contend(st.Doc, s.index, string(fact.KindDate), w.bids) {
		if m.Rule.Grammar != "" {
			w.found[m.Ref].lost = false
		} else {
			w.own = append(w.own, m)
		}
	}
	s.own.last = len(w.own)
}

// tokens returns the tokens that an expression stands at, half-open.
func (r *reader) tokens(f *found) (first, last int) {
	return int(r.row[f.a].token), int(r.row[f.b-1].token) + 1
}
