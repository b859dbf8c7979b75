package figure

import (
	"lede/extract/quantity"
	"lede/fact"
)

// relate finds what the sentence's figures measure, once all are known.
func (r *reader) relate() {
	for i := r.from; i < len(r.items); i++ {
		r.declare(&r.items[i])
	}
	r.ellipses()
	r.sketch()
	r.measure()
	r.changes()
	r.turned()
	r.wholes()
	r.statuses()
	r.periods()
	r.places()
	r.partitions()
}

// record returns the finished figure.
func (r *reader) record(it *item) fact.Figure {
	f := fact.Figure{
		Head: r.st.Head(fact.KindFigure, r.set.Writes(it.rule), it.first, it.last),
		Unit: it.unit.code, Per: it.unit.per, Dimension: it.unit.dim, Modifier: it.mod,
		Change: it.change, ChangeRole: it.role, Metric: it.metric, Of: it.of,
		Period: it.period, Place: it.place, Source: it.source, Status: it.status,
		Parts: it.parts, First: it.first, Last: it.last,
	}
	switch {
	case it.score != nil:
		f.Score = it.score
	case it.isRange:
		low, high := it.value(it.num.Value), it.value(it.high)
		if quantity.Less(high, low) {
			low, high = high, low
		}
		f.Low, f.High = &low, &high
	default:
		v := it.value(it.num.Value)
		f.Value = &v
		if it.unit.code == "" && it.unit.dim == "" && it.first == r.first && it.num.Value.IsInt() {
			f.Dimension = "count" // what a sentence begins with: "About 1,500 were there"
		}
	}
	if it.by != "" {
		it.override(&f)
	}
	return f
}
