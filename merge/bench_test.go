package merge_test

import (
	"fmt"
	"runtime"
	"testing"

	"github.com/govalues/decimal"

	"lede/fact"
	"lede/merge"
)

// BenchmarkMerge merges a million figures of a hundred thousand articles, and
// reports the most memory that was in use on the way.
func BenchmarkMerge(b *testing.B) {
	const articles, figures = 100_000, 10
	b.ReportAllocs()
	for b.Loop() {
		var peak watermark
		m := merge.New(0)
		for i := range articles {
			m.Add(budgets(i, figures))
			peak.sample(i)
		}
		n := 0
		for _, err := range m.Claims() {
			if err != nil {
				b.Fatal(err)
			}
			n++
			peak.sample(n)
		}
		if err := m.Close(); err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(n), "claims")
		b.ReportMetric(float64(peak)/1e6, "peak-MB")
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/(articles*figures), "ns/figure")
}

// budgets is one article with n sums, a fifth of which other articles have.
func budgets(article, n int) []fact.Fact {
	base := decimal.MustNew(486300000, 0)
	facts := []fact.Fact{&fact.Document{Date: "2021-01-03"}}
	for j := range n {
		k := article*n + j
		v, _ := base.Add(decimal.MustNew(int64(k%5000)*7, 0)) // far from the largest number
		facts = append(facts, &fact.Figure{
			Head:  fact.Head{Doc: fmt.Sprint(article), ID: fmt.Sprintf("%016x", k), Start: j, Text: "$486.3 million"},
			Value: &fact.Number{Decimal: v}, Unit: "USD", Dimension: "money",
			Metric: fmt.Sprintf("budget of City%d for schools and roads", k%9973), Period: "2020", Source: "council",
		})
	}
	return facts
}

// A watermark is the most bytes of heap that were in use at a sample.
type watermark uint64

func (w *watermark) sample(i int) {
	if i%5000 != 0 {
		return
	}
	var s runtime.MemStats
	runtime.ReadMemStats(&s)
	*w = max(*w, watermark(s.HeapInuse))
}
