package figure

import "lede/fact"

// An amount is a value with its unit, by which figures told again are known.
type amount struct {
	value  fact.Number
	unit   string
	status string
}

// repeatPeriods gives figures without a time that of the same amount told
// elsewhere in the article: a headline's, or a later mention's.
func (r *reader) repeatPeriods() {
	figures := r.st.Figures
	clear(r.amounts)
	for i := range figures {
		r.keepAmount(&figures[i])
	}
	if len(r.amounts) == 0 {
		return
	}
	for i := range figures {
		if f := &figures[i]; f.Period == "" && f.ChangeRole != "from" {
			if a, ok := amountOf(f); ok {
				f.Period = r.amounts[a]
			}
		}
	}
}

// keepAmount notes the time of the figure's amount, "" where the article tells
// of it for several.
func (r *reader) keepAmount(f *fact.Figure) {
	a, ok := amountOf(f)
	if !ok || f.Period == "" {
		return
	}
	if r.amounts == nil {
		r.amounts = make(map[amount]string)
	}
	if old, known := r.amounts[a]; known && old != f.Period {
		r.amounts[a] = ""
	} else {
		r.amounts[a] = f.Period
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
