package quantity_test

import (
	"strings"
	"testing"

	"lede/extract/quantity"
)

func TestParse(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ in, value, words string }{
		{"1,440 firms", "1440", "1,440"},
		{"1 440 firms", "1440", "1 440"},
		{"1\u00a0234\u202f567.89 rupees", "1234567.89", "1\u00a0234\u202f567.89"},
		{"1.440,5 euros", "1440.5", "1.440,5"},
		{"1.440 trillion", "1440000000000", "1.440 trillion"},
		{"12,50 euros", "12.5", "12,50"},
		{".5 percent", "0.5", ".5"},
		{"-5 degrees", "-5", "-5"},
		{"minus 5 degrees", "-5", "minus 5"},
		{"2.3bn", "2300000000", "2.3bn"},
		{"12k followers", "12000", "12k"},
		{"2½ miles", "2.5", "2½"},
		{"10 1/2 miles", "10.5", "10 1/2"},
		{"3/4 inch", "0.75", "3/4"},
		{"1.3e6", "1300000", "1.3e6"},
		{"2^10", "1024", "2^10"},
		{"500 crore", "5000000000", "500 crore"},
		{"1.5 lakh crore", "1500000000000", "1.5 lakh crore"},
		{"1.4 hundred million", "140000000", "1.4 hundred million"},
		{"3.2亿", "320000000", "3.2亿"},
		{"4 thousand 3 hundred and 21 men", "4321", "4 thousand 3 hundred and 21"},
		{"6 crore and two hundred", "60000200", "6 crore and two hundred"},
		{"twenty-two ships", "22", "twenty-two"},
		{"two hundred and sixteen", "216", "two hundred and sixteen"},
		{"five hundred thousand two", "500002", "five hundred thousand two"},
		{"ninety-five hundred", "9500", "ninety-five hundred"},
		{"twenty-one trillion and three hundred", "21000000000300", "twenty-one trillion and three hundred"},
		{"a hundred boats", "100", "a hundred"},
		{"a dozen boats", "12", "a dozen"},
		{"three dozen eggs", "36", "three dozen"},
		{"half a million", "500000", "half a million"},
		{"Half million", "500000", "Half million"},
		{"half a dozen", "6", "half a dozen"},
		{"a quarter of a million", "250000", "a quarter of a million"},
		{"three quarters billion", "750000000", "three quarters billion"},
		{"half an hour", "0.5", "half"},
		{"half-point", "0.5", "half"},
		{"two and a half years", "2.5", "two and a half"},
		{"two-and-a-half years", "2.5", "two-and-a-half"},
		{"five and a half million", "5500000", "five and a half million"},
		{"one million and a half", "1500000", "one million and a half"},
		{"two thirds", "0.6666666667", "two thirds"},
		{"two-thirds", "0.6666666667", "two-thirds"},
		{"one fifth of", "0.2", "one fifth"},
		{"a third of", "0.3333333333", "a third"},
		{"twenty-three fifths", "4.6", "twenty-three fifths"},
		{"three twenty-firsts", "0.1428571429", "three twenty-firsts"},
		{"one hundred and three quarters", "100.75", "one hundred and three quarters"},
		{"forty-two and a third", "42.3333333333", "forty-two and a third"},
		{"two point four points", "2.4", "two point four"},
		{"nought point nought three", "0.03", "nought point nought three"},
		{"nought point eleven", "0.11", "nought point eleven"},
		{"two point four million", "2400000", "two point four million"},
		{"one in ten", "0.1", "one in ten"},
		{"1-in-3 chance", "0.3333333333", "1-in-3"},
		{"one-in-five odds", "0.2", "one-in-five"},
		{"3-in-1 tool", "3", "3"},
		{"3 out of 4 people", "0.75", "3 out of 4"},
		{"3 in 2021", "3", "3"},
		{"one in 2019", "1", "one"},
		{"50mph", "50", "50"},
		{"37m (121ft)", "37", "37"},
		{"seven in the morning", "7", "seven"},
		{"two hundred pilots", "200", "two hundred"},
		{"two thousand and two hundred", "2200", "two thousand and two hundred"},
		{"twenty and three fifths", "20.6", "twenty and three fifths"},
		{"3 million-dollar homes", "3000000", "3 million"},
		{"100,000-strong", "100000", "100,000"},
		{"four children and two dogs", "4", "four"},
		{"5/17/2018", "5", "5"},
	} {
		n, ok := quantity.Parse(c.in, 0, len(c.in))
		if !ok {
			t.Errorf("Parse(%q) found nothing, want %s", c.in, c.value)
			continue
		}
		if got := n.Value.String(); got != c.value || c.in[n.Start:n.End] != c.words {
			t.Errorf("Parse(%q) = %s %q, want %s %q", c.in, got, c.in[n.Start:n.End], c.value, c.words)
		}
	}
}

func TestParseNoNumber(t *testing.T) {
	t.Parallel()
	for _, in := range []string{"hundreds of", "million", "bn", "a man", "the", "quarters", "", "a second time", "-", "an", "1.2.3"} {
		if n, ok := quantity.Parse(in, 0, len(in)); ok && n.Kind != quantity.Ordinal {
			t.Errorf("Parse(%q) = %s, want nothing", in, n.Value)
		}
	}
}

func TestParseOrdinal(t *testing.T) {
	t.Parallel()
	for _, in := range []string{"21st", "third", "first", "103rd", "2nd"} {
		if n, ok := quantity.Parse(in, 0, len(in)); !ok || n.Kind != quantity.Ordinal {
			t.Errorf("Parse(%q) = %v, %t, want an ordinal", in, n, ok)
		}
	}
	if n, ok := quantity.Parse("twenty-third", 0, 12); ok && n.Kind != quantity.Ordinal {
		t.Errorf("Parse(twenty-third) = %s, want no cardinal", n.Value)
	}
}

func TestScaled(t *testing.T) {
	t.Parallel()
	n, _ := quantity.Parse("2.3m homes", 0, 10)
	if n.Suffix != 'm' || n.Scaled().Value.String() != "2300000" || n.Scaled().End != 4 {
		t.Errorf("2.3m: %+v scaled %+v", n, n.Scaled())
	}
}

func FuzzQuantity(f *testing.F) {
	for _, s := range []string{"1,440.5", "two and a half million", "-1 4/5", "1.1^--23", "½", "1e18", "twenty twenty fifths", "9 999 999 999 999 999 999"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n, ok := quantity.Parse(s, 0, len(s))
		if !ok {
			return
		}
		if n.Start != 0 || n.End <= 0 || n.End > len(s) {
			t.Fatalf("Parse(%q) covers [%d,%d)", s, n.Start, n.End)
		}
		printed := n.Value.String()
		if strings.ContainsAny(printed, "eE") {
			t.Fatalf("Parse(%q) prints %q", s, printed)
		}
		again, ok := quantity.Parse(printed, 0, len(printed))
		if !ok || !again.Value.Equal(n.Value.Decimal) || again.End != len(printed) {
			t.Fatalf("Parse(%q) = %s, read again %s (%t)", s, printed, again.Value, ok)
		}
	})
}
