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
		(*reader).ellipses, (*reader).outlines, (*reader).measure, (*reader).changes, (*reader).statuses,
		(*reader).periodsBeside, (*reader).periods, (*reader).places, (*reader).records,
	} {
		r.each(step)
	}
}

// records adds the figures to the story.
func (r *reader) records() {
	st := r.st
	for i := r.from; i < r.to; i++ {
		st.Figures = append(st.Figures, fact.Figure{}) // filled in place, as it is large
		r.record(&st.Figures[len(st.Figures)-1], &r.items[i])
	}
}

// record fills in the finished figure.
func (r *reader) record(f *fact.Figure, it *item) {
	f.Head = r.st.Head(fact.KindFigure, r.set.Writes(it.rule), it.first, it.last)
	f.Unit, f.Per, f.Dimension, f.Modifier = it.unit.code, it.unit.per, it.unit.dim, it.mod
	f.Change, f.ChangeRole, f.Metric, f.Of = it.change, it.role, it.metric, it.of
	f.Period, f.Place, f.Source, f.Status = it.period, it.place, it.source, it.status
	f.Parts, f.First, f.Last = it.parts, it.first, it.last
	switch {
	case it.score != nil:
		f.Score = it.score
	case it.isRange:
		low, high := it.value(it.num.Value), it.value(it.high)
		if quantity.Less(high, low) {
			low, high = high, low
		}
		f.Low, f.High = r.kept(low), r.kept(high)
	default:
		f.Value = r.kept(it.value(it.num.Value))
		if it.unit.code == "" && it.unit.dim == "" && it.first == r.first && it.num.Value.IsInt() {
			f.Dimension = "count" // what a sentence begins with: "About 1,500 were there"
		}
	}
	if it.by != "" {
		it.override(f)
	}
}

// kept returns where a number of a record lies: many lie in one piece of
// memory.
func (r *reader) kept(n fact.Number) *fact.Number {
	if len(r.values) == cap(r.values) {
		r.values = make([]fact.Number, 0, 32)
	}
	r.values = append(r.values, n)
	return &r.values[len(r.values)-1]
}
