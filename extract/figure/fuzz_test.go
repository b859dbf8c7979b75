package figure_test

import (
	"testing"
	"unicode/utf8"
)

// Whatever the text, a figure stands within it on whole characters and has a
// value, a range or a score, and not two of them.
func FuzzFigures(f *testing.F) {
	for _, s := range []string{
		"Sales rose by 3% to $5bn from 4.85 billion dollars.", "between 3 and", "$", "5 to", "minus", "a half of",
		"3-2-1", "12 per 100,000", "Rs.500 crore (about $60m)", "½", "from 24 to 33-35 billion euros", "1.2.3",
		"(22) twenty-two (22)", "Cases:\nA\t1\nB\t2", "€6.5m a season per", "an hour and a", "up from", "the 787",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			t.Skip("articles are UTF-8 once they are read")
		}
		for _, x := range read(t, s).Figures {
			if x.Start < 0 || x.Start >= x.End || x.End > len(s) || s[x.Start:x.End] != x.Text || !utf8.ValidString(x.Text) {
				t.Fatalf("%q: %q at [%d,%d)", s, x.Text, x.Start, x.End)
			}
			kinds := 0
			for _, has := range []bool{x.Value != nil, x.Low != nil && x.High != nil, x.Score != nil} {
				if has {
					kinds++
				}
			}
			if kinds != 1 {
				t.Fatalf("%q: %s has %d kinds of value", s, x.Text, kinds)
			}
			if x.Low != nil && x.Low.Cmp(x.High.Decimal) > 0 {
				t.Fatalf("%q: %s goes down from %s to %s", s, x.Text, x.Low, x.High)
			}
		}
	})
}
