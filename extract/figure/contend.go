package figure

import (
	"slices"

	"lede/fact"
	"lede/rule"
)

// contend drops the sentence's figures whose rule is off or loses to another
// rule of the rules file. It costs nothing where there is none such and nobody
// asks.
func (r *reader) contend() {
	if !r.contested && !r.st.Match.Traced() {
		return
	}
	found := r.items[r.from:]
	r.bids = r.bids[:0]
	for i := range found {
		it := &found[i]
		it.lost = true
		if rl := r.set.Grammar(it.rule); rl != nil {
			r.bids = append(r.bids, rule.Match{Rule: rl, First: it.first, Last: it.last, Ref: i})
		}
	}
	for _, m := range r.st.Match.Contend(r.d, r.sent, string(fact.KindFigure), r.bids) {
		if m.Rule.Grammar != "" {
			found[m.Ref].lost = false
		}
	}
	found = slices.DeleteFunc(found, func(it item) bool { return it.lost })
	r.items = r.items[:r.from+len(found)]
}
