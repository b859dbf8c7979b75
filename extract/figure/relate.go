package figure

import (
	"lede/extract/quantity"
	"lede/fact"
)

// relate finds what the figures of the article measure, once all are known.
// Each step is taken for all of them before the next: the code of all steps is
// several times what the nearest cache of a processor holds, that of one is not.
func (r *reader) relate() {
	for _, step := range [...]func(*reader){
		(*reader).ellipses, (*reader).sketch, (*reader).measure,
		(*reader).changes, (*reader).turned, (*reader).wholes, (*reader).statuses,
		(*reader).periodsBeside, (*reader).periods,
		(*reader).places, (*reader).partitions, (*reader).records,
	} {
		r.each(step)
	}
}

// records adds the figures to the story.
func (r *reader) records() {
	for i := r.from; i < r.to; i++ {
		r.st.Figures = append(r.st.Figures, r.record(&r.items[i]))
	}
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
