package figure

import (
	"slices"

	"lede/fact"
	"lede/rule"
)

// contend settles what the sentence's figures are where rules of the rules
// file are off or compete: those of grammars that are off or lose are dropped,
// those of rules with patterns added. It costs next to nothing where no such rule may
// match and nobody asks.
func (r *reader) contend() {
	if r.complete && !r.st.Match.Watched() && !r.st.Match.Rivals(r.d, r.sent, string(fact.KindFigure)) {
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
	winners := r.st.Match.Contend(r.d, r.sent, string(fact.KindFigure), r.bids)
	for i := range winners {
		if m := &winners[i]; m.Rule.Grammar != "" {
			r.items[r.from+m.Ref].lost = false
		} else if it, ok := r.own(m); ok {
			r.items = append(r.items, it)
		}
	}
	found = slices.DeleteFunc(r.items[r.from:], func(it item) bool { return it.lost })
	slices.SortStableFunc(found, func(a, b item) int { return a.first - b.first })
	r.items = r.items[:r.from+len(found)]
}
