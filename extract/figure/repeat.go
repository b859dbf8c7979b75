package figure

import (
	"slices"

	"lede/fact"
)

// An amount is a value with its unit, by which figures told again are known.
type amount struct {
	value  fact.Number
	unit   string
	status string
}

// repeatPeriods gives figures without a time that of the same amount told
// elsewhere in the article.
func (r *reader) repeatPeriods() {
	figures := r.st.Figures
	r.headlinePeriods()
	var sought uint64 // the bits of amounts without a time, see amount.bit
	for i := range figures {
		if f := &figures[i]; f.Period == "" && f.ChangeRole != "from" {
			if a, ok := amountOf(f); ok {
				sought |= a.bit()
			}
		}
	}
	if sought == 0 {
		return
	}
	clear(r.times)
	for i := range figures {
		if f := &figures[i]; f.Period != "" {
			if a, ok := amountOf(f); ok && sought&a.bit() != 0 {
				r.keepAmount(a, f.Period)
			}
		}
	}
	for i := range figures {
		if f := &figures[i]; len(r.times) > 0 && f.Period == "" && f.ChangeRole != "from" {
			if a, ok := amountOf(f); ok {
				f.Period = r.times[a]
			}
		}
	}
}

// headlinePeriods gives the counts and scores of the headline, which has no
// dates, the time that the same ones have in the text.
func (r *reader) headlinePeriods() {
	figures := r.st.Figures
	for i := range figures {
		f := &figures[i]
		if f.Start >= r.st.Headline.End {
			return
		}
		if f.Period != "" || f.Dimension != "count" && f.Score == nil || f.ChangeRole == "from" || f.Status != "" {
			continue
		}
		for j := i + 1; j < len(figures) && f.Period == ""; j++ {
			if sameCount(f, &figures[j]) {
				f.Period = figures[j].Period
			}
		}
	}
}

// sameCount reports whether two counts or scores are equal and of one unit.
func sameCount(a, b *fact.Figure) bool {
	if a.Unit != b.Unit || a.Dimension != b.Dimension || a.Status != b.Status || !slices.EqualFunc(a.Score, b.Score, equal) {
		return false
	}
	return a.Score != nil || a.Value != nil && b.Value != nil && equal(*a.Value, *b.Value)
}

func equal(a, b fact.Number) bool { return a.Trim(0) == b.Trim(0) }

// keepAmount notes the time of an amount, "" where the article tells of it for
// several.
func (r *reader) keepAmount(a amount, period string) {
	if r.times == nil {
		r.times = make(map[amount]string)
	}
	if old, known := r.times[a]; known && old != period {
		r.times[a] = ""
	} else {
		r.times[a] = period
	}
}

// amountOf returns the figure's amount where it is telling enough to be known
// again: money and shares with more than one digit.
func amountOf(f *fact.Figure) (amount, bool) {
	if f.Value == nil || f.Dimension != "money" && f.Dimension != "percent" {
		return amount{}, false
	}
	v := fact.Number{Decimal: f.Value.Trim(0)}
	return amount{v, f.Unit, f.Status}, v.Coef() > 9
}

// bit returns one of 64 bits, which tells most amounts apart.
func (a *amount) bit() uint64 { return 1 << (a.value.Coef() * 0x9e3779b97f4a7c15 >> 58) }
