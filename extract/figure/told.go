package figure

import (
	"lede/extract/quantity"
	"lede/text"
)

// result reports whether the figure is one: a change, a level of its subject,
// a score.
func (r *reader) result(it *item) bool {
	if it.role != "" || it.score != nil || it.unit.kind == points || it.unit.code == "point" {
		return true
	}
	if it.unit.kind != percent && it.unit.kind != money {
		return false
	}
	v := r.governor(it.part)
	if v < 0 {
		return false
	}
	verb := int(r.parts[v].head)
	if it.unit.kind == money && r.lex.earnVerb.Has(r.d, verb) {
		return true
	}
	if it.unit.kind == percent && r.lex.lightVerb.Has(r.d, verb) {
		return true
	}
	return r.lex.levelVerb.Has(r.d, verb) || r.direction(verb) != ""
}

// isDaily reports whether the figure is one of a market's day: points of an
// index, or the change of shares and indexes.
func (r *reader) isDaily(it *item) bool {
	if it.unit.code == "point" && r.indexPoints(it) {
		return true
	}
	if it.unit.code == "point" || it.role == "" && !it.bare() && !r.quoted(it) {
		return false
	}
	for k := it.about.first; k < it.about.last; k++ {
		if r.lex.dailyNoun.Has(r.d, k) && !r.is(k-1, "market") || k > it.about.first && r.d.Tokens[k].Lemma == hPrice && r.lex.dailyHead.Has(r.d, k-1) { // oil prices
			return true
		}
	}
	k := r.headAt(it) // the franc fell 1 percent, not: franc exports
	return k >= 0 && (r.lex.name.Has(r.d, k) || r.lex.dailyHead.Has(r.d, k) || r.traded(it, k)) || r.exchanged(it)
}

// traded reports whether the figure is a change of a firm's shares, told by its
// name alone, which ends at token k: Acme slid 4%; shares rallied, with Acme up 3%;
// but not: Acme grew 4%.
func (r *reader) traded(it *item, k int) bool {
	if it.role == "" || it.unit.kind != percent && it.unit.kind != money || k+1 != it.about.last || !r.d.Tokens[k].Tag.Proper() {
		return false
	}
	v := r.governor(it.part)
	return v >= 0 && r.lex.moveVerb.Has(r.d, int(r.parts[v].head)) && (r.mention(k, text.Org) || r.ofShares(it))
}

// ofShares reports whether the sentence tells of shares before the figure.
func (r *reader) ofShares(it *item) bool {
	for k := r.first; k < it.first; k++ {
		if l := r.d.Tokens[k].Lemma; l == hShare || l == hStock {
			return true
		}
	}
	return false
}

// reachOfRate is how many tokens from a rate of exchange the other currency may
// stand.
const reachOfRate = 8

// exchanged reports whether the change at the figure is one against a currency:
// the crown rose 1.8% against the euro.
func (r *reader) exchanged(it *item) bool {
	for k := max(r.first, it.first-reachOfRate); it.role != "" && k < min(it.last+reachOfRate, r.last-1); k++ {
		if r.d.Tokens[k].Lower == hAgainst {
			if r.d.Tokens[k+1].Tag == text.DT {
				k++
			}
			return k+1 < r.last && r.lex.name.Has(r.d, k+1)
		}
	}
	return false
}

// indexPoints reports whether points are those of an index rather than of a
// game: a change or a close, or more than a game has.
func (r *reader) indexPoints(it *item) bool {
	if it.role != "" || !it.num.Value.IsInt() || quantity.Less(quantity.Int(150), it.num.Value) {
		return it.unit.per == ""
	}
	v := r.governor(it.part)
	return v >= 0 && r.lex.closeVerb.Has(r.d, int(r.parts[v].head))
}

// quoted reports whether the figure is a price that something stands at: the
// pound was at $1.57, shares closed at $45.
func (r *reader) quoted(it *item) bool {
	if it.unit.kind != money || it.part == 0 || r.lower(int(r.parts[it.part-1].first)) != hAt {
		return false
	}
	v := r.governor(it.part)
	return v >= 0 && (r.d.Tokens[r.parts[v].head].Lemma == hBe || r.lex.closeVerb.Has(r.d, int(r.parts[v].head)))
}
