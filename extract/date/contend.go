package date

import (
	"lede/fact"
	"lede/rule"
	"lede/story"
)

// contend marks as lost what was found in the sentence by grammars that are
// off or lose to another rule, and notes what rules with patterns found. It
// costs nothing where there is none such and nobody asks.
func (w *worker) contend(st *story.Story, sentence int) {
	if !w.contested && !st.Match.Watched() {
		return
	}
	s := st.Doc.Sentences[sentence]
	w.bids = w.bids[:0]
	for i := range w.found {
		f := &w.found[i]
		f.lost = true
		if rl := w.grammars[f.rule]; rl != nil {
			first, last := w.reader.tokens(&f.found)
			w.bids = append(w.bids, rule.Match{Rule: rl, First: max(first, s.First), Last: min(last, s.Last), Ref: i})
		}
	}
	for _, m := range st.Match.Contend(st.Doc, sentence, string(fact.KindDate), w.bids) {
		if m.Rule.Grammar != "" {
			w.found[m.Ref].lost = false
		} else {
			w.own = append(w.own, m)
		}
	}
}

// tokens returns the tokens that an expression stands at, half-open.
func (r *reader) tokens(f *found) (first, last int) {
	return int(r.items[f.a].token), int(r.items[f.b-1].token) + 1
}
