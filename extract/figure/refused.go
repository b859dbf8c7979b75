package figure

import (
	"lede/extract/quantity"
	"lede/fact"
	"lede/rule"
)

// refused tells those who watch the rules that the number at tokens
// [first, last) makes no figure, and why.
func (r *reader) refused(first, last int, why string) {
	if r.st.Match.Traced() {
		r.st.Match.Refuse(rule.Refusal{Kind: string(fact.KindFigure), First: first, Last: last, Why: why})
	}
}

// notKept does so for a figure that keep refuses.
func (r *reader) notKept(it *item) {
	if r.st.Match.Traced() {
		why := r.whyNotKept(it)
		r.st.Match.Refuse(rule.Refusal{Kind: string(fact.KindFigure), First: it.first, Last: it.last, Why: why, Near: why == unitless})
	}
}

const unitless = "it has no unit, and counts no noun"

// whyNotKept asks again what keep asks, in its order.
func (r *reader) whyNotKept(it *item) string {
	p := it.core - 1
	switch {
	case r.one(it):
		return "the word one counts nothing"
	case r.inName(it):
		return "it stands in a name between quotation marks"
	case it.rule == "figure.share" && !r.isShare(it):
		return "the fraction is no share: nothing says of what"
	case it.unit.kind == duration && !r.lasts(it):
		return "it points at a time, so it is a date only"
	case it.unit.kind == measure && r.variant(it):
		return "it is a thing's number with the letter of a variant, as in Boeing 777F"
	case p >= r.first && r.lex.numberName.Has(r.d, p):
		return "it numbers what stands before it, as in Route 66"
	case p >= r.first && r.named(it, p):
		return "it ends a name, as in Boeing 777"
	case r.titled(it):
		return "it begins a name, as in 787 Dreamliner"
	case r.address(it):
		return "it is a house number"
	case it.bare() && r.yearLike(it):
		return "it looks like a year"
	case it.bare() && !it.num.Digits && r.entitled(it):
		return "it is part of a title"
	case it.bare() && !it.num.Digits && it.num.Kind == quantity.Cardinal:
		return "a small number in words that counts no noun"
	case it.bare():
		return unitless
	}
	return "it only looks like a count"
}
