package figure_test

import "testing"

// A pronoun measures what it stands for, as far as that is told: never who
// expects or wants, nor a figure's subject with which something else is done.
func TestPronouns(t *testing.T) {
	t.Parallel()
	metrics(t, []metricCase{
		{"Marenia's economy is in recession. The bank expects it to grow by 1.5 percent.", []string{"Marenia's economy"}},
		{"Output of the mine fell. The ministry wants to push it above 3 million tonnes.", []string{"Output of the mine"}},
		{"The ministry wants to push it above 3 percent.", []string{""}},
		{"Inflation is still too high. The bank hopes to bring it down to 2 percent, but Odell expects it to stay above 4 percent.", []string{"Inflation", "Inflation"}},
		{"The bridge is new. Governor Ann Odell visited the dam on Tuesday; it is about 40 percent complete.", []string{""}},
		{"The dam was begun in 2019, and it is 40 percent complete.", []string{"dam"}},
		{"Mayor Ann Brandt opened the bridge. It is 2 km long.", []string{""}},
		{"Wheat stocks fell. They were 6.6 million tonnes in May.", []string{"Wheat stocks"}},
		{"Odell Foods Inc said chocolate sales rose 4%. It returned $400 million to investors and spent $90 million on lorries.",
			[]string{"chocolate sales", "Odell Foods Inc returned to investors", "Odell Foods Inc spent"}},
		{"The film opened. It earned $9 million in three days and cost $60 million.", []string{"film earned", "earned", "film"}},
		{"In 2019 it paid Calder $50 million for most of its chip business.", []string{"chip business"}},
	})
}
