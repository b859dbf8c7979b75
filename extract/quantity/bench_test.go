package quantity_test

import (
	"testing"

	"lede/extract/quantity"
)

var numbers = [...]string{
	"1,440 firms", "2.3bn", "1.440,5 euros", "two hundred and sixteen ships", "half a million people", "3/4 inch",
	"the committee", "one in five homes", "1.4 hundred million", "twenty-first", "-12 degrees", "a house",
}

func BenchmarkParse(b *testing.B) {
	size := 0
	for _, s := range numbers {
		size += len(s)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range numbers {
			quantity.Parse(s, 0, len(s))
		}
	}
}

// Numbers are asked for at every other word of an article.
func TestParseDoesNotAllocate(t *testing.T) {
	for _, s := range numbers {
		if n := testing.AllocsPerRun(10, func() { quantity.Parse(s, 0, len(s)) }); n > 0 {
			t.Errorf("Parse(%q) allocates %v times", s, n)
		}
	}
}
