package merge

import (
	"github.com/govalues/decimal"

	"lede/fact"
)

// checkShares compares a share with the part and the whole that it joins:
// "322.5 billion yuan, 52.7 percent of the province's GDP" beside a GDP of
// 612.4 billion.
func checkShares(figures []*fact.Figure, of []*draft, known map[string]string) {
	var wholes map[wholeKey]int // made for the first share
	for i, share := range figures {
		if share.Unit != "%" || share.Of == "" || share.Value == nil || share.ChangeRole == "by" || i == 0 {
			continue
		}
		part := figures[i-1]
		if part.Sentence != share.Sentence || part.Value == nil || part.Metric != share.Metric || part.Metric == "" {
			continue
		}
		if wholes == nil {
			wholes = findWholes(figures, of)
		}
		whole := parseMetric(share.Of, known)
		w, ok := wholes[wholeKey{whole.head, part.Unit}]
		if !ok || of[w] == of[i-1] || !either(figures[w].Period, share.Period) || whole.apart(&of[w].metric) {
			continue
		}
		if computed, ok := percentage(part.Value, figures[w].Value); ok {
			connect(of[i], checkParts, computed, rounded(computed, share.Value), of[i-1], of[w])
		}
	}
}

// A wholeKey is what wholes are looked up by: the head of its metric, and its unit.
type wholeKey struct{ head, unit string }

// findWholes returns the first figure of each key.
func findWholes(figures []*fact.Figure, of []*draft) map[wholeKey]int {
	wholes := make(map[wholeKey]int)
	for i, f := range figures {
		if f.Dimension != "money" && f.Dimension != "count" || f.Value == nil || f.ChangeRole == "from" || f.ChangeRole == "by" {
			continue
		}
		s := wholeKey{of[i].metric.head, f.Unit}
		if _, ok := wholes[s]; !ok {
			wholes[s] = i
		}
	}
	return wholes
}

func percentage(part, whole *fact.Number) (*fact.Number, bool) {
	if whole.IsZero() {
		return nil, false
	}
	q, err := part.Quo(whole.Decimal)
	if err != nil {
		return nil, false
	}
	q, err = q.Mul(decimal.MustNew(100, 0))
	if err != nil {
		return nil, false
	}
	return &fact.Number{Decimal: q.Round(4).Trim(0)}, true
}

// mostParts is how many figures are added up to a whole.
const mostParts = 5

// checkSums finds wholes among figures of one unit that stand together: "1,200
// jobs, 700 of them in Norway and 500 in Sweden". Parts that do not add up are
// no parts as far as figures alone tell, so that this check never disagrees.
func checkSums(figures []*fact.Figure, of []*draft) {
	for i := 0; i < len(figures); {
		j := i + 1
		for j < len(figures) && figures[j].Unit == figures[i].Unit && figures[j].Sentence <= figures[j-1].Sentence+1 {
			j++
		}
		for k := i; k < j; k++ {
			sumAfter(figures[k:j], of[k:j])
		}
		i = j
	}
}

// checkPartitions adds up figures that the text says are all the parts of one:
// of the 40 killed, 22 were men and 18 women. A sum that is another is worth a
// look.
func checkPartitions(figures []*fact.Figure, of []*draft) {
	for i, whole := range figures {
		if whole.Parts == 0 || i+whole.Parts >= len(figures) || whole.Value == nil {
			continue
		}
		var sum decimal.Decimal
		for _, part := range figures[i+1 : i+1+whole.Parts] {
			var err error
			if part.Value == nil || part.Sentence != whole.Sentence {
				return
			}
			if sum, err = sum.Add(part.Value.Decimal); err != nil {
				return
			}
		}
		computed := &fact.Number{Decimal: sum.Trim(0)}
		connect(of[i], checkParts, computed, sum.Cmp(whole.Value.Decimal) == 0, of[i+1:i+1+whole.Parts]...)
	}
}

// sumAfter looks for parts of the first figure among those right behind it.
func sumAfter(figures []*fact.Figure, of []*draft) {
	whole := figures[0]
	if whole.Parts > 0 || !addend(whole) || scale(whole.Value).digits() < 2 {
		return
	}
	var sum decimal.Decimal
	for n, part := range figures[1:min(len(figures), 1+mostParts)] {
		if !addend(part) || part.Sentence > whole.Sentence+1 {
			return
		}
		var err error
		if sum, err = sum.Add(part.Value.Decimal); err != nil {
			return
		}
		computed := &fact.Number{Decimal: sum.Trim(0)}
		if n > 0 && sum.Cmp(whole.Value.Decimal) == 0 {
			connect(of[0], checkParts, computed, true, of[1:n+2]...)
			return
		}
	}
}

// addend reports whether a figure may be a part or a whole: an exact level
// above zero of money or a count.
func addend(f *fact.Figure) bool {
	return f.Value != nil && f.Value.IsPos() && f.Modifier == "" && f.ChangeRole == "" && f.Change == "" &&
		(f.Dimension == "money" || f.Dimension == "count" || f.Dimension == "percent")
}
