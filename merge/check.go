package merge

import (
	"slices"

	"github.com/govalues/decimal"

	"lede/fact"
)

// What a check compared.
const (
	checkChange   = "change"
	checkParts    = "parts"
	checkCurrency = "currency"
)

// connect adds a link from d to others of its article.
func connect(d *draft, kind string, computed *fact.Number, agrees bool, others ...*draft) {
	l := link{kind: kind, computed: computed, agrees: agrees}
	if slices.Contains(others, d) {
		return
	}
	for _, o := range others {
		o.linked = true
		l.targets = append(l.targets, o.claim.Mentions[0].Figure)
	}
	d.links = append(d.links, l)
}

// checkChanges compares the size of a change with its two ends where one
// sentence gives all three: "rose 3% to 5.0bn from 4.85bn".
func checkChanges(figures []*fact.Figure, of []*draft) {
	for i := 0; i < len(figures); {
		j := i
		for j < len(figures) && figures[j].Sentence == figures[i].Sentence {
			j++
		}
		checkSentence(figures[i:j], of[i:j])
		i = j
	}
}

func checkSentence(figures []*fact.Figure, of []*draft) {
	for i, by := range figures {
		if by.ChangeRole != "by" || by.Value == nil || by.Unit != "%" && by.Unit != "pp" && by.Dimension != "money" {
			continue
		}
		to, from := -1, -1
		for j := max(0, i-2); j < min(len(figures), i+3); j++ {
			f := figures[j]
			if f.Value == nil || j == i || f.Metric != by.Metric {
				continue
			}
			switch f.ChangeRole {
			case "to":
				to = j
			case "from":
				from = j
			}
		}
		if to < 0 || from < 0 || figures[to].Unit != figures[from].Unit {
			continue
		}
		if computed, ok := change(by, figures[from].Value, figures[to].Value); ok {
			connect(of[i], checkChange, computed, rounded(computed, by.Value), of[from], of[to])
		}
	}
}

// change returns the size of a change in the unit of by, without sign.
func change(by *fact.Figure, from, to *fact.Number) (*fact.Number, bool) {
	diff, err := to.Sub(from.Decimal)
	if err != nil {
		return nil, false
	}
	if by.Unit == "%" {
		if from.IsZero() {
			return nil, false
		}
		hundred := decimal.MustNew(100, 0)
		if diff, err = diff.Mul(hundred); err == nil {
			diff, err = diff.Quo(from.Decimal)
		}
		if err != nil {
			return nil, false
		}
	}
	return &fact.Number{Decimal: diff.Abs().Round(4).Trim(0)}, true
}

// rounded reports whether a computed number agrees with a printed one. Its
// inputs were rounded too: one unit of the printed number's last digit is let
// go.
func rounded(computed, printed *fact.Number) bool {
	unit := decimal.MustNew(1, printed.Trim(0).Scale())
	diff, err := computed.Sub(printed.Abs())
	return err == nil && diff.Abs().Cmp(unit) <= 0
}

// checkCurrencies compares the rates of sums that the article gives in two
// currencies: each pair with the first pair of the same currencies.
func checkCurrencies(figures []*fact.Figure, of []*draft) {
	first := make(map[[2]string]int)
	for i := 1; i < len(figures); i++ {
		a, b := figures[i-1], figures[i]
		if a.Dimension != "money" || b.Dimension != "money" || a.Unit == b.Unit || a.Value == nil || b.Value == nil ||
			a.Value.IsZero() || a.Sentence != b.Sentence || b.Start-a.End > 8 || b.Start-a.End < 2 {
			continue
		}
		k, seen := first[[2]string{a.Unit, b.Unit}]
		if !seen {
			first[[2]string{a.Unit, b.Unit}] = i
			continue
		}
		// b' = a × first b ÷ first a
		rate, err := figures[k].Value.Quo(figures[k-1].Value.Decimal)
		if err != nil {
			continue
		}
		sum, err := rate.Mul(a.Value.Decimal)
		if err != nil {
			continue
		}
		computed := &fact.Number{Decimal: sum.Round(2).Trim(0)}
		connect(of[i], checkCurrency, computed, near(computed, b.Value), of[i-1], of[k-1], of[k])
	}
}

// near reports whether two sums differ by no more than rates rounded to two
// digits let them.
func near(a, b *fact.Number) bool {
	diff, err := a.Sub(b.Decimal)
	if err != nil {
		return false
	}
	part, err := b.Abs().Mul(decimal.MustNew(2, 2))
	return err == nil && diff.Abs().Cmp(part) <= 0
}
